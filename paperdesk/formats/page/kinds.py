"""What a stretch of a page looks like on its own: a title, prose, authors, an identifier, furniture."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from paperdesk.formats.page.authors import AuthorLine, read_authors
from paperdesk.formats.page.casing import capital_share, ends_sentence, sentence_breaks, telling_words
from paperdesk.formats.page.chrome import is_chrome, is_counter
from paperdesk.formats.page.dates import date_in
from paperdesk.model.links import find_links

MAX_TITLE = 300
_CERTAIN_PROSE = 400


class Kind(Enum):
    """The reading of one stretch; WEAK may be a title and may be anything short, SCRAP is no text."""

    TITLE = auto()
    WEAK = auto()
    PROSE = auto()
    AUTHORS = auto()
    IDENTIFIER = auto()
    LINK = auto()
    FURNITURE = auto()
    SCRAP = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a stretch, its text without label and number, and what an own line holds.

    `brief` marks prose of one short sentence, which may also be a title that ends with a period; `date`
    is the one with a year that an own line tells.
    """

    kind: Kind
    text: str
    authors: AuthorLine | None = None
    arxiv: str = ""
    url: str = ""
    brief: bool = False
    date: str = ""


ARXIV_ID = r"(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?"
_ARXIV_LINE = re.compile(
    rf"(?:\[\d+\]\s*)?(?:arxiv(?:\s*id)?\s*[:.]?\s*)?(?P<id>{ARXIV_ID})\s*(?:[\[(][^\])]{{0,60}}[\])]\s*)*",
    re.I,
)
_ARXIV_LINK = re.compile(
    rf"https?://(?:[a-z]+\.)?(?:arxiv\.org/(?:abs|pdf|html)|(?:huggingface|hf)\.co/papers|alphaxiv\.org/abs)/(?P<id>{ARXIV_ID})",
    re.I,
)
_LABEL = re.compile(r"(?P<label>title|abstract|summary)\s*[:：]\s*(?=\S)|abstract\s*[—–]\s*(?=\S)", re.I)
_NUMBERING = re.compile(
    r"(?:#{1,6}\s+|[•*▪◦–—-]\s+|#?\d{1,4}[.):]\s+|#\d{1,4}\s+|[(\[]\d{1,4}[)\]]\s+)(?=\S)"
)
_SECTION = re.compile(
    r"(?:background|introduction|objectives?|aims?|purpose|motivation|methods?|materials and methods|design|"
    r"setting|results?|findings|conclusions?|discussion|significance|limitations)[:.]?",
    re.I,
)
_DATED = re.compile(
    r" ?(?P<mark>[·•|,;–—-]) (?P<date>(?:\S{1,20} ){0,4}\S{0,10}(?:19|20)\d\d(?:-\d\d-\d\d)?)$"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")


def read_stretch(text: str) -> Reading:
    """Score one stretch by its length, its sentences, its capitals and known furniture."""
    if len(text) > _CERTAIN_PROSE:
        authors = read_authors(text)
        if authors and authors.told:
            return Reading(Kind.AUTHORS, text, authors)
        return Reading(Kind.PROSE if _has_words(text) else Kind.SCRAP, text[_end(_LABEL.match(text)) :])
    return _own_line(text) or _title_or_prose(text)


def _own_line(text: str) -> Reading | None:
    """Lines that are neither title nor abstract."""
    if not _LETTER.search(text):
        kind = Kind.FURNITURE if is_counter(text) else Kind.SCRAP
        return _identifier(text) or Reading(kind, text, date=date_in(text))
    if is_counter(text) or is_chrome(text):
        return Reading(Kind.FURNITURE, text, date=date_in(text))
    return _identifier(text) or _link(text) or _authors(text)


def _identifier(text: str) -> Reading | None:
    found = _ARXIV_LINE.fullmatch(text)
    return Reading(Kind.IDENTIFIER, text, arxiv=found["id"]) if found else None


def _link(text: str) -> Reading | None:
    if "://" not in text:
        return None
    links = find_links(text)
    if not links or len(text) - sum(len(link.url) for link in links) > 24:
        return None
    for link in links:
        if found := _ARXIV_LINK.match(link.url):
            return Reading(Kind.IDENTIFIER, text, arxiv=found["id"], url=link.url)
    own = links[0].url if len(links) == 1 and links[0].kind == "project" else ""
    return Reading(Kind.LINK, text, url=own)


def _authors(text: str) -> Reading | None:
    dated = _DATED.search(text)
    if dated and (date := date_in(dated["date"])):
        names = text[: dated.start()]
        authors = read_authors(names, told=dated["mark"] in "·•|" and names.count(" ") < 4)
        return Reading(Kind.AUTHORS, text, authors, date=date) if authors else None
    authors = read_authors(text)
    if authors and (authors.told or len(authors.names) > 1):
        return Reading(Kind.AUTHORS, text, authors)
    return None


def _title_or_prose(text: str) -> Reading:
    label = _LABEL.match(text)
    if label:
        body = text[label.end() :]
        return Reading(
            Kind.TITLE if label["label"] and label["label"].lower() == "title" else Kind.PROSE, body
        )
    body = text[_end(_NUMBERING.match(text)) :]
    if _SECTION.fullmatch(body):
        return Reading(Kind.PROSE, text)
    if _is_prose(body):
        return Reading(Kind.PROSE, text, brief=len(text) <= MAX_TITLE and not sentence_breaks(text))
    if not _has_words(body) or len(body) > MAX_TITLE:
        return Reading(Kind.SCRAP, text)
    words = body.count(" ") + 1
    full = (words >= 3 and len(body) >= 15) or len(_CJK.findall(body)) >= 6
    return Reading(Kind.TITLE if full and not body.endswith("!") else Kind.WEAK, body)


def _is_prose(text: str) -> bool:
    words = text.count(" ") + 1
    if len(_CJK.findall(text)) > 0.3 * len(text):
        return "。" in text and len(text) > 20
    if words < 7 or capital_share(text) >= 0.7:
        return False
    if ends_sentence(text) and not text.endswith("?"):
        return True
    told = telling_words(text)
    return (sentence_breaks(text) > 0 and told > 0) or (words >= 12 and told >= 2) or len(text) > MAX_TITLE


def _has_words(text: str) -> bool:
    sample = text[:2000]
    letters = sum(map(str.isalpha, sample))
    spaced = sample.count(" ") * 30 >= len(sample) - 40 or len(_CJK.findall(sample)) > 0.3 * len(sample)
    return letters >= 0.5 * len(sample) and spaced and "\x00" not in sample


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0
