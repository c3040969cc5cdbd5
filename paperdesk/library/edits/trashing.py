"""Edits that move papers to the Trash, out of it, and out of the Trash for good."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.model.change import Change
from paperdesk.store.store import Store


def _reach(papers: frozenset[int]) -> Change:
    return Change(papers, listing=True, tags=True, collections=True, searches=True)


@dataclass(frozen=True, slots=True)
class TrashPapers(Edit):
    """Move papers to the Trash; `at` is the time to note, now when empty."""

    papers: frozenset[int]
    at: str = ""

    @property
    @override
    def label(self) -> str:
        return "Move to Trash"

    @override
    def apply(self, store: Store) -> Outcome:
        papers = store.marks.trashed(self.papers).get("", frozenset())
        if not papers:
            return Outcome(Change(), None)
        store.marks.trash(papers, self.at or store.now())
        return Outcome(_reach(papers), RestorePapers(papers))


@dataclass(frozen=True, slots=True)
class RestorePapers(Edit):
    """Take papers out of the Trash."""

    papers: frozenset[int]

    @property
    @override
    def label(self) -> str:
        return "Restore from Trash"

    @override
    def apply(self, store: Store) -> Outcome:
        groups = store.marks.trashed(self.papers)
        groups.pop("", None)
        papers = frozenset[int]().union(*groups.values())
        if not papers:
            return Outcome(Change(), None)
        store.marks.trash(papers, "")
        back = tuple(TrashPapers(group, at) for at, group in groups.items())
        return Outcome(_reach(papers), Group(self.label, back))


@dataclass(frozen=True, slots=True)
class PurgePapers(Edit):
    """Take papers of the Trash out of the library; the file forgets them when the step leaves the history."""

    papers: frozenset[int]

    @property
    @override
    def label(self) -> str:
        return "Delete for good"

    @override
    def apply(self, store: Store) -> Outcome:
        papers = store.marks.purge(self.papers, True)
        return Outcome(_reach(papers), UnpurgePapers(papers)) if papers else Outcome(Change(), None)


@dataclass(frozen=True, slots=True)
class UnpurgePapers(Edit):
    """Bring papers back to the Trash that were deleted for good."""

    papers: frozenset[int]

    @property
    @override
    def label(self) -> str:
        return "Bring back to Trash"

    @override
    def apply(self, store: Store) -> Outcome:
        papers = store.marks.purge(self.papers, False)
        return Outcome(_reach(papers), PurgePapers(papers)) if papers else Outcome(Change(), None)

    @override
    def lost(self, store: Store) -> None:
        store.delete_papers(sorted(self.papers))
