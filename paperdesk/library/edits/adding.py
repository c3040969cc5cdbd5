"""Edits that bring papers in; taking an import back only hides its batch."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.filing import FileUnder
from paperdesk.library.edits.tagging import tag_name
from paperdesk.model.change import Change
from paperdesk.model.citation_key import is_foreign_key, kept_key, make_key, unique_key
from paperdesk.model.paper import Paper
from paperdesk.store.store import Store

EVERYTHING = Change(everything=True)
AT_ONCE = 2000


def remove_some(store: Store, batch: int, limit: int) -> bool:
    """Delete up to `limit` papers of a batch that was given up; gives whether none is left, nor the batch."""
    papers = store.batches.some_papers(batch, limit)
    tags = store.tags.on(papers)
    store.delete_papers(papers)
    for tag in tags:
        # No import brings a colour: a tag that has one was there before.
        if (known := store.tags.find(tag)) and not known.colour:
            store.tags.forget(tag)
    if len(papers) == limit:
        return False
    store.batches.delete([batch])
    return True


@dataclass(frozen=True, slots=True)
class AddPapers(Edit):
    """Add papers as one batch; the first one ends up on top. The result is their ids, in order.

    A paper without a citation key gets one; one whose key is taken gets it with a letter behind.
    """

    papers: tuple[Paper, ...]
    source: str
    format: str = ""

    @property
    @override
    def label(self) -> str:
        count = len(self.papers)
        return f"Add {count} paper{'s' * (count != 1)}"

    @override
    def apply(self, store: Store) -> Outcome:
        now = store.now()
        batch = store.batches.insert(self.source, self.format, now)
        papers = [_tidied(paper) for paper in with_keys(store, self.papers)]
        ids = store.papers.add(batch, papers, now)
        folders = [
            outcome.inverse
            for outcome in (
                FileUnder(frozenset(ids), path).apply(store)
                for path, ids in hang_on(store, dict(zip(ids, papers, strict=True)), now).items()
            )
            if outcome.inverse
        ][::-1]
        store.index.add(ids)
        return Outcome(EVERYTHING, Group(self.label, (HideBatch(batch), *folders)), tuple(ids))


@dataclass(frozen=True, slots=True)
class HideBatch(Edit):
    """Take an import back: its papers are no longer seen anywhere."""

    batch: int

    @property
    @override
    def label(self) -> str:
        return "Take back import"

    @override
    def apply(self, store: Store) -> Outcome:
        store.batches.hide(self.batch, True)
        return Outcome(EVERYTHING, ShowBatch(self.batch))


@dataclass(frozen=True, slots=True)
class ShowBatch(Edit):
    """Make an import visible: one that has come in whole, or one that was taken back."""

    batch: int

    @property
    @override
    def label(self) -> str:
        return "Import again"

    @override
    def apply(self, store: Store) -> Outcome:
        store.batches.hide(self.batch, False)
        store.batches.finish(self.batch)
        return Outcome(EVERYTHING, HideBatch(self.batch))

    @override
    def lost(self, store: Store) -> None:
        # What is left of a large import is removed little by little when the library is opened again.
        store.batches.give_up(self.batch)
        remove_some(store, self.batch, AT_ONCE)


def with_keys(store: Store, papers: Sequence[Paper]) -> list[Paper]:
    """New papers with citation keys that nobody has: their own ones as far as they are fit and free."""
    own = [kept_key(paper.key) for paper in papers]
    known = store.keys.taken(key for key in own if key)
    formula = store.keys.formula()
    given: set[str] = set()

    def taken(key: str) -> bool:
        return key.lower() in given or store.keys.owner(key) is not None

    keyed: list[Paper] = []
    for paper, fit in zip(papers, own, strict=True):
        key = fit or make_key(paper, formula, taken)
        if fit and (fit.lower() in known or fit.lower() in given):
            key = unique_key(fit, taken)
        given.add(key.lower())
        keyed.append(paper if key == paper.key else replace(paper, key=key))
    return keyed


def _tidied(paper: Paper) -> Paper:
    tags = tuple(dict.fromkeys(map(tag_name, paper.tags)))
    return paper if tags == paper.tags else replace(paper, tags=tags)


def hang_on(store: Store, papers: Mapping[int, Paper], now: str) -> dict[str, set[int]]:
    """Write what hangs on new papers with tidy tags; gives the papers to file in collections, by path."""
    tagged: dict[str, list[int]] = defaultdict(list)
    filed: dict[str, set[int]] = defaultdict(set)
    for id, paper in papers.items():
        for name in paper.tags:
            tagged[name].append(id)
        for path in paper.collections:
            filed[path].add(id)
        if paper.aliases:
            store.keys.attach_aliases(id, dict.fromkeys(filter(is_foreign_key, paper.aliases)))
        if paper.highlights:
            store.highlights.attach(id, paper.highlights, now)
    store.tags.attach_all(tagged)
    return filed
