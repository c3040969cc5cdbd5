"""How papers that came by feeds stand, which feeds had them, and on which days they came."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK

MARKS: Final = f"""
select x.paper, max(x.seen = '') and p.status <> 'dismissed', ifnull(min(nullif(x.seen, '')), ''),
    max(x.came = 'yours'),
    iif(p.status = 'dismissed', ifnull((
        select d.at from status_dates d where d.paper = p.id and d.status = 'dismissed'
    ), p.modified), '')
from feed_items x join papers p on p.id = x.paper where x.paper {IN_IDS} group by x.paper
"""
SOURCES: Final = """
select f.id, f.name, x.first, x.day, x.submitted_by, x.place
from feed_items x join feeds f on f.id = x.feed
where (x.paper = ?1 or x.paper in (select id from papers where merged_into = ?1)) and f.removed = 0
order by x.first, x.id
"""
DAYS: Final = f"""
select x.day, count(distinct x.paper) from feed_items x indexed by feed_items_by_day
join papers p on p.id = x.paper where x.day >= ? and {ON_DESK} group by x.day
"""
DAYS_OF_FEED: Final = f"""
select x.day, count(distinct x.paper) from feed_items x indexed by feed_items_of_feed
join papers p on p.id = x.paper where x.feed = ? and x.day >= ? and {ON_DESK} group by x.day
"""


@dataclass(frozen=True, slots=True)
class FeedMark:
    """How a paper that came by a feed stands; times are ISO 8601 in UTC, "" for never.

    `new`: nobody has visited a feed of it since it came; else it was `seen` then. It was `dismissed` then,
    if it still is. `yours`: it was in the library before any feed had it.
    """

    new: bool = False
    seen: str = ""
    dismissed: str = ""
    yours: bool = False


@dataclass(frozen=True, slots=True)
class FeedSource:
    """A feed that had a paper: for the first time at `first`, on its own `day`, at a place of its list."""

    feed: int
    name: str
    first: str
    day: str
    submitted_by: str = ""
    place: int = 0


class FeedMarks:
    """What is read of `feed_items` to show it."""

    def __init__(self, db: Connection) -> None:
        """Read the connection's library."""
        self._db = db

    def of(self, papers: Iterable[int]) -> dict[int, FeedMark]:
        """The marks of those papers that came by a feed."""
        rows = self._db.all(MARKS, (as_json(papers),))
        return {
            paper: FeedMark(bool(new), seen, dismissed, bool(yours))
            for paper, new, seen, yours, dismissed in rows
        }

    def sources(self, paper: int) -> tuple[FeedSource, ...]:
        """The feeds that had a paper, or one that was merged into it, the first one first."""
        return tuple(FeedSource(*row) for row in self._db.all(SOURCES, (paper,)))

    def days(self, feed: int | None, since: str) -> dict[str, int]:
        """How many papers on the desk came on each day from one on, by one feed or (None) any."""
        if feed is None:
            return dict(self._db.all(DAYS, (since,)))
        return dict(self._db.all(DAYS_OF_FEED, (feed, since)))
