"""A feed in the window: its days above the list, its marks in rows, what the pane says of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import SetStatus
from paperdesk.library.edits.feeding import adding, changing
from paperdesk.library.feeding.merging import merge_fetched
from paperdesk.library.feeding.subscriptions import feeds, new_counts
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedState, Fetched, Popularity
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.day_strip import ALL, TODAY, TRENDING, WEEK, DayStrip
from tests.fakes import FakeAsk

TODAY_DAY = date.today()
YESTERDAY = TODAY_DAY - timedelta(days=1)
DAILY = Feed("Daily", FeedKind.HUGGINGFACE_DAILY)
ARXIV = Feed("arXiv", FeedKind.ARXIV_DAILY, "cs.CL")


def item(title: str, day: date, upvotes: int | None = None) -> FeedItem:
    return FeedItem(title, Paper(title=title), day.isoformat(), "AK", Popularity(upvotes))


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    """A window on two feeds, of which one had three papers and the other one of them."""
    for feed in (DAILY, ARXIV):
        library.apply(adding(feed))
    daily, arxiv = feeds(library)
    items = (item("Old", YESTERDAY, 7), item("One", TODAY_DAY, 40), item("Two", TODAY_DAY, 3))
    merge_fetched(library, daily, Fetched(items))
    merge_fetched(library, arxiv, Fetched((item("One", TODAY_DAY),)))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), FakeAsk()))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def go(hand: Hand[MainWindow], place: str) -> Desk:
    hand.window.desk.place_wanted.emit(place)
    hand.settle()
    return hand.window.desk


def strip(hand: Hand[MainWindow]) -> DayStrip:
    found = hand.window.complete().feed_page.strip
    assert found is not None
    return found


def choose(hand: Hand[MainWindow], span: str) -> None:
    strip(hand).chosen.emit(span)
    hand.settle()


def marked(hand: Hand[MainWindow]) -> list[str]:
    return [span for span, button in strip(hand).spans.items() if button.isChecked()]


def test_no_strip_is_made_before_a_feed_is_listed(hand: Hand[MainWindow]) -> None:
    assert hand.window.complete().feed_page.strip is None


def test_the_strip_counts_the_days_of_the_feed_that_is_listed(hand: Hand[MainWindow]) -> None:
    go(hand, "feed:1")
    assert (strip(hand).isVisible(), strip(hand).spans[TODAY].text()) == (True, "Today 2")
    go(hand, "feed:2")
    assert strip(hand).spans[TODAY].text() == "Today 1"
    go(hand, "feeds")
    assert strip(hand).spans[TODAY].text() == "Today 2"
    go(hand, "all")
    assert not strip(hand).isVisible()


def test_a_day_is_listed_beside_the_words_that_are_searched_for(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    desk.search_wanted.emit("one")
    choose(hand, YESTERDAY.isoformat())
    assert desk.shown.search == f"day:{YESTERDAY.isoformat()} one"
    choose(hand, TODAY)
    assert (desk.shown.search, marked(hand)) == (f"day:{TODAY_DAY.isoformat()} one", [TODAY])
    choose(hand, ALL)
    assert (desk.shown.search, marked(hand)) == ("one", [ALL])


def test_a_week_is_listed_from_monday(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    choose(hand, WEEK)
    monday = TODAY_DAY - timedelta(days=TODAY_DAY.weekday())
    sunday = monday + timedelta(days=6)
    assert desk.shown.search == f"day:{monday.isoformat()}..{sunday.isoformat()}"
    assert marked(hand) == [WEEK]


def test_trending_is_an_order_that_goes_with_the_next_choice(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    choose(hand, TODAY)
    choose(hand, TRENDING)
    assert (desk.shown.sort, desk.shown.search, marked(hand)) == ("-trending", "", [TRENDING])
    choose(hand, ALL)
    assert (desk.shown.sort, marked(hand)) == ("-added", [ALL])


def test_leaving_a_feed_lets_nothing_of_it_be_new_in_any(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    assert new_counts(desk.session.library) == {1: 3, 2: 1}
    go(hand, "all")
    assert new_counts(desk.session.library) == {1: 0, 2: 0}


def test_closing_the_window_is_leaving_the_feed(hand: Hand[MainWindow]) -> None:
    go(hand, "feed:2")
    hand.window.close()
    assert new_counts(hand.window.desk.session.library) == {1: 2, 2: 0}


def test_a_feed_that_rests_or_failed_says_so(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    library = desk.session.library
    daily = feeds(library)[0]
    desk.session.do(changing(replace(daily, paused=True)))
    hand.settle()
    assert strip(hand).note.text() == "This feed rests; go on with it to fetch it."
    tables = library.tables()
    with tables.transaction():
        tables.feeds.put_state(1, FeedState(error="The server did not answer."))
    desk.session.reread()
    hand.settle()
    assert (strip(hand).note.text(), strip(hand).note.property("role")) == (
        "The server did not answer.",
        "warn",
    )


def test_rows_say_how_feeds_had_a_paper(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "feed:1")
    ids = {row.title: row.id for row in desk.session.library.rows((1, 2, 3))}
    desk.session.do(SetStatus(frozenset({ids["Two"]}), Status.DISMISSED))
    rows = {row.title: row.fed for row in hand.window._rows(tuple(ids.values()))}
    one, two = rows["One"], rows["Two"]
    assert one is not None
    assert two is not None
    assert (one.new, one.popularity) == (True, Popularity(40))
    assert bool(two.dismissed)
    go(hand, "all")
    rows = {row.title: row.fed for row in hand.window._rows((ids["One"],))}
    assert rows["One"] is not None
    assert (rows["One"].new, rows["One"].popularity) == (False, Popularity(40))


def test_the_pane_names_the_feeds_of_a_paper_and_who_submitted_it(hand: Hand[MainWindow]) -> None:
    desk = go(hand, "all")
    library = desk.session.library
    one = next(row.id for row in library.rows((1, 2, 3)) if row.title == "One")
    desk.paper_wanted.emit(one)
    hand.settle()
    line = hand.window.pane.header.feeds
    popularity, sources = line.text.toPlainText().split("\n")
    assert popularity == "▲ 40 upvotes"
    assert sources.startswith("From Daily (")
    assert "arXiv (" in sources
    assert sources.endswith("submitted by AK")


def test_a_feed_of_an_empty_library_says_how_to_fetch_it(
    qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    library.apply(adding(DAILY))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), FakeAsk()))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    assert window.welcome.isVisible()
    go(hand, "feed:1")
    assert (window.welcome.isVisible(), strip(hand).note.text()) == (False, "Nothing was fetched yet.")
    assert hand.focus() is window.nothing
    go(hand, "all")
    assert window.welcome.isVisible()
    window.close()
    window.desk.session.close()
    window.deleteLater()
