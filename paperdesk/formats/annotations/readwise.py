"""Highlights in the columns of Readwise: what it imports, and what it and readers like it export."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from paperdesk.formats.annotations.facts import address, colour_of, paper_at, people
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tables.rows import delimiter_of, guard, row_text, table_rows
from paperdesk.model.paper import Highlight, Paper

FORMAT: Final = "readwise"
HEADER: Final = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_COLUMNS: Final = {
    "highlight": "quote",
    "title": "title",
    "book title": "title",
    "author": "author",
    "book author": "author",
    "url": "url",
    "note": "note",
    "location": "location",
    "date": "date",
    "highlighted at": "date",
    "color": "colour",
    "colour": "colour",
    "tags": "tags",
}
_TAG = re.compile(r"\s*\.([^\s.]\S*)(?=\s|$)")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)")
_NUMBER = re.compile(r"\d{1,9}$")


def write_readwise(papers: Iterable[Paper]) -> str:
    """Write a row for each highlight; "" when there are none.

    Tags stand as .words before the comment, and the location is the place in the text.
    """
    rows = [_row(paper, mark) for paper in papers for mark in paper.highlights]
    return "".join(map(row_text, (HEADER, *rows))) if rows else ""


def _row(paper: Paper, mark: Highlight) -> list[str]:
    cells = (
        mark.exact,
        paper.title,
        " and ".join(people(paper)),
        address(paper),
        " ".join(filter(None, (*(f".{'-'.join(tag.split())}" for tag in mark.tags), mark.comment))),
        "" if mark.orphan else str(mark.start),
        _DATE.sub(r"\1 \2", mark.created[:19]),
    )
    return [guard(cell.replace("\0", "")) for cell in cells]


def is_readwise(first: Sequence[str]) -> bool:
    """Whether a first row names the columns of Readwise."""
    names = {_COLUMNS.get(cell.strip().lower(), "") for cell in first}
    return "quote" in names and "title" in names


def read_readwise(text: Text) -> Iterator[Item]:
    """Read a row for each highlight; a record for each paper they are on."""
    head = next(iter(text.pieces()), "")
    rows = table_rows(text.pieces(), delimiter_of(head))
    first = next(rows, None)
    if first is None or not is_readwise(first.cells):
        return
    names = [_COLUMNS.get(cell.strip().lower(), "") for cell in first.cells]
    found: dict[object, tuple[Paper, int, list[Highlight]]] = {}
    for row in rows:
        values = dict(zip(names, row.cells, strict=False))
        paper = paper_at(values.get("url", ""), values.get("title", ""), [values.get("author", "")])
        if not values.get("quote", "").strip() or not (paper.title or paper.url or paper.doi or paper.arxiv):
            yield Failure(row.line, "", "This row has no quote or names no paper.", ", ".join(row.cells))
            continue
        known = found.setdefault((paper.title, paper.url, paper.doi, paper.arxiv), (paper, row.line, []))
        known[2].append(_mark(values))
    for paper, line, marks in found.values():
        yield Record(replace(paper, highlights=tuple(marks)), line)


def _mark(values: Mapping[str, str]) -> Highlight:
    tags, comment = _tags(values.get("note", ""))
    more = [tag.strip() for tag in values.get("tags", "").split(",") if tag.strip()]
    place = values.get("location", "").strip()
    start = int(place) if _NUMBER.match(place) else 0
    quote = values["quote"]
    return Highlight(
        start,
        start + len(quote),
        quote,
        colour=colour_of(values.get("colour", "")),
        comment=comment,
        tags=tuple(dict.fromkeys((*tags, *more))),
        created=_date(values.get("date", "")),
    )


def _tags(note: str) -> tuple[list[str], str]:
    """The .words that a note begins with, and the rest of it."""
    tags, at = [], 0
    while found := _TAG.match(note, at):
        tags.append(found[1])
        at = found.end()
    return tags, note[at:].strip() if tags else note


def _date(text: str) -> str:
    found = _DATE.match(text.strip())
    return f"{found[1]}T{found[2]}Z" if found else ""
