"""What feeds say becomes papers: each once, and nothing of a reader's is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from paperdesk.library.edits import (
    AddPapers,
    PurgePapers,
    SetFields,
    SetNote,
    SetStatus,
    TrashPapers,
)
from paperdesk.library.feeding.fates import Rules
from paperdesk.library.feeding.merging import merge_fetched, merge_items
from paperdesk.library.feeding.subscriptions import feed_states, fetch_log, new_counts
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedReport, FeedState, Fetched, Popularity
from paperdesk.model.paper import Name, Paper, Status

Subscribe = Callable[..., Feed]
NUMBERS = ("new", "seen", "dismissed", "yours", "filtered")
ONE = Paper(title="Sparse attention for long texts", arxiv="2401.00001")
TWO = Paper(title="Dense retrieval without labels", arxiv="2401.00002")
FULL = replace(ONE, authors=(Name("Berg", "Jan"),), abstract="It is fast.", year=2024)


def item(paper: Paper, guid: str = "", **values: object) -> FeedItem:
    return FeedItem(guid or paper.arxiv or paper.title, paper, **values)  # type: ignore[arg-type]


def numbers(report: FeedReport) -> dict[str, int]:
    return {name: number for name in NUMBERS if (number := getattr(report, name))}


def titles(library: Library) -> list[str]:
    return [paper.title for paper in library.papers(library.find().ids())]


def test_new_papers_come_into_the_inbox_as_one_batch_in_the_order_of_the_feed(
    library: Library, subscribe: Subscribe
) -> None:
    report = merge_items(library, subscribe("A"), [item(ONE), item(TWO)])
    assert (numbers(report), report.found) == ({"new": 2}, 2)
    papers = list(library.papers(library.find().ids()))
    assert [(paper.title, paper.status) for paper in papers] == [
        (ONE.title, Status.INBOX),
        (TWO.title, Status.INBOX),
    ]
    assert {paper.batch.id for paper in papers if paper.batch} == {report.batch}
    assert [(each.report.file, each.report.added) for each in library.imports()] == [("A", 2)]
    assert library.check() == []


def test_nothing_new_is_no_step(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(ONE), item(TWO)])
    steps = library.history()
    assert numbers(merge_items(library, feed, [item(TWO), item(ONE)])) == {"seen": 2}
    assert library.history() == steps


def test_paper_of_several_feeds_is_one_paper_that_knows_what_all_of_them_say(
    library: Library, subscribe: Subscribe
) -> None:
    first, second = subscribe("A"), subscribe("B")
    merge_items(library, first, [item(ONE)])
    key = library.paper(1).key
    assert numbers(merge_items(library, second, [item(FULL, "other"), item(TWO)])) == {"new": 1, "seen": 1}
    paper = library.paper(1)
    assert (paper.authors, paper.abstract, paper.year, paper.key) == (FULL.authors, "It is fast.", 2024, key)
    assert [each.feed for each in library.tables().feed_items.of([1])] == [first.id, second.id]
    assert new_counts(library) == {first.id: 1, second.id: 2}


def test_one_step_takes_everything_back_and_the_next_time_it_comes_again(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A")
    library.apply(AddPapers((ONE,), "x.bib"))
    state = FeedState(etag="x", digest="y", fetched="2026-11-02")
    fetched = Fetched((item(FULL), item(TWO)), state)
    assert numbers(merge_fetched(library, feed, fetched)) == {"new": 1, "yours": 1}
    library.undo()
    assert (titles(library), library.paper(1).authors) == ([ONE.title], ())
    assert feed_states(library)[feed.id] == FeedState()
    assert numbers(merge_fetched(library, feed, fetched)) == {"new": 1, "seen": 1}
    assert (titles(library), library.paper(1).authors) == ([TWO.title, ONE.title], FULL.authors)
    assert library.check() == []


def test_feed_is_asked_again_since_the_time_before_the_fetch_that_was_taken_back(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A")
    for day, said in (("01", [ONE]), ("09", [TWO]), ("10", [])):
        fetched = FeedState(fetched=f"2026-11-{day}T08:00:00+00:00", tried=f"2026-11-{day}T08:00:00+00:00")
        merge_fetched(library, feed, Fetched(tuple(map(item, said)), fetched))
    library.undo()
    state = feed_states(library)[feed.id]
    assert (state.fetched[:10], state.tried[:10]) == ("2026-11-01", "2026-11-10")
    library.undo()
    assert feed_states(library)[feed.id].fetched == ""


def test_fetch_that_was_taken_back_can_be_brought_back(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(ONE)])
    library.undo()
    assert (titles(library), new_counts(library)) == ([], {feed.id: 0})
    library.redo()
    assert (titles(library), new_counts(library)) == ([ONE.title], {feed.id: 1})


def test_nothing_that_was_typed_is_lost_or_overwritten(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(FULL)])
    library.apply(SetFields(1, {"title": "Sparse attention, my way", "abstract": "Mine."}))
    library.apply(SetNote(1, "Read it."))
    before = library.paper(1)
    revised = replace(
        FULL, title="Sparse attention for very long texts", abstract="It is faster.", doi="10.1000/1"
    )
    merge_items(library, feed, [item(revised, FULL.arxiv, replaces=True)])
    assert replace(library.paper(1), doi="", modified="") == replace(before, modified="")
    assert library.paper(1).doi == "10.1000/1"


def test_dismissed_paper_stays_dismissed_from_any_feed(library: Library, subscribe: Subscribe) -> None:
    first, second = subscribe("A"), subscribe("B")
    merge_items(library, first, [item(ONE)])
    library.apply(SetStatus(frozenset({1}), Status.DISMISSED))
    for feed in (first, second, second):
        assert numbers(merge_items(library, feed, [item(FULL)])) == {"dismissed": 1}
    assert (titles(library), library.paper(1).authors) == ([], ())


def test_paper_in_the_trash_or_deleted_for_good_does_not_come_back(
    library: Library, subscribe: Subscribe
) -> None:
    first, second, third = (subscribe(name) for name in "ABC")
    merge_items(library, first, [item(ONE), item(TWO)])
    library.apply(TrashPapers(frozenset({1, 2})))
    assert numbers(merge_items(library, second, [item(FULL)])) == {"seen": 1}
    library.apply(PurgePapers(frozenset({1, 2})))
    assert numbers(merge_items(library, third, [item(FULL)])) == {"seen": 1}
    tables = library.tables()
    with tables.transaction():
        tables.delete_papers([1, 2])
    for feed in (first, second, third):
        assert numbers(merge_items(library, feed, [item(FULL), item(TWO)])) == {"seen": 2}
    assert titles(library) == []


def test_paper_that_stands_twice_in_one_reply_comes_once(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    said = [item(ONE, "a"), item(FULL, "b"), item(TWO, "a"), item(FULL, "b")]
    assert numbers(merge_items(library, feed, said)) == {"new": 2, "seen": 2}
    assert sorted(titles(library)) == sorted([ONE.title, TWO.title])
    assert library.paper(2).authors == FULL.authors
    assert numbers(merge_items(library, feed, said)) == {"seen": 4}


def test_guid_that_changes_brings_no_paper_twice(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(ONE, "a")])
    assert numbers(merge_items(library, feed, [item(ONE, "b")])) == {"seen": 1}
    assert titles(library) == [ONE.title]


def test_guid_that_is_given_to_another_paper_hides_it_not(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(ONE, "latest")])
    assert numbers(merge_items(library, feed, [item(TWO, "latest")])) == {"new": 1}
    assert numbers(merge_items(library, feed, [item(TWO, "latest")])) == {"seen": 1}
    assert titles(library) == [TWO.title, ONE.title]


def test_identifier_is_not_given_to_a_paper_of_another_title_under_the_same_guid(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(Paper(title="Words on the weather"), "latest")])
    assert numbers(merge_items(library, feed, [item(FULL, "latest")])) == {"new": 1}
    assert [(paper.title, paper.arxiv) for paper in library.papers([1, 2])] == [
        ("Words on the weather", ""),
        (FULL.title, FULL.arxiv),
    ]
    assert numbers(merge_items(library, feed, [item(FULL, "latest")])) == {"seen": 1}


def test_identifier_that_is_found_later_under_the_same_guid_is_taken(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(replace(FULL, arxiv=""), "a")])
    assert numbers(merge_items(library, feed, [item(FULL, "a")])) == {"seen": 1}
    assert library.paper(1).arxiv == FULL.arxiv


def test_title_that_was_mended_under_the_same_guid_is_no_new_paper(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [item(Paper(title="A first title of it"), "a")])
    assert numbers(merge_items(library, feed, [item(Paper(title="Another one"), "a")])) == {"seen": 1}


def test_revision_of_a_paper_that_never_came_is_kept_aside(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    assert numbers(merge_items(library, feed, [item(ONE, replaces=True)])) == {"filtered": 1}
    assert numbers(merge_items(library, feed, [item(ONE, replaces=True)])) == {"filtered": 1}
    assert titles(library) == []
    assert numbers(merge_items(library, feed, [item(ONE)])) == {"new": 1}


def test_item_without_anything_is_counted_and_left_out(library: Library, subscribe: Subscribe) -> None:
    report = merge_items(library, subscribe("A"), [FeedItem("", Paper()), item(ONE)])
    assert (numbers(report), titles(library)) == ({"new": 1, "seen": 1}, [ONE.title])


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2026-11-01T23:00:00Z", "2026-11-01"),
        ("2026-11-03", "2026-11-03"),
        ("9999-12-31", "2026-11-02"),
        ("0001-01-01", "2026-11-02"),
        ("soon", "2026-11-02"),
        ("", "2026-11-02"),
    ],
)
def test_day_of_an_item_is_one_that_can_be(
    library: Library, subscribe: Subscribe, published: str, day: str
) -> None:
    merge_items(library, subscribe("A"), [item(ONE, published=published)])
    assert [each.day for each in library.tables().feed_items.of([1])] == [day]


def test_popularity_is_kept_by_day_though_nothing_else_changed(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A")
    for day, upvotes in ((2, 5), (3, 9)):
        moment[0] = f"2026-11-0{day}T08:00:00.000Z"
        merge_items(library, feed, [item(ONE, popularity=Popularity(upvotes=upvotes, rank=1))])
    [measured] = library.tables().popularity.of([1]).values()
    assert [(each.day, each.popularity.upvotes) for each in measured] == [
        ("2026-11-02", 5),
        ("2026-11-03", 9),
    ]


def test_state_and_log_are_kept(library: Library, subscribe: Subscribe, moment: list[str]) -> None:
    feed = subscribe("A")
    state = FeedState(etag="x", fetched="now", tried="now")
    merge_fetched(library, feed, Fetched((item(ONE),), state, told=("One entry has no title.",)))
    merge_fetched(library, feed, Fetched((), replace(state, etag="y"), unchanged=True))
    assert feed_states(library)[feed.id].etag == "y"
    assert [(each.new, each.unchanged, each.told) for _, each in fetch_log(library, feed)] == [
        (0, True, ()),
        (1, False, ("One entry has no title.",)),
    ]


def test_papers_can_be_judged(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    rules = Rules(lambda papers: [paper == replace(TWO, status=Status.INBOX) for paper in papers], "dense")
    assert numbers(merge_items(library, feed, [item(ONE), item(TWO)], rules=rules)) == {
        "new": 1,
        "filtered": 1,
    }
    again = merge_items(library, feed, [item(ONE), item(TWO)], rules=rules)
    assert numbers(again) == {"seen": 1, "filtered": 1}
    assert numbers(merge_items(library, feed, [item(ONE), item(TWO)])) == {"new": 1, "seen": 1}


def test_feed_that_is_gone_adds_nothing(library: Library) -> None:
    with pytest.raises(PaperDeskError, match="no longer there; nothing was added"):
        merge_items(library, Feed("A", FeedKind.WEB, id=9), [item(ONE)])
