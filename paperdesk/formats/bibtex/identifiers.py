"""DOI, arXiv id and address of BibTeX entries, wherever they keep them."""

import re
from collections.abc import Iterable, MutableMapping
from typing import Final, NamedTuple

from paperdesk.formats.bibtex.numbers import tidy_numbers
from paperdesk.model.duplicates import normal_arxiv, normal_doi

Fields = MutableMapping[str, str]
"""Raw values by BibLaTeX name; what is understood is taken out."""


class Identifiers(NamedTuple):
    """What a paper is found by elsewhere; "" for what it lacks."""

    doi: str
    arxiv: str
    url: str


_ESCAPED = re.compile(r"\\([_%&#$~^{}-])(?:\{\})?")
_NAMED = re.compile(r"\{?\\(?:text(less|greater|asciitilde|underscore|backslash)|(sim))\b\s*(?:\{\})?\}?")
_CHARACTERS: Final = {
    "less": "<", "greater": ">", "asciitilde": "~", "underscore": "_", "sim": "~", "backslash": "\\",
}  # fmt: skip
_URL_COMMAND = re.compile(r"\\(?:url|path|href|nolinkurl)\s*\{([^{}\s]+)\}")
_ADDRESS = re.compile(r"https?://[^\s{}<>\"\\]+", re.IGNORECASE)
_DOI_PLACE = re.compile(r"(?:doi\.org/|\bdoi[:\s]\s*)(10\.[0-9]{4,9}/[^\s,;{}\"]+)", re.IGNORECASE)
_LONGEST = 200
_SPACE = re.compile(r"\s")
_BROKEN = re.compile(r"(?<!\s)[^\S\n]*+\n\s*+")
_ARXIV_PLACE = re.compile(
    r"(?:arxiv(?:\.org/(?:abs|pdf)/|\s*:\s*|\s+preprint\s+arxiv\s*:\s*)|\babs/)"
    r"(?:arxiv:)?([0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?![0-9])",
    re.IGNORECASE,
)
_NAMING_ARXIV: Final = ("journaltitle", "volume", "howpublished")
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(\S+)", re.IGNORECASE)
_OLD_NUMBER = re.compile(r"[0-9]{7}")


def take_identifiers(fields: Fields) -> Identifiers:
    """Take DOI, arXiv id and address out of the raw `fields`; ISBN, ISSN, PMID and PMCID stay there, tidied.

    What says more than its normal form, or is no such identifier, stays in `fields` under its name.
    """
    url = _taken_url(fields)
    doi = _taken_doi(fields, url)
    arxiv = _taken_arxiv(fields, url, doi)
    tidy_numbers(fields)
    return Identifiers(doi, arxiv, url)


def plain_address(value: str) -> str:
    """An address or identifier without the LaTeX that some programs put into it."""
    value = value.strip()
    if "\\" in value or "{" in value or "$" in value:
        value = _URL_COMMAND.sub(r"\1", value).replace("$<$", "<").replace("$>$", ">")
        value = _NAMED.sub(lambda found: _CHARACTERS[found[1] or found[2]], value)
        value = _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")
    return value


def _taken_url(fields: Fields) -> str:
    if "url" in fields:
        url = plain_address(fields.pop("url"))
        return _first_address(fields, url) if _SPACE.search(url) else url
    if fields.get("eprint", "").startswith("http") and "eprinttype" not in fields:
        return plain_address(fields.pop("eprint"))
    for name in ("howpublished", "note"):
        value = fields.get(name, "")
        found = _URL_COMMAND.search(value) if "\\" in value else None
        address = plain_address(found[1]) if found else value.strip()
        if _ADDRESS.fullmatch(address):
            if address in (value.strip(), plain_address(value)):
                del fields[name]
            return address
    return ""


def _first_address(fields: Fields, urls: str) -> str:
    """The first of several addresses, the others kept in `urls`; one that was broken into lines is mended."""
    if urls.count("://") < 2:
        return _SPACE.sub("%20", _BROKEN.sub("", urls))
    first, *others = [part.rstrip(";,") for part in urls.split()]
    fields["urls"] = " ".join(filter(None, (fields.get("urls", ""), *others)))
    return first


def _taken_doi(fields: Fields, url: str) -> str:
    written = fields.pop("doi", "")
    doi = normal_doi(plain_address(written)) if written else ""
    if doi:
        return doi
    if written:
        fields["doi"] = written
    if fields.get("eprinttype", "").lower() == "doi" and (
        doi := normal_doi(plain_address(fields.get("eprint", "")))
    ):
        del fields["eprint"], fields["eprinttype"]
        return doi
    return _only_doi((url, *(fields.get(name, "") for name in ("note", "howpublished", "ee", "bdsk-url-1"))))


def _only_doi(values: Iterable[str]) -> str:
    """The DOI that one of the values names, unless one names two."""
    for value in values:
        if "10." in value:
            found = {normal_doi(each) for each in _DOI_PLACE.findall(plain_address(value))} - {""}
            if found:
                return found.pop() if len(found) == 1 else ""
    return ""


def _taken_arxiv(fields: Fields, url: str, doi: str) -> str:
    if "eprint" in fields and (arxiv := _taken_eprint(fields)):
        return arxiv
    if "arxiv" in doi and (found := _ARXIV_DOI.match(doi)):
        return normal_arxiv(found[1])
    return _named_arxiv(url) or next(
        (arxiv for name in _NAMING_ARXIV if name in fields and (arxiv := _named_arxiv(fields[name]))), ""
    )


def _taken_eprint(fields: Fields) -> str:
    written = plain_address(fields["eprint"])
    kind = fields.get("eprinttype", "").strip().lower()
    if not written or len(written) > _LONGEST or kind not in ("arxiv", ""):
        return ""
    if _OLD_NUMBER.fullmatch(written) and fields.get("eprintclass"):
        written = f"{fields['eprintclass'].strip()}/{written}"
    arxiv = normal_arxiv(written)
    if arxiv:
        del fields["eprint"]
        fields.pop("eprinttype", None)
    return arxiv


def _named_arxiv(value: str) -> str:
    if "abs/" not in value and "rxiv" not in value.lower():
        return ""
    found = _ARXIV_PLACE.search(value)
    return normal_arxiv(found[1]) if found else ""
