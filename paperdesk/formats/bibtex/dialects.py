"""Where BibTeX and BibLaTeX differ: types, names of fields, dates."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex import text
from paperdesk.formats.bibtex.options import Dialect
from paperdesk.model.dates import month_name, month_of, year_of
from paperdesk.model.entry_types import ALIASES, BY_NAME, entry_type
from paperdesk.model.paper import Paper

# Types that stand for something to BibLaTeX without being a kind of paper.
_CONTAINERS = frozenset(("set", "xdata"))
STANDARD_TYPES: Final = frozenset(
    (
        *("article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual"),
        *("mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"),
    )
)
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "location": "address",
        "eprinttype": "archiveprefix",
        "eprintclass": "primaryclass",
        "journaltitle": "journal",
        "annotation": "annote",
        "sortkey": "key",
    }
)
_VENUES: Final[Mapping[str, str]] = MappingProxyType({"phdthesis": "school", "mastersthesis": "school"})
# A day, a range, an uncertain date: BibTeX has no field for these, so they stand beside the year.
_DIGIT = re.compile(r"(?![0-9])\d")
_EDTF = re.compile(r"[?~%./-]*+[0-9X][0-9X?~%./:TZ+-]*+")
_YEAR_AND_MONTH = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")


def bibtex_type(kind: str) -> str:
    """The type under which BibTeX's styles know this kind of paper; misc for all they do not know."""
    kind = kind.lower()
    return kind if kind in STANDARD_TYPES else entry_type(kind).bibtex


def written_type(paper: Paper) -> str:
    """The type under which BibLaTeX knows the paper; an online publication for a preprint."""
    kind = ALIASES.get(paper.type.lower(), paper.type.lower())
    if kind in _CONTAINERS:
        return kind
    preprint = kind == "misc" and (paper.arxiv or paper.fields.get("eprint"))
    return "online" if preprint else BY_NAME[kind].name if kind in BY_NAME else "misc"


def bibtex_name(name: str, kind: str) -> str:
    """What BibTeX calls a field of BibLaTeX in entries of this kind."""
    if name == "institution":
        return _VENUES.get(bibtex_type(kind), name)
    return _NAMES.get(name, name)


def venue_name(paper: Paper, dialect: Dialect) -> str:
    """The BibLaTeX name of the field that holds the venue, so that the dialect's styles print it."""
    return entry_type(bibtex_type(paper.type) if dialect == "bibtex" else written_type(paper)).venue


def dated(paper: Paper, dialect: Dialect) -> dict[str, str]:
    """The fields for the date, with their delimiters.

    BibLaTeX has one field for all; BibTeX gets year and month, and the date itself where that says more.
    """
    date = _DIGIT.sub(lambda digit: str(int(digit.group())), " ".join(paper.date.split()))
    month = month_of(date) or month_number(paper.fields.get("month", ""))
    if dialect == "biblatex":
        return _biblatex_date(paper, date, month)
    year = paper.year if paper.year is not None else year_of(date)
    fields = {"year": text.plain(date) if year is None else str(year)}
    if _EDTF.fullmatch(date) and not _YEAR_AND_MONTH.fullmatch(date) and year is not None:
        fields["date"] = date
    return _enclosed(fields) | ({"month": month_name(month)} if month else {})


def is_edtf(date: str) -> bool:
    """Whether a date is in the form that BibLaTeX takes, in which "~" and "%" are marks of doubt."""
    return _EDTF.fullmatch(date) is not None


def _biblatex_date(paper: Paper, date: str, month: int | None) -> dict[str, str]:
    if _EDTF.fullmatch(date):
        with_month = month and re.fullmatch("[0-9]{4}", date)
        return _enclosed({"date": f"{date}-{month:02}" if with_month else date})
    year = paper.year if paper.year is not None else year_of(date)
    if year is None:
        return _enclosed({"year": text.plain(date)})
    if year < 0 or year > 9999:
        return _enclosed({"year": str(year)})
    return _enclosed({"date": f"{year:04}-{month:02}" if month else f"{year:04}"})


def _enclosed(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: f"{{{value}}}" for name, value in fields.items() if value}


def month_number(value: str) -> int | None:
    """The month that a field names ("3", "March"), 1 to 12; None when it names none."""
    value = value.strip()
    if value.isdecimal() and value.isascii() and len(value) < 3:
        return int(value) if 1 <= int(value) <= 12 else None
    return month_of(value)
