"""What rows in the lists of dialogs have in common when they are drawn."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.mirroring import Mirror

LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignAbsolute


class RowDelegate(QStyledItemDelegate):
    """Rows of one `height` in pixels; a subclass says which, and draws them in `paint`."""

    height: ClassVar[int]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.height)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """Draw the ground of a selected row, and a ring around the one that has the keyboard; gives the box."""
    box = QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(theme_of().sel))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme_of().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    return box


def small_font(option: QStyleOptionViewItem) -> QFont:
    """What stands under the line of a row is written in."""
    font = QFont(option.font)
    font.setPixelSize(max(11, font.pixelSize() - 1))
    return font


def row_of(option: QStyleOptionViewItem) -> Mirror:
    """Where things stand that are laid out from the left edge of a row."""
    return Mirror(QRectF(option.rect), option.direction)


def paint_line(painter: QPainter, text: str, box: QRectF, colour: str, row: Mirror) -> None:
    """Draw text in one line, shortened to the width of its box, which is laid out from the left."""
    painter.setPen(QColor(colour))
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    _draw(painter, short, row.rect(box), at_right=row.turned)


def paint_end(painter: QPainter, text: str, box: QRectF, colour: str, row: Mirror) -> None:
    """Draw text at the far end of a box that is laid out from the left."""
    painter.setPen(QColor(colour))
    _draw(painter, text, row.rect(box), at_right=not row.turned)


def _draw(painter: QPainter, text: str, box: QRectF, *, at_right: bool) -> None:
    # Each text runs as its own letters do, whichever way the row does.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, LINE | side, text)
