"""The reading queue: which papers to be read come first, and which are put off until a day."""

from collections.abc import Collection, Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.visible import ON_DESK

Waiting = tuple[int, str, int]
"""Row id, the day until which the paper is snoozed ("" when it is not), its place (0 for none)."""

HELD = """
select id, ifnull(snoozed_until, ''), ifnull(queue, 0) from papers where snoozed_until is not null
union
select id, ifnull(snoozed_until, ''), ifnull(queue, 0) from papers where queue is not null
order by id
"""
ONE = "select id, ifnull(snoozed_until, ''), ifnull(queue, 0) from papers where id = ?"
PUT = "update papers set snoozed_until = ?, queue = ? where id = ?"
IN_ORDER = f"""
select p.id from papers p where p.status = 'to-read' and {ON_DESK}
order by p.queue is null, p.queue, p.id desc limit ?
"""
NEXT = f"""
select min(p.snoozed_until) from papers p indexed by papers_snoozed
where p.snoozed_until > ? and p.status = 'to-read' and {ON_DESK}
"""


class Queue:
    """The columns of `papers` that say when a paper is to be read."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def held(self, papers: Collection[int]) -> tuple[Waiting, ...]:
        """Those of the papers that are snoozed or have a place, which few have, in the order of their ids."""
        if len(papers) == 1:
            rows = self._db.all(ONE, tuple(papers))
            return tuple(_waiting(row) for row in rows if row[1] or row[2])
        return tuple(_waiting(row) for row in self._db.all(HELD) if row[0] in papers)

    def get(self, papers: Iterable[int]) -> tuple[Waiting, ...]:
        """How it stands with papers; those that are gone are left out."""
        return tuple(_waiting(row) for paper in papers for row in self._db.all(ONE, (paper,)))

    def put(self, rows: Iterable[Waiting]) -> None:
        """Make it stand so with papers."""
        self._db.executemany(PUT, [(until or None, place or None, paper) for paper, until, place in rows])

    def in_order(self, limit: int) -> list[int]:
        """The first papers that are to be read, in the order of the queue, snoozed ones among them."""
        return self._db.column(IN_ORDER, (limit,))

    def next_waking(self, day: str) -> str:
        """The first day after `day` on which a snoozed paper comes back; "" when none is snoozed."""
        return str(self._db.value(NEXT, (day,)) or "")


def _waiting(row: tuple[int, str, int]) -> Waiting:
    return row[0], row[1], row[2]
