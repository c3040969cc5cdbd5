"""Edits of the reading queue: what is read first, and what is put off until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from typing_extensions import override

from paperdesk.library.edits.deciding import SetStatus
from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.waiting import PutQueue
from paperdesk.model.change import Change
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Status
from paperdesk.store.store import Store

LONGEST: Final = 10_000
"""Papers that may be put in order by hand; those behind them stay as they come."""


@dataclass(frozen=True, slots=True)
class Snooze(Edit):
    """Put papers on the list of what is to be read, but hide them there until a day (ISO 8601)."""

    papers: frozenset[int]
    until: str

    @property
    @override
    def label(self) -> str:
        return "Snooze"

    @override
    def apply(self, store: Store) -> Outcome:
        try:
            day = date.fromisoformat(self.until).isoformat()
        except ValueError:
            raise UsageError(f"“{self.until}” is no day; write one as 2026-05-31.") from None
        places = {paper: place for paper, _, place in store.queue.get(self.papers)}
        rows = tuple((paper, day, place) for paper, place in sorted(places.items()))
        return Group(self.label, (SetStatus(self.papers, Status.TO_READ), PutQueue(rows))).apply(store)


@dataclass(frozen=True, slots=True)
class MoveInQueue(Edit):
    """Put papers to be read before another one, in the order given; `before` is None for the end."""

    papers: tuple[int, ...]
    before: int | None

    @property
    @override
    def label(self) -> str:
        return "Order the reading queue"

    @override
    def apply(self, store: Store) -> Outcome:
        old = store.queue.in_order(LONGEST)
        waiting = set(old)
        moved = [paper for paper in self.papers if paper in waiting]
        rest = [paper for paper in old if paper not in set(moved)]
        at = rest.index(self.before) if self.before in rest else len(rest)
        new = rest[:at] + moved + rest[at:]
        if new == old:
            return Outcome(Change(), None)
        # Behind the last paper that changes places everyone may stay as they are.
        last = max(place for place, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1])
        held = {paper: (until, place) for paper, until, place in store.queue.get(new)}
        reach = max([last + 1, *(place for place, paper in enumerate(new, 1) if held[paper][1])])
        rows = tuple((paper, held[paper][0], place) for place, paper in enumerate(new[:reach], 1))
        return PutQueue(rows).apply(store)
