"""Searches as lists of ids in order that are walked side by side.

SQLite puts such lists together by `union`, `intersect` and `except` without asking any paper for anything
and without keeping what it has seen, if each of them comes in the order that the statement asks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from paperdesk.model.query import And, Filter, Node, Not, Or, Text, YearRange
from paperdesk.store.branches import Moment
from paperdesk.store.conditions import LINKED, Condition, Conditions, Linked, Words, linked
from paperdesk.store.counts import papers_on_desk
from paperdesk.store.drives import Drive, Drives
from paperdesk.store.runs import Run, count_of
from paperdesk.store.visible import DESK

MOST_LISTS, MOST_SUMS = 40, 16
"""So many lists are put together in one statement, and so many statements are counted."""

ASIDE = "select p.id as id from papers p indexed by papers_aside where not ({desk}) and not ({own})"
BY_ID = "p.id"
NOTHING = Run("select 0 as id where 0")

Parts = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class _Sum:
    """What to count, and whether to add it or to take it off."""

    sign: int
    parts: Parts


class Streams:
    """Finds the lists for one search; not every search has them."""

    def __init__(self, moment: Moment, conditions: Conditions) -> None:
        """Search at a moment; `conditions` puts what a list is narrowed to into SQL."""
        self._db = moment.db
        self._seen = moment.seen
        self._names = moment.names
        self._conditions = conditions
        self._drives = Drives(moment.names, conditions, moment.seen.place)

    def found(self, parts: Sequence[Condition], direction: str) -> Run | None:
        """What meets all conditions, in row id order ("asc" or "desc"); None when lists do not tell."""
        run = self._joined(tuple(parts))
        return Run(f"{run.sql} order by 1 {direction}", run.values) if run else None

    def count(self, parts: Sequence[Condition]) -> int | None:
        """How many papers meet all conditions; None when lists do not tell."""
        plain = self._plain(parts)
        if plain is not None:
            return plain
        sums = list(islice(self._sums(tuple(parts)), MOST_SUMS + 1))
        if len(sums) > MOST_SUMS:
            return None
        runs = [self._joined(each.parts) for each in sums]
        if not all(runs):
            return None
        most = self._most(sums) if len(sums) > 1 else None
        total = 0
        for each, run in zip(sums, runs, strict=True):
            if run and total != most:
                total += each.sign * count_of(self._db, [Run(f"{run.sql} order by 1", run.values)])
        return total

    def _plain(self, parts: Sequence[Condition]) -> int | None:
        """The count that is kept, or that a single walk tells; None for any other."""
        if self._seen.place != "desk":
            return None
        if not parts:
            return papers_on_desk(self._db)
        if self._seen.hidden or self._seen.aside or len(parts) > 1:
            return None
        drives = [drive for drive in self._drives.of(parts) if drive.id != "f.rowid" and not drive.checks]
        runs = [Run(f"select 1 from {drive.source} where {drive.where}", drive.values) for drive in drives]
        return count_of(self._db, runs) if runs else None

    def _most(self, sums: Sequence[_Sum]) -> int | None:
        """More are not found by all of them; None when that is not known at once."""
        shared = [part for part in sums[0].parts if all(part in each.parts for each in sums)]
        return None if any(each.sign < 0 for each in sums) else self._plain(shared)

    def _sums(self, parts: Parts) -> Iterator[_Sum]:
        """The conditions as some of which no two hold for one paper."""
        parts = tuple(_flat(parts))
        for at, part in enumerate(parts):
            rest = (*parts[:at], *parts[at + 1 :])
            if isinstance(part, Not) and isinstance(part.node, And):
                yield from self._sums(rest)
                yield from (_Sum(-each.sign, each.parts) for each in self._sums((*rest, *part.node.nodes)))
                return
            choice = self._choice(part, parts[:at])
            if choice:
                for index, one in enumerate(choice):
                    others = map(_denied, choice[:index])
                    yield from self._sums((*rest, one, *others))
                return
        yield _Sum(1, parts)

    def _choice(self, part: Condition, before: Parts) -> Sequence[Condition]:
        """What one of has to hold, if that cannot be told together with what stands before."""
        if isinstance(part, Text) and (tags := self._names.tagged(part)):
            return Words(part), Linked("tag", tags)
        if isinstance(part, Or) and not self._drives.in_all_text(part):
            return part.nodes
        if _is_linked(part) and any(map(_is_linked, before)):
            several = self._alternatives(part)
            return several if len(several) > 1 else ()
        return ()

    def _joined(self, parts: Parts) -> Run | None:
        wanted: list[list[Condition]] = []
        denied: list[Condition] = []
        for part in _flat(parts):
            if isinstance(part, Not):
                denied += self._alternatives(part.node)
            else:
                wanted.append(self._alternatives(part))
        if not all(wanted):
            return NOTHING
        several = [alternatives for alternatives in wanted if len(alternatives) > 1]
        if len(several) > 1:
            return None
        single = [one for one, *others in wanted if not others]
        return self._put_together(several[0] if several else [], single, denied)

    def _alternatives(self, part: Condition) -> list[Condition]:
        """What one of has to hold, each with a list of its own if anything has."""
        if isinstance(part, Text) and (tags := self._names.tagged(part)):
            return [Words(part), *(Linked("tag", (tag,)) for tag in tags)]
        if isinstance(part, Filter) and part.name in LINKED:
            part = linked(part, self._names)
        if isinstance(part, Linked):
            return [Linked(part.kind, (id,)) for id in part.ids]
        if isinstance(part, Or) and not self._drives.in_all_text(part):
            return [one for node in part.nodes for one in self._alternatives(node)]
        return [part]

    def _put_together(
        self, first: list[Condition], wanted: list[Condition], denied: list[Condition]
    ) -> Run | None:
        """The union of what is `first`, as far as all that is `wanted` holds and nothing `denied`."""
        narrowing = [part for part in wanted if _narrows(part)]
        others = [part for part in wanted if part not in narrowing]
        drives = list(self._drives.of([*others, *map(_denied, denied)]))
        met = [part for drive in drives for part in drive.met]
        either = self._lists(first)
        without = self._lists([part for part in denied if _denied(part) not in met])
        if either is None or without is None or any(part not in met for part in others):
            return None
        if not all(map(_is_list, drives)):
            return None
        if narrowing or not (first or drives):
            if self._seen.place != "desk":
                return None
            drives.append(self._desk(narrowing))
        return self._compound(either or drives[:1], drives if either else drives[1:], without)

    def _lists(self, parts: Sequence[Condition]) -> list[Drive] | None:
        """A list for each condition; None when one has none."""
        found = [[drive for drive in self._drives.of([part]) if _is_list(drive)] for part in parts]
        return [drives[0] for drives in found] if all(found) else None

    def _desk(self, narrowing: Sequence[Condition]) -> Drive:
        conditions = [self._conditions.sql(part) for part in narrowing]
        where = " and ".join([*DESK, *(sql for sql, _ in conditions)])
        values = tuple(value for _, some in conditions for value in some)
        return Drive("papers p indexed by papers_desk", "p.id", where, values, ())

    def _compound(
        self, either: Sequence[Drive], drives: Sequence[Drive], without: Sequence[Drive]
    ) -> Run | None:
        if len(either) + len(drives) + len(without) > MOST_LISTS:
            return None
        hidden = [(sql, values) for sql, values in self._seen.hidden if sql.startswith(BY_ID)]
        if len(hidden) < len(self._seen.hidden):
            return None
        shown = [_hiding(drive, hidden) for drive in either]
        lists = [*_operated("union", shown), *_operated("intersect", drives), *_operated("except", without)]
        if self._seen.aside:
            sql = ASIDE.format(desk=" and ".join(DESK), own=" and ".join(self._seen.own))
            lists.append(("except", Run(sql)))
        sql = " ".join(f"{operator} {run.sql}" for operator, run in lists).removeprefix("union ")
        return Run(sql, tuple(value for _, run in lists for value in run.values))


def _flat(parts: Sequence[Condition]) -> Iterator[Condition]:
    for part in parts:
        if isinstance(part, And):
            yield from _flat(part.nodes)
        elif isinstance(part, Not) and isinstance(part.node, Or):
            yield from _flat([_denied(node) for node in part.node.nodes])
        else:
            yield part


def _is_linked(part: Condition) -> bool:
    return isinstance(part, Linked) or (isinstance(part, Filter) and part.name in LINKED)


def _denied(part: Condition) -> Condition:
    # Words without tags, and tags by their ids, do not stand in the tree that a reader writes.
    return part.node if isinstance(part, Not) else Not(cast("Node", part))


def _narrows(part: Condition) -> bool:
    """Whether the list of all papers on the desk tells it of each."""
    if isinstance(part, YearRange):
        return part.low is None or part.low != part.high
    return isinstance(part, Filter) and (part.name, part.value) == ("is", "unread")


def _is_list(drive: Drive) -> bool:
    """Whether it comes in the order of row ids and there is nothing left to ask."""
    return not (drive.ranged or drive.checks)


def _hiding(drive: Drive, hidden: Sequence[tuple[str, list[int]]]) -> Drive:
    where = " and ".join([drive.where, *(sql.replace("p.id", drive.id) for sql, _ in hidden)])
    return replace(
        drive, where=where, values=(*drive.values, *(value for _, some in hidden for value in some))
    )


def _operated(operator: str, drives: Sequence[Drive]) -> list[tuple[str, Run]]:
    return [
        (operator, Run(f"select {drive.id} as id from {drive.source} where {drive.where}", drive.values))
        for drive in drives
    ]
