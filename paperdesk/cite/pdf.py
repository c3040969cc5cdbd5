"""PDF by whatever makes one on this computer: a TeX that knows all letters, LibreOffice, or an older TeX.

TeX runs without the right to start programs, and reads and writes below a folder of its own alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from types import MappingProxyType
from typing import Final

from paperdesk.cite.layouts import arguments, finished
from paperdesk.cite.pandoc import PATIENCE, Pandoc, Stop
from paperdesk.model.errors import Cancelled, PaperDeskError

_TEX: Final = ("xelatex", "lualatex")
_OFFICE: Final = ("soffice", "libreoffice")
_OLD_TEX: Final = ("pdflatex",)
_STEP: Final = 0.1
_CAGE: Final = MappingProxyType({"openin_any": "p", "openout_any": "p", "shell_escape": "f"})
_NOT_MADE: Final = (
    "No PDF came of it; nothing was written. Choose Word, OpenDocument or a web page and print that."
)


def pdf_bytes(
    tree: str,
    pandoc: Pandoc,
    stop: Stop = lambda: False,
    which: Callable[[str], str | None] = shutil.which,
) -> bytes:
    """The PDF of a document, given as pandoc's JSON.

    Raises PaperDeskError when nothing here makes one, or what does fails; Cancelled when `stop` says so.
    """
    failed = False
    for name in (*_TEX, *_OFFICE, *_OLD_TEX):
        program = which(name)
        if program is None:
            continue
        made = (
            _by_office(program, tree, pandoc, stop)
            if name in _OFFICE
            else _by_tex(program, tree, pandoc, stop)
        )
        if made:
            return made
        failed = True
    if failed:
        raise PaperDeskError(_NOT_MADE)
    raise PaperDeskError(
        "A PDF is made by TeX or LibreOffice, and neither is installed; nothing was written. "
        "Install one of them, or choose Word, OpenDocument or a web page and print that."
    )


def _by_tex(program: str, tree: str, pandoc: Pandoc, stop: Stop) -> bytes:
    with TemporaryDirectory(prefix="paperdesk-cite-") as name:
        folder = Path(name)
        text = pandoc.run(arguments("latex", folder), folder, tree, stop=stop)
        (folder / "document.tex").write_bytes(finished(text, "latex"))
        command = [program, "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "document.tex"]
        return _made(command, folder, folder / "document.pdf", stop, _CAGE)


def _by_office(program: str, tree: str, pandoc: Pandoc, stop: Stop) -> bytes:
    with TemporaryDirectory(prefix="paperdesk-cite-") as name:
        folder = Path(name)
        source = folder / "document.odt"
        source.write_bytes(finished(pandoc.run(arguments("odt", folder), folder, tree, stop=stop), "odt"))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", source.name]
        return _made(command, folder, folder / "document.pdf", stop, {})


def _made(command: list[str], folder: Path, made: Path, stop: Stop, cage: Mapping[str, str]) -> bytes:
    """What a program put into `made`, b"" when it failed."""
    null = subprocess.DEVNULL
    environment = {**os.environ, **cage}
    end = monotonic() + PATIENCE
    try:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=null, stdout=null, stderr=null)
    except OSError:
        return b""
    try:
        while process.poll() is None and monotonic() < end:
            if stop():
                raise Cancelled
            with suppress(subprocess.TimeoutExpired):
                process.wait(_STEP)
    finally:
        process.kill()
        status = process.wait()
    return made.read_bytes() if status == 0 and made.is_file() else b""
