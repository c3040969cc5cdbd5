"""What becomes of each thing a feed says: new, seen, dismissed, the reader's own, or kept aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from paperdesk.library.feeding.stored_items import are_two, digest_of, is_another, trace_of
from paperdesk.library.fitting import fit
from paperdesk.library.planning import Planned, plan_in
from paperdesk.model.duplicates import gain
from paperdesk.model.feed import Feed, FeedItem
from paperdesk.model.paper import Paper, Status
from paperdesk.store.facts import Value
from paperdesk.store.feed_items import Came, KnownItem
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


@dataclass(slots=True, eq=False)
class Said:
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
    again: Said | None = None
    lacks: dict[str, Value] = field(default_factory=dict)
    own: int | None = None
    settled: bool = False
    same: bool = False


class Fates:
    """Compares what a feed says with a library, inside the transaction that takes it."""

    def __init__(self, store: Store, feed: Feed, rules: Rules) -> None:
        """By `rules` papers are new or kept aside."""
        self._store = store
        self._feed = feed
        self._rules = rules

    def of(self, items: Sequence[FeedItem]) -> list[Said]:
        """The items with what becomes of them; one that says nothing, or stands there twice, is left out."""
        said = self._named(items)
        self._meet_known(said)
        self._plan([each for each in said if not each.settled])
        return said

    def _named(self, items: Sequence[FeedItem]) -> list[Said]:
        """The items under guids that are theirs alone."""
        found: dict[str, Said] = {}
        for place, item in enumerate(items, 1):
            paper = fit(replace(item.paper, key="", status=Status.INBOX))
            trace = trace_of(paper)
            guid = item.guid or trace
            if guid in found and are_two(found[guid].trace, trace):
                guid = f"{guid}#{trace}"
            if guid and guid not in found:
                item = replace(item, paper=paper)  # noqa: PLW2901 - the same, as a library keeps it
                found[guid] = Said(item, guid, place, digest_of(item, self._rules.filters), trace)
        return list(found.values())

    # What came before

    def _meet_known(self, said: Sequence[Said]) -> None:
        known = self._store.feed_items.known(self._feed.id, (each.guid for each in said))
        changed: list[Said] = []
        for each in said:
            before = known.get(each.guid)
            if before is None:
                continue
            if is_another(before.trace, each.item.paper):
                each.guid = f"{each.guid}#{each.trace}"
            elif not before.kept or before.digest == each.digest:
                self._settle(each, before)
                if before.digest != each.digest and not (before.dismissed or before.shut):
                    changed.append(each)
        self._complete([each for each in changed if each.paper is not None])

    def _settle(self, said: Said, before: KnownItem) -> None:
        said.settled = not self._rules.by_hand
        said.same = said.settled and before.digest == said.digest
        said.paper, said.own = before.paper, before.own
        said.came = Came.DISMISSED if before.dismissed else Came.FILTERED if before.kept else Came.SEEN

    def _complete(self, said: Sequence[Said]) -> None:
        papers = {each.paper or 0 for each in said}
        twins = {paper.id: paper for paper in self._store.reader.read(sorted(papers))} if papers else {}
        for each in said:
            if twin := twins.get(each.paper or 0):
                each.lacks = dict(gain(twin, each.item.paper).values)

    # What is new to the feed

    def _plan(self, said: Sequence[Said]) -> None:
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

    def _meet(self, said: Said, planned: Planned, by_feed: set[int]) -> None:
        said.paper = planned.twin
        if planned.outcome == "dismissed":
            said.came = Came.DISMISSED
        elif planned.outcome in {"merge", "known"} and planned.twin not in by_feed:
            said.came = Came.YOURS
        else:
            said.came = Came.SEEN
        if planned.outcome == "merge":
            said.lacks = dict(planned.gain.values)

    def _judge(self, said: Sequence[Said]) -> None:
        gone = self._store.feed_items.gone(each.trace for each in said if each.trace)
        left = [each for each in said if each.trace not in gone or self._rules.by_hand]
        for each, passes in zip(left, self._rules.passes([each.item.paper for each in left]), strict=True):
            wanted = passes and (self._rules.by_hand or not each.item.replaces)
            each.came = Came.NEW if wanted else Came.FILTERED
