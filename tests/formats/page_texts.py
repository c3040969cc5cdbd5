"""Texts of pages as sites and mails give them, made from what is known of some papers."""

import json
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.reading import PagePaper
from paperdesk.model.names import display

RULE: Final = "-" * 78


@dataclass(frozen=True)
class Fact:
    """One paper of the shared material; `venue` and `doi` are "" when nobody knows."""

    title: str
    authors: tuple[str, ...]
    arxiv: str
    year: int
    venue: str
    doi: str
    abstract: str

    @property
    def names(self) -> str:
        return ", ".join(self.authors)

    @property
    def expected(self) -> tuple[str, tuple[str, ...], str]:
        """The title, the authors and the id that every shape must give."""
        return to_unicode(self.title), self.authors, self.arxiv


def facts_of(shared: Path) -> list[Fact]:
    facts = json.loads((shared / "seed/facts.json").read_text("utf-8"))
    papers = json.loads((shared / "seed/expected.json").read_text("utf-8"))
    return [
        Fact(
            fact["title"],
            tuple(fact["authors"]),
            fact["arxiv_id"],
            fact["year"],
            fact["venue"] or "",
            fact["doi"] or "",
            paper["abstract"],
        )
        for fact, paper in zip(facts, papers, strict=True)
    ]


def read(paper: PagePaper) -> tuple[str, tuple[str, ...], str]:
    """What a paper of a page says of itself, in the form of `Fact.expected`."""
    return paper.title, tuple(map(display, paper.authors)), paper.arxiv


def listing(papers: Sequence[Fact], *, labelled: bool, abstracts: bool, between: str = "\n") -> str:
    """What a browser copies of arXiv's lists, on which authors have had a label and have none now."""
    parts = [
        "\n".join((
            f"[{number}] arXiv:{fact.arxiv} [pdf, html, other]",
            f"Title: {fact.title}",
            "Authors: " * labelled + fact.names,
            *(["Comments: 12 pages, 3 figures"] if number % 2 else []),
            *([f"Journal-ref: {fact.venue}"] if fact.venue else []),
            "Subjects: Computer Vision and Pattern Recognition (cs.CV); Machine Learning (cs.LG)",
            *([fact.abstract] if abstracts else []),
        ))
        for number, fact in enumerate(papers, 1)
    ]  # fmt: skip
    head = "Computer Vision\nShowing new listings for Friday, 3 January 2025\nTotal of 100 entries\n"
    return head + between.join(parts) + "\nTotal of 100 entries\nAbout\nHelp"


def arxiv_search(papers: Sequence[Fact], *, numbers: str = "{}. ") -> str:
    """What a browser copies of arXiv's search, with the abstracts opened."""
    return "Showing 1–100 of 100 results for all: transformer\n" + "\n".join(
        f"{numbers.format(number)}arXiv:{fact.arxiv} [pdf, other] cs.CV cs.LG\n{fact.title}\n"
        f"Authors: {fact.names}\nAbstract: {fact.abstract} △ Less\n"
        "Submitted 2 December, 2024; v1 submitted 1 December, 2024; originally announced December 2024."
        for number, fact in enumerate(papers, 1)
    )


def mail(papers: Sequence[Fact], *, indent: str = "  ", quote: str = "") -> str:
    """The mail that arXiv sends each day, wrapped at 79 columns; `quote` stands before each line."""

    def filled(text: str, first: str = "") -> str:
        return textwrap.fill(text, 79, initial_indent=first, subsequent_indent="" if first else indent)

    parts = [
        f"\\\\\narXiv:{fact.arxiv}\nDate: Tue, 10 Dec 2024 12:00:00 GMT   (1234kb,D)\n\n"
        f"{filled('Title: ' + fact.title)}\n{filled('Authors: ' + fact.names)}\nCategories: cs.CV cs.LG\n"
        + (f"DOI: {fact.doi}\n" if fact.doi else "")
        + f"\\\\\n{filled(fact.abstract, first='  ')}\n"
        f"\\\\ ( https://arxiv.org/abs/{fact.arxiv} ,  1234kb)\n{RULE}"
        for fact in papers
    ]
    head = f"{RULE}\nSend any comments regarding submissions directly to submitter.\n{RULE}\n"
    return "\n".join(quote + line for line in (head + "\n".join(parts) + "\n").split("\n"))


Make = Callable[[Sequence[Fact]], str]
