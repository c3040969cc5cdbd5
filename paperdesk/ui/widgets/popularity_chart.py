"""A small line of how much a paper was read over the days."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QDate, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.model.feed import Popularity
from paperdesk.ui.days import short_day
from paperdesk.ui.models.popularity_words import popularity_words
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.chart import Chart, Shape

WIDTH, HEIGHT = 132, 26
EDGE = 4.0  # px around the line
DOT = 2.5
History = Sequence[tuple[str, Popularity]]
"""Days (ISO 8601, the oldest first) with what was known on them."""


class PopularityChart(Chart):
    """Draws upvotes, or where nobody counts them ranks (the best on top), or stars of the code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__("", HEIGHT, parent)
        self.setAccessibleName(self.tr("Popularity by day"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._days: list[tuple[QDate, float, str]] = []

    def show_history(self, history: History) -> None:
        """Draw the days of a paper; there is a line from two days on."""
        measure = _measure([popularity for _, popularity in history])
        self._days = [
            (_date(day), height, f"{short_day(day)}: {popularity_words(each)}")
            for day, each in history
            if (height := measure(each)) is not None
        ]
        self.tell(self.tr("Popularity by day"), [says for _, _, says in self._days])

    def is_line(self) -> bool:
        """Whether there is more than one day."""
        return len(self._days) > 1

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def shapes(self) -> list[Shape]:
        points = self.points()
        middles = [(one.x() + other.x()) / 2 for one, other in pairwise(points)]
        edges = [0.0, *middles, float(self.width())]
        return [
            Shape(QRectF(left, 0, right - left, self.height()), says)
            for (left, right), (_, _, says) in zip(pairwise(edges), self._days, strict=True)
        ]

    @override
    def draw(self, painter: QPainter) -> None:
        points = self.points()
        if not points:
            return
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        accent = QColor(theme_of().accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(accent, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(points[-1], DOT, DOT)

    def points(self) -> list[QPointF]:
        """Where the days are, the oldest first."""
        """Where the days are, the oldest first."""
        if not self._days:
            return []
        first, last = self._days[0][0], self._days[-1][0]
        low = min(height for _, height, _ in self._days)
        span = max(height for _, height, _ in self._days) - low
        days = max(1, first.daysTo(last))
        wide, high = self.width() - 2 * EDGE, self.height() - 2 * EDGE
        return [
            QPointF(
                EDGE + wide * first.daysTo(day) / days,
                EDGE + high * (1 - (height - low) / span if span else 0.5),
            )
            for day, height, _ in self._days
        ]


def _measure(history: Sequence[Popularity]) -> Callable[[Popularity], float | None]:
    """What is drawn of each day: the first of upvotes, ranks and stars that is known of any."""
    measures: tuple[Callable[[Popularity], float | None], ...] = (
        lambda each: each.upvotes,
        lambda each: None if each.rank is None else -each.rank,
        lambda each: each.stars,
        lambda each: each.comments,
    )
    return next((one for one in measures if any(one(each) is not None for each in history)), measures[0])


def _date(day: str) -> QDate:
    return QDate.fromString(day[:10], Qt.DateFormat.ISODate)
