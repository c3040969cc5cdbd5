"""What one line of a list of papers is: its number, ids and links are taken out, and the rest is read."""

import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import unquote

from paperdesk.formats.page.chrome import is_chrome
from paperdesk.formats.page.dates import date_in
from paperdesk.formats.page.kinds import ARXIV_ID, Kind, read_stretch
from paperdesk.formats.page.people import People, read_people
from paperdesk.formats.page.rows import Row
from paperdesk.model.edtf import edtf

_NUMBER = re.compile(
    r"(?:(?:paper|poster|submission|talk)(?: id)? ?[:#]? ?\d{1,6}[:.)]?(?: ?[-–—|])? |"
    r"#?\d{1,5}[.):] |[\[(]\d{1,5}[\])][.:]? |#\d{1,5}:? )(?=\S)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•*▪◦‣·–—-] (?=\S)")
_TYPE = re.compile(r"(?:\[(?:pdf|html|book|citation|doc|ps|c|b)\] ?){1,3}", re.IGNORECASE)
_DOWNLOAD = re.compile(r" (?:download pdf|\[?pdf\]?|open webpage)$", re.IGNORECASE)
_TARGET = re.compile(
    r"^<?https?://(?:scholar|www)\.google\.[a-z.]{2,6}/\w{3,20}\?(?:url|q)=(https?[^&\s>]{4,2000})"
)
_ARXIV = re.compile(
    r"[ ,;.]{0,3}[\[(]?(?:arxiv preprint )?(?:arxiv(?:\.org)?(?: id| preprint)?(?:: ?| )(?:arxiv:)?|"
    r"https?://(?:[a-z]{3,6}\.)?arxiv\.org/(?:abs|pdf|html)/|https?://huggingface\.co/papers/)"
    rf"(?P<id>{ARXIV_ID})(?:\.pdf)?(?: ?\[[a-z.-]{{2,18}}\])?[\])]?[.,]?",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^{ARXIV_ID}(?:\.|$)|[\[(]{ARXIV_ID}[\])]", re.IGNORECASE)
_LINKED = re.compile(r"\[([^\[\]]{1,500})\]\((https?://[^()\s]{1,500})\)")
_BOLD = re.compile(r"(?:\*\*|__)([^*_]{1,500})(?:\*\*|__)")
_STRONG = re.compile(r"^\*([^*]{1,2000})\*$")
_YEAR = re.compile(r"[,.;·—–-]{0,2} ?\(?((?:19|20)[0-9]{2})\)?\.?$")
_DOI = re.compile(
    r"[ ,;.]{0,3}[\[(]?(?:doi: ?(?:https?://(?:dx\.)?doi\.org/)?|https?://(?:dx\.)?doi\.org/)"
    r"(?P<doi>10\.\d{4,9}/[^\s\]]{1,200})\]?",
    re.IGNORECASE,
)
_SNIPPET = re.compile(r"tl;?dr\b:? ?", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:readers?|keywords?|primary area|submission number|paper number|supplementary material|ethics|"
    r"code of ethics|student paper|license|venue ?id|tl;?dr|subjects?|reviewed on openreview) ?:"
    r"|submitted to [A-Z]",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:\[?(?:show details|hide details|revisions|bibtex|everyone|open webpage|download pdf|expand|alert"
    r"|save|cite|cited by \d{1,7}|related articles|all \d{1,4} versions|library search|view as html"
    r"|web of science:? ?\d*|view on arxiv|view pdf(?: on arxiv)?|view via publisher|semantic reader"
    r"|\d{1,7} citations?|tl;?dr|highly influenced|pdf|supp|html|arxiv|code|video|slides|bib|abs"
    r"|free pmc article\.?|free article\.?|twitter|linkedin|facebook"
    r"|computer science|mathematics|medicine|engineering|biology|physics"
    r"|anonymous(?: authors?)?|posters?|orals?|spotlights?|share|clipboard|email|saved?"
    r")\]?[ ·|,()]{0,3}){1,20}",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:\[?(?:pdf|html)\]? )?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}(?:/\S{0,80})?", re.IGNORECASE
)
_CITED = re.compile(
    r"(?P<journal>[A-Z][^.;:]{1,80})\. (?P<date>(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)[;:.].*"
)
_PMID = re.compile(r"pmid: ?(?P<pmid>\d{1,9})\b.{0,60}", re.IGNORECASE)
_DATED = re.compile(
    r"(?:published|submitted|posted|date|originally|first published|epub)\b|\d|[a-z]{3,9}\.? \d", re.I
)
_VENUE = re.compile(
    r"(?P<name>(?-i:[A-Z][A-Za-z]{0,12}[A-Z][A-Za-z]{0,12}) (?P<year>(?:19|20)\d\d))"
    r"(?:,? (?:(?:19|20)\d\d|poster|oral|spotlight|conference|main|findings|notable(?: top)?|accepted)){0,2}",
    re.IGNORECASE,
)
_LONG, _LONGEST = 400, 2_000
OWN: Final = frozenset((Kind.FURNITURE, Kind.IDENTIFIER, Kind.LINK))
"""What stands on lines of its own beside title, names and texts."""
OPEN: Final = (",", ";", "&", "·", " and")
"""Ends of lines of names that go on in the next one."""
NEAR: Final = 6
"""How many lines may stand between a title and its names."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A row, its text without number and ids, and what it is; `snippet` when it says that it is cut short."""

    row: Row
    text: str
    kind: Kind
    numbered: bool = False
    people: People | None = None
    arxiv: str = ""
    doi: str = ""
    date: str = ""
    url: str = ""
    venue: str = ""
    journal: str = ""
    pmid: str = ""
    brief: bool = False
    snippet: bool = False

    @property
    def may_be_title(self) -> bool:
        """Whether it reads like a title, also one that reads like names or like a sentence."""
        return (self.kind in {Kind.TITLE, Kind.WEAK, Kind.AUTHORS} or self.brief) and not self.date


def read_piece(row: Row) -> Piece:
    """Read one row of a list."""
    number = _NUMBER.match(row.text)
    text = row.text[number.end() :] if number else row.text
    bullet = _BULLET.match(text)
    text = text[bullet.end() :] if bullet else text
    begins = number is not None or bullet is not None
    if len(text) > (_LONGEST if begins else _LONG):
        people = read_people(text)
        reading = read_stretch(text)
        return Piece(row, reading.text, Kind.AUTHORS if people else reading.kind, people=people)
    text = unquote(target[1]) if (target := _TARGET.search(text)) else _without_marks(text)
    text, arxiv, doi = _without_ids(_DOWNLOAD.sub("", _TYPE.sub("", text, count=1)))
    piece = Piece(row, text, Kind.IDENTIFIER, begins, arxiv=arxiv, doi=doi)
    return _read(piece) if text.strip(" .,;|()[]") else piece


def _without_marks(text: str) -> str:
    """The text without the marks of Markdown; what is bold ends where more follows."""
    if "](" in text:
        text = _LINKED.sub(r"\1 \2", text)
    if "**" in text or "__" in text:
        text = _BOLD.sub(lambda bold: f"{bold[1]}." if bold.end() < len(text) else bold[1], text)
    return _STRONG.sub(r"\1", text)


def _without_ids(text: str) -> tuple[str, str, str]:
    arxiv = _ARXIV.search(text)
    bare = _BARE.search(text) if arxiv is None else None
    if arxiv:
        text = _ARXIV.sub(lambda each: " " if each["id"] == arxiv["id"] else each[0], text).strip()
    elif bare:
        text = f"{text[: bare.start()]} {text[bare.end() :]}".strip()
    doi = _DOI.search(text)
    if doi:
        text = f"{text[: doi.start()]} {text[doi.end() :]}".strip()
    text = " ".join(text.split())
    id = arxiv["id"] if arxiv else bare[0].strip("[]().") if bare else ""
    return text, id, doi["doi"].rstrip(".,);") if doi else ""


def _read(piece: Piece) -> Piece:
    text = piece.text
    date = date_in(text) if len(text) <= 120 and _DATED.match(text) else ""
    if date and (len(text) < 40 or "odified" in text or "ubmitted" in text or "ublished" in text):
        return replace(piece, kind=Kind.FURNITURE, date=date)
    if told := _fact(piece):
        return told
    snippet = _SNIPPET.match(text)
    if snippet and text[snippet.end() :]:
        return replace(piece, kind=Kind.PROSE, text=text[snippet.end() :], snippet=True)
    if _BUTTONS.fullmatch(text) or _HOST.fullmatch(text) or _LABELLED.match(text):
        return replace(piece, kind=Kind.FURNITURE)
    if people := read_people(text):
        return replace(piece, kind=Kind.AUTHORS, people=people)
    year = _YEAR.search(text[-12:])
    if year and (people := read_people(text[: len(text) - len(year[0])])):
        return replace(piece, kind=Kind.AUTHORS, people=people, date=year[1])
    if is_chrome(text):
        return replace(piece, kind=Kind.FURNITURE)
    reading = read_stretch(text)
    return replace(piece, kind=reading.kind, url=reading.url, text=reading.text, brief=reading.brief)


def _fact(piece: Piece) -> Piece | None:
    """A line that tells a number of PubMed, a journal with its date, or a conference with its year."""
    if pmid := _PMID.fullmatch(piece.text):
        return replace(piece, kind=Kind.FURNITURE, pmid=pmid["pmid"])
    if cited := _CITED.fullmatch(piece.text):
        return replace(piece, kind=Kind.FURNITURE, journal=cited["journal"], date=edtf(cited["date"]))
    if venue := _VENUE.fullmatch(piece.text):
        return replace(piece, kind=Kind.WEAK, venue=venue["name"], date=venue["year"])
    return None
