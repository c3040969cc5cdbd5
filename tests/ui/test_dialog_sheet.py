import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.pieces import button, line_edit
from paperdesk.ui.dialogs.sheet import Sheet
from tests.ui.shown import opened, shown_window, when_open


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


class Example(Sheet):
    def __init__(self, window: QMainWindow, height: int = 0) -> None:
        super().__init__(window, "Example", QSize(5000, height))
        self.first, self.second = line_edit("First"), line_edit("Second")
        self.add_title("Example", "with a line under it")
        self.body.addWidget(self.first)
        self.body.addWidget(self.second)
        self.agree = button("Agree", "Do it", self.accept, "primary")
        self.cancel = button("Cancel", "Do not", self.reject)
        self.add_footer("hint", self.cancel, self.agree)


def field(window: QMainWindow) -> QLineEdit:
    line = window.centralWidget()
    assert isinstance(line, QLineEdit)
    return line


def test_card_stays_inside_a_small_window(window: QMainWindow) -> None:
    sheet = opened(Example(window, 5000))
    assert sheet.geometry() == window.rect()
    assert window.rect().adjusted(24, 24, -24, -24) == sheet.card.geometry()


def test_card_follows_the_size_of_the_window(window: QMainWindow, qtbot: QtBot) -> None:
    sheet = opened(Example(window, 5000))
    window.resize(800, 600)
    qtbot.waitUntil(lambda: sheet.card.geometry() == window.rect().adjusted(24, 24, -24, -24))


@pytest.mark.parametrize(("key", "agreed"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_enter_agrees_and_escape_gives_up(window: QMainWindow, key: Qt.Key, agreed: bool) -> None:
    sheet = Example(window)
    when_open(window, lambda _: QTest.keyClick(sheet.first, key))
    assert sheet.run() is agreed


def test_first_field_has_the_keyboard_and_the_window_gets_it_back(window: QMainWindow) -> None:
    sheet = opened(Example(window))
    assert window.focusWidget() is sheet.first
    sheet.reject()
    assert window.focusWidget() is field(window)


def test_tab_stays_inside_the_card(window: QMainWindow) -> None:
    sheet = opened(Example(window))
    seen = []
    for _ in range(5):
        seen.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [sheet.first, sheet.second, sheet.cancel, sheet.agree, sheet.first]


def test_backtab_goes_round_the_other_way(window: QMainWindow) -> None:
    sheet = opened(Example(window))
    QTest.keyClick(sheet.first, Qt.Key.Key_Backtab)
    assert window.focusWidget() is sheet.agree


def test_keys_of_the_window_are_silent_under_a_dialog(window: QMainWindow) -> None:
    done: list[str] = []
    action = QAction("Star", window)
    action.setShortcut("Ctrl+J")
    action.triggered.connect(lambda: done.append("star"))
    window.addAction(action)
    sheet = opened(Example(window))
    QTest.keyClick(sheet.agree, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    sheet.reject()
    QTest.keyClick(field(window), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert done == ["star"]


def test_a_click_beside_the_card_changes_nothing(window: QMainWindow) -> None:
    sheet = opened(Example(window))
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().topLeft())
    assert sheet.isVisible()


def test_closing_the_window_gives_up(window: QMainWindow) -> None:
    sheet = Example(window)
    when_open(window, lambda _: window.close())
    assert sheet.run() is False


def test_card_grows_with_its_content(window: QMainWindow, qtbot: QtBot) -> None:
    sheet = opened(Example(window))
    before = sheet.card.height()
    sheet.first.setFixedHeight(sheet.first.height() + 100)
    qtbot.waitUntil(lambda: sheet.card.height() == before + 100)
