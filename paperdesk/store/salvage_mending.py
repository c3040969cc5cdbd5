"""Makes a library of saved rows whole: what refers to nothing, and what is worked out of the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from paperdesk.store.known_tables import Known
from paperdesk.store.salvaged_rows import SavedRows

TEXTS: Final = ("notes", "highlights", "abstracts", "creators")
"""What a paper is begun anew for when its own row is lost."""
SOURCE: Final = "Saved from a damaged library"


@dataclass(frozen=True, slots=True)
class Mended:
    """How many `papers` were begun anew, and how many other references led to nothing."""

    papers: int
    others: int

    def __bool__(self) -> bool:
        """Whether anything was mended."""
        return bool(self.papers or self.others)


def mend_references(rows: SavedRows, known: Known, last_id: int | None) -> Mended:
    """Let every reference lead somewhere: papers, tags, collections and imports that are lost begin anew.

    `last_id` is the greatest id that a paper can have. What still belongs to nothing is left out.
    """
    papers = _begin_papers(rows, known, last_id)
    others = _begin_batches(rows, known)
    for table, links, column in (
        ("tags", "paper_tags", "tag"),
        ("collections", "paper_collections", "collection"),
    ):
        others += _begin_named(rows, known, table, links, column)
    others += _let_go(rows.raw, known)
    others += _cut_circles(rows.raw)
    return Mended(papers, others)


def count_anew(raw: sqlite3.Connection, known: Known, last_id: int | None) -> None:
    """Work out the numbers, links of notes and search indexes, which hold nothing of their own."""
    from paperdesk.store.counting import RECOUNT
    from paperdesk.store.note_links import PUT, link_rows

    if "tallies" in known.tables:
        for statement in RECOUNT:
            raw.execute(statement)
    if "note_links" in known.tables:
        notes = raw.execute("select paper, text from notes where instr(text, '[[')").fetchall()
        raw.executemany(PUT, link_rows(notes))
    raw.execute("delete from settings where name = 'vocabulary'")
    found = raw.execute("select name from sqlite_master where sql like '%using fts5%'").fetchall()
    for (name,) in found:
        raw.execute(f"insert into {name} ({name}) values ('rebuild')")
    if last_id is not None:
        raw.execute("update sqlite_sequence set seq = max(seq, ?) where name = 'papers'", (last_id,))


def _begin_papers(rows: SavedRows, known: Known, last_id: int | None) -> int:
    found = " union ".join(
        f"select paper from {name} where paper not in (select id from papers)" for name in TEXTS
    )
    ids = [id for (id,) in rows.raw.execute(found).fetchall() if 0 < id <= (last_id or id)]
    batch = _batch(rows, known) if ids else 0
    return sum(
        rows.put_partial(
            known.tables["papers"],
            {"id": id, "batch": batch, "title": f"Paper {id} of a damaged library"},
        )
        for id in ids
    )


def _batch(rows: SavedRows, known: Known) -> int:
    """An import to which papers without one belong."""
    id = int(rows.raw.execute("select ifnull(max(id), 0) + 1 from batches").fetchone()[0])
    rows.put_partial(known.tables["batches"], {"id": id, "source": SOURCE})
    return id


def _begin_batches(rows: SavedRows, known: Known) -> int:
    lost = rows.raw.execute("select distinct batch from papers where batch not in (select id from batches)")
    return sum(
        rows.put_partial(known.tables["batches"], {"id": id, "source": SOURCE}) for (id,) in lost.fetchall()
    )


def _begin_named(rows: SavedRows, known: Known, table: str, links: str, column: str) -> int:
    sql = f"""
        select distinct {column} from {links}
        where {column} not in (select id from {table}) and paper in (select id from papers)
    """
    ids = [id for (id,) in rows.raw.execute(sql).fetchall()]
    return sum(rows.put_partial(known.tables[table], {"id": id, "name": f"saved-{id}"}) for id in ids)


def _let_go(raw: sqlite3.Connection, known: Known) -> int:
    """Let go of what still refers to nothing: the reference where that may be, else the row."""
    gone = 0
    for table in known.content:
        required = {column.name for column in table.columns if column.required}
        for _, _, parent, column, *_ in raw.execute(f"pragma foreign_key_list('{table.name}')").fetchall():
            where = f"{column} is not null and {column} not in (select id from {parent})"
            lost = column in required or column in table.keys
            begin = (
                f"delete from {table.name}" if lost else f"update or ignore {table.name} set {column} = null"
            )
            gone += raw.execute(f"{begin} where {where}").rowcount
            gone += raw.execute(f"delete from {table.name} where {where}").rowcount
    return gone


def _cut_circles(raw: sqlite3.Connection) -> int:
    """Let nothing be nested in itself: a collection, or a paper that was merged into another one."""
    cut = 0
    columns = {row[1] for row in raw.execute("pragma table_info(papers)")}
    for table, column in (("collections", "parent"), ("papers", "merged_into")):
        if table == "collections" or column in columns:
            sql = f"select id, {column} from {table} where {column} is not null"
            for id in _in_circles(dict(raw.execute(sql))):
                raw.execute(f"update or replace {table} set {column} = null where id = ?", (id,))
                cut += 1
    return cut


def _in_circles(above: dict[int, int]) -> Iterator[int]:
    """An id of each circle."""
    settled: set[int] = set()
    for start in above:
        way: set[int] = set()
        at: int | None = start
        while at is not None and at not in settled and at not in way:
            way.add(at)
            at = above.get(at)
        if at is not None and at in way:
            yield at
        settled |= way
