"""The numbers of books, journals and PubMed's records in BibTeX entries, in the form of the other formats."""

import re
from collections.abc import MutableMapping
from typing import Final

_TOLD_IN: Final = frozenset(("isbn", "issn", "pmid", "pmcid", "eprinttype", "note"))
_ISBN = re.compile(r"(?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx]")
_ISSN = re.compile(r"(?<![0-9])([0-9]{4})[-\u2010-\u2013]?([0-9]{3}[0-9Xx])(?![0-9])")
_NUMBERS = re.compile(r"[0-9Xx,; \u2010-\u2013-]+")
_PMID_NOTE = re.compile(r"\s*PMID\s*:?\s*([0-9]{1,9})\.?\s*", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")


def tidy_numbers(fields: MutableMapping[str, str]) -> None:
    """Put ISBN, ISSN, PMID and PMCID among the raw `fields` in normal form, each under its own name.

    ISBNs are digits alone, ISSNs have their hyphen, and what is no such number stays as written.
    """
    if _TOLD_IN.isdisjoint(fields):
        return
    _move_issn(fields)
    _move_isbn(fields)
    _move_pmid(fields)
    for name, normal in _NORMAL.items():
        if value := fields.get(name):
            fields[name] = normal(value)


def _move_issn(fields: MutableMapping[str, str]) -> None:
    """Mendeley keeps ISSNs with the ISBNs."""
    if "isbn" not in fields or "issn" in fields:
        return
    value = fields["isbn"].replace(r"\r", " ").replace(r"\n", " ")
    found = _ISSN.findall(value)
    if found and not _DIGITS.search(_ISSN.sub("", value)):
        fields["issn"] = ", ".join(dict.fromkeys(f"{first}-{last.upper()}" for first, last in found))
        del fields["isbn"]


def _move_isbn(fields: MutableMapping[str, str]) -> None:
    """JabRef keeps the ISBNs of RIS files with the ISSNs."""
    value = fields.get("issn", "")
    if "isbn" not in fields and _isbn(value) != value and _issn(value) == value:
        fields["isbn"] = fields.pop("issn")


def _move_pmid(fields: MutableMapping[str, str]) -> None:
    """Give a PubMed id its own field where it is kept as eprint or as all of the note."""
    if "pmid" in fields:
        return
    of_pubmed = fields.get("eprinttype", "").lower() in ("pubmed", "pmid")
    if of_pubmed and _DIGITS.fullmatch(fields.get("eprint", "")):
        fields["pmid"] = fields.pop("eprint")
        del fields["eprinttype"]
    elif found := _PMID_NOTE.fullmatch(fields.get("note", "")):
        fields["pmid"] = found[1]
        del fields["note"]


def _issn(value: str) -> str:
    found = _ISSN.findall(value) if _NUMBERS.fullmatch(value) else []
    if found and _DIGITS.search(_ISSN.sub("", value)):
        return value
    return ", ".join(f"{first}-{last.upper()}" for first, last in found) or value


def _isbn(value: str) -> str:
    """ISBNs without hyphens, two of them with a space between; anything else as written."""
    found = _ISBN.findall(value)
    rest = re.sub(r"(?i)isbn(?:-1[03])?:?|[\s,;()-]", "", _ISBN.sub("", value))
    return value if rest or not found else " ".join(re.sub("[ -]", "", each).upper() for each in found)


def _pmid(value: str) -> str:
    found = _DIGITS.findall(value)
    return found[0] if len(found) == 1 else value


def _pmcid(value: str) -> str:
    found = _DIGITS.findall(value)
    return f"PMC{found[0]}" if len(found) == 1 else value


_NORMAL: Final = {"isbn": _isbn, "issn": _issn, "pmid": _pmid, "pmcid": _pmcid}
