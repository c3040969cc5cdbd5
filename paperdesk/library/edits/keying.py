"""Edits of citation keys: those of many papers at once, and the formula that makes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.writing import require_key
from paperdesk.model.change import Change
from paperdesk.model.citation_key import DEFAULT
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.key_formula import require_formula
from paperdesk.store.store import Store

Names = tuple[tuple[int, str, tuple[str, ...]], ...]
"""Papers, each with its citation key and the keys that it is found by as well."""


@dataclass(frozen=True, slots=True)
class SetKeys(Edit):
    """Give papers other citation keys, all of them or none; the old ones stay as aliases."""

    keys: tuple[tuple[int, str], ...]

    @property
    @override
    def label(self) -> str:
        return "Change citation keys"

    @property
    def papers(self) -> frozenset[int]:
        """The papers it is for."""
        return frozenset(paper for paper, _ in self.keys)

    @override
    def apply(self, store: Store) -> Outcome:
        now = store.keys.names(self.papers)
        changed = [(id, key) for id, key in self.keys if id in now and now[id][0] != key]
        self._require_free(store, changed)
        return PutKeys(tuple(_renamed(id, key, *now[id]) for id, key in changed)).apply(store)

    def _require_free(self, store: Store, keys: Iterable[tuple[int, str]]) -> None:
        given: set[str] = set()
        for paper, key in keys:
            require_key(key)
            if key.lower() in given or store.keys.owner(key) not in (None, paper):
                raise PaperDeskError(
                    f"The citation key {key} belongs to another paper by now; nothing was changed."
                )
            given.add(key.lower())


@dataclass(frozen=True, slots=True)
class PutKeys(Edit):
    """Give papers keys and exactly these aliases."""

    names: Names

    @property
    @override
    def label(self) -> str:
        return "Change citation keys"

    @property
    def papers(self) -> frozenset[int]:
        """The papers it is for."""
        return frozenset(paper for paper, _, _ in self.names)

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.keys.names(self.papers)
        there = tuple(row for row in self.names if row[0] in before)
        if not there:
            return Outcome(Change(), None)
        store.keys.put_names(there)
        inverse = PutKeys(tuple((id, *before[id]) for id, _, _ in there))
        return Outcome(Change(frozenset(before), listing=True), inverse)


@dataclass(frozen=True, slots=True)
class SetKeyFormula(Edit):
    """Make the citation keys of papers that come in by another formula; "" is the usual one."""

    formula: str

    @property
    @override
    def label(self) -> str:
        return "Change key formula"

    @override
    def apply(self, store: Store) -> Outcome:
        old, new = store.keys.formula(), self.formula.strip() or DEFAULT
        if new != DEFAULT:
            require_formula(new)
        if new == old:
            return Outcome(Change(), None)
        store.keys.keep_formula("" if new == DEFAULT else new)
        return Outcome(Change(), SetKeyFormula(old))


def _renamed(paper: int, key: str, old: str, aliases: tuple[str, ...]) -> tuple[int, str, tuple[str, ...]]:
    kept = {alias for alias in (*aliases, old) if alias.lower() != key.lower()}
    return paper, key, tuple(sorted(kept))
