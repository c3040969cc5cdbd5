"""Papers whose details are still to be asked for, once PaperDesk may go online."""

from collections.abc import Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK

Lookup = tuple[int, str, int, str]
"""Paper, when its details were first wanted, how often that was tried in vain, and why, the last time."""

_WAITING = f"from lookups l join papers p on p.id = l.paper where {ON_DESK}"


class Lookups:
    """The table `lookups`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def waiting(self) -> list[Lookup]:
        """The papers on the desk that wait, those first that have waited longest."""
        sql = f"select l.paper, l.wanted, l.tries, l.told {_WAITING} order by l.wanted, l.paper"
        return [(row[0], row[1], row[2], row[3]) for row in self._db.all(sql)]

    def count(self) -> int:
        """How many papers on the desk wait."""
        return int(self._db.value(f"select count(*) {_WAITING}"))

    def of(self, papers: Iterable[int]) -> list[Lookup]:
        """Those of the papers that wait, wherever they are."""
        sql = f"select paper, wanted, tries, told from lookups where paper {IN_IDS} order by paper"
        return [(row[0], row[1], row[2], row[3]) for row in self._db.all(sql, (as_json(papers),))]

    def put(self, lookups: Iterable[Lookup]) -> None:
        """Let papers wait, in place of what was noted of them."""
        sql = "insert or replace into lookups (paper, wanted, tries, told) values (?, ?, ?, ?)"
        self._db.executemany(sql, list(lookups))

    def remove(self, papers: Iterable[int]) -> None:
        """Let papers wait no longer."""
        self._db.executemany("delete from lookups where paper = ?", [(paper,) for paper in papers])
