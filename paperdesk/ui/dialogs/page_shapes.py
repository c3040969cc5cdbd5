"""What kinds of pages are called."""

from PySide6.QtCore import QCoreApplication

from paperdesk.formats.page.parts import Shape


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


def say(text: str) -> str:
    """A text about pages in the user's language."""
    return QCoreApplication.translate("Pages", text)
