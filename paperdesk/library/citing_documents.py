"""Papers of a library as an annotated bibliography: a document with references and what the reader kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paperdesk.library.citing import Bibliography, bibliography_of
from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.cite.documents import DocumentFormat, Section, Words
    from paperdesk.cite.inlines import Written
    from paperdesk.cite.pandoc import Stop
    from paperdesk.cite.styles import Style, Styles
    from paperdesk.library.library import Library
    from paperdesk.model.paper import Paper


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands below each reference."""

    abstract: bool = False
    highlights: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a document is to be; `words` are what it says of its own, in the reader's language."""

    style: Style
    format: DocumentFormat
    locale: str = ""
    parts: Parts = Parts()
    title: str = ""
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a document, and the bibliography that it is of."""

    data: bytes
    bibliography: Bibliography


def make_document(
    library: Library,
    ids: Sequence[int],
    styles: Styles,
    wanted: Wanted,
    stop: Stop = lambda: False,
) -> Made:
    """The document of papers, in the order of the style.

    Raises PaperDeskError without papers, for a style that cannot be used, and for a PDF where nothing makes
    one; PandocMissing without pandoc; Cancelled when `stop` says so.
    """
    from paperdesk.cite.documents import Document, Words, document_bytes
    from paperdesk.cite.pandoc import find_pandoc

    papers = tuple(library.papers(ids))
    if not papers:
        raise PaperDeskError("There is no paper to list; nothing was written.")
    found = bibliography_of(papers, styles, wanted.style, wanted.locale, stop=stop, cited=False)
    references = found.references
    sections = [_section(papers[entry.item], entry.written, wanted.parts) for entry in references.entries]
    document = Document(sections, wanted.title, references.hanging, wanted.words or Words())
    data = document_bytes(document, wanted.format, find_pandoc(), references.api, stop)
    return Made(data, found)


def _section(paper: Paper, reference: Written, parts: Parts) -> Section:
    from paperdesk.cite.documents import Section

    marks = sorted(paper.highlights, key=lambda mark: (mark.field != "title", mark.start))
    return Section(
        reference,
        _shown(paper.abstract) if parts.abstract else "",
        tuple((_shown(mark.exact), mark.comment) for mark in marks) if parts.highlights else (),
        paper.note if parts.note else "",
    )


def _shown(text: str) -> str:
    """A text with its maths in letters, as far as there are letters for it."""
    from paperdesk.formats.latex.maths import readable

    return readable(text).text
