"""Writes a table of papers as CSV: a row for each, cells that no spreadsheet takes for formulas."""

from collections.abc import Iterable, Sequence
from typing import Final

from paperdesk.formats.tables.columns import column_of
from paperdesk.formats.tables.reading import names_of
from paperdesk.formats.tables.rows import guard, row_text
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Name, Paper

_COLUMNS: Final = (
    "key",
    "type",
    "title",
    "authors",
    "editors",
    "year",
    "date",
    "venue",
    "doi",
    "arxiv",
    "url",
)
_LAST: Final = ("abstract", "tags")
_PRIVATE: Final = ("collections", "status", "starred", "rating", "note")


def write_csv(papers: Iterable[Paper], guarded: bool = True, private: bool = False) -> str:
    """Write a header and a row for each paper; every field that one of them has is a column.

    `guarded` puts an apostrophe before what a spreadsheet would take for a formula; `private` adds what is
    the reader's own: collections, status, favourite, rating, note and remark.
    """
    rows = list(papers)
    own = (*_PRIVATE, "remark") if any(paper.remark for paper in rows) else _PRIVATE
    fields = sorted({column_of(name) for paper in rows for name, value in paper.fields.items() if value})
    header = (*_COLUMNS, *fields, *_LAST, *(own * private))
    written = [row_text(header), *(row_text(_row(paper, header, guarded)) for paper in rows)]
    return "".join(written)


def names_cell(names: Iterable[Name]) -> str:
    """Names as "Family, Given", organisations in braces, semicolons between them."""
    cells = [f"{{{name.literal}}}" if name.literal else _name(name) for name in names]
    cell = "; ".join(cells)
    # A semicolon behind a single name says that it is one, where it could be read as several.
    return cell if len(cells) != 1 or names_of(cell) == names_of(cell + ";") else cell + ";"


def _name(name: Name) -> str:
    text = sorted_form(name)
    return text if "," in text or " " not in text else f"{text},"


def _tags(tags: Sequence[str]) -> str:
    return tags[0] + ";" if len(tags) == 1 and "," in tags[0] else "; ".join(tags)


def _row(paper: Paper, header: Sequence[str], guarded: bool) -> list[str]:
    values = {column_of(name): value for name, value in paper.fields.items()} | {
        "key": paper.key,
        "type": paper.type,
        "title": paper.title,
        "authors": names_cell(paper.authors),
        "editors": names_cell(paper.editors),
        "year": "" if paper.year is None else str(paper.year),
        "date": paper.date,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv": paper.arxiv,
        "url": paper.url,
        "abstract": paper.abstract,
        "tags": _tags(paper.tags),
        "collections": "; ".join(paper.collections),
        "status": paper.status.value,
        "starred": "yes" if paper.starred else "",
        "rating": str(paper.rating) if paper.rating else "",
        "note": paper.note,
        "remark": paper.remark,
    }
    return [guard(value) if guarded else value for value in (values.get(name, "") for name in header)]
