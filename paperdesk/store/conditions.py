"""The tree of a search as SQL: every value bound, every condition about the paper `p`."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from paperdesk.model.query import Added, And, Filter, Listed, Node, Not, OnDay, Or, Text, YearRange
from paperdesk.store import listed as lists
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.names import FEW_TERMS, TERMS, Names

Sql = tuple[str, list[str | int]]

PROBE = "exists (select 1 from {0} where {0} match ? and rowid = p.id)"
AMONG = "+p.id in (select rowid from {0} where {0} match ?)"
"""The two ways to ask whether a paper is among those that an index of words gives: one paper at a time,
which is slow for many of them, or by listing them all first, which takes as long for few as for many."""

HEAD = {"title": "title", "author": "authors"}
STANDING = {"abstract": "s.abstract", "note": "s.note", "venue": "s.venue"}
ANYWHERE = ("s.title", "s.abstract", "s.venue, s.keys, s.note, s.highlights, s.authors")
"""What is quick to read is looked at first, and nothing more once the words were found."""

IS = {
    "starred": "p.starred = 1",
    "unread": "p.opened is null",
    "trashed": "p.trashed is not null",
    "new": "exists (select 1 from feed_items x where x.paper = p.id and x.seen = '')",
}
HAS = {
    "note": "exists (select 1 from notes x where x.paper = p.id)",
    "remark": "p.remark <> ''",
    "highlight": "exists (select 1 from highlights x where x.paper = p.id)",
    "code": "p.has_code = 1",
    "author": "p.authors <> ''",
    "abstract": "exists (select 1 from abstracts x where x.paper = p.id)",
    "tag": "exists (select 1 from paper_tags x where x.paper = p.id)",
    "collection": "exists (select 1 from paper_collections x where x.paper = p.id)",
    "year": "p.year is not null",
    "venue": "p.venue <> ''",
}
SNOOZED = "(p.snoozed_until is not null and p.snoozed_until > ? and p.status = 'to-read')"
IDENTIFIER = "exists (select 1 from identifiers x where x.paper = p.id and x.scheme = ?)"
LINKED = {
    "tag": ("paper_tags", "tag"),
    "collection": ("paper_collections", "collection"),
    "feed": ("feed_items", "feed"),
}
KEY_EXACT = "(p.key = ? or exists (select 1 from key_aliases x where x.alias = ? and x.paper = p.id))"
KEY_PREFIX = (
    "(substr(p.key, 1, ?) = ? collate nocase"
    " or p.id in (select x.paper from key_aliases x where substr(x.alias, 1, ?) = ? collate nocase))"
)
CATEGORY = """exists (
    select 1 from fields x where x.paper = p.id and x.name in ('eprintclass', 'primaryclass')
        and (lower(x.value) = ? or substr(lower(x.value), 1, ? + 1) = ? || '.')
)"""
TRENDING = "exists (select 1 from popularity x where x.paper = p.id and x.day >= ?)"
TRENDS_FOR = timedelta(days=14)
SOURCE = "p.batch in (select id from batches where instr(folded(source), folded(?)) > 0)"


@dataclass(frozen=True, slots=True)
class Linked:
    """The paper has one of some tags, or is in one of some collections or feeds (`kind`); by their ids."""

    kind: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words stand in the texts of the paper; its tags are not looked at."""

    text: Text


SLEEPING = Filter("is", "snoozed")
TALKED_OF = Filter("is", "trending")

Condition = Node | Linked | Words


