"""Digests of a library: which papers, under which title, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.formats.digest.contents import Digest
from paperdesk.library.digest_entries import latest
from paperdesk.library.digests import (
    Phrases,
    Wanted,
    digest_of,
    english_day,
    read_since,
    saved_query,
    usual_title,
)
from paperdesk.library.edits import AddPapers, SaveSearch, SetStatus, TrashPapers
from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.feeding.subscriptions import named
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.feed import Feed, FeedItem, FeedKind, Popularity
from paperdesk.model.paper import Paper, Status
from paperdesk.store.popularity import Measured

NOON = datetime(2026, 11, 20, 12).astimezone()
FIRST = date(2026, 11, 20)
TODAY = FIRST + timedelta(days=3)


class Clock:
    """Says the time that a test wants."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> str:
        return self.now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def to_day(self, number: int) -> None:
        self.now = NOON + timedelta(days=number)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    """Three days with two papers each, of which one is about nets."""
    with Library.open(tmp_path / "digests.paperdesk", create=True, clock=clock) as opened:
        for day in range(3):
            clock.to_day(day)
            papers = [Paper(title=f"Nets of day {day}"), Paper(title=f"Other things of day {day}")]
            inbox = [replace(paper, status=Status.INBOX) for paper in papers]
            opened.apply(AddPapers(tuple(inbox), source=f"day {day}"))
        clock.to_day(3)
        yield opened


def titles(digest: Digest) -> list[tuple[str, list[str]]]:
    return [(each.heading, [entry.paper.title for entry in each.entries]) for each in digest.sections]


def test_digest_has_what_came_in_since_a_day_under_its_days(library: Library) -> None:
    digest = digest_of(library, Wanted(FIRST + timedelta(days=1)), TODAY)
    assert (digest.title, digest.about) == ("Papers since Saturday, 21 November 2026", "4 papers")
    assert titles(digest) == [
        ("Sunday, 22 November 2026", ["Nets of day 2", "Other things of day 2"]),
        ("Saturday, 21 November 2026", ["Nets of day 1", "Other things of day 1"]),
    ]


def test_digest_of_one_day_has_one_section(library: Library) -> None:
    digest = digest_of(library, Wanted(FIRST, until=FIRST), TODAY)
    assert digest.title == "Papers of Friday, 20 November 2026"
    assert titles(digest) == [("", ["Nets of day 0", "Other things of day 0"])]


def test_digest_is_of_a_query_in_its_order(library: Library) -> None:
    wanted = Wanted(FIRST, query="nets OR nothing", sort="title", of="Nets", title="All nets")
    digest = digest_of(library, wanted, TODAY)
    assert (digest.title, digest.about) == ("All nets", "Nets · 3 papers")
    assert titles(digest) == [("", ["Nets of day 0", "Nets of day 1", "Nets of day 2"])]


def test_digest_of_very_many_papers_counts_the_rest(library: Library) -> None:
    digest = digest_of(library, Wanted(FIRST, most=2, sort="title"), TODAY)
    assert titles(digest) == [("", ["Nets of day 0", "Nets of day 1"])]
    assert (digest.about, digest.more) == ("6 papers", 4)


def test_digest_without_papers_has_no_section(library: Library) -> None:
    digest = digest_of(library, Wanted(TODAY, query="unheard"), TODAY)
    assert (digest.about, digest.sections) == ("0 papers", ())


def test_what_was_kept_counts_from_the_day_of_the_decision(library: Library, clock: Clock) -> None:
    every = library.find("", "title").ids()
    library.apply(SetStatus(frozenset(every[:2]), Status.TO_READ))
    clock.to_day(4)
    library.apply(SetStatus(frozenset(every[2:3]), Status.KEPT))
    library.apply(SetStatus(frozenset(every[3:4]), Status.DISMISSED))
    today = FIRST + timedelta(days=4)

    def kept(**more: date) -> list[int]:
        wanted = Wanted(kept=True, sort="title", **more)  # type: ignore[arg-type]
        [section] = digest_of(library, wanted, today).sections
        return [entry.paper.id for entry in section.entries]

    assert kept(since=FIRST) == every[:3]
    assert kept(since=today) == [every[2]]
    assert kept(since=FIRST, until=TODAY) == every[:2]
    assert digest_of(library, Wanted(today, kept=True), today).title == "Kept on Tuesday, 24 November 2026"


def subscribed(library: Library) -> Feed:
    """A feed with a paper of its first day, one of two days, and one that is there already."""
    applied = library.apply(adding(Feed("Daily", FeedKind.HUGGINGFACE_DAILY)))
    feed = named(library, "daily")
    assert applied.recorded

    def item(title: str, day: date, upvotes: int | None = None, by: str = "") -> FeedItem:
        paper = Paper(title=title, abstract=f"About {title}, and nothing else at all.", arxiv="")
        return FeedItem(title, paper, day.isoformat(), by, Popularity(upvotes=upvotes, rank=upvotes and 1))

    merge_items(library, feed, [item("Feathers of birds", FIRST, 3, "Bob"), item("Nets of day 0", FIRST)])
    merge_items(library, feed, [item("Wings of planes", TODAY, 9)])
    return feed


