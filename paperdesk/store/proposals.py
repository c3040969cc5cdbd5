"""Proposals: what a duplicate said otherwise than the paper that it was merged into."""

from collections import defaultdict
from collections.abc import Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK

Proposal = tuple[int, str, str, str, str]
"""Paper, field, value as text, where it comes from, and when it was proposed."""

WAITING = f"""
select r.paper, r.name, r.value, r.source from proposals r join papers p on p.id = r.paper
where {ON_DESK} order by r.paper, r.name, r.at, r.value
"""
FOUND = "select paper, name, value, source, at from proposals where paper = ? and name = ? and value = ?"


class Proposals:
    """The table `proposals`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def waiting(self) -> dict[int, tuple[tuple[str, str, str], ...]]:
        """Field, value and source of the proposals for papers on the desk, by paper."""
        groups: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
        for paper, name, value, source in self._db.all(WAITING):
            groups[paper].append((name, value, source))
        return {paper: tuple(found) for paper, found in groups.items()}

    def of(self, papers: Iterable[int]) -> list[Proposal]:
        """All proposals for these papers, as they were written."""
        sql = f"select paper, name, value, source, at from proposals where paper {IN_IDS} order by at, paper"
        return [(row[0], row[1], row[2], row[3], row[4]) for row in self._db.all(sql, (as_json(papers),))]

    def known(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Those of the proposals that are there, as they were written."""
        rows = (self._db.first(FOUND, (paper, name, value)) for paper, name, value, *_ in proposals)
        return [(row[0], row[1], row[2], row[3], row[4]) for row in rows if row]

    def add(self, proposals: Iterable[Proposal]) -> None:
        """Write proposals that are not there."""
        sql = "insert into proposals (paper, name, value, source, at) values (?, ?, ?, ?, ?)"
        self._db.executemany(sql, list(proposals))

    def remove(self, proposals: Iterable[Proposal]) -> None:
        """Forget proposals."""
        sql = "delete from proposals where paper = ? and name = ? and value = ?"
        self._db.executemany(sql, [proposal[:3] for proposal in proposals])
