"""Citations out: the text of an export, and a file that is written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.library.bibtex_export import bibtex_pieces
from paperdesk.library.export_report import ExportReport, Left
from paperdesk.library.export_targets import require_no_library
from paperdesk.library.library import Library
from paperdesk.library.telling import counted
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress

__all__ = [
    "ExportReport",
    "Left",
    "bibtex_text",
    "export_bytes",
    "export_pieces",
    "write_atomically",
    "write_bytes_atomically",
]

NOTHING_LEFT: Final = "There are no highlights or notes on these papers; nothing was written."
NOTED: Final = ("annotations", "annotations-html")
"""The formats of highlights that hold notes, too."""
_DIALECTS: Final[dict[str, Dialect]] = {"bibtex": "bibtex", "biblatex": "biblatex"}


def bibtex_text(library: Library, ids: Iterable[int], options: BibtexOptions | None = None) -> str:
    """The papers as a `.bib`: the same library gives the same bytes."""
    return "".join(bibtex_pieces(library, list(ids), options or BibtexOptions()))


def export_pieces(
    library: Library,
    ids: Sequence[int],
    format: str,
    options: BibtexOptions | None = None,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
) -> Iterator[str]:
    """The papers in a format that is written (see EXPORT_FORMATS and ANNOTATION_FORMATS), in pieces.

    `report` is for BibTeX and BibLaTeX, which hold what others wrote, and for highlights; `progress` is told
    how many papers have been read, and may raise Cancelled. Raises PaperDeskError for a format that is not
    written, and for one of highlights and notes where there are none.
    """
    from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS

    if format in _DIALECTS:
        options = replace(options or BibtexOptions(), dialect=_DIALECTS[format])
        yield from bibtex_pieces(library, ids, options, report=report, progress=progress)
        return
    if format == "json":
        from paperdesk.library.json_export import json_text

        yield json_text(library, ids, progress)
        return
    writers = {each.id: each.write for each in (*EXPORT_FORMATS, *ANNOTATION_FORMATS)}
    if format not in writers:
        raise PaperDeskError(f"“{format}” is no format that is written; choose from {', '.join(writers)}.")
    papers = counted(library.papers(ids), len(ids), progress)
    if format not in {each.id for each in ANNOTATION_FORMATS}:
        yield writers[format](papers)
        return
    left = Left(notes=0 if format in NOTED else None)
    text = writers[format](left.counting(papers))
    if not text:
        raise PaperDeskError(NOTHING_LEFT)
    if report is not None:
        report.left = left
    yield text


def export_bytes(
    library: Library,
    ids: Sequence[int],
    format: str,
    options: BibtexOptions | None = None,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
) -> Iterator[bytes]:
    """The bytes of a file in one of the formats, as `export_pieces` gives the text of it.

    They are UTF-8 with line feeds; one BibTeX file that goes out again whole keeps the form it came in.
    """
    if format in _DIALECTS:
        from paperdesk.library.bibtex_files import bibtex_bytes

        options = replace(options or BibtexOptions(), dialect=_DIALECTS[format])
        yield from bibtex_bytes(library, ids, options, report=report or ExportReport(), progress=progress)
        return
    for piece in export_pieces(library, ids, format, options, report=report, progress=progress):
        yield piece.encode()


def write_atomically(path: Path, text: str | Iterable[str], library: Path | None = None) -> None:
    """Put `text` (as UTF-8) in place of the file, keeping its mode and following a link.

    A reader sees the old file or the new one, never half of one. Raises PaperDeskError when the path
    is a folder, leads to `library` or another one, or cannot be written; the old file is untouched then.
    """
    pieces = (piece.encode("utf-8") for piece in ([text] if isinstance(text, str) else text))
    write_bytes_atomically(path, pieces, library)


def write_bytes_atomically(path: Path, pieces: Iterable[bytes], library: Path | None = None) -> None:
    """Put the bytes in place of the file, in the way and with the errors of `write_atomically`."""
    if library is not None:
        require_no_library(path, library)
    target = path.resolve()
    if target.is_dir():
        raise PaperDeskError(f"{path} is a folder; name a file in it to export to.")
    if not target.parent.is_dir():
        raise PaperDeskError(
            f"There is no folder {path.parent}; make it, or choose another place for the export."
        )
    try:
        _replace(target, pieces)
    except OSError as error:
        raise PaperDeskError(
            f"{path} could not be written: {error.strerror or error}. What was there before is untouched."
        ) from error


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
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
