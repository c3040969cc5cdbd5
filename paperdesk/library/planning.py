"""What importing records would do to a library, before anything is changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from paperdesk.library.library import Library
from paperdesk.model.duplicates import Gain, gain, identifiers, normal_title
from paperdesk.model.paper import Paper, Status
from paperdesk.model.sameness import same_paper

Outcome = Literal["new", "merge", "trashed", "known", "dismissed", "again"]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Planned:
    """What importing a record would do.

    `outcome`: "new" is added; "merge" is there and gains something; "trashed" comes back from the
    Trash; "known" is there and gains nothing; "dismissed" was dismissed before, at `since` (ISO
    8601); "again" stands earlier in the same import. `twin` is the paper in the library that it is
    the same as.
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


def _names(paper: Paper) -> list[str]:
    """Under which names an equal record may have been seen."""
    title = normal_title(paper.title)
    return [name for name in (*identifiers(paper), f"title {title}" if title else "") if name]


def _planned(library: Library, paper: Paper) -> Planned:
    for twin in library.papers(library.twins(paper)):
        if same_paper(twin, paper):
            return _against(twin, paper)
    return Planned(paper, "new")


def _against(twin: Paper, paper: Paper) -> Planned:
    brings = gain(twin, paper)
    if twin.trashed:
        return Planned(paper, "trashed", twin.id, twin.trashed, brings)
    if twin.status is Status.DISMISSED:
        return Planned(paper, "dismissed", twin.id, twin.status_since, brings)
    return Planned(paper, "merge" if brings else "known", twin.id, twin.added, brings)
