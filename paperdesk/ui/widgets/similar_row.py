"""One similar paper: its title, who, when and where, and the words it shares with the paper being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.model.rows import Row
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.plain_text import one_line, tip
from paperdesk.ui.widgets.type_size import interface_type

if TYPE_CHECKING:
    from paperdesk.library.similar import Similar

EDGE = 14
ABOVE = 8
STAR = 14
INSET = 3.0
RADIUS = 9.0
MOST_TERMS = 8
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SimilarRow(QAbstractButton):
    """Three short lines to click; `clicked` wishes for the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Similar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def similar(self) -> Similar | None:
        """What is shown."""
        return self._shown

    def show_similar(self, similar: Similar) -> None:
        """Show a paper and why it is here."""
        self._shown = similar
        title, who, why = self._lines(similar)
        star = self.tr("favourite") if similar.row.starred else ""
        self.setAccessibleName(". ".join(part for part in (title, who, star, why) if part))
        self.setToolTip(tip(title))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        heights = sum(QFontMetricsF(font).height() for font in _fonts())
        return QSize(200, round(2 * ABOVE + heights + 4))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_ground(painter)
        mirror = Mirror(QRectF(self.rect()), self.layoutDirection())
        colours = (theme.ink if self._shown.row.title else theme.ink3, theme.ink2, theme.ink3)
        top = float(ABOVE)
        for number, text in enumerate(self._lines(self._shown)):
            font = _fonts()[number]
            room = self.width() - 2 * EDGE - (STAR + 8 if number == 0 else 0)
            painter.setFont(font)
            painter.setPen(QColor(colours[number]))
            top = _paint_line(painter, text, QRectF(EDGE, top, room, 0), mirror) + 2
        if self._shown.row.starred:
            picture = pixmap("star-filled", theme.star_fill, STAR, self.devicePixelRatioF())
            mirror.picture(painter, self.width() - EDGE - STAR, ABOVE + 1, picture)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = theme_of()
        box = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        hovered = self.underMouse()
        painter.setBrush(
            QColor(theme.sel if self.isDown() else theme.hover) if hovered else QColor(0, 0, 0, 0)
        )
        painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _lines(self, similar: Similar) -> tuple[str, str, str]:
        row = similar.row
        title = one_line(row.title) or self.tr("Without a title")
        why = self.tr("In common: {0}").format(", ".join(similar.terms[:MOST_TERMS]))
        return title, one_line(self._facts(row)), one_line(why)

    def _facts(self, row: Row) -> str:
        first, *others = row.authors.split(", ") if row.authors else [self.tr("Unknown authors")]
        names = self.tr("{0} and others").format(first) if others else first
        venue = row.venue or ("arXiv" if row.arxiv else "")
        return " · ".join(part for part in (names, str(row.year or ""), venue) if part)


def _fonts() -> tuple[QFont, QFont, QFont]:
    return interface_type(), interface_type(-1), interface_type(-2)


def _paint_line(painter: QPainter, text: str, at: QRectF, mirror: Mirror) -> float:
    """Draw a line in the painter's font that is cut where it has no room; gives the y of its end."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, at.width())
    mirror.text(painter, at.left(), at.top() + metrics.ascent(), shown)
    return at.top() + metrics.height()
