"""How papers stand in the reading queue, as an edit that other edits are made of."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.store.queue import Waiting
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class PutQueue(Edit):
    """Put papers where they are said to be: (paper, snoozed until or "", place or 0) each."""

    rows: tuple[Waiting, ...]

    @property
    @override
    def label(self) -> str:
        return "Order the reading queue"

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.queue.get(paper for paper, *_ in self.rows)
        here = {paper for paper, *_ in before}
        rows = tuple(row for row in self.rows if row[0] in here)
        changed = frozenset(row[0] for row in set(rows) - set(before))
        if not changed:
            return Outcome(Change(), None)
        store.queue.put(row for row in rows if row[0] in changed)
        change = Change(changed, listing=True, searches=True)
        return Outcome(change, PutQueue(tuple(row for row in before if row[0] in changed)))
