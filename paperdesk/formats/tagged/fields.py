"""What the tagged formats have in common: pages, numbers, identifiers, addresses, kinds of papers."""

import re
from collections.abc import Iterable

from paperdesk.model.duplicates import ARXIV_DOI, normal_arxiv, normal_doi

_DASHES = re.compile(r"\s*[-\u2010-\u2015]{1,3}\s*")
_RANGE = re.compile(
    r"[A-Za-z]{0,3}[0-9]{1,9}[A-Za-z]?\s*[-\u2010-\u2015]{1,3}\s*[A-Za-z]{0,3}[0-9]{1,9}[A-Za-z]?"
)
_SERIAL = re.compile(r"(?<![0-9A-Za-z-])[0-9][0-9-]{6,16}[0-9Xx](?![0-9A-Za-z-])")
_SPACED = re.compile(r"(?<=[0-9])[ \u00a0\u2010-\u2013](?=[0-9Xx])")
_DOI_PREFIX = re.compile(r"(?:doi\s*:?\s*|https?://(?:dx\.)?doi\.org/)?10\.[0-9]{4,9}/\S+", re.IGNORECASE)
_ARXIV_MARK = re.compile(r"arxiv(?:\s+preprint)?(?:\s+arxiv)?\s*:\s*(\S{1,40})", re.IGNORECASE)
_URLS = re.compile(r"\s*[;,]?\s+(?=https?://)|;(?=https?://)|(?<=\S)\n(?=\S)")
_PMCID = re.compile(r"PMC *([0-9]{1,12})", re.IGNORECASE)
_ABBREVIATED = re.compile(r"[^\W_]+")
_KEY = re.compile(r"(?=.*[^\W\d_])\S{1,100}")


def page_range(first: str, last: str = "") -> str:
    """Pages as "193-194", from a first and a last page or from a range in one text."""
    if _RANGE.fullmatch(first) and (not last or first.endswith(last)):
        return _DASHES.sub("-", first)
    return f"{first}-{last}" if first and last and first != last else first or last


def serial_numbers(values: Iterable[str]) -> tuple[str, str, list[str]]:
    """ISBNs in digits alone, ISSNs with their hyphen, and the values that are neither."""
    isbns, issns, others = [], [], []
    for value in values:
        found = _SERIAL.findall(_SPACED.sub("-", value))
        sizes = [(number, len(number.replace("-", ""))) for number in found]
        isbns += [number.replace("-", "").upper() for number, size in sizes if size in (10, 13)]
        issns += [_issn(number) for number, size in sizes if size == 8]
        others += [] if any(size in (8, 10, 13) for _, size in sizes) else [value]
    return " ".join(dict.fromkeys(isbns)), ", ".join(dict.fromkeys(issns)), others


def doi_among(values: Iterable[str]) -> str:
    """The first DOI that one of the values is, with or without "doi:" or an address before it."""
    return next((normal_doi(v) for v in values if _DOI_PREFIX.fullmatch(v.strip()) and normal_doi(v)), "")


def arxiv_among(values: Iterable[str]) -> str:
    """The first arXiv id that one of the values is marked to be, or is the address or DOI of."""
    for value in values:
        low = value.lower()
        marked = _ARXIV_MARK.search(value)
        found = normal_arxiv(marked[1]) if marked else ""
        if not found and ("arxiv.org/" in low or ARXIV_DOI in low):
            found = normal_arxiv(value)
        if found:
            return found
    return ""


def pmcid(text: str) -> str:
    """The id in PubMed Central ("PMC4756000"), "" when there is none."""
    found = _PMCID.search(text)
    return f"PMC{found[1]}" if found else ""


def addresses(values: Iterable[str]) -> list[str]:
    """Web addresses, where one value may hold several."""
    found = [part.strip() for value in values for part in _URLS.split(value)]
    return list(dict.fromkeys(f"https:{part}" if part.startswith("//") else part for part in found if part))


def abbreviates(short: str, long: str) -> bool:
    """Whether each word of `short` begins a word of `long`, in the same order ("J. Chem. Phys.")."""
    words = iter(_ABBREVIATED.findall(long.lower()))
    return all(any(word.startswith(part) for word in words) for part in _ABBREVIATED.findall(short.lower()))


def key_of(text: str) -> str:
    """The text as citation key; "" when it is a mere number or holds white space."""
    return text if _KEY.fullmatch(text) else ""


def keywords(lines: list[str], separator: str = ";") -> tuple[str, ...]:
    """Keywords, one a line; a single line may hold several with `separator` between them."""
    if len(lines) == 1 or separator != ";":
        lines = [part.strip() for line in lines for part in line.split(separator)]
    return tuple(dict.fromkeys(line for line in lines if line))


def _issn(number: str) -> str:
    number = number.replace("-", "").upper()
    return f"{number[:4]}-{number[4:]}"
