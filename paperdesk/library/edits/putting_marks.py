"""Puts highlights back as they were, and keeps them on their words while texts change."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.anchoring import moved_along
from paperdesk.model.change import Change
from paperdesk.model.paper import Highlight
from paperdesk.store.highlights import Marked
from paperdesk.store.store import Store

Place = tuple[int, int, int, int, int, str]
"""Row id, paper, start, end, whether it is an orphan (0 or 1), hash of the text it was placed on."""

MARKED_FIELDS = frozenset(("abstract", "title"))
Texts = Mapping[tuple[int, str], str]
"""Texts by paper and field."""


@dataclass(frozen=True, slots=True)
class PutHighlights(Edit):
    """Write whole highlights by their ids, each on its paper, and remove those of the ids in `absent`."""

    marks: tuple[Marked, ...]
    absent: frozenset[int] = frozenset()
    name: str = "Move highlights"

    @property
    @override
    def label(self) -> str:
        return self.name

    @override
    def apply(self, store: Store) -> Outcome:
        wanted = {mark.id: (paper, mark) for paper, mark in self.marks}
        before = {mark.id: (paper, mark) for paper, mark in store.highlights.get(wanted.keys() | self.absent)}
        if before == wanted:
            return Outcome(Change(), None)
        papers = frozenset(paper for paper, _ in (*before.values(), *wanted.values()))
        with store.index.reindexed(papers):
            store.highlights.remove(before.keys() & self.absent)
            store.highlights.put(self.marks)
        back = PutHighlights(tuple(before.values()), frozenset(wanted.keys() - before.keys()), self.name)
        return Outcome(Change(papers, listing=True, searches=True), back)


@dataclass(frozen=True, slots=True)
class AttachHighlights(Edit):
    """Add highlights that came from elsewhere to papers, each where its quote is in the text there."""

    marks: tuple[Marked, ...]

    @property
    @override
    def label(self) -> str:
        return "Add highlights"

    @override
    def apply(self, store: Store) -> Outcome:
        groups: dict[int, list[Highlight]] = defaultdict(list)
        for paper, mark in self.marks:
            groups[paper].append(mark)
        present = {paper for paper in groups if store.papers.exists(paper)}
        if not present:
            return Outcome(Change(), None)
        now = store.now()
        with store.index.reindexed(present):
            ids = [
                id for paper in sorted(present) for id in store.highlights.attach(paper, groups[paper], now)
            ]
        change = Change(frozenset(present), listing=True, searches=True)
        return Outcome(change, PutHighlights((), frozenset(ids), self.label))


@dataclass(frozen=True, slots=True)
class PlaceHighlights(Edit):
    """Put highlights on papers and at places in their text, as steps of earlier versions say it."""

    places: tuple[Place, ...]

    @property
    @override
    def label(self) -> str:
        return "Move highlights"

    @override
    def apply(self, store: Store) -> Outcome:
        marks = {mark.id: mark for _, mark in store.highlights.get(place[0] for place in self.places)}
        put = tuple(
            (paper, replace(marks[id], start=start, end=end, orphan=bool(orphan), text_hash=version))
            for id, paper, start, end, orphan, version in self.places
            if id in marks
        )
        return PutHighlights(put).apply(store)


def marked_texts(store: Store, papers: Iterable[int], fields: Iterable[str]) -> Texts:
    """The texts of those of `fields` and papers that have highlights."""
    wanted = MARKED_FIELDS & set(fields)
    if not wanted:
        return {}
    places = {(paper, mark.field) for paper, mark in store.highlights.on(papers) if mark.field in wanted}
    return {(paper, field): store.highlights.text(paper, field) for paper, field in places}


def keep_on_words(store: Store, before: Texts, put: tuple[Marked, ...] | None = None) -> tuple[Marked, ...]:
    """Move highlights along with texts that are not `before` any more, or to where they are to be `put`.

    Gives them as they were. To be called inside `reindexed`.
    """
    if put is not None:
        old_ones = store.highlights.get(mark.id for _, mark in put)
        store.highlights.put(put)
        return tuple(old_ones)
    groups: dict[tuple[int, str], list[Marked]] = defaultdict(list)
    for paper, mark in store.highlights.on({paper for paper, _ in before}):
        groups[paper, mark.field].append((paper, mark))
    old: list[Marked] = []
    for (paper, field), text in before.items():
        now, marks = store.highlights.text(paper, field), groups[paper, field]
        if now != text:
            moved = moved_along([mark for _, mark in marks], text, now)
            store.highlights.put([(paper, mark) for mark in moved])
            old += marks
    return tuple(old)
