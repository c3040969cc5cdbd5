"""Checks of facts: what a citation lacks, and identifiers, years, pages and keys that cannot be right."""

import re
from collections.abc import Iterator

from paperdesk.library.findings import Fix, Note, Surroundings, text_fix
from paperdesk.model.citation_key import FALLBACK, is_key, unique_key
from paperdesk.model.dates import year_of
from paperdesk.model.duplicates import normal_arxiv, normal_doi, normal_isbn
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Paper
from paperdesk.model.transliteration import to_letters

_LACKS = {
    "authors": "It names no authors.",
    "editors": "It names no editors.",
    "authors|editors": "It names neither authors nor editors.",
    "title": "It has no title.",
    "year": "It has no year.",
    "url": "It has no web address.",
}
_VENUES = {
    "journaltitle": "It names no journal.",
    "booktitle": "It names no book or proceedings.",
    "publisher": "It names no publisher.",
    "institution": "It names no institution.",
}
_DOI_AT = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/", re.IGNORECASE)
_DOI_HEAD = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?|ftp)://[^\s/]+\S*", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|ps|gz|zip|html?|docx?|txt|te?x|bib|py|md)\Z", re.IGNORECASE)
_NUMBERS = re.compile(r"[0-9][0-9Xx \u2010-\u2015-]*")
_PAGES_HEAD = re.compile(r"(?:pp?|pages?|S)\b\.?:?\s*(?=[0-9])", re.IGNORECASE)
_PAGE = re.compile(r"[A-Za-z]{0,6}[0-9][\w.:/()+-]*|[ivxlcdm]+\+?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[\u2010-\u2015]+|--+)\s*")
_SHORT_TO = re.compile(r"\s*-\s*")
_OPEN_END = re.compile(r"[0-9]\s*[-\u2010-\u2015]+\Z")
_RANGE = re.compile(r"(?<![\w.:-])([0-9]+)\s*[-\u2010-\u2015]+\s*([0-9]+)(?![\w.:-])")
_FIRST_YEAR = 1000


