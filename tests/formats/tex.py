"""Runs the real bibtex, biber and pdflatex on a bibliography and tells what they complain of."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

STYLES: Final = ("plain", "abbrv", "alpha")
PROGRAMS: Final = ("bibtex", "biber", "pdflatex")
LIMIT: Final = 600

# A character that no font of the document has is the document's matter, not the bibliography's.
_HEAD = r"""\documentclass{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\usepackage{amsmath,amssymb,url}
\makeatletter\def\UTFviii@undefined@err#1{?}\makeatother
"""
_BIBTEX_DOCUMENT = _HEAD + r"\begin{document}x\input{main.bbl}\end{document}"
_BIBLATEX_DOCUMENT = (
    _HEAD + r"\usepackage{hyperref}\usepackage[backend=biber]{biblatex}\addbibresource{main.bib}"
    "\n"
    r"\begin{document}\nocite{*}x\printbibliography\end{document}"
)
_PDFLATEX = ("pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "-file-line-error", "main.tex")
_BIBTEX_ERROR = re.compile(r"^(?!Warning--)(.*---line \d+ of file .*|.*\(There w.*error message.*)$", re.M)
_TEX_ERROR = re.compile(r"^(?:!|\./main\.\w+:\d+:) .*(?:\n.*){0,2}", re.M)


def require_tex() -> None:
    """Skip the test where a program is missing."""
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing:
        pytest.skip(f"{' and '.join(missing)} of a TeX system are not installed here")


def bibtex_complaints(text: str, folder: Path, style: str) -> list[str]:
    """The errors of bibtex with this style, then those of pdflatex with what it wrote."""
    (folder / "main.bib").write_text(text, encoding="utf-8")
    aux = f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{main}}\n"
    (folder / "main.aux").write_text(aux, encoding="utf-8")
    status, said = _run(("bibtex", "main"), folder)
    if status > 1:
        return _BIBTEX_ERROR.findall(said) or [said[-500:]]
    written = (folder / "main.bbl").read_bytes()
    # An empty list of references is an error of LaTeX's own.
    return _compiled(_BIBTEX_DOCUMENT, folder) if b"\\bibitem" in written else []


def biber_complaints(text: str, folder: Path, *, compiled: bool = True) -> list[str]:
    """The errors of biber, then those of pdflatex with BibLaTeX."""
    (folder / "main.bib").write_text(text, encoding="utf-8")
    for name in ("main.bbl", "main.aux"):
        (folder / name).unlink(missing_ok=True)
    (folder / "main.tex").write_text(_BIBLATEX_DOCUMENT, encoding="utf-8")
    _run(_PDFLATEX, folder)
    status, said = _run(("biber", "main"), folder)
    errors = [line for line in said.splitlines() if line.startswith("ERROR")]
    if errors or status:
        return errors or [said[-500:]]
    return _compiled(_BIBLATEX_DOCUMENT, folder) if compiled else []


def _compiled(document: str, folder: Path) -> list[str]:
    # Stands for a package that not every TeX system has, and that a preamble may load.
    (folder / "path.sty").write_text("\\let\\path\\url\n\\endinput\n", encoding="utf-8")
    (folder / "main.tex").write_text(document, encoding="utf-8")
    status, _ = _run(_PDFLATEX, folder)
    log = (folder / "main.log").read_text(encoding="latin-1")
    errors = [" / ".join(found.split("\n")) for found in _TEX_ERROR.findall(log)]
    return errors or ([log[-300:]] if status else [])


def _run(command: tuple[str, ...], folder: Path) -> tuple[int, str]:
    # A long line of the log would hide the place of an error in its next line.
    environment = {**os.environ, "max_print_line": "1000", "openout_any": "p"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LIMIT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")
