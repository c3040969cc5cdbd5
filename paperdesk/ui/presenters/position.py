"""Where a paper stands in a list that is not loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paperdesk.library.library import Found


def position_of(found: Found, sort: str, paper: int) -> int | None:
    """The row of a paper in an order, or None; quick for the orders that follow the ids."""
    if sort in {"added", "-added"}:
        return _bisect(found, paper, falling=sort.startswith("-"))
    ids = found.ids()
    return ids.index(paper) if paper in ids else None


def _bisect(found: Found, paper: int, *, falling: bool) -> int | None:
    low, high = 0, found.count()
    while low < high:
        middle = (low + high) // 2
        page = found.page(middle, 1)
        if not page:
            high = middle
        elif page[0] == paper:
            return middle
        elif (page[0] > paper) == falling:
            low = middle + 1
        else:
            high = middle
    return None
