"""What feeds said of papers: once for each feed that had one, and what did not pass the filters."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK, PRESENT

MOST_KEPT: Final = 500
"""How many papers that did not pass the filters are kept for a feed, the newest."""


Fate = tuple[str, int | None, str, str]
"""What became of an item: its guid, its paper, how it came, and what is kept of it while it is aside."""


class Came(StrEnum):
    """What a paper was when a feed had it for the first time."""

    NEW = "new"
    SEEN = "seen"
    DISMISSED = "dismissed"
    YOURS = "yours"
    FILTERED = "filtered"


@dataclass(frozen=True, slots=True)
class StoredItem:
    """What is remembered of an item; see the table. `paper` is None for one that is gone or `kept` aside."""

    feed: int
    guid: str
    paper: int | None
    came: Came
    trace: str = ""
    digest: str = ""
    day: str = ""
    first: str = ""
    last: str = ""
    seen: str = ""
    place: int = 0
    submitted_by: str = ""
    kept: str = ""
    filled: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item that came before, with the paper that stands for it by now, if any.

    `shut` when that is in the Trash or deleted for good; `own` is the paper itself, perhaps part of another.
    """

    paper: int | None
    digest: str
    kept: bool
    trace: str
    dismissed: bool
    shut: bool
    own: int | None


_COLUMNS: Final = (
    "feed, guid, paper, came, trace, digest, day, first, last, seen, place, submitted_by, kept, filled"
)
PUT: Final = f"""
insert into feed_items ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (feed, guid) do update set paper = excluded.paper, trace = excluded.trace,
    digest = excluded.digest, last = excluded.last, place = excluded.place,
    submitted_by = excluded.submitted_by, kept = excluded.kept,
    filled = iif(excluded.filled = '', filled, excluded.filled),
    came = iif(came = 'filtered', excluded.came, came),
    first = iif(came = 'filtered', excluded.first, first),
    seen = iif(came = 'filtered', excluded.seen, seen)
"""
KNOWN: Final = f"""
select x.guid, ifnull(p.merged_into, p.id), x.digest, x.kept <> '', x.trace,
    ifnull(p.status = 'dismissed', 0), ifnull(p.trashed is not null or p.purged, 0), x.paper
from feed_items x left join papers p on p.id = x.paper
where x.feed = ? and x.guid {IN_IDS}
    and (p.id is null or p.batch not in (select id from batches where hidden = 1))
"""
GONE: Final = f"""
select x.trace from feed_items x left join papers p on p.id = x.paper
where x.trace {IN_IDS} and x.kept = '' and (p.id is null or p.purged)
"""
BY_FEED: Final = f"select distinct paper from feed_items where paper {IN_IDS}"
NEW_AMONG: Final = f"select distinct paper from feed_items where seen = '' and paper {IN_IDS}"
AGAIN: Final = "update feed_items set last = ?, place = ? where feed = ? and guid = ?"
FATES: Final = f"""
select guid, paper, came, kept from feed_items where feed = ? and guid {IN_IDS} order by guid
"""
PUT_FATE: Final = "update or ignore feed_items set paper = ?, came = ?, kept = ? where feed = ? and guid = ?"
UNSEEN_OF: Final = """
select y.id from feed_items x indexed by feed_items_new_of_feed
join feed_items y on y.paper = x.paper and y.seen = ''
where x.feed = ? and x.seen = ''
"""
UNSEEN_ON: Final = f"select id from feed_items where seen = '' and paper {IN_IDS}"
KEPT: Final = f"""
select {_COLUMNS}, id from feed_items
where feed = ? and kept <> '' order by last desc, place, id limit ? offset ?
"""
THIN: Final = """
delete from feed_items where id in (
    select id from feed_items where feed = ? and kept <> '' order by last desc, id desc limit -1 offset ?
)
"""
OF_PAPERS: Final = f"""
select {", ".join(f"x.{name}" for name in _COLUMNS.split(", "))}, x.id
from feed_items x join feeds f on f.id = x.feed
where x.paper {IN_IDS} and f.removed = 0 order by x.paper, x.first, x.id
"""
NEWEST: Final = f"""
select x.paper from feed_items x indexed by feed_items_of_feed cross join papers p on p.id = x.paper
where x.feed = ? and {PRESENT} order by x.day desc, x.paper desc limit ?
"""
ON_DESK_OF: Final = f"""
select p.id from feed_items x join papers p on p.id = x.paper where x.feed = ? and {ON_DESK}
"""


