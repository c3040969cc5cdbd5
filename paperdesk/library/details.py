"""What a form of a paper's details shows, what a citation still lacks, and what was changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex.fieldnames import canonical_field
from paperdesk.library.field_values import NAME, Value, read_fields
from paperdesk.model.citation_key import is_key
from paperdesk.model.date_words import Day, read_period
from paperdesk.model.dates import year_of
from paperdesk.model.edtf import edtf
from paperdesk.model.entry_types import entry_type
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Paper
from paperdesk.store.facts import INSIDE

FACTS: Final = (
    *("type", "key", "title", "authors", "editors", "date", "year", "venue", "doi", "arxiv", "url"),
    *("abstract", "note", "tags", "collections", "status", "starred", "rating", "source_text"),
)
"""Names that mean more than one of the other fields; a field called so is "fields/type" in a form."""
KNOWN_FIELDS: Final = tuple(
    sorted(
        (
            *("addendum", "afterword", "annotator", "bookauthor", "bookpagination", "booksubtitle"),
            *("booktitle", "booktitleaddon", "chapter", "commentator", "crossref", "edition", "editora"),
            *("eid", "eprint", "eprintclass", "eprinttype", "eventdate", "eventtitle", "eventtitleaddon"),
            *("foreword", "holder", "howpublished", "institution", "introduction", "isan", "isbn", "ismn"),
            *("isrn", "issn", "issue", "issuesubtitle", "issuetitle", "iswc", "journalsubtitle", "label"),
            *("langid", "language", "library", "location", "mainsubtitle", "maintitle", "maintitleaddon"),
            *("month", "nameaddon", "note", "number", "organization", "origdate", "origlanguage"),
            *("origlocation", "origpublisher", "origtitle", "pages", "pagetotal", "pagination", "part"),
            *("pmcid", "pmid", "publisher", "pubstate", "reprinttitle", "series", "shortauthor"),
            *("shorteditor", "shortjournal", "shortseries", "shorttitle", "sortkey", "sortname", "sorttitle"),
            *("subtitle", "titleaddon", "translator", "type", "urldate", "venue", "version", "volume"),
            *("volumes",),
        )
    )
)
"""The other fields that BibLaTeX knows, as they are offered when one is added."""
_NAMES: Final = MappingProxyType({"author": "authors", "editor": "editors", "month": "date"})
_OWN: Final = ("type", "note")  # fields beside the kind of entry and the reader's note
_UNASKED = ("eprint", "eprinttype", "eprintclass")  # the field for arXiv says the same


@dataclass(frozen=True, slots=True)
class DateRead:
    """How a date was understood: in which form it is kept, its year to sort by, and its day or period."""

    written: str
    year: int | None
    period: tuple[Day | None, ...]


def form_name(field: str) -> str:
    """The name under which a form and an edit know one of the other fields of a paper."""
    return field if field not in FACTS and NAME.fullmatch(field) else f"{INSIDE}{field}"


def field_name(name: str) -> str:
    """The name of the field itself."""
    return name.removeprefix(INSIDE)


def shown_fields(type: str, present: Iterable[str]) -> tuple[str, ...]:
    """The other fields that a form shows: those of papers of this type, then others that are present."""
    usual = (name for name in wanted_fields(type) if name not in FACTS)
    return tuple(dict.fromkeys((*usual, *present)))


def wanted_fields(type: str) -> tuple[str, ...]:
    """Every field, also of the facts, that papers of a type have: required ones first."""
    row = entry_type(type)
    required = [name for need in row.required for name in need.split("|")]
    # "type" and "note" stand for fields of their own, not for the kind of entry and the reader's note.
    common = [form_name(name) if name in _OWN else name for name in row.common]
    return tuple(dict.fromkeys(name for name in (*required, *common) if name not in _UNASKED))


def lacking(type: str, filled: Callable[[str], bool]) -> frozenset[str]:
    """The fields without which a citation of this type is incomplete and which are not filled."""
    needs = [need.replace("year", "date").split("|") for need in entry_type(type).required]
    return frozenset(names[0] for names in needs if not any(map(filled, names)))


def added_field(text: str, type: str) -> str:
    """The name in a form of a field that was typed by any name that BibTeX or BibLaTeX has for it.

    Raises UsageError for what is no name of a field.
    """
    name = _NAMES.get(text.strip().lower(), text.strip().lower())
    name = canonical_field(name)
    if name == entry_type(type).venue:
        return "venue"
    if name not in _OWN:
        read_fields({name: ""})
    return form_name(name) if name in _OWN else name


def shown_date(paper: Paper) -> str:
    """The date of a paper, or the year when that is all that is known."""
    return paper.date or ("" if paper.year is None else str(paper.year))


def read_date(text: str) -> DateRead:
    """How a date that was typed is understood."""
    written = edtf(text)
    return DateRead(written, year_of(written), read_period(written))


def read_detail(name: str, text: str) -> Value:
    """What an edit gets for one field that was typed. Raises UsageError for what makes no sense."""
    if name.startswith(INSIDE):
        return text.strip()
    return read_fields({name: text})[name]


def read_details(texts: Mapping[str, str], *, years: bool = True) -> dict[str, Value]:
    """What an edit gets for what was typed; with `years` a date sets the year, also to none.

    Raises UsageError for what makes no sense.
    """
    values = {name: read_detail(name, text) for name, text in texts.items()}
    if years and "date" in values and "year" not in values:
        values["year"] = year_of(str(values["date"]))
    return values


def read_key(text: str, taken: Callable[[str], bool]) -> str:
    """A citation key that was typed. Raises UsageError for one that is none or belongs to another paper."""
    key = text.strip()
    if not is_key(key):
        raise UsageError(
            f"“{key}” is no citation key: use letters, digits and : . _ / + - without spaces."
            if key
            else "A paper always has a citation key."
        )
    if taken(key):
        raise UsageError(f"The citation key {key} belongs to another paper.")
    return key
