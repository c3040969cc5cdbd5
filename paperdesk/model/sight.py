"""What of a record is compared with other records, worked out once for each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.model.duplicates import (
    ARXIV_DOI,
    normal_arxiv,
    normal_doi,
    normal_isbn,
    normal_pmid,
    normal_title,
)
from paperdesk.model.entry_types import ALIASES
from paperdesk.model.folding import words
from paperdesk.model.paper import Name, Paper

BOOKS: Final = frozenset(
    (
        *("book", "collection", "proceedings", "reference"),
        *("mvbook", "mvcollection", "mvproceedings", "mvreference"),
    )
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("article", "review", "suppperiodical"), "article"),
        **dict.fromkeys(("inproceedings", "incollection", "inbook", "bookinbook", "inreference"), "part"),
        **dict.fromkeys(("suppbook", "suppcollection"), "part"),
        **dict.fromkeys(BOOKS, "book"),
        **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
        **dict.fromkeys(("report", "techreport", "manual"), "report"),
        **dict.fromkeys(("software", "dataset", "patent", "periodical"), "thing"),
    }
)
_SERIAL_TITLE = re.compile(
    r"(?:guest |the )*(?:editor(?:s|ial|ials)?(?: s| note| introduction| foreword| preface| comments?)*|"
    r"preface|foreword|introduction|index|contents|table of contents|front matter|back matter|title page|"
    r"errat(?:um|a)|corrigend(?:um|a)|correction|obituary|in memoriam|book reviews?|reviews?|discussion|"
    r"comments?|reply|replies|response|rejoinder|news|letters?(?: to the editor)?|conclusions?|abstracts?|"
    r"bibliography|references|appendix|acknowledge?ments?|summary|welcome|announcements?|untitled|no title|"
    r"list of .*|message from .*)"
)
_PREPRINT = re.compile(r"\b(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|preprints?|ssrn|eprint)\b")
_DEGREE = re.compile(r"(phd|doctor|dissertation)|(master|magist|mathesis|msc)")
_FIRST_NUMBER = re.compile(r"[0-9]+")
_SIGNS = re.compile(r"(?<=[^\W\d_])(?:\+\+|#)|^[+#]+|[+#]+$")
_NO_SIGN = str.maketrans("", "", "{}\\$ ")
_SCHEME = re.compile(r"^[a-z]+://(?:www\.)?|/+$")
_NUMBERED: Final = ("volume", "number", "pages", "chapter", "edition", "part")
_BODIES: Final = ("organization", "institution", "publisher", "howpublished")
_COMMON_TITLE = re.compile(
    r"(?:(?:annual|final|interim|progress|status|technical|users?|programmers?|reference|quick) )*"
    r"(?:reports?|guide|manual|documentation|handbook|tutorial|start|about us|home page|getting started)"
)
_TELLING: Final = 12


@dataclass(frozen=True, slots=True)
class Sight:
    """A record as it is compared: everything in normal form, "" or None for what it does not say.

    `kind` is "" for a preprint and for anything that may be one, `degree` that of a thesis. `signs`
    are those that alone tell C++ from C#. `places` are volume, number, pages and the like, `sources`
    venue, address and the bodies behind it. `serial` when many others have the same title, `telling`
    when the title says enough to be that of one paper alone.
    """

    known: Mapping[str, str]
    title: str
    signs: str
    words: frozenset[str]
    author: str
    year: int | None
    type: str
    kind: str
    degree: str
    preprint: bool
    venue: str
    places: tuple[str, ...]
    sources: tuple[str, ...]
    serial: bool
    telling: bool

    @classmethod
    def of(cls, paper: Paper) -> "Sight":
        """The sight of a record."""
        type = ALIASES.get(paper.type.lower(), paper.type.lower())
        preprint = bool(paper.venue) and _PREPRINT.search(paper.venue.lower()) is not None
        kind = "" if preprint else _KINDS.get(type, "")
        title_words = words(paper.title)
        plain = " ".join(title_words)
        serial = len(paper.title) < 60 and _SERIAL_TITLE.fullmatch(plain) is not None
        return cls(
            dict(known_by(paper)),
            normal_title(paper.title),
            "".join(_SIGNS.findall(paper.title.translate(_NO_SIGN))),
            frozenset(title_words),
            _first_author(paper),
            paper.year,
            type,
            kind,
            _degree(type, paper) if kind == "thesis" else "",
            preprint,
            normal_title(paper.venue),
            tuple(_place(paper.fields.get(name, "")) for name in _NUMBERED),
            _sources(paper),
            serial,
            not serial and _is_telling(plain),
        )

    @property
    def bare(self) -> bool:
        """Whether it says nothing but its title that another record could say too."""
        return not self.author and self.year is None and not any(self.sources)


def known_by(paper: Paper) -> list[tuple[str, str]]:
    """The identifiers that find the paper again, each with its scheme, in normal form.

    A DOI that arXiv gave is an arXiv id; an ISBN is that of a book and of nothing in it.
    """
    doi, arxiv = normal_doi(paper.doi) if paper.doi else "", normal_arxiv(paper.arxiv) if paper.arxiv else ""
    if doi.startswith(ARXIV_DOI):
        doi, arxiv = "", arxiv or normal_arxiv(doi)
    found = [("doi", doi), ("arxiv", arxiv)]
    if pmid := paper.fields.get("pmid"):
        found.append(("pmid", normal_pmid(pmid)))
    if (isbn := paper.fields.get("isbn")) and paper.type in BOOKS:
        found.append(("isbn", normal_isbn(isbn)))
    return [(scheme, normal) for scheme, normal in found if normal]


def _is_telling(title: str) -> bool:
    long = len(title.encode("utf-8", "replace")) >= _TELLING and (" " in title or not title.isascii())
    return long and _COMMON_TITLE.fullmatch(title) is None


def _first_author(paper: Paper) -> str:
    name = paper.authors[0] if paper.authors else Name()
    return normal_title(name.family or name.literal or name.given)


def _degree(type: str, paper: Paper) -> str:
    found = _DEGREE.search(type) or _DEGREE.search(normal_title(paper.fields.get("type", "")))
    return "" if not found else "doctor" if found[1] else "master"


def _place(text: str) -> str:
    number = _FIRST_NUMBER.search(text) if text else None
    return (number.group().lstrip("0") or "0") if number else normal_title(text)


def _sources(paper: Paper) -> tuple[str, ...]:
    address = _SCHEME.sub("", paper.url.strip().lower())
    return (
        normal_title(paper.venue),
        address,
        *(normal_title(paper.fields.get(name, "")) for name in _BODIES),
    )
