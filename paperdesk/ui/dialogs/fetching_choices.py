"""When feeds are fetched by themselves: a part of the preferences, kept in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from paperdesk.library.feeding.schedule import Schedule
from paperdesk.library.feeding.wishes import FeedWishes, keep_wishes, read_wishes, time_of_day
from paperdesk.ui.dialogs.kept_choices import KeptChoices
from paperdesk.ui.dialogs.line_choice import LineChoice
from paperdesk.ui.dialogs.pieces import check_box, combo_box, sentence

HOURS: Final = (1, 2, 3, 6, 12, 24)
"""What is offered of the hours between two times."""


class FetchingChoices(KeptChoices):
    """The controls of the section Feeds; what is chosen is kept at once."""

    def __init__(self, form: QGridLayout, parent: QObject) -> None:
        """Put the section below what is in `form`."""
        super().__init__(form, parent)
        self.wishes = read_wishes()
        self.at_start, self.metered, self.battery, self.notify, self.tray = self._boxes()
        self.every = self._hours()
        self.at = self._time()
        self.hint = sentence(
            self.tr("Filters, and how long a feed keeps what nobody touched, are in the menu Feeds."), "hint"
        )
        self._add_all()
        self._follow()

    def controls(self) -> Sequence[QWidget]:
        """What Tab stops at, from top to bottom."""
        return (self.at_start, self.every, self.at, self.metered, self.battery, self.notify, self.tray)

    def reset(self) -> None:
        """Go back to how PaperDesk came: nothing is fetched by itself."""
        self._keep(FeedWishes())
        wishes = self.wishes
        self.at_start.setChecked(wishes.schedule.at_start)
        self._show_hours(wishes.schedule.every)
        self.at.show_text(_shown(wishes.schedule))
        self.metered.setChecked(wishes.metered)
        self.battery.setChecked(wishes.battery)
        self.notify.setChecked(wishes.notify)
        self.tray.setChecked(wishes.tray)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        wishes = self.wishes
        return (
            check_box(
                self.tr("Fetch feeds when PaperDesk starts"),
                self.tr("What is new is there when you begin"),
                on=wishes.schedule.at_start,
            ),
            check_box(
                self.tr("Fetch on a metered network, too"),
                self.tr(
                    "Without this, nothing is fetched by itself where the system calls the network metered"
                ),
                on=wishes.metered,
            ),
            check_box(
                self.tr("Fetch on battery, too"),
                self.tr("Without this, nothing is fetched by itself while the computer runs on its battery"),
                on=wishes.battery,
            ),
            check_box(
                self.tr("Tell me of new papers, once a day at most"),
                self.tr("A message of the desktop, or in the window while you work there"),
                on=wishes.notify,
            ),
            check_box(
                self.tr("Stay in the tray when the window is closed"),
                self.tr("PaperDesk goes on fetching feeds; its icon brings the window back"),
                on=wishes.tray,
            ),
        )

    def _hours(self) -> QComboBox:
        name = self.tr("Fetch feeds again")
        offered = [(str(hours), self._hours_text(hours)) for hours in HOURS]
        combo = combo_box(name, [("0", self.tr("Only when I ask")), *offered], "0")
        self._show_hours(self.wishes.schedule.every, combo)
        return combo

    def _hours_text(self, hours: int) -> str:
        if hours == 1:
            return self.tr("Every hour")
        return self.tr("Once a day") if hours == 24 else self.tr("Every {} hours").format(hours)

    def _show_hours(self, hours: int, combo: QComboBox | None = None) -> None:
        """Choose what is wished, which the command line or another version may have set to anything."""
        combo = combo or self.every
        if combo.findData(str(hours)) < 0:
            combo.addItem(self._hours_text(hours), str(hours))
        combo.setCurrentIndex(combo.findData(str(hours)))

    def _time(self) -> LineChoice:
        hint = self.tr("A time that was missed is made up for. Empty: at no particular time.")
        name = self.tr("Fetch feeds at a time of day")
        return LineChoice(name, _shown(self.wishes.schedule), hint, time_of_day, "07:30")

    def _add_all(self) -> None:
        self.add_head(self.tr("Feeds"))
        self.add_across(self.at_start)
        self.add_beside(self.tr("Fetch feeds again"), self.every)
        self.add_beside(self.tr("At this time of day"), self.at)
        self.add_across(self.metered, self.battery, self.notify, self.tray, self.hint, self.trouble)

    def _follow(self) -> None:
        self.at_start.toggled.connect(lambda on: self._plan(replace(self.wishes.schedule, at_start=on)))
        self.every.currentIndexChanged.connect(
            lambda: self._plan(replace(self.wishes.schedule, every=int(self.every.currentData())))
        )
        self.at.chosen.connect(lambda text: self._plan(replace(self.wishes.schedule, at=time_of_day(text))))
        self.metered.toggled.connect(lambda on: self._keep(replace(self.wishes, metered=on)))
        self.battery.toggled.connect(lambda on: self._keep(replace(self.wishes, battery=on)))
        self.notify.toggled.connect(lambda on: self._keep(replace(self.wishes, notify=on)))
        self.tray.toggled.connect(lambda on: self._keep(replace(self.wishes, tray=on)))

    def _plan(self, schedule: Schedule) -> None:
        self._keep(replace(self.wishes, schedule=schedule))

    def _keep(self, wishes: FeedWishes) -> None:
        if self.has_kept(lambda: keep_wishes(wishes)):
            self.wishes = wishes


def _shown(schedule: Schedule) -> str:
    return "" if schedule.at is None else schedule.at.isoformat("minutes")
