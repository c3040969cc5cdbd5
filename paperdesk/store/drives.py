"""What a search may walk to find its papers: an index of words, a tag, a status, the papers on the desk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from paperdesk.model.query import Added, And, Filter, Listed, Not, OnDay, Or, Text, YearRange
from paperdesk.store import listed as lists
from paperdesk.store.conditions import (
    HEAD,
    LINKED,
    TALKED_OF,
    Condition,
    Conditions,
    Linked,
    Sql,
    Words,
    head_expression,
    linked,
    match_expression,
    standing,
)
from paperdesk.store.names import TERMS, Names
from paperdesk.store.orders import KEYS
from paperdesk.store.runs import IN_LIBRARY
from paperdesk.store.visible import DESK

KEYED = "(select id from papers where key = ? union select paper from key_aliases where alias = ?) d"
KEYED_FROM = (
    f"(select id from papers indexed by {KEYS} where key >= ? and key < ? || char(1114111)"
    " union select paper from key_aliases where alias >= ? and alias < ? || char(1114111)) d"
)
NEW = "(select distinct paper from feed_items where seen = '' and paper is not null) d"
SPOKEN = "(select distinct paper from popularity where day >= ?) d"
DAYS = "(select distinct x.paper from feed_items x where {} and x.paper is not null) d"
ANNOTATIONS = {"note": "notes d", "highlight": "(select distinct paper from highlights) d"}

End = str | int | None


@dataclass(frozen=True, slots=True)
class Drive:
    """A source of papers with what of the search it takes care of.

    `source` stands for the papers `p` themselves when `id` is "p.id", else it has to be joined with
    them. `met`: the conditions that it meets by itself, those only together with the `checks`.
    `ranged`: it does not come in the order of row ids.
    """

    source: str
    id: str
    where: str
    values: tuple[str | int, ...]
    met: tuple[Condition, ...]
    ranged: bool = False
    checks: tuple[Sql, ...] = ()


class Drives:
    """Finds what could drive a search whose conditions all have to hold."""

    def __init__(self, names: Names, conditions: Conditions, place: str) -> None:
        """`place` is what of the papers is asked for: "desk", "library" or "all" that are present."""
        self._names = names
        self._conditions = conditions
        self._place = place

    def of(self, parts: Sequence[Condition]) -> Iterator[Drive]:
        """All that could drive the search."""
        yield from self._words(parts)
        for part in parts:
            drive = self._single(part)
            if drive:
                yield drive

    def _words(self, parts: Sequence[Condition]) -> Iterator[Drive]:
        texts = [part for part in parts if self.in_all_text(part)]
        if texts:
            wanted = [f"({self._expression(part)})" for part in texts]
            denied = [part for part in parts if isinstance(part, Not) and self._is_plain(part.node)]
            expression = " AND ".join(wanted)
            if denied:
                expression = (
                    f"({expression}) NOT ({' OR '.join(f'({self._expression(d.node)})' for d in denied)})"
                )
            checks = [self._check(part) for part in texts]
            yield Drive(
                "fts_all f",
                "f.rowid",
                "fts_all match ?",
                (expression,),
                (*texts, *denied),
                checks=tuple(check for check in checks if check),
            )
        heads = [part for part in parts if (text := _text(part)) and text.field in HEAD]
        if heads:
            expressions = (head_expression(text, self._names) for part in heads if (text := _text(part)))
            expression = " AND ".join(f"({each})" for each in expressions)
            yield Drive("fts_head f", "f.rowid", "fts_head match ?", (expression,), tuple(heads))

    def in_all_text(self, part: Condition) -> bool:
        """Whether the index of all text can drive a search for it."""
        text = _text(part)
        if text:
            return text.field not in HEAD and (isinstance(part, Words) or not self._names.tagged(text))
        if isinstance(part, Listed):
            return bool(self._names.listed(part.name))
        return isinstance(part, Or) and self._is_plain(part)

    def _check(self, part: Condition) -> Sql | None:
        """What of it the index cannot tell."""
        if isinstance(part, Listed):
            return lists.counted(part, self._names)
        text = _text(part)
        return standing(text) if text else None

    def _is_plain(self, node: Condition) -> bool:
        """Whether the index of all text alone can tell if it holds."""
        if isinstance(node, And | Or):
            return all(self._is_plain(child) for child in node.nodes)
        text = _text(node)
        if not text or text.field or text.phrase:
            return False
        return isinstance(node, Words) or not self._names.tagged(text)

    def _expression(self, node: Condition) -> str:
        if isinstance(node, And | Or):
            word = " AND " if isinstance(node, And) else " OR "
            return word.join(f"({self._expression(child)})" for child in node.nodes)
        if isinstance(node, Listed):
            return lists.expression(node, self._names, TERMS)
        text = _text(node)
        return match_expression(text, self._names) if text else ""

    def _single(self, part: Condition) -> Drive | None:
        if isinstance(part, Linked):
            return _linked(part)
        if isinstance(part, YearRange):
            return _years(part)
        if isinstance(part, Added):
            return _between("added", part, self._conditions.moments(part))
        if isinstance(part, OnDay):
            where, values = self._conditions.items(part)
            return Drive(DAYS.format(where), "d.paper", "1", tuple(values), (part,), ranged=True)
        if isinstance(part, Filter):
            return _linked(linked(part, self._names)) if part.name in LINKED else self._filter(part)
        return None

    def _filter(self, part: Filter) -> Drive | None:
        if part.name == "status" and self._place != "all":
            where = " and ".join(("p.status = ?", *IN_LIBRARY))
            return Drive("papers p indexed by papers_by_status", "p.id", where, (part.value,), (part,))
        if part.name == "type":
            return Drive("papers p indexed by papers_by_type", "p.id", "p.type = ?", (part.value,), (part,))
        if part.name == "is" and part.value == "trashed":
            return Drive("papers p indexed by papers_trashed", "p.id", "p.trashed is not null", (), (part,))
        if part.name == "is" and part.value == "starred" and self._place == "desk":
            where = " and ".join(("p.starred = 1", *DESK))
            return Drive("papers p indexed by papers_by_star", "p.id", where, (), (part,))
        if part.name == "has" and part.value in ANNOTATIONS:
            return Drive(ANNOTATIONS[part.value], "d.paper", "1", (), (part,))
        if part.name == "is":
            return self._of_feeds(part)
        return self._key(part) if part.name == "key" else None

    def _of_feeds(self, part: Filter) -> Drive | None:
        if part.value == "new":
            return Drive(NEW, "d.paper", "1", (), (part,))
        if part == TALKED_OF:
            since = self._conditions.trending_since
            return Drive(SPOKEN, "d.paper", "1", (since,), (part,), ranged=True)
        return None

    def _key(self, part: Filter) -> Drive:
        if part.exact:
            return Drive(KEYED, "d.id", "1", (part.value, part.value), (part,), ranged=True)
        return Drive(KEYED_FROM, "d.id", "1", (part.value,) * 4, (part,), ranged=True)


def _years(part: YearRange) -> Drive:
    if part.low is not None and part.low == part.high:
        source = "papers p indexed by papers_by_year_down"
        return Drive(source, "p.id", "p.year = ?", (part.low,), (part,))
    return _between("year", part, (part.low, "<=", part.high))


def _between(column: str, part: Condition, ends: tuple[End, str, End]) -> Drive:
    low, below, high = ends
    sides = [(f"p.{column} >= ?", low), (f"p.{column} {below} ?", high)]
    where = " and ".join(sql for sql, end in sides if end is not None)
    values = tuple(end for _, end in sides if end is not None)
    source = f"papers p indexed by papers_by_{column}"
    return Drive(source, "p.id", where or "1", values, (part,), ranged=True)


def _linked(part: Linked) -> Drive:
    table, column = LINKED[part.kind]
    if len(part.ids) == 1:
        there = " and d.paper is not null" if part.kind == "feed" else ""
        return Drive(f"{table} d", "d.paper", f"d.{column} = ?{there}", part.ids, (part,))
    wanted = ", ".join("?" * len(part.ids))
    source = f"(select distinct paper from {table} where {column} in ({wanted}) and paper is not null) d"
    return Drive(source, "d.paper", "1", part.ids, (part,), ranged=True)


def _text(part: Condition) -> Text | None:
    if isinstance(part, Words):
        return part.text
    return part if isinstance(part, Text) else None


def alternatives(part: Condition, names: Names) -> Iterable[Condition]:
    """What a condition offers to choose from; itself when there is no choice."""
    if isinstance(part, Text) and (tags := names.tagged(part)):
        return (Words(part), *(Linked("tag", (tag,)) for tag in tags))
    if isinstance(part, Filter) and part.name in LINKED:
        found = linked(part, names)
        return tuple(Linked(found.kind, (id,)) for id in found.ids) or (found,)
    if isinstance(part, Or):
        return tuple(one for node in part.nodes for one in alternatives(node, names))
    return (part,)
