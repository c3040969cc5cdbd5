"""The words of CSL-JSON: its types and variables beside those of BibLaTeX, and its names of people.

Sources: the CSL 1.0.2 specification and schema, and what Zotero, Mendeley and Crossref write.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from paperdesk.formats.assembling import clean
from paperdesk.model.entry_types import ENTRY_TYPES
from paperdesk.model.names import SUFFIX, parse_name, parse_names
from paperdesk.model.paper import Name

_LOW = re.compile(r"(?:[^\W\d_A-Z][^\sA-Z]*\s+)+(?=\S)")
_SUFFIX = re.compile(rf"(.*[^\s,]),?\s*,\s*({SUFFIX})", re.IGNORECASE)
_QUOTED = re.compile(r'".+"')
# Where several entry types share a type of CSL, or none of the table has it.
_READ: Final = {
    "chapter": "incollection",
    "thesis": "thesis",
    "report": "report",
    "book": "book",
    "article": "misc",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "broadcast": "video",
    "classic": "book",
    "collection": "misc",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "figure": "image",
    "graphic": "artwork",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "motion_picture": "movie",
    "musical_score": "music",
    "performance": "performance",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "review-book": "review",
    "song": "audio",
    "speech": "unpublished",
    "standard": "standard",
    "treaty": "legal",
    # Crossref's own words, and older ones of CSL.
    "journal-article": "article",
    "proceedings-article": "inproceedings",
    "book-chapter": "incollection",
    "monograph": "book",
    "dissertation": "thesis",
    "posted-content": "misc",
}
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {each.csl: each.name for each in reversed(ENTRY_TYPES)} | _READ
)
"""CSL's types, and what kind of paper each is."""
MORE_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "legislation": "legislation",
        "jurisdiction": "legal_case",
        "legal": "treaty",
        "video": "broadcast",
        "movie": "motion_picture",
        "audio": "song",
        "music": "musical_score",
        "image": "figure",
        "artwork": "graphic",
        "letter": "personal_communication",
        "performance": "performance",
        "standard": "standard",
    }
)
"""Entry types that BibLaTeX knows without describing them, in CSL's words."""
GENRES: Final[Mapping[str, str]] = MappingProxyType(
    {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
)
SUBTYPES: Final[Mapping[str, str]] = MappingProxyType(
    {"article-magazine": "magazine", "article-newspaper": "newspaper"}
)
"""CSL's types for which BibLaTeX has a subtype (`entrysubtype`) of article."""
SERIALS: Final = frozenset(("article", "periodical", "review", "suppperiodical"))
"""Kinds of papers whose number is that of an issue."""
BOOKS: Final = frozenset(
    (
        *("book", "mvbook", "inbook", "bookinbook", "suppbook", "collection", "mvcollection", "incollection"),
        *("suppcollection", "proceedings", "mvproceedings", "inproceedings", "reference", "mvreference"),
        "inreference",
    )
)
"""Kinds of papers whose number is that in a series."""

VARIABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "title-short": "shorttitle",
        "container-title-short": "shortjournal",
        "collection-title": "series",
        "volume": "volume",
        "volume-title": "maintitle",
        "number-of-volumes": "volumes",
        "number-of-pages": "pagetotal",
        "chapter-number": "chapter",
        "part-number": "part",
        "page": "pages",
        "edition": "edition",
        "version": "version",
        "publisher-place": "location",
        "event-title": "eventtitle",
        "event-place": "venue",
        "ISBN": "isbn",
        "ISSN": "issn",
        "DOI": "doi",
        "URL": "url",
        "PMID": "pmid",
        "PMCID": "pmcid",
        "language": "language",
        "abstract": "abstract",
        "status": "pubstate",
        "call-number": "library",
        "original-title": "origtitle",
        "original-publisher": "origpublisher",
        "original-publisher-place": "origlocation",
        "note": "note",
        "archive": "archive",
        "archive_location": "archive_location",
        "archive-place": "archive-place",
        "archive_collection": "archive_collection",
        "authority": "authority",
        "dimensions": "dimensions",
        "division": "division",
        "jurisdiction": "jurisdiction",
        "medium": "medium",
        "part-title": "part-title",
        "printing-number": "printing-number",
        "references": "references",
        "reviewed-title": "reviewed-title",
        "reviewed-genre": "reviewed-genre",
        "scale": "scale",
        "section": "section",
        "source": "source",
        "supplement-number": "supplement-number",
    }
)
"""CSL's variables and the BibLaTeX names of the same; what depends on the kind of paper is not here."""
DATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "issued": "date",
        "accessed": "urldate",
        "event-date": "eventdate",
        "original-date": "origdate",
        "available-date": "available-date",
        "submitted": "submitted",
    }
)
ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "container-author": "bookauthor",
        "translator": "translator",
        "collection-editor": "serieseditor",
        "editorial-director": "editorial-director",
        "director": "director",
        "illustrator": "illustrator",
        "composer": "composer",
        "interviewer": "interviewer",
        "recipient": "recipient",
        "reviewed-author": "reviewed-author",
        "original-author": "origauthor",
        "contributor": "contributor",
        "chair": "chair",
        "compiler": "compiler",
        "curator": "curator",
        "executive-producer": "executive-producer",
        "guest": "guest",
        "host": "host",
        "narrator": "narrator",
        "organizer": "organizer",
        "performer": "performer",
        "producer": "producer",
        "script-writer": "script-writer",
        "series-creator": "series-creator",
    }
)
"""CSL's roles beside author and editor, and the fields that hold those people."""
OTHER_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "journalAbbreviation": "container-title-short",
        "shortTitle": "title-short",
        "event": "event-title",
        "url": "URL",
        "doi": "DOI",
        "isbn": "ISBN",
        "issn": "ISSN",
        "pmid": "PMID",
        "pmcid": "PMCID",
        "isbn-13": "ISBN",
        "short-container-title": "container-title-short",
        "publisher-location": "publisher-place",
        "original-date-parts": "original-date",
        "archive-location": "archive_location",
        "citation-key": "citation-key",
        "citekey": "citation-key",
    }
)
"""What else programs write for a variable."""


