"""The text of an export in any format, and its way into a file, in whichever thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.ui.commands.wording import say

if TYPE_CHECKING:
    from paperdesk.formats.bibtex.writing import BibtexOptions
    from paperdesk.library.exporting import ExportReport, Left
    from paperdesk.library.library import Library
    from paperdesk.library.whole_files import Written
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress
    from paperdesk.ui.questions import ExportChoice


TEX: Final = ("bibtex", "biblatex")


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an export: its text when it is for the clipboard, and remarks by citation key.

    `left` is how much that readers left on papers it holds, when it holds nothing else; `written` the file
    that was written.
    """

    text: str
    remarks: tuple[tuple[str, str], ...]
    left: Left | None = None
    written: Written | None = None


def make(library_path: Path, choice: ExportChoice, progress: Progress | None = None) -> Made:
    """Write the chosen file, whole or not at all, or give the text that is to be copied."""
    from paperdesk.library.exporting import ExportReport
    from paperdesk.library.library import Library
    from paperdesk.library.whole_files import write_bytes_atomically

    report = ExportReport()
    with Library.open(library_path, read_only=True) as library:
        ids = choice.papers.ids(library)
        if choice.template:
            return _by_template(library, ids, choice, report)
        if choice.copy or choice.path is None:
            text = pieces(library, ids, choice.format, choice.options, report=report, progress=progress)
            return Made("".join(text), _remarks(report), report.left)
        data = _bytes(library, ids, choice, report, progress)
        written = write_bytes_atomically(choice.path, data, library.path)
    return Made("", _remarks(report), report.left, written)


def _by_template(library: Library, ids: Sequence[int], choice: ExportChoice, report: ExportReport) -> Made:
    from paperdesk.library.annotations import annotations_by
    from paperdesk.library.whole_files import write_atomically

    text = annotations_by(library, ids, choice.template, report)
    if choice.copy or choice.path is None:
        return Made(text, (), report.left)
    written = write_atomically(choice.path, text, library.path)
    return Made("", (), report.left, written)


def pieces(
    library: Library,
    ids: Sequence[int],
    format: str,
    options: BibtexOptions,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
) -> Iterator[str]:
    """Papers as the text of a format, in pieces, with what `options` include as far as it has a choice."""
    from paperdesk.library.exporting import export_pieces
    from paperdesk.library.telling import counted

    papers = counted(library.papers(ids), len(ids), progress)
    if format == "ris":
        yield _ris(papers, options)
    elif format == "csv":
        from paperdesk.formats.tables.writing import write_csv

        yield write_csv(papers, private=options.note)
    elif format == "markdown":
        from paperdesk.formats.markdown_writing import write_markdown

        yield write_markdown(_noted(papers, options))
    else:
        yield from export_pieces(library, ids, format, options, report=report, progress=progress)


def _bytes(
    library: Library,
    ids: Sequence[int],
    choice: ExportChoice,
    report: ExportReport,
    progress: Progress | None,
) -> Iterator[bytes]:
    """What is written to the file; one BibTeX file that goes out whole keeps the form that it came in."""
    from paperdesk.library.exporting import export_bytes

    format, options = choice.format, choice.options
    if format in TEX:
        yield from export_bytes(library, ids, format, options, report=report, progress=progress)
        return
    for piece in pieces(library, ids, format, options, report=report, progress=progress):
        yield piece.encode()


def _ris(papers: Iterable[Paper], options: BibtexOptions) -> str:
    from paperdesk.formats.tagged.ris_writing import RisOptions, write_ris

    own = RisOptions(options.abstract, options.keywords, options.note, options.as_imported)
    return write_ris(papers, own)


def _noted(papers: Iterable[Paper], options: BibtexOptions) -> Iterator[Paper]:
    return (paper if options.note else replace(paper, note="", highlights=()) for paper in papers)


def _remarks(report: ExportReport) -> tuple[tuple[str, str], ...]:
    words = ", ".join(f"\\{word}" for word in report.defined)
    defined = [("@preamble", say("put in front for commands that LaTeX does not have: {words}", words=words))]
    return (*report.form, *report.warnings, *report.mended, *report.commands, *(defined if words else ()))
