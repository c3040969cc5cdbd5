"""Counts the papers of a whole batch at once, when it is shown or hidden."""

from collections.abc import Iterator

from paperdesk.store.connection import Connection
from paperdesk.store.counting import (
    ANNOTATED_PAPERS,
    COLLECTIONS,
    FILED,
    ON_DESK,
    STATUSES,
    TAGS,
    TRASHED,
    Owner,
)

EXTENT = "select (select min(id) from papers where batch = ?1), (select max(id) from papers where batch = ?1)"
DESK = ON_DESK.format("p")
CONDITIONS = {
    **{status: f"p.status = '{status}' and {FILED.format('p')}" for status in STATUSES},
    "favourites": f"p.starred and {DESK}",
    "missing": f"p.authors = '' and {DESK}",
    "trash": TRASHED.format("p"),
}
PLACES = f"""
select {", ".join(f"sum({condition})" for condition in CONDITIONS.values())} from papers p where p.batch = ?
"""
ANNOTATED = f"""
select count(*) from {ANNOTATED_PAPERS} a cross join papers p on p.id = a.paper where p.batch = ? and {DESK}
"""
ADD_TO_PLACE = "update tallies set papers = papers + ? where place = ?"


Counted = tuple[tuple[str, int, "str | int"], ...]
"""Statements that add a number of papers to what has that name or number."""


def count_batch(db: Connection, batch: int) -> Counted:
    """What the papers of a batch add to all numbers when they are seen; seconds for a million of them."""
    first, last = db.first(EXTENT, (batch,)) or (None, None)
    if first is None:
        return ()
    extent = first, last, batch
    return (*_places(db, batch), *_linked(db, TAGS, extent), *_linked(db, COLLECTIONS, extent))


def add(db: Connection, counted: Counted, sign: int) -> None:
    """Add to all numbers what was counted (1), or take it off (-1)."""
    for sql, papers, which in counted:
        db.execute(sql, (sign * papers, which))


def _places(db: Connection, batch: int) -> Iterator[tuple[str, int, str]]:
    papers = dict(zip(CONDITIONS, db.first(PLACES, (batch,)) or (), strict=True))
    papers["annotated"] = db.value(ANNOTATED, (batch,))
    return ((ADD_TO_PLACE, count, place) for place, count in papers.items() if count)


def _linked(db: Connection, owner: Owner, extent: tuple[int, int, int]) -> Iterator[tuple[str, int, int]]:
    """Count the links of papers; those of a batch have neighbouring ids.

    So all links in their range are counted, and those of other papers taken off: the papers
    themselves need not be looked up for every link.
    """
    links, column, nesting = owner.links, owner.column, owner.nesting
    single = f"""
        select o.id, (
            select count(*) from {links} where {column} = o.id and paper between ?1 and ?2
        ) from {owner.owners} o
        where not exists (select 1 from {nesting} where outer = o.id and inner <> o.id)
    """
    family = f"""
        select n.outer, count(distinct l.paper) from {nesting} n
        cross join {links} l on l.{column} = n.inner and l.paper between ?1 and ?2
        where n.outer in (select outer from {nesting} where inner <> outer) group by n.outer
    """
    others = f"""
        select n.outer, -count(distinct l.paper) from papers p cross join {links} l on l.paper = p.id
        cross join {nesting} n on n.inner = l.{column}
        where p.id between ?1 and ?2 and not (p.batch = ?3 and {DESK}) group by n.outer
    """
    counted = [*db.all(single, extent[:2]), *db.all(family, extent[:2]), *db.all(others, extent)]
    update = f"update {owner.owners} set papers = papers + ? where id = ?"
    return ((update, papers, id) for id, papers in counted if papers)
