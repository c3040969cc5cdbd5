"""What papers are found by elsewhere: DOIs, arXiv ids, PubMed ids and ISBNs, found in any text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args
from urllib.parse import quote, unquote

from paperdesk.model.duplicates import ARXIV_DOI, normal_arxiv, normal_doi, normal_isbn, normal_pmid
from paperdesk.model.paper import Paper
from paperdesk.model.sight import known_by

Scheme = Literal["doi", "arxiv", "pmid", "isbn"]
SCHEMES: Final[tuple[Scheme, ...]] = get_args(Scheme)

_NAMES: Final = {"doi": "DOI", "arxiv": "arXiv", "pmid": "PMID", "isbn": "ISBN"}
_PAGES: Final = {
    "doi": "https://doi.org/",
    "arxiv": "https://arxiv.org/abs/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "isbn": "https://openlibrary.org/isbn/",
}
_ARCHIVES: Final = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat"
    "|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th"
    "|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con"
)
_DASH: Final = r"[ \u2010-\u2015-]?"
_ANY = re.compile(
    rf"""
    (?P<doi>
        (?<![\d.])10\.\d{{4,9}}(?:\.\d{{1,9}}){{0,5}}/
        (?:\(sici\)[^\s"{{}}]{{1,200}}|[^\s"<>{{}}|\\^`“”‘’«»…]{{1,300}}))
    | (?P<arxiv>
        (?<![\d.])
        (?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{{4}}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{{5}})
        (?:v\d{{1,3}})?(?!\d|\.\d)
        | (?<![a-z0-9.-])(?:{_ARCHIVES})(?:\.[a-z]{{2}})?/\d{{7}}(?:v\d{{1,3}})?(?!\d))
    | (?:\bpmid|\bpubmed(?:\sid)?|pubmed\.ncbi\.nlm\.nih\.gov/|nih\.gov/pubmed/|europepmc\.org/\w{{1,9}}/med/)
        [\s:\#=]{{0,5}}(?P<pmid>\d{{1,9}})(?!\d)
    | (?<!\d)(?P<isbn13>97[89](?:{_DASH}\d){{10}})(?!\d)
    | (?:\bisbn(?:-?10)?[\s:\#=]{{0,5}}|/dp/)(?P<isbn10>\d(?:{_DASH}\d){{8}}{_DASH}[\dX])(?![\dX])
    | (?<![\d\u2010-\u2015-])
        (?P<parted>\d{{1,5}}(?P<dash>[ \u2010-\u2015-])\d{{1,7}}(?P=dash)\d{{1,7}}(?P=dash)[\dX])
        (?![\dX-])
    | ^\s{{0,9}}(?P<alone>\d{{9}}[\dX])[\s,;]{{0,9}}$
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_URL = re.compile(r"(?:https?://|www\.|(?:dx\.)?doi\.org/)[^\s\"<>]{1,2000}", re.IGNORECASE)
_PUBLISHERS: Final = (
    (re.compile(r"nature\.com/articles/([a-z][a-z0-9._-]{3,60})", re.IGNORECASE), "10.1038/"),
    (
        re.compile(r"elifesciences\.org/(?:articles|reviewed-preprints)/(\d{4,7})", re.IGNORECASE),
        "10.7554/elife.",
    ),
)
"""Addresses of pages that hold the last part of the DOI alone, and the DOI's part before it."""
_SICI: Final = "/(sici)"
_NEXT = re.compile(r"[,;](?=10\.\d{4}|doi|https?:|arxiv)", re.IGNORECASE)
_QUERY = re.compile(r"[?#&]")
_PAGE_OF_URL = re.compile(
    r"(?:\.(?:full(?:-text|\.pdf)?|pdf|html?|xml)"
    r"|/(?:full|abstract|abs|e?pdf|meta|html|fulltext|full-text|summary|references)(?:/.*)?|/)$",
    re.IGNORECASE,
)
_VERSION_OF_BIORXIV = re.compile(r"^(10\.(?:1101|64898)/[\d.]*\d)v\d{1,3}(?:\..*)?$")
_TAIL: Final = ".,;:!?'*_"
_CLOSING: Final = {")": "(", "]": "["}
_PLAIN: Final = str.maketrans(
    {**dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"), "\u2010": "-", "\u2011": "-", "\u00a0": " "}
)


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """What one paper is known by, in normal form.

    A DOI is in lower case; the DOI that arXiv gave a paper is its arXiv id, which has no version; an ISBN
    has thirteen digits.
    """

    scheme: Scheme
    value: str

    @property
    def shown(self) -> str:
        """As people write it: "arXiv:2109.03814", "DOI 10.1000/182"."""
        return f"arXiv:{self.value}" if self.scheme == "arxiv" else f"{_NAMES[self.scheme]} {self.value}"

    @property
    def url(self) -> str:
        """The page on the web that is about it."""
        return _PAGES[self.scheme] + quote(self.value, safe="/:;()")


def identifier(scheme: Scheme, text: str) -> Identifier | None:
    """The identifier of that kind in a text that holds nothing else; None when it is none."""
    if scheme == "doi":
        doi = normal_doi(text)
        return _of_doi(doi) if doi else None
    value = {"arxiv": normal_arxiv, "pmid": normal_pmid, "isbn": normal_isbn}[scheme](text)
    return Identifier(scheme, value) if value else None


def identifiers_of(paper: Paper) -> tuple[Identifier, ...]:
    """The identifiers of a paper: DOI, arXiv id, PubMed id, and the ISBN of a book."""
    return tuple(Identifier(cast(Scheme, scheme), value) for scheme, value in known_by(paper))


def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """All identifiers in a text, each once, in the order of the text.

    Takes addresses of web pages, "doi:", "arXiv:", "PMID:" and "ISBN" with what follows, and what is
    unmistakable without: DOIs, arXiv ids, ISBNs with a right check digit. A number alone is no PubMed id.
    """
    text = text.translate(_PLAIN).replace("\\_", "_")
    found: dict[Identifier, None] = {}
    done = 0
    for url in _URL.finditer(text):
        found |= dict.fromkeys(_within(text, done, url.start(), web=False))
        found |= dict.fromkeys(_in_url(url[0]))
        done = url.end()
    return tuple(found | dict.fromkeys(_within(text, done, len(text), web=False)))


def _in_url(url: str) -> Iterator[Identifier]:
    """The identifiers in the address of a page; the page of a DOI itself adds nothing but a query."""
    is_plain = "doi.org/" in url[:30].lower()
    text = unquote(_QUERY.split(url, maxsplit=1)[0] if is_plain else url)
    for address, prefix in _PUBLISHERS:
        if match := address.search(text):
            doi = prefix + _PAGE_OF_URL.sub("", match[1])
            yield Identifier("doi", doi.lower().rstrip(_TAIL))
    yield from _within(text, 0, len(text), web=not is_plain)


def _within(text: str, at: int, end: int, *, web: bool) -> Iterator[Identifier]:
    """The identifiers between two places; `web`: the text is the address of a page."""
    while match := _ANY.search(text, at, end):
        at = match.end()
        written = match[0]
        if written_doi := match["doi"]:
            doi = _trimmed(written_doi, web=web)
            at = match.start() + max(len(doi), 8)
            found = identifier("doi", doi)
        elif match["arxiv"]:
            found = identifier("arxiv", written)
        elif match["pmid"]:
            found = identifier("pmid", match["pmid"])
        else:
            found = _isbn(match)
        if found:
            yield found


def _isbn(match: re.Match[str]) -> Identifier | None:
    written = match["isbn13"] or match["isbn10"] or match["parted"] or match["alone"]
    return identifier("isbn", re.sub(r"[^\dXx]", "", written))


def _trimmed(doi: str, *, web: bool) -> str:
    """A DOI without what belongs to the sentence or to the address that it stands in."""
    if _SICI in doi.lower():
        return doi.rstrip(_TAIL)
    if web:
        doi = _PAGE_OF_URL.sub("", _QUERY.split(doi, maxsplit=1)[0])
    doi = _NEXT.split(doi, maxsplit=1)[0]
    return doi[: _first_unbalanced(doi)].rstrip(_TAIL)


def _first_unbalanced(text: str) -> int:
    """Where a bracket closes that was not opened."""
    depth = dict.fromkeys(_CLOSING.values(), 0)
    for at, letter in enumerate(text):
        if letter in depth:
            depth[letter] += 1
        elif letter in _CLOSING:
            depth[_CLOSING[letter]] -= 1
            if depth[_CLOSING[letter]] < 0:
                return at
    return len(text)


def _of_doi(doi: str) -> Identifier:
    if doi.startswith(ARXIV_DOI) and (arxiv := normal_arxiv(doi)):
        return Identifier("arxiv", arxiv)
    preprint = _VERSION_OF_BIORXIV.match(doi)
    return Identifier("doi", preprint[1] if preprint else doi)
