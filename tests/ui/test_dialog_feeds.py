"""The dialogs of feeds: subscribing, filters, and the log."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.model.arxiv_categories import ARXIV_CATEGORIES
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedKind, Popularity
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.ui.dialogs.arxiv_source import ArxivSource
from paperdesk.ui.dialogs.feed_filters import FeedFilters
from paperdesk.ui.dialogs.feed_form import FeedForm
from paperdesk.ui.dialogs.feed_log import FeedLog
from paperdesk.ui.dialogs.feed_source import LineSource
from paperdesk.ui.dialogs.feed_sources import AddressSource, LocalSource
from paperdesk.ui.feed_questions import (
    FeedRequest,
    Filters,
    FiltersRequest,
    LeftOut,
    LogLine,
    Looked,
    Passing,
)
from tests.ui.shown import opened, shown_window

ADDRESS, ARXIV, HUGGING_FACE, JOURNAL, SEARCH, LOCAL = range(6)
EMPTY = Feed("", FeedKind.WEB)
ITEM = FeedItem(
    "1",
    Paper(title="Joint Transformers", authors=parse_names("Ada Lovelace")),
    "2026-11-20",
    popularity=Popularity(upvotes=3),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window for dialogs to lie over."""
    return shown_window(qtbot)


def form(
    window: QMainWindow,
    feed: Feed = EMPTY,
    look: Callable[[Feed, Progress], Looked] = lambda feed, progress: Looked("", (ITEM,)),
    offline: str = "",
    names: frozenset[str] = frozenset(),
) -> FeedForm:
    request = FeedRequest(
        feed, look, lambda: None, lambda: None, names=names, new=not feed.id, offline=offline
    )
    return opened(FeedForm(window, request))


def choose(sheet: FeedForm, at: int) -> None:
    sheet.kinds.choose(at)
    sheet.kinds.chosen.emit(at)


def type_into(sheet: FeedForm, at: int, text: str) -> None:
    choose(sheet, at)
    source = sheet.sources[at]
    assert isinstance(source, LineSource)
    source.line.setText(text)


def look(qtbot: QtBot, sheet: FeedForm) -> None:
    sheet.preview.press.click()
    qtbot.waitUntil(lambda: not sheet.preview.work.running)


@pytest.mark.parametrize(
    ("at", "text", "kind", "address"),
    [
        (ADDRESS, "https://example.org/feed.xml", FeedKind.WEB, "https://example.org/feed.xml"),
        (ADDRESS, "arxiv:cs.cl", FeedKind.ARXIV_DAILY, "cs.CL"),
        (ADDRESS, "hf:trending", FeedKind.HUGGINGFACE_TRENDING, ""),
        (JOURNAL, "14764687", FeedKind.CROSSREF, "issn:1476-4687"),
        (SEARCH, "joint transformer", FeedKind.ARXIV_SEARCH, "all:joint AND all:transformer"),
    ],
)
def test_what_is_typed_becomes_a_feed(
    window: QMainWindow, at: int, text: str, kind: FeedKind, address: str
) -> None:
    sheet = form(window)
    type_into(sheet, at, text)
    assert (sheet.feed().kind, sheet.feed().address, bool(sheet.feed().name)) == (kind, address, True)
    assert sheet.agree.isEnabled()


def test_categories_are_found_by_name_and_ticked(window: QMainWindow) -> None:
    sheet = form(window)
    choose(sheet, ARXIV)
    source = sheet.sources[ARXIV]
    assert isinstance(source, ArxivSource)
    source.words.setText("computation language")
    visible = [
        source.list.item(row) for row in range(source.list.count()) if not source.list.item(row).isHidden()
    ]
    assert [item.text() for item in visible] == ["cs.CL  Computation and Language"]
    visible[0].setCheckState(Qt.CheckState.Checked)
    assert sheet.feed() == Feed("arXiv cs.CL", FeedKind.ARXIV_DAILY, "cs.CL")


def test_categories_that_are_followed_stand_first(window: QMainWindow) -> None:
    feed = Feed("B", FeedKind.ARXIV_DAILY, "stat.ML+cs.CL+cs.ZZ", id=3)
    sheet = form(window, feed)
    source = sheet.sources[ARXIV]
    assert isinstance(source, ArxivSource)
    first = [source.list.item(row).text().partition(" ")[0] for row in range(4)]
    assert first == ["stat.ML", "cs.CL", "cs.ZZ", "cs.AI"]
    assert source.list.count() == len(ARXIV_CATEGORIES) + 1
    assert sheet.feed() == feed


def test_a_folder_that_is_there_becomes_a_feed(window: QMainWindow, tmp_path: Path) -> None:
    sheet = form(window)
    type_into(sheet, LOCAL, str(tmp_path))
    assert (sheet.feed().kind, sheet.feed().address) == (FeedKind.FOLDER, str(tmp_path.resolve()))
    source = sheet.sources[LOCAL]
    assert isinstance(source, LocalSource)
    source.line.setText(str(tmp_path / "none"))
    assert not sheet.agree.isEnabled()


def test_a_name_that_was_typed_stays(window: QMainWindow) -> None:
    sheet = form(window)
    sheet.name.setText("Mine")
    sheet.name.textEdited.emit("Mine")
    type_into(sheet, ADDRESS, "arxiv:cs.CL")
    assert sheet.feed().name == "Mine"


def test_a_name_that_another_feed_has_is_refused(window: QMainWindow) -> None:
    sheet = form(window, names=frozenset({"arXiv cs.CL"}))
    type_into(sheet, ADDRESS, "arxiv:cs.CL")
    assert not sheet.agree.isEnabled()


