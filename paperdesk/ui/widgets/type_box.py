"""The choice of what type of paper something is, by readable names."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from paperdesk.model.entry_types import ENTRY_TYPES
from paperdesk.ui.widgets.field_words import known_type, type_words
from paperdesk.ui.widgets.plain_text import tip

MOST_ROWS = 18


class TypeBox(QComboBox):
    """All entry types; one that nobody knows is kept and offered too. `first` is a row for no choice."""

    def __init__(self, name: str, type: str = "", first: str = "") -> None:
        """`name` is said by screen readers; `type` is the one to begin with."""
        super().__init__()
        self._original = type
        self._shown = self._chosen = known_type(type) if type else ""
        self.currentIndexChanged.connect(self._read)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(MOST_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if first:
            self.addItem(first, "")
        for row in ENTRY_TYPES:
            self.addItem(type_words(row.name), row.name)
            self.setItemData(self.count() - 1, tip(f"@{row.name}"), Qt.ItemDataRole.ToolTipRole)
        if self._shown and self.findData(self._shown) < 0:
            self.insertItem(0, self.tr("{0} (as it came)").format(type), type)
        self.choose(type)
        self._read()
        self.setToolTip(self.tr("What kind of paper it is; the entry type in BibTeX and BibLaTeX"))

    def type(self) -> str:
        """The chosen type; one that was not touched is exactly as it came."""
        chosen = self._chosen
        return self._original if chosen == self._shown else chosen

    def _read(self) -> None:
        self._chosen = str(self.currentData() or "")

    def choose(self, type: str) -> None:
        """Show a type."""
        self.setCurrentIndex(max(0, self.findData(known_type(type) if type else "")))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a form that is scrolled does not change."""
        event.ignore()
