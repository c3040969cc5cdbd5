"""Fetches feeds one after the other: what goes wrong with one of them does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from paperdesk.library.feeding.filters import rules_for
from paperdesk.library.feeding.keeping import let_go
from paperdesk.library.feeding.merging import merge_fetched
from paperdesk.model.errors import LibraryDamaged, LibraryInUse, LibraryLost, PaperDeskError
from paperdesk.model.feed import Feed, FeedReport, FeedState, Fetched

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.progress import Progress

CLAIM: Final = timedelta(minutes=15)
"""After that a program that fetches a feed is taken for dead; one that lives is done long before."""
BUSY: Final = "Another program is fetching this feed just now; it was left to that."
REMOVED: Final = "This feed was removed meanwhile; nothing was fetched."


class Fetches(Protocol):
    """What asks for feeds, such as `online.feeds.fetching.Fetcher`."""

    def fetch(self, feed: Feed, state: FeedState) -> Fetched:
        """What a feed says now; what goes wrong is in `state.error`. May raise Cancelled."""


def fetch_feeds(
    library: Library,
    feeds: Sequence[Feed],
    fetcher: Fetches,
    *,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> list[FeedReport]:
    """Fetch feeds, take what they say into the library, and tell what came of each, in their order.

    A feed that another program fetches just now is left to that. `stop` is asked between two feeds, and ends
    it early; what was fetched by then stays. `progress` is told how many feeds are done. At the end the
    library lets go of what nobody touched for too long (see `keeping`). Raises Cancelled from `fetcher` and
    `progress`, and PaperDeskError when the library itself is lost or damaged.
    """
    reports: list[FeedReport] = []
    for done, feed in enumerate(feeds):
        if stop():
            break
        if progress:
            progress(done, len(feeds))
        reports.append(_fetched(library, feed, fetcher))
    if any(not report.error for report in reports):
        # Who writes there now lets nobody in; there will be a next time.
        with suppress(LibraryInUse):
            let_go(library)
    return reports


def _fetched(library: Library, feed: Feed, fetcher: Fetches) -> FeedReport:
    try:
        return _claimed(library, feed, fetcher)
    except (LibraryDamaged, LibraryLost):
        raise
    except PaperDeskError as error:
        return FeedReport(feed, error=str(error))


def _claimed(library: Library, feed: Feed, fetcher: Fetches) -> FeedReport:
    """Fetch a feed while others are kept off it."""
    store = library.tables()
    with store.transaction():
        known = store.feeds.get(feed.id)
        if known is None:
            return FeedReport(feed, error=REMOVED)
        now = store.now()
        if not store.feeds.claim(feed.id, now, _later(now), _later(_later(now))):
            return FeedReport(feed, error=BUSY)
    try:
        before = store.feeds.state(feed.id)
        fetched = fetcher.fetch(known, before)
        if fetched.state.error:
            return _failed(library, known, fetched)
        try:
            return merge_fetched(library, known, fetched, rules=rules_for(library, known))
        except PaperDeskError as error:
            _note_not_taken(library, known, fetched, before, error)
            raise
    finally:
        with suppress(LibraryInUse), store.transaction():
            store.feeds.let_go(feed.id)


def _failed(library: Library, feed: Feed, fetched: Fetched) -> FeedReport:
    report = FeedReport(feed, error=fetched.state.error, told=fetched.told)
    store = library.tables()
    with store.transaction():
        visited = store.feeds.state(feed.id).visited
        store.feeds.put_state(feed.id, replace(fetched.state, visited=visited))
        store.feed_log.add(store.now(), report)
    return report


def _note_not_taken(
    library: Library, feed: Feed, fetched: Fetched, before: FeedState, error: PaperDeskError
) -> None:
    """Remember that what a feed said could not be taken, or its server would be asked again at once."""
    state = replace(before, tried=fetched.state.tried, error=str(error), failures=before.failures + 1)
    with suppress(PaperDeskError):  # the library itself may be what is in the way
        if library.tables().feeds.get(feed.id):
            _failed(library, feed, replace(fetched, state=state))


def _later(moment: str) -> str:
    later = datetime.fromisoformat(moment) + CLAIM
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")
