"""Edits that make one paper of several, and that say of two papers that they are two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.deciding import SetRating, SetStarred, SetStatus
from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.filing import FileUnder
from paperdesk.library.edits.proposing import AddProposals
from paperdesk.library.edits.putting_marks import PutHighlights
from paperdesk.library.edits.tagging import AddTag
from paperdesk.library.edits.writing import PutKey, SetFields, SetNote, SetRemark, require_paper
from paperdesk.model.anchoring import placed
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.paper import Highlight, Paper, Status
from paperdesk.store.facts import Value
from paperdesk.store.merges import HIDDEN_KEY
from paperdesk.store.pairs import Pair
from paperdesk.store.store import Store

ALL_OVER = {"listing": True, "tags": True, "collections": True, "searches": True}
NOT_FIELDS = frozenset(("key", "status", "rating"))


@dataclass(frozen=True, slots=True)
class MergePapers(Edit):
    """Make one paper of several: `survivor` stays, the others are hidden behind it.

    It gets their tags, collections, notes and highlights, their star, their best rating, their keys as
    aliases, what duplicates of theirs proposed, and what they were said to be no duplicates of.
    `values` are the facts to write, as in SetFields, and may hold "key" (one of theirs), "status" and
    "rating". The result is the survivor's id.
    """

    survivor: int
    others: tuple[int, ...]
    values: Mapping[str, Value]

    @property
    @override
    def label(self) -> str:
        return f"Merge {len(self.others) + 1} papers"

    @override
    def apply(self, store: Store) -> Outcome:
        survivor, *others = self._papers(store)
        edits = (
            *self._facts(survivor, others),
            *_belongings(survivor, others),
            *_marks(survivor, others, self.values),
            *self._highlights(store, survivor),
            *_keys(survivor, others, str(self.values.get("key") or survivor.key)),
            *self._proposed(store, survivor),
            *self._distinct(store),
            PutMerged(frozenset(self.others) | store.merges.merged_into(self.others), self.survivor),
        )
        outcome = Group(self.label, edits).apply(store)
        touched = Change(frozenset((self.survivor, *self.others)), **ALL_OVER)
        return Outcome(outcome.change | touched, outcome.inverse, self.survivor)

    def _papers(self, store: Store) -> list[Paper]:
        ids = (self.survivor, *self.others)
        if not self.others or len(set(ids)) < len(ids):
            raise UsageError("Merging takes two papers or more; nothing was changed.")
        for id in ids:
            require_paper(store, id)
        if store.merges.survivors(ids).keys() - {0}:
            raise PaperDeskError("One of these papers was merged already; nothing was changed.")
        return list(store.reader.read(ids))

    def _facts(self, survivor: Paper, others: Sequence[Paper]) -> list[Edit]:
        values = {name: value for name, value in self.values.items() if name not in NOT_FIELDS}
        return [
            SetFields(survivor.id, values),
            SetNote(survivor.id, joined_notes([paper.note for paper in (survivor, *others)])),
            SetRemark(survivor.id, next((p.remark for p in (survivor, *others) if p.remark), "")),
        ]

    def _proposed(self, store: Store, survivor: Paper) -> list[Edit]:
        moved = tuple(
            (survivor.id, name, value, source, at)
            for _, name, value, source, at in store.proposals.of(self.others)
            if name not in self.values
            and value != str(getattr(survivor, name, survivor.fields.get(name, "")))
        )
        return [AddProposals(moved)] if moved else []

    def _distinct(self, store: Store) -> list[Edit]:
        merged = {self.survivor, *self.others}
        return [
            SetDistinct(((self.survivor, other),), at=at)
            for pair, at in store.pairs.distinct_from(self.others)
            for other in pair
            if other not in merged
        ]

    def _highlights(self, store: Store, survivor: Paper) -> list[Edit]:
        texts = {
            "abstract": str(self.values.get("abstract", survivor.abstract)),
            "title": str(self.values.get("title", survivor.title)),
        }
        marks = store.highlights.on([survivor.id, *self.others])
        # The survivor's own come first: of two that are equal the other paper's stays hidden with it.
        marks.sort(key=lambda mark: mark[0] != survivor.id)
        kept: dict[object, Highlight] = {}
        for field, text in texts.items():
            for mark in placed([mark for _, mark in marks if mark.field == field], text):
                kept.setdefault(_sight(mark), mark)
        return [PutHighlights(tuple((survivor.id, mark) for mark in kept.values()))] if kept else []


def _said(paper: Paper, name: str) -> str:
    return str(getattr(paper, name, paper.fields.get(name, "")))


def joined_notes(notes: Sequence[str]) -> str:
    """One note of several: each once, a blank line between them."""
    parts: list[str] = []
    for note in notes:
        if note.strip() and not any(note.strip() in part for part in parts):
            parts.append(note.strip() if parts else note.rstrip())
    return "\n\n".join(parts)


def _sight(mark: Highlight) -> tuple[object, ...]:
    """What a reader sees of a highlight; of two equal ones only one is wanted."""
    return (mark.field, mark.start, mark.end, mark.exact, mark.colour, mark.comment, mark.tags)


def _belongings(survivor: Paper, others: Sequence[Paper]) -> list[Edit]:
    paper = frozenset({survivor.id})
    tags = dict.fromkeys(tag for other in others for tag in other.tags if tag not in survivor.tags)
    places = dict.fromkeys(
        path for other in others for path in other.collections if path not in survivor.collections
    )
    return [*(AddTag(paper, tag) for tag in tags), *(FileUnder(paper, path) for path in places)]


def _marks(survivor: Paper, others: Sequence[Paper], values: Mapping[str, Value]) -> list[Edit]:
    paper = frozenset({survivor.id})
    rating = values.get("rating", max(each.rating for each in (survivor, *others)))
    return [
        SetStarred(paper, any(each.starred for each in (survivor, *others))),
        SetRating(paper, int(str(rating))),
        SetStatus(paper, Status(str(values.get("status", survivor.status)))),
    ]


def _keys(survivor: Paper, others: Sequence[Paper], key: str) -> list[Edit]:
    known = {name for paper in (survivor, *others) for name in (paper.key, *paper.aliases)}
    if key not in known:
        raise UsageError(f"The citation key {key} is none of the merged papers'; nothing was changed.")
    hidden = [PutKey(each.id, HIDDEN_KEY.format(key=each.key, paper=each.id), ()) for each in others]
    aliases = {name.lower(): name for name in sorted(known) if name.lower() != key.lower()}
    return [*hidden, PutKey(survivor.id, key, tuple(sorted(aliases.values())))]


@dataclass(frozen=True, slots=True)
class PutMerged(Edit):
    """Hide papers behind a survivor; 0 shows them again as papers of their own."""

    papers: frozenset[int]
    survivor: int

    @property
    @override
    def label(self) -> str:
        return "Merge papers"

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.merges.survivors(self.papers)
        before.pop(self.survivor, None)
        changed = frozenset[int]().union(*before.values())
        if not changed:
            return Outcome(Change(), None)
        store.merges.put(changed, self.survivor)
        back = tuple(PutMerged(papers, survivor) for survivor, papers in before.items())
        return Outcome(Change(changed, **ALL_OVER), Group(self.label, back))


@dataclass(frozen=True, slots=True)
class SetDistinct(Edit):
    """Remember that the papers of each pair are two, so that they are not offered as duplicates again.

    `at` is the time to note, now when empty; `on` false forgets it.
    """

    pairs: tuple[Pair, ...]
    on: bool = True
    at: str = ""

    @property
    @override
    def label(self) -> str:
        return "Keep both papers" if self.on else "May be duplicates"

    @override
    def apply(self, store: Store) -> Outcome:
        pairs = store.pairs.of_papers_there((min(pair), max(pair)) for pair in self.pairs)
        since = {pair: store.pairs.since(pair) for pair in pairs}
        changed = tuple(pair for pair in pairs if bool(since[pair]) != self.on)
        if not changed:
            return Outcome(Change(), None)
        store.pairs.set_distinct(changed, (self.at or store.now()) if self.on else "")
        change = Change(frozenset(paper for pair in changed for paper in pair), listing=True)
        return Outcome(change, self._back(changed, since))

    def _back(self, changed: tuple[Pair, ...], since: Mapping[Pair, str]) -> Edit:
        if self.on:
            return SetDistinct(changed, False)
        return Group(self.label, tuple(SetDistinct((pair,), True, since[pair]) for pair in changed))
