"""What annotations say of the paper that they are on, and how it is told from what others say."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from paperdesk.formats.assembling import Draft
from paperdesk.model.names import display, parse_names
from paperdesk.model.paper import Highlight, Name, Paper

COLOURS: Final = ("yellow", "green", "blue", "red", "violet")
"""What the colours 1 to 5 are called."""
_LIKE: Final = {"pink": 4, "orange": 1, "purple": 5, "magenta": 5, "cyan": 3}
_WEB = re.compile(r"https?://\S+$")
_IDENTIFIES = re.compile(
    r"https?://(?:(?:dx\.)?doi\.org/10\.|(?:www\.)?arxiv\.org/(?:abs|pdf)/)", re.IGNORECASE
)
URN: Final = "urn:uuid:"


def colour_name(mark: Highlight) -> str:
    """What the colour of a highlight is called."""
    return COLOURS[mark.colour - 1] if 1 <= mark.colour <= len(COLOURS) else COLOURS[0]


def colour_of(name: str) -> int:
    """The number of a colour by a name that some program gives it, 1 for one that nobody knows."""
    word = name.strip().lower()
    return COLOURS.index(word) + 1 if word in COLOURS else _LIKE.get(word, 1)


def address(paper: Paper) -> str:
    """Where the paper is: its DOI, else arXiv, else its own page, else a name that only a library knows."""
    if paper.doi:
        return f"https://doi.org/{quote(paper.doi, safe='/:.;()')}"
    if paper.arxiv:
        return f"https://arxiv.org/abs/{quote(paper.arxiv, safe='/.')}"
    if _WEB.match(paper.url):
        return paper.url
    return f"{URN}{paper.uuid}" if paper.uuid else ""


def paper_at(address: str, title: str, authors: Iterable[str], year: str = "", key: str = "") -> Paper:
    """The paper that annotations from elsewhere are on, as far as they tell."""
    draft = Draft(key=key)
    draft.put("title", title)
    if year.strip().isdecimal() and len(year.strip()) == 4:
        draft.put("date", year.strip())
    if _WEB.match(address):
        draft.put("url", address)
    draft.authors = [name for text in authors for name in parse_names(text) if name != Name()]
    paper = draft.paper("", "")
    # An address that only says the identifier once more is no address of the paper's own.
    return replace(paper, url="") if paper.url and _IDENTIFIES.match(paper.url) else paper


def people(paper: Paper) -> list[str]:
    """The names of the authors as they are spoken."""
    return [display(name) for name in paper.authors]


def annotated(papers: Iterable[Paper]) -> list[Paper]:
    """The papers that have highlights or a note."""
    return [paper for paper in papers if paper.highlights or paper.note.strip()]
