"""Those fields of RIS that stand under several tags, or under tags that mean different things."""

import re
from collections.abc import Iterable
from functools import partial
from operator import eq

from paperdesk.formats.tagged.dates import best_date, edtf
from paperdesk.formats.tagged.fields import abbreviates, addresses, arxiv_among, doi_among, pmcid
from paperdesk.formats.tagged.names import people
from paperdesk.formats.tagged.values import Values
from paperdesk.model.duplicates import ARXIV_DOI, normal_arxiv, normal_doi
from paperdesk.model.entry_types import entry_type
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Name

_JOURNALS = ("JF", "T2", "JO", "J2", "JA", "J1", "BT")
_SHORT = ("JA", "J2", "J1", "JO")
_BOOKS = ("C3", "T2", "BT", "JF", "JO", "J2", "JA", "J1")
_PMID = re.compile(r"([0-9]{1,9}) *\[?pmid\]?|pmid:? *([0-9]{1,9})", re.IGNORECASE)
_PUBMED = re.compile(r"pubmed|medline", re.IGNORECASE)
_EPUB = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}")
_USER = ("U1", "U2", "U3", "U4", "U5", "C1", "C2", "C5", "C6", "C8")


def venue(type: str, values: Values) -> tuple[str, dict[str, str]]:
    """The venue of a paper of this type, and the fields that go with it."""
    kind = entry_type(type).venue
    if kind == "journaltitle":
        name, fields = _journal(values)
    elif kind == "booktitle":
        name, fields = _book(values)
    elif kind == "howpublished":
        name, fields = values.one("T2", "JF", "JO", "BT"), {}
    else:
        name, fields = values.one("PB"), {}
    fields["series"] = _joined(values.all("T3", "T2"))
    fields["shortjournal"] = _short(name, values)
    fields["publisher"] = values.one("PB")
    if "CY" not in values:
        fields["location"] = values.one("PP")
    return name, {name: value for name, value in fields.items() if value}


def names(values: Values) -> tuple[tuple[Name, ...], tuple[Name, ...], dict[str, str]]:
    """Authors, editors, and the names in other roles as fields."""
    authors = people(values.all("AU", "A1"))
    editors = people(values.all("ED", "A2"))
    others = {"editora": people(values.all("A3")), "translator": people(values.all("A4"))}
    fields = {role: " and ".join(map(_as_field, found)) for role, found in others.items() if found}
    affiliation = "\n".join(values.all("AD"))
    return authors, editors, fields | ({"affiliation": affiliation} if affiliation else {})


def date(values: Values) -> tuple[str, int | None, dict[str, str]]:
    """Date and year of publication, and the day on which the paper was looked at."""
    told, year, unread = best_date(values.all("PY", "Y1") + values.all("DA"))
    values.put("DA", [unread])
    fields = {}
    if "Y2" in values:
        visited = values.one("Y2")
        fields["urldate"] = edtf(visited) or visited
    if any(map(_EPUB.fullmatch, values.see("ET"))):
        fields["epubdate"] = edtf(values.one("ET"))
    return told, year, {name: value for name, value in fields.items() if value}


def identifiers(values: Values, venue: str) -> tuple[str, str, dict[str, str]]:
    """DOI, arXiv id, and the ids of PubMed as fields, wherever they stand."""
    doi = _doi(values)
    elsewhere = ("AN", "UR", "M1", "M3", "N1", "L1", "L2", "C1")
    arxiv = arxiv_among([*values.see(*elsewhere), venue])
    if not arxiv and doi.startswith(ARXIV_DOI):
        arxiv = normal_arxiv(doi)
    if arxiv:
        values.drop(lambda value: arxiv_among([value]) == arxiv, "AN", "M1")
    return doi, arxiv, _pubmed(values)


def links(values: Values) -> tuple[str, dict[str, str]]:
    """The address of the paper, and a path to a file on the reader's machine."""
    files = [value for value in values.see("L1") if not value.lower().startswith(("http:", "https:", "//"))]
    values.drop(files.__contains__, "L1")
    found = addresses(values.texts("UR"))
    url = found[0] if found else values.one("LK", "L2", "L1")
    values.put("UR", found[1:])
    values.drop(lambda value: value == url, "LK", "L1", "L2", "L3")
    return url, {"file": "\n".join(files)} if files else {}


def notes(values: Values, doi: str) -> tuple[str, dict[str, str]]:
    """The reader's note, and the note that belongs to the reference.

    A record with research notes (RN), be they empty, keeps the reader's there; in all others the notes
    (N1) are the reader's. A note that only repeats the DOI is none.
    """
    written = [note for note in values.texts("N1") if not doi or doi_among([note]) != doi]
    note = "\n".join(written)
    if "RN" not in values.named:
        return note, {}
    private = "\n".join(values.texts("RN"))
    return private, {"note": " ".join(note.split())} if note else {}


def _journal(values: Values) -> tuple[str, dict[str, str]]:
    """The name of the journal in full; publishers put the title of a special issue into T2."""
    second = values.see("T2")[:1]
    alternate = values.see("JO")[:1]
    if "JF" not in values and second and alternate and not abbreviates(alternate[0], second[0]):
        return values.one("JO"), {"issuetitle": values.one("T2")}
    name = values.one(*_JOURNALS)
    if second and second != [name] and not abbreviates(second[0], name):
        return name, {"issuetitle": values.one("T2")}
    values.all("T2")
    return name, {}


def _book(values: Values) -> tuple[str, dict[str, str]]:
    name = values.one(*_BOOKS)
    event = values.one("T2")
    return name, {"eventtitle": event} if event and event != name else {}


def _short(name: str, values: Values) -> str:
    """The short name of a journal, when it is another than the venue."""
    found = [value for value in values.see(*_SHORT) if value != name]
    values.drop(lambda value: value == name or value in found[:1], *_SHORT, "JF")
    return found[0] if found else ""


def _doi(values: Values) -> str:
    doi = next(filter(None, map(normal_doi, values.see("DO", "DI"))), "")
    if doi:
        values.drop(lambda value: normal_doi(value) == doi, "DO", "DI")
    else:
        doi = doi_among(values.see("M3", "N1", "UR", "LK", "L2", "L3", "AN", "ID"))
    if doi:
        values.drop(lambda value: doi_among([value]) == doi, "M3")
    return doi


def _pubmed(values: Values) -> dict[str, str]:
    fields = {}
    for tag in _USER:
        for value in values.see(tag):
            found = _PMID.fullmatch(value)
            name = "pmid" if found else "pmcid" if value.upper().startswith("PMC") and pmcid(value) else ""
            if name and name not in fields:
                fields[name] = (found[1] or found[2]) if found else pmcid(value)
                values.drop(partial(eq, value), tag)
    return fields | _accession(values, fields)


def _accession(values: Values, known: Iterable[str]) -> dict[str, str]:
    number = values.one("AN")
    if not number:
        return {}
    if number.isascii() and number.isdecimal() and any(map(_PUBMED.search, values.see("DB", "DP"))):
        return {} if "pmid" in known else {"pmid": number}
    if number.upper().startswith("PMC") and pmcid(number) and "pmcid" not in known:
        return {"pmcid": pmcid(number)}
    return {"accession": number}


def _as_field(name: Name) -> str:
    return f"{{{name.literal}}}" if name.literal and name.literal != "others" else sorted_form(name)


def _joined(values: list[str]) -> str:
    return ", ".join(dict.fromkeys(values))
