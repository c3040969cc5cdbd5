"""Which fields an entry has in BibTeX and BibLaTeX, and in which order they are written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex import text
from paperdesk.formats.bibtex.dialects import (
    bibtex_name,
    bibtex_type,
    dated,
    is_edtf,
    month_number,
    venue_name,
    written_type,
)
from paperdesk.formats.bibtex.fieldnames import VERBATIM
from paperdesk.formats.bibtex.letters import is_cut, uncut
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.latex.soundness import fault
from paperdesk.model.paper import Name, Paper, Status

__all__ = ["BibtexOptions", "entry_fields", "entry_type"]

ORDER: Final = (
    *("title", "subtitle", "author", "editor", "journal", "journaltitle", "booktitle", "howpublished"),
    *("school", "institution", "organization", "publisher", "address", "location", "edition", "series"),
    *("volume", "number", "chapter", "pages", "type", "date", "year", "month", "note", "isbn", "issn", "doi"),
    *("eprint", "archiveprefix", "primaryclass", "eprinttype", "eprintclass", "url", "urldate", "crossref"),
    *("keywords", "abstract", "annote", "annotation", "file", "readstatus", "ranking", "relevance", "groups"),
)
_PLACES: Final = MappingProxyType({name: at for at, name in enumerate(ORDER)})
# What other programs keep for the reader alone, and paths on the reader's machine.
PRIVATE: Final = frozenset(
    (
        *("annote", "annotation", "comment", "review", "pdf", "groups", "readstatus", "ranking"),
        *("relevance", "priority", "qualityassured", "printed", "owner", "timestamp", "username"),
    )
)
_VERBATIM: Final = VERBATIM | {"eprintclass"}
_DATES: Final = frozenset(("date", "eventdate", "origdate", "urldate"))
_IDENTIFIERS = frozenset(("doi", "eprint", "eprinttype", "eprintclass", "url"))
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_+.:/-]*")
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def entry_type(paper: Paper, options: BibtexOptions | None = None) -> str:
    """The type under which the dialect knows this kind of paper; misc for all that it does not know."""
    if options is not None and options.dialect == "biblatex":
        return written_type(paper)
    return bibtex_type(paper.type)


def entry_fields(
    paper: Paper, options: BibtexOptions, kept: Mapping[str, str] = NOTHING, *, private: bool = False
) -> list[tuple[str, str]]:
    """Names and written values, braces included, in the order of ORDER and then by name.

    `kept` are values, with their delimiters, that go out as they are, by the BibLaTeX names of their fields;
    `private` lets fields out that other programs keep for the reader alone.
    """
    unwanted = frozenset() if private else PRIVATE
    values = _values(paper, options, unwanted, kept)
    written = {name: f"{{{value}}}" for name, value in values.items() if value}
    written |= {name: value for name, value in kept.items() if name in written}
    if options.dialect == "bibtex":
        written = {bibtex_name(name, paper.type): value for name, value in written.items()}
    written |= dated(paper, options.dialect)
    last = len(ORDER)
    return sorted(written.items(), key=lambda field: (_PLACES.get(field[0], last), field[0]))


def without_unsound_maths(
    fields: list[tuple[str, str]], paper: Paper, options: BibtexOptions, *, private: bool = False
) -> list[tuple[str, str]]:
    """The fields, as `entry_fields` gives them, with mathematics that would stop TeX as plain text.

    They may be named as another dialect than that of the `options` has them.
    """
    bad = {name for name, value in fields if "$" in value and fault(name, value[1:-1], options.dialect)}
    if not bad:
        return fields
    plain = dict(entry_fields(replace(paper, source_format=""), options, private=private))
    return [(name, plain.get(name, value) if name in bad else value) for name, value in fields]


def spelling_for(paper: Paper, options: BibtexOptions) -> text.Spelling:
    """How the texts of a paper are spelled: dollars mean mathematics in what came from BibTeX."""
    return text.Spelling(options.ascii, paper.source_format == "bibtex")


def _values(
    paper: Paper, options: BibtexOptions, unwanted: frozenset[str], kept: Mapping[str, str]
) -> dict[str, str]:
    spelling = spelling_for(paper, options)
    values = _other_fields(paper, options, spelling, unwanted) | _facts(paper, options, spelling, kept)
    for name, value in (_chosen(paper, options, spelling) | _identifiers(paper, options)).items():
        values[name] = value or values.get(name, "")
    if paper.venue:
        name = venue_name(paper, options.dialect)
        name = "howpublished" if values.get(name) else name
        values[name] = text.plain(paper.venue, spelling)
    if not options.identifiers:
        return {name: value for name, value in values.items() if name not in _IDENTIFIERS}
    return values


def _facts(
    paper: Paper, options: BibtexOptions, spelling: text.Spelling, kept: Mapping[str, str]
) -> dict[str, str]:
    """Title and people; those that are kept take their places afterwards and need not be spelled."""
    facts = {
        "title": kept.get("title") or text.title(paper.title, options.title_braces, spelling),
        "author": kept.get("author") or _people(paper.authors, options, spelling),
        "editor": kept.get("editor") or _people(paper.editors, options, spelling),
    }
    return {name: value for name, value in facts.items() if value}


def _people(people: Iterable[Name], options: BibtexOptions, spelling: text.Spelling) -> str:
    if options.dialect == "biblatex":
        return text.names(people, spelling, commas=False)
    written = text.names(people, spelling)
    return uncut(written) if is_cut(written) else written


def _identifiers(paper: Paper, options: BibtexOptions) -> dict[str, str]:
    arxiv = text.verbatim(paper.arxiv)
    kind = "arXiv" if options.dialect == "bibtex" else "arxiv"
    return {
        "doi": text.verbatim(paper.doi),
        "url": text.verbatim(paper.url),
        "eprint": arxiv,
        "eprinttype": kind if arxiv else "",
    }


def _chosen(paper: Paper, options: BibtexOptions, spelling: text.Spelling) -> dict[str, str]:
    keywords = text.keywords(paper.tags, spelling) if options.dialect == "bibtex" else text.words(paper.tags)
    chosen = {
        "keywords": keywords if options.keywords else "",
        "abstract": text.plain(paper.abstract, spelling) if options.abstract else "",
        "annotation": text.paragraphs(paper.note, spelling) if options.note else "",
    }
    if options.status:
        chosen |= {
            "readstatus": "" if paper.status is Status.KEPT else paper.status.value,
            "ranking": f"rank{paper.rating}" if paper.rating else "",
            "relevance": "relevant" if paper.starred else "",
            "groups": text.keywords(paper.collections, spelling),
        }
    return chosen


def _other_fields(
    paper: Paper, options: BibtexOptions, spelling: text.Spelling, private: frozenset[str]
) -> dict[str, str]:
    chosen = {"keywords": options.keywords, "abstract": options.abstract, "file": options.file}
    unwanted = private | {name for name, wanted in chosen.items() if not wanted}
    values: dict[str, str] = {}
    for given, value in sorted(paper.fields.items()):
        name = given.lower()
        if name == "month" and month_number(value):
            continue
        if name not in unwanted and _FIELD_NAME.fullmatch(name):
            values.setdefault(name, _other_value(name, value, spelling))
    return values


def _other_value(name: str, value: str, spelling: text.Spelling) -> str:
    if name == "file":
        return text.path(value)
    if name in _DATES and is_edtf(value):
        return value
    if name in _VERBATIM:
        return text.verbatim(value)
    return text.pages(value) if name == "pages" else text.plain(value, spelling)
