"""What a duplicate adds to a paper, and where it says something else; what records are compared by."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import unquote

from paperdesk.model.dates import year_of
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Highlight, Name, Paper

Value: TypeAlias = str | int | tuple[Name, ...]

_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]++){0,20}+/\S+")
_ARXIV = re.compile(
    r"(?<![a-z0-9.])(?:([0-9]{4}\.[0-9]{4,5})|([a-z-]{1,30}+)(?:\.[a-z]{2})?/([0-9]{7}))(?:v[0-9]+)?(?:\.pdf)?(?![0-9a-z])"
)
_ISBN = re.compile(r"(?<![0-9])(?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx](?![0-9])")
_PMID = re.compile(r"(?<![0-9])0*([1-9][0-9]{0,8})(?![0-9])")
ARXIV_DOI = "10.48550/arxiv."
"""What stands before the id in the DOIs that arXiv gives."""
_ASCII_NORMAL = str.maketrans(
    {chr(code): chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
)
_SILENT = frozenset(("file", "owner", "timestamp", "creationdate", "modificationdate", "urldate", "langid"))
_PEOPLE = ("authors", "editors")
_CUT = 100
_REMEMBERED = 500
_SAID = ("title", "authors", "editors", "year", "venue", "doi", "arxiv", "abstract")
_OF_PAPERS = frozenset(each.name for each in fields(Paper))
"""Names that mean more than one of the other fields."""
_FILLED = ("title", "authors", "editors", "venue", "doi", "arxiv", "url", "abstract")


@dataclass(frozen=True, slots=True)
class Gain:
    """What a duplicate brings: values for empty fields by name, and what is to be added to the rest."""

    values: Mapping[str, Value] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[Highlight, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.values or self.tags or self.collections or self.note or self.highlights)


def normal_title(text: str) -> str:
    """Letters and digits alone, folded: equal for titles that differ in case, accents, braces, spaces."""
    if text.isascii():
        return text.translate(_ASCII_NORMAL)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text.casefold()))).casefold()


def normal_doi(text: str) -> str:
    """The DOI in `text` in lower case without an address before it; "" when there is none."""
    return _doi_in(text) if len(text) <= _REMEMBERED else _doi_in.__wrapped__(text)


def normal_arxiv(text: str) -> str:
    """The arXiv id in an id, address or arXiv DOI, without version and subject class; "" if none."""
    return _arxiv_in(text) if len(text) <= _REMEMBERED else _arxiv_in.__wrapped__(text)


def normal_isbn(text: str) -> str:
    """The first ISBN in `text` as thirteen digits; "" when there is none with a right check digit."""
    for found in _ISBN.finditer(text):
        digits = re.sub("[^0-9Xx]", "", found.group()).upper()
        if isbn := _isbn13(digits):
            return isbn
    return ""


def normal_pmid(text: str) -> str:
    """The number of a PubMed record in an id or address; "" when there is none."""
    found = _PMID.search(text)
    return found[1] if found else ""


def gain(old: Paper, new: Paper) -> Gain:
    """Everything that `new` knows and `old` does not; where both say something, nothing."""
    return Gain(
        _new_facts(old, new) | _new_dates(old, new) | _new_fields(old, new),
        _added(old.tags, new.tags),
        _added(old.collections, new.collections),
        "" if old.note else new.note,
        _new_highlights(old.highlights, new.highlights) if new.highlights else (),
    )


def conflicts(old: Paper, new: Paper) -> dict[str, str]:
    """Where both say something and `new` says something else: its values as text, by field name.

    What differs only in case, accents or punctuation is no conflict, nor is an abstract that was cut.
    """
    said = {
        name: (value_text(getattr(old, name)), value_text(getattr(new, name)))
        for name in _SAID
        if name not in _PEOPLE or _names_differ(getattr(old, name), getattr(new, name))
    }
    said |= {
        name: (old.fields.get(name, ""), text)
        for name, text in new.fields.items()
        if name not in _SILENT and name not in _OF_PAPERS
    }
    return {name: text for name, (mine, text) in said.items() if mine and text and _differ(mine, text)}


def value_text(value: object) -> str:
    """The value of a field as a text that holds all of it: names by their parts, organisations in braces."""
    if isinstance(value, tuple):
        return " and ".join(f"{{{name.literal}}}" if name.literal else sorted_form(name) for name in value)
    return "" if value is None else str(value)


def _names_differ(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Whether the lists are of other people, and not the same ones with given names cut to initials."""
    if len(mine) != len(theirs):
        return True
    return any(map(_are_others, mine, theirs))


