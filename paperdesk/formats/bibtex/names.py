"""Lists of names in BibTeX fields."""

import re
from typing import Final

from paperdesk.formats.bibtex.braces import split_outside
from paperdesk.formats.bibtex.person import read_name
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name

MAX_NAMES: Final = 10_000

_AND = re.compile(r"(?<!\s)\s++and(?=\s)", re.IGNORECASE)
_UNUSUAL = ("{", "\n", "\t", " And", " AND", "and  ")
_COMMA = re.compile(",")
_SEMICOLON = re.compile(";")
_ET_AL = re.compile(r"(?<![\s,])[\s,]++et\.?\s++al\.?\s*$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:\w\w?\.?[ -]*){1,4}")


def read_names(value: str) -> tuple[Name, ...]:
    """The people of an author or editor field; "and others" is OTHERS at the end.

    What stands in braces is never split. A list that someone separated by semicolons or, with
    initials, by commas alone is split there; behind MAX_NAMES names OTHERS stands
    for the rest.
    """
    if not value:
        return ()
    written = _split(value)
    parts = [part for each in written[:MAX_NAMES] if (part := each.strip())]
    if len(parts) == 1:
        parts = _listed_otherwise(parts[0])
    others = _cut_others(parts) or len(written) > MAX_NAMES
    names = [name for part in parts if (name := read_name(part)).family or name.literal or name.given]
    return (*names, OTHERS) if others else tuple(names)


def _split(value: str) -> list[str]:
    if value.endswith("and") or any(mark in value for mark in _UNUSUAL):
        return split_outside(f" {value.strip()} ", _AND)
    return value.split(" and ")


def _cut_others(parts: list[str]) -> bool:
    """Take "others" or "et al." off the end of a list, and say whether it was there."""
    if not parts:
        return False
    if parts[-1] == "others" or (len(parts) > 1 and parts[-1].lower() in ("others", "{others}")):
        parts.pop()
        return True
    if not parts[-1].endswith(("al", "al.")):
        return False
    last = parts[-1]
    parts[-1] = _ET_AL.sub("", last)
    return parts[-1] != last


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