def missing(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """What a paper of its type must have."""
    kind = entry_type(paper.type)
    for need in kind.required:
        if any(getattr(paper, name) for name in need.split("|")):
            continue
        if need == "year" and paper.date:
            continue  # the year that the date names is another check's
        yield Note(need, _LACKS.get(need) or _VENUES.get(kind.venue, "It does not say where it appeared."))


def doi(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """A DOI that is none, or that stands in the wrong place or form."""
    if paper.doi:
        head = _DOI_HEAD.match(paper.doi.strip())
        bare = paper.doi.strip()[head.end() if head else 0 :].rstrip(".,; ")
        if not normal_doi(bare):
            yield Note("doi", f"“{paper.doi:.80}” is no DOI; a DOI looks like 10.1000/182.")
        elif bare != paper.doi:
            yield Note("doi", "The DOI has more around it than a DOI.", text_fix(paper, "doi", bare))
    elif _DOI_AT.match(paper.url) and normal_doi(paper.url):
        found = normal_doi(paper.url)
        yield Note(
            "doi",
            "The web address holds a DOI, and the field for it is empty.",
            text_fix(paper, "doi", found),
        )


def arxiv(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """An arXiv id that is none."""
    if paper.arxiv and not normal_arxiv(paper.arxiv):
        yield Note("arxiv", f"“{paper.arxiv:.80}” is no arXiv id; an id looks like 2109.03814.")


def url(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """A web address that no browser opens."""
    address = paper.url
    if not address or _SCHEME.fullmatch(address):
        return
    bare = address.strip().strip("<>")
    if _SCHEME.fullmatch(bare):
        yield Note("url", "The web address has more around it than an address.", text_fix(paper, "url", bare))
    elif _HOST.fullmatch(bare) and not _FILE.search(bare.partition("/")[0]):
        fix = text_fix(paper, "url", f"https://{bare}")
        yield Note("url", "The web address does not begin with https:// or http://.", fix)
    else:
        yield Note("url", f"“{address:.80}” is no web address.")


def isbn(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """An ISBN or ISSN whose check digit is wrong."""
    for number in _numbers(paper.fields.get("isbn", ""), (10, 13)):
        if _is_issn(number) and not paper.fields.get("issn"):
            fix = Fix({"isbn": "", "issn": number}, f"ISBN {number}", f"ISSN {number}")
            yield Note("isbn", f"{number} is no ISBN but an ISSN.", fix)
        elif not normal_isbn(number):
            yield Note("isbn", f"{number} is no ISBN: digits are missing, or the last one is wrong.")
    for number in _numbers(paper.fields.get("issn", ""), (8,)):
        if not _is_issn(number):
            yield Note("issn", f"{number} is no ISSN: digits are missing, or the last one is wrong.")


def year(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """A year to come, or one that the date does not name."""
    dated = year_of(paper.date)
    if paper.year is None:
        if dated is not None:
            fix = Fix({"year": dated}, "", str(dated))
            yield Note("year", f"The date {paper.date:.40} names a year, and the field for it is empty.", fix)
        return
    if not _FIRST_YEAR <= paper.year <= around.year + 1:
        yield Note("year", f"{paper.year} is an unlikely year.")
    if dated is not None and dated != paper.year:
        fix = Fix({"year": dated}, str(paper.year), str(dated), safe=False)
        yield Note("year", f"The year is {paper.year}, and the date is {paper.date:.40}.", fix)


def pages(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Pages that are none, end nowhere or go backwards."""
    text = paper.fields.get("pages", "")
    if not text:
        return
    head = _PAGES_HEAD.match(text.strip())
    bare = text.strip()[head.end() :] if head else text.strip()
    if bare != text:
        yield Note("pages", "The pages have more around them than numbers.", text_fix(paper, "pages", bare))
    elif _OPEN_END.search(text):
        yield Note("pages", f"The pages {text:.40} have no end.")
    elif not all(map(_are_pages, re.split("[,;]", text))):
        yield Note("pages", f"“{text:.60}” are no pages.")
    elif found := _backwards(text):
        yield Note("pages", f"The pages {found} go backwards.")


def key(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """A citation key that some program does not take, or takes for another one."""
    if not is_key(paper.key):
        wanted = re.sub("[^A-Za-z0-9:._/+-]", "", "".join(map(_spelled, paper.key)))
        after = unique_key(wanted or FALLBACK, around.taken)
        fix = Fix({"key": after}, paper.key, after, safe=False)
        yield Note("key", "Some programs do not take the citation key: it has special characters.", fix)
    if around.alike.get(paper.key.casefold(), 0) > 1:
        yield Note("key", "Another paper's citation key is the same but for capital letters.")


def _are_pages(text: str) -> bool:
    """Whether a text is a page, a range of pages, or nothing."""
    ends = (_TO if _TO.search(text) else _SHORT_TO).split(text.strip(), maxsplit=1)
    return not text.strip() or all(_PAGE.fullmatch(end) for end in ends)


def _spelled(letter: str) -> str:
    if letter.isascii():
        return letter
    spelled = to_letters(letter)
    return spelled.capitalize() if letter.isupper() else spelled


def _numbers(text: str, lengths: tuple[int, ...]) -> list[str]:
    """The numbers of a field as written: groups of digits that belong together by their count."""
    found: list[str] = []
    for part in _NUMBERS.findall(text):
        whole = part.strip(" -\u2010\u2011\u2012\u2013\u2014\u2015")
        groups = whole.split()
        several = len(groups) > 1 and all(len(_digits(group)) in lengths for group in groups)
        found += groups if several else [whole]
    return found if found or not text.strip() else [text.strip()[:40]]


def _digits(text: str) -> str:
    return re.sub("[^0-9Xx]", "", text).upper()


def _is_issn(text: str) -> bool:
    digits = _digits(text)
    if not re.fullmatch("[0-9]{7}[0-9X]", digits):
        return False
    return sum((8 - at) * (10 if digit == "X" else int(digit)) for at, digit in enumerate(digits)) % 11 == 0


def _backwards(text: str) -> str:
    for found in _RANGE.finditer(text):
        first, last = found[1], found[2]
        # "137-41" is short for "137-141".
        if len(last) >= len(first) and int(last[:18]) < int(first[:18]):
            return found[0]
    return ""
