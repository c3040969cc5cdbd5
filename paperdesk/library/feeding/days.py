"""Feeds by day: on which days papers came, and the searches that list the papers of some days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from paperdesk.model.quoting import quote_value

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed

SHOWN: Final = timedelta(days=60)
"""So many days back are counted."""


def days_of(library: Library, feed: Feed | None, today: date) -> dict[str, int]:
    """How many papers on the desk came on each of the last days (ISO 8601), by a feed or by any."""
    since = (today - SHOWN).isoformat()
    return library.tables(to_read=True).feed_marks.days(feed.id if feed else None, since)


def feed_query(feed: Feed | None, first: date | None = None, last: date | None = None) -> str:
    """The search for the papers of a feed, or of any, that came on some days, both ends among them.

    Without a feed and without days it is the one for all that is new.
    """
    parts = [f"feed:{quote_value(feed.name)}"] if feed else []
    if first or last:
        ends = [day.isoformat() if day else "" for day in (first, last)]
        parts.append(f"day:{ends[0]}" if ends[0] == ends[1] else f"day:{ends[0]}..{ends[1]}")
    return " ".join(parts) or "is:new"


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)
