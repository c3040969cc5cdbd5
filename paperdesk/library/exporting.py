"""Citations out: the text of an export, and a file that is written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from paperdesk.formats.bibtex import BibtexOptions, write_bibtex
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError


def bibtex_text(library: Library, ids: Iterable[int], options: BibtexOptions | None = None) -> str:
    """The papers as a `.bib`, sorted by citation key: the same library gives the same bytes."""
    return write_bibtex(library.papers(ids), options or BibtexOptions())


def write_atomically(path: Path, text: str) -> None:
    """Put `text` (as UTF-8) in place of the file, keeping its mode and following a link.

    A reader sees the old file or the new one, never half of one. Raises PaperDeskError when the path
    is a folder or cannot be written; the old file is untouched then.
    """
    target = path.resolve()
    if target.is_dir():
        raise PaperDeskError(f"{path} is a folder; name a file in it to export to.")
    if not target.parent.is_dir():
        raise PaperDeskError(
            f"There is no folder {path.parent}; make it, or choose another place for the export."
        )
    try:
        _replace(target, text.encode("utf-8"))
    except OSError as error:
        raise PaperDeskError(
            f"{path} could not be written: {error.strerror or error}. What was there before is untouched."
        ) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    # Without this the new name may be lost in a power cut; Windows has no such call.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
