"""Going through papers one by one: which ones, what was decided about each, how long it takes.

A sitting outlasts the program: its list is remembered with it, and each decision as part of the step
that undo takes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType
from typing import Final

from paperdesk.library.edits import BeginSitting, Decide, Edit, Group, MarkOpened, SetStatus
from paperdesk.library.edits.triaging import DECISIONS
from paperdesk.library.library import Library
from paperdesk.model.paper import Status
from paperdesk.store.triage import StoredSitting

__all__ = [
    "DECISIONS",
    "Pace",
    "Sitting",
    "Tally",
    "begin",
    "decided",
    "decision",
    "following",
    "propose",
    "tally",
]

MOST: Final = 100_000
"""Papers of one sitting; who has gone through these begins another one."""
LONGEST: Final = 180.0
"""Seconds for one paper that count: longer ones are pauses."""
FIRST_GUESS: Final = 3
"""Papers after which one's pace is known."""
LABELS: Final = MappingProxyType(
    {Status.KEPT: "Keep", Status.TO_READ: "Read later", Status.DISMISSED: "Dismiss"}
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A list of papers to go through; `id` is 0 as long as nobody has begun.

    `place` is where it was left, `seconds` what it took so far, `step` the newest step of the history before
    it, beyond which its own undo does not reach. `decided` is kept up to date by whoever goes through it.
    """

    query: str
    sort: str
    papers: tuple[int, ...]
    id: int = 0
    place: int = 0
    seconds: int = 0
    step: int = 0
    decided: Mapping[int, Status] = field(default_factory=dict)

    def first_open(self, place: int = 0) -> int | None:
        """Where the first undecided paper from `place` on is, else the first of all, else None."""
        places = chain(range(place, len(self.papers)), range(place))
        return next((at for at in places if self.papers[at] not in self.decided), None)


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of a sitting: decisions, and what the decided papers bear now."""

    kept: int = 0
    later: int = 0
    dismissed: int = 0
    favourites: int = 0
    highlights: int = 0
    notes: int = 0

    @property
    def decided(self) -> int:
        """How many papers were decided."""
        return self.kept + self.later + self.dismissed


@dataclass(frozen=True, slots=True)
class Pace:
    """How long papers take: `seconds` were spent on `papers`."""

    seconds: float = 0.0
    papers: int = 0

    def after(self, seconds: float) -> Pace:
        """The pace when another paper took so long; what is a pause counts as one slow paper."""
        return Pace(self.seconds + min(max(seconds, 0.0), LONGEST), self.papers + 1)

    def left(self, papers: int) -> float | None:
        """The seconds that so many papers will take; None while nobody can tell."""
        return self.seconds / self.papers * papers if self.papers >= FIRST_GUESS else None


def propose(library: Library, query: str, sort: str) -> Sitting:
    """What is to be gone through now: where the last sitting of this query was left, or everything it finds.

    What has been decided elsewhere meanwhile is left out, and what came in stands at the end. Raises
    UsageError for an unknown sort key.
    """
    found = library.find(query, sort).page(0, MOST)
    before = library.tables(to_read=True).sittings.latest(query)
    if before is not None:
        done = decided(library, before.id)
        if not done.keys() >= {*before.papers}.intersection(found):
            return _resumed(before, sort, found, done)
    return Sitting(query, sort, tuple(found))


def following(library: Library, sitting: Sitting) -> Sitting:
    """What the query of a sitting finds by now beyond what was decided in it."""
    found = library.find(sitting.query, sitting.sort).page(0, MOST)
    papers = tuple(paper for paper in found if paper not in sitting.decided)
    return Sitting(sitting.query, sitting.sort, papers)


def begin(sitting: Sitting) -> Edit:
    """The edit that remembers a new sitting; its result is the id."""
    return BeginSitting(sitting.query, sitting.sort, sitting.papers)


def decision(sitting: Sitting, paper: int, status: Status) -> Edit:
    """One step: the status of a paper, that it was seen, and that the sitting has decided it."""
    papers = frozenset({paper})
    edits = (SetStatus(papers, status), Decide(sitting.id, paper, status.value), MarkOpened(paper))
    return Group(LABELS[status], edits)


def tally(library: Library, sitting: int) -> Tally:
    """What came of a sitting so far."""
    sittings = library.tables(to_read=True).sittings
    counts = Counter(sittings.decisions(sitting).values())
    return Tally(
        counts[Status.KEPT], counts[Status.TO_READ], counts[Status.DISMISSED], *sittings.marked(sitting)
    )


def decided(library: Library, sitting: int, papers: Collection[int] | None = None) -> dict[int, Status]:
    """What has been decided in a sitting, by paper, or of some of its papers alone.

    What is in the Inbox again is left out: it is to be decided again.
    """
    decisions = library.tables(to_read=True).sittings.decisions(sitting, papers)
    return {paper: Status(status) for paper, status in decisions.items()}


def _resumed(before: StoredSitting, sort: str, found: Sequence[int], done: Mapping[int, Status]) -> Sitting:
    same = sort == before.sort
    # In another order than before only what is done keeps its place.
    there = {*done, *found} if same else done.keys()
    old = [paper for paper in before.papers if paper in there]
    known = set(old)
    papers = (*old, *(paper for paper in found if paper not in known))[:MOST]
    left_at = before.papers[before.place] if same and before.place < len(before.papers) else 0
    place = papers.index(left_at) if left_at in known else 0
    sitting = Sitting(before.query, sort, papers, before.id, place, before.seconds, before.step, done)
    return replace(sitting, place=sitting.first_open(place) or 0)
