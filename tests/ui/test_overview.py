"""The overview in its window, and the charts in it by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, MarkOpened, SetStatus
from paperdesk.library.library import Library
from paperdesk.model.overview import TagCourse
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.bar_chart import BarChart, Column
from paperdesk.ui.widgets.day_map import DayMap, quarters
from paperdesk.ui.widgets.overview_page import Figure, Link, OverviewPage
from tests.fakes import FakeAsk

Key = Qt.Key
SINCE = f"4 in the Inbox since {QLocale().toString(QDate.currentDate(), 'd MMM')}"


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    """A window on five papers of the Inbox, one of them read."""
    papers = [Paper(title=f"Paper {n}", tags=("vision",), status=Status.INBOX) for n in range(5)]
    library.apply(AddPapers(tuple(papers), "test"))
    library.apply(MarkOpened(5))
    library.apply(SetStatus(frozenset({5}), Status.READ))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), FakeAsk()))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def opened(hand: Hand[MainWindow]) -> OverviewPage:
    run(BY_ID["go.overview"], hand.window.desk)
    hand.settle()
    return hand.window.complete().overview.page


def named(page: OverviewPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(QAbstractButton) if not each.isHidden()]


def test_the_overview_tells_of_the_library(hand: Hand[MainWindow]) -> None:
    page = opened(hand)
    assert page.isVisible()
    assert not hand.window.list_column.isVisible()
    assert sorted(named(page)) == [
        "0 favourites",
        "0 highlights in 0 papers",
        "1 read",
        SINCE,
        "5 papers",
        "5 papers without authors",
        "vision: 5 papers",
    ]
    assert page.read.accessibleDescription().startswith("1 paper read in 40 weeks. Week of ")
    assert page.decided.accessibleDescription() == "0 papers decided in 40 weeks"
    assert page.days.accessibleDescription().startswith("Something was read on 1 days. ")


def test_the_overview_follows_what_changes(hand: Hand[MainWindow]) -> None:
    page = opened(hand)
    hand.window.desk.session.do(SetStatus(frozenset({4}), Status.READ))
    hand.settle()
    assert "2 read" in named(page)


@pytest.mark.parametrize("way", ["Esc", "again", "place", "search"])
def test_there_is_a_way_back_to_the_list(hand: Hand[MainWindow], way: str) -> None:
    window = hand.window
    before = window.splitter.sizes()[:3]
    page = opened(hand)
    ways = {
        "Esc": lambda: QTest.keyClick(page, Key.Key_Escape),
        "again": lambda: run(BY_ID["go.overview"], window.desk),
        "place": lambda: window.desk.place_wanted.emit("all"),
        "search": lambda: window.search_bar.set_text("Paper"),
    }
    ways[way]()
    hand.settle()
    assert (page.isVisible(), window.list_column.isVisible()) == (False, True)
    assert window.splitter.sizes()[:3] == before
    assert window.papers.count() == 5


def test_a_figure_leads_to_its_papers(hand: Hand[MainWindow]) -> None:
    page = opened(hand)
    read = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName() == "1 read")
    read.click()
    hand.settle()
    assert (hand.window.desk.shown.place, hand.window.papers.count()) == ("read", 1)


def test_commands_for_papers_rest_while_the_overview_is_shown(hand: Hand[MainWindow]) -> None:
    opened(hand)
    actions = hand.window.complete().actions.by_id()
    assert [actions[name].isEnabled() for name in ("paper.star", "paper.trash", "go.overview")] == [
        False,
        False,
        True,
    ]


def test_triage_takes_over_from_the_overview_and_the_other_way_round(hand: Hand[MainWindow]) -> None:
    window = hand.window
    page = opened(hand)
    run(BY_ID["triage.start"], window.desk)
    hand.settle()
    assert (page.isVisible(), window.desk.stage) == (False, window.complete().triage)
    opened(hand)
    assert (page.isVisible(), window.desk.stage) == (True, window.complete().overview)


def test_another_library_closes_the_overview(hand: Hand[MainWindow], tmp_path: Path) -> None:
    page = opened(hand)
    hand.window.desk.session.replace(Library.open(tmp_path / "other.paperdesk", create=True))
    hand.settle()
    assert not page.isVisible()


@dataclass
class Heard:
    """What a page emitted."""

    places: list[str] = field(default_factory=list)
    papers: list[int] = field(default_factory=list)


@pytest.fixture
def page(qtbot: QtBot) -> OverviewPage:
    made = OverviewPage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_an_empty_library_gets_kind_words(page: OverviewPage) -> None:
    page.show_tags([])
    page.show_links([])
    texts = {each.text() for each in page.findChildren(QLabel)}
    assert {"No paper has a tag yet; T tags the selection.", "Nothing: well done."} <= texts


def test_what_is_made_anew_keeps_the_keyboard(page: OverviewPage, qtbot: QtBot) -> None:
    def show(number: str, tags: list[str], links: list[Link]) -> None:
        page.show_figures([Figure(number, "papers", "all"), Figure(number, "read", "read")])
        page.show_tags([TagCourse(name, "", 3, (1,)) for name in tags])
        page.show_links(links)

    def after(name: str) -> str:
        show("1", ["a", "b", "c"], [Link("x", "inbox"), Link("y", paper=7)])
        stop = next(each for each in page._stops() if each.accessibleName() == name)
        qtbot.waitUntil(stop.isVisible)
        stop.setFocus()
        assert stop.hasFocus()
        show("2", ["c", "a"], [Link("new", "missing"), Link("z", paper=7)])
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus.accessibleName()

    page.activateWindow()
    names = ("1 papers", "1 read", "a: 3 papers", "b: 3 papers", "y", page.days.accessibleName())
    assert [after(each) for each in names] == [
        *("2 papers", "2 read", "a: 3 papers", "a: 3 papers", "z", page.days.accessibleName())
    ]


def test_links_and_tags_lead_somewhere(page: OverviewPage) -> None:
    heard = Heard()
    page.place_chosen.connect(heard.places.append)
    page.paper_chosen.connect(heard.papers.append)
    page.show_figures([Figure("3", "papers", "all")])
    page.show_tags([TagCourse("<b>x</b>", "", 3, (0, 1, 2))])
    page.show_links([Link("Inbox", "inbox"), Link("A paper", paper=7)])
    for each in page.findChildren(QAbstractButton):
        each.click()
    assert (sorted(heard.places), heard.papers) == (["all", "inbox", "tag:<b>x</b>"], [7])


def test_cards_stand_below_each_other_where_there_is_no_room(page: OverviewPage, qtbot: QtBot) -> None:
    page.show_figures([Figure(str(number), "papers", "all") for number in range(4)])

    def is_beside() -> bool:
        return page.days.mapTo(page, page.days.rect().topLeft()).x() > page.decided.width()

    qtbot.waitUntil(is_beside)
    page.resize(560, 700)
    qtbot.waitUntil(lambda: not is_beside())
    assert page.horizontalScrollBar().maximum() == 0


def chart(qtbot: QtBot, *columns: Column) -> BarChart:
    made = BarChart("Weeks", ("accent",), 120)
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show()
    made.show_columns(columns, "three weeks")
    return made


def test_bars_say_what_they_stand_for_by_keys(qtbot: QtBot) -> None:
    made = chart(qtbot, *(Column((n,), f"week {n}") for n in range(3)))
    assert made.accessibleDescription() == "three weeks. week 1. week 2"
    heard = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(made, key)
        heard.append(made.accessibleDescription())
    assert heard == ["week 0", "week 1", "week 2", "week 2", "week 1"]


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_bars_lie_side_by_side_inside_the_chart(counts: list[int]) -> None:
    made = BarChart("Weeks", ("accent",), 120)
    made.resize(300, 120)
    made.show_columns([Column((count,), str(count)) for count in counts], "")
    shapes = made.shapes()
    made.grab()
    assert [shape.says for shape in shapes] == [str(count) for count in counts]
    assert all(one.area.right() <= other.area.left() + 2 for one, other in pairwise(shapes))
    assert all(shape.area.left() >= -2 and shape.area.right() <= 302 for shape in shapes)


def test_days_end_with_today(qtbot: QtBot) -> None:
    made = DayMap("Days")
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    made.show_days("2026-05-20", 40, {"2026-05-20": 3, "2026-05-18": 1}, "two days")
    shapes = made.shapes()
    assert shapes[-1].says.endswith("3 papers")
    assert shapes[-2].says.endswith("0 papers")
    assert shapes[-3].says.endswith("1 paper")
    assert len(shapes) % 7 == QDate(2026, 5, 20).dayOfWeek()
    made.grab()


@pytest.mark.parametrize(
    ("values", "steps"),
    [([], ()), ([5], (5, 5, 5)), ([1, 1, 2, 39], (1, 2, 2)), ([1, 2, 3, 4, 5], (2, 3, 4))],
)
def test_days_are_parted_by_quarters(values: list[int], steps: tuple[int, ...]) -> None:
    assert quarters(values) == steps
