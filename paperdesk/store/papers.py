"""Papers: insert them, read them whole, delete them for good."""

from collections.abc import Sequence
from uuid import uuid4

from paperdesk.model.paper import Paper
from paperdesk.store.connection import Connection
from paperdesk.store.facts import Facts
from paperdesk.store.ids import IN_IDS, as_json

INSERT = """
insert into papers (
    id, uuid, batch, key, type, title, title_hash, authors, year, date, venue, status, starred, rating,
    added, modified, opened, has_code
) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class Papers:
    """The rows of `papers` and all that is written with a new one."""

    def __init__(self, db: Connection, facts: Facts) -> None:
        """Work on the connection's library."""
        self._db = db
        self._facts = facts

    def add(self, batch: int, papers: Sequence[Paper], now: str) -> list[int]:
        """Insert papers that have their keys; gives their ids in the same order.

        The first paper gets the highest id: ids follow the default order, newest and first on the page
        on top. The search index does not know them yet.
        """
        last = int(self._db.value("select seq from sqlite_sequence where name = 'papers'") or 0)
        top = last + len(papers)
        ids = [top - position for position in range(len(papers))]
        for id, paper in zip(ids, papers, strict=True):
            self._insert(id, batch, paper, now)
        return ids

    def delete(self, papers: Sequence[int]) -> None:
        """Remove papers and everything on them for good; the search index must have forgotten them."""
        self._db.execute(f"delete from papers where id {IN_IDS}", (as_json(papers),))

    def exists(self, paper: int) -> bool:
        """Whether a paper with this id is there, in the Trash or not."""
        return self._db.value("select 1 from papers where id = ? and purged = 0", (paper,)) is not None

    def _insert(self, id: int, batch: int, paper: Paper, now: str) -> None:
        added = paper.added or now
        self._db.execute(
            INSERT,
            (
                id,
                str(uuid4()),
                batch,
                paper.key,
                paper.type,
                paper.title,
                self._facts.title_hash(paper.title),
                self._facts.author_line(paper.authors),
                paper.year,
                paper.date,
                paper.venue,
                paper.status.value,
                int(paper.starred),
                paper.rating,
                added,
                paper.modified or added,
                paper.opened,
                0,
            ),
        )
        self._db.execute(
            "insert into status_dates (paper, status, at) values (?, ?, ?)",
            (id, paper.status.value, paper.status_since or added),
        )
        self._facts.write_new(id, paper)
