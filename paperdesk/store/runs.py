"""Statements that give ids in order; one after the other they make up a list."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paperdesk.store.connection import Connection
from paperdesk.store.orders import Walk
from paperdesk.store.visible import DESK

Values = tuple[str | int, ...]

IN_LIBRARY = DESK[1:]
NOT_ASIDE = f"""not exists (
    select 1 from papers a indexed by papers_aside
    where a.id = p.id and not ({" and ".join(condition.replace("p.", "a.", 1) for condition in DESK)})
)"""
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
    aside: bool = True
    """Whether any paper is not on the desk."""

    @property
    def papers(self) -> str:
        """The papers to join by their ids, in the narrowest index that tells whether they are shown."""
        return "papers p indexed by papers_desk" if self.place == "desk" else "papers p"

    @property
    def own(self) -> tuple[str, ...]:
        """What their rows say."""
        return {"desk": DESK, "library": IN_LIBRARY, "all": DESK[2:]}[self.place]

    @property
    def conditions(self) -> tuple[str, ...]:
        """What holds for them."""
        return (*self.own, *(sql for sql, _ in self.hidden))

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """What holds for them, told without their rows where an index holds more papers."""
        own = ((NOT_ASIDE,) if self.aside else ()) if self.place == "desk" else self.own
        return (*own, *(sql for sql, _ in self.hidden))

    @property
    def values(self) -> Values:
        """The values bound in `conditions`."""
        return tuple(value for _, values in self.hidden for value in values)


def walked(
    walks: Iterable[Walk], seen: Seen, conditions: Sequence[tuple[str, Sequence[str | int]]] = ()
) -> list[Run]:
    """The papers that are shown in an order that indexes hold, as far as they meet conditions."""
    values = (*seen.values, *(value for _, some in conditions for value in some))
    return [Run(_walk(walk, seen, [sql for sql, _ in conditions]), values) for walk in walks]


def _walk(walk: Walk, seen: Seen, conditions: Iterable[str]) -> str:
    shown = seen.elsewhere if walk.whole else seen.conditions
    where = " and ".join(filter(None, (*shown, walk.condition, *conditions))) or "1"
    return f"select p.id as id from papers p indexed by {walk.index} where {where} order by {walk.order}"


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
