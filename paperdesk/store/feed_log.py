"""What came of fetching each feed, the last times."""

import json
from dataclasses import dataclass
from typing import Any, Final

from paperdesk.store.connection import Connection

KEPT: Final = 200
"""How many times are remembered for a feed."""

_COLUMNS: Final = "at, new, seen, dismissed, yours, filtered, unchanged, error, told, batch"
INSERT: Final = f"insert into feed_fetches (feed, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
THIN: Final = """
delete from feed_fetches where feed = ? and id <= (
    select id from feed_fetches where feed = ? order by id desc limit 1 offset ?
)
"""


@dataclass(frozen=True, slots=True)
class LoggedFetch:
    """One time that a feed was fetched, at `at` (ISO 8601, UTC); the rest is as in FeedReport."""

    feed: int
    at: str
    new: int = 0
    seen: int = 0
    dismissed: int = 0
    yours: int = 0
    filtered: int = 0
    unchanged: bool = False
    error: str = ""
    told: tuple[str, ...] = ()
    batch: int = 0


class FeedLog:
    """The table `feed_fetches`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def add(self, fetch: LoggedFetch) -> None:
        """Remember what came of one time; the oldest are forgotten."""
        numbers = (fetch.new, fetch.seen, fetch.dismissed, fetch.yours, fetch.filtered, int(fetch.unchanged))
        told = json.dumps(fetch.told, ensure_ascii=False)
        self._db.execute(INSERT, (fetch.feed, fetch.at, *numbers, fetch.error, told, fetch.batch))
        self._db.execute(THIN, (fetch.feed, fetch.feed, KEPT))

    def of(self, feed: int, limit: int = KEPT) -> list[LoggedFetch]:
        """What came of fetching a feed, the last time first."""
        sql = f"select feed, {_COLUMNS} from feed_fetches where feed = ? order by id desc limit ?"
        return [_fetch(row) for row in self._db.all(sql, (feed, limit))]


def _fetch(row: tuple[Any, ...]) -> LoggedFetch:
    feed, at, new, seen, dismissed, yours, filtered, unchanged, error, told, batch = row
    numbers = (new, seen, dismissed, yours, filtered)
    return LoggedFetch(feed, at, *numbers, bool(unchanged), error, _sentences(told), batch)


def _sentences(told: str) -> tuple[str, ...]:
    try:
        found = json.loads(told)
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()
