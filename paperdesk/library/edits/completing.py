"""Edits that give papers what they lack, whatever else has happened to them meanwhile."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.together import PutFields, Values
from paperdesk.library.edits.writing import PutKey, require_paper
from paperdesk.model.change import Change
from paperdesk.store.facts import Value
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class FillFields(Edit):
    """Write fields of papers by the names of `Paper`, but only those that are empty, the first value of each.

    A type counts as empty while it is "misc".
    """

    values: Values

    @property
    @override
    def label(self) -> str:
        return "Complete details"

    @override
    def apply(self, store: Store) -> Outcome:
        papers = frozenset[int]().union(*(papers for _, _, papers in self.values))
        present = frozenset[int]().union(*store.marks.modified_times(papers).values())
        seen: set[tuple[str, int]] = set()
        lacking: list[tuple[str, Value, frozenset[int]]] = []
        for name, value, papers in self.values:
            fresh = {id for id in papers & present if (name, id) not in seen}
            seen |= {(name, id) for id in fresh}
            if empty := frozenset(id for id in fresh if store.facts.get(id, name) in ("", None, (), "misc")):
                lacking.append((name, value, empty))
        changed = frozenset[int]().union(*(papers for _, _, papers in lacking))
        return PutFields(tuple(lacking), ((store.now(), changed),)).apply(store)


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
