"""The window folds when it gets small, and everything comes back as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddHighlight, AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.back_bar import BackBar
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]
Seen = tuple[bool, bool, bool]

WIDE, SMALL, SMALLEST = 1440, 800, 640
ALL: Seen = (True, True, True)
BOTH: Seen = (False, True, True)
LIST: Seen = (False, True, False)
PAPER: Seen = (False, False, True)


def opened(library: Library, folder: Path) -> MainWindow:
    return MainWindow(Desk(Session(library, poll=0), Settings(folder / "s.ini"), FakeAsk()))


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}", abstract="Some text.") for n in range(3)), "x"))
    library.apply(AddHighlight(library.find().ids()[1], "abstract", 0, 4, 1, ""))
    window = opened(library, tmp_path)
    window.resize(WIDE, 600)
    yield Hand(window, window.is_busy, window.is_late)
    window.close()
    window.desk.session.close()
    window.deleteLater()


def widen(hand: Sight, *widths: int) -> None:
    for width in widths:
        hand.window.resize(width, 600)
        hand.settle()
        assert hand.window.width() == width


def seen(hand: Sight) -> Seen:
    window = hand.window
    return window.sidebar.isVisible(), window.list_column.isVisible(), window.pane_place.isVisible()


def click(hand: Sight, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = hand.window.list_view
    at = QPoint(60, row * view.row_height() + 10)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, at)
    hand.settle()


def test_a_window_folds_step_by_step_and_unfolds_to_the_same_widths(hand: Sight) -> None:
    before = hand.window.splitter.sizes()
    found = []
    for width in (1024, SMALL, SMALLEST, SMALL, 1024):
        widen(hand, width)
        found.append(seen(hand))
    widen(hand, WIDE)
    assert found == [ALL, BOTH, LIST, BOTH, ALL]
    assert (seen(hand), hand.window.splitter.sizes()) == (ALL, before)


def test_widths_set_by_hand_outlast_folding_and_the_next_start(hand: Sight, tmp_path: Path) -> None:
    window = hand.window
    window.splitter.handle(1).moveSplitter(250)
    window.splitter.handle(2).moveSplitter(700)
    hand.settle()
    before = window.splitter.sizes()[:3]
    widen(hand, SMALLEST, WIDE)
    again = window.splitter.sizes()[:3]
    window.leave()
    later = opened(window.desk.session.library, tmp_path)
    later.show()
    later.resize(WIDE, 600)
    hand.settle()
    try:
        assert (again, later.splitter.sizes()[:3]) == (before, before)
    finally:
        later.close()
        later.deleteLater()


def test_enter_opens_a_paper_and_escape_leads_back(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "Return")
    paper = (seen(hand), hand.window.pane.abstract.hasFocus())
    hand.press("J")
    second = hand.window.desk.current()
    hand.press("Esc")
    assert paper == (PAPER, True)
    assert (seen(hand), hand.window.list_view.hasFocus()) == (LIST, True)
    assert (hand.window.desk.current(), second) == (second, hand.window.papers.id_at(1))


def test_a_click_opens_a_paper_and_the_button_leads_back(hand: Sight) -> None:
    widen(hand, SMALLEST)
    click(hand, 1)
    assert seen(hand) == PAPER
    hand.window.columns.leave()
    assert seen(hand) == LIST


def test_clicks_that_select_several_papers_open_none(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J")
    click(hand, 2, Qt.KeyboardModifier.ControlModifier)
    assert (seen(hand), hand.window.desk.count()) == (LIST, 2)


def test_a_window_that_gets_small_goes_on_where_the_keyboard_is(hand: Sight) -> None:
    hand.press("J")
    hand.window.pane.abstract.setFocus()
    widen(hand, SMALLEST)
    reading = (seen(hand), hand.window.pane.abstract.hasFocus())
    widen(hand, WIDE)
    assert (reading, seen(hand)) == ((PAPER, True), ALL)
    assert hand.window.pane.abstract.hasFocus()


def test_the_way_back_stands_above_the_paper_only_while_the_list_is_gone(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "Return")
    bar = hand.window.pane_place.findChild(BackBar)
    assert bar is not None
    small = bar.isVisible()
    widen(hand, WIDE)
    assert (small, bar.isVisible()) == (True, False)


@pytest.mark.parametrize(
    ("key", "shown"), [("N", PAPER), ("Ctrl+F", LIST), ("F11", PAPER), ("M", PAPER), ("Ctrl+L", LIST)]
)
def test_commands_show_what_they_are_about(hand: Sight, key: str, shown: Seen) -> None:
    widen(hand, SMALLEST)
    hand.press("J", key)
    assert seen(hand) == shown


def test_a_search_and_a_place_show_the_list_again(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "Return")
    hand.window.search_bar.set_text("Paper")
    hand.settle()
    searched = seen(hand)
    hand.press("Return")
    hand.window.desk.place_wanted.emit("all")
    hand.settle()
    assert (searched, seen(hand)) == (LIST, LIST)


def test_nothing_left_to_read_shows_the_list_again(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "Return")
    for _ in range(3):
        run(BY_ID["paper.trash"], hand.window.desk)
        hand.settle()
    assert hand.window.desk.session.library.counts().all == 0
    assert seen(hand)[1:] == (True, False)


@pytest.mark.parametrize("command", ["triage.start", "note.full"])
def test_a_page_over_the_window_leads_back_to_the_paper(hand: Sight, command: str) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "Return")
    run(BY_ID[command], hand.window.desk)
    hand.settle()
    over = hand.window.splitter.isVisible()
    hand.press("Esc")
    if hand.window.desk.stage is not None:
        hand.press("Esc")
    assert (over, seen(hand), hand.window.pane.abstract.hasFocus()) == (False, PAPER, True)


def test_focus_mode_stays_as_it_is_while_the_window_changes(hand: Sight) -> None:
    hand.press("J", "F11")
    widen(hand, SMALLEST)
    alone = seen(hand)
    widen(hand, WIDE)
    hand.press("F11")
    assert (alone, seen(hand)) == (PAPER, ALL)


def test_the_overview_stays_in_front_while_the_window_changes(hand: Sight) -> None:
    run(BY_ID["go.overview"], hand.window.desk)
    hand.settle()
    widen(hand, SMALLEST)
    small = seen(hand)
    widen(hand, WIDE)
    wide = seen(hand)
    hand.press("Esc")
    assert (small, wide, seen(hand)) == ((False, False, False), (True, False, False), ALL)


def test_enter_goes_from_a_highlight_to_its_paper(hand: Sight) -> None:
    widen(hand, SMALLEST)
    run(BY_ID["go.annotated"], hand.window.desk)
    hand.settle()
    hand.press("Down")
    stayed = seen(hand)
    hand.press("Return")
    assert (stayed, seen(hand)) == (LIST, PAPER)


def test_larger_text_folds_sooner(hand: Sight) -> None:
    widen(hand, 1024)
    hand.window.desk.settings.set("appearance/size", 18)
    hand.settle()
    assert seen(hand) == BOTH


# The sidebar


@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_f9_shows_the_sidebar_or_folds_it(hand: Sight, width: int) -> None:
    widen(hand, width)
    before = seen(hand)[0]
    hand.press("F9")
    other = seen(hand)[0]
    hand.press("F9")
    assert (other, seen(hand)[0]) == (not before, before)


def test_a_sidebar_called_in_a_small_window_takes_its_room_and_escape_folds_it(hand: Sight) -> None:
    widen(hand, SMALL)
    hand.press("F9")
    called = seen(hand)
    hand.press("Esc")
    assert (called, seen(hand)) == ((True, True, False), BOTH)


def test_folding_does_not_change_what_the_user_decided(hand: Sight) -> None:
    widen(hand, SMALL)
    hand.press("F9", "F9")
    widen(hand, WIDE)
    first = seen(hand)
    hand.press("F9")
    widen(hand, SMALL)
    hand.press("F9")
    widen(hand, WIDE)
    assert (first, seen(hand)) == (ALL, BOTH)


def test_the_keyboard_goes_from_a_folded_sidebar_to_the_list(hand: Sight) -> None:
    hand.window.sidebar.setFocus()
    hand.press("F9")
    assert hand.window.list_view.hasFocus()


def test_f9_ends_focus_mode_first(hand: Sight) -> None:
    hand.press("J", "F11", "F9")
    assert seen(hand) == BOTH


def test_a_window_begins_with_the_sidebar_as_it_was_left(hand: Sight, tmp_path: Path) -> None:
    hand.press("F9")
    again = opened(hand.window.desk.session.library, tmp_path)
    again.show()
    try:
        assert not again.sidebar.isVisible()
    finally:
        again.close()
        again.deleteLater()


def test_focus_mode_in_one_column_leads_back_to_the_paper(hand: Sight) -> None:
    widen(hand, SMALLEST)
    hand.press("J", "F11")
    alone = seen(hand)
    hand.press("Esc")
    assert (alone, seen(hand), hand.focus()) == (PAPER, PAPER, hand.window.pane.abstract)
    hand.press("Esc")
    assert (seen(hand), hand.window.list_view.hasFocus()) == (LIST, True)
