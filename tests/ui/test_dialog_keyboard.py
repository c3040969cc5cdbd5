import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.key_rows import KeyLine
from paperdesk.ui.dialogs.keyboard_help import KeyboardHelp, columns
from paperdesk.ui.questions import KeyRow
from tests.ui.shown import opened, shown_window

GROUPS = [
    ("Papers", [KeyRow("paper.star", "Favourite", "S"), KeyRow("paper.tag", "Tag", "T")]),
    ("Library", [KeyRow("file.export", "Export", "Ctrl+E"), KeyRow("app.help", "Keyboard", "?")]),
]
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def line(help_: KeyboardHelp, text: str) -> KeyLine:
    return next(line for line in help_.findChildren(KeyLine) if line.row.text == text)


def said(help_: KeyboardHelp) -> list[str]:
    return [label.text() for label in help_.findChildren(QLabel) if label.property("role") == "warn"]


def test_a_pressed_line_takes_the_next_key(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    QTest.keyClick(star, Qt.Key.Key_Return)
    QTest.keyClick(star, Qt.Key.Key_F, Control | Shift)
    assert (help_.changed(), star.listening) == ({"paper.star": "Ctrl+Shift+F"}, False)


def test_a_sign_is_named_without_shift(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)
    QTest.keyClick(star, Qt.Key.Key_Exclam, Shift)
    assert help_.changed() == {"paper.star": "!"}


def test_a_letter_keeps_its_shift(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    star.click()
    QTest.keyClick(star, Qt.Key.Key_L, Shift)
    assert help_.changed() == {"paper.star": "Shift+L"}


def test_a_key_that_is_taken_is_told_and_taken_over_when_pressed_again(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    star.click()
    QTest.keyClick(star, Qt.Key.Key_T)
    assert help_.changed() == {}
    assert said(help_) == ["T is the key for “Tag”. Press it again to take it over."]
    QTest.keyClick(star, Qt.Key.Key_T)
    assert help_.changed() == {"paper.star": "T", "paper.tag": ""}


def test_escape_ends_listening_before_it_ends_the_dialog(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    star.click()
    QTest.keyClick(star, Qt.Key.Key_Escape)
    assert (star.listening, help_.isVisible(), help_.changed()) == (False, True, {})
    QTest.keyClick(star, Qt.Key.Key_Escape)
    assert not help_.isVisible()


def test_backspace_takes_the_key_away(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    star = line(help_, "Favourite")
    star.click()
    QTest.keyClick(star, Qt.Key.Key_Backspace)
    assert help_.changed() == {"paper.star": ""}


def test_only_one_line_listens(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    line(help_, "Favourite").click()
    line(help_, "Tag").click()
    assert [each.row.text for each in help_.findChildren(KeyLine) if each.listening] == ["Tag"]


def test_reset_goes_back_to_the_defaults(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS, {"paper.star": "F9"}))
    tag = line(help_, "Tag")
    tag.click()
    QTest.keyClick(tag, Qt.Key.Key_Y)
    help_.reset_keys()
    assert help_.changed() == {"paper.star": "F9"}


def test_arrows_walk_through_the_lines(window: QMainWindow) -> None:
    help_ = opened(KeyboardHelp(window, GROUPS))
    line(help_, "Favourite").setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.focusWidget() is line(help_, "Tag")


def test_columns_keep_the_order_and_are_about_as_long() -> None:
    groups = [(str(size), [KeyRow("a", "b", "c")] * size) for size in (8, 3, 5, 6, 2)]
    assert [[name for name, _ in column] for column in columns(groups, 3)] == [["8"], ["3", "5"], ["6", "2"]]
    assert [[name for name, _ in column] for column in columns(groups, 9)] == [
        ["8"],
        ["3"],
        ["5"],
        ["6"],
        ["2"],
    ]
    assert columns([], 3) == []


def test_help_uses_the_width_of_the_window(window: QMainWindow) -> None:
    groups = [(str(number), [KeyRow(f"a.{number}", "Do something", "Ctrl+A")]) for number in range(6)]
    window.resize(1440, 900)
    wide = opened(KeyboardHelp(window, groups)).card.width()
    window.resize(800, 600)
    narrow = opened(KeyboardHelp(window, groups)).card.width()
    assert (wide, narrow) == (1340, 680)
