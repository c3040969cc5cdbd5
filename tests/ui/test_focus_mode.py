"""Focus mode: only the text is left of the window, and everything comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
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


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}", abstract=f"Text {n}.") for n in range(3)), "x"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk()))
    window.resize(1024, 700)
    hand = Hand(window, window.is_busy, window.is_late)
    hand.press("J")
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def seen(hand: Sight) -> list[bool]:
    window = hand.window
    around: list[QWidget] = [window.sidebar, window.list_column, window.top_bar, window.status_line]
    return [part.isVisible() for part in (*around, window.menuBar(), window.pane.note)]


def test_focus_mode_shows_the_text_alone_and_everything_again(hand: Sight) -> None:
    before = seen(hand)
    hand.press("F11")
    abstract = hand.window.pane.abstract
    alone = (seen(hand), abstract.isVisible(), abstract.hasFocus(), abstract.ringed)
    hand.press("F11")
    assert (before, alone, seen(hand)) == ([True] * 6, ([False] * 6, True, True, False), [True] * 6)


def test_focus_mode_goes_on_to_other_papers_and_is_left_by_escape(hand: Sight) -> None:
    hand.press("F11")
    first = hand.window.pane.abstract.toPlainText()
    hand.press("J")
    second = hand.window.pane.abstract.toPlainText()
    hand.press("Esc")
    assert first != second
    assert (seen(hand), hand.window.list_view.hasFocus()) == ([True] * 6, True)


def test_focus_mode_is_left_by_what_needs_the_rest_of_the_window(hand: Sight) -> None:
    hand.press("F11", "Ctrl+F")
    assert seen(hand) == [True] * 6
    assert hand.window.search_bar.isAncestorOf(hand.focus())
