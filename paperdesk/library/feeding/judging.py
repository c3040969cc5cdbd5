"""Whether papers that are in no library yet match a search, as it would find them there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from paperdesk.model.folding import words
from paperdesk.model.links import has_code
from paperdesk.model.paper import Name, Paper
from paperdesk.model.query import Added, And, Filter, Listed, Node, Not, OnDay, Or, Query, Text, YearRange
from paperdesk.model.word_lists import finder_of, packed

_TEXTS: Final = ("title", "author", "venue", "keys", "abstract", "note", "highlights")


@dataclass(frozen=True, slots=True)
class Judge:
    """A search for papers that a feed brings.

    `lists` are the lines of word lists by folded name, `source` is the feed's name, `now` an aware time.
    """

    query: Query
    lists: Mapping[str, tuple[str, ...]]
    source: str
    now: datetime

    def matches(self, paper: Paper) -> bool:
        """Whether the search finds a paper; one for nothing in particular finds all."""
        return self.query.node is None or self._holds(self.query.node, _Seen(paper))

    def _holds(self, node: Node, seen: _Seen) -> bool:
        match node:
            case And(nodes):
                return all(self._holds(each, seen) for each in nodes)
            case Or(nodes):
                return any(self._holds(each, seen) for each in nodes)
            case Not(inner):
                return not self._holds(inner, seen)
            case Text():
                return seen.says(node)
        return self._is_such(node, seen.paper)

    def _is_such(self, node: Filter | YearRange | Added | OnDay | Listed, paper: Paper) -> bool:
        match node:
            case YearRange(low, high):
                return _within(paper.year, low, high)
            case Added(since, until) | OnDay(since, until):
                after = since is None or self.now >= self._day(since)
                return after and (until is None or self.now < self._day(until))
            case Listed():
                return self._listed(node, paper)
        return self._has(node, paper)

    def _listed(self, node: Listed, paper: Paper) -> bool:
        lines = self.lists.get(node.name.lower(), ())
        return bool(lines) and finder_of(packed(lines)).counts(paper.title, paper.abstract)[0] >= node.least

    def _day(self, day: str | int) -> datetime:
        midnight = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        if isinstance(day, int):
            return midnight - timedelta(days=day)
        return datetime.fromisoformat(day).replace(tzinfo=self.now.tzinfo)

    def _has(self, node: Filter, paper: Paper) -> bool:
        value = node.value.casefold()
        if node.name in {"source", "feed"}:
            return " ".join(words(value)) in " ".join(words(self.source))
        return _PROPERTIES[node.name](paper, value)


class _Seen:
    """The words of a paper, told apart when they are asked for."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._words: dict[str, list[tuple[str, ...]]] = {}

    def says(self, text: Text) -> bool:
        """Whether words stand in a text of the paper, or anywhere in it."""
        if text.field:
            return any(_stands(text, there) for there in self._of(text.field))
        everywhere = [there for field in (*_TEXTS, "tags") for there in self._of(field)]
        if text.phrase:
            return any(_stands(text, there) for there in everywhere)
        return _stands(text, tuple(word for there in everywhere for word in there))

    def _of(self, field: str) -> list[tuple[str, ...]]:
        if field not in self._words:
            self._words[field] = [words(text) for text in _texts(self.paper, field)]
        return self._words[field]


def _texts(paper: Paper, field: str) -> list[str]:
    if field == "author":
        return [" ; ".join(map(_written, (*paper.authors, *paper.editors)))]
    if field == "tags":
        return [*paper.tags]
    if field == "keys":
        return [" ".join((paper.key, *paper.aliases))]
    if field == "highlights":
        return [" ; ".join(f"{mark.exact} {mark.comment}" for mark in paper.highlights)]
    if field == "note":
        return [f"{paper.remark} {paper.note}"]
    return [str(getattr(paper, field))]


def _written(name: Name) -> str:
    return f"{name.given} {name.particle} {name.family} {name.suffix} {name.literal}"


def _stands(text: Text, there: tuple[str, ...]) -> bool:
    if text.phrase:
        size = len(text.words)
        return any(_fits(text, there[at : at + size]) for at in range(len(there) - size + 1))
    *firsts, last = text.words
    known = set(there)
    ends = any(word.startswith(last) for word in known) if text.prefix else last in known
    return ends and known.issuperset(firsts)


def _fits(text: Text, run: tuple[str, ...]) -> bool:
    last = run[-1].startswith(text.words[-1]) if text.prefix else run[-1] == text.words[-1]
    return last and run[:-1] == text.words[:-1]


def _within(number: int | None, low: int | None, high: int | None) -> bool:
    return number is not None and (low is None or low <= number) and (high is None or number <= high)


def _is(paper: Paper, value: str) -> bool:
    return {
        "starred": paper.starred,
        "unread": paper.opened is None,
        "trashed": paper.trashed is not None,
        "snoozed": bool(paper.snoozed_until),
    }.get(value, True)


def _has(paper: Paper, value: str) -> bool:
    if value == "code":
        return has_code(paper.abstract)
    names = {"author": "authors", "tag": "tags", "collection": "collections", "highlight": "highlights"}
    return bool(getattr(paper, names.get(value, value), None))


def _in_category(paper: Paper, value: str) -> bool:
    found = (paper.fields.get(name, "").lower() for name in ("eprintclass", "primaryclass"))
    return any(each == value or each.startswith(f"{value}.") for each in found)


def _below(names: Iterable[str], value: str) -> bool:
    return any(name.casefold() == value or name.casefold().startswith(f"{value}/") for name in names)


_PROPERTIES: Final[Mapping[str, Callable[[Paper, str], bool]]] = {
    "is": _is,
    "has": _has,
    "status": lambda paper, value: paper.status.value == value,
    "tag": lambda paper, value: _below(paper.tags, value),
    "collection": lambda paper, value: _below(paper.collections, value.removeprefix("/")),
    "key": lambda paper, value: bool(value) and paper.key.casefold().startswith(value),
    "category": _in_category,
    "type": lambda paper, value: paper.type == value,
}
