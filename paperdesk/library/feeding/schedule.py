"""When feeds are fetched by themselves: at the start, every few hours or at a time of day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from paperdesk.model.feed import Feed, FeedState

LEAST: Final = timedelta(minutes=30)
"""What lies between two times at least, however often the program is started."""
FIRST_WAIT: Final = timedelta(minutes=15)
"""How long to wait after a failure; twice as long after each more in a row."""
LONGEST_WAIT: Final = timedelta(hours=6)
LONGEST_HOLD: Final = timedelta(days=7)
"""How long a server may put us off; more than that is a clock that was wrong."""
_DOUBLINGS: Final = 10
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """What the user has set: at the start of the window, every so many hours (0: not so), at a time of day.

    The time of day is the one on the clock of this computer; one that was missed, because the program did
    not run or the computer slept, is made up for.
    """

    at_start: bool = False
    every: int = 0
    at: time | None = None

    @property
    def on(self) -> bool:
        """Whether anything is fetched by itself at all."""
        return self.at_start or self.every > 0 or self.at is not None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the computer tells of itself; None for what it does not tell."""

    connected: bool | None = None
    metered: bool | None = None
    on_battery: bool | None = None


class Hindrance(StrEnum):
    """Why nothing is fetched by itself just now."""

    OFFLINE = "offline"
    NO_NETWORK = "no-network"
    METERED = "metered"
    BATTERY = "battery"


def hindrance(around: Surroundings, *, offline: bool, metered: bool, battery: bool) -> Hindrance | None:
    """What is in the way of fetching by itself, None for nothing.

    `metered` and `battery` tell whether the user wants it even then; what is not told hinders nothing.
    """
    if offline:
        return Hindrance.OFFLINE
    if around.connected is False:
        return Hindrance.NO_NETWORK
    if around.metered and not metered:
        return Hindrance.METERED
    return Hindrance.BATTERY if around.on_battery and not battery else None


def is_due(
    feed: Feed,
    state: FeedState,
    schedule: Schedule,
    now: datetime,
    started: datetime | None = None,
    *,
    zone: tzinfo | None = None,
) -> bool:
    """Whether a feed is to be fetched now by itself. As `due_at`, and a paused feed never is."""
    due = None if feed.paused else due_at(state, schedule, now, started, zone=zone)
    return due is not None and due <= now


def due_at(
    state: FeedState,
    schedule: Schedule,
    now: datetime,
    started: datetime | None = None,
    *,
    zone: tzinfo | None = None,
) -> datetime | None:
    """When a feed is to be fetched next, in UTC and perhaps over already; None when not by itself.

    `now` and `started`, when the window was opened (None: there is none), know their zone. `zone` is where
    the computer is, its own unless told. A time in the future at which it was tried comes from a clock that
    has been put back since, and counts for nothing.
    """
    if state.gone or not schedule.on:
        return None
    tried = _moment(state.tried)
    if tried is None or tried > now:
        return _first(schedule, now, started)
    if state.failures > 0:
        return max(tried + _wait(state.failures), _held_until(state, tried))
    wanted = min(_wanted(schedule, tried, started, zone), default=None)
    return None if wanted is None else max(wanted, _held_until(state, tried))


def _first(schedule: Schedule, now: datetime, started: datetime | None) -> datetime | None:
    """A feed that is new need not wait, unless it is for a start that does not happen."""
    if schedule.every or schedule.at is not None or started is not None:
        return now.astimezone(UTC)
    return None


def _wanted(
    schedule: Schedule, tried: datetime, started: datetime | None, zone: tzinfo | None
) -> Iterator[datetime]:
    """The next times after it was tried, one for each part of the schedule."""
    if schedule.at_start and started is not None and tried < started:
        yield max(started.astimezone(UTC), tried + LEAST)
    if schedule.every > 0:
        yield tried + timedelta(hours=schedule.every)
    if schedule.at is not None:
        yield _next(schedule.at, tried, zone)


def _next(at: time, after: datetime, zone: tzinfo | None) -> datetime:
    """The first time that a clock shows `at` after a moment."""
    day = after.astimezone(zone).date()
    return next(moment for days in range(3) if (moment := _on(day + days * _DAY, at, zone)) > after)


def _on(day: date, at: time, zone: tzinfo | None) -> datetime:
    shown = datetime.combine(day, at)
    return (shown if zone is None else shown.replace(tzinfo=zone)).astimezone(UTC)


def _wait(failures: int) -> timedelta:
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(failures - 1, _DOUBLINGS)))


def _held_until(state: FeedState, tried: datetime) -> datetime:
    """Until when the server does not want to be asked."""
    until = _moment(state.not_before)
    return tried if until is None else min(until, tried + LONGEST_HOLD)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
