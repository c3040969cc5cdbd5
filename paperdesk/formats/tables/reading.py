"""Reads tables of papers: CSV and its kin, as Zotero, Scopus, Web of Science, PubMed and people make them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from paperdesk.formats.assembling import Draft, clean, split_keywords
from paperdesk.formats.csl.names import MORE_TYPES, TYPES
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tables.columns import FIELD, ColumnMapping, guess_mapping, names_title
from paperdesk.formats.tables.rows import TableRow, beginning, delimiter_of, table_rows
from paperdesk.formats.tagged.names import indexed, organisation, people
from paperdesk.formats.tagged.types import type_of
from paperdesk.model.entry_types import BY_NAME, entry_type
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status

__all__ = ["ColumnMapping", "TablePreview", "columns", "guess_mapping", "read_csv", "unnamed_columns"]

FORMAT: Final = "csv"
PREVIEW_ROWS: Final = 20

_ZOTERO: Final = {
    "journalarticle": "article", "magazinearticle": "article", "newspaperarticle": "article",
    "conferencepaper": "inproceedings", "booksection": "incollection", "encyclopediaarticle": "inreference",
    "dictionaryentry": "inreference", "preprint": "misc", "computerprogram": "software", "webpage": "online",
    "blogpost": "online", "forumpost": "online", "article in press": "article",
    "book chapter": "incollection",
    "proceedings paper": "inproceedings", "conference review": "proceedings", "early access": "article",
    "ieee conferences": "inproceedings", "ieee journals": "article", "conference": "inproceedings",
}  # fmt: skip
_LINES: Final = frozenset(("title", "year", "date", "doi", "url", "abstract", "pages", "isbn", "issn"))
_STATES: Final = ("status", "starred", "rating", "collections", "remark")
_YES: Final = frozenset(("1", "true", "yes", "y", "x", "*", "★"))
_YEAR = re.compile(r"-?\d{1,5}")
_BRACED = re.compile(r"\{(?P<name>[^{}]*)\}")
_STRONG = re.compile(r"\{[^{}]*\}|[;\n]")
_WEAK = re.compile(r"\{[^{}]*\}|[\n|]|(?<![^\S\n])\s+and\s+")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?)+")
_INDEXED = re.compile(r"\S.*\s[A-Z][A-Z-]{0,3}")


@dataclass(frozen=True, slots=True)
class TablePreview:
    """How a table begins: its first row, those behind it, and what separates their cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str


def columns(text: Text) -> TablePreview:
    """The beginning of a table, for the user to say what its columns are."""
    delimiter = delimiter_of(beginning(text.pieces()))
    cells = [row.cells for row in islice(table_rows(text.pieces(), delimiter), PREVIEW_ROWS + 1)]
    return TablePreview(cells[0] if cells else (), tuple(cells[1:]), delimiter)


def read_csv(text: Text, mapping: ColumnMapping | None = None) -> Iterator[Item]:
    """Read a table row by row, its columns as `mapping` says or as their names tell.

    Raises PaperDeskError when no column is known as the title and there is no mapping.
    """
    preview = columns(text)
    if mapping is None:
        mapping = guess_mapping(preview.header, preview.rows)
        if mapping.header and not names_title(preview.header):
            raise unnamed_columns(text.name, preview.header)
    if "title" not in mapping.targets:
        raise unnamed_columns(text.name, preview.header)
    rows = table_rows(text.pieces(), preview.delimiter)
    if mapping.header and preview.header:
        next(rows)
    return (_read(row, mapping) for row in rows)


def unnamed_columns(name: str, header: Sequence[str]) -> PaperDeskError:
    """What to say of a table of that name without a column that is known to hold titles."""
    names = f" (its columns: {clean(', '.join(header)):.200})" if header else ""
    return PaperDeskError(
        f"No column of {name} is known to hold titles{names}; nothing was imported. "
        "Name one “Title” in the first row, or import it in the window and choose the columns there."
    )


def _read(row: TableRow, mapping: ColumnMapping) -> Item:
    cells = dict(zip(range(len(row.cells)), row.cells, strict=True))
    paper = _paper(row, mapping)
    if paper == Paper(type=paper.type, source_text=row.raw, source_format=FORMAT):
        return Failure(row.line, "", "No column that is read has a value in this row.", row.raw)
    warnings = [f"“{clean(given):.60}” is no year."] if (given := _no_year(row, mapping, paper)) else []
    beyond = [cell for at, cell in cells.items() if at >= len(mapping.targets) and cell]
    if beyond:
        more = clean("; ".join(beyond))
        warnings.append(f"The row has more cells than the table has columns: {more:.200}")
    return Record(paper, row.line, tuple(warnings), faithful=not beyond)


