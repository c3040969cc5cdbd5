"""What came of fetching each feed, the last times."""

import json
from typing import Any, Final

from paperdesk.model.feed import Feed, FeedReport
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


class FeedLog:
    """The table `feed_fetches`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def add(self, at: str, report: FeedReport) -> None:
        """Remember what came of fetching a feed at a time (ISO 8601, UTC); the oldest are forgotten."""
        feed = report.feed.id
        numbers = (report.new, report.seen, report.dismissed, report.yours, report.filtered)
        told = json.dumps(report.told, ensure_ascii=False)
        rest = (int(report.unchanged), report.error, told, report.batch)
        self._db.execute(INSERT, (feed, at, *numbers, *rest))
        self._db.execute(THIN, (feed, feed, KEPT))

    def of(self, feed: Feed, limit: int = KEPT) -> list[tuple[str, FeedReport]]:
        """When a feed was fetched and what came of it, the last time first."""
        sql = f"select {_COLUMNS} from feed_fetches where feed = ? order by id desc limit ?"
        return [(row[0], _report(feed, row)) for row in self._db.all(sql, (feed.id, limit))]


def _report(feed: Feed, row: tuple[Any, ...]) -> FeedReport:
    _, new, seen, dismissed, yours, filtered, unchanged, error, told, batch = row
    numbers = (new, seen, dismissed, yours, filtered)
    return FeedReport(feed, *numbers, bool(unchanged), error, _sentences(told), batch)


def _sentences(told: str) -> tuple[str, ...]:
    try:
        found = json.loads(told)
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()
