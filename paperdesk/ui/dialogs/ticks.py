"""Check boxes as delegates draw them: on, off, or on for some."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from paperdesk.ui.theme import theme_of

BOX = 16
MARKS = {
    Qt.CheckState.Checked: ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31)),
    Qt.CheckState.PartiallyChecked: ((0.26, 0.5), (0.74, 0.5)),
}


def paint_tick(painter: QPainter, left: float, top: float, state: Qt.CheckState) -> None:
    """Draw a box of 16 px with its corner at `left`, `top`."""
    theme = theme_of()
    mark = MARKS.get(state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent if mark else theme.ink3), 1))
    painter.setBrush(QColor(theme.accent if mark else theme.field))
    painter.drawRoundedRect(QRectF(left, top, BOX, BOX).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if mark:
        pen = QPen(QColor(theme.accent_text), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(left + x * BOX, top + y * BOX) for x, y in mark])
    painter.restore()
