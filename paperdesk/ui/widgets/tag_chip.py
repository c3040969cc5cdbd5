"""One tag on a paper: its colour, its name, and a cross that comes with the pointer or the focus."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.mirroring import mirrored
from paperdesk.ui.widgets.plain_text import shortened, tip
from paperdesk.ui.widgets.type_size import interface_type

HEIGHT = 24
LEFT = 9
RIGHT = 15
DOT = 9
GAP = 5
CROSS = 14
MOST = 32
LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignAbsolute


class TagChip(QAbstractButton):
    """Clicked: the tag was chosen. `removed`: its cross was clicked, or Delete or Backspace pressed on it."""

    removed = Signal()

    def __init__(self, name: str, colour: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._colour = colour
        self._label = shortened(name, MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip(self.tr("Show the papers tagged {0}; Delete takes the tag off").format(name)))
        self.setAccessibleName(self.tr("Tag {0}").format(name))
        self.setAccessibleDescription(self.tr("Enter shows the papers with this tag, Delete takes it off"))

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(interface_type(-2)).horizontalAdvance(self._label)
        return QSize(LEFT + (DOT + GAP if self._colour else 0) + text + RIGHT, HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Delete and Backspace take the tag off."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: object) -> bool:
        """Keep Delete from the window, where it means the whole paper."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride:
            keys = {
                Qt.Key.Key_Delete,
                Qt.Key.Key_Backspace,
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
                Qt.Key.Key_Space,
            }
            if event.key() in keys:
                event.accept()
                return True
        return super().event(event)  # type: ignore[arg-type]

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on the cross from one on the chip."""
        on_cross = self.isDown() and self.cross().contains(event.position().toPoint())
        if on_cross and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Repaint the cross as the pointer comes onto it."""
        super().mouseMoveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, dot, name, and cross or focus ring."""
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line if self.underMouse() else theme.chip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        left = self._paint_dot(painter)
        painter.setFont(interface_type(-2))
        painter.setPen(QColor(theme.ink if self.underMouse() else theme.ink2))
        box = self._mirrored(QRect(left, 0, self.width() - left - RIGHT + 2, self.height()))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(box, LINE | side, self._label)
        if active:
            self._paint_cross(painter)
        painter.end()

    def _paint_dot(self, painter: QPainter) -> int:
        if not self._colour:
            return LEFT
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        left = self._mirrored(QRect(LEFT, 0, DOT, DOT)).left()
        painter.drawEllipse(QRectF(left, (self.height() - DOT) / 2, DOT, DOT))
        painter.restore()
        return LEFT + DOT + GAP

    def _paint_cross(self, painter: QPainter) -> None:
        theme = theme_of()
        centre = QRectF(self.cross()).center()
        meant = self.cross().contains(self.mapFromGlobal(self.cursor().pos()))
        painter.setPen(
            QPen(
                QColor(theme.ink if meant else theme.ink3),
                1.5,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        for turn in (1, -1):
            painter.drawLine(centre + QPointF(-3, -3 * turn), centre + QPointF(3, 3 * turn))

    def cross(self) -> QRect:
        """Where the cross is, in the chip's own coordinates."""
        return self._mirrored(QRect(self.width() - CROSS - 2, 0, CROSS, self.height()))

    def _mirrored(self, rect: QRect) -> QRect:
        return mirrored(rect, self.rect(), self.layoutDirection())
