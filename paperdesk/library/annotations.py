"""Highlights and notes by a template of the reader's own, and what it would give."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from paperdesk.formats.annotations.markdown import TEMPLATE, annotations_of, write_annotations
from paperdesk.formats.annotations.template import unknown_names
from paperdesk.library.exporting import NOTHING_LEFT, ExportReport, Left
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Paper

LARGEST_TEMPLATE: Final = 1_000_000
SAMPLE: Final = Paper(
    title="An example of a paper",
    key="roe2024example",
    abstract="A sentence that somebody marked, and one that nobody did.",
    note="What somebody thought of it.",
    highlights=(Highlight(0, 30, "A sentence that somebody marked", comment="Why they did", tags=("idea",)),),
)


def annotations_by(
    library: Library, ids: Iterable[int], template: str, report: ExportReport | None = None
) -> str:
    """Highlights and notes of papers as Markdown by a template; raises PaperDeskError when there are none."""
    left = Left(notes=0)
    text = write_annotations(left.counting(library.papers(ids)), template)
    if not text:
        raise PaperDeskError(NOTHING_LEFT)
    if report is not None:
        report.left = left
    return text


def preview(template: str | None, paper: Paper | None = None) -> tuple[str, list[str]]:
    """What a template, or the usual one, gives for a paper, and the names in it that stand for nothing."""
    text = TEMPLATE if template is None else template
    return annotations_of(paper or SAMPLE, text), unknown_names(text)


def template_of(path: Path) -> str:
    """The template in a file; raises PaperDeskError when there is none that can be used."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PaperDeskError(f"The template {path} cannot be read: {error.strerror or error}.") from error
    try:
        text = data[:LARGEST_TEMPLATE].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PaperDeskError(f"The template {path} is no text in UTF-8.") from error
    if wrong := unknown_names(text):
        names = ", ".join(f"{{{name}}}" for name in wrong)
        raise PaperDeskError(f"The template {path} has names that stand for nothing: {names}.")
    return text
