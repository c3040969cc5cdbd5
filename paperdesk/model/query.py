"""The search language: text of the search box to a tree of conditions; never an error.

Words side by side must all match. `OR` binds tighter than that, as in web search: `a b OR c` is
a and (b or c), so a filter may be put before any text. `-` denies what follows it. What is no
filter, or a filter with a value it cannot have, is searched as plain text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from paperdesk.model.query_filters import read_word
from paperdesk.model.query_lexer import Token, tokens
from paperdesk.model.query_tree import (
    Added,
    And,
    Filter,
    Listed,
    Node,
    Not,
    OnDay,
    Or,
    Text,
    TextField,
    YearRange,
)
from paperdesk.model.quoting import quote_value

__all__ = [
    "Added",
    "And",
    "Filter",
    "Listed",
    "Node",
    "Not",
    "OnDay",
    "Or",
    "Query",
    "Text",
    "TextField",
    "YearRange",
    "parse",
    "quote_value",
]

MAX_DEPTH = 16
MAX_CONDITIONS = 200


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed search; `node` is None when it asks for nothing in particular.

    `terms` are the words ("a"), prefixes ("a*") and phrases ("a b") to mark in what is found;
    `names_status`: dismissed papers are asked for by name, `names_trash`: trashed ones are;
    `unknown`: parts that looked like filters and are searched as plain text.
    """

    node: Node | None = None
    terms: tuple[str, ...] = ()
    names_status: bool = False
    names_trash: bool = False
    unknown: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """The meaning of any text at all; only its first 4,000 characters and 200 conditions count."""
    pieces = [piece for piece in map(_piece, tokens(text)) if piece]
    node = _tree(_balanced(_bounded(pieces)))
    leaves = [leaf for leaf, _ in _leaves(node)]
    return Query(
        node,
        tuple(dict.fromkeys(term for leaf, positive in _leaves(node) if positive for term in _terms(leaf))),
        Filter("status", "dismissed") in leaves,
        Filter("is", "trashed") in leaves,
        tuple(dict.fromkeys(piece.unknown for piece in pieces if piece.unknown)),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    negated: bool = False
    node: Node | None = None
    unknown: str = ""


def _piece(token: Token) -> _Piece | None:
    if token.kind != "word":
        return _Piece(token.kind, token.negated)
    leaf = read_word(token)
    return _Piece("word", token.negated, leaf.node, leaf.unknown) if leaf.node else None


def _bounded(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    count = 0
    for piece in pieces:
        count += piece.kind == "word"
        if piece.kind != "word" or count <= MAX_CONDITIONS:
            yield piece


def _balanced(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Leave out parentheses without a partner, without content, or nested too deeply."""
    kept: list[_Piece | None] = []
    opened: list[int] = []
    for piece in pieces:
        kept.append(piece)
        if piece.kind == "open":
            opened.append(len(kept) - 1)
        elif piece.kind == "close":
            _close(kept, opened)
    for at in opened:
        kept[at] = None
    return [piece for piece in kept if piece]


def _close(kept: list[_Piece | None], opened: list[int]) -> None:
    start = opened.pop() if opened else None
    empty = start is not None and not any(kept[start + 1 : -1])
    if start is None or empty or len(opened) >= MAX_DEPTH:
        kept[-1] = None
        if start is not None:
            kept[start] = None


class _Group:
    """Conditions between two parentheses: all of the parts, in each part one of the alternatives."""

    def __init__(self, negated: bool = False) -> None:
        self.negated = negated
        self.parts: list[list[Node]] = []
        self.either = False

    def add(self, node: Node, negated: bool) -> None:
        node = _denied(node) if negated else node
        if self.either:
            self.parts[-1].append(node)
        else:
            self.parts.append([node])
        self.either = False

    def node(self) -> Node:
        return _joined(And, [_joined(Or, part) for part in self.parts])


def _tree(pieces: Sequence[_Piece]) -> Node | None:
    groups = [_Group()]
    for at, piece in enumerate(pieces):
        if piece.kind == "open":
            groups.append(_Group(piece.negated))
        elif piece.kind == "close":
            group = groups.pop()
            groups[-1].add(group.node(), group.negated)
        elif piece.node:
            groups[-1].add(piece.node, piece.negated)
        elif groups[-1].parts and pieces[at + 1 : at + 2] and pieces[at + 1].kind in ("word", "open"):
            groups[-1].either = True
        else:
            groups[-1].add(Text(("or",)), False)
    return groups[0].node() if groups[0].parts else None


def _joined(kind: type[And] | type[Or], nodes: Sequence[Node]) -> Node:
    if len(nodes) == 1:
        return nodes[0]
    flat: list[Node] = []
    for node in nodes:
        flat.extend(node.nodes if isinstance(node, kind) else (node,))
    if kind is And:
        flat = _on_days_of_feeds(flat)
    return kind(tuple(flat)) if len(flat) > 1 else flat[0]


def _on_days_of_feeds(nodes: list[Node]) -> list[Node]:
    """Who asks for a feed and for days asks for the days of that feed."""
    feeds = [node for node in nodes if isinstance(node, Filter) and node.name == "feed"]
    if len(feeds) != 1 or not any(isinstance(node, OnDay) for node in nodes):
        return nodes
    rest = [node for node in nodes if node is not feeds[0]]
    return [replace(node, feed=feeds[0].value) if isinstance(node, OnDay) else node for node in rest]


def _denied(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)


def _leaves(node: Node | None, positive: bool = True) -> Iterator[tuple[Node, bool]]:
    if isinstance(node, And | Or):
        for child in node.nodes:
            yield from _leaves(child, positive)
    elif isinstance(node, Not):
        yield from _leaves(node.node, not positive)
    elif node:
        yield node, positive


def _terms(node: Node) -> list[str]:
    if not isinstance(node, Text):
        return []
    listed = [" ".join(node.words)] if node.phrase else list(node.words)
    return [*listed[:-1], listed[-1] + "*" * node.prefix]
