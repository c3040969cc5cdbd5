"""Lists of names in BibTeX fields."""

import re
from typing import Final

from paperdesk.formats.bibtex.braces import split_outside
from paperdesk.formats.bibtex.person import LISTED, SPOKEN, read_name
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name

MAX_NAMES: Final = 10_000

# Names joined by "and" in the usual way: family and given, given and family, or any other name.
_USUAL = re.compile(rf"(?:{LISTED}|{SPOKEN}|((?:[^ ]++| (?!and ))++))(?: and |\Z)")
_AND = re.compile(r"(?<!\s)\s++and(?=\s)", re.IGNORECASE)
# Braces without white space, between which "and" may stand but not inside them.
_TOGETHER = re.compile(r"(?:[^\s{}]++| |\{(?:[^\s{}]++|\{[^\s{}]*+\})*+\})*+")
_UNUSUAL = re.compile(r"[\n\t]| A(?:nd|ND)|and(?: (?: |and )|\Z)|\A(?:and|And|AND) ")
_COMMA = re.compile(",")
_SEMICOLON = re.compile(";")
_ET_AL = re.compile(r"(?<![\s,])[\s,]++et\.?\s++al\.?\s*$", re.IGNORECASE)
_AL = ("al", "al.")
_LAST_OF_OTHERS = "sS}l."
_INITIALS = re.compile(r"(?:\w\w?\.?[ -]*){1,4}")


def read_names(value: str) -> tuple[Name, ...]:
    """The people of an author or editor field; "and others" is OTHERS at the end.

    What stands in braces is never split. A list that someone separated by semicolons or, with
    initials, by commas alone is split there; behind MAX_NAMES names OTHERS stands
    for the rest.
    """
    if not value:
        return ()
    return _usual(value) or _unusual(value)


def _usual(value: str) -> tuple[Name, ...]:
    """Names that are joined in the usual way, the last of them a person's; none for any other list."""
    found = _USUAL.findall(value) if _is_plain(value) and not value.endswith(_AL) else []
    if not found or found[-1][4] or len(found) > MAX_NAMES:
        return ()
    names = [
        read_name(other.strip()) if other else Name(family or last, given or first)
        for family, given, first, last, other in found
    ]
    return tuple([name for name in names if name.family or name.literal or name.given])


def _unusual(value: str) -> tuple[Name, ...]:
    written = _split(value)
    parts = list(filter(None, map(str.strip, written[:MAX_NAMES])))
    if len(parts) == 1:
        parts = _listed_otherwise(parts[0])
    others = _cut_others(parts) or len(written) > MAX_NAMES
    names = [name for part in parts if (name := read_name(part)).family or name.literal or name.given]
    return (*names, OTHERS) if others else tuple(names)


def _split(value: str) -> list[str]:
    if _is_plain(value):
        return value.split(" and ")
    return split_outside(f" {value.strip()} ", _AND)


def _is_plain(value: str) -> bool:
    """Whether names are joined by " and " in the usual way, and by nothing else."""
    return not _UNUSUAL.search(value) and ("{" not in value or _TOGETHER.fullmatch(value) is not None)


def _cut_others(parts: list[str]) -> bool:
    """Take "others" or "et al." off the end of a list, and say whether it was there."""
    if not parts or parts[-1][-1:] not in _LAST_OF_OTHERS:
        return False
    if parts[-1] == "others" or (len(parts) > 1 and parts[-1].lower() in ("others", "{others}")):
        parts.pop()
        return True
    if not parts[-1].endswith(_AL):
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
