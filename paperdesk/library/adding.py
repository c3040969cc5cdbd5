"""Adding records that were looked at before, such as the papers of a page, as one undoable step."""

from collections.abc import Iterable, Sequence

from paperdesk.formats.page.parts import Leftover
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    AttachHighlights,
    Edit,
    FileUnder,
    Group,
    RestorePapers,
    SetFields,
    SetNote,
    SetStatus,
)
from paperdesk.library.library import Applied, Library
from paperdesk.library.matching import Marks
from paperdesk.library.planning import Planned, plan
from paperdesk.library.report import FileReport, step_label
from paperdesk.model.paper import Paper, Status
from paperdesk.model.progress import Progress


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
    applied = library.apply(Group(step_label([report]), tuple(edits))) if edits else None
    return report, applied


def _report(
    planned: Sequence[Planned], source: str, format: str, leftover: Iterable[Leftover], revive: bool = False
) -> FileReport:
    added = sum(item.outcome == "new" for item in planned)
    merged = sum(_merges(item, revive) for item in planned)
    skipped = len(planned) - added - merged
    dismissed = sum(item.outcome == "dismissed" for item in planned) if not revive else 0
    return FileReport(
        source,
        format,
        len(planned),
        added,
        merged,
        skipped,
        leftover=tuple(leftover),
        dismissed=dismissed,
    )


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
    if item.gain.highlights:
        edits.append(AttachHighlights(tuple((twin, mark) for mark in item.gain.highlights)))
    edits += [AddTag(papers, tag) for tag in item.gain.tags]
    edits += [FileUnder(papers, path) for path in item.gain.collections]
    return edits


def marked(papers: Iterable[Paper], tags: Iterable[str], collection: str | None) -> list[Paper]:
    """The records with tags and a collection put on each."""
    marks = Marks(tuple(tags), (collection,) if collection else ())
    return [marks.on(paper) for paper in papers]