def test_looking_shows_the_first_papers(qtbot: QtBot, window: QMainWindow) -> None:
    sheet = form(window)
    type_into(sheet, ADDRESS, "arxiv:cs.CL")
    look(qtbot, sheet)
    index = sheet.preview.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("Joint Transformers. Ada Lovelace")
    assert sheet.preview.said.text() == "1 paper in the feed now."


def test_what_goes_wrong_is_said_beside_the_button(qtbot: QtBot, window: QMainWindow) -> None:
    def fail(feed: Feed, progress: Progress) -> Looked:
        raise PaperDeskError("The server did not answer.")

    sheet = form(window, look=fail)
    type_into(sheet, ADDRESS, "https://example.org/")
    look(qtbot, sheet)
    assert (sheet.preview.said.text(), sheet.preview.said.property("role")) == (
        "The server did not answer.",
        "err",
    )
    assert sheet.agree.isEnabled()


def test_a_feed_that_a_page_names_can_be_chosen(qtbot: QtBot, window: QMainWindow) -> None:
    offers = (("News", "https://example.org/atom.xml"),)
    sheet = form(window, look=lambda feed, progress: Looked(offers=offers))
    type_into(sheet, ADDRESS, "https://example.org/")
    look(qtbot, sheet)
    sheet.preview.list.activated.emit(sheet.preview.list.model().index(0, 0))
    source = sheet.sources[ADDRESS]
    assert isinstance(source, AddressSource)
    assert (source.line.text(), sheet.feed().name) == ("https://example.org/atom.xml", "News")


def test_offline_only_folders_can_be_looked_at(window: QMainWindow, tmp_path: Path) -> None:
    sheet = form(window, offline="PaperDesk works offline, so nothing is asked.")
    type_into(sheet, ADDRESS, "arxiv:cs.CL")
    assert not sheet.preview.press.isEnabled()
    assert sheet.preview.said.text() == "PaperDesk works offline, so nothing is asked."
    assert sheet.agree.isEnabled()
    type_into(sheet, LOCAL, str(tmp_path))
    assert sheet.preview.press.isEnabled()


@pytest.mark.parametrize(
    "feed",
    [
        Feed("A", FeedKind.WEB, "https://example.org/feed.xml", id=3),
        Feed("B", FeedKind.ARXIV_DAILY, "cs.CL+stat.ML", id=3),
        Feed("C", FeedKind.HUGGINGFACE_DAILY, "week", id=3),
        Feed("D", FeedKind.OPENALEX, "issn:1476-4687", id=3),
        Feed("E", FeedKind.CROSSREF, "joint transformer", id=3),
        Feed("F", FeedKind.ARXIV_SEARCH, "cat:cs.CL AND ti:pose", id=3),
        Feed("G", FeedKind.HUGGINGFACE_TRENDING, include="vision", keep_unread=30, id=3),
    ],
)
def test_a_feed_that_is_changed_begins_as_it_was(window: QMainWindow, feed: Feed) -> None:
    sheet = form(window, feed)
    assert sheet.feed() == feed
    assert sheet.agree.isEnabled()


def filters(
    window: QMainWindow, left: tuple[LeftOut, ...] = (), keep: int | None = None
) -> tuple[FeedFilters, list[LeftOut]]:
    taken: list[LeftOut] = []

    def take(each: LeftOut) -> bool:
        taken.append(each)
        return True

    def dry_run(include: str, exclude: str, progress: Progress) -> Passing:
        return Passing(4 if include == "vision" else 9, 9)

    request = FiltersRequest(
        "arXiv",
        "",
        "survey",
        dry_run,
        lambda: tuple(each for each in left if each not in taken),
        take,
        keep_unread=keep,
    )
    return opened(FeedFilters(window, request)), taken


def test_filters_tell_what_they_would_have_done(qtbot: QtBot, window: QMainWindow) -> None:
    sheet, _ = filters(window)
    qtbot.waitUntil(lambda: sheet.counted.text() == "9 of the last 9 papers would pass.")
    QTest.keyClicks(sheet.include, "vision")
    qtbot.waitUntil(lambda: sheet.counted.text() == "4 of the last 9 papers would pass.")
    assert sheet.filters() == Filters("vision", "survey")


def test_a_paper_that_was_left_out_is_taken_after_all(window: QMainWindow) -> None:
    left = (LeftOut(1, "1", "One", "20 Nov"), LeftOut(1, "2", "Two", "19 Nov"))
    sheet, taken = filters(window, left)
    sheet.list.setCurrentIndex(sheet.list.model().index(1, 0))
    sheet.take.click()
    assert taken == [left[1]]
    assert sheet.list.model().rowCount() == 1
    sheet.take.click()
    assert sheet.nothing.text() == "Nothing was left out yet."


def test_how_long_untouched_papers_stay_is_asked_where_it_is_known(window: QMainWindow) -> None:
    sheet, _ = filters(window, keep=30)
    sheet.keep.setValue(0)
    assert (sheet.filters().keep_unread, sheet.keep.text()) == (0, "Never")


def test_the_log_tells_what_came_of_each_time(window: QMainWindow) -> None:
    lines = (
        LogLine("2026-11-20T10:00:00Z", "arXiv", "The server did not answer.", wrong=True),
        LogLine("2026-11-19T10:00:00Z", "arXiv", "4 new papers"),
    )
    sheet = opened(FeedLog(window, "Log", lines))
    rows = [sheet.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [row.rpartition("arXiv. ")[2] for row in rows] == ["The server did not answer.", "4 new papers"]


def test_an_empty_log_says_so(window: QMainWindow) -> None:
    sheet = opened(FeedLog(window, "Log", ()))
    assert sheet.list.isHidden()
