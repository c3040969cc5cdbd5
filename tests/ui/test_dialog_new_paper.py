"""A paper typed in by hand, and the one that is there already."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.new_paper import NewPaper
from paperdesk.ui.questions import NewPaperAnswer, NewPaperRequest
from tests.ui.shown import opened, shown_window

THERE = Paper(id=7, title="Attention", authors=(Name("Li", "Wei"),), year=2017)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def sheet(window: QMainWindow, twin: Callable[[Paper], Paper | None] = lambda paper: None) -> NewPaper:
    return opened(NewPaper(window, NewPaperRequest({"taken"}.__contains__, lambda paper: "made", twin)))


def put(made: NewPaper, name: str, text: str) -> None:
    editor = made.form.field(name).editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)


def button(made: NewPaper, text: str) -> QPushButton:
    return next(each for each in made.findChildren(QPushButton) if each.text() == text)


def test_typed_paper_is_told_whole(window: QMainWindow) -> None:
    made = sheet(window)
    QTest.keyClicks(window.focusWidget(), "On naming")
    made.form.type_box.choose("phdthesis")
    put(made, "venue", "MIT")
    put(made, "date", "May 2020")
    put(made, "fields/type", "Diploma")
    put(made, "doi", "doi:10.1000/X")
    made.form.authors.set_names((Name("Roe", "Ann"),))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert made.result() == NewPaper.DialogCode.Accepted
    assert made.answer() == NewPaperAnswer(
        Paper(
            title="On naming",
            type="phdthesis",
            venue="MIT",
            authors=(Name("Roe", "Ann"),),
            date="2020-05",
            year=2020,
            doi="10.1000/x",
            fields={"type": "Diploma"},
        )
    )


def test_nothing_is_added_while_nothing_is_typed_or_something_is_wrong(window: QMainWindow) -> None:
    made = sheet(window)
    assert not button(made, "Add paper").isEnabled()
    put(made, "doi", "10.1000/1")
    assert button(made, "Add paper").isEnabled()
    put(made, "key", "taken")
    assert not button(made, "Add paper").isEnabled()
    put(made, "key", "")
    assert button(made, "Add paper").isEnabled()


def test_key_that_the_paper_will_get_is_shown(window: QMainWindow) -> None:
    editor = sheet(window).form.field("key").editor
    assert isinstance(editor, QLineEdit)
    assert editor.placeholderText() == "made"


def test_paper_that_is_there_is_offered(window: QMainWindow, qtbot: QtBot) -> None:
    made = sheet(window, lambda paper: THERE if paper.title == "Attention" else None)
    QTest.keyClicks(window.focusWidget(), "Attention")
    qtbot.waitUntil(lambda: made.twin() is THERE)
    assert button(made, "Add it all the same").isEnabled()
    button(made, "Show it").click()
    assert (made.result(), made.answer()) == (NewPaper.DialogCode.Accepted, NewPaperAnswer(twin=THERE))


def test_saving_at_once_asks_the_library_first(window: QMainWindow) -> None:
    made = sheet(window, lambda paper: THERE if paper.title == "Attention" else None)
    QTest.keyClicks(window.focusWidget(), "Attention")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert made.isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert (made.isVisible(), made.answer()) == (
        False,
        NewPaperAnswer(Paper(title="Attention", type="article")),
    )


def test_escape_adds_nothing(window: QMainWindow) -> None:
    made = sheet(window)
    QTest.keyClicks(window.focusWidget(), "Attention")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert made.result() == NewPaper.DialogCode.Rejected
