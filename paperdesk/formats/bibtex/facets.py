"""What an entry says, point by point, and which of its fields say it: to tell what was edited."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import Final

from paperdesk.formats.bibtex.fieldnames import NOTES, canonical_field
from paperdesk.formats.bibtex.jabref_fields import NAMES as MARKS
from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Paper

Facets = Mapping[str, Hashable]

_DATES: Final = ("date", "year", "month", "day")
_KEYWORDS: Final = ("keywords", "keyword", "tags", "mendeley-tags", "author_keywords")
_OF_BIBLATEX: Final = frozenset(("date", "journaltitle", "location", "eprinttype", "eprintclass"))
_CHOICES: Final[Mapping[str, str]] = {
    "annotation": "note",
    **dict.fromkeys(("marks", "groups"), "status"),
    **dict.fromkeys(("doi", "url", "arxiv", "eprint", "eprinttype", "eprintclass"), "identifiers"),
    **dict.fromkeys(("abstract", "keywords", "file"), ""),
}
PRIVATE: Final = frozenset(("annotation", "marks", "groups"))


def facets(paper: Paper) -> dict[str, Hashable]:
    """What the paper says, by facet; equal values mean the same."""
    fields = paper.fields
    said: dict[str, Hashable] = {
        "title": paper.title,
        "author": paper.authors,
        "editor": paper.editors,
        "venue": paper.venue,
        "date": (paper.date, paper.year, *(fields.get(name, "") for name in _DATES)),
        "doi": paper.doi,
        "arxiv": paper.arxiv,
        "url": paper.url,
        "abstract": paper.abstract,
        "keywords": frozenset(tag.casefold() for tag in paper.tags),
        "groups": frozenset(paper.collections),
        "annotation": paper.note,
        "marks": (paper.status, paper.starred, paper.rating),
    }
    return said | {name: value for name, value in fields.items() if name not in _DATES}


def changed(was: Facets, now: Facets) -> frozenset[str]:
    """The facets of which both do not say the same."""
    return frozenset(name for name in was.keys() | now.keys() if was.get(name, "") != now.get(name, ""))


def outdated(was: Paper, now: Paper) -> frozenset[str]:
    """The private facets of which an entry that says what the paper `was` says what the reader took back.

    An entry knows the names of its groups, not where they stand in the tree of its file; and what the
    reader has added to them makes none of them wrong.
    """
    left = {path.rpartition("/")[2] for path in now.collections}
    stays = {path.rpartition("/")[2] for path in was.collections} <= left
    return PRIVATE - {"groups"} if stays else PRIVATE


def facet_of(field: str, paper: Paper, fields: Collection[str]) -> str:
    """The facet that a field of the paper's entry says something about.

    `fields` are the names of all its fields, as written and as BibLaTeX has them (see `all_names`).
    """
    name = canonical_field(field)
    if name in _DATES:
        return "date"
    if name in _KEYWORDS:
        return "keywords"
    if name in NOTES:
        return "annotation"
    if name in MARKS:
        return "marks"
    if name in ("eprint", "eprinttype") and paper.arxiv:
        return "arxiv"
    return _title_or_venue(name, paper, fields)


def _title_or_venue(name: str, paper: Paper, fields: Collection[str]) -> str:
    venue = entry_type(paper.type).venue
    if name == "booktitle" and venue == "publisher" and "title" not in fields:
        return "title"
    if name == venue or (name == "journaltitle" and venue not in fields):
        return "venue"
    return name


def all_names(fields: Iterable[str]) -> frozenset[str]:
    """The names of fields, as written and as BibLaTeX has them."""
    written = frozenset(fields)
    return written | {canonical_field(name) for name in written}


def dialect_of(fields: Collection[str]) -> Dialect:
    """Whose names the fields of an entry are."""
    return "bibtex" if _OF_BIBLATEX.isdisjoint(fields) else "biblatex"


def is_chosen(facet: str, options: BibtexOptions) -> bool:
    """Whether the options let a facet go out in an entry that did not come with it."""
    choice = _CHOICES.get(facet)
    return choice is None or bool(getattr(options, choice or facet))
