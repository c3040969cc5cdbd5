"""Plans the completion of papers: asks, compares, and says what could be taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from paperdesk.library.completing.asking import ask
from paperdesk.library.completing.choosing import candidate
from paperdesk.library.completing.grouping import is_preprint, works
from paperdesk.library.completing.origins import Origins, noted_origins
from paperdesk.library.completing.plan import Candidate, Completion, CompletionPlan, may_come_round
from paperdesk.library.findings import Surroundings
from paperdesk.library.library import Library
from paperdesk.library.quality_facts import missing
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.online.answers import Answers
from paperdesk.online.places import NAMES
from paperdesk.online.request import Permission

if TYPE_CHECKING:
    from paperdesk.online.services import Services

SHOWN: Final = 5
"""So many candidates of one paper are shown at most."""
_CHUNK: Final = 500
_ORDER: Final = {source: at for at, source in enumerate(NAMES)}


def plan_completion(
    library: Library,
    ids: Iterable[int],
    services: Services,
    permission: Permission = Permission.ASKED,
    progress: Progress = lambda done, total: None,
) -> CompletionPlan:
    """What services know of papers, and what of it could be taken; nothing is changed.

    `progress(done, total)` is called now and then, from this thread, and may raise Cancelled.
    """
    papers = list(library.papers(ids))
    answers = ask(services, papers, permission, progress)
    origins = noted_origins(library, (paper.id for paper in papers))
    return CompletionPlan(
        tuple(
            completion(paper, found, origins.get(paper.id, {}))
            for paper, found in zip(papers, answers, strict=True)
        )
    )


def completion(paper: Paper, answers: Answers, origins: Origins) -> Completion:
    """What answers come to for one paper."""
    candidates = [candidate(paper, work, origins) for work in works(paper, answers.found)]
    if candidates and candidates[0].certain and _may_be_outdone(paper, candidates[0], answers):
        reason = "A service that may know better could not be asked."
        candidates[0] = replace(candidates[0], certain=False, reason=reason)
    return Completion(paper, tuple(candidates[:SHOWN]), answers.failed)


def lacking(library: Library, progress: Progress = lambda done, total: None) -> list[int]:
    """The papers on the desk that cannot be cited: people, year or what else their type needs is missing.

    `progress(done, total)` is called now and then and may raise to stop.
    """
    ids = list(library.find().ids())
    found: list[int] = []
    for done in range(0, len(ids), _CHUNK):
        progress(done, len(ids))
        found += [paper.id for paper in library.papers(ids[done : done + _CHUNK]) if _lacks(paper)]
    return found


def _lacks(paper: Paper) -> bool:
    people = paper.authors or paper.editors
    time = paper.year is not None or paper.date
    return not (people and time) or next(missing(paper, Surroundings(0)), None) is not None


def _may_be_outdone(paper: Paper, best: Candidate, answers: Answers) -> bool:
    """Whether a more trusted service that failed might have shown that a preprint is meant."""
    if paper.arxiv or paper.doi or any(map(is_preprint, best.answers)):
        return False
    first = min(_ORDER.get(answer.source, len(_ORDER)) for answer in best.answers)
    return any(
        may_come_round(failed) and _ORDER.get(failed.source, first) < first for failed in answers.failed
    )
