"""Everything in one zip: the library itself, and its papers in formats that other programs read."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from paperdesk.library.export_targets import require_no_library
from paperdesk.library.exporting import export_pieces
from paperdesk.library.library import Library
from paperdesk.library.opened import PAPERS
from paperdesk.library.whole_files import Written, write_bytes_atomically
from paperdesk.model.errors import PaperDeskError

LIBRARY: Final = "library.paperdesk"
FILES: Final = ((PAPERS, "json"), ("papers.bib", "bibtex"), ("reading-list.md", "markdown"))
_PIECE: Final = 1_000_000


def write_archive(library: Library, path: Path) -> tuple[int, Written]:
    """Write a zip, whole or not at all; gives how many papers its JSON holds, and where it is.

    The library in it is the file as it is now, with what is dismissed, in the Trash and in the history; the
    JSON holds all but the Trash, BibTeX and reading list what All papers shows. Raises PaperDeskError
    when it cannot be written or would be written over a library.
    """
    require_no_library(path, library.path)
    shown = library.find().ids()
    kept = [*shown, *library.find("status:dismissed").ids()]
    try:
        with TemporaryDirectory() as folder:
            copy, whole = Path(folder, LIBRARY), Path(folder, "whole.zip")
            library.copy(copy)
            with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
                _add(archive, LIBRARY, _read(copy))
                for name, format in FILES:
                    ids = kept if format == "json" else shown
                    _add(archive, name, (piece.encode() for piece in export_pieces(library, ids, format)))
            return len(kept), write_bytes_atomically(path, _read(whole), library.path)
    except OSError as error:
        raise PaperDeskError(
            f"{path} could not be written: {error.strerror or error}. What was there before is untouched."
        ) from error


def _add(archive: ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    entry = ZipInfo(name, datetime.now(UTC).timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w", force_zip64=True) as file:
        for piece in pieces:
            file.write(piece)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
