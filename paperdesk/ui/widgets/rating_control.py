"""The rating of a paper: five marks to click, or the keys 0 to 5."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import tip

BEST = 5
STEP = 15  # px from mark to mark
RADIUS = 4.0
HEIGHT = 20
EDGE = 4
DIGITS = range(Qt.Key.Key_0.value, Qt.Key.Key_5.value + 1)
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Home: -BEST,
    Qt.Key.Key_End: BEST,
    Qt.Key.Key_Delete: -BEST,
    Qt.Key.Key_Backspace: -BEST,
}


class RatingControl(QAbstractSlider):
    """Shows 0 to 5 marks; `rated` tells the one that was chosen, what is shown changes with `set_rating`."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = 0
        self._rating = 0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, BEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_rating(0)

    def rating(self) -> int:
        """The rating that is shown, 0 for none."""
        return self._rating

    def set_rating(self, rating: int) -> None:
        """Show a rating."""
        self._rating = rating
        self.setValue(rating)
        text = self.tr("Rating: {0} of 5").format(rating) if rating else self.tr("Not rated")
        self.setAccessibleName(text)
        self.setToolTip(tip(self.tr("{0} · click, or press 0 to 5").format(text)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(BEST * STEP + 2 * EDGE - 3, HEIGHT)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep digits and arrows from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not event.modifiers() and (event.key() in DIGITS or Qt.Key(event.key()) in STEPS):
                event.accept()
                return True
        elif event.type() == QEvent.Type.Leave:
            self._hover(0)
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in DIGITS:
            self._choose(key - DIGITS.start)
        elif Qt.Key(key) in STEPS:
            self._choose(min(BEST, max(0, self._rating + STEPS[Qt.Key(key)])))
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._mark_at(event.position().x()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            mark = self._mark_at(event.position().x())
            self._choose(0 if mark == self._rating else mark)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        full = self._hovered or self._rating
        for mark in range(BEST):
            on = mark < full
            painter.setPen(Qt.PenStyle.NoPen if on else QPen(QColor(theme.ink3), 1.2))
            painter.setBrush(QColor(theme.accent) if on else Qt.BrushStyle.NoBrush)
            radius = RADIUS if on else RADIUS - 0.6
            painter.drawEllipse(QPointF(EDGE + RADIUS + 2 + mark * STEP, self.height() / 2), radius, radius)
        painter.end()

    def _mark_at(self, x: float) -> int:
        return min(BEST, max(1, int((x - EDGE) // STEP) + 1))

    def _hover(self, mark: int) -> None:
        if mark != self._hovered:
            self._hovered = mark
            self.update()

    def _choose(self, rating: int) -> None:
        if rating != self._rating:
            self.rated.emit(rating)
