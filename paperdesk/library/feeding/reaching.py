"""Feeds wherever they are: those of the web through the gate, those of this computer from their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from paperdesk.model.errors import Cancelled
from paperdesk.model.feed import LOCAL, Feed, FeedState, Fetched

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import FeedReport
    from paperdesk.model.progress import Progress
    from paperdesk.online.feeds.fetching import Fetcher
    from paperdesk.online.gate import Gate, Stop
    from paperdesk.online.request import Permission


UNREAD: Final = "Folders and files cannot be watched yet; import them instead."


def fetch_through(
    gate: Gate,
    library: Library,
    feeds: Sequence[Feed],
    progress: Progress,
    permission: Permission | None = None,
) -> list[FeedReport]:
    """Fetch feeds as `fetch_feeds` does, at the addresses that the user wishes; as asked for unless told.

    Raises Cancelled from `progress`; what was fetched by then stays.
    """
    from paperdesk.library.feeding.fetching import fetch_feeds

    asked = _Asked(progress)
    with fetcher(gate, asked.stopped, permission) as web:
        return fetch_feeds(library, feeds, _Reaching(web), progress=asked)


def look_at(gate: Gate, feed: Feed, progress: Progress) -> Fetched:
    """What a feed says, of which nothing is taken.

    Raises PaperDeskError when it cannot be read: `PageInsteadError` where a page came that names feeds.
    """
    asked = _Asked(progress)
    asked(0, 1)
    if feed.kind in LOCAL:
        return _local(feed, FeedState())
    with fetcher(gate, asked.stopped) as web:
        return web.ask(feed)


def fetcher(gate: Gate, stop: Stop, permission: Permission | None = None) -> Fetcher:
    """What asks for feeds of the web, at the addresses that the user wishes."""
    from paperdesk.library.network_wishes import read_wishes
    from paperdesk.online.feeds.fetching import Fetcher
    from paperdesk.online.request import Permission

    return Fetcher(gate, permission or Permission.ASKED, stop, addresses=read_wishes().addresses)


class _Reaching:
    """Fetches a feed from where it is."""

    def __init__(self, web: Fetcher) -> None:
        self._web = web

    def fetch(self, feed: Feed, state: FeedState) -> Fetched:
        """What a feed says now; what goes wrong is in `state.error`."""
        return _local(feed, state) if feed.kind in LOCAL else self._web.fetch(feed, state)


class _Asked:
    """Progress that can be asked whether the work is still wanted."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 0)

    def __call__(self, done: int, total: int) -> None:
        self._last = (done, total)
        self._progress(done, total)

    def stopped(self) -> bool:
        """Whether it was cancelled since."""
        try:
            self._progress(*self._last)
        except Cancelled:
            return True
        return False


def _local(feed: Feed, state: FeedState) -> Fetched:
    return Fetched(state=replace(state, error=UNREAD, failures=state.failures + 1))
