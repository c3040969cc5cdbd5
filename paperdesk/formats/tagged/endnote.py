"""Reads EndNote's tagged format (.enw), which grew out of that of refer (.ref)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.records import Item, Text
from paperdesk.formats.tagged.dates import best_date, edtf
from paperdesk.formats.tagged.fields import (
    addresses,
    arxiv_among,
    key_of,
    keywords,
    page_range,
    serial_numbers,
)
from paperdesk.formats.tagged.lines import Syntax
from paperdesk.formats.tagged.names import people
from paperdesk.formats.tagged.reading import TaggedFormat, read_tagged
from paperdesk.formats.tagged.types import SUBTYPES, exact_type, kind_of, type_of
from paperdesk.formats.tagged.values import Values
from paperdesk.model.duplicates import normal_doi
from paperdesk.model.entry_types import entry_type
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Paper

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "V": "volume", "N": "number", "C": "location", "S": "series", "I": "publisher", "G": "language",
        "L": "library", "7": "edition", "!": "shorttitle", "M": "accession", "6": "volumes", "&": "chapter",
        "9": "type", "+": "affiliation", "~": "database", "W": "archive", "*": "rights", "^": "caption",
        "(": "origpublication", ")": "reprint", "Q": "titletranslated", "O": "addendum", ">": "file",
    }
)  # fmt: skip
_OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {"@": "isbn", "=": "lastmodified", "$": "custom6", "]": "articlenumber", "#": "custom7", "R": "type"}
)
_SYNTAX = Syntax(
    tag=re.compile(r"\ufeff?%([0-9A-Za-z?@!#$\]&()*+^><\[=~])(?=\s|\Z)"),
    heads=frozenset("0"),
    known=re.compile("[0-9A-Z]"),
    blank_ends="headless",
)


def read_endnote_tagged(text: Text) -> Iterator[Item]:
    """Read an export of EndNote record by record; without %0 a blank line ends a record.

    What stands between records is a block. Raises PaperDeskError when there is text, but no record.
    """
    return read_tagged(text, TaggedFormat("EndNote", _SYNTAX, frozenset("0"), _paper, mark="%"))


def _paper(values: Values, source: str) -> Paper:
    written = (*values.all("0"), "")[0]
    type = _type(written, values)
    fields = _kind(written)
    title = values.title("T")
    venue, more = _venue(type, values)
    fields |= more | _numbers(values)
    authors = people(values.all("A", "H") if "A" in values else values.all("H"))
    editors = people(values.all("E"))
    fields |= _people(values)
    date, year, unread = best_date(values.all("D") + values.all("8"))
    doi, arxiv = _identifiers(values)
    found = addresses(values.texts("U"))
    values.put("U", found[1:])
    visited = values.one("[")
    fields |= {"urldate": edtf(visited) or visited} if visited else {}
    key = next(filter(None, map(key_of, values.see("F"))), "")
    values.drop(lambda value: value == key, "F")
    fields |= {name: value for tag, name in _FIELDS.items() if (value := values.one(tag))}
    fields |= {"month": unread} if unread and year else {}
    return Paper(
        title=title,
        type=exact_type(type, fields.get("type", "")),
        authors=authors,
        editors=editors,
        year=year,
        date=date,
        venue=venue,
        doi=doi,
        arxiv=arxiv,
        url=found[0] if found else "",
        abstract="\n".join(values.texts("X")),
        key=key,
        tags=keywords(values.lines("K")),
        note="\n".join(values.texts("Z", "<")),
        fields=_rest(values) | fields,
        source_text=source,
        source_format="endnote",
    )


def _type(written: str, values: Values) -> str:
    """The entry type; refer's files have none, but a journal, a book around it, or a publisher."""
    if written:
        return type_of(written)
    if "J" in values:
        return "article"
    return "incollection" if "B" in values else "book" if "I" in values else "misc"


def _kind(written: str) -> dict[str, str]:
    kind, subtype = kind_of(written), SUBTYPES.get(written.lower())
    fields = {"type": kind} if kind else {}
    return fields | ({"entrysubtype": subtype} if subtype else {})


def _venue(type: str, values: Values) -> tuple[str, dict[str, str]]:
    kind = entry_type(type).venue
    tags = {"journaltitle": ("J", "B"), "booktitle": ("B", "J"), "howpublished": ("B", "J")}.get(kind, ("I",))
    venue = values.one(*tags)
    series = values.one("B") if kind == "publisher" and "S" not in values else ""
    return venue, {"series": series} if series else {}


def _numbers(values: Values) -> dict[str, str]:
    isbn, issn, others = serial_numbers(values.all("@"))
    values.put("@", others)
    fields = {"pages": page_range(values.one("P")), "isbn": isbn, "issn": issn}
    return {name: value for name, value in fields.items() if value}


def _people(values: Values) -> dict[str, str]:
    roles = {"translator": people(values.all("?")), "editora": people(values.all("Y"))}
    return {role: " and ".join(map(sorted_form, names)) for role, names in roles.items() if names}


def _identifiers(values: Values) -> tuple[str, str]:
    numbers = values.all("R")
    doi = next(filter(None, map(normal_doi, numbers)), "")
    values.put("R", [value for value in numbers if not normal_doi(value)])
    return doi, arxiv_among([doi, *numbers, *values.see("U", "J", "M", "O", "Z")])


def _rest(values: Values) -> dict[str, str]:
    return {
        _OTHERS.get(tag) or f"{'custom' if tag.isdecimal() else 'endnote-'}{_name(tag)}": value
        for tag, value in values.rest().items()
    }


def _name(tag: str) -> str:
    """A tag as part of a field's name."""
    return tag.lower() if tag.isalnum() else str(ord(tag))
