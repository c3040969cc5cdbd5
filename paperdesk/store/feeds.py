"""The subscriptions of a library, and what is remembered of each between two fetches."""

from itertools import chain, count
from typing import Any, Final

from paperdesk.model.feed import Feed, FeedKind, FeedState
from paperdesk.store.connection import Connection
from paperdesk.store.visible import ON_DESK

MOST_COUNTED: Final = 1000
"""New papers of a feed are not counted any further: a badge has no room for more."""

FILTERS: Final = ("feed_include", "feed_exclude")
SET: Final = "insert or replace into settings (name, value) values (?, ?)"
UNSET: Final = "delete from settings where name = ?"

_FEED: Final = "name, kind, address, include, exclude, paused, keep_unread, position, id"
_STATE: Final = "etag, modified, digest, fetched, tried, visited, error, failures, not_before, moved, gone"
ALL: Final = f"select {_FEED} from feeds where removed = 0 order by position, id"
ONE: Final = f"select {_FEED} from feeds where id = ? and removed = 0"
NAMED: Final = f"select {_FEED} from feeds where name = ? collate nocase and removed = 0"
INSERT: Final = f"""
insert into feeds ({_FEED}) values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))
"""
UPDATE: Final = """
update feeds set name = ?, kind = ?, address = ?, include = ?, exclude = ?, paused = ?, keep_unread = ?,
    position = ? where id = ?
"""
STATES: Final = f"select feed, {_STATE} from feed_states"
PUT_STATE: Final = f"""
insert or replace into feed_states (feed, {_STATE}, claimed)
select f.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ifnull(s.claimed, '')
from feeds f left join feed_states s on s.feed = f.id where f.id = ?
"""
CLAIM: Final = """
insert into feed_states (feed, claimed) select id, ? from feeds where id = ?
on conflict (feed) do update set claimed = excluded.claimed where claimed < ? or claimed > ?
"""
NEW: Final = f"""
select f.id, (
    select count(*) from (
        select 1 from feed_items x indexed by feed_items_new_of_feed
        cross join papers p on p.id = x.paper
        where x.feed = f.id and x.seen = '' and {ON_DESK} limit {MOST_COUNTED}
    )
) from feeds f where f.removed = 0
"""


class Feeds:
    """The tables `feeds` and `feed_states`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def all(self) -> list[Feed]:
        """Every subscription, in the reader's order."""
        return [_feed(row) for row in self._db.all(ALL)]

    def get(self, id: int) -> Feed | None:
        """One of them, or None when it is gone."""
        row = self._db.first(ONE, (id,))
        return _feed(row) if row else None

    def named(self, name: str) -> Feed | None:
        """The one with a name, whatever its case; None when there is none."""
        row = self._db.first(NAMED, (name,))
        return _feed(row) if row else None

    def insert(self, feed: Feed) -> int:
        """Keep a new one behind the others unless it has a position; gives its id."""
        last = int(self._db.value("select ifnull(max(position), 0) from feeds where removed = 0"))
        return self._db.insert(INSERT, (*_values(feed, feed.position or last + 1), feed.id))

    def update(self, feed: Feed) -> None:
        """Change the one with its id."""
        self._db.execute(UPDATE, (*_values(feed, feed.position), feed.id))

    def remove(self, id: int) -> None:
        """Take one away."""
        self._db.execute("update feeds set removed = 1 where id = ?", (id,))

    def restore(self, id: int) -> None:
        """Bring one back, under another name if its own is taken."""
        name = str(self._db.value("select name from feeds where id = ?", (id,)))
        names = chain([name], (f"{name} ({number})" for number in count(2)))
        free = next(each for each in names if self.named(each) is None)
        self._db.execute("update feeds set removed = 0, name = ? where id = ?", (free, id))

    def is_removed(self, id: int) -> bool:
        """Whether one was taken away and can still be brought back."""
        return bool(self._db.value("select 1 from feeds where id = ? and removed = 1", (id,)))

    def delete(self, id: int) -> None:
        """Forget one that was taken away, and what it said, for good."""
        self._db.execute("delete from feeds where id = ? and removed = 1", (id,))

    def filters(self) -> tuple[str, str]:
        """The searches that papers of any feed must match, and must not; "" for none."""
        found = dict(self._db.all("select name, value from settings where name in (?, ?)", FILTERS))
        return found.get(FILTERS[0], ""), found.get(FILTERS[1], "")

    def set_filters(self, include: str, exclude: str) -> None:
        """Keep such searches."""
        for name, value in zip(FILTERS, (include, exclude), strict=True):
            self._db.execute(SET if value else UNSET, (name, value) if value else (name,))

    # States

    def states(self) -> dict[int, FeedState]:
        """What is remembered of the feeds that were ever fetched or visited, by id."""
        return {row[0]: _state(row[1:]) for row in self._db.all(STATES)}

    def state(self, id: int) -> FeedState:
        """What is remembered of one."""
        row = self._db.first(f"{STATES} where feed = ?", (id,))
        return _state(row[1:]) if row else FeedState()

    def put_state(self, id: int, state: FeedState) -> None:
        """Remember this of a feed, unless it is gone by now."""
        values = (
            *(state.etag, state.modified, state.digest, state.fetched, state.tried, state.visited),
            *(state.error, state.failures, state.not_before, state.moved, int(state.gone)),
        )
        self._db.execute(PUT_STATE, (*values, id))

    def forget(self, id: int) -> None:
        """Forget what a server said of a feed whose address is another one now; when it was visited stays."""
        if id in self.states():
            self.put_state(id, FeedState(visited=self.state(id).visited))

    def claim(self, id: int, now: str, until: str, latest: str) -> bool:
        """Keep others from fetching a feed until a time; whether nobody else does so now.

        Who does so until after `latest` has a clock that was wrong.
        """
        return bool(self._db.execute(CLAIM, (until, id, now, latest)).rowcount)

    def let_go(self, id: int) -> None:
        """Let others fetch a feed again."""
        self._db.execute("update feed_states set claimed = '' where feed = ?", (id,))

    def new_counts(self) -> dict[int, int]:
        """How many papers on the desk are new, by feed; no more than MOST_COUNTED are counted."""
        return dict(self._db.all(NEW))


def _feed(row: tuple[Any, ...]) -> Feed:
    name, kind, address, include, exclude, paused, keep_unread, position, id = row
    known = FeedKind(kind) if kind in tuple(FeedKind) else FeedKind.WEB
    return Feed(name, known, address, include, exclude, bool(paused), keep_unread, position, id)


def _values(feed: Feed, position: int) -> tuple[object, ...]:
    return (
        *(feed.name, feed.kind.value, feed.address, feed.include, feed.exclude),
        *(int(feed.paused), feed.keep_unread, position),
    )


def _state(row: tuple[Any, ...]) -> FeedState:
    etag, modified, digest, fetched, tried, visited, error, failures, not_before, moved, gone = row
    return FeedState(
        *(etag, modified, digest, fetched, tried, visited, error, failures, not_before, moved), bool(gone)
    )
