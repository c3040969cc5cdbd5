"""Adding papers by identifiers: with where their facts came from, or to be completed later."""

from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.adding import AddPapers
from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.paper import Paper
from paperdesk.store.field_sources import Origin
from paperdesk.store.store import Store

Noted = tuple[tuple[str, str, str, str], ...]
"""Fields of one paper with their value as text, the service it came from, and when."""


@dataclass(frozen=True, slots=True)
class AddIdentified(Edit):
    """Add papers as one batch, as AddPapers does, note where what they say came from, and let some wait.

    `noted` and `proposed`, what services say otherwise, belong to `papers` one by one; `waiting` are the
    places of those whose details are still to be asked for, and `told` is why.
    """

    papers: tuple[Paper, ...]
    noted: tuple[Noted, ...]
    proposed: tuple[Noted, ...]
    source: str
    waiting: tuple[int, ...] = ()
    told: str = ""

    @property
    @override
    def label(self) -> str:
        return AddPapers(self.papers, self.source).label

    @override
    def apply(self, store: Store) -> Outcome:
        outcome = AddPapers(self.papers, self.source).apply(store)
        assert isinstance(outcome.result, tuple)
        ids: tuple[int, ...] = outcome.result
        now = store.now()
        store.field_sources.put(_rows(ids, self.noted))
        store.proposals.add(_rows(ids, self.proposed))
        store.lookups.put((ids[place], now, 0, self.told) for place in self.waiting)
        return outcome


def _rows(ids: Iterable[int], said: Iterable[Noted]) -> list[Origin]:
    return [(id, *each) for id, fields in zip(ids, said, strict=True) for each in fields]
