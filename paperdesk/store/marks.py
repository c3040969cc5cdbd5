"""What a reader decides about papers in one key press: favourite, status, rating, Trash, opened."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from paperdesk.model.paper import Status
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

REACHED = f"""
select ifnull(d.at, ''), p.id from papers p left join status_dates d on d.paper = p.id and d.status = ?
where p.id {IN_IDS}
"""


class Marks:
    """The columns of `papers` that decisions change; none of them is searchable text."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def star(self, papers: Iterable[int], on: bool) -> frozenset[int]:
        """Make papers favourites or not; gives those that changed."""
        ids = as_json(papers)
        changed = self._db.column(f"select id from papers where starred <> ? and id {IN_IDS}", (int(on), ids))
        self._db.execute(f"update papers set starred = ? where id {IN_IDS}", (int(on), as_json(changed)))
        return frozenset(changed)

    def has_unstarred(self, papers: Iterable[int]) -> bool:
        """Whether one of the papers is no favourite."""
        sql = f"select exists (select 1 from papers where starred = 0 and id {IN_IDS})"
        return bool(self._db.value(sql, (as_json(papers),)))

    def has_other_status(self, papers: Iterable[int], status: Status) -> bool:
        """Whether one of the papers has another status."""
        sql = f"select exists (select 1 from papers where status <> ? and id {IN_IDS})"
        return bool(self._db.value(sql, (status.value, as_json(papers))))

    def ratings(self, papers: Iterable[int]) -> dict[int, frozenset[int]]:
        """Papers by their rating (0 to 5)."""
        found = self._db.all(f"select rating, id from papers where id {IN_IDS}", (as_json(papers),))
        return _grouped(found)

    def rate(self, papers: Iterable[int], rating: int) -> None:
        """Rate papers from 0 (not rated) to 5."""
        self._db.execute(f"update papers set rating = ? where id {IN_IDS}", (rating, as_json(papers)))

    def statuses(self, papers: Iterable[int]) -> dict[Status, frozenset[int]]:
        """Papers by their status."""
        rows = self._db.all(f"select status, id from papers where id {IN_IDS}", (as_json(papers),))
        with self._db.understood():
            return {Status(text): papers for text, papers in _grouped(rows).items()}

    def reached(self, papers: Iterable[int], status: Status) -> dict[str, frozenset[int]]:
        """Papers by the time at which they last reached a status; "" for never."""
        return _grouped(self._db.all(REACHED, (status.value, as_json(papers))))

    def set_status(self, papers: Iterable[int], status: Status) -> None:
        """Set the status alone."""
        self._db.execute(f"update papers set status = ? where id {IN_IDS}", (status.value, as_json(papers)))

    def set_reached(self, papers: Iterable[int], status: Status, at: str) -> None:
        """Note when papers reached a status; "" forgets that they ever did."""
        ids = as_json(papers)
        if at:
            sql = f"insert or replace into status_dates select id, ?, ? from papers where id {IN_IDS}"
            self._db.execute(sql, (status.value, at, ids))
        else:
            self._db.execute(
                f"delete from status_dates where status = ? and paper {IN_IDS}", (status.value, ids)
            )

    def trashed(self, papers: Iterable[int]) -> dict[str, frozenset[int]]:
        """Papers by the time at which they went to the Trash; "" for those that are not in it."""
        sql = f"select ifnull(trashed, ''), id from papers where purged = 0 and id {IN_IDS}"
        return _grouped(self._db.all(sql, (as_json(papers),)))

    def trash(self, papers: Iterable[int], at: str) -> None:
        """Put papers into the Trash at a time, or take them out with ""."""
        self._db.execute(f"update papers set trashed = ? where id {IN_IDS}", (at or None, as_json(papers)))

    def purge(self, papers: Iterable[int], on: bool) -> frozenset[int]:
        """Hide papers of the Trash for good, or bring them back to it; gives those that changed."""
        sql = f"select id from papers where purged <> ? and trashed is not null and id {IN_IDS}"
        changed = self._db.column(sql, (int(on), as_json(papers)))
        self._db.execute(f"update papers set purged = ? where id {IN_IDS}", (int(on), as_json(changed)))
        return frozenset(changed)

    def open(self, paper: int, now: str) -> bool:
        """Note that a paper is being read; gives whether that is the first time."""
        first = self._db.value("select opened is null from papers where id = ?", (paper,))
        sql = "update papers set opened = ifnull(opened, ?), last_opened = ? where id = ?"
        self._db.execute(sql, (now, now, paper))
        return bool(first)

    def modified(self, paper: int) -> str:
        """When the paper's facts or text last changed."""
        return str(self._db.value("select modified from papers where id = ?", (paper,)))

    def touch(self, paper: int, at: str) -> None:
        """Note when the paper's facts or text last changed."""
        self._db.execute("update papers set modified = ? where id = ?", (at, paper))

    def modified_times(self, papers: Iterable[int]) -> dict[str, frozenset[int]]:
        """Papers by when their facts or text last changed; those that are gone are left out."""
        return _grouped(
            self._db.all(f"select modified, id from papers where id {IN_IDS}", (as_json(papers),))
        )

    def touch_all(self, papers: Iterable[int], at: str) -> None:
        """Note when the facts or text of papers last changed."""
        self._db.execute(f"update papers set modified = ? where id {IN_IDS}", (at, as_json(papers)))


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[Any, frozenset[int]]:
    groups: dict[Any, set[int]] = defaultdict(set)
    for value, paper in rows:
        groups[value].add(paper)
    return {value: frozenset(papers) for value, papers in groups.items()}
