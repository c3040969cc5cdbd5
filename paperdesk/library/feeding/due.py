"""Which feeds of a library are to be fetched by themselves now."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from paperdesk.library.feeding.schedule import Schedule, is_due
from paperdesk.model.feed import Feed, FeedState

if TYPE_CHECKING:
    from paperdesk.library.library import Library


def due_feeds(
    library: Library,
    schedule: Schedule,
    now: datetime,
    started: datetime | None = None,
    *,
    zone: tzinfo | None = None,
) -> list[Feed]:
    """The feeds that are due, in the reader's order; `now`, `started` and `zone` are as for `due_at`."""
    if not schedule.on:
        return []
    feeds = library.tables(to_read=True).feeds
    states, never = feeds.states(), FeedState()
    return [
        feed
        for feed in feeds.all()
        if is_due(feed, states.get(feed.id, never), schedule, now, started, zone=zone)
    ]