def _are_others(one: Name, other: Name) -> bool:
    mine, theirs = normal_title(one.given), normal_title(other.given)
    families = (normal_title(name.particle + name.family + name.literal) for name in (one, other))
    return len(set(families)) > 1 or bool(mine and theirs and mine[0] != theirs[0])


def _differ(mine: str, theirs: str) -> bool:
    one, other = normal_title(mine), normal_title(theirs)
    if min(len(one), len(other)) > _CUT and (one.startswith(other) or other.startswith(one)):
        return False
    return one != other and bool(one and other)


@lru_cache(maxsize=4096)
def _doi_in(text: str) -> str:
    text = text.strip().lower()
    found = _DOI.search(unquote(text) if text.startswith("http") else text)
    return found.group().rstrip(".,;") if found else ""


@lru_cache(maxsize=4096)
def _arxiv_in(text: str) -> str:
    text = text.strip().lower().removeprefix("arxiv:").replace(ARXIV_DOI, "")
    found = _ARXIV.search(text)
    if not found or _DOI.search(text):
        return ""
    return found[1] or f"{found[2]}/{found[3]}"


def _isbn13(digits: str) -> str:
    if len(digits) == 10:
        total = sum((10 - at) * (10 if digit == "X" else int(digit)) for at, digit in enumerate(digits))
        return _with_check("978" + digits[:9]) if total % 11 == 0 else ""
    return digits if len(digits) == 13 and "X" not in digits and _with_check(digits[:12]) == digits else ""


def _with_check(twelve: str) -> str:
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve))
    return twelve + str(-total % 10)


def _new_facts(old: Paper, new: Paper) -> dict[str, Value]:
    values: dict[str, Value] = {}
    # The default type says nothing until a venue goes with it.
    if old.type == "misc" and not old.venue and new.type != "misc":
        values["type"] = new.type
    return values | {
        name: getattr(new, name) for name in _FILLED if getattr(new, name) and not getattr(old, name)
    }


def _new_dates(old: Paper, new: Paper) -> dict[str, Value]:
    values: dict[str, Value] = {}
    if old.year is None and new.year is not None and year_of(old.date) in (None, new.year):
        values["year"] = new.year
    if new.date and not old.date and old.year in (None, year_of(new.date)):
        values["date"] = new.date
    return values


def _new_fields(old: Paper, new: Paper) -> dict[str, Value]:
    return {
        name: value
        for name, value in new.fields.items()
        if value and not old.fields.get(name) and name not in _OF_PAPERS
    }


def _new_highlights(old: tuple[Highlight, ...], new: tuple[Highlight, ...]) -> tuple[Highlight, ...]:
    """Those that are neither here under their own name nor read the same as one that is."""
    names = {mark.uuid for mark in old if mark.uuid}
    seen = set(map(_look, old))
    return tuple(mark for mark in new if mark.uuid not in names and _look(mark) not in seen)


def _look(mark: Highlight) -> tuple[str, str, str]:
    return (mark.field, " ".join(mark.exact.split()), mark.comment.strip())


def _added(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    known = {name.casefold() for name in old}
    first = {name.casefold(): name for name in reversed(new) if name.casefold() not in known}
    return tuple(reversed(first.values()))
