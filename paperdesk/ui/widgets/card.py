"""A rounded frame that shows hover and focus of the text inside it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of

RADIUS = 12


class Card(QWidget):
    """Draws a frame on the page's ground, or (not `framed`) a darker ground without one.

    `pressed` is a click on its padding.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, framed: bool = True) -> None:
        super().__init__(parent)
        self._framed = framed
        self._followed: tuple[QWidget, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def follow(self, *widgets: QWidget) -> None:
        """Show a focus ring while one of `widgets` has the focus."""
        self._followed = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the focus comes or goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the padding for one on the text."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and frame: a hairline, darker under the pointer, an accent ring with the focus."""
        theme = theme_of()
        focused = any(widget.hasFocus() for widget in self._followed)
        width = 2.0 if focused else 1.0
        rest = theme.pane if not self._framed else theme.edge if self.underMouse() else theme.line
        colour = theme.accent if focused else rest
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(theme.bg if self._framed else theme.pane))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()
