"""Feeds in the background: fetched, or only looked at, until nobody wants it any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.feed import LOCAL, Feed, FeedState, Fetched

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import FeedReport
    from paperdesk.model.progress import Progress
    from paperdesk.online.gate import Gate


def fetch_through(
    gate: Gate, library: Library, feeds: Sequence[Feed], progress: Progress, *, scheduled: bool = False
) -> list[FeedReport]:
    """Fetch feeds as `fetch_feeds` does; `scheduled` when the user does not ask just now.

    Raises Cancelled from `progress`; what was fetched by then stays.
    """
    from paperdesk.library.feeding.fetching import fetch_feeds
    from paperdesk.library.feeding.local import feed_fetcher
    from paperdesk.library.network_wishes import read_wishes

    told = _Told(progress)
    with feed_fetcher(gate, read_wishes(), scheduled=scheduled, stop=told.is_cancelled) as fetcher:
        return fetch_feeds(library, feeds, fetcher, progress=told)


def look_at(gate: Gate, feed: Feed, progress: Progress) -> Fetched:
    """What a feed says, of which nothing is taken.

    Raises PaperDeskError when it cannot be read: `PageInsteadError` where a page came that names feeds.
    """
    told = _Told(progress)
    if feed.kind in LOCAL:
        from paperdesk.library.feeding.local import fetch_local

        return _good(fetch_local(feed, FeedState(), datetime.now(UTC), told.is_cancelled))
    from paperdesk.library.network_wishes import read_wishes
    from paperdesk.online.feeds.fetching import Fetcher

    with Fetcher(gate, stop=told.is_cancelled, addresses=read_wishes().addresses) as fetcher:
        return fetcher.ask(feed)


class _Told:
    """Progress that can be asked whether the work is still wanted."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 1)

    def __call__(self, done: int, total: int) -> None:
        self._last = (done, total)
        self._progress(done, total)

    def is_cancelled(self) -> bool:
        """Whether the user has given it up."""
        try:
            self._progress(*self._last)
        except Cancelled:
            return True
        return False


def _good(fetched: Fetched) -> Fetched:
    if fetched.state.error:
        raise PaperDeskError(fetched.state.error)
    return fetched
