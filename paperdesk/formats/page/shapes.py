"""Which kind of page a text is, by what only stands on pages of that kind."""

from collections.abc import Callable, Sequence
from typing import Final

from paperdesk.formats.page.arxiv import count_listed, count_mailed, read_arxiv
from paperdesk.formats.page.parts import Shape
from paperdesk.formats.page.rows import Found, Row

Count = Callable[[Sequence[Row]], int]
Read = Callable[[Sequence[Row]], list[Found]]

MARKED: Final[tuple[tuple[Shape, Count, Read], ...]] = (
    (Shape.ARXIV_LISTING, count_listed, read_arxiv),
    (Shape.ARXIV_MAIL, count_mailed, read_arxiv),
)
"""Shapes that tell themselves: how many of their marks a page has, and what reads it."""


def read_marked(rows: Sequence[Row]) -> tuple[Shape, list[Found]]:
    """The papers of a page that tells its shape; none when it tells none."""
    counts = [(count(rows), shape, read) for shape, count, read in MARKED]
    best, shape, read = max(counts, key=lambda each: each[0])
    return (shape, read(rows)) if best else (Shape.PAIRS, [])
