"""A text that is about to be imported: its format, its reader, and whether there is anything in it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, cast

from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.records import Item, Reader, Record, Text
from paperdesk.formats.registry import IMPORT_FORMATS, ImportFormat, detect, import_format
from paperdesk.library.folders import files_in
from paperdesk.library.limits import within_limits
from paperdesk.library.sources import MAX_PAGE_BYTES, FileText, require_text
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.errors import PaperDeskError, UsageError

PAGE = "pagetext"
TABLE = "csv"
TABLES = (".csv", ".tsv", ".tab")
LOOSE = (PAGE, TABLE, "readwise")
"""Formats that nearly any text could be of."""

Tell = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text, the id of its format, and its items as they are read."""

    text: Text
    format: str
    items: Iterator[Item]


class Opening:
    """A file that is to be imported, opened when its turn comes."""

    def __init__(self, path: Path, format: str | None = None, mapping: Any = None) -> None:
        """Nothing is read yet; `mapping` is which column of a table says what."""
        self.path = path
        self._format = format
        self._mapping = mapping
        self._opened: Incoming | PaperDeskError | None = None

    def size(self) -> int:
        """The bytes of the file as far as they are known."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def open(self, tell: Tell | None = None) -> Incoming:
        """The file with its entries, the same however often it is asked for; raises as `open_file` does."""
        if self._opened is None:
            try:
                self._opened = open_file(self.path, self._format, self._mapping, tell)
            except PaperDeskError as error:
                self._opened = error
        if isinstance(self._opened, PaperDeskError):
            raise self._opened
        return self._opened

    def is_readable(self) -> bool:
        """Whether there is something in it to import."""
        try:
            self.open()
        except UsageError:
            raise
        except PaperDeskError:
            return False
        return True

    def why_not(self) -> str:
        """Why there is nothing to import; "" when there is."""
        return "" if self.is_readable() else str(self._opened)

    def close(self) -> None:
        """Let the file go."""
        if isinstance(self._opened, Incoming) and isinstance(self._opened.text, FileText):
            self._opened.text.close()


def openings_of(paths: Iterable[Path], format: str | None = None, mapping: Any = None) -> list[Opening]:
    """The files to import: those that are named, and those in folders that are of a known format.

    Raises UsageError for a format that is not read.
    """
    require_format(format)
    return [Opening(file, format, mapping) for path in paths for file in files_in(path)]


def open_file(
    path: Path, format: str | None = None, mapping: Any = None, tell: Tell | None = None
) -> Incoming:
    """A file that has entries, ready to be imported; close its text afterwards.

    `tell` is called again and again while it is read, and may raise Cancelled.
    Raises UsageError for a format that is not read, PaperDeskError when the file cannot be read or
    nothing in it can be a paper.
    """
    require_format(format)
    text = FileText(path, tell)
    try:
        return open_text(text, format, mapping)
    except BaseException:
        text.close()
        raise


def open_text(text: Text, format: str | None = None, mapping: Any = None) -> Incoming:
    """A text that has entries, ready to be imported; `mapping` is which column of a table says what.

    Raises as `open_file` does.
    """
    require_format(format)
    head = next(iter(text.pieces()), "")
    found = import_format(format) if format else _detected(text, head, mapping)
    if not head.strip():
        found = _by_suffix(text)
    if found is None or found.id in LOOSE:
        _require_letters(text)
    if found is None:
        raise PaperDeskError(
            f"{text.name} is of a kind that cannot be read; nothing was imported. "
            "PaperDesk reads reference files, its own JSON, and the text of a page of papers."
        )
    items = within_limits(reader_of(found.id, mapping)(text))
    begun: list[Item] = []
    for item in items:
        begun.append(item)
        if isinstance(item, Record | Failure | Arrangement):
            return Incoming(text, found.id, chain(begun, items))
    # Whatever a file may hold, what is no entry is a comment in most of these formats.
    empty = found if found.id not in LOOSE or format or _is_saved(head) else _by_suffix(text)
    if empty is not None and empty.id not in LOOSE:
        return Incoming(text, empty.id, chain(begun, [Warning(0, "", "There are no entries in it.")]))
    raise PaperDeskError(
        f"No papers were found in {text.name}; nothing was imported."
        + (" A page of papers has a title and an abstract for each." if found.id == PAGE else "")
    )


def require_format(format: str | None) -> None:
    """Raise UsageError for a name that is no format that can be read."""
    known = tuple(each.id for each in IMPORT_FORMATS)
    if format not in (None, *known):
        raise UsageError(f"“{format}” is no format that can be read; choose from {', '.join(known)}.")


def is_unknown_table(name: str, found: ImportFormat | None) -> bool:
    """Whether a file of that name, recognised as `found`, is a table whose columns nobody knows."""
    return found is not None and found.id == PAGE and Path(name).suffix.lower() in TABLES


def _detected(text: Text, head: str, mapping: Any) -> ImportFormat | None:
    """The format by how the text begins; raises PaperDeskError for a table of unknown columns."""
    found = detect(head)
    if not (head.strip() and is_unknown_table(text.name, found)):
        return found
    if mapping is None:
        from paperdesk.formats.tables.reading import columns, unnamed_columns

        raise unnamed_columns(text.name, columns(text).header)
    return import_format(TABLE)


def _is_saved(head: str) -> bool:
    """Whether it is a page of HTML or a mail, whatever its name says: a download that went wrong."""
    from paperdesk.formats.page.saved import is_saved

    return is_saved(head)


def _by_suffix(text: Text) -> ImportFormat | None:
    """What a file without any entry would be: nothing but its name can tell, and ".xml" tells too little."""
    suffix = Path(text.name).suffix.lower()
    found = [each for each in IMPORT_FORMATS if each.id not in LOOSE and suffix in each.suffixes]
    return found[0] if len(found) == 1 else None


def reader_of(format: str, mapping: Any = None) -> Reader:
    """What reads texts of a format; raises UsageError when nothing does."""
    if format == PAGE:
        return _read_page
    if format == TABLE and mapping is not None:
        read_csv = import_module("paperdesk.formats.tables.reading").read_csv
        return cast(Reader, partial(read_csv, mapping=mapping))
    found = import_format(format)
    if found is None or found.read is None:
        raise UsageError(f"“{format}” is no format that can be read.")
    return found.read


def _read_page(text: Text) -> Iterator[Item]:
    from paperdesk.formats.page.reading import read_page, to_paper

    whole = text.whole(MAX_PAGE_BYTES) if isinstance(text, FileText) else text.whole()
    page = read_page(whole)
    yield page.shape
    yield from page.leftover
    for paper in page.papers:
        yield Record(to_paper(paper), paper.first_line)


def _require_letters(text: Text) -> None:
    if isinstance(text, FileText):
        require_text(text, next(text.pieces(), ""))
