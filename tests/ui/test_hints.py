"""Hints for the first steps: one at a time, each once, and none when they are not wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.desk import Desk
from paperdesk.ui.hints import Hints
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import HINTS, HINTS_SEEN, Settings
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers((Paper(title="A paper", abstract="Text.", status=Status.INBOX),), "x"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk()))
    window.resize(1024, 700)
    yield Hand(window, window.is_busy, window.is_late)
    window.close()
    window.desk.session.close()
    window.deleteLater()


def test_five_hints_come_one_by_one_and_never_again(hand: Sight) -> None:
    hand.press("J")
    hints = Hints(hand.window)
    heard = []
    while hints.card.isVisible():
        heard.append(hints.card.text())
        hints.card.next.click()
    again = Hints(hand.window)
    assert (len(heard), len(set(heard)), again.card.isVisible()) == (5, 5, False)
    assert hand.window.desk.settings.text(HINTS_SEEN) == "paste highlight commands triage export"


def test_hints_take_no_key_from_the_list(hand: Sight) -> None:
    Hints(hand.window)
    assert hand.window.list_view.hasFocus()


def test_no_more_hints_are_shown_when_they_are_refused(hand: Sight) -> None:
    hints = Hints(hand.window)
    hints.card.none.click()
    hand.press("J")
    assert (hints.card.isVisible(), hand.window.desk.settings.flag(HINTS)) == (False, False)


def test_hints_wait_while_something_else_stands_in_the_window(hand: Sight) -> None:
    hints = Hints(hand.window)
    hand.press("Shift+Space")
    away = hints.card.isVisible()
    hand.press("Esc")
    assert (away, hints.card.isVisible()) == (False, True)
