"""The sidebar can be folded away in a small window, and stays as it was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]


def opened(library: Library, folder: Path) -> MainWindow:
    return MainWindow(Desk(Session(library, poll=0), Settings(folder / "s.ini"), FakeAsk()))


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}", abstract="Text.") for n in range(3)), "x"))
    window = opened(library, tmp_path)
    window.resize(800, 600)
    yield Hand(window, window.is_busy, window.is_late)
    window.close()
    window.desk.session.close()
    window.deleteLater()


def test_f9_gives_the_room_of_the_sidebar_to_the_paper_and_back(hand: Sight) -> None:
    window = hand.window
    before = window.pane_place.width()
    hand.press("F9")
    folded = (window.sidebar.isVisible(), window.pane_place.width() > before)
    hand.press("F9")
    assert (folded, window.sidebar.isVisible()) == ((False, True), True)


def test_the_keyboard_goes_from_a_folded_sidebar_to_the_list(hand: Sight) -> None:
    hand.window.sidebar.setFocus()
    hand.press("F9")
    assert hand.window.list_view.hasFocus()


def test_f9_ends_focus_mode_first(hand: Sight) -> None:
    hand.press("J", "F11", "F9")
    assert (hand.window.sidebar.isVisible(), hand.window.list_column.isVisible()) == (False, True)


def test_a_window_begins_with_the_sidebar_as_it_was_left(hand: Sight, tmp_path: Path) -> None:
    hand.press("F9")
    again = opened(hand.window.desk.session.library, tmp_path)
    again.show()
    try:
        assert not again.sidebar.isVisible()
    finally:
        again.close()
        again.deleteLater()
