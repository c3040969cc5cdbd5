"""Edits of going through papers one by one: what was decided, and where a list was left."""

from dataclasses import dataclass
from typing import ClassVar, Final

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Status
from paperdesk.store.store import Store

DECISIONS: Final = (Status.KEPT, Status.TO_READ, Status.DISMISSED)


@dataclass(frozen=True, slots=True)
class BeginSitting(Edit):
    """Remember that somebody goes through these papers, which `query` has found; the result is an id."""

    recorded: ClassVar[bool] = False
    query: str
    sort: str
    papers: tuple[int, ...]

    @property
    @override
    def label(self) -> str:
        return "Begin triage"

    @override
    def apply(self, store: Store) -> Outcome:
        sitting = store.sittings.begin(self.query, self.sort, self.papers, store.now())
        return Outcome(Change(), None, sitting)


@dataclass(frozen=True, slots=True)
class LeaveSitting(Edit):
    """Remember at which paper of its list a sitting was left, and how many seconds it took so far."""

    recorded: ClassVar[bool] = False
    sitting: int
    sort: str
    papers: tuple[int, ...]
    place: int
    seconds: int

    @property
    @override
    def label(self) -> str:
        return "Leave triage"

    @override
    def apply(self, store: Store) -> Outcome:
        store.sittings.leave(
            self.sitting,
            self.papers,
            sort=self.sort,
            place=self.place,
            seconds=self.seconds,
            now=store.now(),
        )
        return Outcome(Change(), None)


@dataclass(frozen=True, slots=True)
class Decide(Edit):
    """Note what was decided about a paper in a sitting; "" takes the decision back.

    It says nothing about the paper itself: its status is set by an edit beside this one.
    """

    sitting: int
    paper: int
    status: str

    @property
    @override
    def label(self) -> str:
        return "Decide"

    @override
    def apply(self, store: Store) -> Outcome:
        if self.status not in {"", *DECISIONS}:
            raise UsageError(f"“{self.status}” is nothing that can be decided; nothing was changed.")
        before = store.sittings.decision(self.sitting, self.paper)
        store.sittings.decide(self.sitting, self.paper, self.status)
        if store.sittings.decision(self.sitting, self.paper) == before:
            return Outcome(Change(), None)
        return Outcome(Change(frozenset({self.paper})), Decide(self.sitting, self.paper, before))
