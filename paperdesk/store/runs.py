"""Statements that give ids in order; one after the other they make up a list."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paperdesk.store.connection import Connection
from paperdesk.store.orders import Walk

Values = tuple[str | int, ...]

DESK = ("p.status <> 'dismissed'", "p.trashed is null", "p.purged = 0", "p.merged_into is null")
ORDERED = "select group_concat(printf('%08x', id), '') from ({})"


@dataclass(frozen=True, slots=True)
class Run:
    """A statement that gives ids in order, as the column `id`."""

    sql: str
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Ids in order; not `exact` when papers may be missing whose words are few."""

    ids: list[int]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """What papers `p` have to be to be shown; `place` is "desk", "library" or "all" that are present."""

    place: str
    hidden: tuple[tuple[str, list[int]], ...] = ()

    @property
    def papers(self) -> str:
        """The papers to join by their ids, in the narrowest index that tells whether they are shown."""
        return "papers p indexed by papers_desk" if self.place == "desk" else "papers p"

    @property
    def conditions(self) -> tuple[str, ...]:
        """What holds for them."""
        own = {"desk": DESK, "library": DESK[1:], "all": DESK[2:]}[self.place]
        return (*own, *(sql for sql, _ in self.hidden))

    @property
    def values(self) -> Values:
        """The values bound in `conditions`."""
        return tuple(value for _, values in self.hidden for value in values)


def walked(
    walks: Iterable[Walk], seen: Seen, conditions: Sequence[tuple[str, Sequence[str | int]]] = ()
) -> list[Run]:
    """The papers on the desk in an order that indexes hold, as far as they meet conditions."""
    values = (*seen.values, *(value for _, some in conditions for value in some))
    return [
        Run(
            f"select p.id as id from papers p indexed by {walk.index} where "
            + " and ".join(filter(None, (*seen.conditions, walk.condition, *(sql for sql, _ in conditions))))
            + f" order by {walk.order}",
            values,
        )
        for walk in walks
    ]


def count_of(db: Connection, runs: Iterable[Run]) -> int:
    """How many ids they give."""
    return sum(int(db.value(f"select count(*) from ({run.sql})", run.values)) for run in runs)


def page_of(db: Connection, runs: Iterable[Run], offset: int, limit: int) -> list[int]:
    """Ids `offset` to `offset + limit` of all of them; a limit of -1 means all that follow."""
    page: list[int] = []
    for run in runs:
        left = limit - len(page) if limit >= 0 else -1
        if not left:
            break
        ids = db.column(f"{run.sql} limit ? offset ?", (*run.values, left, offset))
        offset = 0 if ids or not offset else max(0, offset - count_of(db, [run]))
        page += ids
    return page


def order_of_all(db: Connection, runs: Iterable[Run]) -> array[int]:
    """All ids in order; SQLite puts them together without holding up other threads."""
    ids = array("I")
    for run in runs:
        listed = db.value(ORDERED.format(run.sql), run.values) or ""
        ids.frombytes(bytes.fromhex(listed))
    if sys.byteorder == "little":
        ids.byteswap()
    return ids
