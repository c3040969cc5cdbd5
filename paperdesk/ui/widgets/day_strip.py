"""The strip above the papers of a feed: today, this week, what trends now, and the days with their papers."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.day_row import DayRow
from paperdesk.ui.widgets.parts import label, set_role
from paperdesk.ui.widgets.plain_text import tip

ALL: Final = "all"
TODAY: Final = "today"
WEEK: Final = "week"
TRENDING: Final = "trending"
SPANS: Final = (ALL, TODAY, WEEK, TRENDING)


class DayStrip(QWidget):
    """`chosen` carries "all", "today", "week", "trending", or a day (ISO 8601)."""

    chosen = Signal(str)
    fetch_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No papers on any day yet."""
        super().__init__(parent)
        self.days = DayRow(self.tr("Days of the feed"), self)
        self.note = label("", "hint", self)
        self.fetch = QToolButton(self)
        self.spans = {span: self._button() for span in SPANS}
        self._lay_out()
        self._connect()
        self.show_days(QDate.currentDate().toString(Qt.DateFormat.ISODate), {}, "")

    def show_days(self, today: str, counts: Mapping[str, int], formula: str) -> None:
        """Show how many papers came on which day up to `today`; `formula` tells what trends, and why."""
        week = sum(number for day, number in counts.items() if _in_week(day, today))
        names = {
            ALL: self.tr("All"),
            TODAY: self._with(self.tr("Today"), counts.get(today, 0)),
            WEEK: self._with(self.tr("Week"), week),
            TRENDING: self.tr("Trending"),
        }
        for span, button in self.spans.items():
            button.setText(names[span])
            button.setAccessibleName(names[span])
        self.spans[TRENDING].setToolTip(tip(formula))
        self.spans[TRENDING].setAccessibleDescription(formula)
        said = self.tr("Days with the papers that came on them; the arrow keys go from day to day")
        self.days.show_days(today, counts, said)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (*self.spans.values(), self.fetch, self.days)

    def show_note(self, text: str, *, wrong: bool) -> None:
        """Say how the feed stands, such as why it could not be fetched; "" says nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        set_role(self.note, "warn" if wrong else "hint")

    def set_current(self, span: str) -> None:
        """Show what is listed: one of the spans, a day, or "" for something else."""
        for each, button in self.spans.items():
            button.setChecked(each == span)
        self.days.set_current("" if span in self.spans else span)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "fetch"):
            self._dress()

    def _dress(self) -> None:
        self.fetch.setIcon(icon("import", theme_of().ink2))

    def _button(self) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("kind", "chip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _lay_out(self) -> None:
        self.setObjectName("day-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.spans[ALL].setToolTip(self.tr("All papers of the feed"))
        self.spans[TODAY].setToolTip(self.tr("What came today"))
        self.spans[WEEK].setToolTip(self.tr("What came since Monday"))
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(3)
        for button in self.spans.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.fetch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        column.addLayout(row)
        days = QHBoxLayout()
        days.setContentsMargins(8, 0, 8, 0)
        days.addWidget(self.days)
        column.addLayout(days)
        said = QHBoxLayout()
        said.setContentsMargins(14, 0, 14, 2)
        said.addWidget(self.note)
        column.addLayout(said)
        self.note.setWordWrap(True)
        self.note.hide()
        self.fetch.setProperty("kind", "plain")
        self.fetch.setToolTip(self.tr("Fetch this feed now"))
        self.fetch.setAccessibleName(self.tr("Fetch this feed now"))
        self._dress()

    def _connect(self) -> None:
        self.days.chosen.connect(self.chosen)
        self.fetch.clicked.connect(lambda _on=False: self.fetch_requested.emit())
        for span, button in self.spans.items():
            button.clicked.connect(partial(self._choose, span))

    def _choose(self, span: str) -> None:
        self.set_current(span)  # a click on the one that is on has switched it off
        self.chosen.emit(span)

    @staticmethod
    def _with(name: str, count: int) -> str:
        return f"{name} {number_text(count)}" if count else name


def _in_week(day: str, today: str) -> bool:
    """Whether a day is in the week of another one, which begins on Monday, and not after it."""
    end = QDate.fromString(today, Qt.DateFormat.ISODate)
    monday = end.addDays(1 - end.dayOfWeek()).toString(Qt.DateFormat.ISODate)
    return monday <= day <= today
