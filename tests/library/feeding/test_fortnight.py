"""Fourteen days of ten feeds, of which three requests in ten fail, in the hands of somebody who reads them.

Half of the papers of the real page are in the library before. Each evening some papers are dismissed, starred
or thrown away, and half of the feeds are visited. What must be so then is worked out beside, from what the
feeds have said, by a model that knows nothing of how a library does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from paperdesk.library.adding import add_papers
from paperdesk.library.edits import SetStarred, SetStatus, TrashPapers, VisitFeed
from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.fetching import fetch_feeds
from paperdesk.library.feeding.marks import marks_of, sources_of
from paperdesk.library.feeding.subscriptions import feeds, new_counts
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedReport, FeedState, Fetched
from paperdesk.model.paper import Paper, Status
from paperdesk.online.feeds.fetching import Fetcher
from tests.library import real_page
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import ADDRESSES, FeedServer, feed_world
from tests.online.services import at_random

DAYS = 14
TRIES = 6
UNVISITED = {"A blog", "A herald", "A letter", "A journal", "Words"}
EVERYTHING = "is:trashed OR -is:trashed"


@dataclass
class Known:
    """What must be so of a paper of the plan: since when each feed has it, and when it was seen."""

    feeds: dict[str, str] = field(default_factory=dict)
    yours: bool = False
    there: bool = False
    seen: str = ""
    dismissed: str = ""


class Model:
    """What must be in the library, from what the feeds have said."""

    def __init__(self, plan: Plan, yours: int) -> None:
        self._by_name = {name: at for at, paper in enumerate(plan.papers) for name in names(paper)}
        self.papers = [Known(yours=at < yours, there=at < yours) for at in range(len(plan.papers))]

    def at(self, paper: Paper) -> int:
        """The place of a paper in the plan."""
        return next(self._by_name[name] for name in names(paper) if name in self._by_name)

    def say(self, feed: Feed, fetched: Fetched, now: str) -> set[int]:
        """A feed says something; gives what of it is new in the library."""
        new: set[int] = set()
        for item in fetched.items:
            known = self.papers[self.at(item.paper)]
            if item.replaces and not known.there:
                continue
            if not known.there:
                new.add(self.at(item.paper))
            if known.yours and not known.seen:
                known.seen = now
            known.there = True
            known.feeds.setdefault(feed.name, now)
        return new

    def visit(self, feed: Feed, now: str) -> None:
        """A reader visits a feed."""
        for known in self.papers:
            if feed.name in known.feeds and not known.seen:
                known.seen = now


def names(paper: Paper) -> Iterator[str]:
    """All that a paper can be known by; those of one paper are never those of another."""
    yield from (
        f"{scheme}:{value}" for scheme, value in (("a", paper.arxiv), ("d", paper.doi.lower())) if value
    )
    yield paper.title.casefold()


class Listening:
    """Fetches, and remembers what it heard."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self.heard: dict[str, Fetched] = {}

    def fetch(self, feed: Feed, state: FeedState) -> Fetched:
        self.heard[feed.name] = self._fetcher.fetch(feed, state)
        return self.heard[feed.name]