class Conditions:
    """Turns conditions into SQL at one moment in the reader's time zone."""

    def __init__(self, now: datetime, names: Names, *, probing: bool) -> None:
        """`now` is an aware time; days are counted in its zone. `probing`: PROBE words, else AMONG."""
        self._midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        self._names = names
        self._probing = probing

    def sql(self, node: Condition) -> Sql:
        """The condition for one node."""
        if isinstance(node, And | Or):
            return self._joined(node)
        if isinstance(node, Not):
            inner, values = self.sql(node.node)
            return f"not {inner}", values
        if isinstance(node, Text):
            return self._text(node)
        if isinstance(node, Words):
            return self._words(node.text)
        return self._listed(node) if isinstance(node, Listed) else self._plain(node)

    def _plain(self, node: Filter | YearRange | Added | OnDay | Linked) -> Sql:
        if isinstance(node, OnDay):
            where, values = self.items(node)
            return f"exists (select 1 from feed_items x where x.paper = p.id and {where})", values
        if isinstance(node, YearRange):
            return _between("p.year", node.low, "<=", node.high)
        if isinstance(node, Added):
            return _between("p.added", *self.moments(node))
        if isinstance(node, Linked):
            return _linked(node)
        return self._filter(node)

    def _filter(self, node: Filter) -> Sql:
        if node.name in LINKED:
            return _linked(linked(node, self._names))
        if node == SLEEPING:
            return SNOOZED, [self._midnight.date().isoformat()]
        if node == TALKED_OF:
            return TRENDING, [self.trending_since]
        return _FILTERS[node.name](node)

    @property
    def trending_since(self) -> str:
        """The day since when who was spoken of trends."""
        return (self._midnight - TRENDS_FOR).date().isoformat()

    def items(self, node: OnDay) -> Sql:
        """The condition for items `x` of feeds on some days."""
        ends = (("x.day >= ?", node.since), ("x.day < ?", node.until))
        sides = [(sql, self._day(day)) for sql, day in ends if day is not None]
        feeds = self._names.feeds(node.feed) if node.feed else ()
        parts = [sql for sql, _ in sides]
        values: list[str | int] = [day for _, day in sides]
        if node.feed:
            parts.append(f"x.feed {IN_IDS}")
            values.append(as_json(feeds))
        return " and ".join(parts) or "1", values

    def _day(self, day: str | int) -> str:
        if isinstance(day, int):
            return (self._midnight - timedelta(days=day)).date().isoformat()
        return day

    def moments(self, node: Added) -> tuple[str | None, str, str | None]:
        """Since when, "<", and until when papers were added."""
        since = self._moment(node.since) if node.since is not None else None
        until = self._moment(node.until) if node.until is not None else None
        return since, "<", until

    def _text(self, text: Text) -> Sql:
        found, tags = self._words(text), self._names.tagged(text)
        if not tags:
            return found
        tagged = _linked(Linked("tag", tags))
        return f"({found[0]} or {tagged[0]})", found[1] + tagged[1]

    def _words(self, text: Text) -> Sql:
        head = text.field in HEAD
        asked = PROBE if self._probing and not self._names.merged(text, head=head) else AMONG
        if head:
            return asked.format("fts_head"), [head_expression(text, self._names)]
        expression = match_expression(text, self._names, FEW_TERMS if asked == PROBE else TERMS)
        found: Sql = (asked.format("fts_all"), [expression])
        if verified := standing(text):
            return f"({found[0]} and {verified[0]})", found[1] + verified[1]
        return found

    def _listed(self, node: Listed) -> Sql:
        counted = lists.counted(node, self._names)
        expression = "" if self._probing else lists.expression(node, self._names, TERMS)
        if not expression:
            return counted
        return f"({AMONG.format('fts_all')} and {counted[0]})", [expression, *counted[1]]

    def _joined(self, node: And | Or) -> Sql:
        parts = [self.sql(child) for child in node.nodes]
        word = " and " if isinstance(node, And) else " or "
        return "(" + word.join(part for part, _ in parts) + ")", [
            value for _, values in parts for value in values
        ]

    def _moment(self, day: str | int) -> str:
        if isinstance(day, int):
            moment = self._midnight - timedelta(days=day)
        else:
            moment = datetime.fromisoformat(day).replace(tzinfo=self._midnight.tzinfo)
        return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")  # noqa: UP017


def linked(node: Filter, names: Names) -> Linked:
    """What a tag:, collection: or feed: condition asks for."""
    found = {"tag": names.tags, "collection": names.collections, "feed": names.feeds}[node.name](node.value)
    return Linked(node.name, found)


def _linked(node: Linked) -> Sql:
    table, column = LINKED[node.kind]
    if not node.ids:
        # Not "0", with which SQLite drops the index that a statement insists on, and then finds no way.
        return "p.id < 0", []
    one = len(node.ids) == 1
    wanted = "= ?" if one else IN_IDS
    values: list[str | int] = [node.ids[0] if one else as_json(node.ids)]
    return f"exists (select 1 from {table} x where x.paper = p.id and x.{column} {wanted})", values


def match_expression(text: Text, names: Names, terms: int = TERMS) -> str:
    """The words as an FTS5 expression without phrases, which an index of detail=none refuses."""
    quoted = [f'"{word}"' for word in text.words[:-1]]
    return " AND ".join(
        [*quoted, names.ending(text.words[-1], terms) if text.prefix else f'"{text.words[-1]}"']
    )


def head_expression(text: Text, names: Names) -> str:
    """The words of a title: or author: condition for the small index, which knows phrases."""
    if text.prefix:
        words = names.head_ending(text.words, phrase=text.phrase)
    elif text.phrase:
        words = f'"{" ".join(text.words)}"'
    else:
        words = " AND ".join(f'"{word}"' for word in text.words)
    return f"{{{HEAD[text.field]}}} : ({words})"


def standing(text: Text) -> Sql | None:
    """What the index cannot tell: the words stand side by side, or in one certain field."""
    if text.field in HEAD or not (text.phrase or text.field):
        return None
    places = (STANDING[text.field],) if text.field else ANYWHERE
    wanted = json.dumps([list(text.words), text.prefix, text.phrase])
    asked = " or ".join(f"standing(?, {place})" for place in places)
    return f"exists (select 1 from search_text s where s.id = p.id and ({asked}))", [wanted] * len(places)


def _between(column: str, low: str | int | None, below: str, high: str | int | None) -> Sql:
    parts: list[str] = []
    values: list[str | int] = []
    if low is not None:
        parts.append(f"{column} >= ?")
        values.append(low)
    if high is not None:
        parts.append(f"{column} {below} ?")
        values.append(high)
    # An unknown year is outside every range, and `not` must turn that into "inside".
    return f"ifnull({' and '.join(parts) or '1'}, 0)", values


def _has(node: Filter) -> Sql:
    return (HAS[node.value], []) if node.value in HAS else (IDENTIFIER, [node.value])


def _key(node: Filter) -> Sql:
    if node.exact:
        return KEY_EXACT, [node.value, node.value]
    return KEY_PREFIX, [len(node.value), node.value] * 2


_FILTERS: dict[str, Callable[[Filter], Sql]] = {
    "is": lambda node: (IS[node.value], []),
    "has": _has,
    "status": lambda node: ("p.status = ?", [node.value]),
    "key": _key,
    "category": lambda node: (CATEGORY, [node.value, len(node.value), node.value]),
    "source": lambda node: (SOURCE, [node.value]),
    "type": lambda node: ("p.type = ?", [node.value]),
}
