"""The five colours of highlights as buttons, each with the key that chooses it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from paperdesk.ui.models.row_words import colour_name
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.highlight_painting import mean
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.type_size import interface_type

COLOURS = (1, 2, 3, 4, 5)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_SIDE = 28
_DOT = 20


class PopupButton(QToolButton):
    """A button that Enter presses too; the arrows are left to the popup that it is part of."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class Swatch(PopupButton):
    """A dot in one of the colours with its key in it; the colour in use has a ring."""

    def __init__(self, colour: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        name = self.tr("Highlight in {0}").format(colour_name(colour))
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name} ({colour})"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot, its key, and a ring for the focus or the colour in use."""
        theme = theme_of()
        fill = theme.highlight(self.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(QRectF(self.rect()).center())
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(mean([fill, theme.ink3])), 2 if self.underMouse() else 1))
        painter.drawEllipse(dot)
        painter.setFont(interface_type(-2))
        painter.setPen(QColor(theme.ink))
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(self.colour))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.ink2), 2))
            painter.drawEllipse(dot.adjusted(-2, -2, 2, 2))
        if self.hasFocus():
            # A square, since a ring in another colour alone would not tell it from the colour in use.
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
