"""A search as branches, each with something of its own to walk; what is found is their union."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from typing import Any, Literal

from paperdesk.model.query import And, Listed, Node, Not, Or, Text
from paperdesk.store.conditions import HEAD, Condition, Conditions, Sql, Words
from paperdesk.store.connection import Connection
from paperdesk.store.drives import Drive, Drives, alternatives
from paperdesk.store.names import Names
from paperdesk.store.runs import Run, Seen, count_of

CAP = 100_000
"""Sizes are counted so far."""

ASKED = 1_500
"""So many papers are asked one by one for words sooner than all papers with these words are listed."""

RARE, OUTWEIGHED = 2_000, 30
"""What is so rare drives a search although words are asked for, if these are so much commoner."""

BRANCHES = 16

Wish = Literal["lazy", "small", "words"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A library as one search sees it: what of it is shown, what names stand for, what time it is."""

    db: Connection
    seen: Seen
    names: Names
    now: datetime
    sizes: dict[tuple[Any, ...], int] = field(default_factory=dict)
    """What was counted already, by what was counted."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What to walk (None: all papers), how many there are of it (CAP + 1: more), what else must hold."""

    drive: Drive | None
    size: int
    rest: tuple[Condition, ...]

    @property
    def asks_words(self) -> bool:
        """Whether papers have to be looked up in an index of words."""
        return any(asks_words(part) for part in self.rest)


def asks_words(part: Condition) -> bool:
    """Whether an index of words has to tell if it holds."""
    if isinstance(part, And | Or):
        return any(asks_words(node) for node in part.nodes)
    return asks_words(part.node) if isinstance(part, Not) else isinstance(part, Text | Words | Listed)


