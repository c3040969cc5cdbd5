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
from paperdesk.formats.bibtex.untouched import without_abstract
from paperdesk.formats.bibtex.writing import laid_out
from paperdesk.model.paper import Paper

_TYPE = re.compile(r"@\s*+([A-Za-z]\w*+)[^,]*+,")
_FIELD = re.compile(
    rf"""([A-Za-z][\w:.+-]*+)\s*+=\s*+(?:\{{({BRACED})\}}|"({QUOTED})"|([A-Za-z0-9]++))\s*+"""
)
_RANGE = re.compile("[1-9][0-9]*--[1-9][0-9]*")
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
_LEFT_OUT: Final = frozenset(("keywords", "abstract", "file"))
_LAST: Final = len(ORDER)
_PLACES: Final = {name: at for at, name in enumerate(ORDER)}


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

    `tags` are those that its paper has, `macros` the abbreviations, in lower case, of its file.
    """
    source = without_abstract(source, "bibtex")
    head = _TYPE.match(source)
    fields = _fields(source, head.end(), macros) if head else None
    if head is None or fields is None:
        return None
    kind = head[1].lower()
    tidied = {name: value for name, value in fields.items() if name not in _LEFT_OUT}
    before = len(tidied) - sum(name in tidied for name in _IDENTIFIERS)
    doi, arxiv, url = take_identifiers(tidied)
    if arxiv or len(tidied) != before:
        return None
    kept = _all_kept(kind, fields, tidied)
    if kept is None:
        return None
    values = {
        "pages": _pages(fields["pages"]) if "pages" in fields else "",
        "keywords": _keywords(tags) if options.keywords else "",
        "doi": text.verbatim(doi),
        "url": text.verbatim(url),
    }
    chosen = [(_PLACES[name], name, f"{{{value}}}") for name, value in values.items() if value]
    written = sorted((*kept, *_dated(kind, fields.get("year", ""), fields.get("month", "")), *chosen))
    return laid_out(_type(kind), key, [(name, value) for _, name, value in written])


def _fields(source: str, at: int, macros: Set[str]) -> dict[str, str] | None:
    """The values by their names in lower case; None when some are not of the usual fields."""
    found = _FIELD.findall(source, at)
    fields: dict[str, str] = {}
    for written, braced, quoted, bare in found:
        name = written.lower()
        fields[name] = braced or quoted or bare
        if bare and not bare.isdecimal() and (name != "month" or not MONTHS - macros >= {bare.lower()}):
            return None
    return fields if len(fields) == len(found) and fields.keys() <= _KNOWN else None


def _all_kept(
    kind: str, fields: Mapping[str, str], tidied: Mapping[str, str]
) -> list[tuple[int, str, str]] | None:
    """The fields that stay in their own words; None when one of them cannot."""
    found: list[tuple[int, str, str]] = []
    for name, new in _kept_names(kind, tuple(fields)):
        value = _kept(name, fields[name]) if tidied.get(name) == fields[name] else ""
        if not value:
            return None
        found.append((_PLACES[new], new, value))
    return found if found else None


def _kept(name: str, value: str) -> str:
    """A value in its own words, "" for one that might have none to show."""
    if not value.lstrip("{ \n")[:1].isalnum():
        return ""
    if name in _PEOPLE:
        value = uncut(value) if is_cut(value) else value
    return f"{{{' '.join(value.split())}}}"


@lru_cache(maxsize=1024)
def _kept_names(kind: str, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What fields that are kept in their own words are called; nothing when two are called the same."""
    paper, every = Paper(type=kind), all_names(names)
    new: list[tuple[str, str]] = []
    for name in names:
        if name in _KEPT:
            venue = facet_of(name, paper, every) == "venue"
            written = venue_name(paper, "bibtex") if venue else canonical_field(name)
            new.append((name, bibtex_name(written, kind)))
    return tuple(new) if len({name for _, name in new}) == len(new) and "title" in names else ()


@lru_cache(maxsize=4096)
def _dated(kind: str, year: str, month: str) -> tuple[tuple[int, str, str], ...]:
    fields = {name: value for name, value in zip(_DATES, (year, month), strict=True) if value}
    paper = read_entry(RawEntry(kind, "", fields, 1, ""))
    return tuple(
        (_PLACES.get(name, _LAST), name, value) for name, value in entry_fields(paper, BibtexOptions())
    )


@lru_cache(maxsize=4096)
def _keywords(tags: tuple[str, ...]) -> str:
    return text.keywords(tags, _SPELLING)


@lru_cache(maxsize=1024)
def _type(kind: str) -> str:
    return entry_type(Paper(type=kind))


def _pages(value: str) -> str:
    if _RANGE.fullmatch(value):
        return value
    paper = read_entry(RawEntry("misc", "", {"pages": value}, 1, ""))
    return text.pages(paper.fields.get("pages", ""))
