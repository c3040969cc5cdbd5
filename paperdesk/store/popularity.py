"""How much papers are read, day by day and source by source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from paperdesk.model.feed import Popularity
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

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


@dataclass(frozen=True, slots=True)
class Measured:
    """How much a paper was read on a day (ISO 8601), by one source such as "huggingface"."""

    source: str
    day: str
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

    def scores(self) -> dict[int, int]:
        """The most upvotes that each paper has had."""
        return dict(self._db.all(SCORES))


def _numbers(popularity: Popularity) -> tuple[int | None, ...]:
    return popularity.upvotes, popularity.rank, popularity.comments, popularity.stars
