"""Feeds are fetched one after the other, whatever becomes of one of them, and by one program at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from paperdesk.library.edits import RemoveFeed, VisitFeed
from paperdesk.library.feeding import fetching
from paperdesk.library.feeding.fetching import BUSY, REMOVED, fetch_feeds
from paperdesk.library.feeding.subscriptions import feed_states, fetch_log
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedState, Fetched
from paperdesk.model.paper import Paper

Subscribe = Callable[..., Feed]


class Played:
    """Says of feeds what a test wants, by their names, and remembers what it was asked."""

    def __init__(self, **said: Fetched | Exception) -> None:
        self.said = said
        self.asked: list[tuple[str, FeedState]] = []
        self.meanwhile: Callable[[], object] = lambda: None

    def fetch(self, feed: Feed, state: FeedState) -> Fetched:
        self.asked.append((feed.name, state))
        self.meanwhile()
        said = self.said[feed.name]
        if isinstance(said, Exception):
            raise said
        return said


def one(title: str, **state: object) -> Fetched:
    return Fetched((FeedItem(title, Paper(title=title)),), FeedState(**state))  # type: ignore[arg-type]


def test_one_feed_that_fails_stops_no_other(library: Library, subscribe: Subscribe) -> None:
    feeds = [subscribe(name) for name in "ABC"]
    failed = FeedState(error="The server does not answer.", failures=3, tried="now")
    played = Played(A=one("First of all"), B=Fetched(state=failed), C=one("Third of all"))
    reports = fetch_feeds(library, feeds, played)
    assert [(each.feed.name, each.new, each.error) for each in reports] == [
        ("A", 1, ""),
        ("B", 0, "The server does not answer."),
        ("C", 1, ""),
    ]
    assert feed_states(library)[feeds[1].id] == failed
    assert [each.error for _, each in fetch_log(library, feeds[1])] == ["The server does not answer."]


def test_feed_whose_papers_could_not_be_taken_is_remembered_as_tried(
    library: Library, subscribe: Subscribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PaperDeskError("The disk is full.")

    feed = subscribe("A")
    fetch_feeds(library, [feed], Played(A=Fetched(state=FeedState(etag="x", tried="1"), unchanged=True)))
    monkeypatch.setattr(fetching, "merge_fetched", refuse)
    [report] = fetch_feeds(library, [feed], Played(A=one("One", etag="y", tried="2", fetched="2")))
    assert report.error == "The disk is full."
    remembered = FeedState(etag="x", tried="2", error="The disk is full.", failures=1)
    assert feed_states(library)[feed.id] == remembered
    assert len(fetch_log(library, feed)) == 2


def test_feed_is_asked_with_what_was_remembered_of_it(library: Library, subscribe: Subscribe) -> None:
    feed, state = subscribe("A"), FeedState(etag="x", moved="https://example.org/new", gone=True)
    fetch_feeds(library, [feed], Played(A=Fetched(state=state, unchanged=True)))
    played = Played(A=Fetched(state=state, unchanged=True))
    [report] = fetch_feeds(library, [feed], played)
    assert (played.asked, report.unchanged) == ([("A", state)], True)


def test_visit_while_it_is_fetched_stays(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    for said in (one("One", visited=""), Fetched(state=FeedState(error="No."))):
        played = Played(A=said)
        played.meanwhile = lambda: library.apply(VisitFeed(feed.id))
        fetch_feeds(library, [feed], played)
        assert feed_states(library)[feed.id].visited == "2026-11-02T08:00:00.000Z"


def test_two_programs_do_not_fetch_one_feed_at_once(library: Library, subscribe: Subscribe) -> None:
    feeds = [subscribe("A"), subscribe("B")]
    others = Played(A=one("One"), B=one("Two"))
    with Library.open(library.path, clock=library.tables().now) as other:
        played = Played(A=one("One"), B=one("Two"))
        played.meanwhile = lambda: beside.extend(fetch_feeds(other, feeds[:1], others))
        beside: list[object] = []
        reports = fetch_feeds(library, feeds[:1], played)
        assert [each.error for each in reports] == [""]
        assert [getattr(each, "error", "") for each in beside] == [BUSY]
        assert others.asked == []
        assert [each.error for each in fetch_feeds(other, feeds, others)] == ["", ""]


@pytest.mark.parametrize("claimed", ["2026-11-02T07:59:59.000Z", "2027-11-02T08:00:00.000Z"])
def test_program_that_died_or_whose_clock_was_wrong_keeps_nobody_off(
    library: Library, subscribe: Subscribe, claimed: str
) -> None:
    feed, tables = subscribe("A"), library.tables()
    with tables.transaction():
        tables.feeds.put_state(feed.id, FeedState())
        tables.db.execute("update feed_states set claimed = ?", (claimed,))
    assert [each.error for each in fetch_feeds(library, [feed], Played(A=one("One")))] == [""]


def test_feed_that_was_removed_or_changed_meanwhile(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    played = Played(A=one("One"))
    played.meanwhile = lambda: library.apply(RemoveFeed(feed.id))
    [report] = fetch_feeds(library, [feed], played)
    assert "nothing was added" in report.error
    assert fetch_log(library, feed) == []
    assert [each.error for each in fetch_feeds(library, [feed], played)] == [REMOVED]
    assert library.find().count() == 0


def test_cancelled_while_it_asks_leaves_what_came_and_keeps_nobody_off(
    library: Library, subscribe: Subscribe
) -> None:
    feeds = [subscribe("A"), subscribe("B")]
    with pytest.raises(Cancelled):
        fetch_feeds(library, feeds, Played(A=one("One"), B=Cancelled()))
    assert library.find().count() == 1
    assert [each.new for each in fetch_feeds(library, feeds, Played(A=one("One"), B=one("Two")))] == [0, 1]


def test_stopped_between_two_feeds_tells_of_those_that_were_fetched(
    library: Library, subscribe: Subscribe
) -> None:
    feeds = [subscribe("A"), subscribe("B")]
    played, told = Played(A=one("One"), B=one("Two")), list[tuple[int, int]]()
    reports = fetch_feeds(
        library, feeds, played, progress=lambda *done: told.append(done), stop=lambda: bool(played.asked)
    )
    assert ([each.feed.name for each in reports], told) == (["A"], [(0, 2)])


def test_filters_of_the_feed_hold(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A", include="graph*")
    said = replace(one("A graph of it"), items=(*one("A graph of it").items, *one("Another thing").items))
    [report] = fetch_feeds(library, [feed], Played(A=said))
    assert (report.new, report.filtered) == (1, 1)
