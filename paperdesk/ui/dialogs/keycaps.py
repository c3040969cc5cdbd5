"""Keys drawn as key caps, for lists that a delegate paints."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPen

from paperdesk.ui.theme import fixed_font, theme_of

CAP_HEIGHT = 20
CAP_GAP = 4


def caps(key: str) -> list[str]:
    """The caps of a key in portable text: "Ctrl+Shift+T" gives three, "Ctrl++" gives two."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    if not shown:
        return []
    if shown.endswith("+"):
        return [*[part for part in shown[:-1].split("+") if part], "+"]
    return shown.split("+")


def caps_width(key: str) -> float:
    """How wide the caps of a key are, in pixels."""
    widths = [_width(text) for text in caps(key)]
    return sum(widths) + CAP_GAP * max(0, len(widths) - 1)


def paint_caps(painter: QPainter, key: str, right: float, middle: float) -> None:
    """Draw the caps of a key so that they end at `right` and are centred on the height `middle`."""
    theme = theme_of()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(fixed_font())
    left = right - caps_width(key)
    for text in caps(key):
        cap = QRectF(left, middle - CAP_HEIGHT / 2, _width(text), CAP_HEIGHT)
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        left = cap.right() + CAP_GAP
    painter.restore()


def _width(text: str) -> float:
    return max(20.0, QFontMetricsF(fixed_font()).horizontalAdvance(text) + 10)
