"""What reading a page gives: papers, each with its place on the page, and the lines left over."""

from dataclasses import dataclass
from enum import StrEnum

from paperdesk.model.paper import Name


class Shape(StrEnum):
    """What kind of page it is, and so how it was read."""

    PAIRS = "pairs"
    """Titles and abstracts, with whatever stands around them."""
    ARXIV_LISTING = "arxiv-listing"
    ARXIV_MAIL = "arxiv-mail"
    SCHOLAR = "google-scholar"
    SEMANTIC_SCHOLAR = "semantic-scholar"
    OPENREVIEW = "openreview"
    LIST = "list"
    """Titles with their authors, as conferences list what they accepted."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A line of the page (counted from 1) that was not understood, as it was written."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A title or one paragraph of an abstract, with the first and last line it stood on."""

    text: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class PagePaper:
    """A title and the abstract that was paired with it; paragraphs are separated by a blank line.

    `sure` is false when the pairing, or anything in it, was the likelier of two readings. `arxiv`
    and `url` come from lines of their own, never from within the abstract. `blocks` are the title
    and the paragraphs as they stood on the page. `facts` are further fields that the page tells
    plainly, by their BibLaTeX names.
    """

    title: str
    abstract: str
    authors: tuple[Name, ...] = ()
    arxiv: str = ""
    url: str = ""
    first_line: int = 0
    last_line: int = 0
    sure: bool = True
    blocks: tuple[Block, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The papers of a page in its order; every line is in a paper's range or among the leftovers."""

    papers: tuple[PagePaper, ...] = ()
    leftover: tuple[Leftover, ...] = ()
    shape: Shape = Shape.PAIRS
