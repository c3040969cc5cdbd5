from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.colours import TAG_COLOURS
from paperdesk.ui.dialogs.colour_choice import ColourChoice
from paperdesk.ui.dialogs.mistake import Mistake
from paperdesk.ui.dialogs.open_link import OpenLink
from paperdesk.ui.dialogs.prompts import Confirm, ErrorNote, TextPrompt
from paperdesk.ui.dialogs.sheet import Sheet
from tests.ui.shown import opened, shown_window, when_open


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def texts(sheet: Sheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel) if label.text()]


def test_text_prompt_takes_what_is_typed_over_the_old_text(window: QMainWindow) -> None:
    prompt = TextPrompt(window, "Rename tag", "Name", "vision")

    def act(_: Sheet) -> None:
        QTest.keyClicks(window.focusWidget(), " pose ")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    when_open(window, act)
    assert (prompt.run(), prompt.text()) == (True, "pose")


def test_text_prompt_wants_some_text(window: QMainWindow) -> None:
    prompt = opened(TextPrompt(window, "New collection", "Name"))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert prompt.isVisible()


def test_text_prompt_may_be_emptied_when_that_means_something(window: QMainWindow) -> None:
    prompt = TextPrompt(window, "Tags", "Tags", "vision", empty=True)

    def act(_: Sheet) -> None:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backspace)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    when_open(window, act)
    assert (prompt.run(), prompt.text()) == (True, "")


def test_confirm_agrees_on_enter(window: QMainWindow) -> None:
    confirm = Confirm(window, "Empty the Trash?", "Three papers leave the library.", "Empty the Trash")
    when_open(window, lambda _: QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return))
    assert confirm.run() is True


def test_an_error_of_the_user_is_its_sentence(window: QMainWindow) -> None:
    note = opened(ErrorNote(window, PaperDeskError("The folder is read-only; nothing was changed.")))
    assert texts(note) == ["That could not be done", "The folder is read-only; nothing was changed."]


def test_a_mistake_is_shown_as_it_would_be_written_down(window: QMainWindow) -> None:
    report = "paperdesk/ui/desk.py:1 in <b>run</b>"
    log = Path("/state/paperdesk.log")
    page = opened(Mistake(window, report, log))
    shown = page.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == report
    assert any(str(log) in text for text in texts(page))
    copy = next(each for each in page.findChildren(QPushButton) if each.text() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == report


@pytest.mark.parametrize(("key", "written"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_a_mistake_is_written_down_only_when_agreed(
    window: QMainWindow, tmp_path: Path, key: Qt.Key, written: bool
) -> None:
    page = Mistake(window, "a report", tmp_path / "paperdesk.log")
    when_open(window, lambda _: QTest.keyClick(window.focusWidget(), key))
    assert page.run() is written


def test_colours_are_chosen_with_arrows_and_enter(window: QMainWindow) -> None:
    choice = ColourChoice(window, "")

    def act(_: Sheet) -> None:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    when_open(window, act)
    assert (choice.run(), choice.colour) == (True, TAG_COLOURS[1])


def test_colours_begin_at_the_current_one_and_can_be_taken_away(window: QMainWindow) -> None:
    choice = ColourChoice(window, TAG_COLOURS[0])

    def act(_: Sheet) -> None:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    when_open(window, act)
    assert (choice.run(), choice.colour) == (True, "")


def test_open_link_names_the_host_and_warns_of_another_script(window: QMainWindow) -> None:
    asked = opened(OpenLink(window, "https://gіthub.com/x"))
    assert texts(asked)[0] == "Open xn--gthub-n2e.com in your browser?"
    assert "This name is written in another script." in texts(asked)