def _no_year(row: TableRow, mapping: ColumnMapping, paper: Paper) -> str:
    """What stands for the year in a row although no year can be read from it; "" for nothing."""
    pairs = zip(mapping.targets, row.cells, strict=False)
    given = next((cell.strip() for target, cell in pairs if target == "year"), "")
    return given if paper.year is None and re.search(r"[^\W_]", given) else ""


def _paper(row: TableRow, mapping: ColumnMapping) -> Paper:
    values: dict[str, str] = {}
    for target, cell in zip(mapping.targets, row.cells, strict=False):
        if target and cell.strip():
            values[target] = f"{values[target]}\n{cell}" if target in values else cell
    draft = Draft(type=_type(values), key=clean(values.pop("key", "")))
    draft.authors = list(names_of(values.pop("authors", "")))
    draft.editors = list(names_of(values.pop("editors", "")))
    draft.tags = split_keywords(values.pop("tags", ""))
    draft.notes.append(values.pop("note", ""))
    year = clean(values.get("year", ""))
    if _YEAR.fullmatch(year):
        draft.year = int(values.pop("year"))
        values.setdefault("date", year)
    states = {name: clean(values.pop(name, "")) for name in _STATES}
    _put_fields(draft, values)
    return _with_states(draft.paper(row.raw, FORMAT), states)


def _put_fields(draft: Draft, values: dict[str, str]) -> None:
    first, last = values.pop("first-page", ""), values.pop("last-page", "")
    venue, arxiv = values.pop("venue", ""), values.pop("arxiv", "")
    for name, value in values.items():
        if name in _LINES or "\n" not in value.strip():
            draft.put("date" if name == "year" else name.removeprefix(FIELD), value)
        else:
            draft.keep(name.removeprefix(FIELD), value)
    draft.put(entry_type(draft.type).venue, venue)
    draft.put_first("pages", f"{first}-{last}" if first and last and first != last else first or last)
    if arxiv:
        draft.put("eprint", arxiv)
        draft.put("eprinttype", "arxiv")


def _with_states(paper: Paper, states: dict[str, str]) -> Paper:
    status, rating = states["status"].lower().replace(" ", "-"), states["rating"]
    paths = (path.strip() for path in states["collections"].split(";"))
    return replace(
        paper,
        status=Status(status) if status in set(Status) else Status.KEPT,
        starred=states["starred"].lower() in _YES,
        rating=int(rating) if rating in {"1", "2", "3", "4", "5"} else 0,
        remark=states["remark"],
        collections=tuple(dict.fromkeys(path for path in paths if all(map(str.strip, path.split("/"))))),
    )


def _type(values: dict[str, str]) -> str:
    written = clean(values.pop("type", ""))
    low = written.lower()
    if low in BY_NAME or low in MORE_TYPES or low in _ZOTERO:
        return _ZOTERO.get(low, low)
    known = TYPES.get(low) or type_of(written)
    if known != "misc" or low in ("generic", "document"):
        return known
    if written:
        values.setdefault("type", written)
    # A venue with a volume is a journal; a venue alone may be anything.
    return "article" if "venue" in values and ("volume" in values or "issn" in values) else "misc"


def names_of(text: str) -> tuple[Name, ...]:
    """The names in a cell: with semicolons, "and" or line breaks between them, or commas if none has one."""
    parts = _split(text, _STRONG if ";" in text else _WEAK)
    if len(parts) == 1 and not _BRACED.search(text) and ";" not in text:
        pieces = [piece.strip() for piece in text.split(",")]
        if len(pieces) > 1 and all(" " in piece and not _INITIALS.fullmatch(piece) for piece in pieces):
            parts = pieces
    return tuple(name for part in parts for name in _name(part))


def _split(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts between separators that do not stand in braces."""
    parts, start = [], 0
    for found in separator.finditer(text):
        if not found[0].startswith("{"):
            parts.append(text[start : found.start()])
            start = found.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def _name(text: str) -> tuple[Name, ...]:
    braced = _BRACED.fullmatch(text)
    if braced:
        return (organisation(braced["name"]),)
    if text.endswith(",") and text.count(",") == 1:
        return (Name(text[:-1].strip()),)
    name = indexed(text) if "," not in text and _INDEXED.fullmatch(text) else None
    return (name,) if name else people((text,))
