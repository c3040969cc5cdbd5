"""The sidebar gives its room to the list and the paper, and comes back, when the reader says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from paperdesk.ui.desk import Desk
from paperdesk.ui.settings import SIDEBAR
from paperdesk.ui.widgets.sidebar import Sidebar


class SidebarFold(QObject):
    """Shows the sidebar as the setting says; the window itself begins with what was left."""

    def __init__(
        self, desk: Desk, sidebar: Sidebar, come_back: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Follow the setting; `come_back` ends what hides everything around the text."""
        super().__init__(parent)
        self._desk = desk
        self._sidebar = sidebar
        self._come_back = come_back
        desk.settings.changed.connect(self._follow)

    def _follow(self, name: str) -> None:
        if name != SIDEBAR:
            return
        self._come_back()
        focus = QApplication.focusWidget()
        shown = self._desk.settings.flag(SIDEBAR)
        if not shown and focus is not None and self._sidebar.isAncestorOf(focus):
            self._desk.focus_wanted.emit("list")
        self._sidebar.setVisible(shown)
