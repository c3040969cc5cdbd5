"""Which kind of page a text is, by what only stands on pages of that kind."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from paperdesk.formats.page.arxiv import count_listed, count_mailed, read_arxiv
from paperdesk.formats.page.lists import read_list
from paperdesk.formats.page.parts import Shape
from paperdesk.formats.page.people import is_byline
from paperdesk.formats.page.rows import Found, Row

Count = Callable[[Sequence[Row]], int]
Read = Callable[[Sequence[Row]], list[Found]]

_REVIEWED = re.compile(r"last modified:|readers:? everyone|show details|hide details", re.IGNORECASE)
_PUBMED = re.compile(r"pmid: ?\d", re.IGNORECASE)


def _count_bylines(rows: Sequence[Row]) -> int:
    return sum(is_byline(row.text) for row in rows)


def _count_reviewed(rows: Sequence[Row]) -> int:
    return sum(_REVIEWED.search(row.text[:120]) is not None for row in rows)


def _count_summed(rows: Sequence[Row]) -> int:
    return sum(row.text == "TLDR" or row.text.endswith(" Expand") for row in rows)


def _count_numbered(rows: Sequence[Row]) -> int:
    """How many papers have their number of PubMed."""
    return sum(_PUBMED.match(row.text) is not None for row in rows)


def _read_named(rows: Sequence[Row]) -> list[Found]:
    """The papers of a list, if there is one with authors."""
    found = read_list(rows)
    return found if any(each.paper.authors for each in found) else []


MARKED: Final[tuple[tuple[Shape, Count, Read], ...]] = (
    (Shape.ARXIV_LISTING, count_listed, read_arxiv),
    (Shape.ARXIV_MAIL, count_mailed, read_arxiv),
    (Shape.SCHOLAR, _count_bylines, _read_named),
    (Shape.OPENREVIEW, _count_reviewed, _read_named),
    (Shape.SEMANTIC_SCHOLAR, _count_summed, _read_named),
    (Shape.LIST, _count_numbered, _read_named),
)
"""Shapes that tell themselves: how many of their marks a page has, and what reads it."""


def read_marked(rows: Sequence[Row]) -> tuple[Shape, list[Found]]:
    """The papers of a page that tells its shape; none when it tells none."""
    counts = [(count(rows), shape, read) for shape, count, read in MARKED]
    best, shape, read = max(counts, key=lambda each: each[0])
    return (shape, read(rows)) if best else (Shape.PAIRS, [])
