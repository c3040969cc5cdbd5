"""The bar at the top of the window: getting papers in, searching, commands, getting citations out."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.action_button import ActionButton
from paperdesk.ui.widgets.search_bar import SearchBar

HEIGHT = 52
GIVING_WAY = ("file.import", "paper.copy", "file.export", "app.palette")  # all of them are in the menus, too


class TopBar(QFrame):
    """Buttons for the actions "file.paste", "file.import", "app.palette", "paper.copy" and "file.export".

    What there is no room for beside the search box is hidden, one button after the other.
    """

    def __init__(
        self, search: SearchBar, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        """Take `search` in; actions that are missing get no button."""
        super().__init__(parent)
        self.setProperty("kind", "top")
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._search = search
        self._buttons: dict[str, ActionButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(8)
        self._add(row, "file.paste", self.tr("+ Add"), "primary")
        self._add(row, "file.import", self.tr("Import"), "plain")
        row.addStretch(1)
        row.addWidget(search, 6)
        row.addStretch(1)
        self._add(row, "app.palette", self.tr("Commands"), "plain", cap=True)
        self._add(row, "paper.copy", self.tr("Copy citation"))
        self._add(row, "file.export", self.tr("Export"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(set(GIVING_WAY)), HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hidden: set[str] = set()
        for action in GIVING_WAY:
            if self._needed(hidden) > self.width():
                hidden.add(action)
        for action, button in self._buttons.items():
            button.setVisible(action not in hidden)

    def _needed(self, hidden: set[str]) -> int:
        """How wide the bar is at least without some of its buttons."""
        shown = [
            button.sizeHint().width() for action, button in self._buttons.items() if action not in hidden
        ]
        widths = [self._search.minimumSizeHint().width(), *shown]
        return sum(widths) + 8 * (len(widths) + 1) + 24

    def _add(self, row: QHBoxLayout, action: str, text: str, kind: str = "", cap: bool = False) -> None:
        if action in self._actions:
            button = ActionButton(self._actions[action], text, kind=kind, cap=cap, parent=self)
            self._buttons[action] = button
            row.addWidget(button)
