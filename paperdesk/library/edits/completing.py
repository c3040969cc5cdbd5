"""Edits that give papers what they lack, whatever else has happened to them meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.writing import PutKey, SetFields, require_paper
from paperdesk.model.change import Change
from paperdesk.store.facts import Value
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class FillFields(Edit):
    """Write fields of one paper by the names of `Paper`, but only those that are empty.

    A type counts as empty while it is "misc".
    """

    paper: int
    values: Mapping[str, Value]

    @property
    @override
    def label(self) -> str:
        return "Complete details"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        now = {name: store.facts.get(self.paper, name) for name in self.values}
        lacking = {name: value for name, value in self.values.items() if now[name] in ("", None, (), "misc")}
        return SetFields(self.paper, lacking).apply(store) if lacking else Outcome(Change(), None)


@dataclass(frozen=True, slots=True)
class AddAlias(Edit):
    """Let one paper be found by another citation key as well, if nobody has that."""

    paper: int
    alias: str

    @property
    @override
    def label(self) -> str:
        return "Add citation key"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        if store.keys.owner(self.alias) is not None:
            return Outcome(Change(), None)
        aliases = (*store.keys.aliases(self.paper), self.alias)
        return PutKey(self.paper, store.keys.get(self.paper), tuple(sorted(aliases))).apply(store)
