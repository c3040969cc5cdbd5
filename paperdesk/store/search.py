"""Searches: how the papers that a query finds are walked, chosen by how many there are of what it asks for.

Words are walked in an index in row id order, which costs nothing before the first page; so are tags,
collections and statuses. Any other order is sorted when few are found, else the index of that order is
walked and each paper asked whether it belongs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from typing_extensions import override

from paperdesk.model.query import And, Node, Not, Query, Text
from paperdesk.store import branches
from paperdesk.store.branches import Branches, Moment
from paperdesk.store.conditions import Sql
from paperdesk.store.connection import Connection
from paperdesk.store.ids import as_json
from paperdesk.store.names import Names
from paperdesk.store.orders import Order, order_of
from paperdesk.store.runs import Page, Run, Seen, page_of, walked
from paperdesk.store.selection import Listing
from paperdesk.store.streams import Streams
from paperdesk.store.visible import shown, some_aside

FEW = 5_000
"""So few are sorted; of more, all are listed and an order is walked until enough of them have come."""

RANKED = 1_000
"""Up to so many are ranked by how well they match; above, by where the words stand."""

TRIED = 1_024
"""So many papers are asked one by one for words sooner than all papers with these words are listed."""

ASKED = "select p.id from json_each(?) j cross join papers p on p.id = j.value where {} order by j.key"
NEWEST = "-added"


def listing(db: Connection, query: Query, now: datetime, order: Order, *, hasty: bool) -> Listing:
    """What a query finds, in an order; `hasty` is content with a first page that is nearly sure."""
    seen = Seen(_place(query), tuple(shown(db)), some_aside(db))
    moment = Moment(db, seen, Names(db, hasty=hasty), now)
    parts = query.node.nodes if isinstance(query.node, And) else (query.node,) if query.node else ()
    return _listing(moment, parts, order)


def _place(query: Query) -> str:
    if query.names_trash:
        return "all"
    return "library" if query.names_status else "desk"


def _listing(moment: Moment, parts: Sequence[Node], order: Order) -> Listing:
    free = [part for part in parts if isinstance(part, Text) and not part.field]
    if order.name != "relevance" or not free:
        return _in_order(moment, parts, order)
    ranked = Branches(moment, parts, "words")
    if ranked.first_size <= RANKED:
        return Ranked(moment, parts, ranked, order)
    newest = order_of(NEWEST)
    tiers = [_in_order(moment, tier, newest) for tier in _tiers(parts, free)]
    return Joined(_in_order(moment, parts, newest), tiers[::-1] if order.down else tiers)


def _in_order(moment: Moment, parts: Sequence[Node], order: Order) -> Listing:
    if order.by_id:
        return Newest(moment, parts, Branches(moment, parts, "lazy"), order)
    return Sorted(moment, parts, Branches(moment, parts, "small"), order)


def _tiers(parts: Sequence[Node], free: Sequence[Text]) -> Iterator[list[Node]]:
    """Those with all words in the title, those with all of them in the authors, the rest."""
    others = [part for part in parts if part not in free]
    title = [replace(text, field="title") for text in free]
    author = [replace(text, field="author") for text in free]
    yield [*others, *title]
    yield [*others, *author, Not(_all(title))]
    yield [*parts, Not(_all(title)), Not(_all(author))]


def _all(texts: Sequence[Text]) -> Node:
    return And(tuple(texts)) if len(texts) > 1 else texts[0]


class Joined:
    """Listings one after the other."""

    def __init__(self, whole: Listing, listings: Sequence[Listing]) -> None:
        """They share no papers; `whole` has the same ones in any order."""
        self._whole = whole
        self._listings = listings

    def count(self) -> int:
        """How many papers there are."""
        return self._whole.count()

    def quick_count(self) -> int | None:
        """How many papers there are; None when that takes long to find out."""
        return self._whole.quick_count()

    def page(self, offset: int, limit: int) -> Page:
        """A page of their ids; a limit of -1 means all that follow."""
        ids: list[int] = []
        exact = True
        for listing in self._listings:
            left = limit - len(ids) if limit >= 0 else -1
            if not left:
                break
            page = listing.page(offset, left)
            offset = 0 if page.ids or not offset else max(0, offset - listing.count())
            ids, exact = ids + page.ids, exact and page.exact
        return Page(ids, exact)

    def runs(self) -> list[Run]:
        """The statements that give all ids in order."""
        return [run for listing in self._listings for run in listing.runs()]


class Newest:
    """What is found in row id order."""

    def __init__(self, moment: Moment, parts: Sequence[Node], branches: Branches, order: Order) -> None:
        """The papers that meet all `parts`, which are those of the branches, each once."""
        self._db = moment.db
        self._seen = moment.seen
        self._names = moment.names
        self._parts = parts
        self._branches = branches
        self._order = order
        self._streams = Streams(moment, branches.conditions)

    def count(self) -> int:
        """How many papers there are."""
        counted = self.quick_count()
        return self._branches.count() if counted is None else counted

    def quick_count(self) -> int | None:
        """How many papers there are; None when that takes long to find out."""
        if not self._branches.many:
            return self._branches.count()
        counted = self._branches.plain_count()
        return self._streams.count(self._parts) if counted is None else counted

    def page(self, offset: int, limit: int) -> Page:
        """A page of their ids; a limit of -1 means all that follow."""
        ids = self._tried(offset, limit)
        if ids is None:
            ids = page_of(self._db, self.runs(), offset, limit)
        return Page(ids, not self._names.cut)

    def runs(self) -> list[Run]:
        """The statements that give all ids in order."""
        return [self._list or self._branches.by_id(self._order.direction)]

    @cached_property
    def _list(self) -> Run | None:
        """The statement that asks no paper for words, where that helps."""
        asks = self._branches.asks_many
        return self._streams.found(self._parts, self._order.direction) if asks else None

    def _tried(self, offset: int, limit: int) -> list[int] | None:
        """The page, by asking papers one by one for words; None when that would ask too many."""
        tests = self._tests()
        if not tests or limit < 0 or offset + limit > TRIED:
            return None
        found: list[int] = []
        asked, size = 0, max(limit, 64)
        while asked < TRIED:
            ids = page_of(self._db, self._candidates(), asked, size)
            found += self._asked(ids, tests)
            if len(found) >= offset + limit or len(ids) < size:
                return found[offset : offset + limit]
            asked, size = asked + size, size * 2
        return None

    def _asked(self, ids: list[int], tests: Sequence[Sql]) -> list[int]:
        values = [value for _, some in tests for value in some]
        sql = ASKED.format(" and ".join(sql for sql, _ in tests))
        return self._db.column(sql, (as_json(ids), *values))

    def _tests(self) -> Sequence[Sql]:
        """What is asked of candidates; nothing when the statements need no such help."""
        return () if self._list else self._branches.tests()

    def _candidates(self) -> list[Run]:
        """The statements that give in order what may be found."""
        return [self._branches.by_id(self._order.direction, words=False)]


class Ranked(Newest):
    """What is found by how well its words match."""

    @override
    def runs(self) -> list[Run]:
        """The statements that give all ids in order."""
        return self._branches.ranked("desc" if self._order.down else "asc")

    @override
    def _tests(self) -> Sequence[Sql]:
        return ()


class Sorted(Newest):
    """What is found in an order that indexes hold."""

    @override
    def runs(self) -> list[Run]:
        """The statements that give all ids in order."""
        if self._sorts:
            return [self._branches.sorted(self._order.clause)]
        if self._lists:
            return self._walked(self._branches.among())
        plain, _, words = self._branches.filters()
        return self._walked([*plain, *words])

    @property
    def _sorts(self) -> bool:
        return self._branches.size <= FEW or not (self._seen.place == "desk" or self._order.everywhere)

    @property
    def _lists(self) -> bool:
        return self._branches.size <= branches.CAP

    def _walked(self, conditions: Sequence[Sql]) -> list[Run]:
        return walked(self._order.walks(), self._seen, conditions)

    @override
    def _tests(self) -> Sequence[Sql]:
        return self._branches.tests() if self._sorts or self._lists else self._branches.filters()[1]

    @override
    def _candidates(self) -> list[Run]:
        if self._sorts:
            return [self._branches.sorted(self._order.clause, words=False)]
        if self._lists:
            return self._walked(self._branches.among(words=False))
        return self._walked(self._branches.filters()[0])
