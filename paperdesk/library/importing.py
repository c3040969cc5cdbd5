"""Bringing papers in: one undoable step for everything that came together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from paperdesk.formats.page_parts import Leftover
from paperdesk.formats.pagetext import read_page, to_paper
from paperdesk.formats.paperdesk_json import read_json
from paperdesk.formats.registry import IMPORT_FORMATS, detect
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    Edit,
    FileUnder,
    Group,
    RestorePapers,
    SetFields,
    SetNote,
    SetStatus,
)
from paperdesk.library.library import Applied, Library
from paperdesk.library.planning import Planned, Progress, plan
from paperdesk.library.report import Failure, FileReport
from paperdesk.library.sources import Source, read_source
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.paper import Paper, Status

__all__ = [
    "Planned",
    "Records",
    "add_papers",
    "import_records",
    "marked",
    "plan",
    "read_records",
]


@dataclass(frozen=True, slots=True)
class Records:
    """What a file holds, read but not yet in any library."""

    source: str
    format: str
    papers: tuple[Paper, ...]
    leftover: tuple[Leftover, ...] = ()
    failed: tuple[Failure, ...] = ()


def read_records(path: Path, format: str | None = None) -> Records:
    """The papers of a file, or of standard input for "-", in their order.

    Raises UsageError for a format that is not read, PaperDeskError when the file cannot be read or
    holds no papers.
    """
    known = tuple(each.id for each in IMPORT_FORMATS)
    if format not in (None, *known):
        raise UsageError(f"“{format}” is no format that can be read; choose from {', '.join(known)}.")
    source = read_source(path)
    found = detect(source.text)
    format = format or (found.id if found else None)
    if format == "json":
        document = read_json(source.text)
        return Records(source.name, format, document.papers, failed=document.failed)
    if format != "pagetext":
        raise PaperDeskError(
            f"{source.name} is a reference file of a kind that cannot be read yet; nothing was imported. "
            "PaperDesk reads the text of a page of papers and its own JSON."
        )
    return _page_records(source)


def _page_records(source: Source) -> Records:
    page = read_page(source.text)
    if not page.papers:
        raise PaperDeskError(
            f"No papers were found in {source.name}; nothing was imported. "
            "A page of papers has a title and an abstract for each."
        )
    return Records(source.name, "pagetext", tuple(map(to_paper, page.papers)), page.leftover)


def import_records(
    library: Library,
    records: Records,
    *,
    tags: Sequence[str] = (),
    collection: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> FileReport:
    """Import what was read as one step; `dry_run` only tells what that would do."""
    papers = marked(records.papers, tags, collection)
    if dry_run:
        report = _report(plan(library, papers, progress), records.source, records.format, records.leftover)
        return _with_failures(report, records.failed)
    report, _ = add_papers(
        library,
        papers,
        source=records.source,
        format=records.format,
        leftover=records.leftover,
        progress=progress,
    )
    return _with_failures(report, records.failed)


def add_papers(
    library: Library,
    papers: Sequence[Paper],
    *,
    source: str,
    format: str = "pagetext",
    leftover: Iterable[Leftover] = (),
    revive: bool = False,
    progress: Progress | None = None,
) -> tuple[FileReport, Applied | None]:
    """Import records as one undoable step; the step is None when there was nothing to do.

    `revive` brings dismissed papers back to the Inbox, for records that the user picked by hand.
    """
    planned = plan(library, papers, progress)
    edits = _edits(planned, source, format, revive)
    report = _report(planned, source, format, leftover, revive)
    applied = library.apply(Group(_label(report.added, report.merged), tuple(edits))) if edits else None
    return report, applied


def _report(
    planned: Sequence[Planned], source: str, format: str, leftover: Iterable[Leftover], revive: bool = False
) -> FileReport:
    added = sum(item.outcome == "new" for item in planned)
    merged = sum(_merges(item, revive) for item in planned)
    skipped = len(planned) - added - merged
    return FileReport(source, format, len(planned), added, merged, skipped, leftover=tuple(leftover))


def _with_failures(report: FileReport, failed: tuple[Failure, ...]) -> FileReport:
    return replace(report, found=report.found + len(failed), failed=failed)


def _merges(item: Planned, revive: bool) -> bool:
    return item.outcome in {"merge", "trashed"} or (revive and item.outcome == "dismissed")


def _edits(planned: Sequence[Planned], source: str, format: str, revive: bool) -> list[Edit]:
    new = tuple(item.paper for item in planned if item.outcome == "new")
    edits: list[Edit] = [AddPapers(new, source, format)] if new else []
    for item in planned:
        if item.twin is not None and _merges(item, revive):
            edits += _merging(item, item.twin)
    return edits


def _merging(item: Planned, twin: int) -> list[Edit]:
    papers = frozenset({twin})
    edits: list[Edit] = [RestorePapers(papers)]
    if item.outcome == "dismissed":
        edits.append(SetStatus(papers, Status.INBOX))
    if item.gain.values:
        edits.append(SetFields(twin, item.gain.values))
    if item.gain.note:
        edits.append(SetNote(twin, item.gain.note))
    edits += [AddTag(papers, tag) for tag in item.gain.tags]
    edits += [FileUnder(papers, path) for path in item.gain.collections]
    return edits


def _label(added: int, merged: int) -> str:
    if not added:
        return f"Complete {merged} paper{'s' * (merged != 1)}"
    return f"Import {added} paper{'s' * (added != 1)}"


def marked(papers: Iterable[Paper], tags: Iterable[str], collection: str | None) -> list[Paper]:
    """The records with tags and a collection put on each."""
    more = tuple(tags)
    places = (collection,) if collection else ()
    return [
        replace(
            paper,
            tags=tuple(dict.fromkeys((*paper.tags, *more))),
            collections=tuple(dict.fromkeys((*paper.collections, *places))),
        )
        for paper in papers
    ]
