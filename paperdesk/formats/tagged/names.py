"""People as tagged formats write them: "Family, Given, Suffix", a name as it is spoken, an organisation."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from paperdesk.model.names import OTHERS, SUFFIX, parse_name
from paperdesk.model.paper import Name

AUTHOR_LIMIT: Final = 10_000
"""How many names of a record are read."""
_OTHERS = re.compile(r"(?:and\s+)?(?:et\.?\s+al\b\.?|others)|and others", re.IGNORECASE)
_SUFFIX = re.compile(rf"{SUFFIX}|[1-9](?:st|nd|rd|th)", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"&|\b(?:of|for|the|and|universit\w+|institut\w*|organi[sz]ation|group|committee|council|commission"
    r"|associations?|consortium|collaboration|team|society|network|cent(?:er|re)|ministry|department|inc"
    r"|corporation|company|ltd|gmbh|foundation|agency|office|investigators)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s*[^,;]{1,200}?\s+and\s+[^,;]{1,200},")
_INITIALS = re.compile(r"[^\W\d_a-z]{1,4}|[^\W\d_a-z](?:-[^\W\d_a-z])+")
_DOTTED = re.compile(r"(?:[^\W\d_a-z]\.[ -]?){1,4}")
_PLAIN = re.compile(r"[A-Z][^\W\d_]*+(?:-[^\W\d_]++)*+")
_NAME_LIMIT = 1000


def people(values: Iterable[str], initials: bool = False) -> tuple[Name, ...]:
    """The names in values that hold one each, or several with semicolons between them.

    With `initials` given names such as "RV" are read as initials: "R. V.". Behind AUTHOR_LIMIT names
    OTHERS stands for those that were not read.
    """
    names: list[Name] = []
    for value in values:
        names += (name for part in _parts(value) if (name := _read(part, initials)))
        if len(names) > AUTHOR_LIMIT:
            return (*names[:AUTHOR_LIMIT], OTHERS)
    return tuple(names)


@lru_cache(maxsize=8192)
def person(text: str, initials: bool = False) -> Name | None:
    """One name; None for what holds neither letter nor digit."""
    text = " ".join(text.split())
    if not any(map(str.isalnum, text)) or text.lower() == "[anonymous]":
        return None
    if _OTHERS.fullmatch(text):
        return OTHERS
    parts = [part.strip() for part in text.split(",")]
    if not any(parts[1:]):
        return Name(literal=parts[0]) if len(parts) > 1 or _is_organisation(text) else _spoken(text)
    if not parts[0]:
        return person(" ".join(parts[1:]), initials)
    return _listed(parts, initials)


def organisation(text: str) -> Name:
    """The name of a body, which is never taken apart."""
    return Name(literal=" ".join(text.split()))


def spread(given: str) -> str:
    """Take initials that are written together apart: "RV" is "R. V.", "J-P" is "J.-P."."""
    if not _INITIALS.fullmatch(given):
        return given
    hyphen = "-" in given
    return ("-" if hyphen else " ").join(f"{initial}." for initial in given.replace("-", ""))


def indexed(text: str) -> Name | None:
    """A name as indexes write it, the initials behind the family name: "van der Berg JM Jr"."""
    words = text.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    given = words.pop() if len(words) > 1 and _INITIALS.fullmatch(words[-1]) else ""
    family = " ".join(words)
    return person(", ".join(filter(None, (family, spread(given), suffix)))) if given else person(text)


def _read(text: str, initials: bool) -> Name | None:
    return person(text, initials) if len(text) < _NAME_LIMIT else organisation(text)


def _spoken(text: str) -> Name:
    """A name without comma; indexes put dotted initials behind the family name ("Fanning E.")."""
    family, _, given = text.partition(" ")
    return Name(family, given) if _DOTTED.fullmatch(given) and len(family) > 2 else parse_name(text)


def _listed(parts: list[str], initials: bool) -> Name:
    """A name with commas: "Family, Given, Suffix", or with the suffix before the given name."""
    given, suffix = parts[1], ", ".join(part for part in parts[2:] if part)
    if suffix and _SUFFIX.fullmatch(given) and not _SUFFIX.fullmatch(suffix):
        given, suffix = suffix, given
    plain = _PLAIN.fullmatch(parts[0]) or "{" in parts[0]
    name = Name(parts[0]) if plain else parse_name(f"{parts[0]}, A")
    return Name(name.family, spread(given) if initials else given, name.particle, suffix)


def _parts(value: str) -> list[str]:
    parts = value.split(";", AUTHOR_LIMIT + 1) if ";" in value else [value]
    return [half for part in parts for half in _halves(part)]


def _halves(part: str) -> list[str]:
    return re.split(r"(?<!\s)\s+and\s+", part) if " and " in part and _JOINED.search(part) else [part]


def _is_organisation(text: str) -> bool:
    return _ORGANISATION.search(text) is not None
