"""The page inside the reading pane's scroll area: the theme's ground, and a ring around focused text."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.card import Card
from paperdesk.ui.widgets.fitted_text import FittedText

NARROW = 480
NARROWEST = 340
WIDE_MARGINS = (32, 26, 32, 40)
NARROW_MARGINS = (20, 20, 20, 32)
NARROWEST_MARGINS = (12, 16, 16, 32)


def margins(room: QSize, centred: int = 0) -> tuple[int, int, int, int]:
    """The margins of a page in a pane of that size: left, top, right, bottom.

    With `centred` a column of so many pixels stands in the middle of the pane, and a little lower.
    """
    narrow = NARROWEST_MARGINS if room.width() < NARROWEST else NARROW_MARGINS
    left, top, right, bottom = narrow if room.width() < NARROW else WIDE_MARGINS
    if centred:
        return max(left, (room.width() - centred) // 2), max(top, room.height() // 10), right, bottom
    return left, top, right, bottom


class ReadingPage(QWidget):
    """Lays out its parts in `column`. Text without a frame of its own gets its focus ring from here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground and draw the ring."""
        theme = theme_of()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.bg))
        focused = QApplication.focusWidget()
        if isinstance(focused, FittedText) and focused.ringed and not isinstance(focused.parent(), Card):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2))
            box = QRectF(focused.rect()).translated(focused.mapTo(self, QPoint(0, 0)))
            painter.drawRoundedRect(box.adjusted(-8, -5, 8, 5), 7, 7)
        painter.end()

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, FittedText) or isinstance(new, FittedText):
            self.update()


class ReadingScroll(QScrollArea):
    """Scrolls a page up and down."""

    def __init__(self, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def show_spot(self, widget: QWidget, rect: QRect) -> None:
        """Scroll to a part of something on the page, rather to its top than to its end."""
        top = widget.mapTo(self._page, rect.topLeft())
        bottom = widget.mapTo(self._page, rect.bottomLeft())
        for at in (bottom, top):
            self.ensureVisible(0, at.y(), 0, 16)

    def show_soon(self, widget: QWidget) -> None:
        """Scroll to something that gets its place in the next round of the event loop."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget, 0, 24))
