"""The days of many weeks as a field of squares, the fuller the more papers were read."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.chart import Chart, Shape, mixed
from paperdesk.ui.widgets.type_size import interface_type

SQUARE = 13
GAP = 2
HEAD = 18  # pixels for the names of months
LEVELS = (0.7, 0.48, 0.24, 0.0)  # how far the colour of a day is from the strongest
DAYS = 7
MOST_SAID = 60  # days whose numbers are said with what the whole map shows
MONTH_ROOM = 3  # weeks that the name of a month needs


class DayMap(Chart):
    """A column for each week, Monday on top, as many of the newest as there is room for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is said by screen readers."""
        super().__init__(name, HEAD + DAYS * (SQUARE + GAP), parent)
        self._papers: dict[QDate, int] = {}
        self._today = QDate.currentDate()
        self._weeks = 0
        self._steps: tuple[int, ...] = ()

    def show_days(self, today: str, weeks: int, papers: Mapping[str, int], summary: str) -> None:
        """Draw the weeks up to today (ISO 8601); `papers` by day, `summary` says what they show."""
        self._today = QDate.fromString(today, Qt.DateFormat.ISODate)
        self._weeks = weeks
        self._steps = quarters(papers.values())
        self._papers = {QDate.fromString(day, Qt.DateFormat.ISODate): count for day, count in papers.items()}
        newest = sorted(self._papers, reverse=True)[:MOST_SAID]
        self.tell(summary, [self._says(day) for day in newest])

    @override
    def shapes(self) -> list[Shape]:
        return [Shape(area, self._says(day)) for day, area in self._days()]

    @override
    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for day, area in self._days():
            painter.setBrush(self._colour(self._papers.get(day, 0)))
            painter.drawRoundedRect(area, 3, 3)
        self._draw_months(painter)

    def _draw_months(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme_of().ink3))
        painter.setFont(interface_type(-2))
        locale = QLocale()
        free = 0
        for column in range(self._columns()):
            monday = self._first().addDays(column * DAYS)
            if column >= free and monday.day() <= DAYS and column + MONTH_ROOM <= self._columns() + 1:
                name = locale.standaloneMonthName(monday.month(), QLocale.FormatType.ShortFormat)
                room = QRectF(column * (SQUARE + GAP), 0, 60, HEAD)
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
                free = column + MONTH_ROOM

    def _days(self) -> list[tuple[QDate, QRectF]]:
        """Each day up to today with its square."""
        first = self._first()
        return [
            (first.addDays(at), self._square(at))
            for at in range(self._columns() * DAYS)
            if first.addDays(at) <= self._today
        ]

    def _square(self, at: int) -> QRectF:
        week, day = divmod(at, DAYS)
        return QRectF(week * (SQUARE + GAP), HEAD + day * (SQUARE + GAP), SQUARE, SQUARE)

    def _columns(self) -> int:
        return min(self._weeks, max(1, (self.width() + GAP) // (SQUARE + GAP)))

    def _first(self) -> QDate:
        monday = self._today.addDays(1 - self._today.dayOfWeek())
        return monday.addDays(-DAYS * (self._columns() - 1))

    def _colour(self, papers: int) -> QColor:
        theme = theme_of()
        if not papers:
            return QColor(theme.chip)
        below = bisect_left(self._steps, papers)
        return mixed(theme.accent, theme.pane, LEVELS[below])

    def _says(self, day: QDate) -> str:
        count = self._papers.get(day, 0)
        papers = self.tr("1 paper") if count == 1 else self.tr("{n} papers").format(n=number_text(count))
        return f"{QLocale().toString(day, QLocale.FormatType.LongFormat)}: {papers}"


def quarters(values: Iterable[int]) -> tuple[int, ...]:
    """Three numbers that part the different values into four groups of about one size; () for no values.

    So one day of very many papers does not make all others pale.
    """
    different = sorted(set(values))
    if not different:
        return ()
    return tuple(different[(len(different) - 1) * part // len(LEVELS)] for part in (1, 2, 3))
