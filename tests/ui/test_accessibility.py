"""Whoever uses keys or a screen reader reaches everything, hears what it is and sees where the focus is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddHighlight, AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.ask import Ask
from paperdesk.ui.commands.command import run as run_command
from paperdesk.ui.commands.menus import MENUS, flat
from paperdesk.ui.commands.table import BY_ID, COMMANDS
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.screenshot import IN_PANE, VIEWS
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.theme import LIGHT, apply_theme
from tests.ui import reach

Sight = Hand[MainWindow]
TEXT = "We mark words in abstracts. Code: https://github.com/example/code "
PAPERS = tuple(
    Paper(
        title=f"Paper {n}.",
        doi="10.1/no doi",
        abstract=TEXT * 4,
        note="A note.",
        arxiv=f"2101.0000{n}",
        status=Status.INBOX,
    )
    for n in (1, 2, 3, 4, 4)
)
SPACES = {"CommentMargin", "BarChart", "DayMap"}  # what Qt has no role for; they tell more by their names

INTO_DETAILS = "-> TypeBox()"  # the form of details: gone to by its command, left by its own buttons


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path) -> Iterator[Sight]:
    apply_theme(qapp, LIGHT)
    library.apply(AddPapers(PAPERS, "a page"))
    settings = Settings(tmp_path / "s.ini")
    ask = Ask(settings)
    window = MainWindow(Desk(Session(library, poll=0), settings, ask))
    ask.window = window
    window.resize(1440, 900)
    hand = Hand(window, window.is_busy, window.is_late)
    hand.press("J")
    window.desk.session.do(AddHighlight(window.desk.current() or 0, "abstract", 3, 30, 1, "a comment"))
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def findings(part: QWidget, window: QWidget) -> dict[str, list[str]]:
    controls = reach.controls(part)
    order = reach.tab_order(window, controls[0]) if controls else []
    steps = reach.steps_back([each for each in order if each in controls], window)
    return {
        "without a name": reach.nameless(part),
        "without a role": [each for each in reach.roleless(part) if each.split("(")[0] not in SPACES],
        "out of order": [each for each in steps if INTO_DETAILS not in each],
        "without a sign of the focus": reach.unseen(part, window),
    }


NONE: dict[str, list[str]] = {
    "without a name": [],
    "without a role": [],
    "out of order": [],
    "without a sign of the focus": [],
}


@pytest.mark.parametrize("view", ["main", *IN_PANE])
def test_everything_in_the_window_is_named_ordered_and_shows_the_focus(hand: Sight, view: str) -> None:
    if view in IN_PANE:
        run_command(BY_ID[IN_PANE[view]], hand.window.desk)
    hand.settle()
    assert findings(hand.window, hand.window) == NONE


@pytest.mark.parametrize("view", VIEWS)
def test_everything_in_a_dialog_is_named_ordered_and_shows_the_focus(hand: Sight, view: str) -> None:
    found: list[dict[str, list[str]]] = []
    hand.during(
        lambda: VIEWS[view](hand.window.desk),
        lambda: found.append(findings(hand.dialog() or hand.window, hand.window)),
    )
    assert found == [NONE]


def test_every_command_has_a_key_or_stands_in_a_menu() -> None:
    in_menus = {each for _, entries in MENUS for each in flat(entries)}
    assert [each.id for each in COMMANDS if not each.keys and each.id not in in_menus] == []


def test_screen_readers_hear_the_rows_of_the_list(hand: Sight) -> None:
    interface = QAccessible.queryAccessibleInterface(hand.window.list_view)
    row = interface.child(0)
    assert (interface.childCount(), row.role()) == (5, QAccessible.Role.Cell)
    assert "Paper 1" in row.text(QAccessible.Text.Name)
