"""Lists of papers: what to select and in which order, and any page of it asked for alone.

All papers, the list that a window opens with, needs nothing of the search language.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from paperdesk.store.connection import Connection
from paperdesk.store.counts import papers_on_desk
from paperdesk.store.orders import Order, order_of
from paperdesk.store.runs import Page, Run, Seen, order_of_all, page_of, walked
from paperdesk.store.visible import shown, some_aside

if TYPE_CHECKING:
    from datetime import datetime

    from paperdesk.model.query import Query


@dataclass(frozen=True, slots=True)
class Selection:
    """What a list shows: a parsed query (None for All papers) as it is meant at a moment, in an order."""

    order: Order
    query: Query | None = None
    now: datetime | None = None


def all_papers(sort: str) -> Selection:
    """Every paper on the desk; `sort` is a key of SORTS, "-" before it reverses.

    Raises UsageError for a sort key that does not exist.
    """
    return Selection(order_of(sort))


class Listing(Protocol):
    """A selection that knows how to be walked."""

    def count(self) -> int:
        """How many papers there are."""

    def quick_count(self) -> int | None:
        """How many papers there are; None when that takes long to find out."""

    def page(self, offset: int, limit: int) -> Page:
        """A page of their ids; a limit of -1 means all that follow."""

    def runs(self) -> list[Run]:
        """The statements that give all ids in order."""


class Search:
    """Answers selections on one connection; each answer is of one moment."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def count(self, selection: Selection) -> int:
        """How many papers it finds."""
        with self._listing(selection) as listing:
            return listing.count()

    def quick_count(self, selection: Selection) -> int | None:
        """How many papers it finds; None when it takes long to find that out."""
        with self._listing(selection) as listing:
            return listing.quick_count()

    def first(self, selection: Selection, limit: int) -> Page:
        """The first ids, told as fast as can be; the page says whether they are sure."""
        with self._listing(selection, hasty=True) as listing:
            return listing.page(0, limit)

    def page(self, selection: Selection, offset: int, limit: int) -> list[int]:
        """Ids `offset` to `offset + limit`; a limit of -1 means all that follow."""
        with self._listing(selection) as listing:
            return listing.page(offset, limit).ids

    def order(self, selection: Selection) -> array[int]:
        """All ids in order, as 32-bit numbers."""
        with self._listing(selection) as listing:
            return order_of_all(self._db, listing.runs())

    @contextmanager
    def _listing(self, selection: Selection, *, hasty: bool = False) -> Iterator[Listing]:
        # One moment for all that is asked: which imports are hidden, and what is found.
        if selection.query is None or selection.now is None:
            with self._db.reading():
                yield _Everything(self._db, selection.order)
            return
        from paperdesk.store.beginnings import prepare
        from paperdesk.store.search import listing

        prepare(self._db)
        with self._db.reading():
            yield listing(self._db, selection.query, selection.now, selection.order, hasty=hasty)


class _Everything:
    """The papers on the desk in an order."""

    def __init__(self, db: Connection, order: Order) -> None:
        self._db = db
        self._order = order

    def count(self) -> int:
        return papers_on_desk(self._db)

    def quick_count(self) -> int | None:
        return self.count()

    def page(self, offset: int, limit: int) -> Page:
        return Page(page_of(self._db, self.runs(), offset, limit))

    def runs(self) -> list[Run]:
        return walked(self._order.walks(), self._seen())

    def _seen(self) -> Seen:
        return Seen("desk", tuple(shown(self._db)), some_aside(self._db))
