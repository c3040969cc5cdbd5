"""Edits of what many papers say at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.putting_marks import keep_on_words, marked_texts
from paperdesk.model.change import Change
from paperdesk.store.facts import Value
from paperdesk.store.highlights import Marked
from paperdesk.store.store import Store

Values = tuple[tuple[str, Value, frozenset[int]], ...]
"""Values of fields: the name of each, the value, and the papers that have it."""


@dataclass(frozen=True, slots=True)
class SetFieldsOfAll(Edit):
    """Write the same values into fields of many papers; names and values are those of `SetFields`."""

    papers: frozenset[int]
    values: Mapping[str, Value]

    @property
    @override
    def label(self) -> str:
        return _label(self.papers)

    @override
    def apply(self, store: Store) -> Outcome:
        present = [id for papers in store.marks.modified_times(self.papers).values() for id in papers]
        wanted = tuple(
            (name, value, frozenset(id for id in present if store.facts.get(id, name) != value))
            for name, value in self.values.items()
        )
        changed = frozenset[int]().union(*(papers for _, _, papers in wanted))
        return PutFields(wanted, ((store.now(), changed),)).apply(store)


@dataclass(frozen=True, slots=True)
class PutFields(Edit):
    """Give groups of papers values of fields, and groups of them the times at which they last changed.

    `marks` as in SetFields.
    """

    values: Values
    modified: tuple[tuple[str, frozenset[int]], ...]
    marks: tuple[Marked, ...] | None = None

    @property
    @override
    def label(self) -> str:
        return _label(self._papers())

    def _papers(self) -> frozenset[int]:
        return frozenset[int]().union(*(papers for _, _, papers in self.values))

    @override
    def apply(self, store: Store) -> Outcome:
        changed = self._papers()
        if not changed:
            return Outcome(Change(), None)
        modified = tuple(store.marks.modified_times(changed).items())
        before = tuple(_grouped(store, ((name, papers) for name, _, papers in self.values)))
        texts = marked_texts(store, changed, (name for name, _, _ in self.values))
        with store.index.reindexed(changed):
            for name, value, papers in self.values:
                for paper in papers:
                    store.facts.set(paper, name, value)
            for at, papers in self.modified:
                store.marks.touch_all(papers, at)
            marks = keep_on_words(store, texts, self.marks)
        return Outcome(Change(changed, listing=True, searches=True), PutFields(before, modified, marks))


def _grouped(
    store: Store, wanted: Iterable[tuple[str, frozenset[int]]]
) -> Iterable[tuple[str, Value, frozenset[int]]]:
    """What papers say in fields now."""
    groups: dict[tuple[str, Value], set[int]] = defaultdict(set)
    for name, papers in wanted:
        for paper in papers:
            groups[name, store.facts.get(paper, name)].add(paper)
    return ((name, value, frozenset(papers)) for (name, value), papers in groups.items())


def _label(papers: frozenset[int]) -> str:
    return f"Edit {len(papers)} paper{'s' * (len(papers) != 1)}"
