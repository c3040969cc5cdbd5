"""One way to paint rows in windows that run from right to left: laid out from the left, drawn mirrored."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle


@dataclass(frozen=True, slots=True)
class Mirror:
    """Puts what is laid out from the left edge of `area` where it stands in a row of this direction.

    Nothing is moved where rows run from left to right. Texts and pictures are moved, never turned around.
    """

    area: QRectF
    direction: Qt.LayoutDirection

    @property
    def turned(self) -> bool:
        """Whether the row runs from right to left."""
        return self.direction == Qt.LayoutDirection.RightToLeft

    def left(self, left: float, width: float = 0.0) -> float:
        """The left edge of something that is so wide."""
        return self.area.left() + self.area.right() - left - width if self.turned else left

    def rect(self, rect: QRectF) -> QRectF:
        """Where a rectangle stands."""
        if not self.turned:
            return rect
        return QRectF(self.left(rect.left(), rect.width()), rect.top(), rect.width(), rect.height())

    def text(self, painter: QPainter, left: float, baseline: float, text: str) -> None:
        """Draw a text in the painter's font that begins at `left`."""
        if self.turned:
            left = self.left(left, QFontMetricsF(painter.font()).horizontalAdvance(text))
        painter.drawText(QPointF(left, baseline), text)

    def picture(self, painter: QPainter, left: float, top: float, picture: QPixmap) -> None:
        """Draw a picture with its left edge at `left`."""
        painter.drawPixmap(QPointF(self.left(left, picture.deviceIndependentSize().width()), top), picture)


def mirrored(rect: QRect, area: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a rectangle that was laid out from the left stands, for what is clicked or edited."""
    return QStyle.visualRect(direction, area, rect)
