"""Writes RIS: the same papers give the same bytes, and everything RIS has a tag for can be read again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.formats.records import Record, StringText
from paperdesk.formats.tagged.ris import FIELDS, read_ris
from paperdesk.model.dates import year_of
from paperdesk.model.entry_types import entry_type
from paperdesk.model.names import OTHERS, parse_names
from paperdesk.model.paper import Name, Paper

_TYPES: Final[Mapping[str, str]] = MappingProxyType({"magazine": "MGZN", "newspaper": "NEWS"})
_WORKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"},
        **{"manual": "Manual", "techreport": "Technical report"},
    }
)
"""What a paper is called whose type RIS does not tell from others."""
_TAGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{name: tag for tag, name in reversed(list(FIELDS.items()))},
        **{"number": "IS", "series": "T3", "shortjournal": "J2", "type": "M3", "accession": "AN"},
    }
)
_PLAIN_DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_PAGES = re.compile(r"([A-Za-z]{0,3}[0-9]{1,9}[A-Za-z]?)[-–]([A-Za-z]{0,3}[0-9]{1,9}[A-Za-z]?)")
_TAG = re.compile(r"[a-z][a-z0-9]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff\ud800-\udfff]")
_INDENT = " " * 6


@dataclass(frozen=True, slots=True)
class RisOptions:
    """What an export holds besides the reference itself.

    `note` is the reader's note, which is private and never goes out unasked. `as_imported` lets records
    that were read from RIS and not changed since go out as they came.
    """

    abstract: bool = True
    keywords: bool = True
    note: bool = False
    as_imported: bool = True


DEFAULT: Final = RisOptions()


def write_ris(papers: Iterable[Paper], options: RisOptions = DEFAULT) -> str:
    """Write a whole file, one record after the other in the order of their citation keys."""
    ordered = sorted(papers, key=lambda paper: (paper.key.lower(), paper.key, paper.title, paper.uuid))
    return "".join(write_record(paper, options) for paper in ordered)


def write_record(paper: Paper, options: RisOptions = DEFAULT) -> str:
    """Write one record with an empty line behind it."""
    if options.as_imported and options.abstract and options.keywords and _is_current(paper):
        return paper.source_text.rstrip() + "\n\n"
    pairs = [pair for part in _parts(paper, options) for pair in part]
    lines = "".join(f"{tag}  - {value}\n" for tag, value in pairs if value or tag == "RN")
    return f"{lines}ER  - \n\n"


def _is_current(paper: Paper) -> bool:
    """Whether the text that the paper was read from still says what the paper says, its key too."""
    if not paper.source_current or paper.source_format != "ris":
        return False
    items = list(read_ris(StringText("", paper.source_text)))
    item = items[0] if len(items) == 1 else None
    return isinstance(item, Record) and item.faithful and item.paper.key in ("", paper.key)


def _parts(paper: Paper, options: RisOptions) -> Iterator[Iterable[tuple[str, str]]]:
    kind = _kind(paper)
    yield [("TY", kind), ("ID", _line(paper.key)), ("TI", _title(paper))]
    yield [("AU", _name(name)) for name in paper.authors]
    yield [("ED", _name(name)) for name in paper.editors]
    yield _dates(paper)
    yield _venue(paper)
    yield _identifiers(paper)
    yield _pages(paper.fields.get("pages", ""))
    yield _others(paper)
    yield [("KW", _line(tag)) for tag in paper.tags if options.keywords]
    yield [("AB", _text(paper.abstract if options.abstract else ""))]
    yield _notes(paper, options)


def _kind(paper: Paper) -> str:
    subtype = paper.fields.get("entrysubtype", "")
    kind = entry_type(paper.type).ris
    return _TYPES.get(subtype, kind) if kind == "JOUR" else kind


def _title(paper: Paper) -> str:
    subtitle = paper.fields.get("subtitle", "")
    return _line(f"{paper.title}: {subtitle}" if subtitle else paper.title)


def _dates(paper: Paper) -> Iterator[tuple[str, str]]:
    year = paper.year if paper.year is not None else year_of(paper.date)
    yield "PY", "" if year is None else str(year)
    if paper.date and paper.date != str(year):
        yield "DA", _date(paper.date)
    yield "Y2", _date(paper.fields.get("urldate", ""))


def _date(date: str) -> str:
    """A date as RIS has it, "2005/07/15"; what is more than a day stays as it is."""
    plain = _PLAIN_DATE.fullmatch(date)
    if not plain or int(plain[2]) > 12:
        return _line(date)
    return f"{plain[1]}/{plain[2]}/{plain[3] or ''}" + ("" if plain[3] else "/")


def _venue(paper: Paper) -> Iterator[tuple[str, str]]:
    kind, fields = entry_type(paper.type).venue, paper.fields
    venue, publisher = _line(paper.venue), _line(fields.get("publisher", ""))
    second = _line(fields.get({"journaltitle": "issuetitle", "booktitle": "eventtitle"}.get(kind, ""), ""))
    if kind not in ("journaltitle", "booktitle", "howpublished"):
        yield "PB", venue or publisher
        return
    if second and venue:
        yield ("JF" if kind == "journaltitle" else "C3"), venue
    yield "T2", second or venue
    yield "PB", publisher


def _identifiers(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "DO", _line(paper.doi)
    yield "AN", f"arXiv:{_line(paper.arxiv)}" if paper.arxiv else ""
    yield "UR", _line(paper.url)
    pmid, pmcid = paper.fields.get("pmid", ""), paper.fields.get("pmcid", "")
    yield "U1", f"{_line(pmid)}[pmid]" if pmid else ""
    yield "C2", _line(pmcid)
    for name in ("isbn", "issn"):
        for number in re.split(
            "," if name == "issn" else r"(?<=[0-9Xx]) (?=[0-9])", paper.fields.get(name, "")
        ):
            yield "SN", _line(number)


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    found = _PAGES.fullmatch(_line(pages))
    found = found if found and found[1] != found[2] else None
    yield "SP", found[1] if found else _line(pages)
    yield "EP", found[2] if found else ""


def _others(paper: Paper) -> Iterator[tuple[str, str]]:
    fields = dict(paper.fields)
    if paper.type in _WORKS:
        fields.setdefault("type", _WORKS[paper.type])
    for name, value in sorted(fields.items()):
        if name in _TAGS:
            yield _TAGS[name], _line(value)
        elif name == "affiliation" or _TAG.fullmatch(name):
            tag = "AD" if name == "affiliation" else name.upper()
            yield from ((tag, _line(line)) for line in value.split("\n"))
        elif name in ("editora", "translator"):
            tag = "A3" if name == "editora" else "A4"
            yield from ((tag, _name(person)) for person in parse_names(value))


def _notes(paper: Paper, options: RisOptions) -> Iterator[tuple[str, str]]:
    """The notes; research notes (RN) say that the other ones are not the reader's own."""
    public, private = _text(paper.fields.get("note", "")), _text(paper.note if options.note else "")
    yield "N1", public or private
    if public:
        yield "RN", private


def _name(name: Name) -> str:
    """A name as "Family, Given, Suffix"; an organisation has a comma behind it."""
    if name == OTHERS:
        return "et al."
    if name.literal:
        return f"{_line(name.literal)},"
    family = _line(f"{name.particle} {name.family}")
    given, suffix = _line(name.given), _line(name.suffix)
    return f"{family}, {given}, {suffix}" if suffix else f"{family}, {given}" if given else family


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())


def _text(text: str) -> str:
    """Text with its line breaks; what goes on in another line is indented, so that it is never a tag."""
    lines = [_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")]
    return "\n".join((lines[0], *(f"{_INDENT}{line}" if line else "" for line in lines[1:])))
