"""Pairs of papers: what finding duplicates reads, and which pairs are known to be two papers."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK

if TYPE_CHECKING:
    from paperdesk.model.near_titles import Headline

Pair = tuple[int, int]

HEADLINES = f"select p.id, p.title, p.authors, p.year from papers p where {ON_DESK} order by p.id"
SHARED = f"""
select i.scheme, i.normal, i.paper from identifiers i join papers p on p.id = i.paper
where i.scheme in ('doi', 'arxiv', 'pmid', 'isbn') and i.normal <> '' and {ON_DESK}
and exists (
    select 1 from identifiers j where j.scheme = i.scheme and j.normal = i.normal and j.paper <> i.paper
)
order by i.scheme, i.normal, i.paper
"""
DISTINCT_FROM = f"""
select paper, other, at from distinct_pairs where paper {IN_IDS}
union select paper, other, at from distinct_pairs where other {IN_IDS} order by paper, other
"""
KNOWN = "select at from distinct_pairs where paper = ? and other = ?"


class Pairs:
    """The table `distinct_pairs`, and the few facts of every paper that duplicates are found by."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def headlines(self) -> "list[Headline]":
        """The papers on the desk, oldest first."""
        from paperdesk.model.near_titles import Headline

        return [Headline(*row) for row in self._db.all(HEADLINES)]

    def on_desk(self, papers: Iterable[int]) -> list[int]:
        """Those of the papers that All papers shows, oldest first."""
        sql = f"select p.id from papers p where {ON_DESK} and p.id {IN_IDS} order by p.id"
        return self._db.column(sql, (as_json(papers),))

    def sharing_identifiers(self) -> list[list[int]]:
        """Groups of papers on the desk that have an identifier in common."""
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for scheme, normal, paper in self._db.all(SHARED):
            groups[scheme, normal].append(paper)
        return [group for group in groups.values() if len(group) > 1]

    def distinct(self) -> frozenset[Pair]:
        """The pairs that a reader has said to be two papers, the smaller id first."""
        return frozenset(
            (one, other) for one, other in self._db.all("select paper, other from distinct_pairs")
        )

    def distinct_from(self, papers: Iterable[int]) -> list[tuple[Pair, str]]:
        """The pairs with any of these papers that were said to be two, and when."""
        ids = as_json(papers)
        return [((one, other), at) for one, other, at in self._db.all(DISTINCT_FROM, (ids, ids))]

    def of_papers_there(self, pairs: Iterable[Pair]) -> tuple[Pair, ...]:
        """Those of the pairs whose papers have not been removed for good."""
        asked = list(pairs)
        ids = as_json({paper for pair in asked for paper in pair})
        there = set(self._db.column(f"select id from papers where id {IN_IDS}", (ids,)))
        return tuple(pair for pair in asked if there.issuperset(pair))

    def since(self, pair: Pair) -> str:
        """When a pair was said to be two papers; "" when it was not."""
        return str(self._db.value(KNOWN, pair) or "")

    def set_distinct(self, pairs: Iterable[Pair], at: str) -> None:
        """Note that the papers of each pair are two, or forget it with ""."""
        if at:
            sql = "insert or replace into distinct_pairs (paper, other, at) values (?, ?, ?)"
            self._db.executemany(sql, [(*pair, at) for pair in pairs])
        else:
            self._db.executemany("delete from distinct_pairs where paper = ? and other = ?", list(pairs))
