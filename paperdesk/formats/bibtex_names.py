"""Lists of names in BibTeX fields."""

import re
from typing import Final

from paperdesk.formats.bibtex_braces import split_outside
from paperdesk.formats.bibtex_person import read_name
from paperdesk.model.paper import Name

MAX_NAMES: Final = 10_000
OTHERS: Final = Name(literal="others")
"""Stands at the end of a list that names only some of its people."""

_NOBODY = Name()
_AND = re.compile(r"(?<!\s)\s++and(?=\s)", re.IGNORECASE)
_COMMA = re.compile(",")
_SEMICOLON = re.compile(";")
_ET_AL = re.compile(r"(?<![\s,])[\s,]++et\.?\s++al\.?\s*$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:\w\w?\.?[ -]*){1,4}")


def read_names(value: str) -> tuple[Name, ...]:
    """The people of an author or editor field; "and others" is OTHERS at the end.

    What stands in braces is never split. A list that someone separated by semicolons or, with
    initials, by commas alone is split there; at most MAX_NAMES names are read.
    """
    written = split_outside(f" {value.strip()} ", _AND)[:MAX_NAMES]
    parts = [part for each in written if (part := each.strip())]
    if len(parts) == 1:
        parts = _listed_otherwise(parts[0])
    names = [name for part in parts for name in _named(part) if name != _NOBODY]
    return tuple(names)


def _named(part: str) -> tuple[Name, ...]:
    if part == "others":
        return (OTHERS,)
    shortened = _ET_AL.sub("", part) if part.endswith(("al", "al.")) else part
    if shortened != part:
        return (read_name(shortened), OTHERS)
    return (read_name(part),)


def _listed_otherwise(text: str) -> list[str]:
    """Names that stand without "and" between them."""
    if ";" in text and len(by_semicolon := split_outside(text, _SEMICOLON)) > 1 and "&" not in text:
        return [part.strip() for part in by_semicolon if part.strip()]
    parts = [part.strip() for part in split_outside(text, _COMMA)] if text.count(",") > 1 else []
    if len(parts) > 3 and not len(parts) % 2 and all(_INITIALS.fullmatch(part) for part in parts[1::2]):
        return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]
    if len(parts) > 2 and all(" " in part for part in parts):
        return parts
    return [text]