def read_names(value: Any) -> list[Name]:
    """People of a variable: a list of them, one, or a text."""
    if isinstance(value, str):
        return list(parse_names(clean(value)))
    people = value if isinstance(value, list) else [value]
    names = [_read_name(person) for person in people]
    return [name for name in names if name != Name()]


def write_name(name: Name) -> dict[str, str]:
    """A person or organisation as CSL has it."""
    # Quotes keep what would be read as a particle with the name.
    whole = name.family if name.literal or _parted(name) == name else f'"{name.family}"'
    parts = {
        "family": whole,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: text for part, text in parts.items() if text}


def _read_name(person: Any) -> Name:
    if isinstance(person, str):
        return parse_name(clean(person))
    if not isinstance(person, dict):
        return Name()
    part = {name: clean(value) for name, value in person.items() if isinstance(value, str)}
    family, given = part.get("family", ""), part.get("given", "")
    literal = part.get("literal", "") or part.get("name", "")
    particles = (part.get("dropping-particle", ""), part.get("non-dropping-particle", ""))
    particle = " ".join(filter(None, particles))
    if person.get("isInstitution") in (True, "true", 1, "1"):
        literal, family, given = literal or family, "", ""
    if literal and not family and not given:
        return Name(literal=literal)
    return _parted(Name(family, given, particle, part.get("suffix", "")))


def _parted(name: Name) -> Name:
    """A name whose particle stands before the family name and whose suffix behind the given one."""
    family, particle, given, suffix = name.family, name.particle, name.given, name.suffix
    if _QUOTED.fullmatch(family):
        family = family[1:-1]
    elif not particle and family[:1].islower():
        low = _LOW.match(family)
        particle, family = (low[0].strip(), family[low.end() :]) if low else ("", family)
    ends = None if suffix else _SUFFIX.fullmatch(given)
    return Name(family, *((ends[1], particle, ends[2]) if ends else (given, particle, suffix)))
