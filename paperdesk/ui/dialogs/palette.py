"""The palette: type a few letters, get commands, papers, tags, searches and places, press Enter."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.ui.dialogs.keycaps import caps, caps_width, paint_caps
from paperdesk.ui.dialogs.pieces import hairline, label, line_edit
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_ground, paint_line, row_of
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.announcing import announce

WIDTH = 600
TOP = 96
ROW_HEIGHT = 36
MOST_ROWS = 10
ENTRY = Qt.ItemDataRole.UserRole
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS}


class Entries(QAbstractListModel):
    """The entries found, in the order they were found."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._entries: list[PaletteEntry] = []

    def show(self, entries: list[PaletteEntry]) -> None:
        """Take the place of what was shown."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry | None:
        """The entry in a row, None when there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.hint, " ".join(caps(entry.key))) if part)
        return entry.text if role == Qt.ItemDataRole.DisplayRole else None


class EntryDelegate(RowDelegate):
    """Draws an entry: its text, a hint behind it, the key caps on the right."""

    height = ROW_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: PaletteEntry = index.data(ENTRY)
        theme = theme_of()
        row = row_of(option)
        line = paint_ground(painter, option).adjusted(20, 0, -20, 0)
        if entry.key:
            width = caps_width(entry.key)
            end = row.left(line.right() - width, width) + width
            paint_caps(painter, entry.key, end, line.center().y())
            line.setRight(line.right() - width - 12)
        hint_width = min(painter.fontMetrics().horizontalAdvance(entry.hint) + 2, line.width() * 0.4)
        hint = QRectF(line.right() - hint_width, line.top(), hint_width, line.height())
        paint_line(painter, entry.hint, hint, theme.ink3, row)
        if entry.hint:
            line.setRight(hint.left() - 12)
        paint_line(painter, entry.text, line, theme.ink, row)


class Palette(Sheet):
    """A line and what it finds; `chosen` is the entry the user took."""

    def __init__(self, window: QWidget, find: Callable[[str], list[PaletteEntry]], prompt: str = "") -> None:
        """`find` gives the entries for what is typed, best first; for "" what is offered at first.

        `prompt` asks for something else than commands, papers, tags and searches.
        """
        super().__init__(window, prompt or self.tr("Commands"), QSize(WIDTH, 0))
        self.chosen: PaletteEntry | None = None
        self._find = find
        self._line = line_edit(prompt or self.tr("Search for commands, papers, tags, searches"))
        self._line.setPlaceholderText(prompt or self.tr("Type a command, a title, a tag …"))
        self._line.setProperty("kind", "bare")
        self._line.setToolTip("")
        font = self._line.font()
        font.setPixelSize(font.pixelSize() + 2)
        self._line.setFont(font)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._search)
        self._entries = Entries(self)
        self._list = self._make_list()
        self._nothing = label(self.tr("Nothing is called that"), "hint")
        self._nothing.setContentsMargins(20, 12, 20, 12)
        above = QVBoxLayout()
        above.setContentsMargins(18, 14, 18, 14)
        above.addWidget(self._line)
        self.body.addLayout(above)
        for part in (hairline(), self._list, self._nothing):
            self.body.addWidget(part)
        self.body.setContentsMargins(1, 1, 1, 8)
        self._search("")
        self.start_with(self._line)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._entries)
        made.setItemDelegate(EntryDelegate(made))
        made.setFrameShape(QListView.Shape.NoFrame)
        made.setUniformItemSizes(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setAccessibleName(self.tr("What was found"))
        made.entered.connect(made.setCurrentIndex)
        made.clicked.connect(lambda index: self._take(index.row()))
        made.selectionModel().currentChanged.connect(self._say)
        return made

    def _search(self, text: str) -> None:
        self._entries.show(self._find(text.strip()))
        rows = self._entries.rowCount()
        self._list.setFixedHeight(min(rows, MOST_ROWS) * ROW_HEIGHT)
        self._list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        if not rows:
            announce(self._list, self._nothing.text())
        self._list.setCurrentIndex(self._entries.index(0, 0))

    def _say(self, index: QModelIndex) -> None:
        """Have screen readers say what Enter would take: the keyboard stays in the line."""
        announce(self._list, index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _move(self, step: int) -> None:
        rows = self._entries.rowCount()
        row = self._list.currentIndex().row() + step
        if abs(step) == 1:
            row %= max(1, rows)
        self._list.setCurrentIndex(self._entries.index(max(0, min(row, rows - 1)), 0))

    def _take(self, row: int) -> None:
        self.chosen = self._entries.entry(row)
        if self.chosen is not None:
            self.accept()

    @override
    def card_rect(self) -> QRectF:
        card = super().card_rect()
        card.moveTop(min(TOP, max(24, (self.height() - card.height()) / 2)))
        return card

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in MOVES:
                self._move(MOVES[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.reject()
