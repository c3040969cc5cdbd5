"""Where the entries of a BibTeX text begin, and where its blocks end."""

import re
from typing import Final, NamedTuple

from paperdesk.formats.bibtex.splitting_grammar import FIRST_HEAD, INNER_HEAD, LIKELY_ENTRY, NEXT_HEAD

BLOCKS: Final = frozenset(("comment", "preamble", "string"))
_CLOSERS = {"{": "}", "(": ")"}
_DEPTHS = {"{": 1, "}": -1}
_MARK = re.compile(r"[{})]|\n[ \t]*+@")


class Head(NamedTuple):
    """The head of an entry: where it begins, its type in lower case, where its body begins.

    `closer` is the delimiter that its end needs, `commented` says that its line begins with "%"; then the
    entry begins at that sign when nothing else is before it.
    """

    at: int
    type: str
    body: int
    closer: str
    commented: bool


def segments(text: str, within: bool) -> list[tuple[int, Head | None]]:
    """Cut a text at the heads that begin a line: where each segment begins, and its head.

    Only the first segment may have none; it certainly has none when `text` begins `within` a line.
    """
    first = None if within else FIRST_HEAD.match(text)
    heads = [head for match in NEXT_HEAD.finditer(text) if (head := _line_head(text, match))]
    found: list[tuple[int, Head | None]] = [(head.at, head) for head in heads]
    if first and (head := _line_head(text, first)):
        found.insert(0, (head.at, head))
    if not found or found[0][0]:
        found.insert(0, (0, None))
    return found


def _line_head(text: str, match: re.Match[str]) -> Head | None:
    _, percent, kind, opener = match.groups()
    kind = kind.lower()
    sure = kind in BLOCKS or (kind and opener == "{")
    if not sure and ((opener == "(" and not kind) or not LIKELY_ENTRY.match(text, match.end())):
        return None
    return Head(match.end(1), kind, match.end(), _CLOSERS[opener], percent is not None)


def inner_head(text: str, at: int, end: int) -> Head | None:
    """The next head between `at` and `end` that stands within a line and looks like one."""
    for match in INNER_HEAD.finditer(text, at, end):
        kind = match[1].lower()
        if kind not in BLOCKS and not LIKELY_ENTRY.match(text, match.end(), end):
            continue
        line = max(at, text.rfind("\n", at, match.start()) + 1)
        commented = text[line : match.start()].lstrip(" \t").startswith("%")
        return Head(match.start(), kind, match.end(), _CLOSERS[match[2]], commented)
    return None


def closing(text: str, head: Head, limit: int) -> int | None:
    """Behind the delimiter that closes a block; None when it does not come before `limit`.

    -1 when an entry begins where it cannot be meant to be inside: deeper than in the block itself.
    """
    depth = 0
    for mark in _MARK.finditer(text, head.body, limit):
        sign = mark[0]
        if depth == 0 and sign == head.closer:
            return mark.end()
        if sign[0] == "\n" and depth:
            return -1
        depth += _DEPTHS.get(sign, 0)
    return None
