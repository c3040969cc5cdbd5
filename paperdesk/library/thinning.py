"""Which backups stay: the newest, one of each day and week, and those that hold far more than all since."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from paperdesk.library.backup_names import BEFORE_RESTORE, BEFORE_UPDATE, BY_HAND, Backup

RECENT: Final = 10
DAYS: Final = 7
WEEKS: Final = 4
LEAST: Final = 2
"""So many good ones stay however large they are."""
FAR_FEWER: Final = 2
"""What holds less than one in so many of what an older one holds does not replace it."""
LASTING: Final = (BEFORE_RESTORE, BEFORE_UPDATE, BY_HAND)
LASTS: Final = timedelta(days=30)


def thinned(backups: Sequence[Backup], now: datetime, room: int) -> list[Backup]:
    """Those of some backups (newest first) that are to be removed, so that the rest fits into `room` bytes.

    What must stay stays even if it does not fit: the newest good one, another good one, and each that holds
    far more papers, notes or highlights than all newer ones that stay.
    """
    good = [backup for backup in backups if backup.good]
    wanted = _once([*_least(good), *_lasting(good, now), *_daily(good), *_weekly(good), *good[:RECENT]])
    while (stay := _with_larger(good, wanted)) and _bytes(stay) > room and len(wanted) > LEAST:
        wanted.pop()
    # As long as there are too few good ones, a bad one may be better than nothing.
    needed = good[LEAST - 1].made if len(good) >= LEAST else datetime.min.replace(tzinfo=UTC)
    return [each for each in backups if each not in stay and (each.good or each.made < needed)]


def _least(good: Sequence[Backup]) -> list[Backup]:
    """The newest one, and the newest of an earlier day, before what went wrong today; else the one before."""
    newest = good[:1]
    earlier = [each for each in good if each.made.date() < newest[0].made.date()]
    return [*newest, *(earlier[:1] or good[1:2])]


def _lasting(good: Sequence[Backup], now: datetime) -> list[Backup]:
    """The newest of each reason that somebody may come back to later."""
    young = [each for each in good if now - each.made < LASTS]
    newest = (next((each for each in young if each.reason == reason), None) for reason in LASTING)
    return [each for each in newest if each]


def _daily(good: Sequence[Backup]) -> list[Backup]:
    return _newest_of_each(good, lambda each: each.made.date())[:DAYS]


def _weekly(good: Sequence[Backup]) -> list[Backup]:
    return _newest_of_each(good, lambda each: each.made.isocalendar()[:2])[:WEEKS]


def _newest_of_each(good: Sequence[Backup], span: Callable[[Backup], Hashable]) -> list[Backup]:
    found: dict[Hashable, Backup] = {}
    for backup in good:
        found.setdefault(span(backup), backup)
    return list(found.values())


def _with_larger(good: Sequence[Backup], wanted: Sequence[Backup]) -> list[Backup]:
    """What is wanted, and what holds far more than all newer ones that stay."""
    stay: list[Backup] = []
    most = (0, 0, 0)
    for backup in good:
        held = (backup.papers, backup.notes, backup.highlights)
        if backup in wanted or any(a > FAR_FEWER * b for a, b in zip(held, most, strict=True)):
            stay.append(backup)
            most = (max(most[0], held[0]), max(most[1], held[1]), max(most[2], held[2]))
    return stay


def _once(backups: Iterable[Backup]) -> list[Backup]:
    return list(dict.fromkeys(backups))


def _bytes(backups: Iterable[Backup]) -> int:
    return sum(backup.bytes for backup in backups)