class FeedItems:
    """The table `feed_items`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def known(self, feed: int, guids: Iterable[str]) -> dict[str, KnownItem]:
        """What a feed said before, by guid; what came with an import that was taken back is left out."""
        rows = self._db.all(KNOWN, (feed, as_json(guids)))
        return {
            guid: KnownItem(paper, digest, bool(kept), trace, bool(dismissed), bool(shut), own)
            for guid, paper, digest, kept, trace, dismissed, shut, own in rows
        }

    def gone(self, traces: Iterable[str]) -> set[str]:
        """Those of the traces that papers left which came by a feed and were deleted for good."""
        return set(self._db.column(GONE, (as_json(traces),)))

    def by_feed(self, papers: Iterable[int]) -> set[int]:
        """Those of the papers that any feed had."""
        return set(self._db.column(BY_FEED, (as_json(papers),)))

    def new_among(self, papers: Iterable[int]) -> set[int]:
        """Those of the papers that nobody has seen since they came."""
        return set(self._db.column(NEW_AMONG, (as_json(papers),)))

    def put(self, items: Iterable[StoredItem]) -> None:
        """Remember items; of one that the feed had before, when it was first there and seen stays."""
        self._db.executemany(PUT, [_values(item) for item in items])

    def fates(self, feed: int, guids: Iterable[str]) -> tuple[Fate, ...]:
        """What became of the items of a feed with these guids, as far as they are known."""
        return tuple(self._db.all(FATES, (feed, as_json(guids))))

    def put_fates(self, feed: int, fates: Iterable[Fate]) -> None:
        """Let that have become of items of a feed."""
        rows = [(paper, came, kept, feed, guid) for guid, paper, came, kept in fates]
        self._db.executemany(PUT_FATE, rows)

    def guids(self, feed: int, papers: Iterable[int]) -> dict[int, str]:
        """By which guids a feed knows those of the papers that it had."""
        sql = f"select paper, guid from feed_items where feed = ? and paper {IN_IDS}"
        return dict(self._db.all(sql, (feed, as_json(papers))))

    def rename(self, feed: int, guids: Iterable[tuple[int, str]]) -> None:
        """Let a feed know papers by other guids from now on."""
        sql = "update or replace feed_items set guid = ? where feed = ? and paper = ?"
        self._db.executemany(sql, [(guid, feed, paper) for paper, guid in guids])

    def again(self, feed: int, at: str, places: Iterable[tuple[str, int]]) -> None:
        """Note that a feed still says the same: guids with their places."""
        self._db.executemany(AGAIN, [(at, place, feed, guid) for guid, place in places])

    def compare_again(self, feed: int) -> None:
        """Let what a feed said last be compared with its papers again, though it says the same."""
        sql = """
            update feed_items set digest = ''
            where feed = ?1 and last = (select max(last) from feed_items where feed = ?1)
        """
        self._db.execute(sql, (feed,))

    def unseen_of(self, feed: int) -> frozenset[int]:
        """The new items of a feed, and those of other feeds on the same papers."""
        return frozenset(self._db.column(UNSEEN_OF, (feed,)))

    def unseen_on(self, papers: Iterable[int]) -> frozenset[int]:
        """The new items of any feed on papers."""
        return frozenset(self._db.column(UNSEEN_ON, (as_json(papers),)))

    def see(self, items: Iterable[int], at: str) -> None:
        """Note when items were seen; "" makes them new again."""
        self._db.execute(f"update feed_items set seen = ? where id {IN_IDS}", (at, as_json(items)))

    def seen_times(self, items: Iterable[int]) -> dict[str, frozenset[int]]:
        """Items by when they were seen, "" for those that are new."""
        groups: dict[str, set[int]] = defaultdict(set)
        for id, seen in self._db.all(f"select id, seen from feed_items where id {IN_IDS}", (as_json(items),)):
            groups[seen].add(id)
        return {seen: frozenset(group) for seen, group in groups.items()}

    def kept(self, feed: int, limit: int = MOST_KEPT, offset: int = 0) -> list[StoredItem]:
        """What did not pass the filters, as the feed had it last."""
        return [StoredItem(*row) for row in self._db.all(KEPT, (feed, limit, offset))]

    def thin(self, feed: int) -> None:
        """Forget what did not pass the filters long ago."""
        self._db.execute(THIN, (feed, MOST_KEPT))

    def of(self, papers: Iterable[int]) -> list[StoredItem]:
        """What the feeds that are still subscribed to said of papers, paper by paper, the first one first."""
        return [StoredItem(*row) for row in self._db.all(OF_PAPERS, (as_json(papers),))]

    def newest(self, feed: int, limit: int) -> list[int]:
        """The papers that a feed had last, wherever they are by now."""
        return self._db.column(NEWEST, (feed, limit))

    def on_desk(self, feed: int) -> list[int]:
        """The papers of a feed that are on the desk."""
        return self._db.column(ON_DESK_OF, (feed,))


def _values(item: StoredItem) -> tuple[object, ...]:
    return (
        *(item.feed, item.guid, item.paper, item.came.value, item.trace, item.digest, item.day),
        *(item.first, item.last, item.seen, item.place, item.submitted_by, item.kept, item.filled),
    )