class Branches:
    """The branches of a search whose conditions all have to hold.

    What drives them is chosen by a wish: "lazy" for pages in row id order, "small" to sort them, "words"
    to rank them.
    """

    def __init__(self, moment: Moment, parts: Sequence[Node], wish: Wish) -> None:
        """Choose what to walk; this counts what it has to choose from."""
        self._db = moment.db
        self._seen = moment.seen
        self._parts = tuple(parts)
        self._asking = Conditions(moment.now, moment.names, probing=True)
        self._listing = Conditions(moment.now, moment.names, probing=False)
        self._names = moment.names
        self._wish = wish
        self._sizes = moment.sizes
        self._drives = Drives(moment.names, self._asking, moment.seen.place)
        self._branches = [self._chosen(parts) for parts in self._expanded()]

    @property
    def size(self) -> int:
        """At most so many are found; more than CAP stands for any number."""
        return sum(branch.size for branch in self._branches)

    @property
    def many(self) -> bool:
        """Whether asking one paper after the other takes long."""
        return self.size > ASKED

    @property
    def asks_many(self) -> bool:
        """Whether very many papers have to be looked up in an index of words."""
        return any(branch.asks_words and branch.size > ASKED for branch in self._branches)

    @property
    def first_size(self) -> int:
        """The size of the first branch alone."""
        return self._branches[0].size

    @property
    def conditions(self) -> Conditions:
        """What puts conditions into SQL, to ask one paper after the other."""
        return self._asking

    def by_id(self, direction: str, *, words: bool = True) -> Run:
        """All papers in row id order, each once; without `words`, what may be found."""
        return self._union(self._branches, f" order by 1 {direction}", words=words)

    def sorted(self, clause: str, *, words: bool = True) -> Run:
        """All papers in an order; without `words`, what may be found."""
        if len(self._branches) == 1:
            return self._union(self._branches, f" order by {clause}", words=words)
        run = self._union(self._branches, "", words=words)
        sql = f"select p.id as id from ({run.sql}) d cross join papers p on p.id = d.id order by {clause}"
        return Run(sql, run.values)

    def ranked(self, direction: str) -> list[Run]:
        """What the first branch finds by how well its words match, then the rest by row id."""
        first = self._union(self._branches[:1], f" order by f.rank {direction}, f.rowid desc")
        if len(self._branches) == 1:
            return [first]
        left, out = self._union(self._branches[1:], ""), self._union(self._branches[:1], "")
        rest = Run(f"{left.sql} except {out.sql} order by 1 desc", left.values + out.values)
        return [first, rest]

    def among(self, *, words: bool = True) -> list[Sql]:
        """The conditions for a walk through all papers that list what may be found before."""
        if len(self._branches) > 1:
            run = self._union(self._branches, "", words=words)
            return [(f"+p.id in ({run.sql})", list(run.values))]
        branch = self._branches[0]
        run = self._listed(branch)
        return [(f"+p.id in ({run.sql})", list(run.values)), *self._left(branch, words)]

    def tests(self) -> list[Sql]:
        """What is left to ask of papers that may be found; nothing if statements answer as fast."""
        if not self.asks_many:
            return []
        if any(self._merged(part) for part in self._parts):
            return []
        parts = self._branches[0].rest if len(self._branches) == 1 else self._parts
        return [self._asking.sql(part) for part in parts if asks_words(part)]

    def filters(self) -> tuple[list[Sql], list[Sql], list[Sql]]:
        """The conditions for a walk through all papers: without words, words asked for, words listed.

        Words that are slow to ask for are only listed.
        """
        plain = [self._asking.sql(part) for part in self._parts if not asks_words(part)]
        words = [part for part in self._parts if asks_words(part)]
        asked = [] if any(map(self._merged, words)) else [self._asking.sql(part) for part in words]
        return plain, asked, [self._listing.sql(part) for part in words]

    def count(self) -> int:
        """How many papers there are."""
        counted = self._counted_at_once()
        return count_of(self._db, [self.by_id("desc")]) if counted is None else counted

    def plain_count(self) -> int | None:
        """How many papers there are, if a single walk tells that alone; else None."""
        alone = len(self._branches) == 1 and not self._seen.aside
        return self._counted_at_once() if alone else None

    def _counted_at_once(self) -> int | None:
        """The count when what is walked tells it nearly alone; None for "count otherwise"."""
        if self._seen.place != "desk" or self._seen.hidden:
            return None
        if any(one.rest or not one.drive or one.drive.checks for one in self._branches):
            return None
        runs = [self._listed(one) for one in self._branches]
        order = " order by 1" if len(runs) > 1 else ""
        found = Run(" union ".join(run.sql for run in runs) + order, tuple(v for r in runs for v in r.values))
        count = count_of(self._db, [found])
        return count - self._count_aside(found) if self._seen.aside else count

    def _count_aside(self, found: Run) -> int:
        sql = (
            "select count(*) from papers p indexed by papers_aside"
            f" where not ({' and '.join(self._seen.own)}) and +p.id in ({found.sql})"
        )
        return int(self._db.value(sql, found.values))

    def _merged(self, part: Condition) -> bool:
        """Whether asking paper by paper for its words takes long."""
        if isinstance(part, And | Or):
            return any(self._merged(node) for node in part.nodes)
        if isinstance(part, Not):
            return self._merged(part.node)
        text = part.text if isinstance(part, Words) else part
        return isinstance(text, Text) and self._names.merged(text, head=text.field in HEAD)

    def _expanded(self) -> Iterator[tuple[Condition, ...]]:
        choices: list[list[tuple[Condition, ...]]] = []
        size = 1
        for part in self._parts:
            options = self._options(part)
            size *= len(options)
            choices.append(options if size <= BRANCHES else [(part,)])
            size = size if size <= BRANCHES else size // len(options)
        for chosen in product(*choices):
            yield tuple(one for some in chosen for one in some)

    def _options(self, part: Node) -> list[tuple[Condition, ...]]:
        if self._drives.in_all_text(part) or (self._wish == "words" and not isinstance(part, Text)):
            return [(part,)]
        options: list[tuple[Condition, ...]] = [
            tuple(one.nodes) if isinstance(one, And) else (one,) for one in alternatives(part, self._names)
        ]
        driven = all(any(True for _ in self._drives.of(option)) for option in options)
        return options if driven else [(part,)]

    def _chosen(self, parts: Sequence[Condition]) -> Branch:
        drives = list(self._drives.of(parts))
        if not drives:
            return Branch(None, CAP + 1, tuple(parts))
        sized = [Branch(drive, 0, tuple(p for p in parts if p not in drive.met)) for drive in drives]
        if len(sized) == 1 and self._wish == "lazy" and not sized[0].asks_words and not drives[0].ranged:
            return Branch(sized[0].drive, CAP + 1, sized[0].rest)
        sized = [Branch(one.drive, self._size(one.drive), one.rest) for one in sized if one.drive]
        return self._best(sized, tuple(parts))

    def _best(self, sized: Sequence[Branch], parts: tuple[Condition, ...]) -> Branch:
        words = [one for one in sized if one.drive and one.drive.id == "f.rowid"]
        smallest = min(sized, key=lambda one: one.size)
        if words and self._wish == "words":
            return words[0]
        if self._wish == "small":
            return smallest
        best = min(words, key=lambda one: one.size) if words else smallest
        if words and smallest.size <= RARE and best.size > OUTWEIGHED * smallest.size:
            return smallest
        # What does not come in row id order has to be sorted: rather walk all papers than sort very many.
        late = best.drive and best.drive.ranged and best.size > CAP
        return Branch(None, CAP + 1, parts) if late else best

    def _size(self, drive: Drive) -> int:
        asked = (drive.source, drive.where, *drive.values)
        if asked not in self._sizes:
            sql = f"select count(*) from (select 1 from {drive.source} where {drive.where} limit ?)"
            self._sizes[asked] = int(self._db.value(sql, (*drive.values, CAP + 1)))
        return self._sizes[asked]

    def _union(self, branches: Sequence[Branch], order: str, *, words: bool = True) -> Run:
        parts = [self._statement(branch, words) for branch in branches]
        values = tuple(value for part in parts for value in part.values)
        return Run(" union ".join(part.sql for part in parts) + order, values)

    def _statement(self, branch: Branch, words: bool) -> Run:
        drive = branch.drive or Drive(self._seen.papers, "p.id", " and ".join(self._seen.own), (), ())
        alone = drive.id == "p.id"
        joined = "" if alone else f" cross join {self._seen.papers} on p.id = {drive.id}"
        shown = self._seen.elsewhere if alone and branch.drive else self._seen.conditions
        left = self._left(branch, words)
        where = " and ".join([drive.where, *shown, *(sql for sql, _ in left)])
        values = (*drive.values, *self._seen.values, *(value for _, some in left for value in some))
        return Run(f"select {drive.id} as id from {drive.source}{joined} where {where}", values)

    def _listed(self, branch: Branch) -> Run:
        """What a branch walks and nothing else."""
        drive = branch.drive or Drive(self._seen.papers, "p.id", " and ".join(self._seen.own), (), ())
        return Run(f"select {drive.id} as id from {drive.source} where {drive.where}", drive.values)

    def _left(self, branch: Branch, words: bool) -> list[Sql]:
        """What papers that a branch walks have to meet."""
        plain = [part for part in branch.rest if not asks_words(part)]
        asked = [part for part in branch.rest if words and asks_words(part)]
        form = self._asking if branch.size <= ASKED else self._listing
        checks = branch.drive.checks if branch.drive else ()
        return [*map(form.sql, plain), *checks, *map(form.sql, asked)]
