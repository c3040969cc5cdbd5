"""What charts share: shapes that tell what they stand for, by mouse, by keys and to screen readers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.announcing import announce
from paperdesk.ui.widgets.plain_text import tip

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Shape:
    """A part of a chart: where it is, and what it says under the pointer."""

    area: QRectF
    says: str


class Chart(QWidget):
    """Paints shapes; the one under the pointer, or reached by the arrow keys, says what it stands for.

    A subclass gives `shapes()` in reading order and paints in `draw(painter)`.
    """

    def __init__(
        self, name: str, height: int, parent: QWidget | None = None, *, growing: bool = False
    ) -> None:
        """`name` is said by screen readers; `height` is in pixels, the least when it is `growing`."""
        super().__init__(parent)
        self._at = -1
        self._whole = ""
        self._height = height
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if growing else policy.Fixed)

    def shapes(self) -> Sequence[Shape]:
        """The parts as they lie now."""
        return ()

    def draw(self, painter: QPainter) -> None:
        """Paint everything but the focus."""

    def tell(self, summary: str, values: Iterable[str] = ()) -> None:
        """Say to screen readers what the whole chart shows, with its values, and paint it anew."""
        self._whole = ". ".join((summary, *values))
        self.setAccessibleDescription(self._whole)
        self._at = -1
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            says = self._said_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(says), self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        says = self._said_at(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), tip(says), self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        shapes = self.shapes()
        if step is None or not shapes:
            super().keyPressEvent(event)
            return
        last = len(shapes) - 1
        self._at = last if self._at < 0 and step < 0 else min(max(self._at + step, 0), last)
        self.say_shape(shapes[self._at])
        self.update()

    def say_shape(self, shape: Shape) -> None:
        """Say what a shape stands for, under it and to screen readers."""
        self.setAccessibleDescription(shape.says)
        announce(self, shape.says)
        QToolTip.showText(self.mapToGlobal(shape.area.bottomLeft().toPoint()), tip(shape.says), self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._at = -1
        self.setAccessibleDescription(self._whole)
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus():
            self._draw_focus(painter)
        painter.end()

    def _draw_focus(self, painter: QPainter) -> None:
        shapes = self.shapes()
        whole = QRectF(self.rect())
        area = shapes[self._at].area.adjusted(-2, -2, 2, 2) if 0 <= self._at < len(shapes) else whole
        painter.setPen(QPen(QColor(theme_of().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.intersected(whole).adjusted(1, 1, -1, -1), 4, 4)

    def _said_at(self, point: QPointF) -> str:
        return next((shape.says for shape in self.shapes() if shape.area.contains(point)), "")


def mixed(first: str, second: str, share: float) -> QColor:
    """The colour `share` of the way from the first (#rrggbb) to the second."""
    one, other = QColor(first), QColor(second)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(low + (high - low) * share) for low, high in pairs))


def bar(area: QRectF, radius: float) -> QPainterPath:
    """A bar that stands on its foot: round above, straight below."""
    path = QPainterPath()
    radius = min(radius, area.width() / 2, area.height())
    path.moveTo(area.bottomLeft())
    path.lineTo(area.left(), area.top() + radius)
    path.quadTo(area.topLeft(), QPointF(area.left() + radius, area.top()))
    path.lineTo(area.right() - radius, area.top())
    path.quadTo(area.topRight(), QPointF(area.right(), area.top() + radius))
    path.lineTo(area.bottomRight())
    path.closeSubpath()
    return path
