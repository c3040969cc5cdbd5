"""Papers added by identifiers: what is found is shown before anything is added."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.model.identifiers import Identifier, find_identifiers
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.dialogs.add_by_id import AddById
from paperdesk.ui.lookups import AddByIdAnswer, AddByIdRequest
from tests.ui.shown import opened, shown_window

DOI = Identifier("doi", "10.1145/3292500.3330701")
ARXIV = Identifier("arxiv", "1706.03762")
THERE = Paper(id=7, title="Attention <b>is</b> all", arxiv="1706.03762")
BOTH = "https://doi.org/10.1145/3292500.3330701 and arXiv:1706.03762v5"
CONTROL = Qt.KeyboardModifier.ControlModifier

Show = Callable[..., AddById]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    window: QMainWindow = shown_window(qtbot)

    def make(text: str = "", *there: Paper, offline: bool = False) -> AddById:
        known = {paper.arxiv: paper for paper in there}
        request = AddByIdRequest(find_identifiers, lambda each: known.get(each.value), text, offline)
        return opened(AddById(window, request))

    return make


def rows(sheet: AddById) -> list[tuple[str, str, str]]:
    entries = [sheet._rows.entry(row) for row in range(sheet._rows.rowCount())]
    return [(each.head, each.text, each.place) for each in entries if each]


def press_enter(sheet: AddById) -> AddByIdAnswer:
    QTest.keyClick(sheet._text, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    return sheet.answer


def test_identifiers_of_the_text_are_listed_with_what_is_there(show: Show) -> None:
    sheet = show(BOTH, THERE)
    assert rows(sheet) == [
        ("DOI 10.1145/3292500.3330701", "Not in the library yet", ""),
        ("arXiv:1706.03762", "Attention <b>is</b> all", "In the library"),
    ]
    assert (sheet._head.text(), sheet._add.text()) == ("2 identifiers found", "Look up and add 1 paper")
    assert press_enter(sheet) == AddByIdAnswer((DOI, ARXIV), look_up=True)


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (Paper(arxiv="1706.03762", trashed="2026-05-06T10:00:00Z"), "In the Trash"),
        (Paper(arxiv="1706.03762", status=Status.DISMISSED), "Dismissed before"),
    ],
)
def test_a_paper_that_is_put_away_is_told(show: Show, paper: Paper, said: str) -> None:
    assert rows(show("1706.03762", paper))[0][2] == said


def test_papers_can_be_added_without_asking_anybody(show: Show) -> None:
    sheet = show(BOTH)
    sheet._bare.click()
    assert sheet.answer == AddByIdAnswer((DOI, ARXIV), look_up=False)


def test_offline_nothing_is_looked_up(show: Show) -> None:
    sheet = show(BOTH, offline=True)
    assert (sheet._add.text(), sheet._bare.isVisible()) == ("Add 2 papers", False)
    assert sheet._hint.text() == "PaperDesk works offline: the papers are added now and completed later."
    assert press_enter(sheet) == AddByIdAnswer((DOI, ARXIV), look_up=False)


def test_what_is_there_is_shown_and_not_added(show: Show) -> None:
    sheet = show("1706.03762", THERE)
    assert (sheet._add.text(), sheet._bare.isVisible()) == ("Show it", False)
    assert press_enter(sheet) == AddByIdAnswer((ARXIV,), look_up=False)


def test_typed_text_is_read_when_the_keys_rest(show: Show, qtbot: QtBot) -> None:
    sheet = show()
    assert (sheet._add.isEnabled(), sheet._list.isVisible()) == (False, False)
    assert sheet._nothing.text() == "What is found in the text is shown here before anything is added."
    QTest.keyClicks(sheet._text, "hello")
    qtbot.waitUntil(lambda: "No DOI" in sheet._nothing.text())
    QTest.keyClicks(sheet._text, " 1706.03762")
    qtbot.waitUntil(sheet._add.isEnabled)
    assert rows(sheet) == [("arXiv:1706.03762", "Not in the library yet", "")]


def test_nothing_is_added_that_was_not_shown(show: Show) -> None:
    sheet = show("1706.03762")
    QTest.keyClicks(sheet._text, "10.1145/3292500.3330701 ")
    QTest.keyClick(sheet._text, Qt.Key.Key_Return, CONTROL)
    assert (sheet.isVisible(), len(rows(sheet))) == (True, 2)
    assert press_enter(sheet).identifiers == (DOI, ARXIV)


def test_escape_adds_nothing(show: Show) -> None:
    sheet = show(BOTH)
    QTest.keyClick(sheet._text, Qt.Key.Key_Escape)
    assert (sheet.isVisible(), sheet.answer) == (False, AddByIdAnswer())
