"""Untouched entries of the usual fields laid out like all others, straight from their text.

What comes out is what `write_normalised` of `as_came` makes of the same entry and its paper, many times
faster; whatever is unusual about an entry is left to that.
"""

import re
from collections.abc import Mapping, Set
from functools import lru_cache
from typing import Final

from paperdesk.formats.bibtex import text
from paperdesk.formats.bibtex.dialects import bibtex_name, venue_name
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.facets import all_names, facet_of
from paperdesk.formats.bibtex.fieldnames import canonical_field
from paperdesk.formats.bibtex.fields import ORDER, entry_fields, entry_type
from paperdesk.formats.bibtex.identifiers import take_identifiers
from paperdesk.formats.bibtex.letters import is_cut, uncut
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.splitting_grammar import BRACED, QUOTED
from paperdesk.formats.bibtex.splitting_macros import MONTHS
from paperdesk.formats.bibtex.writing import field_line, line_begun
from paperdesk.model.paper import Paper

_TYPE = re.compile(r"@\s*+([A-Za-z]\w*+)[^,]*+,")
_FIELD = re.compile(
    rf"""([A-Za-z][\w:.+-]*+)\s*+=\s*+(?:\{{({BRACED})\}}|"({QUOTED})"|([A-Za-z0-9]++))\s*+"""
)
_RANGE = re.compile("[1-9][0-9]*--[1-9][0-9]*")
# Such a DOI and such an address are written as they stand.
_PLAIN_DOI = re.compile(r"10\.[0-9]{4,9}/[a-z0-9](?:[a-z0-9._/-]*[a-z0-9])?")
_PLAIN_URL = re.compile(r"https?://[!#%&'()*+,./0-9:;=?@A-Z_a-z~-]++")
_SPELLING: Final = text.Spelling(maths=True)
_KEPT: Final = frozenset(
    (
        *("title", "author", "editor", "journal", "booktitle", "volume", "number", "publisher", "address"),
        *("series", "edition", "institution", "organization", "school", "chapter", "howpublished", "note"),
        *("issn", "isbn"),
    )
)
_PEOPLE: Final = frozenset(("author", "editor"))
_DATES: Final = ("year", "month")
_KNOWN: Final = _KEPT | {*_DATES, "pages", "doi", "url", "keywords", "abstract", "file"}
_IDENTIFIERS: Final = ("doi", "url")
_MAY_IDENTIFY: Final = frozenset(("howpublished", "note", "isbn", "issn"))
_LEFT_OUT: Final = frozenset(("keywords", "abstract", "file"))
_PLACES: Final = {name: at for at, name in enumerate(ORDER)}

# Few names stand in most entries; the very same strings are looked up fastest.
_lower = lru_cache(maxsize=1024)(str.lower)

Slots = tuple[tuple[str, str], ...]
"""What is written of an entry, in order: the name of a value, and how its line begins."""


def can_lay_out(options: BibtexOptions) -> bool:
    """Whether entries can be laid out with these options: nothing but what came with them goes out."""
    private = options.note or options.status or options.file
    return (
        options.dialect == "bibtex"
        and options.identifiers
        and not (private or options.ascii or options.abstract)
    )


def lay_out_plain(
    source: str, key: str, tags: tuple[str, ...], options: BibtexOptions, macros: Set[str] = frozenset()
) -> str | None:
    """The entry, which `is_untouched` for BibTeX, laid out under this key; None when it is unusual.

    It may be without its abstract (see `without_abstract`), which does not go out, and is faster then.
    `tags` are those that its paper has, `macros` the abbreviations, in lower case, of its file.
    """
    head = _TYPE.match(source)
    fields = _fields(source, head.end(), macros) if head else None
    if head is None or fields is None:
        return None
    kind = head[1].lower()
    slots = _slots(kind, tuple(fields))
    values = _values(fields) if slots else None
    if values is None:
        return None
    values["keywords"] = _keywords(tags) if options.keywords else ""
    dates = values["year"] = _dated(kind, fields.get("year", ""), fields.get("month", ""))
    if dates is None:
        return None
    lines = [f"{begun}{value}" for name, begun in slots if (value := values[name])]
    return f"@{_type(kind)}{{{key},\n{''.join(lines)}}}"


