"""What kinds of pages are called, and what they tell of a paper beside its title and abstract."""

from PySide6.QtCore import QCoreApplication

from paperdesk.formats.page.parts import PagePaper, Shape
from paperdesk.model.names import display


def shape_text(shape: str) -> str:
    """How a page was read, "" for one of titles and abstracts, which needs no word."""
    said = {
        Shape.ARXIV_LISTING: say("Read as a list of arXiv"),
        Shape.ARXIV_MAIL: say("Read as a daily mail of arXiv"),
        Shape.SCHOLAR: say("Read as results of Google Scholar"),
        Shape.SEMANTIC_SCHOLAR: say("Read as results of Semantic Scholar"),
        Shape.OPENREVIEW: say("Read as a list of OpenReview"),
        Shape.LIST: say("Read as a list of titles with their authors"),
    }
    return next((text for kind, text in said.items() if kind == shape), "")


def facts_text(paper: PagePaper, most: int | None = None) -> str:
    """Authors, `most` of them, date, journal and id in one line; "" when the page tells none of these."""
    facts, shown = dict(paper.facts), paper.authors[:most]
    arxiv = f"arXiv:{paper.arxiv}" if paper.arxiv else ""
    parts = (
        ", ".join([*map(display, shown), *(["…"] if shown != paper.authors else [])]),
        facts.get("date", ""),
        facts.get("journaltitle", "") or facts.get("booktitle", ""),
        arxiv or facts.get("doi", "") or paper.url,
    )
    return " · ".join(filter(None, parts))


def say(text: str) -> str:
    """A text about pages in the user's language."""
    return QCoreApplication.translate("Pages", text)
