"""Counts the papers of a whole batch at once, when it is shown or hidden."""

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


def count_batch(db: Connection, batch: int, sign: int) -> None:
    """Add the papers of a batch to all numbers (1), or take them off (-1)."""
    first, last = db.first(EXTENT, (batch,)) or (None, None)
    if first is None:
        return
    _count_places(db, batch, sign)
    for owner in (TAGS, COLLECTIONS):
        _count_linked(db, owner, (first, last, batch), sign)


def _count_places(db: Connection, batch: int, sign: int) -> None:
    papers = dict(zip(CONDITIONS, db.first(PLACES, (batch,)) or (), strict=True))
    papers["annotated"] = db.value(ANNOTATED, (batch,))
    db.executemany(ADD_TO_PLACE, [(sign * count, place) for place, count in papers.items() if count])


def _count_linked(db: Connection, owner: Owner, extent: tuple[int, int, int], sign: int) -> None:
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
    db.executemany(update, [(sign * papers, id) for id, papers in counted if papers])
