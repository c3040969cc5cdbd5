"""Commands of the reading queue: what is read first, and what is put off until a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from paperdesk.library.edits import MoveInQueue, Snooze
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import many
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry

if TYPE_CHECKING:
    from paperdesk.library.library import Applied

ORDER: Final = "queue"
AWAKE: Final = "status:to-read -is:snoozed"
SLEEPING: Final = "is:snoozed"
LONGEST: Final = 10_000
DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}
_AGE: Final = re.compile(r"(\d{1,4})\s*([dwmy])", re.IGNORECASE)


def snooze(desk: Desk) -> None:
    """Put the selection on the reading list, but hide it there until a day to choose."""
    chosen = desk.ask.palette(
        partial(days, date.today()), say("Hide until which day? Type 3w, monday or a date")
    )
    if chosen is None:
        return
    day = date.fromisoformat(chosen.id)

    def tell(applied: Applied) -> None:
        text = say("{papers} back on {day}.", papers=papers_text(count), day=_spelt(day))
        desk.toast(text if applied.recorded else say("Nothing to change."), undo=applied.recorded)

    count = desk.count()
    many.change(desk, partial(Snooze, until=chosen.id), tell)


def show_snoozed(desk: Desk) -> None:
    """List what is put off."""
    desk.place_wanted.emit("all")
    desk.search_wanted.emit(SLEEPING)


def move(desk: Desk, to: str) -> None:
    """Move the selection in the reading queue: to its "first" place, "up", "down", or "last"."""
    if desk.shown.sort != ORDER:
        desk.sort_wanted.emit(ORDER)
        desk.toast(say("The list is in reading order now; the same key moves the paper."))
        return
    if desk.count() > LONGEST:
        raise PaperDeskError(say("These are too many to be put in order by hand; nothing was changed."))
    selected = desk.selection()
    order = desk.session.library.find(AWAKE, ORDER).page(0, LONGEST)
    places = [at for at, paper in enumerate(order) if paper in set(selected)]
    if places:
        moved = tuple(order[at] for at in places)
        desk.session.do(MoveInQueue(moved, _before(order, places, to)))


def _before(order: Sequence[int], places: Sequence[int], to: str) -> int | None:
    """Which paper the moved ones, now at `places`, are to stand before; None for the end."""
    rest = [paper for at, paper in enumerate(order) if at not in set(places)]
    above = places[0] - 1 if to == "up" else places[-1] - len(places) + 2
    at = {"first": 0, "last": len(rest)}.get(to, above)
    return next(iter(rest[max(at, 0) :]), None)


def days(today: date, text: str) -> list[PaletteEntry]:
    """The days that can be chosen, those first that are typed: "2026-12-24", "3w", "monday"."""
    typed = [PaletteEntry(day.isoformat(), _spelt(day)) for day in _typed(today, text)]
    offered = [PaletteEntry(day.isoformat(), _spelt(day), name) for name, day in _offered(today)]
    return typed or matching(offered, text)


def _typed(today: date, text: str) -> Iterator[date]:
    age = _AGE.fullmatch(text.strip())
    try:
        if age:
            yield today + timedelta(days=int(age[1]) * DAYS[age[2].lower()])
        elif (day := date.fromisoformat(text.strip())) > today:
            yield day
    except (ValueError, OverflowError):
        return


def _offered(today: date) -> Iterator[tuple[str, date]]:
    """What most people want: one of the next days, or some weeks on."""
    yield say("tomorrow"), today + timedelta(days=1)
    yield from (("", today + timedelta(days=number)) for number in range(2, 7))
    yield say("in a week"), today + timedelta(weeks=1)
    yield say("in two weeks"), today + timedelta(weeks=2)
    yield say("in a month"), today + timedelta(days=30)
    yield say("in three months"), today + timedelta(days=91)


def _spelt(day: date) -> str:
    locale = QLocale()
    spelt = locale.toString(QDate(day.year, day.month, day.day), say("dddd, d MMMM"))
    return spelt if day.year == date.today().year else f"{spelt} {day.year}"
