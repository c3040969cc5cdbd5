"""Bars over time: one for each week, of one kind or of several on top of each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.chart import Chart, Shape, bar, mixed
from paperdesk.ui.widgets.type_size import interface_type

FOOT = 20  # pixels for the words below the bars
HEAD = 14  # pixels for the greatest number above them
WIDEST = 28
LEAST = 3.0  # how high a bar is that stands for something


@dataclass(frozen=True, slots=True)
class Column:
    """A bar of parts from the foot up; `mark` stands below it ("" for nothing), `says` tells all."""

    parts: tuple[int, ...]
    says: str
    mark: str = ""

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.parts)


class BarChart(Chart):
    """Columns side by side, the last one strong because it is still growing.

    The parts of a column have the colours given by name, from the foot up.
    """

    def __init__(self, name: str, colours: Sequence[str], height: int, parent: QWidget | None = None) -> None:
        """`colours` are names of the theme."""
        super().__init__(name, height, parent, growing=True)
        self._colours = tuple(colours)
        self._columns: tuple[Column, ...] = ()

    def show_columns(self, columns: Sequence[Column], summary: str) -> None:
        """Draw other columns; `summary` says in a sentence what they show."""
        self._columns = tuple(columns)
        self.tell(summary, [column.says for column in columns if column.total])

    @override
    def shapes(self) -> list[Shape]:
        return [
            Shape(self._area(at).adjusted(-1, 0, 1, 0), column.says)
            for at, column in enumerate(self._columns)
        ]

    @override
    def draw(self, painter: QPainter) -> None:
        theme = theme_of()
        foot = self.height() - FOOT
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(0, foot, self.width(), foot)
        painter.setFont(interface_type(-2))
        for at, column in enumerate(self._columns):
            self._draw_column(painter, at, column)
        self._draw_greatest(painter)

    def _draw_column(self, painter: QPainter, at: int, column: Column) -> None:
        theme = theme_of()
        area = self._area(at)
        top = area.bottom()
        strong = at == len(self._columns) - 1
        for part, name in zip(column.parts, self._colours, strict=True):
            height = self._height_of(part)
            top -= height
            colour = getattr(theme, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour) if strong else mixed(colour, theme.pane, 0.4))
            if height:
                painter.drawPath(bar(QRectF(area.left(), top, area.width(), height), 3))
        if column.mark:
            painter.setPen(QColor(theme.ink3))
            words = QRectF(area.center().x() - 40, area.bottom() + 4, 80, FOOT - 4)
            inside = QRectF(self.rect())
            words.moveLeft(min(max(words.left(), inside.left() - 20), inside.right() - 60))
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, column.mark)

    def _draw_greatest(self, painter: QPainter) -> None:
        """The number of the highest bar, above it: the measure of all others."""
        greatest = max(self._columns, key=lambda column: column.total, default=None)
        if greatest is None or not greatest.total:
            return
        area = self._area(self._columns.index(greatest))
        top = area.bottom() - self._height_of(greatest.total)
        painter.setPen(QColor(theme_of().ink2))
        words = QRectF(area.center().x() - 30, top - HEAD, 60, HEAD)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, number_text(greatest.total))

    def _area(self, at: int) -> QRectF:
        """Where a column may be, from the top of the chart to the line below it."""
        step = self.width() / max(len(self._columns), 1)
        width = min(step * 0.68, WIDEST)
        return QRectF(at * step + (step - width) / 2, HEAD, width, self.height() - FOOT - HEAD)

    def _height_of(self, papers: int) -> float:
        greatest = max((column.total for column in self._columns), default=0)
        return max(papers / greatest * (self.height() - FOOT - HEAD), LEAST) if papers else 0.0
