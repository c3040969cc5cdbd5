"""How much papers are read, day by day and source by source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from paperdesk.model.feed import Popularity
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK

_NUMBERS: Final = "upvotes, rank, comments, stars"
PUT: Final = f"""
insert into popularity (paper, source, day, {_NUMBERS}) values (?, ?, ?, ?, ?, ?, ?)
on conflict (paper, source, day) do update set upvotes = ifnull(excluded.upvotes, upvotes),
    rank = ifnull(min(excluded.rank, rank), ifnull(excluded.rank, rank)),
    comments = ifnull(excluded.comments, comments), stars = ifnull(excluded.stars, stars)
"""
OF: Final = f"""
select paper, source, day, {_NUMBERS} from popularity where paper {IN_IDS} order by paper, day, source
"""
SCORES: Final = "select paper, max(ifnull(upvotes, 0)) from popularity group by paper"

HEATS: Final = f"""
select h.paper, min(h.since, p.added), h.upvotes, h.rank, h.comments, h.stars from (
    select paper, min(day) as since, max(upvotes) as upvotes, min(rank) as rank,
        max(comments) as comments, max(stars) as stars
    from popularity indexed by popularity_by_day where day >= ? group by paper
) h join papers p on p.id = h.paper where {ON_DESK}
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """How much a paper was read on a day (ISO 8601), by one source such as "huggingface"."""

    source: str
    day: str
    popularity: Popularity


@dataclass(frozen=True, slots=True)
class Heat:
    """How much a paper was read of late, and since which day (ISO 8601) it is known."""

    paper: int
    since: str
    popularity: Popularity


class Popularities:
    """The table `popularity`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def put(self, rows: Iterable[tuple[int, Measured]]) -> None:
        """Remember how much papers were read; what a source said of the day before is updated."""
        self._db.executemany(PUT, [(paper, m.source, m.day, *_numbers(m.popularity)) for paper, m in rows])

    def of(self, papers: Iterable[int]) -> dict[int, tuple[Measured, ...]]:
        """What is known of papers, by day; those that nothing is known of are left out."""
        found: dict[int, list[Measured]] = defaultdict(list)
        for paper, source, day, *numbers in self._db.all(OF, (as_json(papers),)):
            found[paper].append(Measured(source, day, Popularity(*numbers)))
        return {paper: tuple(measured) for paper, measured in found.items()}

    def heats(self, since: str) -> list[Heat]:
        """What was said from a day on of papers that are on the desk: the best of each number."""
        rows = self._db.all(HEATS, (since,))
        return [Heat(paper, first[:10], Popularity(*numbers)) for paper, first, *numbers in rows]

    def scores(self) -> dict[int, int]:
        """The most upvotes that each paper has had."""
        return dict(self._db.all(SCORES))


def _numbers(popularity: Popularity) -> tuple[int | None, ...]:
    return popularity.upvotes, popularity.rank, popularity.comments, popularity.stars
