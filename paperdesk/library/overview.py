"""A library from above: what came, what was read and decided, and what waits."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from paperdesk.model.overview import Overview, TagCourse, Waiting, Week
from paperdesk.model.paper import Status

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.store.statistics import Statistics

WEEKS: Final = 40
MONTHS: Final = 12
TAGS: Final = 6


def overview(library: Library, today: date | None = None) -> Overview:
    """The library as it is; reads whole tables, so it belongs off the interface thread."""
    from paperdesk.store.statistics import Statistics

    day = today or date.today()
    store = library.tables(to_read=True)
    statistics = Statistics(store.db)
    counts = library.counts()
    months = _months(day)
    highlights, highlighted = statistics.highlights()
    oldest = statistics.oldest_unread(day.isoformat())
    statuses = statistics.statuses()
    return Overview(
        day=day.isoformat(),
        papers=counts.all,
        read=counts.read,
        favourites=counts.favourites,
        highlights=highlights,
        highlighted=highlighted,
        statuses=tuple((status.value, statuses.get(status.value, 0)) for status in Status),
        weeks=_weeks(statistics, day),
        opened=tuple(statistics.opened(_monday(day, WEEKS - 1).isoformat())),
        months=months,
        tags=_tags(statistics, months),
        missing_authors=counts.missing_authors,
        inbox=counts.inbox,
        inbox_since=statistics.inbox_since(),
        oldest_unread=Waiting(*oldest) if oldest else None,
    )


def _weeks(statistics: Statistics, day: date) -> tuple[Week, ...]:
    first = _monday(day, WEEKS - 1)
    read: Counter[str] = Counter()
    for at, papers in statistics.read(first.isoformat()).items():
        read[_monday_of(at)] += papers
    decided: Counter[tuple[str, str]] = Counter()
    for status, at, papers in statistics.decided(first.isoformat()):
        decided[status, _monday_of(at)] += papers
    mondays = ((first + timedelta(weeks=number)).isoformat() for number in range(WEEKS))
    return tuple(
        Week(at, read[at], decided["kept", at], decided["to-read", at], decided["dismissed", at])
        for at in mondays
    )


def _tags(statistics: Statistics, months: tuple[str, ...]) -> tuple[TagCourse, ...]:
    used = statistics.most_used_tags(TAGS)
    course = statistics.tags_by_month([id for id, *_ in used], months[0])
    return tuple(
        TagCourse(name, colour, papers, tuple(course.get((id, month[:7]), 0) for month in months))
        for id, name, colour, papers in used
    )


def _months(day: date) -> tuple[str, ...]:
    """The first days of the last months."""
    number = day.year * 12 + day.month - 1
    return tuple(
        date(month // 12, month % 12 + 1, 1).isoformat() for month in range(number - MONTHS + 1, number + 1)
    )


def _monday(day: date, weeks_before: int) -> date:
    return day - timedelta(days=day.weekday(), weeks=weeks_before)


def _monday_of(day: str) -> str:
    return _monday(date.fromisoformat(day), 0).isoformat()