@dataclass
class Reader:
    """Somebody who has subscribed to all feeds of a world, with a clock of their own."""

    library: Library
    fetcher: Fetcher
    server: FeedServer
    model: Model
    moment: list[str]

    def day(self, number: int) -> None:
        """Fetch all feeds of a day, again those that fail, then look through what is new."""
        self.server.day = number
        self.moment[0] = self._time(0)
        left = feeds(self.library)
        for _ in range(TRIES):
            listening = Listening(self.fetcher)
            reports = fetch_feeds(self.library, left, listening)
            for report in reports:
                self._check_report(report, listening.heard[report.feed.name])
            left = [report.feed for report in reports if report.error]
        self._check_marks()
        self._read()
        self._check_marks()

    def _time(self, hours: int) -> str:
        return (self.server.now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.000Z")

    def _check_report(self, report: FeedReport, fetched: Fetched) -> None:
        if report.error or report.unchanged:
            assert (report.found, fetched.items) == (0, ())
            return
        assert report.found == len(fetched.items)
        assert report.new == len(self.model.say(report.feed, fetched, self.moment[0]))

    def _check_marks(self) -> None:
        here = {self.model.at(paper): paper for paper in self.library.papers(self.ids())}
        assert sorted(here) == [at for at, known in enumerate(self.model.papers) if known.there]
        marks = marks_of(self.library, self.ids())
        for at, paper in here.items():
            known = self.model.papers[at]
            assert {each.name for each in sources_of(self.library, paper.id)} == set(known.feeds)
            if known.feeds:
                mark = marks[paper.id]
                assert (mark.yours, mark.dismissed) == (known.yours, known.dismissed)
                assert mark.seen == known.seen
                assert mark.new == (not known.seen and not known.dismissed)
        news = {id for id, mark in marks.items() if mark.new}
        trashed = {paper.id for paper in here.values() if paper.trashed}
        assert set(self.library.find("is:new").ids()) == news - trashed

    def _read(self) -> None:
        self.moment[0] = self._time(12)
        today = [id for id in self.library.find("is:new").ids() if id % 5]
        dismissed = frozenset(id for id in today if id % 4 == 1)
        self.library.apply(SetStatus(dismissed, Status.DISMISSED))
        self.library.apply(SetStarred(frozenset(id for id in today if id % 4 == 2), True))
        self.library.apply(TrashPapers(frozenset(id for id in today if id % 8 == 3)))
        for paper in self.library.papers(dismissed):
            self.model.papers[self.model.at(paper)].dismissed = self.moment[0]
        for feed in feeds(self.library):
            if feed.name not in UNVISITED:
                self.library.apply(VisitFeed(feed.id))
                self.model.visit(feed, self.moment[0])

    def ids(self) -> list[int]:
        """All papers, wherever they are."""
        return self.library.find(EVERYTHING).ids()


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    if not real_page.SEED.exists():
        pytest.skip("the real page is not beside this checkout")
    page = real_page.preprints()
    plan = Plan((*page, *made_papers(60)), DAYS)
    moment = ["2026-11-01T08:00:00.000Z"]
    with (
        feed_world(tmp_path, plan, at_random(0.3, 11)) as (world, server),
        Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES) as fetcher,
        Library.open(tmp_path / "reader.paperdesk", create=True, clock=lambda: moment[0]) as library,
    ):
        add_papers(library, real_page.shown()[:50], source="page.txt")
        for feed in plan.feeds:
            library.apply(adding(feed))
        yield Reader(library, fetcher, server, Model(plan, 50), moment)


def test_after_a_fortnight_every_paper_is_there_once(reader: Reader) -> None:
    library, plan = reader.library, reader.server.plan
    keys = {paper.id: paper.key for paper in library.papers(reader.ids())}
    for number in range(DAYS):
        reader.day(number)
    ids = reader.ids()
    papers = {reader.model.at(paper): paper for paper in library.papers(ids)}
    assert len(papers) == len(ids)
    shown = {
        each.at
        for day in range(DAYS)
        for feed in plan.feeds
        for each in plan.shown(feed.name, day)
        if each.kind != "replace"
    }
    assert set(papers) == shown | set(range(50))
    assert {paper.id: paper.key for paper in papers.values() if paper.id in keys} == keys
    dismissed = {at for at, known in enumerate(reader.model.papers) if known.dismissed}
    assert {at for at, paper in papers.items() if paper.status is Status.DISMISSED} == dismissed
    on_desk = {reader.model.at(paper) for paper in library.papers(library.find().ids())}
    assert dismissed
    assert not dismissed & on_desk
    unseen = {feed.name for feed in feeds(library) if new_counts(library)[feed.id]}
    assert unseen
    assert unseen <= UNVISITED
    assert sum(reader.server.failed.values()) > 30
    assert max(reader.server.counts().values()) <= DAYS * TRIES * 4
    assert library.check() == []


def test_page_and_the_same_papers_by_feed_become_the_same_hundred(reader: Reader) -> None:
    library = reader.library
    reader.server.faults = at_random(0.0, 1)
    add_papers(library, real_page.shown(), source="page.txt")
    before = {paper.id: replace(paper, modified="") for paper in library.papers(reader.ids())}
    reader.model = Model(reader.server.plan, 100)
    for number in range(DAYS):
        reader.server.day = number
        fetch_feeds(library, feeds(library), reader.fetcher)
    after = {paper.id: paper for paper in library.papers(before)}
    assert len(before) == 100
    assert len([id for id in reader.ids() if reader.model.at(library.paper(id)) < 100]) == 100
    facts = {paper.title: paper for paper in real_page.preprints()}
    for id, paper in after.items():
        fact = facts[before[id].title]
        assert (paper.title, paper.abstract, paper.key) == (fact.title, before[id].abstract, before[id].key)
        assert (paper.arxiv, paper.year, bool(paper.authors)) == (fact.arxiv, fact.year, True)
