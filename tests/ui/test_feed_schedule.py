"""Feeds that are fetched by themselves while the window is open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.schedule import Schedule, Surroundings
from paperdesk.library.feeding.subscriptions import feed_states, feeds
from paperdesk.library.feeding.wishes import FeedWishes, keep_wishes
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes
from paperdesk.library.network_wishes import keep_wishes as keep_network_wishes
from paperdesk.model.errors import LibraryInUse
from paperdesk.model.feed import Feed, FeedKind, FeedReport
from paperdesk.model.progress import Progress
from paperdesk.ui.commands import feed_fetching
from paperdesk.ui.commands.feed_fetching import fetching
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import make_window
from paperdesk.ui.presenters.feed_schedule import FeedSchedule
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.task import Work
from tests.fakes import FakeAsk
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import feed_server

# The offscreen platform has no tray, and says so when an icon is made.
OFFSCREEN = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
WEB = Feed("arXiv cs.CV", FeedKind.ARXIV_DAILY, "cs.CV")
RESTING = Feed("Journal", FeedKind.CROSSREF, "issn:0028-0836", paused=True)
FOLDER = Feed("pages", FeedKind.FOLDER, "/pages")


@dataclass
class Bench:
    """A window with feeds, a clock that is set by hand, and what was fetched."""

    desk: Desk
    qtbot: QtBot
    now: datetime = MORNING
    around: Surroundings = field(default_factory=Surroundings)
    fetched: list[tuple[str, ...]] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    new: int = 3
    error: Exception | None = None
    presenter: FeedSchedule = field(init=False)

    def begin(self, window: QWidget) -> None:
        self.presenter = FeedSchedule(
            *(self.desk, window, self.fetching), clock=lambda: self.now, around=lambda: self.around
        )

    def fetching(self, feeds: Sequence[Feed]) -> Work[Sequence[FeedReport]]:
        def work(progress: Progress) -> Sequence[FeedReport]:
            self.fetched.append(tuple(feed.name for feed in feeds))
            if self.error is not None:
                raise self.error
            return [FeedReport(feed, new=self.new) for feed in feeds]

        return work

    def look(self, *, later: timedelta = timedelta()) -> list[tuple[str, ...]]:
        self.now += later
        self.presenter.look()
        self.qtbot.waitUntil(lambda: self.presenter.settled)
        fetched, self.fetched = self.fetched, []
        return fetched


@pytest.fixture
def bench(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk())
    window = QWidget()
    qtbot.addWidget(window)
    for feed in (WEB, RESTING, FOLDER):
        desk.session.do(adding(feed))
    made = Bench(desk, qtbot)
    made.begin(window)
    desk.toasted.connect(lambda text, undo: made.toasts.append(text))
    yield made
    made.presenter.stop()
    desk.stop()
    desk.session.close()


def wish(schedule: Schedule | None = None, **more: bool) -> None:
    keep_wishes(FeedWishes(schedule or Schedule(at_start=True), **more))


def test_nothing_is_fetched_unless_it_is_scheduled(bench: Bench) -> None:
    assert bench.look() == []
    assert bench.look(later=timedelta(days=30)) == []


def test_what_is_due_is_fetched_and_resting_feeds_are_not(bench: Bench) -> None:
    wish(Schedule(at=time(7, 30)))
    assert bench.look() == [("arXiv cs.CV", "pages")]


def test_new_papers_are_told_of_once_a_day(bench: Bench) -> None:
    wish()
    bench.look()
    assert bench.toasts == ["Your feeds brought 6 papers."]
    bench.look(later=timedelta(hours=2))
    assert len(bench.toasts) == 1
    bench.look(later=timedelta(days=1))
    assert len(bench.toasts) == 2


def test_nothing_is_told_without_new_papers_or_when_that_is_not_wished(bench: Bench) -> None:
    wish()
    bench.new = 0
    assert bench.look()
    wish(notify=False)
    bench.new = 5
    assert bench.look()
    assert bench.toasts == []


@pytest.mark.parametrize(
    ("around", "wishes"),
    [
        (Surroundings(metered=True), FeedWishes(Schedule(at_start=True), metered=True)),
        (Surroundings(on_battery=True), FeedWishes(Schedule(at_start=True), battery=True)),
    ],
)
def test_costly_network_and_battery_are_spared(
    around: Surroundings, wishes: FeedWishes, bench: Bench
) -> None:
    bench.around = around
    wish()
    assert bench.look() == [("pages",)]  # files of this computer can always be read
    keep_wishes(wishes)
    assert bench.look() == [("arXiv cs.CV", "pages")]


def test_nothing_is_asked_of_the_network_offline(bench: Bench) -> None:
    keep_network_wishes(NetworkWishes(offline=True))
    wish()
    assert bench.look() == [("pages",)]


def test_library_that_is_in_use_is_tried_again(bench: Bench) -> None:
    wish()
    bench.error = LibraryInUse("The library is in use.")
    assert bench.look()
    bench.error = None
    assert bench.look()


def test_library_that_can_only_be_read_is_left_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    wish()
    monkeypatch.setattr(Session, "writable", property(lambda self: False))
    assert bench.look() == []


@OFFSCREEN
def test_tray_is_there_only_when_it_is_wished(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    bench.look()
    assert icons(bench) == []
    wish(Schedule(), tray=True)
    bench.look()
    (icon,) = icons(bench)
    menu = icon.contextMenu()
    assert [action.text() for action in menu.actions()] == ["Show PaperDesk", "Fetch All Feeds", "Quit"]
    asked: list[list[str]] = []
    monkeypatch.setattr(
        feed_fetching, "fetch", lambda desk, feeds: asked.append([feed.name for feed in feeds])
    )
    menu.actions()[1].trigger()
    assert asked == [["arXiv cs.CV", "pages"]]
    wish(Schedule())
    bench.look()
    assert not icon.isVisible()


@OFFSCREEN
def test_message_of_the_desktop_leads_to_the_new_papers(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, title, text, *_: said.append(text))
    places: list[str] = []
    bench.desk.place_wanted.connect(places.append)
    wish()
    bench.look()
    assert (said, bench.toasts) == (["Your feeds brought 6 papers."], [])
    (icon,) = icons(bench)
    icon.messageClicked.emit()
    assert places == ["inbox"]


@OFFSCREEN
def test_window_that_is_closed_stays_in_the_tray_when_that_is_wished(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    with Library.open(tmp_path / "other.paperdesk", create=True) as library:
        window = make_window(library, Settings(tmp_path / "other.ini"))
        qtbot.addWidget(window)
        presenter = FeedSchedule(window.desk, window, bench.fetching)
        window.stay = presenter.stay
        window.show()
        wish(Schedule(), tray=True)
        presenter.look()
        assert not window.close()
        assert not window.isVisible()
        presenter.tray.show_window()
        assert window.isVisible()
        presenter.tray.findChildren(QSystemTrayIcon)[0].contextMenu().actions()[-1].trigger()
        assert not window.isVisible()
        presenter.stop()
        window.desk.session.close()


@OFFSCREEN
def test_window_is_closed_where_there_is_no_tray(bench: Bench) -> None:
    wish(Schedule(), tray=True)
    bench.look()
    assert not bench.presenter.stay()


def test_papers_come_by_themselves_and_wait_in_the_inbox(bench: Bench, qtbot: QtBot) -> None:
    papers = made_papers(200)
    with feed_server(Plan(papers)) as server:
        keep_network_wishes(NetworkWishes(addresses=server.addresses()))
        window = QWidget()
        qtbot.addWidget(window)
        fetch = partial(fetching, bench.desk, scheduled=True)
        presenter = FeedSchedule(bench.desk, window, fetch, around=lambda: bench.around)
        wish(Schedule(every=6))
        presenter.look()
        qtbot.waitUntil(lambda: presenter.settled)
        presenter.stop()
    library = bench.desk.session.library
    state = feed_states(library)[feeds(library)[0].id]
    assert (state.error, bool(state.fetched)) == ("", True)
    count = library.find("status:inbox").count()
    assert count > 1
    assert bench.toasts == [f"Your feeds brought {count} papers."]


def icons(bench: Bench) -> list[QSystemTrayIcon]:
    return bench.presenter.tray.findChildren(QSystemTrayIcon)
