"""Draws one paper of the list as a line of a table."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from typing_extensions import override

from paperdesk.model.folding import marks
from paperdesk.model.rows import Row
from paperdesk.ui.days import back_on
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import Theme
from paperdesk.ui.widgets.mirroring import Mirror, mirrored
from paperdesk.ui.widgets.paper_delegate import PaperDelegate
from paperdesk.ui.widgets.paper_lines import KEPT, STAR
from paperdesk.ui.widgets.table_columns import COLUMNS, TITLE
from paperdesk.ui.widgets.table_header import MARKS, PADDING, TableHeader
from paperdesk.ui.widgets.title_marks import Mark, edges

DOT = 12.0  # from the left edge to the middle of the dot of a paper that is not read
STAR_LEFT = 24.0
LEAST_TITLE = 90.0  # px that nothing beside a title may take from it


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a row: the section it stands in, itself as it fits, and whether it was cut.

    An `aside` is small, at the far end of the section.
    """

    section: int
    text: str
    cut: bool
    indent: float
    marked: tuple[Mark, ...] = ()
    aside: bool = False


class TableDelegate(PaperDelegate):
    """Paints what `PaperList` has at hand, a cell under each heading that is shown."""

    def __init__(self, header: TableHeader, parent: QObject | None = None) -> None:
        """Draw under `header`."""
        self._header = header
        self._cells: dict[int, tuple[Row, tuple[object, ...], tuple[Cell, ...]]] = {}
        super().__init__(parent)
        header.arranged.connect(self._cells.clear)

    @override
    def dress(self, theme: Theme, font: QFont) -> None:
        super().dress(theme, font)
        self._inks = tuple(QPen(QColor(ink)) for ink in (theme.ink, theme.ink2, theme.ink3))
        self._cells.clear()

    @override
    def row_height(self) -> int:
        return max(28, round(self._lines.line) + 8)

    @override
    def star_zone(self, area: QRect, direction: Qt.LayoutDirection) -> QRect:
        left, width = self._header.area(MARKS)
        section = QRect(left, area.top(), width, area.height())
        return mirrored(section.adjusted(round(STAR_LEFT) - 4, 0, 0, 0), section, direction)

    @override
    def cut_text(self, row: Row, area: QRect, x: int) -> str:
        section = self._header.logicalIndexAt(x)
        for cell in self._cells_of(row):
            if cell.section == section and cell.cut:
                return COLUMNS[section - 1].text(row)
        return ""

    @override
    def paint_paper(
        self, painter: QPainter, mirror: Mirror, row: Row, *, selected: bool, hovered: bool
    ) -> None:
        # The header itself knows where its sections stand in a row of either direction.
        area = mirror.area
        at, width = self._header.area(MARKS)
        section = QRectF(area.left() + at, area.top(), width, area.height())
        self._paint_marks(painter, Mirror(section, mirror.direction), row, hovered)
        for cell in self._cells_of(row):
            self._paint_cell(painter, area, row, cell, selected)

    def _paint_marks(self, painter: QPainter, mirror: Mirror, row: Row, hovered: bool) -> None:
        left = mirror.area.left()
        middle = mirror.area.top() + (mirror.area.height() - 1) / 2
        if row.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QPointF(mirror.left(left + DOT), middle), 3.5, 3.5)
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap(
            "star-filled" if row.starred else "star", self.star_colour(row, hovered), STAR, ratio
        )
        mirror.picture(painter, left + STAR_LEFT, round(middle - STAR / 2), picture)

    def _paint_cell(self, painter: QPainter, area: QRectF, row: Row, cell: Cell, selected: bool) -> None:
        left = area.left() + self._header.sectionViewportPosition(cell.section) + cell.indent
        at = QPointF(left, self._baseline(area))
        title = COLUMNS[cell.section - 1].name == TITLE
        if cell.marked:
            self._paint_found(painter, at, row, cell, selected)
        font = self._lines.unread if row.unread and title else self._lines.title
        painter.setFont(self._lines.small if cell.aside else font)
        painter.setPen(self._inks[2 if cell.aside else 0 if title and row.title else 1])
        painter.drawText(at, cell.text)

    def _paint_found(self, painter: QPainter, at: QPointF, row: Row, cell: Cell, selected: bool) -> None:
        """Draw the grounds of what a search or a word list has found in a title."""
        metrics = self._lines.unread_metrics if row.unread else self._lines.title_metrics
        top = at.y() - metrics.ascent()
        for start, end, colour in cell.marked:
            painter.setBrush(QColor(self._theme.highlight(colour)))
            painter.setPen(self._edge(colour) if selected else QPen(Qt.PenStyle.NoPen))
            painter.drawRoundedRect(QRectF(at.x() + start - 1, top, end - start + 2, metrics.height()), 3, 3)

    def _baseline(self, area: QRectF) -> float:
        middle = area.top() + (area.height() - 1) / 2
        return float(round(middle + self._lines.title_metrics.capHeight() / 2))

    def _cells_of(self, row: Row) -> tuple[Cell, ...]:
        asked = (self.terms, self.words.version if self.words else 0)
        known = self._cells.get(row.id)
        if known is not None and known[0] is row and known[1] == asked:
            return known[2]
        if len(self._cells) >= KEPT:
            self._cells.clear()
        shown = (cell for _, section in self._header.columns() for cell in self._cells_in(row, section))
        cells = tuple(cell for cell in shown if cell.text)
        self._cells[row.id] = (row, asked, cells)
        return cells

    def _cells_in(self, row: Row, section: int) -> tuple[Cell, ...]:
        """The text of a section; beside a title, when a snoozed paper is back, if there is room."""
        room = self._header.sectionSize(section) - 2 * PADDING
        said = back_on(row.snoozed_until, row.status) if COLUMNS[section - 1].name == TITLE else ""
        taken = self._lines.small_metrics.horizontalAdvance(said) if said else 0.0
        if not said or room - taken < LEAST_TITLE:
            return (self._cell(row, section, room),)
        turned = self._header.isRightToLeft()
        title = self._cell(row, section, room - taken - PADDING)
        if turned:
            title = replace(title, indent=title.indent + taken + PADDING)
        indent = PADDING + (0.0 if turned else room - taken)
        return title, Cell(section, said, cut=False, indent=indent, aside=True)

    def _cell(self, row: Row, section: int, room: float) -> Cell:
        column = COLUMNS[section - 1]
        title = column.name == TITLE
        metrics = self._lines.unread_metrics if row.unread and title else self._lines.title_metrics
        given = column.text(row) or (f"{self.tr('Without a title')} · {row.key}" if title else "")
        text = metrics.elidedText(given, Qt.TextElideMode.ElideRight, room) if given else ""
        at_right = column.number != self._header.isRightToLeft()
        indent = room - metrics.horizontalAdvance(text) if at_right else 0.0
        marked = self._marked(row, given, text) if title else ()
        return Cell(section, text, text != given, PADDING + indent, marked)

    def _marked(self, row: Row, given: str, shown: str) -> tuple[Mark, ...]:
        lines = self._lines
        found = [*(self.words.row_marks(row.title) if self.words else ())]
        found += [(start, end, 1) for start, end in marks(given, self.terms)] if self.terms else []
        if row.unread:
            return edges(given, shown, found, lines.unread, lines.unread_metrics)
        return edges(given, shown, found, lines.title, lines.title_metrics)