def test_digest_of_a_feed_has_what_it_had_with_what_it_said(library: Library) -> None:
    feed = subscribed(library)
    digest = digest_of(library, Wanted(FIRST, FIRST, feed=feed, sort="title"), TODAY)
    assert digest.about == "Daily · 2 papers"
    entries = digest.sections[0].entries
    assert [(each.paper.title, each.feeds, each.submitted_by) for each in entries] == [
        ("Feathers of birds", ("Daily",), "Bob"),
        ("Nets of day 0", ("Daily",), ""),
    ]
    assert [each.popularity for each in entries] == [Popularity(upvotes=3, rank=1), Popularity()]
    whole = digest_of(library, Wanted(FIRST, feed=feed), TODAY)
    assert titles(whole) == [
        ("Monday, 23 November 2026", ["Wings of planes"]),
        ("Friday, 20 November 2026", ["Feathers of birds", "Nets of day 0"]),
    ]
    assert titles(digest_of(library, Wanted(TODAY, feed=feed, query="feathers"), TODAY)) == []


@pytest.mark.parametrize("sort", ["-popularity", "-trending"])
def test_what_is_read_most_comes_first_where_that_is_wanted(library: Library, sort: str) -> None:
    feed = subscribed(library)
    digest = digest_of(library, Wanted(FIRST, feed=feed, sort=sort, most=2), TODAY)
    assert titles(digest) == [("", ["Wings of planes", "Feathers of birds"])]


def test_digest_of_a_query_says_what_feeds_said_too(library: Library) -> None:
    subscribed(library)
    digest = digest_of(library, Wanted(TODAY, query="wings"), TODAY)
    (entry,) = digest.sections[0].entries
    assert (entry.popularity.upvotes, entry.feeds) == (9, ("Daily",))


def test_what_was_kept_of_a_feed_is_a_digest(library: Library) -> None:
    feed = subscribed(library)
    kept = library.find("feathers OR other").ids()
    library.apply(SetStatus(frozenset(kept), Status.KEPT))
    digest = digest_of(library, Wanted(TODAY, kept=True, feed=feed), TODAY)
    assert titles(digest) == [("", ["Feathers of birds"])]


def test_numbers_are_those_of_the_last_day_that_said_them() -> None:
    days = (
        Measured("one", "2026-11-20", Popularity(upvotes=3, stars=10)),
        Measured("one", "2026-11-21", Popularity(upvotes=2)),
    )
    assert latest(days) == Popularity(upvotes=2, stars=10)
    assert latest(()) == Popularity()


def test_what_is_in_the_trash_is_in_no_digest(library: Library) -> None:
    library.apply(TrashPapers(frozenset(library.find("nets").ids())))
    assert len(digest_of(library, Wanted(FIRST), TODAY)) == 3
    assert len(digest_of(library, Wanted(FIRST, kept=True), TODAY)) == 0


def test_saved_search_is_known_by_its_name(library: Library) -> None:
    library.apply(SaveSearch("Nets", "nets of"))
    assert saved_query(library, "nets ") == "nets of"
    with pytest.raises(PaperDeskError, match="no saved search “other”"):
        saved_query(library, "other")


@pytest.mark.parametrize(
    ("text", "days"),
    [("today", 0), ("Yesterday", 1), ("week", 6), ("3d", 3), ("2w", 14), ("2026-11-20", 3), ("2026-11", 22)],
)
def test_day_is_understood(text: str, days: int) -> None:
    assert read_since(text, TODAY) == TODAY - timedelta(days=days)


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "2026-11-24", "9999", "-3d", "3d3d"])
def test_what_is_no_day_until_today_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no day until today"):
        read_since(text, TODAY)


@pytest.mark.parametrize(
    ("until", "kept", "title"),
    [
        (None, False, "Papers since F"),
        (TODAY, False, "Papers since F"),
        (FIRST, False, "Papers of F"),
        (FIRST + timedelta(days=1), False, "Papers from F to S"),
        (None, True, "Kept since F"),
        (FIRST + timedelta(days=1), True, "Kept from F to S"),
    ],
)
def test_title_says_which_days(until: date | None, kept: bool, title: str) -> None:
    first_letter: Callable[[date], str] = lambda day: english_day(day)[0]  # noqa: E731
    assert usual_title(Wanted(FIRST, until, kept=kept), TODAY, Phrases(first_letter)) == title
