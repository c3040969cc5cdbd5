"""Choosing the colour of a tag: eight that go together, or none."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.colours import TAG_COLOURS
from paperdesk.ui.dialogs.pieces import SIDE, button
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import tip

NAMES = ("Red", "Yellow", "Green", "Teal", "Blue", "Violet", "Pink", "Grey")
SWATCH = 36


class Swatch(QAbstractButton):
    """A disc of one colour; a struck-through ring when the colour is ""."""

    def __init__(self, colour: str, name: str, *, current: bool) -> None:
        """`current` draws a ring around it."""
        super().__init__()
        self.colour = colour
        self._current = current
        self.setToolTip(tip(name))
        self.setAccessibleName(name)
        self.setFixedSize(SWATCH, SWATCH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        if self.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colour))
        else:
            painter.setPen(QPen(QColor(theme.ink3), 1.5))
            painter.drawLine(disc.bottomLeft() + (disc.center() - disc.bottomLeft()) * 0.3, disc.center())
            painter.drawLine(disc.center(), disc.topRight() + (disc.center() - disc.topRight()) * 0.3)
        painter.drawEllipse(disc)
        if self._current or self.hasFocus() or self.underMouse():
            ring = theme.accent if self.hasFocus() else theme.ink3
            painter.setPen(QPen(QColor(ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(-5, -5, 5, 5))


class ColourChoice(Sheet):
    """Asks for a tag's colour: arrows move, Enter or a click chooses; `colour` is "" for none."""

    def __init__(self, window: QWidget, current: str) -> None:
        """`current` is the colour now, "" for none."""
        super().__init__(window, self.tr("Tag colour"), QSize(SIDE * 2 + (SWATCH + 4) * 9 - 4, 0))
        self.colour = current
        self.add_title(self.tr("Tag colour"))
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 8)
        row.setSpacing(4)
        self._swatches = [
            Swatch(colour, self.tr(name), current=colour == current)
            for colour, name in zip(("", *TAG_COLOURS), ("No colour", *NAMES), strict=True)
        ]
        for swatch in self._swatches:
            row.addWidget(swatch)
            swatch.clicked.connect(lambda _on=False, chosen=swatch: self._choose(chosen))
        self.body.addLayout(row)
        cancel = button(self.tr("Cancel"), self.tr("Keep the colour"), self.reject)
        self.add_footer(self.tr("Arrows and Enter, or click"), cancel)
        cancel.setAutoDefault(False)
        cancel.setDefault(False)
        chosen = [swatch for swatch in self._swatches if swatch.colour == current]
        self.start_with((chosen or self._swatches)[0])

    def _choose(self, swatch: Swatch) -> None:
        self.colour = swatch.colour
        self.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, Swatch):
            self._choose(focus)
        else:
            super().keyPressEvent(event)
