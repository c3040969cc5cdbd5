"""Edits for what services on the web say: values with where they came from, and what is waited for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.together import PutFields
from paperdesk.model.change import Change
from paperdesk.model.duplicates import value_text
from paperdesk.store.facts import Value
from paperdesk.store.field_sources import Origin, Place
from paperdesk.store.lookups import Lookup
from paperdesk.store.store import Store

Fact = tuple[int, str, Value, Value, str, str]
"""Paper, field, what it says now, what it is to say, which service says so, and when it did."""


@dataclass(frozen=True, slots=True)
class TakeFacts(Edit):
    """Give papers values of fields from services, and note where each came from.

    A field that by now says something else than it did when it was decided is left alone. Names of fields
    as in SetFields; the citation key is none of them.
    """

    facts: tuple[Fact, ...]

    @property
    @override
    def label(self) -> str:
        count = len({fact[0] for fact in self.facts})
        return f"Complete {count} paper{'s' * (count != 1)}"

    @override
    def apply(self, store: Store) -> Outcome:
        facts = self._wanted(store)
        origins = tuple(
            (paper, name, value_text(value), source, at) for paper, name, _, value, source, at in facts
        )
        values = tuple((name, value, frozenset({paper})) for paper, name, _, value, _, _ in facts)
        changed = frozenset(fact[0] for fact in facts)
        written = PutFields(values, ((store.now(), changed),)).apply(store)
        noted = PutOrigins(origins).apply(store)
        back = tuple(outcome.inverse for outcome in (written, noted) if outcome.inverse)
        return Outcome(written.change | noted.change, Group(self.label, back) if back else None, changed)

    def _wanted(self, store: Store) -> list[Fact]:
        present = _present(store, (fact[0] for fact in self.facts))
        fresh = {(fact[0], fact[1]): fact for fact in reversed(self.facts) if fact[0] in present}
        return [
            fact
            for fact in fresh.values()
            if fact[1] != "key" and store.facts.get(fact[0], fact[1]) == fact[2]
        ]


@dataclass(frozen=True, slots=True)
class PutOrigins(Edit):
    """Note where values of fields came from, and forget it of others (`absent`: paper and field)."""

    origins: tuple[Origin, ...]
    absent: tuple[Place, ...] = ()

    @property
    @override
    def label(self) -> str:
        return "Complete details"

    @override
    def apply(self, store: Store) -> Outcome:
        present = _present(store, (origin[0] for origin in self.origins))
        origins = {origin[:2]: origin for origin in self.origins if origin[0] in present}
        places = (*origins, *self.absent)
        before = {origin[:2]: origin for origin in store.field_sources.at(places)}
        if before == origins:
            return Outcome(Change(), None)
        store.field_sources.remove(place for place in self.absent if place in before)
        store.field_sources.put(origins.values())
        absent = tuple(place for place in origins if place not in before)
        inverse = PutOrigins(tuple(before.values()), absent)
        return Outcome(Change(frozenset(paper for paper, _ in places)), inverse)


@dataclass(frozen=True, slots=True)
class WaitForDetails(Edit):
    """Let papers wait until their details can be asked for, or let some wait no longer; no step of its own.

    `lookups` are papers with when that was first wanted (now when empty), how often it was tried, and what
    came of the last time. Undoing what the details changed does not ask for them again.
    """

    recorded: ClassVar[bool] = False
    lookups: tuple[Lookup, ...] = ()
    done: frozenset[int] = frozenset()

    @property
    @override
    def label(self) -> str:
        return "Wait for details"

    @override
    def apply(self, store: Store) -> Outcome:
        present = _present(store, (lookup[0] for lookup in self.lookups))
        now = store.now()
        lookups = [
            (paper, wanted or now, tries, told)
            for paper, wanted, tries, told in self.lookups
            if paper in present
        ]
        known = {lookup[0] for lookup in store.lookups.of(self.done)}
        store.lookups.remove(known)
        store.lookups.put(lookups)
        return Outcome(Change(frozenset({*known, *(lookup[0] for lookup in lookups)})), None)


def _present(store: Store, papers: Iterable[int]) -> frozenset[int]:
    return frozenset[int]().union(*store.marks.modified_times(papers).values())
