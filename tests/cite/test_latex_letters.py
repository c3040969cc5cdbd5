"""Letters beyond those of pdflatex: said in the preamble, where LaTeX has them at all."""

import shutil
import subprocess
from pathlib import Path

import pytest

from paperdesk.cite.latex_letters import with_letters

DOCUMENT = """\\ifpdftex
  \\usepackage[T1]{fontenc}
  \\usepackage[utf8]{inputenc}
\\else
\\fi
\\begin{document}
TEXT
\\end{document}
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("β-VAE", ["{03B2}{{\\ensuremath{\\beta}}}"]),
        ("H₂O at 10⁻", ["{207B}{\\textsuperscript{-}}", "{2082}{\\textsubscript{2}}"]),
        ("ℝ and 𝒪(n)", ["{211D}{\\ensuremath{\\mathbb{R}}}", "{1D4AA}{\\ensuremath{\\mathrm{O}}}"]),
        ("Łukasiewicz, Müller, “so” – 10²", []),
        ("深度学习", []),
        ("plain \\else here", []),
    ],
)
def test_letters_are_said_where_pdflatex_lacks_them(text: str, said: list[str]) -> None:
    whole = with_letters(DOCUMENT.replace("TEXT", text))
    preamble, _, body = whole.partition("\\begin{document}")
    assert body == f"\n{text}\n\\end{{document}}\n"
    found = [line.strip() for line in preamble.splitlines() if "DeclareUnicodeCharacter" in line]
    assert found == [f"\\DeclareUnicodeCharacter{each}" for each in said]
    assert preamble.endswith("\\else\n\\fi\n")


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="there is no pdflatex")
def test_letters_that_were_said_are_set(tmp_path: Path) -> None:
    head = "\\documentclass{article}\n\\usepackage{iftex}\n\\usepackage{amssymb}\n"
    text = "β-VAE, H₂O at 10⁻³ ≤ ∞, ℝ and 𝒪(n), Łukasiewicz – “so”, 10²"
    (tmp_path / "x.tex").write_text(with_letters(head + DOCUMENT.replace("TEXT", text)), encoding="utf-8")
    command = ["pdflatex", "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "x.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, (tmp_path / "x.pdf").exists()) == (0, True), done.stdout[-2000:]
