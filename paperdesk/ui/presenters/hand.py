"""A hand on the keyboard: drives the real window by keys, for the tour, for pictures and for tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from paperdesk.model.errors import PaperDeskError

Window = TypeVar("Window", bound=QWidget)

PATIENCE = 60.0  # seconds after which a window that is not done is stuck


class Hand(Generic[Window]):
    """Presses keys where the focus is and waits until the window has done what they ask."""

    def __init__(
        self, window: Window, busy: Callable[[], bool], late: Callable[[], bool] = lambda: False
    ) -> None:
        """Show `window` and take its keyboard; `busy` says whether it has yet to do something.

        What is `late` is waited for before a picture is taken, not after each key.
        """
        self.window = window
        self._busy = busy
        self._late = late
        window.show()
        window.activateWindow()
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys, each as portable text ("J", "Ctrl+K"), waiting after each."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        """Type text letter by letter."""
        for letter in text:
            if letter == "\n":
                QTest.keyClick(self.focus(), Qt.Key.Key_Return)
            else:
                QTest.keyClicks(self.focus(), letter)
        self.settle()

    def during(self, open_dialog: Callable[[], object], inside: Callable[[], object]) -> None:
        """Do something that opens a dialog; `inside` works in it and must close it, or it is given up."""
        errors: list[BaseException] = []

        def work() -> None:
            try:
                self.settle()
                inside()
            except BaseException as error:
                errors.append(error)
            finally:
                self.close_dialogs()

        QTimer.singleShot(0, self.window, work)
        open_dialog()
        self.settle()
        if errors:
            raise errors[0]

    def dialog(self) -> QDialog | None:
        """The dialog that has the keyboard."""
        # Not by findChildren(): that makes PySide forget objects that others hold.
        widget: QWidget | None = self.window.focusWidget()
        while widget is not None and not isinstance(widget, QDialog):
            widget = widget.parentWidget()
        return widget if widget is not None and widget.isVisible() else None

    def close_dialogs(self) -> None:
        """Give up whatever is open."""
        while (dialog := self.dialog()) is not None:
            dialog.reject()

    def picture(self, out: Path) -> None:
        """Write what the window shows into a PNG file. Raises PaperDeskError when that cannot be done."""
        self._wait(self._late)
        if out.is_dir() or not self.window.grab().save(str(out), "PNG"):
            raise PaperDeskError(
                f"The picture {out} cannot be written; check that its folder exists and is yours."
            )

    def focus(self) -> QWidget:
        """The widget that gets the keys."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or self.window

    def settle(self) -> None:
        """Wait until searches and tasks are done and everything is painted."""
        self._wait(self._busy)

    def _wait(self, busy: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        app = QApplication.instance()
        assert app is not None
        app.processEvents()
        while busy():
            if time.monotonic() > end:
                raise RuntimeError("the window is still busy")
            app.processEvents()
        # What a signal sets off by a timer of no delay is done in the rounds after it.
        for _ in range(3):
            app.processEvents()
