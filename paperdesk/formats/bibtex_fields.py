"""Which BibTeX fields a paper has, in the order they are written."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from paperdesk.formats import bibtex_text as text
from paperdesk.model.dates import month_name, month_of, year_of
from paperdesk.model.paper import Paper

ORDER: Final = (
    *("title", "author", "editor", "journal", "booktitle", "howpublished", "school", "institution"),
    *("organization", "publisher", "address", "edition", "series", "volume", "number", "chapter", "pages"),
    *("type", "year", "month", "note", "isbn", "issn", "doi", "eprint", "archiveprefix", "primaryclass"),
    *("url", "keywords", "abstract", "annote", "readstatus"),
)
STANDARD_TYPES: Final = frozenset(
    (
        *("article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual"),
        *("mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"),
    )
)
# BibLaTeX knows more types and other names than the styles of BibTeX do.
_TYPES = MappingProxyType(
    {
        **dict.fromkeys(("thesis",), "phdthesis"),
        **dict.fromkeys(("report",), "techreport"),
        **dict.fromkeys(("collection", "mvbook", "mvcollection", "reference"), "book"),
        **dict.fromkeys(("inreference", "suppcollection"), "incollection"),
        **dict.fromkeys(("bookinbook", "suppbook"), "inbook"),
        **dict.fromkeys(("mvproceedings",), "proceedings"),
        **dict.fromkeys(("suppperiodical",), "article"),
    }
)
_NAMES = MappingProxyType(
    {
        "location": "address",
        "eprinttype": "archiveprefix",
        "eprintclass": "primaryclass",
        "journaltitle": "journal",
    }
)
_VENUES = MappingProxyType(
    {
        "article": "journal",
        **dict.fromkeys(("inproceedings", "conference", "incollection"), "booktitle"),
        **dict.fromkeys(("book", "inbook", "proceedings"), "publisher"),
        **dict.fromkeys(("phdthesis", "mastersthesis"), "school"),
        "techreport": "institution",
        "manual": "organization",
    }
)
# What other programs keep for the reader alone, and paths on the reader's machine.
PRIVATE: Final = frozenset(
    (
        *("annote", "annotation", "comment", "review", "file", "pdf", "groups", "readstatus", "ranking"),
        *("relevance", "priority", "qualityassured", "printed", "owner", "timestamp", "username"),
    )
)
_IDENTIFIERS = frozenset(("doi", "eprint", "archiveprefix", "primaryclass", "url"))
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_+.:/-]*")


@dataclass(frozen=True, slots=True)
class BibtexOptions:
    """What an export holds besides the bibliography itself.

    `identifiers` are DOI, URL and eprint, `note` the reader's note (as annote), `status` the reading
    status; both are private and never go out unasked. `ascii` writes accents as LaTeX commands.
    """

    abstract: bool = False
    keywords: bool = True
    identifiers: bool = True
    note: bool = False
    status: bool = False
    ascii: bool = False
    title_braces: Literal["words", "none", "whole"] = "words"


def entry_type(paper: Paper) -> str:
    """The type under which BibTeX's styles know this kind of paper; misc for all they do not know."""
    kind = paper.type.lower()
    return kind if kind in STANDARD_TYPES else _TYPES.get(kind, "misc")


def entry_fields(paper: Paper, options: BibtexOptions) -> list[tuple[str, str]]:
    """Names and written values, braces included, in the order of ORDER and then by name."""
    values = {name: f"{{{value}}}" for name, value in _values(paper, options).items() if value}
    month = month_of(paper.date) or _month(paper.fields.get("month", ""))
    if month:
        values["month"] = month_name(month)
    order = {name: at for at, name in enumerate(ORDER)}
    return sorted(values.items(), key=lambda field: (order.get(field[0], len(ORDER)), field[0]))


def _values(paper: Paper, options: BibtexOptions) -> dict[str, str]:
    values = _other_fields(paper, options) | _facts(paper, options)
    for name, value in (_chosen(paper, options) | _identifiers(paper)).items():
        values[name] = value or values.get(name, "")
    venue = _VENUES.get(entry_type(paper), "howpublished")
    if paper.venue:
        values["howpublished" if values.get(venue) else venue] = text.plain(paper.venue, options.ascii)
    left_out = frozenset() if options.identifiers else _IDENTIFIERS
    return {name: value for name, value in values.items() if name not in left_out}


def _facts(paper: Paper, options: BibtexOptions) -> dict[str, str]:
    year = paper.year if paper.year is not None else year_of(paper.date)
    facts = {
        "title": text.title(paper.title, options.title_braces, options.ascii),
        "author": text.names(paper.authors, options.ascii),
        "editor": text.names(paper.editors, options.ascii),
        "year": text.plain(paper.date, options.ascii) if year is None else str(year),
    }
    return {name: value for name, value in facts.items() if value}


def _identifiers(paper: Paper) -> dict[str, str]:
    arxiv = text.verbatim(paper.arxiv)
    return {
        "doi": text.verbatim(paper.doi),
        "url": text.verbatim(paper.url),
        "eprint": arxiv,
        "archiveprefix": "arXiv" if arxiv else "",
    }


def _chosen(paper: Paper, options: BibtexOptions) -> dict[str, str]:
    return {
        "keywords": text.keywords(paper.tags, options.ascii) if options.keywords else "",
        "abstract": text.plain(paper.abstract, options.ascii) if options.abstract else "",
        "annote": text.paragraphs(paper.note, options.ascii) if options.note else "",
        "readstatus": paper.status.value if options.status else "",
    }


def _other_fields(paper: Paper, options: BibtexOptions) -> dict[str, str]:
    unwanted = PRIVATE | ({"keywords"} if not options.keywords else set())
    unwanted |= {"abstract"} if not options.abstract else set()
    values: dict[str, str] = {}
    for given, value in sorted(paper.fields.items()):
        name = _NAMES.get(given.lower(), given.lower())
        if name not in unwanted and _FIELD_NAME.fullmatch(name):
            values.setdefault(name, _other_value(name, value, options))
    return values


def _other_value(name: str, value: str, options: BibtexOptions) -> str:
    if name in _IDENTIFIERS:
        return text.verbatim(value)
    return text.pages(value) if name == "pages" else text.plain(value, options.ascii)


def _month(value: str) -> int | None:
    value = value.strip()
    if value.isdecimal() and value.isascii():
        return int(value) if 1 <= int(value) <= 12 else None
    return month_of(value)
