"""The tree of a search as SQL: every value bound, every condition about the paper `p`."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from paperdesk.model.query import Added, And, Filter, Node, Not, Or, Text, YearRange

Sql = tuple[str, list[str | int]]

HEAD = {"title": "title", "author": "authors"}
STANDING = {"abstract": "s.abstract", "note": "s.note", "venue": "s.venue"}
ANYWHERE = "s.title, s.authors, s.venue, s.keys, s.abstract, s.note, s.highlights"

IS = {"starred": "p.starred = 1", "unread": "p.opened is null", "trashed": "p.trashed is not null"}
HAS = {
    "note": "exists (select 1 from notes x where x.paper = p.id)",
    "highlight": "exists (select 1 from highlights x where x.paper = p.id)",
    "code": "p.has_code = 1",
    "author": "p.authors <> ''",
    "abstract": "exists (select 1 from abstracts x where x.paper = p.id)",
    "tag": "exists (select 1 from paper_tags x where x.paper = p.id)",
    "collection": "exists (select 1 from paper_collections x where x.paper = p.id)",
    "year": "p.year is not null",
    "venue": "p.venue <> ''",
}
IDENTIFIER = "exists (select 1 from identifiers x where x.paper = p.id and x.scheme = ?)"
TAG = """exists (
    select 1 from paper_tags x where x.paper = p.id and x.tag in (
        select id from tags where name = ? or substr(name, 1, ?) = ? collate nocase
    )
)"""
TAGGED = """exists (
    select 1 from paper_tags x where x.paper = p.id and x.tag in (
        select rowid from fts_tags where fts_tags match ?
    )
)"""
COLLECTION = """p.id in (
    with recursive named (id, path) as (
        select id, name from collections where parent is null
        union all
        select c.id, named.path || '/' || c.name from collections c join named on c.parent = named.id
    ),
    chosen (id) as (
        select named.id from named join collections c on c.id = named.id
        where named.path = ? collate nocase or (? and c.name = ?)
        union
        select c.id from collections c join chosen on c.parent = chosen.id
    )
    select pc.paper from paper_collections pc join chosen on chosen.id = pc.collection
)"""
KEY_EXACT = "(p.key = ? or exists (select 1 from key_aliases x where x.alias = ? and x.paper = p.id))"
KEY_PREFIX = "substr(p.key, 1, ?) = ? collate nocase"
SOURCE = "p.batch in (select id from batches where instr(folded(source), folded(?)) > 0)"


class Conditions:
    """Turns conditions into SQL at one moment in the reader's time zone."""

    def __init__(self, now: datetime) -> None:
        """`now` is an aware time; days are counted in its zone."""
        self._midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)

    def sql(self, node: Node) -> Sql:
        """The condition for one node."""
        if isinstance(node, And | Or):
            return self._joined(node)
        if isinstance(node, Not):
            inner, values = self.sql(node.node)
            return f"not {inner}", values
        if isinstance(node, Text):
            return text_condition(node)
        if isinstance(node, YearRange):
            return _between("p.year", node.low, "<=", node.high)
        if isinstance(node, Added):
            since = self._moment(node.since) if node.since is not None else None
            until = self._moment(node.until) if node.until is not None else None
            return _between("p.added", since, "<", until)
        return _FILTERS[node.name](node)

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


def match_expression(text: Text) -> str:
    """The words as an FTS5 expression without phrases, which an index of detail=none refuses."""
    quoted = [f'"{word}"' for word in text.words]
    return " AND ".join([*quoted[:-1], quoted[-1] + "*" * text.prefix])


def head_expression(text: Text) -> str:
    """The words of a title: or author: condition for the small index, which knows phrases."""
    phrase = f'"{" ".join(text.words)}"' + "*" * text.prefix
    return f"{{{HEAD[text.field]}}} : ({phrase if text.phrase else match_expression(text)})"


def tag_expression(text: Text) -> str:
    """The words as an expression for the index of tag names; a phrase stands in one name."""
    return f'"{" ".join(text.words)}"' + "*" * text.prefix


def standing(text: Text) -> Sql | None:
    """What the index cannot tell: the words stand side by side, or in one certain field."""
    if text.field in HEAD or not (text.phrase or text.field):
        return None
    places = STANDING.get(text.field, ANYWHERE)
    wanted = json.dumps([list(text.words), text.prefix, text.phrase])
    return f"exists (select 1 from search_text s where s.id = p.id and standing(?, {places}))", [wanted]


def text_condition(text: Text) -> Sql:
    """Words anywhere in a tree; at its top the search drives the index itself instead."""
    if text.field in HEAD:
        return "p.id in (select rowid from fts_head where fts_head match ?)", [head_expression(text)]
    found: Sql = ("p.id in (select rowid from fts_all where fts_all match ?)", [match_expression(text)])
    if verified := standing(text):
        found = f"({found[0]} and {verified[0]})", found[1] + verified[1]
    return found if text.field else (f"({found[0]} or {TAGGED})", [*found[1], tag_expression(text)])


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


def _tag(node: Filter) -> Sql:
    return TAG, [node.value, len(node.value) + 1, f"{node.value}/"]


def _collection(node: Filter) -> Sql:
    # A slash in front means a path from the top; without one a name anywhere in the tree will do.
    path = node.value.removeprefix("/")
    return COLLECTION, [path, int(path == node.value), path]


def _key(node: Filter) -> Sql:
    if node.exact:
        return KEY_EXACT, [node.value, node.value]
    return KEY_PREFIX, [len(node.value), node.value]


_FILTERS: dict[str, Callable[[Filter], Sql]] = {
    "is": lambda node: (IS[node.value], []),
    "has": _has,
    "status": lambda node: ("p.status = ?", [node.value]),
    "tag": _tag,
    "key": _key,
    "collection": _collection,
    "source": lambda node: (SOURCE, [node.value]),
    "type": lambda node: ("p.type = ?", [node.value]),
}
