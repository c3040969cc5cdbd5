"""Edits of saved searches."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.rows import SavedSearch
from paperdesk.store.store import Store


def _require(store: Store, id: int) -> SavedSearch:
    found = store.searches.get(id)
    if not found:
        raise PaperDeskError("This saved search is no longer there; nothing was changed.")
    return found


@dataclass(frozen=True, slots=True)
class SaveSearch(Edit):
    """Keep a query under a name; the result is its id. `id` brings a deleted one back."""

    name: str
    query: str
    id: int | None = None

    @property
    @override
    def label(self) -> str:
        return f"Save search “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        name = " ".join(self.name.split())
        if not name:
            raise UsageError("A saved search needs a name.")
        id = store.searches.insert(name, self.query, self.id)
        return Outcome(Change(searches=True), DeleteSearch(id), id)


@dataclass(frozen=True, slots=True)
class RenameSearch(Edit):
    """Give a saved search another name."""

    id: int
    name: str

    @property
    @override
    def label(self) -> str:
        return "Rename search"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _require(store, self.id)
        name = " ".join(self.name.split())
        if not name:
            raise UsageError("A saved search needs a name.")
        if name == old.name:
            return Outcome(Change(), None)
        store.searches.update(self.id, name, old.query)
        return Outcome(Change(searches=True), RenameSearch(self.id, old.name))


@dataclass(frozen=True, slots=True)
class DeleteSearch(Edit):
    """Forget a saved search."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Delete search"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _require(store, self.id)
        store.searches.delete(self.id)
        return Outcome(Change(searches=True), SaveSearch(old.name, old.query, self.id))