def _fields(source: str, at: int, macros: Set[str]) -> dict[str, str] | None:
    """The values by their names in lower case; None when some are not of the usual fields."""
    found = _FIELD.findall(source, at)
    fields: dict[str, str] = {}
    for written, braced, quoted, bare in found:
        name = _lower(written)
        fields[name] = braced or quoted or bare
        if bare and not bare.isdecimal() and (name != "month" or not MONTHS - macros >= {bare.lower()}):
            return None
    return fields if len(fields) == len(found) and fields.keys() <= _KNOWN else None


def _values(fields: Mapping[str, str]) -> dict[str, str | None] | None:
    """The ends of the lines of all fields but keywords and dates; None when one cannot stay as it is."""
    identifiers = _identifiers(fields)
    if identifiers is None:
        return None
    doi, url = identifiers
    values: dict[str, str | None] = {"doi": f"{doi}}},\n" if doi else "", "url": f"{url}}},\n" if url else ""}
    for name, value in fields.items():
        if name in _KEPT:
            kept = value if value.isalnum() else _kept(name, value)
            if not kept:
                return None
            values[name] = f"{kept}}},\n"
    if "pages" in fields:
        pages = _pages(fields["pages"])
        values["pages"] = f"{pages}}},\n" if pages else ""
    return values


def _identifiers(fields: Mapping[str, str]) -> tuple[str, str] | None:
    """DOI and address as they are written; None when that takes another field along."""
    doi, url, volume = fields.get("doi", ""), fields.get("url", ""), fields.get("volume", "1")
    if _are_plain(doi, url) and volume.isalnum() and _MAY_IDENTIFY.isdisjoint(fields):
        return doi, url
    tidied = {name: value for name, value in fields.items() if name not in _LEFT_OUT}
    before = len(tidied) - sum(name in tidied for name in _IDENTIFIERS)
    doi, arxiv, url = take_identifiers(tidied)
    if arxiv or len(tidied) != before or any(tidied[name] != fields.get(name) for name in tidied):
        return None
    return text.verbatim(doi), text.verbatim(url)


def _are_plain(doi: str, url: str) -> bool:
    """Whether DOI and address say no more than themselves, and no arXiv id."""
    if "arxiv" in doi or "rxiv" in url.lower() or "abs/" in url:
        return False
    alone = _PLAIN_DOI.fullmatch(doi) is not None if doi else "10." not in url
    return alone and (not url or _PLAIN_URL.fullmatch(url) is not None)


def _kept(name: str, value: str) -> str:
    """A value in its own words, "" for one that might have none to show."""
    if not value.lstrip("{ \n")[:1].isalnum():
        return ""
    if name in _PEOPLE and is_cut(value):
        value = uncut(value)
    return " ".join(value.split())


@lru_cache(maxsize=1024)
def _slots(kind: str, names: tuple[str, ...]) -> Slots:
    """What is written of an entry with these fields; nothing when two would be called the same."""
    paper, every = Paper(type=kind), all_names(names)
    new = {"doi": "doi", "url": "url", "keywords": "keywords", "year": "year"}
    if "pages" in names:
        new["pages"] = "pages"
    for name in names:
        if name in _KEPT:
            venue = facet_of(name, paper, every) == "venue"
            written = venue_name(paper, "bibtex") if venue else canonical_field(name)
            new[name] = bibtex_name(written, kind)
    if len(set(new.values())) < len(new) or "title" not in names:
        return ()
    ordered = sorted(new, key=lambda name: _PLACES[new[name]])
    return tuple((name, "" if name == "year" else line_begun(new[name])) for name in ordered)


@lru_cache(maxsize=4096)
def _dated(kind: str, year: str, month: str) -> str | None:
    """The lines of the date; None when it takes another field than those of dates."""
    fields = {name: value for name, value in zip(_DATES, (year, month), strict=True) if value}
    paper = read_entry(RawEntry(kind, "", fields, 1, ""))
    written = entry_fields(paper, BibtexOptions())
    if any(name not in _DATES for name, _ in written):
        return None
    return "".join(field_line(name, value) for name, value in written)


@lru_cache(maxsize=4096)
def _keywords(tags: tuple[str, ...]) -> str:
    return f"{text.keywords(tags, _SPELLING)}}},\n" if tags else ""


@lru_cache(maxsize=1024)
def _type(kind: str) -> str:
    return entry_type(Paper(type=kind))


def _pages(value: str) -> str:
    if _RANGE.fullmatch(value):
        return value
    paper = read_entry(RawEntry("misc", "", {"pages": value}, 1, ""))
    return text.pages(paper.fields.get("pages", ""))
