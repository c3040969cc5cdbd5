"""Edits of proposals: what duplicates said otherwise waits for a reader to decide."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.store.proposals import Proposal
from paperdesk.store.store import Store


def _reach(proposals: list[Proposal]) -> Change:
    return Change(frozenset(proposal[0] for proposal in proposals))


@dataclass(frozen=True, slots=True)
class AddProposals(Edit):
    """Keep values that duplicates have for fields of papers; those that are kept already stay as they are.

    A proposal is (paper, field, value as text, source, time); an empty time is now.
    """

    proposals: tuple[Proposal, ...]

    @property
    @override
    def label(self) -> str:
        return "Keep proposals"

    @override
    def apply(self, store: Store) -> Outcome:
        known = {proposal[:3] for proposal in store.proposals.known(self.proposals)}
        now = store.now()
        fresh = {
            (paper, name, value): (paper, name, value, source, at or now)
            for paper, name, value, source, at in reversed(self.proposals)
            if (paper, name, value) not in known
        }
        if not fresh:
            return Outcome(Change(), None)
        added = list(fresh.values())
        store.proposals.add(added)
        return Outcome(_reach(added), DropProposals(tuple(added)))


@dataclass(frozen=True, slots=True)
class DropProposals(Edit):
    """Forget proposals, because they were decided upon."""

    proposals: tuple[Proposal, ...]

    @property
    @override
    def label(self) -> str:
        return "Drop proposals"

    @override
    def apply(self, store: Store) -> Outcome:
        known = store.proposals.known(self.proposals)
        if not known:
            return Outcome(Change(), None)
        store.proposals.remove(known)
        return Outcome(_reach(known), AddProposals(tuple(known)))
