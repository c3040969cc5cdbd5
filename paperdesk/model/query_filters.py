"""Reads one word of a search: a filter with a good value, else plain text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, cast, get_args

from paperdesk.model.dates import period
from paperdesk.model.folding import words
from paperdesk.model.paper import Status
from paperdesk.model.query_lexer import Token
from paperdesk.model.query_tree import (
    Added,
    And,
    Filter,
    FilterName,
    Listed,
    Node,
    Not,
    OnDay,
    Text,
    TextField,
    YearRange,
)

HAS: Final = frozenset(
    (
        "note",
        "remark",
        "highlight",
        "code",
        "doi",
        "author",
        "abstract",
        "arxiv",
        "url",
        "tag",
        "year",
        "venue",
        "collection",
    )
)
MAX_WORDS = 100
_FLAGS = MappingProxyType(
    {
        "starred": "starred",
        "favourite": "starred",
        "favorite": "starred",
        "unread": "unread",
        "snoozed": "snoozed",
        "trashed": "trashed",
        "trash": "trashed",
        "new": "new",
        "trending": "trending",
    }
)
_YEARS = re.compile(r"([0-9]{1,4})?(?:\.\.|-|–)([0-9]{1,4})?")
_SIGN = re.compile(r"<=|>=|<|>|=|")
_TIMES = re.compile(r"(.*?)\s*(<=|>=|<|>|=)\s*([0-9]{1,4})")
_AGE = re.compile(r"([0-9]{1,5})([dwmy])")
_DAYS = MappingProxyType({"d": 1, "w": 7, "m": 30, "y": 365})
_LONGEST_AGE = 36_500


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a word means; `unknown` is the word itself when it looked like a filter and is none."""

    node: Node | None
    unknown: str = ""


def read_word(token: Token) -> Leaf:
    """The condition a word of the search stands for, without its "-"."""
    if not token.name:
        return Leaf(_text(token))
    reader = _READERS.get(token.name)
    node = reader(token) if reader else None
    return Leaf(node) if node else Leaf(_plain(token), f"{token.name}:{token.value}")


def _text(token: Token, field: TextField = "") -> Text | None:
    found = words(token.value)[:MAX_WORDS]
    prefix = not token.quoted and (token.value.endswith("*") or (token.last and not token.negated))
    listed = field == "author" and "," in token.value
    return Text(found, prefix, len(found) > 1 and not listed, field) if found else None


def _plain(token: Token) -> Text | None:
    return _text(Token("word", token.negated, "", f"{token.name}:{token.value}", token.quoted, token.last))


def _in_field(token: Token) -> Node | None:
    return _text(token, cast(TextField, token.name))


def _named(token: Token) -> Node | None:
    value = token.value.strip(" \t\r\n/")
    return Filter(cast(FilterName, token.name), value) if value else None


def _collection(token: Token) -> Node | None:
    value = token.value.strip().rstrip("/")
    # One slash in front stays: it means a path from the top.
    value = "/" + value.lstrip("/") if value.startswith("/") else value
    return Filter("collection", value) if value.strip("/") else None


def _key(token: Token) -> Node | None:
    value = token.value.removesuffix("*")
    return Filter("key", value, token.quoted) if value else None


def _type(token: Token) -> Node | None:
    value = token.value.strip().removeprefix("@").lower()
    return Filter("type", value) if value else None


def _category(token: Token) -> Node | None:
    value = token.value.strip().lower()
    return Filter("category", value) if value else None


def _day(token: Token) -> Node | None:
    node = _added(token)
    return OnDay(node.since, node.until) if isinstance(node, Added) else None


def _listed(token: Token) -> Node | None:
    """So many words of a list: at least one when no number is said."""
    times = _TIMES.fullmatch(token.value)
    sign, number = (times[2], int(times[3])) if times else (">=", 1)
    name = (times[1] if times else token.value).strip(" \t\r\n<>=")
    low, high = {
        "<": (0, number - 1),
        "<=": (0, number),
        ">": (number + 1, None),
        ">=": (number, None),
        "=": (number, number),
    }[sign]
    parts: list[Node] = [Listed(name, low)] if low else []
    if high is not None and high >= 0:
        parts.append(Not(Listed(name, high + 1)))
    if not (name and parts):
        return None
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _status(token: Token) -> Node | None:
    value = re.sub(r"[\s_-]+", "-", token.value.strip().lower())
    value = "to-read" if value == "toread" else value
    return Filter("status", value) if value in set(Status) else None


def _is(token: Token) -> Node | None:
    flag = _FLAGS.get(token.value.lower())
    return Filter("is", flag) if flag else _status(token)


def _has(token: Token) -> Node | None:
    value = token.value.lower()
    value = value if value in HAS else value.removesuffix("s")
    return Filter("has", value) if value in HAS else None


def _no(token: Token) -> Node | None:
    node = _has(token)
    return Not(node) if node else None


def _year(token: Token) -> Node | None:
    between = _YEARS.fullmatch(token.value)
    if between and (between[1] or between[2]):
        low, high = (int(part) if part else None for part in between.groups())
        return YearRange(high, low) if low and high and low > high else YearRange(low, high)
    sign, text = _compared(token.value)
    return _years(sign, int(text)) if re.fullmatch("[0-9]{1,4}", text) else None


def _compared(text: str) -> tuple[str, str]:
    sign = _SIGN.match(text)
    return (sign.group(), text[sign.end() :]) if sign else ("", text)


def _years(sign: str, year: int) -> YearRange:
    ends = {"<": (None, year - 1), "<=": (None, year), ">": (year + 1, None), ">=": (year, None)}
    return YearRange(*ends.get(sign, (year, year)))


def _added(token: Token) -> Node | None:
    text = token.value.lower()
    if ".." in text:
        return _added_between(*text.split("..", 1))
    sign, text = _compared(text)
    age = _AGE.fullmatch(text)
    if age:
        return _added_ago(sign, min(int(age[1]) * _DAYS[age[2]], _LONGEST_AGE))
    span = _span(text)
    if not span:
        return None
    ends = {"<": (None, span[0]), "<=": (None, span[1]), ">": (span[1], None), ">=": (span[0], None)}
    return Added(*ends.get(sign, span))


def _added_between(first: str, last: str) -> Node | None:
    start, end = _span(first), _span(last)
    if (first and not start) or (last and not end) or not (first or last):
        return None
    return Added(start[0] if start else None, end[1] if end else None)


def _added_ago(sign: str, days: int) -> Added:
    # An age is counted in whole days: added today is 0 days old.
    if sign in (">", ">="):
        return Added(None, days if sign == ">" else days - 1)
    return Added(days if sign == "<=" else days - 1, None)


def _span(text: str) -> tuple[str | int, str | int] | None:
    named: dict[str, tuple[str | int, str | int]] = {"today": (0, -1), "yesterday": (1, 0)}
    return named.get(text) or period(text)


_READERS: Mapping[str, Callable[[Token], Node | None]] = MappingProxyType(
    {
        **dict.fromkeys((name for name in get_args(TextField) if name), _in_field),
        **dict.fromkeys(("tag", "source", "feed"), _named),
        "category": _category,
        "day": _day,
        "collection": _collection,
        "list": _listed,
        "key": _key,
        "type": _type,
        "status": _status,
        "is": _is,
        "has": _has,
        "no": _no,
        "year": _year,
        "added": _added,
    }
)
