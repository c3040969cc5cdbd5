"""Citations out: the text of an export, and its bytes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.library.bibtex_export import bibtex_pieces
from paperdesk.library.called_keys import NOTHING_CALLED, Called
from paperdesk.library.export_report import ExportReport, Left
from paperdesk.library.library import Library
from paperdesk.library.telling import counted
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress

__all__ = [
    "ExportReport",
    "Left",
    "bibtex_text",
    "export_bytes",
    "export_pieces",
]

NOTHING_LEFT: Final = "There are no highlights or notes on these papers; nothing was written."
NOTED: Final = ("annotations", "annotations-html")
"""The formats of highlights that hold notes, too."""
REFERENCES: Final = ("csl-json", "ris")
"""The formats in which a manuscript finds a paper by its key, besides BibTeX and BibLaTeX."""
_DIALECTS: Final[dict[str, Dialect]] = {"bibtex": "bibtex", "biblatex": "biblatex"}


def bibtex_text(library: Library, ids: Iterable[int], options: BibtexOptions | None = None) -> str:
    """The papers as a `.bib`: the same library gives the same bytes."""
    return "".join(bibtex_pieces(library, list(ids), options or BibtexOptions()))


def export_pieces(
    library: Library,
    ids: Sequence[int],
    format: str,
    options: BibtexOptions | None = None,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
    called: Called = NOTHING_CALLED,
) -> Iterator[str]:
    """The papers in a format that is written (see EXPORT_FORMATS and ANNOTATION_FORMATS), in pieces.

    `report` is for BibTeX and BibLaTeX, which hold what others wrote, and for highlights; `progress` is told
    how many papers have been read, and may raise Cancelled. `called` are the keys that papers go out under,
    by their own key, where references are written. Raises PaperDeskError for a format that is not
    written, and for one of highlights and notes where there are none.
    """
    from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS

    if format in _DIALECTS:
        options = replace(options or BibtexOptions(), dialect=_DIALECTS[format])
        yield from bibtex_pieces(library, ids, options, report=report, progress=progress, called=called)
        return
    if format == "json":
        from paperdesk.library.json_export import json_text

        yield json_text(library, ids, progress)
        return
    writers = {each.id: each.write for each in (*EXPORT_FORMATS, *ANNOTATION_FORMATS)}
    if format not in writers:
        raise PaperDeskError(f"“{format}” is no format that is written; choose from {', '.join(writers)}.")
    papers = counted(library.papers(ids), len(ids), progress)
    if format in REFERENCES:
        papers = _as_called(papers, called)
    if format not in {each.id for each in ANNOTATION_FORMATS}:
        yield writers[format](papers)
        return
    left = Left(notes=0 if format in NOTED else None)
    text = writers[format](left.counting(papers))
    if not text:
        raise PaperDeskError(NOTHING_LEFT)
    if report is not None:
        report.left = left
    yield text


def export_bytes(
    library: Library,
    ids: Sequence[int],
    format: str,
    options: BibtexOptions | None = None,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
    called: Called = NOTHING_CALLED,
) -> Iterator[bytes]:
    """The bytes of a file in one of the formats, as `export_pieces` gives the text of it.

    They are UTF-8 with line feeds; one BibTeX file that goes out again whole keeps the form it came in.
    """
    if format in _DIALECTS:
        from paperdesk.library.bibtex_files import bibtex_bytes

        options = replace(options or BibtexOptions(), dialect=_DIALECTS[format])
        report = report or ExportReport()
        yield from bibtex_bytes(library, ids, options, report=report, progress=progress, called=called)
        return
    for piece in export_pieces(
        library, ids, format, options, report=report, progress=progress, called=called
    ):
        yield piece.encode()


def _as_called(papers: Iterable[Paper], called: Called) -> Iterator[Paper]:
    """The papers under the keys that they go out under."""
    for paper in papers:
        for key in called.get(paper.key, (paper.key,)):
            yield paper if key == paper.key else replace(paper, key=key)
