"""Edits of collections."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.store.store import Store


def collection_name(text: str) -> str:
    """A collection's name as it is kept. Raises UsageError for an empty one or one with a slash."""
    name = " ".join(text.replace("\0", " ").split())
    if not name:
        raise UsageError("A collection needs a name.")
    if "/" in name:
        raise UsageError("A collection's name has no slash; make one collection inside the other instead.")
    return name


def _require(store: Store, id: int) -> tuple[int | None, str, int]:
    found = store.collections.get(id)
    if not found:
        raise PaperDeskError("This collection is no longer there; nothing was changed.")
    return found


def _require_free(store: Store, parent: int | None, name: str, besides: int | None = None) -> None:
    if store.collections.child(parent, name) not in (None, besides):
        raise PaperDeskError(f"There is already a collection “{name}” here; choose another name.")


@dataclass(frozen=True, slots=True)
class CreateCollection(Edit):
    """Make a collection at the top (`parent` None) or in another one; the result is its id."""

    name: str
    parent: int | None = None

    @property
    @override
    def label(self) -> str:
        return f"New collection “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        name = collection_name(self.name)
        if self.parent is not None:
            _require(store, self.parent)
        _require_free(store, self.parent, name)
        id = store.collections.insert(self.parent, name, 0)
        return Outcome(Change(collections=True), DeleteCollection(id), id)


@dataclass(frozen=True, slots=True)
class PutCollection(Edit):
    """Bring a deleted collection back under its id, with the papers that were filed in it."""

    id: int
    parent: int | None
    name: str
    position: int
    papers: frozenset[int]

    @property
    @override
    def label(self) -> str:
        return f"New collection “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        store.collections.insert(self.parent, self.name, self.position, self.id)
        filed = store.collections.add(self.papers, self.id)
        return Outcome(Change(filed, listing=True, collections=True), DeleteCollection(self.id), self.id)


@dataclass(frozen=True, slots=True)
class DeleteCollection(Edit):
    """Remove a collection and those nested in it; the papers stay in the library."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Delete collection"

    @override
    def apply(self, store: Store) -> Outcome:
        _require(store, self.id)
        family = store.collections.below(self.id)
        back: list[Edit] = []
        for id in family:
            parent, name, position = _require(store, id)
            back.append(PutCollection(id, parent, name, position, store.collections.papers(id)))
        for id in reversed(family):
            store.collections.delete(id)
        papers = frozenset[int]().union(*(edit.papers for edit in back if isinstance(edit, PutCollection)))
        return Outcome(Change(papers, listing=True, collections=True), Group(self.label, tuple(back)))


@dataclass(frozen=True, slots=True)
class RenameCollection(Edit):
    """Give a collection another name."""

    id: int
    name: str

    @property
    @override
    def label(self) -> str:
        return "Rename collection"

    @override
    def apply(self, store: Store) -> Outcome:
        parent, old, _ = _require(store, self.id)
        name = collection_name(self.name)
        if name == old:
            return Outcome(Change(), None)
        _require_free(store, parent, name, besides=self.id)
        store.collections.update(self.id, parent, name)
        return Outcome(Change(collections=True, listing=True), RenameCollection(self.id, old))


@dataclass(frozen=True, slots=True)
class MoveCollection(Edit):
    """Put a collection into another one, or to the top with None."""

    id: int
    parent: int | None

    @property
    @override
    def label(self) -> str:
        return "Move collection"

    @override
    def apply(self, store: Store) -> Outcome:
        old, name, _ = _require(store, self.id)
        if self.parent == old:
            return Outcome(Change(), None)
        if self.parent is not None:
            _require(store, self.parent)
        if self.parent in store.collections.below(self.id):
            raise PaperDeskError(f"The collection “{name}” cannot be put into itself.")
        _require_free(store, self.parent, name)
        store.collections.update(self.id, self.parent, name)
        return Outcome(Change(collections=True, listing=True), MoveCollection(self.id, old))


@dataclass(frozen=True, slots=True)
class AddToCollection(Edit):
    """File papers in a collection."""

    papers: frozenset[int]
    collection: int

    @property
    @override
    def label(self) -> str:
        return "Add to collection"

    @override
    def apply(self, store: Store) -> Outcome:
        _require(store, self.collection)
        filed = store.collections.add(self.papers, self.collection)
        if not filed:
            return Outcome(Change(), None)
        change = Change(filed, listing=True, collections=True)
        return Outcome(change, RemoveFromCollection(filed, self.collection))


@dataclass(frozen=True, slots=True)
class RemoveFromCollection(Edit):
    """Take papers out of a collection; they stay in the library."""

    papers: frozenset[int]
    collection: int

    @property
    @override
    def label(self) -> str:
        return "Remove from collection"

    @override
    def apply(self, store: Store) -> Outcome:
        removed = store.collections.remove(self.papers, self.collection)
        if not removed:
            return Outcome(Change(), None)
        change = Change(removed, listing=True, collections=True)
        return Outcome(change, AddToCollection(removed, self.collection))


@dataclass(frozen=True, slots=True)
class FileUnder(Edit):
    """File papers in the collection at a path such as "Thesis/Related work", made where it is missing."""

    papers: frozenset[int]
    path: str

    @property
    @override
    def label(self) -> str:
        return f"Add to collection “{self.path}”"

    @override
    def apply(self, store: Store) -> Outcome:
        change = Change(collections=True)
        inverses: list[Edit] = []
        parent: int | None = None
        for level in self.path.split("/"):
            found = store.collections.child(parent, collection_name(level))
            if found is None:
                made = CreateCollection(level, parent).apply(store)
                # Deleting the topmost new level takes the ones below with it.
                inverses = inverses or [made.inverse] if made.inverse else inverses
                found = int(str(made.result))
            parent = found
        filed = AddToCollection(self.papers, parent or 0).apply(store)
        inverses = [*([filed.inverse] if filed.inverse else []), *inverses]
        inverse = Group(self.label, tuple(inverses)) if inverses else None
        return Outcome(change | filed.change, inverse, parent)
