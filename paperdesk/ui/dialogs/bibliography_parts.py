"""What stands below each reference of a bibliography, as it is shown before it is written."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from paperdesk.ui.widgets.reference_view import Annotated

if TYPE_CHECKING:
    from paperdesk.cite.documents import Words
    from paperdesk.library.citing import Bibliography
    from paperdesk.model.paper import Paper


def annotated(found: "Bibliography", parts: Collection[str]) -> Iterator[Annotated]:
    """The references in their order, each with the parts that the paper has of those wanted."""
    said = words()
    for entry in found.references.entries:
        paper = found.papers[entry.item]
        below = [(heading, text) for name, heading, text in _parts(paper, said) if name in parts and text]
        yield Annotated(entry.written, tuple(below))


def words(language: str = "en") -> "Words":
    """What a document says of its own, in the user's language."""
    from paperdesk.cite.documents import Words

    return Words(_say("Abstract"), _say("Highlights"), _say("Note"), language)


def _parts(paper: "Paper", said: "Words") -> Iterator[tuple[str, str, tuple[str, ...]]]:
    marks = sorted(paper.highlights, key=lambda mark: (mark.field != "title", mark.start))
    quotes = (f"“{mark.exact.strip()}”" + (f" — {mark.comment}" if mark.comment else "") for mark in marks)
    yield "abstract", said.abstract, tuple(filter(None, (paper.abstract.strip(),)))
    yield "highlights", said.highlights, tuple(quotes)
    yield "note", said.note, tuple(line for line in paper.note.splitlines() if line.strip())


def _say(text: str) -> str:
    return QCoreApplication.translate("BibliographySheet", text)
