"""The bar at the top of the window: getting papers in, searching, commands, getting citations out."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paperdesk.ui.widgets.action_button import ActionButton
from paperdesk.ui.widgets.search_bar import SearchBar

HEIGHT = 52


class TopBar(QFrame):
    """Buttons for the actions "file.paste", "file.import", "app.palette", "paper.copy" and "file.export"."""

    def __init__(
        self, search: SearchBar, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        """Take `search` in; actions that are missing get no button."""
        super().__init__(parent)
        self.setProperty("kind", "top")
        self.setFixedHeight(HEIGHT)
        self._actions = actions
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

    def _add(self, row: QHBoxLayout, action: str, text: str, kind: str = "", cap: bool = False) -> None:
        if action in self._actions:
            row.addWidget(ActionButton(self._actions[action], text, kind=kind, cap=cap, parent=self))
