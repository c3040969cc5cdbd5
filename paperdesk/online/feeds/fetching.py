"""Fetches any feed that is on the web: what it says, what is new to remember of it, or why that failed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Final

from paperdesk.model.feed import Feed, FeedKind, FeedState, Fetched
from paperdesk.online.errors import BusyError, NonsenseError, NotFoundError, OnlineError, RefusedError
from paperdesk.online.feeds import arxiv_daily, arxiv_search, huggingface, web, works
from paperdesk.online.feeds.asking import FeedAsking, base_of
from paperdesk.online.feeds.parsing import Parser
from paperdesk.online.feeds.said import Said
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.request import Permission

Read = Callable[[FeedAsking, Feed, FeedState], Said]
"""Asks for a feed of one kind and reads it; raises OnlineError and Cancelled."""

_KINDS: Final[Mapping[FeedKind, tuple[str, Read]]] = {
    FeedKind.HUGGINGFACE_DAILY: ("huggingface", huggingface.daily),
    FeedKind.HUGGINGFACE_TRENDING: ("huggingface", huggingface.trending),
    FeedKind.ARXIV_DAILY: ("arxiv-daily", arxiv_daily.fetch),
    FeedKind.ARXIV_SEARCH: ("arxiv", arxiv_search.fetch),
    FeedKind.WEB: ("", web.fetch),
    FeedKind.CROSSREF: ("crossref", works.from_crossref),
    FeedKind.OPENALEX: ("openalex", works.from_openalex),
}
"""The service that a kind of feed is asked from, "" when that stands in the feed, and how it is read."""
NEVER: Final = FeedState()
"""What is remembered of a feed that was never fetched."""
_GONE: Final = 410


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Fetches feeds one after the other; close it when all are fetched. To be used from one thread at a time.

    Feeds that are on this computer (`model.feed.LOCAL`) are not fetched here.
    """

    def __init__(
        self,
        gate: Gate,
        permission: Permission = Permission.ASKED,
        stop: Stop = lambda: False,
        clock: Callable[[], datetime] = _now,
        addresses: Mapping[str, str] | None = None,
    ) -> None:
        """`addresses` are the bases that the user typed, by service (`places.BASES`, `places.FEED_BASES`)."""
        self._gate = gate
        self._permission = permission
        self._stop = stop
        self._clock = clock
        self._parser = Parser(stop)
        self._addresses = {name: base for name, base in (addresses or {}).items() if base}

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what runs beside for reading feeds; it is started again when it is needed."""
        self._parser.close()

    def fetch(self, feed: Feed, state: FeedState = NEVER) -> Fetched:
        """What a feed says now, and what is to be remembered of it.

        Whatever goes wrong is a sentence in `state.error`, and there are no items; raises only Cancelled.
        """
        try:
            return self.ask(feed, state)
        except OnlineError as error:
            return Fetched(state=self._failed(state, error))

    def ask(self, feed: Feed, state: FeedState = NEVER) -> Fetched:
        """The same, but raises OnlineError with a sentence for whatever goes wrong: for looking at a feed."""
        asking, read = self._asking(feed, state)
        try:
            said = read(asking, feed, state)
        except NonsenseError:
            asking.forget()
            raise
        moved = asking.moved() if feed.kind is FeedKind.WEB else ""
        after = replace(self._succeeded(state, asking), digest=asking.digest(), moved=moved or state.moved)
        told = [f"The feed has moved for good; from now on it is asked for at {moved}."] if moved else []
        if after.digest == state.digest:
            return Fetched(state=after, unchanged=True, title=said.title, told=tuple(told))
        return Fetched(said.items, after, title=said.title, told=(*told, *said.told))

    def _asking(self, feed: Feed, state: FeedState) -> tuple[FeedAsking, Read]:
        if feed.kind not in _KINDS:
            raise RefusedError(f"A feed of the kind “{feed.kind.value}” is not fetched from the web.")
        service, read = _KINDS[feed.kind]
        typed = self._addresses.get(service, "") if service else feed.address
        base = base_of(service, typed) if service else state.moved or feed.address
        here = self._gate, self._permission, self._stop, self._clock
        return FeedAsking(*here, base, self._parser, typed, self._addresses), read

    def _succeeded(self, state: FeedState, asking: FeedAsking) -> FeedState:
        reply, now = asking.replies[-1][1], self._stamp()
        return replace(
            state,
            etag=reply.header("etag"),
            modified=reply.header("last-modified"),
            fetched=now,
            tried=now,
            error="",
            failures=0,
            not_before="",
            gone=False,
        )

    def _failed(self, state: FeedState, error: OnlineError) -> FeedState:
        lost = isinstance(error, NotFoundError)
        wait = error.seconds if isinstance(error, BusyError) else 0.0
        return replace(
            state,
            tried=self._stamp(),
            error=str(error),
            failures=state.failures + 1,
            not_before=self._stamp(wait) if wait else "",
            moved="" if lost else state.moved,
            gone=isinstance(error, NotFoundError) and error.reply.status == _GONE,
        )

    def _stamp(self, later: float = 0.0) -> str:
        return (self._clock() + timedelta(seconds=later)).astimezone(UTC).isoformat(timespec="seconds")
