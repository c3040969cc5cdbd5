"""How papers that came by feeds stand: new, seen, dismissed, the reader's own; and which feeds had them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.store.feed_marks import FeedMark, FeedSource


def marks_of(library: Library, papers: Iterable[int]) -> dict[int, FeedMark]:
    """The marks of a page of papers, by id; those that came by no feed are left out."""
    return library.tables(to_read=True).feed_marks.of(papers)


def sources_of(library: Library, paper: int) -> tuple[FeedSource, ...]:
    """The feeds that had a paper, the first one first."""
    return library.tables(to_read=True).feed_marks.sources(paper)
