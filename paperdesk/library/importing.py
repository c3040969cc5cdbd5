"""Bringing papers in: what each one is to the library, and one undoable step for all of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

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
from paperdesk.library.report import FileReport, Leftover
from paperdesk.model.duplicates import Gain, gain, normal_arxiv, normal_doi, normal_title, same_paper
from paperdesk.model.paper import Paper, Status

Outcome = Literal["new", "merge", "known", "dismissed", "again"]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Planned:
    """What importing a record would do.

    `outcome`: "new" is added; "merge" is there and gains something, or comes back from the Trash;
    "known" is there and gains nothing; "dismissed" was dismissed before, at `since` (ISO 8601);
    "again" stands earlier in the same import. `twin` is the paper in the library it is the same as.
    """

    paper: Paper
    outcome: Outcome
    twin: int | None = None
    since: str = ""
    gain: Gain = field(default_factory=Gain)


def plan(library: Library, papers: Sequence[Paper], progress: Progress | None = None) -> list[Planned]:
    """What importing each record would do, in their order; reads only."""
    seen: dict[str, list[Paper]] = {}
    planned: list[Planned] = []
    for done, paper in enumerate(papers):
        if progress:
            progress(done, len(papers))
        earlier = any(same_paper(paper, other) for name in _names(paper) for other in seen.get(name, ()))
        planned.append(Planned(paper, "again") if earlier else _planned(library, paper))
        for name in _names(paper):
            seen.setdefault(name, []).append(paper)
    return planned


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
    added = sum(item.outcome == "new" for item in planned)
    merged = sum(item.outcome == "merge" or (revive and item.outcome == "dismissed") for item in planned)
    applied = library.apply(Group(_label(added, merged), tuple(edits))) if edits else None
    skipped = len(planned) - added - merged
    return FileReport(source, format, len(planned), added, merged, skipped, leftover=tuple(leftover)), applied


def _names(paper: Paper) -> list[str]:
    """Under which names an equal record may have been seen."""
    title = normal_title(paper.title)
    names = (normal_doi(paper.doi), normal_arxiv(paper.arxiv), f"title {title}" if title else "")
    return [name for name in names if name]


def _planned(library: Library, paper: Paper) -> Planned:
    for twin in library.papers(library.twins(paper)):
        if same_paper(twin, paper):
            return _against(twin, paper)
    return Planned(paper, "new")


def _against(twin: Paper, paper: Paper) -> Planned:
    brings = gain(twin, paper)
    if twin.trashed:
        return Planned(paper, "merge", twin.id, twin.trashed, brings)
    if twin.status is Status.DISMISSED:
        return Planned(paper, "dismissed", twin.id, twin.status_since, brings)
    return Planned(paper, "merge" if brings else "known", twin.id, twin.added, brings)


def _edits(planned: Sequence[Planned], source: str, format: str, revive: bool) -> list[Edit]:
    new = tuple(item.paper for item in planned if item.outcome == "new")
    edits: list[Edit] = [AddPapers(new, source, format)] if new else []
    for item in planned:
        if item.twin is not None and (item.outcome == "merge" or (revive and item.outcome == "dismissed")):
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
