"""Edits that give papers what they lack, whatever else has happened to them meanwhile."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.together import PutFields, Values
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


Aliases = tuple[tuple[str, int], ...]
"""Citation keys, each with the paper that is to be found by it as well."""


@dataclass(frozen=True, slots=True)
class AddAliases(Edit):
    """Let papers be found by other citation keys as well, those that nobody has."""

    aliases: Aliases

    @property
    @override
    def label(self) -> str:
        return "Add citation keys"

    @override
    def apply(self, store: Store) -> Outcome:
        times = store.marks.modified_times(paper for _, paper in self.aliases)
        present = frozenset[int]().union(*times.values())
        taken = store.keys.taken(alias for alias, _ in self.aliases)
        wanted = {
            alias.lower(): (alias, paper) for alias, paper in reversed(self.aliases) if paper in present
        }
        free = tuple(pair for name, pair in wanted.items() if name not in taken)
        if not free:
            return Outcome(Change(), None)
        papers = frozenset(paper for _, paper in free)
        with store.index.reindexed(papers):
            store.keys.put_aliases(free)
        return Outcome(Change(papers, listing=True), DropAliases(free))


@dataclass(frozen=True, slots=True)
class DropAliases(Edit):
    """Let papers no longer be found by other citation keys."""

    aliases: Aliases

    @property
    @override
    def label(self) -> str:
        return "Drop citation keys"

    @override
    def apply(self, store: Store) -> Outcome:
        held = tuple((alias, paper) for alias, paper in self.aliases if alias in store.keys.aliases(paper))
        if not held:
            return Outcome(Change(), None)
        papers = frozenset(paper for _, paper in held)
        with store.index.reindexed(papers):
            store.keys.drop_aliases(held)
        return Outcome(Change(papers, listing=True), AddAliases(held))
