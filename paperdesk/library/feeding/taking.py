"""The edit by which a library takes what a feed said: new papers, what papers lack, and what is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from typing_extensions import override

from paperdesk.library.edits import AddPapers, Edit, FillFields, ForgetReply, Group, HideBatch, Outcome
from paperdesk.library.feeding.stored_items import are_two, day_of, digest_of, item_to_json, trace_of
from paperdesk.library.fitting import fit
from paperdesk.library.matching import complete
from paperdesk.library.planning import Planned, plan_in
from paperdesk.model.change import Change
from paperdesk.model.duplicates import gain
from paperdesk.model.feed import Feed, FeedItem, FeedReport
from paperdesk.model.paper import Paper, Status
from paperdesk.store.facts import Value
from paperdesk.store.feed_items import Came, KnownItem, StoredItem
from paperdesk.store.popularity import Measured
from paperdesk.store.store import Store

Passes = Callable[[Sequence[Paper]], Sequence[bool]]
"""Tells of papers, in their order, whether they pass the filters."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Which papers are taken: `filters` is the same text as long as `passes` gives the same answers.

    `by_hand` takes also new versions of papers that the library never had, as a reader wants who picked them.
    """

    passes: Passes = lambda papers: [True] * len(papers)
    filters: str = ""
    by_hand: bool = False


EVERYTHING: Final = Rules()


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


@dataclass(slots=True, eq=False)
class _Said:
    """One item with what becomes of it: `paper` is the one in the library, `again` an item before it.

    `settled` when the feed had it before, with the paper `own`, and `same` when it said just that.
    """

    item: FeedItem
    guid: str
    place: int
    digest: str
    trace: str
    came: Came = Came.SEEN
    paper: int | None = None
    again: _Said | None = None
    lacks: dict[str, Value] = field(default_factory=dict)
    own: int | None = None
    settled: bool = False
    same: bool = False


class _Taking:
    """Carries one TakeItems out."""

    def __init__(self, store: Store, feed: Feed, rules: Rules) -> None:
        self._store = store
        self._feed = feed
        self._rules = rules
        self._now = store.now()

    def run(self, items: Sequence[FeedItem]) -> Outcome:
        said = self._named(items)
        self._remember_known(said)
        self._plan([each for each in said if not each.settled])
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
        return self._outcome(edits, report)

    def _outcome(self, edits: Sequence[Outcome], report: FeedReport) -> Outcome:
        change = Change(feeds=True)
        for outcome in edits:
            change |= outcome.change
        back = [outcome.inverse for outcome in reversed(edits) if outcome.inverse]
        if not back:
            return Outcome(change, None, report)
        label = f"Fetch “{self._feed.name}”"
        return Outcome(change, Group(label, (*back, ForgetReply(self._feed.id))), report)

    def _named(self, items: Sequence[FeedItem]) -> list[_Said]:
        """The items under guids that are theirs alone; one that stands there twice is left out."""
        found: dict[str, _Said] = {}
        for place, item in enumerate(items, 1):
            paper = fit(replace(item.paper, key="", status=Status.INBOX))
            trace = trace_of(paper)
            guid = item.guid or trace
            if guid in found and are_two(found[guid].trace, trace):
                guid = f"{guid}#{trace}"
            if guid and guid not in found:
                item = replace(item, paper=paper)  # noqa: PLW2901 - the same, as a library keeps it
                found[guid] = _Said(item, guid, place, digest_of(item, self._rules.filters), trace)
        return list(found.values())

    # What came before

    def _remember_known(self, said: Sequence[_Said]) -> None:
        known = self._store.feed_items.known(self._feed.id, (each.guid for each in said))
        changed: list[_Said] = []
        for each in said:
            before = known.get(each.guid)
            if before is None:
                continue
            if are_two(before.trace, each.trace):
                each.guid = f"{each.guid}#{each.trace}"
            elif not before.kept or before.digest == each.digest:
                self._settle(each, before)
                if before.digest != each.digest and not (before.dismissed or before.shut):
                    changed.append(each)
        self._complete([each for each in changed if each.paper is not None])

    def _settle(self, said: _Said, before: KnownItem) -> None:
        said.settled = not self._rules.by_hand
        said.same = said.settled and before.digest == said.digest
        said.paper, said.own = before.paper, before.own
        said.came = Came.DISMISSED if before.dismissed else Came.FILTERED if before.kept else Came.SEEN

    def _complete(self, said: Sequence[_Said]) -> None:
        papers = {each.paper or 0 for each in said}
        twins = {paper.id: paper for paper in self._store.reader.read(sorted(papers))} if papers else {}
        for each in said:
            if twin := twins.get(each.paper or 0):
                each.lacks = dict(gain(twin, each.item.paper).values)

    # What is new to the feed

    def _plan(self, said: Sequence[_Said]) -> None:
        if not said:
            return
        planned = plan_in(self._store, [each.item.paper for each in said])
        twins = [item.twin for item in planned if item.twin is not None]
        by_feed = self._store.feed_items.by_feed(twins)
        for each, item in zip(said, planned, strict=True):
            self._meet(each, item, by_feed)
            if item.outcome == "again":
                each.again = said[item.place].again or said[item.place]
        fresh = [each for each, item in zip(said, planned, strict=True) if item.outcome == "new"]
        self._judge(fresh)

    def _meet(self, said: _Said, planned: Planned, by_feed: set[int]) -> None:
        said.paper = planned.twin
        if planned.outcome == "dismissed":
            said.came = Came.DISMISSED
        elif planned.outcome in {"merge", "known"} and planned.twin not in by_feed:
            said.came = Came.YOURS
        else:
            said.came = Came.SEEN
        if planned.outcome == "merge":
            said.lacks = dict(planned.gain.values)

    def _judge(self, said: Sequence[_Said]) -> None:
        gone = self._store.feed_items.gone(each.trace for each in said if each.trace)
        left = [each for each in said if each.trace not in gone or self._rules.by_hand]
        for each, passes in zip(left, self._rules.passes([each.item.paper for each in left]), strict=True):
            wanted = passes and (self._rules.by_hand or not each.item.replaces)
            each.came = Came.NEW if wanted else Came.FILTERED

    # Writing

    def _bring(self, said: Sequence[_Said]) -> tuple[list[Outcome], int]:
        new = [each for each in said if each.came is Came.NEW]
        outcomes, batch = self._add(new, said) if new else ([], 0)
        if values := tuple(_lacking(said)):
            outcomes.append(FillFields(values).apply(self._store))
        return outcomes, batch

    def _add(self, new: Sequence[_Said], said: Sequence[_Said]) -> tuple[list[Outcome], int]:
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

    def _keep(self, said: Sequence[_Said]) -> None:
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

    def _known_otherwise(self, said: Sequence[_Said]) -> list[_Said]:
        """What is to be stored: a feed knows a paper by one guid alone, the one that it says now."""
        items = self._store.feed_items
        guids = items.guids(self._feed.id, (each.paper for each in said if each.paper is not None))
        now = {each.guid for each in said}
        renamed: dict[int, str] = {}
        left: list[_Said] = []
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

    def _stored(self, said: _Said, new: bool) -> StoredItem:
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


def _lacking(said: Iterable[_Said]) -> Iterable[tuple[str, Value, frozenset[int]]]:
    for each in said:
        for name, value in each.lacks.items():
            if each.paper is not None:
                yield name, value, frozenset({each.paper})


def _batch_of(outcome: Outcome) -> int:
    """The batch that papers were added as."""
    back = outcome.inverse.edits if isinstance(outcome.inverse, Group) else ()
    return next((edit.batch for edit in back if isinstance(edit, HideBatch)), 0)
