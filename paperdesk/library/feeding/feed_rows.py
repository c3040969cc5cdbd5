"""The feeds of a library as a list of them shows each: what is new, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperdesk.model.rows import FeedRow

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import FeedState


def feed_rows(library: Library) -> tuple[FeedRow, ...]:
    """All subscriptions, in the reader's order."""
    feeds = library.tables(to_read=True).feeds
    known = feeds.all()
    if not known:
        return ()
    states, new = feeds.states(), feeds.new_counts()
    return tuple(
        FeedRow(feed.id, feed.name, new.get(feed.id, 0), feed.paused, _trouble(states.get(feed.id)))
        for feed in known
    )


def _trouble(state: FeedState | None) -> str:
    return state.error if state is not None else ""
