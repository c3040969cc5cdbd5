"""Edits that bring papers in; taking an import back only hides its batch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.filing import FileUnder
from paperdesk.library.edits.tagging import tag_name
from paperdesk.model.change import Change
from paperdesk.model.citation_key import is_key, make_key, tidy_key, unique_key
from paperdesk.model.paper import Paper
from paperdesk.store.store import Store

EVERYTHING = Change(everything=True)


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
        ids = store.papers.add(batch, list(_with_keys(store, self.papers)), now)
        folders = _hang_on(store, dict(zip(ids, self.papers, strict=True)), now)
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
    """Bring an import back that was taken back."""

    batch: int

    @property
    @override
    def label(self) -> str:
        return "Import again"

    @override
    def apply(self, store: Store) -> Outcome:
        store.batches.hide(self.batch, False)
        return Outcome(EVERYTHING, HideBatch(self.batch))

    @override
    def lost(self, store: Store) -> None:
        papers = sorted(store.batches.papers(self.batch))
        tags = store.tags.on(papers)
        store.delete_papers(papers)
        for tag in tags:
            store.tags.forget(tag)
        store.batches.delete([self.batch])


def _with_keys(store: Store, papers: Sequence[Paper]) -> Iterator[Paper]:
    given: set[str] = set()

    def taken(key: str) -> bool:
        return key.lower() in given or store.keys.owner(key) is not None

    for paper in papers:
        own = tidy_key(paper.key)
        key = unique_key(own, taken) if own else make_key(paper, taken=taken)
        given.add(key.lower())
        yield replace(paper, key=key)


def _hang_on(store: Store, papers: dict[int, Paper], now: str) -> list[Edit]:
    """Write what hangs on new papers; gives the edits that take collections back which that made."""
    tagged: dict[str, list[int]] = defaultdict(list)
    filed: dict[str, list[int]] = defaultdict(list)
    for id, paper in papers.items():
        for name in dict.fromkeys(tag_name(tag) for tag in paper.tags):
            tagged[name].append(id)
        for path in paper.collections:
            filed[path].append(id)
        store.keys.attach_aliases(id, dict.fromkeys(filter(is_key, paper.aliases)))
        store.highlights.attach(id, paper.highlights, now)
    for name, ids in tagged.items():
        store.tags.attach(ids, name)
    outcomes = [FileUnder(frozenset(ids), path).apply(store) for path, ids in filed.items()]
    return [outcome.inverse for outcome in reversed(outcomes) if outcome.inverse]
