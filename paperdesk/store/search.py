"""Searches: the tree of a query as a selection, driven by the full-text indexes where words are asked for."""

import json
from collections.abc import Callable
from datetime import datetime

from paperdesk.model.folding import fold, located_words
from paperdesk.model.query import And, Node, Query, Text
from paperdesk.store.conditions import HEAD, Conditions, Sql, head_expression, match_expression, standing
from paperdesk.store.connection import Connection
from paperdesk.store.selection import Selection, order_of
from paperdesk.store.visible import PRESENT


def define_functions(db: Connection) -> None:
    """Make the functions known that the conditions of a search use."""
    db.define("folded", 1, fold)
    db.define("standing", -1, _standing)


def select(query: Query, sort: str, now: datetime, tagged: Callable[[Text], bool]) -> Selection:
    """The statement for a query; `sort` is a key of SORTS, "-" before it reverses.

    `tagged` tells whether words stand in the name of a tag, where the index of all text cannot find them.

    Raises UsageError for a sort key that does not exist.
    """
    conditions = Conditions(now)
    driver, match, rest = _driver(query.node, tagged)
    parts = [_visible(query), *([match[0]] if match else [])]
    values = list(match[1]) if match else []
    for node in rest:
        sql, more = conditions.sql(node)
        parts.append(sql)
        values += more
    for text in _texts(query.node, tagged) if match else ():
        if verified := standing(text):
            parts.append(verified[0])
            values += verified[1]
    return Selection(
        f"{driver} where {' and '.join(parts)}", tuple(values), order_of(sort, by_words=bool(match))
    )


def _visible(query: Query) -> str:
    parts = [PRESENT]
    if not query.names_trash:
        parts.append("p.trashed is null")
        if not query.names_status:
            parts.append("p.status <> 'dismissed'")
    return " and ".join(parts)


def _texts(node: Node | None, tagged: Callable[[Text], bool]) -> list[Text]:
    """The words at the top of a search that the index of all text can be asked for at once."""
    tops = node.nodes if isinstance(node, And) else (node,)
    texts = [top for top in tops if isinstance(top, Text) and top.field not in HEAD]
    return [text for text in texts if text.field or not tagged(text)]


def _driver(node: Node | None, tagged: Callable[[Text], bool]) -> tuple[str, Sql | None, list[Node]]:
    """What to walk: an index in row id order when words are asked for, else the papers themselves."""
    tops = list(node.nodes if isinstance(node, And) else (node,)) if node else []
    texts = _texts(node, tagged)
    table = "fts_all"
    expressions = [f"({match_expression(text)})" for text in texts]
    driving: list[Node] = list(texts)
    if not texts:
        heads = [top for top in tops if isinstance(top, Text) and top.field in HEAD]
        table, expressions, driving = (
            "fts_head",
            [f"({head_expression(text)})" for text in heads],
            list(heads),
        )
    rest = [top for top in tops if top not in driving]
    if not expressions:
        return "papers p", None, rest
    match: Sql = (f"{table} match ?", [" AND ".join(expressions)])
    # A cross join keeps SQLite from walking the papers and probing the index.
    return f"{table} f cross join papers p on p.id = f.rowid", match, rest


def _standing(wanted: str, *texts: str | None) -> bool:
    """Whether one of the texts holds the words; SQL's side of `conditions.standing`."""
    words, prefix, phrase = json.loads(wanted)
    return any(_holds(text, words, prefix, phrase) for text in texts if text)


def _holds(text: str, words: list[str], prefix: bool, phrase: bool) -> bool:
    found = [word.text for word in located_words(text)]
    if phrase:
        size = len(words)
        return any(_run(found[at : at + size], words, prefix) for at in range(len(found) - size + 1))
    last = any(word.startswith(words[-1]) for word in found) if prefix else words[-1] in found
    return last and all(word in found for word in words[:-1])


def _run(found: list[str], words: list[str], prefix: bool) -> bool:
    last = found[-1].startswith(words[-1]) if prefix else found[-1] == words[-1]
    return last and found[:-1] == words[:-1]
