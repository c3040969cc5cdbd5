"""A window for dialogs to lie over, with a field that has the keyboard."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.sheet import Sheet

AnySheet = TypeVar("AnySheet", bound=Sheet)


def shown_window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    line = QLineEdit()
    window.setCentralWidget(line)
    window.resize(1024, 700)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def opened(sheet: AnySheet) -> AnySheet:
    sheet.open_over()
    QApplication.processEvents()
    assert sheet.window().isActiveWindow()  # no part of it was ever a window of its own
    return sheet


def when_open(window: QMainWindow, act: Callable[[Sheet], object]) -> None:
    """Do something with the dialog that is about to be opened and waited for."""

    def meet() -> None:
        sheets = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
        act(sheets[-1])

    QTimer.singleShot(0, meet)
