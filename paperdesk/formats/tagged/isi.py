"""Reads the plain text that Web of Science and its predecessors (ISI) export."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.records import Item, Text
from paperdesk.formats.tagged.dates import best_date
from paperdesk.formats.tagged.fields import arxiv_among, doi_among, page_range, serial_numbers
from paperdesk.formats.tagged.lines import Chunk, Syntax
from paperdesk.formats.tagged.names import organisation, people
from paperdesk.formats.tagged.reading import TaggedFormat, read_tagged
from paperdesk.formats.tagged.values import Values
from paperdesk.model.duplicates import normal_doi
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Name, Paper

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "VL": "volume", "IS": "number", "LA": "language", "SE": "series", "UT": "accession",
        "AN": "accession", "PM": "pmid",
        "AR": "eid", "DT": "type", "CT": "eventtitle", "PI": "location", "PV": "location",
        "ID": "keywordsplus", "FU": "funding", "SU": "supplement",
    }
)  # fmt: skip
_COUNTS = re.compile("NR|TC|Z[1-9BS]|U[12]|PG|GA|DA|C[RO]|H[CP]|O[AI]|PA|RI")
"""What counts or serves the database alone; it stays in the text of the record."""
_KNOWN = (
    "PT|A[BEFINRU]|B[AEFNPRS]|C[123AILOPRSTY]|D[2AEITL]|E[CDEFIMRSY]|F[FNSTUX]|G[AEIPR]|H[CPO]|I[DS]|J[179I]|L[AS]"
    "|M[ACHQ]|N[RTOM]|O[AIR]|P[1ADGIMNPRSUVYT]|RI|RP|S[1CENOPTUI]|T[AC123DEIY]|U[12RT]|V[LR]|W[CE]|X[XY]|Z[1-9ABS]"
)
_SYNTAX = Syntax(
    tag=re.compile(r"\ufeff?([A-Z][A-Z0-9])(?=[ \n]|\Z)"),
    heads=frozenset(("PT",)),
    known=re.compile(_KNOWN),
    ends=frozenset(("ER",)),
    outer=frozenset(("FN", "VR", "EF")),
)
_TYPES: Final = frozenset(("PT", "DT", "TY"))
_NO_END = "The record has no line that ends it (ER)."
_SCRIPT = re.compile(r"\s?/(sub|sup)\s([0-9+-]{1,8})\s?/")
_BELOW = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_ABOVE = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SEPARATED = re.compile(r"\s*(?:;|/(?=\s))\s*")


def read_isi(text: Text) -> Iterator[Item]:
    """Read an export of Web of Science record by record.

    What stands between records is a block. Raises PaperDeskError when there is text, but no record.
    """
    return read_tagged(text, TaggedFormat("Web of Science", _SYNTAX, _TYPES, _paper, _judge))


def _judge(chunk: Chunk) -> tuple[tuple[str, ...], bool]:
    return (() if chunk.ended else (_NO_END,)), chunk.headed and chunk.ended


def _paper(values: Values, source: str) -> Paper:
    type = _type(values)
    title = _scripts(values.title("TI"))
    venue, fields = _venue(type, values)
    title = title or (venue if entry_type(type).venue == "publisher" else "")
    fields |= _numbers(values)
    authors = _authors(values)
    editors = people(_split(values.texts("BE", "ED")), initials=True)
    date, year, unread = best_date(_dates(values))
    doi, arxiv = _identifiers(values)
    tags = tuple(dict.fromkeys(_keywords(values)))
    abstract = _scripts(" ".join(values.all("AB")))
    affiliation = "\n".join(values.lines("C1"))
    fields |= {"affiliation": affiliation} if affiliation else {}
    for tag, name in _FIELDS.items():
        if name not in fields and (value := values.one(tag)) and value != "-":
            fields[name] = value
    fields |= {"month": unread} if unread else {}
    return Paper(
        title=title,
        type=type,
        authors=authors,
        editors=editors,
        year=year,
        date=date,
        venue=venue,
        doi=doi,
        arxiv=arxiv,
        url=values.one("UR", "L1"),
        abstract=abstract,
        tags=tags,
        fields={tag.lower(): value for tag, value in values.rest(_COUNTS).items()} | fields,
        source_text=source,
        source_format="isi",
    )


def _type(values: Values) -> str:
    """The entry type by the kind of publication (PT) and of document (DT, or TY in older exports)."""
    kind = values.one("PT").upper()[:1]
    document = " ".join((*values.see("DT"), *values.all("TY"))).lower()
    if kind == "P":
        return "patent"
    if "conf" in document or ("proceedings" in document and kind in "BSC"):
        return "inproceedings"
    if kind in ("B", "S"):
        return "incollection" if "BP" in values or "chapter" in document else "book"
    return "article" if kind == "J" or (not kind and "SO" in values) else "misc"


def _venue(type: str, values: Values) -> tuple[str, dict[str, str]]:
    where = entry_type(type).venue
    publisher = values.one("PU")
    venue = publisher if where == "publisher" else values.one("SO")
    fields = {"publisher": publisher} if venue != publisher and publisher else {}
    short = values.one("JI", "J9", "J1")
    values.all("J9", "J1")
    if short and short.lower() != venue.lower():
        fields["shortjournal"] = short
    return venue, fields


def _authors(values: Values) -> tuple[Name, ...]:
    """The authors, by their full names (AF) where there is one for each short one."""
    short = people(_split(values.texts("AU", "BA")), initials=True)
    full = people(_split(values.texts("AF", "BF")), initials=True)
    bodies = tuple(organisation(body) for body in values.all("CA", "GP"))
    return (full if len(full) >= len(short) else short) + bodies


def _split(texts: list[str]) -> list[str]:
    """One name a line."""
    return [line for text in texts for line in text.split("\n")]


def _dates(values: Values) -> list[str]:
    """The date from year (PY) and the rest of it (PD)."""
    year, rest = values.one("PY"), values.one("PD", "EY")
    return [year, rest if not year or year in rest else f"{rest} {year}"]


def _numbers(values: Values) -> dict[str, str]:
    first, last = values.one("BP", "SP"), values.one("EP")
    spread = values.one("PS", "BR")
    pages = page_range(spread) if spread and not first else page_range(first, last)
    isbn, issn, others = serial_numbers(values.all("BN", "SN", "EI"))
    values.put("SN", others)
    fields = {"pages": pages, "isbn": isbn, "issn": issn}
    return {name: value for name, value in fields.items() if value}


def _identifiers(values: Values) -> tuple[str, str]:
    found = values.all("DI", "D2", "DO")
    doi = next(filter(None, map(normal_doi, found)), "") or doi_among(values.see("UR"))
    values.put("DI", (value for value in found if not normal_doi(value)))
    return doi, arxiv_among([doi, *values.see("UR", "SO", "AR", "DI")])


def _keywords(values: Values) -> Iterator[str]:
    """The keywords, between semicolons, or between slashes where a database grouped them."""
    for text in map(_scripts, values.all("DE", "KW")):
        yield from (word.strip("/ ") for word in _SEPARATED.split(text) if word.strip("/ "))


def _scripts(text: str) -> str:
    """Subscripts and superscripts as Unicode has them: "LiNbO/sub 3/" is "LiNbO₃"."""
    return _SCRIPT.sub(lambda found: found[2].translate(_BELOW if found[1] == "sub" else _ABOVE), text)
