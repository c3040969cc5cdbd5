"""Edits of tags."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.store.store import Store


def tag_name(text: str) -> str:
    """A tag's name as it is kept: levels trimmed, no empty ones. Raises UsageError when nothing is left."""
    levels = text.replace("\0", " ").split("/")  # with NUL in it no name is found again
    name = "/".join(part for part in (" ".join(level.split()) for level in levels) if part)
    if not name:
        raise UsageError("A tag needs a name.")
    return name


@dataclass(frozen=True, slots=True)
class AddTag(Edit):
    """Put one tag on papers; a new tag gets `colour`."""

    papers: frozenset[int]
    name: str
    colour: str = ""

    @property
    @override
    def label(self) -> str:
        return f"Add tag “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        known = store.tags.find(tag_name(self.name))
        name = known.name if known else tag_name(self.name)
        tagged = store.tags.add(self.papers, name, self.colour)
        if not tagged:
            if not known:
                store.tags.forget(name)
            return Outcome(Change(), None)
        return Outcome(Change(tagged, listing=True, tags=True), RemoveTag(tagged, name, forget=known is None))


@dataclass(frozen=True, slots=True)
class RemoveTag(Edit):
    """Take one tag off papers; `forget` drops it with its colour when no paper has it any more."""

    papers: frozenset[int]
    name: str
    forget: bool = False

    @property
    @override
    def label(self) -> str:
        return f"Remove tag “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        known = store.tags.find(self.name)
        untagged = store.tags.remove(self.papers, self.name)
        if not known or not untagged:
            return Outcome(Change(), None)
        if self.forget:
            store.tags.forget(self.name)
        return Outcome(Change(untagged, listing=True, tags=True), AddTag(untagged, known.name, known.colour))


@dataclass(frozen=True, slots=True)
class MoveTag(Edit):
    """Give one tag, without those nested in it, another name.

    Where a tag of that name is there already, as when an import brought it back that was undone since, the
    papers get that one, in the colour of the old.
    """

    old: str
    new: str

    @property
    @override
    def label(self) -> str:
        return f"Rename tag “{self.old}”"

    @override
    def apply(self, store: Store) -> Outcome:
        new = tag_name(self.new)
        known, taken = store.tags.find(self.old), store.tags.find(new)
        if not known:
            return Outcome(Change(), None)
        papers = store.tags.papers(self.old)
        if taken and taken.name != known.name:
            steps = (
                AddTag(papers, new),
                SetTagColour(new, known.colour),
                RemoveTag(papers, self.old, forget=True),
            )
            return Group(self.label, steps).apply(store)
        store.tags.rename(self.old, new)
        return Outcome(Change(papers, listing=True, tags=True), MoveTag(new, self.old))


@dataclass(frozen=True, slots=True)
class RenameTag(Edit):
    """Rename a tag and those nested in it; where the new name is taken the two tags become one."""

    old: str
    new: str

    @property
    @override
    def label(self) -> str:
        return f"Rename tag “{self.old}”"

    @override
    def apply(self, store: Store) -> Outcome:
        new = tag_name(self.new)
        family = store.tags.family(self.old)
        if not family:
            raise PaperDeskError(f"There is no tag “{self.old}”; nothing was changed.")
        if new.casefold().startswith(f"{self.old.casefold()}/"):
            raise UsageError(f"The tag “{self.old}” cannot be moved into itself.")
        steps = [step for name in family for step in self._steps(store, name, new + name[len(self.old) :])]
        return Group(self.label, tuple(steps)).apply(store)

    def _steps(self, store: Store, name: str, target: str) -> list[Edit]:
        if name == target:
            return []
        known = store.tags.find(target)
        if not known or known.name == name:
            return [MoveTag(name, target)]
        papers = store.tags.papers(name)
        return [AddTag(papers, target), RemoveTag(papers, name, forget=True)]


@dataclass(frozen=True, slots=True)
class DeleteTag(Edit):
    """Take a tag and those nested in it off every paper."""

    name: str

    @property
    @override
    def label(self) -> str:
        return f"Delete tag “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        steps = [
            RemoveTag(store.tags.papers(name), name, forget=True) for name in store.tags.family(self.name)
        ]
        return Group(self.label, tuple(steps)).apply(store)


@dataclass(frozen=True, slots=True)
class SetTagColour(Edit):
    """Colour a tag: #rrggbb, or "" for none."""

    name: str
    colour: str

    @property
    @override
    def label(self) -> str:
        return f"Colour tag “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        known = store.tags.find(self.name)
        if not known or known.colour == self.colour:
            return Outcome(Change(), None)
        store.tags.set_colour(self.name, self.colour)
        change = Change(store.tags.papers(self.name), tags=True)
        return Outcome(change, SetTagColour(self.name, known.colour))
