"""What an edit is: a small frozen value that changes the library and knows how to take it back."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from typing_extensions import override

from paperdesk.model.change import Change
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit did; `inverse` is None when there was nothing to do."""

    change: Change
    inverse: "Edit | None"
    result: object = None


class Edit(ABC):
    """One change of a library. Subclasses are frozen dataclasses of plain values, ids and names."""

    __slots__ = ()

    recorded: ClassVar[bool] = True
    """Whether it becomes a step of the history."""

    @property
    @abstractmethod
    def label(self) -> str:
        """What the user did, as it stands behind "Undo"."""

    @property
    def merge_key(self) -> str:
        """Edits with the same non-empty key that follow each other closely may share one step."""
        return ""

    @abstractmethod
    def apply(self, store: Store) -> Outcome:
        """Do it, inside a transaction that the caller has begun."""

    def lost(self, store: Store) -> None:  # noqa: B027 - most edits leave nothing behind
        """Clean up when this edit can never be applied again."""


@dataclass(frozen=True, slots=True)
class Group(Edit):
    """Several edits as one step; the result is the tuple of their results."""

    name: str
    edits: tuple[Edit, ...]

    @property
    @override
    def label(self) -> str:
        return self.name

    @override
    def apply(self, store: Store) -> Outcome:
        change = Change()
        inverses: list[Edit] = []
        results: list[object] = []
        with store.index.together():
            for edit in self.edits:
                outcome = edit.apply(store)
                change |= outcome.change
                results.append(outcome.result)
                if outcome.inverse:
                    inverses.append(outcome.inverse)
        inverse = Group(self.name, tuple(reversed(inverses))) if inverses else None
        return Outcome(change, inverse, tuple(results))

    @override
    def lost(self, store: Store) -> None:
        for edit in self.edits:
            edit.lost(store)
