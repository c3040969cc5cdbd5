"""The edit by which a library takes what a feed said: new papers, what papers lack, and what is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits import (
    AddPapers,
    Edit,
    FillFields,
    ForgetReply,
    Group,
    HideBatch,
    Outcome,
    PutAside,
)
from paperdesk.library.feeding.fates import EVERYTHING, Fates, Rules, Said
from paperdesk.library.feeding.stored_items import day_of, item_to_json
from paperdesk.library.matching import complete
from paperdesk.model.change import Change
from paperdesk.model.feed import Feed, FeedItem, FeedReport
from paperdesk.store.facts import Value
from paperdesk.store.feed_items import Came, StoredItem
from paperdesk.store.popularity import Measured
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class TakeItems(Edit):
    """Take what a feed said; the result is the FeedReport.

    Without an inverse nothing came that could be taken back, but what the feed said is still to be kept:
    see `merge_items`.
    """

    feed: Feed
    items: tuple[FeedItem, ...]
    rules: Rules = EVERYTHING

    @property
    @override
    def label(self) -> str:
        return f"Fetch “{self.feed.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        with store.at_one_moment():
            return _Taking(store, self.feed, self.rules).run(self.items)


class _Taking:
    """Carries one TakeItems out."""

    def __init__(self, store: Store, feed: Feed, rules: Rules) -> None:
        self._store = store
        self._feed = feed
        self._rules = rules
        self._now = store.now()

    def run(self, items: Sequence[FeedItem]) -> Outcome:
        said = Fates(self._store, self._feed, self._rules).of(items)
        fates = self._store.feed_items.fates(self._feed.id, (each.guid for each in said))
        edits, batch = self._bring(said)
        self._keep(said)
        counts = Counter(each.came for each in said)
        lost = len(items) - len(said)
        report = FeedReport(
            self._feed,
            counts[Came.NEW],
            counts[Came.SEEN] + lost,
            counts[Came.DISMISSED],
            counts[Came.YOURS],
            counts[Came.FILTERED],
            batch=batch,
        )
        aside = tuple(fate for fate in fates if fate[-1])
        return self._outcome(edits, PutAside(self._feed.id, aside), report)

    def _outcome(self, edits: Sequence[Outcome], aside: PutAside, report: FeedReport) -> Outcome:
        change = Change(feeds=True)
        for outcome in edits:
            change |= outcome.change
        back = [outcome.inverse for outcome in reversed(edits) if outcome.inverse]
        if not back:
            return Outcome(change, None, report)
        label = f"Fetch “{self._feed.name}”"
        # What is to be remembered of this time is kept only after it.
        fetched = self._store.feeds.state(self._feed.id).fetched
        return Outcome(change, Group(label, (*back, aside, ForgetReply(self._feed.id, fetched))), report)

    def _bring(self, said: Sequence[Said]) -> tuple[list[Outcome], int]:
        new = [each for each in said if each.came is Came.NEW]
        outcomes, batch = self._add(new, said) if new else ([], 0)
        if values := tuple(_lacking(said)):
            outcomes.append(FillFields(values).apply(self._store))
        return outcomes, batch

    def _add(self, new: Sequence[Said], said: Sequence[Said]) -> tuple[list[Outcome], int]:
        papers = {id(each): each.item.paper for each in new}
        for each in said:
            if each.again is not None and id(each.again) in papers:
                papers[id(each.again)] = complete(papers[id(each.again)], each.item.paper)
        edit = AddPapers(tuple(papers.values()), self._feed.name, self._feed.kind.value)
        outcome = edit.apply(self._store)
        ids = outcome.result if isinstance(outcome.result, tuple) else ()
        for each, paper in zip(new, ids, strict=True):
            each.paper = paper
        return [outcome], _batch_of(outcome)

    def _keep(self, said: Sequence[Said]) -> None:
        items = self._store.feed_items
        for each in said:
            if each.again is not None:
                each.paper = each.again.paper
                each.came = Came.FILTERED if each.again.came is Came.FILTERED else Came.SEEN
        items.again(self._feed.id, self._now, ((each.guid, each.place) for each in said if each.same))
        new = items.new_among(each.paper for each in said if each.paper is not None)
        new |= {each.paper for each in said if each.came is Came.NEW and each.paper is not None}
        fresh = self._known_otherwise([each for each in said if not each.same])
        items.put(self._stored(each, each.paper in new) for each in fresh)
        items.thin(self._feed.id)
        today, source = self._now[:10], self._feed.kind.value.partition("-")[0]
        self._store.popularity.put(
            (each.paper, Measured(source, today, each.item.popularity))
            for each in said
            if each.paper is not None and each.item.popularity
        )

    def _known_otherwise(self, said: Sequence[Said]) -> list[Said]:
        """What is to be stored: a feed knows a paper by one guid alone, the one that it says now."""
        items = self._store.feed_items
        guids = items.guids(self._feed.id, (each.paper for each in said if each.paper is not None))
        now = {each.guid for each in said}
        renamed: dict[int, str] = {}
        left: list[Said] = []
        for each in said:
            paper = None if each.settled else each.paper
            before = guids.get(paper, each.guid) if paper is not None else each.guid
            if before != each.guid and before in now:
                continue
            if before != each.guid and paper is not None:
                renamed[paper] = each.guid
            if paper is not None:
                guids[paper] = each.guid
            left.append(each)
        items.rename(self._feed.id, renamed.items())
        return left

    def _stored(self, said: Said, new: bool) -> StoredItem:
        aside = said.came is Came.FILTERED
        paper = said.own if said.settled else said.paper
        return StoredItem(
            *(self._feed.id, said.guid, paper, said.came, said.trace, said.digest),
            day=day_of(said.item, self._now[:10]),
            first=self._now,
            last=self._now,
            seen="" if new else self._now,
            place=said.place,
            submitted_by=said.item.submitted_by,
            kept=item_to_json(said.item) if aside else "",
            filled=self._now if said.lacks else "",
        )


def _lacking(said: Iterable[Said]) -> Iterable[tuple[str, Value, frozenset[int]]]:
    for each in said:
        for name, value in each.lacks.items():
            if each.paper is not None:
                yield name, value, frozenset({each.paper})


def _batch_of(outcome: Outcome) -> int:
    """The batch that papers were added as."""
    back = outcome.inverse.edits if isinstance(outcome.inverse, Group) else ()
    return next((edit.batch for edit in back if isinstance(edit, HideBatch)), 0)
