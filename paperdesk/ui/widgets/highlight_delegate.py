"""How the rows of the highlights list look: titles, and below each its quotes with their comments."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.model.paper import Highlight
from paperdesk.model.shown_text import Units
from paperdesk.ui.models.highlight_rows import HighlightLine, HighlightRows, Index
from paperdesk.ui.models.row_words import doubt_words
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.highlight_scripts import rendered
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.plain_text import one_line, shortened
from paperdesk.ui.widgets.type_size import interface_type

EDGE = 14
INDENT = 8
PAD = 7
QUOTE_LINES = 3
_MOST = 600  # characters that are laid out


class HighlightDelegate(QStyledItemDelegate):
    """Paints the rows of a `HighlightRows`."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = _line_of(index)
        font = interface_type()
        metrics = QFontMetricsF(font)
        height = metrics.height()
        small = QFontMetricsF(interface_type(-1)).height()
        if line is None or line.is_title:
            return QSize(100, round(height + 2 * PAD + 6))
        mark = line.row.mark
        width = QRect(option.rect).width() - 2.0 * EDGE - INDENT
        rows = max(1, len(_pieces(_quote(mark), font, metrics, width)))
        extra = small + 3 if mark.comment else 0
        extra += small + 3 if mark.orphan or mark.moved else 0
        return QSize(100, round(rows * height + extra + 2 * PAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = _line_of(index)
        if line is None:
            return
        rect = QRect(option.rect)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if line.is_title:
            self._paint_title(painter, Mirror(QRectF(rect), option.direction), line.row.title)
        else:
            self._paint_ground(painter, rect, option)
            self._paint_mark(painter, Mirror(QRectF(rect), option.direction), line.row.mark)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, rect)

    def _paint_title(self, painter: QPainter, mirror: Mirror, title: str) -> None:
        theme, area = theme_of(), mirror.area
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), QColor(theme.line))
        font = interface_type(bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        room = area.adjusted(EDGE, 6, -EDGE, 0)
        text = shortened(title, 300) or self.tr("Untitled")
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        baseline = round(room.center().y() + (metrics.ascent() - metrics.descent()) / 2)
        mirror.text(painter, room.left(), baseline, shown)

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        theme = theme_of()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.sel))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme_of().accent), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def _paint_mark(self, painter: QPainter, mirror: Mirror, mark: Highlight) -> None:
        theme = theme_of()
        room = mirror.area.adjusted(EDGE + INDENT, PAD, -EDGE, -PAD)
        painter.setPen(QColor(theme.ink))
        y = room.top() + _write(painter, mirror, room, _quote(mark), theme.highlight(mark.colour))
        small = interface_type(-1)
        told = ((one_line(mark.comment[:_MOST]), theme.ink2), (doubt_words(mark), theme.warn))
        for text, colour in told:
            if text:
                painter.setFont(small)
                painter.setPen(QColor(colour))
                metrics = QFontMetricsF(small)
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                y += 3 + metrics.height()
                mirror.text(painter, room.left(), y - metrics.descent(), shown)


def _line_of(index: Index) -> HighlightLine | None:
    model = index.model()
    return model.line(index) if isinstance(model, HighlightRows) else None


def _quote(mark: Highlight) -> str:
    return one_line(rendered(mark.exact[:_MOST]).text)


def _write(painter: QPainter, mirror: Mirror, room: QRectF, text: str, ground: str) -> float:
    """Draw up to three lines on a ground, the last one cut; gives their height."""
    font = interface_type()
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    top = room.top()
    for piece in _pieces(text, font, metrics, room.width()):
        box = mirror.rect(QRectF(room.left(), top, metrics.horizontalAdvance(piece), metrics.height()))
        painter.fillRect(box.adjusted(-2, 0, 2, -1), QColor(ground))
        painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), piece)
        top += metrics.height()
    return top - room.top()


def _pieces(text: str, font: QFont, metrics: QFontMetricsF, width: float) -> list[str]:
    """The lines of a quote, the last one cut when there are more."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    units = Units(text)
    pieces: list[str] = []
    layout.beginLayout()
    while len(pieces) < QUOTE_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = units.to_points(line.textStart(), line.textStart() + line.textLength())
        piece = text[start:] if len(pieces) == QUOTE_LINES - 1 else text[start:end].rstrip()
        pieces.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return pieces
