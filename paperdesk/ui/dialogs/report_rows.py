"""The lines of an import report as rows of a list, and how a row is drawn."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import SIDE
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.row_painting import paint_end, paint_ground, paint_line, row_of, small_font
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import tip

ENTRY = Qt.ItemDataRole.UserRole
PADDING = 8
SLIM = 5  # above and below a row of one line
MOST_TIP = 1000


class ReportRows(QAbstractListModel):
    """The rows of one kind."""

    def __init__(self, parent: QObject) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def replace(self, row: int, entry: Entry) -> None:
        """Show another entry in a row."""
        self._entries[row] = entry
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

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
        said = (entry.place, entry.head, entry.mended or entry.text)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            text = ". ".join(part for part in said if part)[:MOST_TIP]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.head or entry.text
        return entry if role == ENTRY else None


class EntryDelegate(QStyledItemDelegate):
    """Draws a row: what it is about and where it stands, and under it what is said of it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry = index.data(ENTRY)
        height = option.fontMetrics.height()
        under = QFontMetrics(small_font(option)).height() + 3 if entry.head else 0
        return QSize(0, 2 * (PADDING if entry.head else SLIM) + height + under)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        theme = theme_of()
        painter.save()
        box = paint_ground(painter, option)
        if entry.head:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        top = box.top() + (PADDING if entry.head else SLIM)
        line = QRectF(box.left() + SIDE, top, box.width() - 2 * SIDE, option.fontMetrics.height())
        self._place(painter, option, entry, line)
        if entry.head:
            self._two_lines(painter, option, entry, line)
        else:
            painter.setFont(option.font)
            paint_line(painter, entry.text, line, theme.ink2, row_of(option))
        painter.restore()

    @staticmethod
    def _place(painter: QPainter, option: QStyleOptionViewItem, entry: Entry, line: QRectF) -> None:
        """Draw where the entry stands at the right end of `line`, and shorten the line by it."""
        painter.setFont(small_font(option))
        short = painter.fontMetrics().elidedText(
            entry.place, Qt.TextElideMode.ElideMiddle, int(line.width() / 2)
        )
        paint_end(painter, short, line, theme_of().ink3, row_of(option))
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(short) - 16)

    @staticmethod
    def _two_lines(painter: QPainter, option: QStyleOptionViewItem, entry: Entry, line: QRectF) -> None:
        theme = theme_of()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        paint_line(painter, entry.head, line, theme.ink2 if entry.mended else theme.ink, row_of(option))
        painter.setFont(small_font(option))
        height = painter.fontMetrics().height()
        under = QRectF(line.left(), line.bottom() + 3, option.rect.width() - 2 * SIDE, height)
        colour = theme.ok if entry.mended else theme.ink2
        paint_line(painter, entry.mended or entry.text, under, colour, row_of(option))
