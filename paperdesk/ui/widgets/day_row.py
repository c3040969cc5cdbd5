"""Days side by side, the newest at the end, each with how many papers came on it."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.chart import Chart, Shape
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.type_size import interface_type

NARROWEST = 38  # px of a day
HEIGHT = 52
OLDEST = 366  # days one can go back
MOST_SAID = 31  # days that are said with what the whole row shows
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
NOTCH = 120  # of a wheel that is turned by one step


class DayRow(Chart):
    """As many days as there is room for; older ones come by the wheel and by going on to the left.

    `chosen` carries a day (ISO 8601).
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is said by screen readers."""
        super().__init__(name, HEIGHT, parent)
        self._today = QDate.currentDate()
        self._counts: dict[str, int] = {}
        self._current = ""
        self._back = 0  # days between today and the last one that is shown

    def show_days(self, today: str, counts: Mapping[str, int], summary: str) -> None:
        """Show the days up to `today` (ISO 8601) with their papers; `summary` says what they are."""
        self._today = QDate.fromString(today, Qt.DateFormat.ISODate)
        self._counts = dict(counts)
        newest = sorted(self._counts, reverse=True)[:MOST_SAID]
        self.tell(summary, [self._says(QDate.fromString(day, Qt.DateFormat.ISODate)) for day in newest])

    def set_current(self, day: str) -> None:
        """Mark a day ("" for none), and show it."""
        self._current = day
        date = QDate.fromString(day, Qt.DateFormat.ISODate)
        if date.isValid():
            back = date.daysTo(self._today)
            if not self._back <= back < self._back + self._room():
                self._go_back(back - self._room() // 2)
        self.update()

    @override
    def shapes(self) -> list[Shape]:
        mirror = Mirror(QRectF(self.rect()), self.layoutDirection())
        return [Shape(mirror.rect(area), self._says(day)) for day, area in self._days()]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        older, newer = (Qt.Key.Key_Right, Qt.Key.Key_Left) if turned else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        days = self._days()
        if event.key() in CHOOSE and 0 <= self._at < len(days):
            self._choose(days[self._at][0])
        elif event.key() == older and self._at == 0:
            self._go_back(self._back + 1)
        elif event.key() == newer and self._at == len(days) - 1:
            self._go_back(self._back - 1)
        elif turned and event.key() in (older, newer):
            self._step(-1 if event.key() == older else 1)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._back = 0
        self.set_current(self._current)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        mirror = Mirror(QRectF(self.rect()), self.layoutDirection())
        for day, area in self._days():
            if event.button() == Qt.MouseButton.LeftButton and mirror.rect(area).contains(event.position()):
                self._choose(day)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        steps = (turned.y() or turned.x()) / NOTCH
        self._go_back(self._back + round(steps * max(1, self._room() // 3)))
        event.accept()

    @override
    def draw(self, painter: QPainter) -> None:
        mirror = Mirror(QRectF(self.rect()), self.layoutDirection())
        small, usual = interface_type(-2), interface_type(-1)
        for day, area in self._days():
            self._draw_day(painter, mirror.rect(area), day, small, usual)

    def _draw_day(self, painter: QPainter, area: QRectF, day: QDate, small: QFont, usual: QFont) -> None:
        theme = theme_of()
        iso = day.toString(Qt.DateFormat.ISODate)
        count = self._counts.get(iso, 0)
        current = iso == self._current
        painter.setPen(Qt.PenStyle.NoPen)
        if current:
            painter.setBrush(QColor(theme.sel))
            painter.drawRoundedRect(area.adjusted(1, 0, -1, 0), 6, 6)
        usual.setWeight(QFont.Weight.DemiBold if current or day == self._today else QFont.Weight.Normal)
        lines = (
            (self._name(day), small, theme.ink3),
            (str(day.day()), usual, theme.accent if current else theme.ink if count else theme.ink3),
            (_short(count) if count else "·", small, theme.accent if current else theme.ink2),
        )
        height = area.height() / len(lines)
        for number, (text, font, ink) in enumerate(lines):
            self._write(painter, QRectF(area.left(), area.top() + number * height, area.width(), height),
                        text, font, ink)  # fmt: skip

    @staticmethod
    def _write(painter: QPainter, area: QRectF, text: str, font: QFont, ink: str) -> None:
        metrics = QFontMetricsF(font)
        left = area.center().x() - metrics.horizontalAdvance(text) / 2
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(left, area.center().y() + metrics.capHeight() / 2), text)

    def _name(self, day: QDate) -> str:
        """The weekday, or the month where one begins."""
        locale = QLocale()
        if day.day() == 1:
            return locale.standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat).rstrip(".")
        return locale.standaloneDayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat).rstrip(".")

    def _days(self) -> list[tuple[QDate, QRectF]]:
        """Each day in sight with its place, the oldest first."""
        room = self._room()
        width = self.width() / room
        first = self._today.addDays(1 - room - self._back)
        area = QRectF(0, 2, width, self.height() - 4)
        return [(first.addDays(at), area.translated(at * width, 0)) for at in range(room)]

    def _room(self) -> int:
        return max(1, self.width() // NARROWEST)

    def _go_back(self, days: int) -> None:
        self._back = min(max(0, days), OLDEST)
        self._step(0)

    def _step(self, by: int) -> None:
        """Let the keyboard go on by so many days, and say which one is there."""
        shapes = self.shapes()
        if self.hasFocus() and self._at >= 0:
            self._at = min(max(0, self._at + by), len(shapes) - 1)
            self.say_shape(shapes[self._at])
        self.update()

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(day.toString(Qt.DateFormat.ISODate))

    def _says(self, day: QDate) -> str:
        count = self._counts.get(day.toString(Qt.DateFormat.ISODate), 0)
        papers = self.tr("1 paper") if count == 1 else self.tr("{n} papers").format(n=number_text(count))
        return f"{QLocale().toString(day, QLocale.FormatType.LongFormat)}: {papers}"


def _short(count: int) -> str:
    """A number with so few letters that they fit under a day."""
    return str(count) if count < 10_000 else f"{count // 1000}k"
