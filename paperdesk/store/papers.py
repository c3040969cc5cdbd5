"""Papers: insert them, delete them for good."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from secrets import token_hex
from time import time_ns
from typing import Any

from paperdesk.model.links import has_code
from paperdesk.model.paper import Paper
from paperdesk.store.connection import Connection
from paperdesk.store.facts import IDENTIFYING, Facts, author_line, normal_identifier, title_hash
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.note_links import PUT as NOTE_LINK
from paperdesk.store.note_links import link_rows
from paperdesk.store.sources import Sources
from paperdesk.store.visible import PRESENT

INSERT = """
insert into papers (
    id, uuid, batch, key, type, title, title_hash, authors, year, date, venue, status, starred, rating,
    added, modified, opened, has_code, remark, snoozed_until, queue
) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
STATUS_DATE = "insert into status_dates (paper, status, at) values (?, ?, ?)"
CREATOR = """
insert into creators (paper, role, position, family, given, particle, suffix, literal)
values (?, ?, ?, ?, ?, ?, ?, ?)
"""
IDENTIFIER = "insert into identifiers (paper, scheme, normal, value) values (?, ?, ?, ?)"
ABSTRACT = "insert into abstracts (paper, text) values (?, ?)"
FIELD = "insert into fields (paper, name, value) values (?, ?, ?)"
NOTE = "insert into notes (paper, text) values (?, ?)"

STANDING = f"""
with recursive place(wanted, paper) as (
    select value, value from json_each(?)
    union
    select place.wanted, p.merged_into from place join papers p on p.id = place.paper
    where p.merged_into is not null
)
select place.wanted, p.id from place join papers p on p.id = place.paper where {PRESENT}
"""

Row = tuple[int, Paper]
Origin = tuple[bool, int | None]


class Papers:
    """The rows of `papers` and all that is written with a new one."""

    def __init__(self, db: Connection, facts: Facts) -> None:
        """Work on the connection's library."""
        self._db = db
        self._facts = facts
        self._sources = Sources(db)

    def last_id(self) -> int:
        """The highest id that any paper ever had."""
        return int(self._db.value("select seq from sqlite_sequence where name = 'papers'") or 0)

    def reserve(self, count: int) -> int:
        """Set ids aside for `count` papers, which nobody else gives out then; gives the highest before."""
        last = self.last_id()
        sql = "update sqlite_sequence set seq = ? where name = 'papers'"
        if not self._db.execute(sql, (last + count,)).rowcount:
            self._db.execute("insert into sqlite_sequence (name, seq) values ('papers', ?)", (last + count,))
        return last

    def add(self, batch: int, papers: Sequence[Paper], now: str) -> list[int]:
        """Insert papers that have their keys; gives their ids in the same order.

        The first paper gets the highest id: ids follow the default order, newest and first on the page
        on top. The search index does not know them yet.
        """
        top = self.last_id() + len(papers)
        rows = [(top - position, paper) for position, paper in enumerate(papers)]
        self.insert(batch, rows, now)
        return [id for id, _ in rows]

    def insert(
        self, batch: int, papers: Sequence[Row], now: str, origins: Mapping[int, Origin] | None = None
    ) -> None:
        """Insert papers that have their keys under their ids, which come in descending order.

        `origins` tell of each whether its source text says what it says, and the text's hash; without
        them the papers tell themselves.
        """
        # Ascending rows fill the pages of a table from left to right.
        rows = papers[::-1]
        many = self._db.executemany
        named = zip(rows, new_uuids(len(rows)), strict=True)
        behind = self._queued_before(batch) if any(paper.queue for _, paper in rows) else 0
        many(INSERT, [_paper_row(id, uuid, batch, p, now, behind=behind) for (id, p), uuid in named])
        many(STATUS_DATE, [(id, p.status.value, p.status_since or p.added or now) for id, p in rows])
        many(CREATOR, _creator_rows(rows))
        many(IDENTIFIER, _identifier_rows(rows))
        many(ABSTRACT, [(id, paper.abstract) for id, paper in rows if paper.abstract])
        many(
            FIELD,
            [(id, name, p.fields[name]) for id, p in rows for name in sorted(p.fields) if p.fields[name]],
        )
        notes = [(id, paper.note) for id, paper in rows if paper.note]
        many(NOTE, notes)
        many(NOTE_LINK, link_rows(notes))
        self._sources.insert(
            (id, p, p.modified or p.added or now, *(origins[id] if origins else (p.source_current, None)))
            for id, p in rows
            if p.source_text
        )

    def _queued_before(self, batch: int) -> int:
        """The last place of the reading queue that papers of other imports have; those of this one follow."""
        return int(self._db.value("select max(queue) from papers where batch <> ?", (batch,)) or 0)

    def delete(self, papers: Sequence[int]) -> None:
        """Remove papers and everything on them for good; the search index must have forgotten them."""
        self._db.execute(f"delete from papers where id {IN_IDS}", (as_json(papers),))

    def standing(self, papers: Iterable[int]) -> dict[int, int]:
        """The paper that stands for each: itself, or the one that it was merged into.

        Those that were deleted for good, or whose import was taken back, are left out.
        """
        return dict(self._db.all(STANDING, (as_json(papers),)))

    def exists(self, paper: int) -> bool:
        """Whether a paper with this id is there, in the Trash or not."""
        return self._db.value("select 1 from papers where id = ? and purged = 0", (paper,)) is not None


def new_uuids(count: int) -> list[str]:
    """New UUIDs of version 7, which begin with the time: their index grows at its end alone."""
    time = f"{time_ns() // 1_000_000:012x}"
    random = token_hex(10 * count)
    parts = (random[at : at + 20] for at in range(0, 20 * count, 20))
    variant = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}
    return [f"{time[:8]}-{time[8:]}-7{part[:3]}-{variant[part[3]]}{part[4:7]}-{part[7:19]}" for part in parts]


def _paper_row(id: int, uuid: str, batch: int, paper: Paper, now: str, *, behind: int) -> tuple[Any, ...]:
    added = paper.added or now
    return (
        id,
        uuid,
        batch,
        paper.key,
        paper.type,
        paper.title,
        title_hash(paper.title),
        author_line(paper.authors),
        paper.year,
        paper.date,
        paper.venue,
        paper.status.value,
        int(paper.starred),
        paper.rating,
        added,
        paper.modified or added,
        paper.opened,
        int(has_code(paper.abstract)),
        paper.remark,
        paper.snoozed_until or None,
        paper.queue + behind if paper.queue else None,
    )


def _creator_rows(rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    return [
        (id, role, position, n.family, n.given, n.particle, n.suffix, n.literal)
        for id, paper in rows
        for names, role in ((paper.authors, "author"), (paper.editors, "editor"))
        for position, n in enumerate(names)
    ]


def _identifier_rows(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
    for id, paper in rows:
        for scheme, value in (("doi", paper.doi), ("arxiv", paper.arxiv), ("url", paper.url)):
            if value:
                yield id, scheme, normal_identifier(scheme, value), value
        for scheme in IDENTIFYING if paper.fields else ():
            if text := paper.fields.get(scheme):
                yield id, scheme, normal_identifier(scheme, text), text
