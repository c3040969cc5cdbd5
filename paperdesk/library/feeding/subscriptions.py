"""What a library is subscribed to, how each feed stands, and what came of fetching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed, FeedReport, FeedState


def feeds(library: Library) -> list[Feed]:
    """The feeds of a library, in the reader's order."""
    return library.tables(to_read=True).feeds.all()


def feed_states(library: Library) -> dict[int, FeedState]:
    """What is remembered of the feeds that were ever fetched or visited, by id."""
    return library.tables(to_read=True).feeds.states()


def new_counts(library: Library) -> dict[int, int]:
    """How many papers on the desk are new since the last visit, by the id of the feed; at most 1,000 each."""
    return library.tables(to_read=True).feeds.new_counts()


def fetch_log(library: Library, feed: Feed, limit: int = 50) -> list[tuple[str, FeedReport]]:
    """When a feed was fetched (ISO 8601, UTC) and what came of it, the last time first."""
    return library.tables(to_read=True).feed_log.of(feed, limit)


def named(library: Library, name: str) -> Feed:
    """The feed of a name, whatever its case, or of an address. Raises PaperDeskError when there is none."""
    wanted = " ".join(name.split())
    store = library.tables(to_read=True)
    found = store.feeds.named(wanted)
    if found is None:
        found = next((feed for feed in store.feeds.all() if feed.address == wanted), None)
    if found is None:
        raise PaperDeskError(f"There is no feed called “{wanted}”; paperdesk feed list names them all.")
    return found
