"""Edits that one key press makes: favourite, status, rating, opened."""

from dataclasses import dataclass
from typing import ClassVar

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.waiting import PutQueue
from paperdesk.model.change import Change
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Status
from paperdesk.store.store import Store

BEST_RATING = 5


@dataclass(frozen=True, slots=True)
class SetStarred(Edit):
    """Make papers favourites, or not."""

    papers: frozenset[int]
    on: bool

    @property
    @override
    def label(self) -> str:
        return "Add to favourites" if self.on else "Remove from favourites"

    @override
    def apply(self, store: Store) -> Outcome:
        changed = store.marks.star(self.papers, self.on)
        if not changed:
            return Outcome(Change(), None)
        return Outcome(Change(changed, listing=True), SetStarred(changed, not self.on))


@dataclass(frozen=True, slots=True)
class SetRating(Edit):
    """Rate papers from 1 to 5; 0 takes the rating away."""

    papers: frozenset[int]
    rating: int

    @property
    @override
    def label(self) -> str:
        return "Set rating"

    @override
    def apply(self, store: Store) -> Outcome:
        if not 0 <= self.rating <= BEST_RATING:
            raise UsageError(f"A rating is a number from 0 to {BEST_RATING}, not {self.rating}.")
        before = store.marks.ratings(self.papers)
        before.pop(self.rating, None)
        return PutRatings(tuple((self.rating, papers) for papers in before.values())).apply(store)


@dataclass(frozen=True, slots=True)
class PutRatings(Edit):
    """Give each group of papers its own rating."""

    groups: tuple[tuple[int, frozenset[int]], ...]

    @property
    @override
    def label(self) -> str:
        return "Set rating"

    @override
    def apply(self, store: Store) -> Outcome:
        changed = frozenset[int]().union(*(papers for _, papers in self.groups))
        if not changed:
            return Outcome(Change(), None)
        before = tuple(store.marks.ratings(changed).items())
        for rating, papers in self.groups:
            store.marks.rate(papers, rating)
        return Outcome(Change(changed, listing=True), PutRatings(before))


@dataclass(frozen=True, slots=True)
class SetStatus(Edit):
    """Give papers a status; the moment is remembered with it."""

    papers: frozenset[int]
    status: Status

    @property
    @override
    def label(self) -> str:
        return (
            "Dismiss" if self.status is Status.DISMISSED else f"Mark as {self.status.value.replace('-', ' ')}"
        )

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.marks.statuses(self.papers)
        before.pop(self.status, None)
        changed = frozenset[int]().union(*before.values())
        put = PutStatuses(((self.status, changed),), self.status, ((store.now(), changed),))
        held = store.queue.held(self.papers)
        if not held:
            return put.apply(store)
        # Whoever decides again wants to see the paper now; a place in the queue ends with being in it.
        awake = tuple((paper, "", 0 if paper in changed else place) for paper, _, place in held)
        return Group(self.label, (put, PutQueue(awake))).apply(store)


@dataclass(frozen=True, slots=True)
class PutStatuses(Edit):
    """Give groups of papers their statuses, and groups of them the dates at which they reached `reached`."""

    groups: tuple[tuple[Status, frozenset[int]], ...]
    reached: Status
    dates: tuple[tuple[str, frozenset[int]], ...]

    @property
    @override
    def label(self) -> str:
        return "Set status"

    @override
    def apply(self, store: Store) -> Outcome:
        changed = frozenset[int]().union(*(papers for _, papers in self.groups))
        if not changed:
            return Outcome(Change(), None)
        statuses = tuple(store.marks.statuses(changed).items())
        dates = tuple(store.marks.reached(changed, self.reached).items())
        for status, papers in self.groups:
            store.marks.set_status(papers, status)
        for at, papers in self.dates:
            store.marks.set_reached(papers, self.reached, at)
        change = Change(changed, listing=True, tags=True, collections=True, searches=True)
        return Outcome(change, PutStatuses(statuses, self.reached, dates))


@dataclass(frozen=True, slots=True)
class MarkOpened(Edit):
    """Note that a paper is being read: it is no longer unread, and "last read" sorts by it."""

    recorded: ClassVar[bool] = False
    paper: int

    @property
    @override
    def label(self) -> str:
        return "Open"

    @override
    def apply(self, store: Store) -> Outcome:
        first = store.marks.open(self.paper, store.now())
        return Outcome(Change(frozenset({self.paper})) if first else Change(), None)
