"""What services know of papers: certain ones are ticked, doubtful ones decided one by one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.completion import Completion
from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest, LookedUp, Match, Offered, Taken
from tests.ui.shown import opened, shown_window

AUTHORS = Offered("authors", "", "Ann Roe", "arXiv", "2026-05-06T10:00:00Z")
YEAR = Offered("year", "", "2021", "Crossref")
TITLE = Offered("title", "On <b>naming</b>", "On Naming", "Crossref", taken=False)
MATCH = Match("On naming", "Roe · 2021", "The titles are the same.", (AUTHORS, YEAR, TITLE))
OTHER = Match("On names", "Doe · 2020", "The titles are alike, but not the same.", (YEAR,))
PUBLISHED = replace(OTHER, reason="Published as: Names, 2022.", published=True)
CERTAIN = LookedUp(1, "On naming", "certain", (MATCH,), sure=True)
DOUBTFUL = LookedUp(2, "On names", "doubtful", (MATCH, OTHER))
SECOND = replace(DOUBTFUL, paper=3)
SINCE = LookedUp(4, "Preprint", "published", (MATCH, PUBLISHED))
REST = LookedUp(5, "Unknown", "rest", told="No service that was asked knows this paper.")
BOTH = frozenset({"authors", "year"})

Show = Callable[..., Completion]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    window: QMainWindow = shown_window(qtbot)
    return lambda *papers, told="": opened(Completion(window, CompletionRequest(papers, told)))


def pick(sheet: Completion, number: int) -> None:
    sheet.tabs.choose(number)
    sheet.tabs.chosen.emit(number)


def test_certain_ones_are_taken_and_doubtful_ones_are_not(show: Show) -> None:
    sheet = show(CERTAIN, DOUBTFUL, REST)
    assert sheet.answer() == CompletionAnswer({1: Taken(0, BOTH)})
    assert sheet._complete.text() == "Complete 1 paper"
    assert sheet._under.accessibleName() == "3 papers looked up · new details for 2"


def test_space_takes_and_leaves_a_paper(show: Show) -> None:
    sheet = show(CERTAIN)
    QTest.keyClick(sheet._list, Qt.Key.Key_Space)
    assert (sheet.answer().taken, sheet._complete.isEnabled()) == ({}, False)
    QTest.keyClick(sheet._list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sheet.answer().taken == {1: Taken(0, BOTH)}


def test_values_are_shown_side_by_side_and_each_is_taken_or_not(show: Show) -> None:
    sheet = show(CERTAIN)
    cells = sheet._fields.cells
    shown = {name: (now.text(), found.text(), found.is_on()) for name, (now, found) in cells.items()}
    assert shown == {
        "authors": ("—", "Ann Roe", True),
        "year": ("—", "2021", True),
        "title": ("On <b>naming</b>", "On Naming", False),
    }
    QTest.keyClick(cells["title"][1], Qt.Key.Key_Space)
    QTest.mouseClick(cells["year"][0], Qt.MouseButton.LeftButton)
    assert sheet.answer().taken == {1: Taken(0, frozenset({"authors", "title"}))}


def test_keeping_everything_leaves_the_paper(show: Show) -> None:
    sheet = show(CERTAIN)
    sheet._fields.take_all(on=False)
    assert (sheet.answer().taken, sheet._list.currentIndex().data()) == ({}, "On naming")
    sheet._fields.take_all(on=True)
    assert sheet.answer().taken == {1: Taken(0, BOTH | {"title"})}


def test_doubtful_ones_are_decided_one_after_the_other(show: Show) -> None:
    sheet = show(DOUBTFUL, SECOND)
    QTest.keyClick(sheet._list, Qt.Key.Key_Right)
    assert sheet._take.isVisible()
    sheet._take.click()
    assert sheet._list.currentIndex().row() == 1
    sheet._leave.click()
    assert sheet.answer().taken == {2: Taken(1, frozenset({"year"}))}


def test_what_was_published_since_is_taken_only_when_it_is_chosen(show: Show) -> None:
    sheet = show(CERTAIN, SINCE)
    pick(sheet, 1)
    assert (set(sheet.answer().taken), sheet._take.text()) == ({1}, "Take it")
    QTest.keyClick(sheet._list, Qt.Key.Key_Right)
    assert sheet._take.text() == "Take as published"
    sheet._take.click()
    assert sheet.answer().taken[4] == Taken(1, frozenset({"year"}))


def test_what_was_published_since_is_gone_through_though_it_is_ticked(show: Show) -> None:
    sheet = show(replace(SINCE, sure=True), replace(SINCE, paper=6, sure=True))
    QTest.keyClick(sheet._list, Qt.Key.Key_Right)
    sheet._take.click()
    assert sheet._list.currentIndex().row() == 1
    sheet._leave.click()
    assert sheet.answer().taken == {4: Taken(1, frozenset({"year"}))}


def test_a_paper_that_nobody_knows_says_so(show: Show) -> None:
    sheet = show(CERTAIN, REST)
    pick(sheet, 1)
    assert sheet._nothing.isVisible()
    assert sheet._nothing.text() == "No service that was asked knows this paper."
    QTest.keyClick(sheet._list, Qt.Key.Key_Space)
    assert set(sheet.answer().taken) == {1}


def test_services_that_could_not_be_asked_are_told(show: Show) -> None:
    sheet = show(CERTAIN, told="dblp.org does not answer; try again later.")
    assert sheet.hint.text().startswith("dblp.org does not answer; try again later. One undo takes")


def test_enter_takes_all_that_is_ticked(show: Show) -> None:
    sheet = show(CERTAIN)
    QTest.keyClick(sheet._list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.result() == Completion.DialogCode.Accepted


def test_escape_leaves_all_as_it_was(show: Show) -> None:
    sheet = show(CERTAIN)
    QTest.keyClick(sheet._list, Qt.Key.Key_Escape)
    assert sheet.result() == Completion.DialogCode.Rejected
