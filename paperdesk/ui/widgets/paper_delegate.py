"""Draws one paper of the list: title, authors and year, tags, marks for highlights and notes, a star."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.model.folding import marks
from paperdesk.model.rows import Row, Tag
from paperdesk.ui.models.paper_list import Index, PaperList
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import LIGHT, Theme
from paperdesk.ui.widgets.type_size import sized

LEFT = 26.0
RIGHT = 15.0
STAR = 16
STAR_ZONE = 44
CHIP_GAP = 5.0
CHIP_PADDING = 8.0
CHIP_WIDEST = 148.0
AUTHORS_SHOWN = 4


class PaperDelegate(QStyledItemDelegate):
    """Paints straight from `PaperList.row`; `dress` gives it colours and a font, `terms` what to mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Draw with the light theme until `dress` is called."""
        super().__init__(parent)
        self.terms: tuple[str, ...] = ()
        self.star_hovered = -1
        self.dress(LIGHT, QFont())

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this interface font from now on."""
        size = font.pixelSize() if font.pixelSize() > 0 else 13
        self._theme = theme
        self._title = sized(font, size)
        self._unread = sized(font, size, QFont.Weight.Bold)
        self._meta = sized(font, max(11, size - 1))
        self._small = sized(font, max(11, size - 2))
        self._title_metrics = QFontMetricsF(self._title)
        self._unread_metrics = QFontMetricsF(self._unread)
        self._meta_metrics = QFontMetricsF(self._meta)
        self._small_metrics = QFontMetricsF(self._small)
        self._line = float(round(size * 20 / 13))
        self._chip_height = float(max(18, round(self._small_metrics.height()) + 4))

    def row_height(self) -> int:
        """The height of every row: 82 with text of 13 px."""
        return round(10 + 2 * self._line + 3 + self._chip_height + 11)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row_at_hand(index.row()) if isinstance(model, PaperList) else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._paint_ground(painter, area, option.state)
        if row is None:
            self._paint_lack(painter, area, isinstance(model, PaperList) and model.is_coming(index.row()))
        else:
            self._paint_title(painter, area, row)
            self._paint_star(painter, area, row.starred, index.row() == self.star_hovered)
            self._paint_meta(painter, area, row)
            self._paint_chips(painter, area, row.tags, self._paint_marks(painter, area, row))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, area)
        painter.restore()

    def title_is_cut(self, row: Row, width: float) -> bool:
        """Whether a title does not fit into a row of that width."""
        metrics = self._unread_metrics if row.unread else self._title_metrics
        return metrics.horizontalAdvance(row.title) > width - LEFT - STAR_ZONE

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.sel))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.pane))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(theme.line))

    def _paint_focus(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -3), 5, 5)

    def _paint_lack(self, painter: QPainter, area: QRectF, coming: bool) -> None:
        painter.setFont(self._meta)
        painter.setPen(QColor(self._theme.ink3))
        text = "…" if coming else self.tr("This paper is gone.")
        painter.drawText(QPointF(area.left() + LEFT, self._first(area)), text)

    def _paint_title(self, painter: QPainter, area: QRectF, row: Row) -> None:
        metrics = self._unread_metrics if row.unread else self._title_metrics
        room = area.width() - LEFT - STAR_ZONE
        given = row.title or self.tr("Without a title")
        text = metrics.elidedText(given, Qt.TextElideMode.ElideRight, room)
        at = QPointF(area.left() + LEFT, self._first(area))
        if row.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QPointF(area.left() + 14.5, at.y() - metrics.capHeight() / 2), 3.5, 3.5)
        if self.terms:
            self._paint_terms(painter, at, given, text, metrics)
        painter.setFont(self._unread if row.unread else self._title)
        painter.setPen(QColor(self._theme.ink if row.title else self._theme.ink3))
        painter.drawText(at, text)

    def _paint_terms(
        self, painter: QPainter, at: QPointF, given: str, shown: str, metrics: QFontMetricsF
    ) -> None:
        visible = len(given) if shown == given else len(shown) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hl1))
        for start, end in marks(given, self.terms):
            left = metrics.horizontalAdvance(given[:start])
            right = metrics.horizontalAdvance(given[: min(end, visible)])
            if start < visible:
                top = at.y() - metrics.ascent()
                painter.drawRoundedRect(
                    QRectF(at.x() + left - 1, top, right - left + 2, metrics.height()), 3, 3
                )

    def _paint_star(self, painter: QPainter, area: QRectF, starred: bool, hovered: bool) -> None:
        colour = self._theme.star_fill if starred else self._theme.ink if hovered else self._theme.ink3
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap("star-filled" if starred else "star", colour, STAR, ratio)
        middle = self._first(area) - self._title_metrics.capHeight() / 2
        painter.drawPixmap(QPointF(area.right() - RIGHT - STAR, round(middle - STAR / 2)), picture)

    def _paint_meta(self, painter: QPainter, area: QRectF, row: Row) -> None:
        text = " · ".join(self._facts(row))
        painter.setFont(self._meta)
        painter.setPen(QColor(self._theme.ink2 if row.authors else self._theme.ink3))
        text = self._meta_metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, area.width() - LEFT - RIGHT - STAR
        )
        painter.drawText(QPointF(area.left() + LEFT, self._first(area) + self._line), text)

    def _facts(self, row: Row) -> list[str]:
        names = row.authors.split(", ") if row.authors else [self.tr("Unknown authors")]
        shown = ", ".join([*names[:AUTHORS_SHOWN], "…"] if len(names) > AUTHORS_SHOWN else names)
        venue = row.venue or ("arXiv" if row.arxiv else "")
        return [shown, *([str(row.year)] if row.year else []), *([venue] if venue else [])]

    def _paint_marks(self, painter: QPainter, area: QRectF, row: Row) -> float:
        """Draw "2 highlights · 1 note"; gives the x that chips must not pass."""
        parts = []
        if row.highlights:
            parts.append(
                self.tr("1 highlight")
                if row.highlights == 1
                else self.tr("{number} highlights").format(number=row.highlights)
            )
        if row.noted:
            parts.append(self.tr("1 note"))
        end = area.right() - RIGHT
        if not parts:
            return end
        text = " · ".join(parts)
        start = end - self._small_metrics.horizontalAdvance(text)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.ink3))
        painter.drawText(QPointF(start, self._chip_baseline(area)), text)
        return start - 8

    def _paint_chips(self, painter: QPainter, area: QRectF, tags: Sequence[Tag], end: float) -> None:
        painter.setFont(self._small)
        at = area.left() + LEFT
        for number, tag in enumerate(tags):
            text = self._small_metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, CHIP_WIDEST)
            left = len(tags) - number
            room = end - at - (0 if left == 1 else 34)
            if number and self._chip_width(text) > room:
                self._paint_chip(painter, area, at, f"+{left}")
                return
            if self._chip_width(text) > end - at:
                text = self._small_metrics.elidedText(
                    tag.name, Qt.TextElideMode.ElideRight, max(0.0, room - 2 * CHIP_PADDING)
                )
            at = self._paint_chip(painter, area, at, text)

    def _chip_width(self, text: str) -> float:
        return self._small_metrics.horizontalAdvance(text) + 2 * CHIP_PADDING

    def _paint_chip(self, painter: QPainter, area: QRectF, at: float, text: str) -> float:
        """Draw one chip from x `at`; gives the x of the next."""
        width = self._chip_width(text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.chip))
        half = self._chip_height / 2
        top = self._chip_top(area)
        painter.drawRoundedRect(QRectF(at, top, width, self._chip_height), half, half)
        painter.setPen(QColor(self._theme.ink2))
        painter.drawText(QPointF(at + CHIP_PADDING, self._chip_baseline(area)), text)
        return at + width + CHIP_GAP

    def _first(self, area: QRectF) -> float:
        """The baseline of the title."""
        middle = area.top() + 10 + self._line / 2
        return float(round(middle + self._title_metrics.capHeight() / 2))

    def _chip_top(self, area: QRectF) -> float:
        return area.bottom() - 11 - self._chip_height

    def _chip_baseline(self, area: QRectF) -> float:
        middle = self._chip_top(area) + self._chip_height / 2
        return float(round(middle + self._small_metrics.capHeight() / 2))
