"""Feeds as lists show them: the subscriptions with what is new, and papers with how feeds had them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk.model.rows import Fed, FeedRow, Row

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import FeedState
    from paperdesk.store.feed_marks import FeedMark
    from paperdesk.store.popularity import Measured


def feed_rows(library: Library) -> tuple[FeedRow, ...]:
    """All subscriptions, in the reader's order."""
    store = library.tables(to_read=True)
    if not store.has_feeds():
        return ()
    feeds = store.feeds
    known, states, new = feeds.all(), feeds.states(), feeds.new_counts()
    return tuple(
        FeedRow(feed.id, feed.name, new.get(feed.id, 0), feed.paused, _trouble(states.get(feed.id)))
        for feed in known
    )


def with_feeds(library: Library, rows: list[Row], *, marked: bool) -> list[Row]:
    """The rows with how much those papers of feeds are read; `marked`: with how feeds had them, too."""
    store = library.tables(to_read=True)
    if not store.has_feeds():
        return rows
    marks = store.feed_marks.of([row.id for row in rows])
    if not marks:
        return rows
    read = store.popularity.of(marks)
    return [
        replace(row, fed=_fed(marks[row.id], read.get(row.id, ()), marked=marked)) if row.id in marks else row
        for row in rows
    ]


def _fed(mark: FeedMark, read: Sequence[Measured], *, marked: bool) -> Fed:
    popularity = read[-1].popularity if read else None
    if not marked:
        return Fed(popularity=popularity)
    return Fed(mark.new, mark.seen, mark.dismissed, mark.yours, popularity)


def _trouble(state: FeedState | None) -> str:
    return state.error if state is not None else ""
