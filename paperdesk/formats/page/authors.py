"""Lines of authors: "Name, Name and Name · 12 authors"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paperdesk.model.names import OTHERS, parse_name
from paperdesk.model.paper import Name

_LABEL = re.compile(r"(?:authors?\s*:|by\b:?)\s*", re.IGNORECASE)
_COUNT = re.compile(r"\s*[·•|(,;–—-]*\s*\+?\s*\d{1,5}\s*(?:more\s+)?(?:co-?)?authors?\)?\s*$", re.IGNORECASE)
_MORE = re.compile(
    r"et al\.?|…|\.{2,}|(?:\+|and )?\s*\d+ (?:more|others?)|\+ ?\d+ authors?|others", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*[,;·•⋅|&]\s*(?:and\s+|&\s*)?|\s+and\s+")
_HINT = re.compile(r"[,;·•⋅|&]|\band\b|author|^by\b", re.IGNORECASE)
_MARKS = re.compile(r"[\d*†‡§¶∗⋆✉¹²³⁰⁴-⁹]+$|\s*\([^()]{0,60}\)$")
_PARTICLES = frozenset((
    "van", "von", "der", "den", "de", "la", "le", "da", "di", "do", "dos", "du", "del", "della", "ter",
    "ten", "zu", "zur", "bin", "ibn", "ben", "al", "el", "y", "e", "af", "av", "st.",
))  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w'’.\-]{0,30}")
_ACRONYM = re.compile(r"[A-Z][\w-]*[A-Z]{2,}|[A-Z]{4,}")
_BESIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BODY = re.compile(r"(?:collaborations?|consortium|team|group|project|network|initiative)", re.IGNORECASE)
_JUNIOR = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))

MAX_LENGTH = 4000
MAX_NAME = 200
_MANY = 3


@dataclass(frozen=True, slots=True)
class AuthorLine:
    """The names on a line; `told` when the line says that they are authors, `whole` when none is left out."""

    names: tuple[Name, ...]
    told: bool
    whole: bool


def read_authors(text: str, *, told: bool = False) -> AuthorLine | None:
    """Read a line of names; None when any part of it is not the name of a person, or there is only one.

    Where the place on the page has `told` that the line holds names, one name is enough, also of one word.
    """
    if len(text) > MAX_LENGTH or not (told or _HINT.search(text)):
        return None
    label, count = _LABEL.match(text), _COUNT.search(text[-40:])
    told = told or label is not None or count is not None
    end = len(text) - len(count.group()) if count else len(text)
    parts = [part for part in _SEPARATOR.split(text[label.end() if label else 0 : end]) if part]
    names = [_MARKS.sub("", part).strip() for part in _with_suffixes(parts) if not _MORE.fullmatch(part)]
    if not names or not _are_names(names, told=told):
        return None
    whole = not any(_MORE.fullmatch(part) for part in parts)
    return AuthorLine(tuple(parse_name(name) for name in names), told, whole)


def _are_names(names: Sequence[str], *, told: bool) -> bool:
    """Whether all are names of people; one among many others may be of one word."""
    full = sum(_is_name(name, told=told) for name in names)
    return full == len(names) or (
        full == len(names) - 1 >= _MANY and all(_is_name(name, told=True) for name in names)
    )


def told_authors(text: str) -> tuple[Name, ...]:
    """The names in a text that is known to hold nothing else; OTHERS at the end when some are left out."""
    left_out = "not shown" in text or "et al" in text
    text = text[: len(text) - len(count.group())] if (count := _COUNT.search(text[-40:])) else text
    bare = _BESIDE.sub("", _BESIDE.sub("", text))
    parts = _with_suffixes([part for part in _SEPARATOR.split(bare) if part])
    names = [_MARKS.sub("", part[:MAX_NAME]).strip(" ;*†‡") for part in parts]
    left_out = left_out or any(_MORE.fullmatch(name) for name in names)
    told = [_told_name(name) for name in names if name and not _MORE.fullmatch(name)]
    return (*told, OTHERS) if told and left_out else tuple(told)


def _told_name(text: str) -> Name:
    last = text.rsplit(" ", 1)[-1]
    return Name(literal=text) if " " in text and _BODY.fullmatch(last) else parse_name(text)


def _with_suffixes(parts: list[str]) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if joined and part.lower() in _JUNIOR:
            joined[-1] += f" {part}"
        else:
            joined.append(part)
    return joined


def _is_name(text: str, *, told: bool) -> bool:
    words = text.split()
    if not (1 if told else 2) <= len(words) <= 6:
        return False
    capitals = [word for word in words if word not in _PARTICLES]
    return bool(capitals) and all(map(_is_name_word, capitals)) and words[-1] in capitals


def _is_name_word(word: str) -> bool:
    return (
        _WORD.fullmatch(word) is not None
        and not word[0].islower()
        and not _ACRONYM.search(word)
        and not (word.endswith(".") and len(word) > 4)
    )
