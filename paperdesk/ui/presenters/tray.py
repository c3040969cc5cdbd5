"""PaperDesk in the tray of the desktop: a way back to the window, and messages while it is not looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from paperdesk.ui.commands.wording import say
from paperdesk.ui.resources import window_icon

SHOWN_FOR: Final = 15_000  # ms that an icon stays which is only there for a message


class Tray(QObject):
    """The icon, which is made when it is first needed; nothing at all happens on a desktop without a tray."""

    def __init__(self, window: QWidget, fetch: Callable[[], object], end: Callable[[], object]) -> None:
        """`fetch` fetches all feeds, `end` ends the program."""
        super().__init__(window)
        self._window = window
        self._fetch = fetch
        self._end = end
        self._wanted = False
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._clicked: Callable[[], object] = lambda: None
        self._later = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._later.timeout.connect(self._rest)

    def want(self, *, on: bool) -> None:
        """Show the icon from now on, or not."""
        if on == self._wanted:
            return
        self._wanted = on
        if on and QSystemTrayIcon.isSystemTrayAvailable():
            self._made().show()
        elif not on:
            self._rest()

    def tell(self, text: str, clicked: Callable[[], object]) -> bool:
        """Show a message of the desktop, which does something when clicked; False when there is none."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        self._clicked = clicked
        icon = self._made()
        icon.show()
        icon.showMessage("PaperDesk", text, window_icon(), SHOWN_FOR)
        self._later.start()
        return True

    def take_window(self) -> bool:
        """Hide the window instead of closing it, if the icon is there to bring it back."""
        app = QGuiApplication.instance()
        saving = isinstance(app, QGuiApplication) and app.isSavingSession()
        if saving or self._icon is None or not (self._wanted and self._icon.isVisible()):
            return False
        self._window.hide()
        return True

    def show_window(self) -> None:
        """Bring the window to the front."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _made(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(window_icon(), self)
            self._icon.setToolTip("PaperDesk")
            self._icon.setContextMenu(self._filled_menu())
            self._icon.activated.connect(self._follow)
            self._icon.messageClicked.connect(self._follow_message)
        return self._icon

    def _filled_menu(self) -> QMenu:
        self._menu = QMenu(self._window)
        for text, act in (
            (say("Show PaperDesk"), self.show_window),
            (say("Fetch All Feeds"), self._fetch),
            (say("Quit"), self._end),
        ):
            action = QAction(text, self._menu)
            action.triggered.connect(lambda _checked, act=act: act())
            self._menu.addAction(action)
        return self._menu

    def _follow(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_window()

    def _follow_message(self) -> None:
        self.show_window()
        self._clicked()

    def _rest(self) -> None:
        """Take an icon away that was there for a message alone."""
        if self._icon is not None and not self._wanted:
            self._icon.hide()
