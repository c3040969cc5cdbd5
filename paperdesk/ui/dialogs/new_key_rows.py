"""Papers with the citation key they have and the one they would get, as rows of a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.library.key_plan import NewKey
from paperdesk.ui.dialogs.pieces import SIDE
from paperdesk.ui.dialogs.row_painting import paint_end, paint_ground, paint_line, row_of
from paperdesk.ui.theme import fixed_font, theme_of
from paperdesk.ui.widgets.plain_text import tip

KEY = Qt.ItemDataRole.UserRole
PADDING = 8
GAP = 3  # between the two lines of a row
ARROW = "  →  "
MOST_TIP = 1000


def remark(key: NewKey) -> str:
    """What is to be said of a key: that it stays, or which one another paper has."""
    if key.clashes:
        return QCoreApplication.translate("NewKeys", "another paper has {key}").format(key=key.wanted)
    return "" if key.changes else QCoreApplication.translate("NewKeys", "stays")


class NewKeyRows(QAbstractListModel):
    """The papers of one kind."""

    def __init__(self, parent: QObject) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._keys: Sequence[NewKey] = ()

    def show(self, keys: Sequence[NewKey]) -> None:
        """Show other papers; those that stand where others stood are drawn anew, and the list stays there."""
        if len(keys) == len(self._keys):
            self._keys = keys
            if keys:
                self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, 0))
            return
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not 0 <= index.row() < len(self._keys):
            return None
        key = self._keys[index.row()]
        if role == KEY:
            return key
        changed = f"{key.old}{ARROW}{key.new}" if key.changes and key.old else key.new
        if role == Qt.ItemDataRole.DisplayRole:
            return changed
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            text = ". ".join(part for part in (changed, key.title, remark(key)) if part)[:MOST_TIP]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None


class NewKeyDelegate(QStyledItemDelegate):
    """Draws a row: the old key and the new one, and under them the title."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * PADDING + QFontMetrics(fixed_font()).height() + GAP + option.fontMetrics.height())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        key: NewKey = index.data(KEY)
        theme = theme_of()
        row = row_of(option)
        painter.save()
        box = paint_ground(painter, option)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        wide = box.width() - 2 * SIDE
        line = QRectF(box.left() + SIDE, box.top() + PADDING, wide, QFontMetrics(fixed_font()).height())
        under = QRectF(line.left(), line.bottom() + GAP, wide, option.fontMetrics.height())
        painter.setFont(option.font)
        said = painter.fontMetrics().elidedText(remark(key), Qt.TextElideMode.ElideRight, int(wide * 0.45))
        paint_end(painter, said, under, theme.warn if key.clashes else theme.ink3, row)
        under.setRight(under.right() - painter.fontMetrics().horizontalAdvance(said) - 16)
        title = key.title or QCoreApplication.translate("NewKeys", "Untitled")
        paint_line(painter, title, under, theme.ink2, row)
        self._paint_keys(painter, option, key, line)
        painter.restore()

    @staticmethod
    def _paint_keys(painter: QPainter, option: QStyleOptionViewItem, key: NewKey, line: QRectF) -> None:
        """Draw the old key, if it goes, and the new one, for which there is always room."""
        theme = theme_of()
        row = row_of(option)
        plain, bold = fixed_font(), fixed_font()
        bold.setWeight(QFont.Weight.DemiBold)
        if key.changes and key.old:
            painter.setFont(plain)
            metrics = painter.fontMetrics()
            new = QFontMetrics(bold).horizontalAdvance(key.new) + metrics.horizontalAdvance(ARROW)
            room = max(line.width() * 0.3, line.width() - new)
            old = metrics.elidedText(key.old, Qt.TextElideMode.ElideRight, int(room)) + ARROW
            paint_line(painter, old, line, theme.ink3, row)
            line.setLeft(line.left() + metrics.horizontalAdvance(old))
        painter.setFont(bold)
        paint_line(painter, key.new, line, theme.ink if key.changes else theme.ink2, row)


def new_key_list(rows: NewKeyRows, name: str) -> QListView:
    """A list of papers and keys, called `name` by screen readers."""
    made = QListView()
    made.setModel(rows)
    made.setItemDelegate(NewKeyDelegate(made))
    made.setUniformItemSizes(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(name)
    return made
