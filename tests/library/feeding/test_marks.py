"""What is new, seen, dismissed or the reader's own, day by day, and what trends."""

from collections.abc import Callable
from datetime import date

import pytest

from paperdesk.library.edits import AddPapers, MarkSeen, MergePapers, SetStatus, VisitFeed
from paperdesk.library.feeding.days import days_of, feed_query, week_of
from paperdesk.library.feeding.marks import marks_of, sources_of
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.feeding.subscriptions import new_counts
from paperdesk.library.feeding.trending import Trend, popularity_of, score_of, trending
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem, FeedKind, Popularity
from paperdesk.model.paper import Paper, Status
from paperdesk.store.feed_marks import FeedMark, FeedSource

Subscribe = Callable[..., Feed]
FIRST, SECOND, THIRD = (f"2026-11-0{day}T08:00:00.000Z" for day in (2, 3, 4))


def item(title: str, **values: object) -> FeedItem:
    return FeedItem(title, Paper(title=title), **values)  # type: ignore[arg-type]


def test_new_until_the_feed_is_visited_then_seen_on_that_day(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item("One")])
    assert marks_of(library, [1]) == {1: FeedMark(new=True)}
    moment[0] = SECOND
    library.apply(VisitFeed(feed.id))
    merge_items(library, feed, [item("One"), item("Two")])
    assert marks_of(library, [1, 2]) == {1: FeedMark(seen=SECOND), 2: FeedMark(new=True)}
    moment[0] = THIRD
    library.apply(VisitFeed(feed.id))
    assert marks_of(library, [1, 2]) == {1: FeedMark(seen=SECOND), 2: FeedMark(seen=THIRD)}


def test_seen_in_one_feed_is_seen_in_all(library: Library, subscribe: Subscribe, moment: list[str]) -> None:
    one, other, third = (subscribe(name) for name in "ABC")
    for feed in (one, other):
        merge_items(library, feed, [item("One")])
    assert new_counts(library) == {one.id: 1, other.id: 1, third.id: 0}
    moment[0] = SECOND
    library.apply(VisitFeed(other.id))
    merge_items(library, third, [item("One")])
    assert new_counts(library) == {one.id: 0, other.id: 0, third.id: 0}
    assert marks_of(library, [1]) == {1: FeedMark(seen=SECOND)}


def test_marking_as_seen_can_be_taken_back(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item("One"), item("Two")])
    assert library.apply(MarkSeen(0, frozenset({1}))).result == 1
    assert new_counts(library) == {feed.id: 1}
    assert library.apply(MarkSeen(feed.id)).result == 1
    assert new_counts(library) == {feed.id: 0}
    library.undo()
    library.undo()
    assert new_counts(library) == {feed.id: 2}


def test_dismissed_and_own_papers_are_marked_and_not_new(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A")
    library.apply(AddPapers((Paper(title="Mine"), Paper(title="By itself")), "x.bib"))
    merge_items(library, feed, [item("One"), item("Mine")])
    moment[0] = SECOND
    library.apply(SetStatus(frozenset({3}), Status.DISMISSED))
    assert marks_of(library, [1, 2, 3]) == {
        2: FeedMark(seen=FIRST, yours=True),
        3: FeedMark(dismissed=SECOND),
    }
    assert new_counts(library) == {feed.id: 0}


def test_sources_are_told_in_the_order_in_which_they_came_and_survive_a_merge(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    one, other = subscribe("A"), subscribe("B")
    merge_items(library, one, [item("One", submitted_by="Ann")])
    moment[0] = SECOND
    merge_items(library, other, [item("Zero"), item("Another title of one", published="2026-10-30")])
    merged = next(paper.id for paper in library.papers([2, 3]) if paper.title.startswith("Another"))
    library.apply(MergePapers(1, (merged,), {}))
    assert sources_of(library, 1) == (
        FeedSource(one.id, "A", FIRST, "2026-11-02", "Ann", 1),
        FeedSource(other.id, "B", SECOND, "2026-10-30", "", 2),
    )


def test_days_count_each_paper_once_a_day(library: Library, subscribe: Subscribe) -> None:
    one, other = subscribe("A"), subscribe("B")
    merge_items(library, one, [item("One", published="2026-11-01"), item("Two", published="2026-11-01")])
    merge_items(library, other, [item("One", published="2026-11-01"), item("Old", published="2019-01-01")])
    library.apply(SetStatus(frozenset({1}), Status.DISMISSED))
    today = date(2026, 11, 2)
    assert [days_of(library, feed, today) for feed in (one, other, None)] == [
        {"2026-11-01": 1},
        {"2026-11-01": 1},
        {"2026-11-01": 1},
    ]


@pytest.mark.parametrize(
    ("named", "first", "last", "query"),
    [
        (True, None, None, 'feed:"My feed"'),
        (True, date(2026, 11, 2), date(2026, 11, 2), 'feed:"My feed" day:2026-11-02'),
        (False, date(2026, 11, 2), date(2026, 11, 8), "day:2026-11-02..2026-11-08"),
        (False, date(2026, 11, 2), None, "day:2026-11-02.."),
        (False, None, None, "is:new"),
    ],
)
def test_search_for_a_feed_and_days(named: bool, first: date | None, last: date | None, query: str) -> None:
    assert feed_query(Feed("My feed", FeedKind.WEB) if named else None, first, last) == query


def test_week_begins_on_monday() -> None:
    assert week_of(date(2026, 11, 8)) == (date(2026, 11, 2), date(2026, 11, 8))


def test_what_is_young_trends_more_than_what_was_read_as_much_before() -> None:
    read = Popularity(upvotes=100, comments=10)
    assert score_of(read, 0) > score_of(read, 1) > score_of(read, 5) > score_of(Popularity(upvotes=1), 5) > 0
    assert score_of(read, -3) == score_of(read, 0)
    assert score_of(Popularity(rank=1), 0) > score_of(Popularity(rank=2), 0)


def test_trending_papers_are_those_on_the_desk_that_were_spoken_of_lately(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A")
    popular = [
        item(name, popularity=Popularity(upvotes=number)) for name, number in (("Old", 900), ("Gone", 5))
    ]
    merge_items(library, feed, popular)
    moment[0] = "2026-11-20T08:00:00.000Z"
    fresh = [
        item("Little", popularity=Popularity(upvotes=3)),
        item("Much", popularity=Popularity(upvotes=30)),
    ]
    merge_items(library, feed, [popular[1], *fresh, item("Nobody's")])
    gone, much, little = (next(iter(library.find(name).ids())) for name in ("gone", "much", "little"))
    found = trending(library, date(2026, 11, 20))
    assert [each.paper for each in found] == [much, little, gone]
    assert found[0] == Trend(much, score_of(Popularity(upvotes=30), 0))
    library.apply(SetStatus(frozenset({much}), Status.DISMISSED))
    assert [each.paper for each in trending(library, date(2026, 11, 20), 1)] == [little]
    assert [each.day for each in popularity_of(library, [gone])[gone]] == ["2026-11-02", "2026-11-20"]
