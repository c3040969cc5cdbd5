"""Draws one paper of the list: title, authors and year, tags, marks for highlights and notes, a star."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.model.rows import Row
from paperdesk.ui.models.paper_list import Index, PaperList
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import LIGHT, Theme
from paperdesk.ui.widgets.mirroring import Mirror, mirrored
from paperdesk.ui.widgets.paper_lines import (
    CHIP_PADDING,
    LEFT,
    RIGHT,
    STAR,
    STAR_ZONE,
    Lines,
    PaperLines,
    RowWords,
)


class PaperDelegate(QStyledItemDelegate):
    """Paints what `PaperList` has at hand; `dress` gives it colours and a font, `terms` what to mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Draw with the light theme until `dress` is called."""
        super().__init__(parent)
        self.terms: tuple[str, ...] = ()
        self.words: RowWords | None = None
        self.star_hovered = -1
        self.dense = False
        self.dress(LIGHT, QFont())

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this interface font from now on."""
        self._theme = theme
        self._lines = PaperLines(font)

    def row_height(self) -> int:
        """The height of every row: 82 with text of 13 px, 66 when they are dense."""
        return round(2 * self._lines.line + self._lines.chip_height + (8 if self.dense else 24))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PaperList)
        row = model.row_at_hand(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text runs as its own letters do, whichever way the window does.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        area = QRectF(option.rect)
        self._paint_ground(painter, area, option.state)
        if row is None:
            self._paint_lack(painter, Mirror(area, option.direction), model.is_coming(index.row()))
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = index.row() == self.star_hovered
            mirror = Mirror(area, option.direction)
            self.paint_paper(painter, mirror, row, selected=selected, hovered=hovered)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, area)
        painter.restore()

    def paint_paper(
        self, painter: QPainter, mirror: Mirror, row: Row, *, selected: bool, hovered: bool
    ) -> None:
        """Draw what is told of a paper; `hovered`: the pointer is over its star."""
        lines = self._lines.of(row, mirror.area.width(), self.terms, self.words)
        self._paint_title(painter, mirror, row, lines, selected)
        self._paint_star(painter, mirror, row, hovered)
        self._paint_facts(painter, mirror, row, lines)
        self._paint_notes(painter, mirror, lines)
        self._paint_chips(painter, mirror, lines)
        self._paint_tallies(painter, mirror, lines)

    def star_zone(self, area: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where in a row a click is meant for its star."""
        zone = QRect(area.right() - STAR_ZONE, area.top(), STAR_ZONE + 1, STAR_ZONE - 4)
        return mirrored(zone, area, direction)

    def cut_text(self, row: Row, area: QRect, x: int) -> str:
        """The whole of what does not fit at a place in a row; "" where everything does."""
        return row.title if self._lines.title_is_cut(row, area.width()) else ""

    def star_colour(self, row: Row, hovered: bool) -> str:
        """The colour of a paper's star."""
        return self._theme.star_fill if row.starred else self._theme.ink if hovered else self._theme.ink3

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

    def _paint_lack(self, painter: QPainter, mirror: Mirror, coming: bool) -> None:
        painter.setFont(self._lines.meta)
        painter.setPen(QColor(self._theme.ink3))
        text = "…" if coming else self.tr("This paper is gone.")
        mirror.text(painter, mirror.area.left() + LEFT, self._first(mirror.area), text)

    def _paint_title(self, painter: QPainter, mirror: Mirror, row: Row, lines: Lines, selected: bool) -> None:
        metrics = self._lines.unread_metrics if row.unread else self._lines.title_metrics
        left, baseline = mirror.area.left(), self._first(mirror.area)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.unread:
            painter.setBrush(QColor(self._theme.accent))
            middle = QPointF(mirror.left(left + 14.5), baseline - metrics.capHeight() / 2)
            painter.drawEllipse(middle, 3.5, 3.5)
        at = mirror.left(left + LEFT, metrics.horizontalAdvance(lines.title) if mirror.turned else 0.0)
        for start, end, colour in lines.marked:
            painter.setBrush(QColor(self._theme.highlight(colour)))
            # On the ground of a selected row, colours are told from it by an edge.
            painter.setPen(self._edge(colour) if selected else QPen(Qt.PenStyle.NoPen))
            top = baseline - metrics.ascent()
            mark = QRectF(at - LEFT + start - 1, top, end - start + 2, metrics.height())
            painter.drawRoundedRect(mark, 3, 3)
        painter.setFont(self._lines.unread if row.unread else self._lines.title)
        painter.setPen(QColor(self._theme.ink if row.title else self._theme.ink3))
        painter.drawText(QPointF(at, baseline), lines.title)

    def _paint_star(self, painter: QPainter, mirror: Mirror, row: Row, hovered: bool) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap(
            "star-filled" if row.starred else "star", self.star_colour(row, hovered), STAR, ratio
        )
        middle = self._first(mirror.area) - self._lines.title_metrics.capHeight() / 2
        mirror.picture(painter, mirror.area.right() - RIGHT - STAR, round(middle - STAR / 2), picture)

    def _paint_facts(self, painter: QPainter, mirror: Mirror, row: Row, lines: Lines) -> None:
        painter.setFont(self._lines.meta)
        painter.setPen(QColor(self._theme.ink2 if row.authors else self._theme.ink3))
        area = mirror.area
        mirror.text(painter, area.left() + LEFT, self._first(area) + self._lines.line, lines.facts)

    def _paint_notes(self, painter: QPainter, mirror: Mirror, lines: Lines) -> None:
        painter.setFont(self._lines.small)
        painter.setPen(QColor(self._theme.ink3))
        if lines.notes:
            baseline = self._chip_baseline(mirror.area)
            mirror.text(painter, mirror.area.left() + lines.notes_at, baseline, lines.notes)

    def _paint_chips(self, painter: QPainter, mirror: Mirror, lines: Lines) -> None:
        left, top = mirror.area.left(), self._chip_top(mirror.area)
        height, baseline = self._lines.chip_height, self._chip_baseline(mirror.area)
        if lines.remark:
            painter.setFont(self._lines.remark)
            painter.setPen(QColor(self._theme.ink2))
            mirror.text(painter, left + lines.remark_at, baseline, lines.remark)
            painter.setFont(self._lines.small)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.chip))
        for at, width, _ in lines.chips:
            box = mirror.rect(QRectF(left + at, top, width, height))
            painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(self._theme.ink2))
        for at, _, text in lines.chips:
            mirror.text(painter, left + at + CHIP_PADDING, baseline, text)

    def _paint_tallies(self, painter: QPainter, mirror: Mirror, lines: Lines) -> None:
        height, area = self._lines.chip_height, mirror.area
        painter.setFont(self._lines.small)
        for at, width, text, colour in lines.tallies:
            box = mirror.rect(QRectF(area.left() + at, self._chip_top(area), width, height))
            fill = self._theme.highlight(colour)
            painter.setPen(self._edge(colour))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
            painter.setPen(QColor(self._theme.ink))
            left = box.center().x() - self._lines.small_metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(left, self._chip_baseline(area)), text)

    def _edge(self, colour: int) -> QPen:
        """What tells a ground from one that is nearly like it."""
        fill, ink = QColor(self._theme.highlight(colour)), QColor(self._theme.ink3)
        parts = (fill.red() + ink.red(), fill.green() + ink.green(), fill.blue() + ink.blue())
        return QPen(QColor(*(part // 2 for part in parts)), 1)

    def _first(self, area: QRectF) -> float:
        """The baseline of the title."""
        middle = area.top() + (3 if self.dense else 10) + self._lines.line / 2
        return float(round(middle + self._lines.title_metrics.capHeight() / 2))

    def _chip_top(self, area: QRectF) -> float:
        return area.bottom() - (5 if self.dense else 11) - self._lines.chip_height

    def _chip_baseline(self, area: QRectF) -> float:
        middle = self._chip_top(area) + self._lines.chip_height / 2
        return float(round(middle + self._lines.small_metrics.capHeight() / 2))
