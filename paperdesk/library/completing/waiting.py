"""Papers whose details wait until services can be asked, and what came of asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from paperdesk.library.completing.plan import Completion, CompletionPlan
from paperdesk.library.edits import WaitForDetails
from paperdesk.library.library import Library
from paperdesk.online.errors import OfflineError

MOST_TRIES: Final = 10
"""After so many tries in vain a paper no longer goes on by itself, but waits until someone asks for it."""


@dataclass(frozen=True, slots=True)
class WaitingPaper:
    """A paper whose details are wanted since then, after so many tries; `told` is why the last one failed."""

    paper: int
    wanted: str
    tries: int
    told: str


def waiting(library: Library) -> tuple[WaitingPaper, ...]:
    """The papers on the desk that wait, those first that have waited longest."""
    return tuple(WaitingPaper(*row) for row in library.tables(to_read=True).lookups.waiting())


def waiting_count(library: Library) -> int:
    """How many papers on the desk wait; cheap enough to ask after every change."""
    return library.tables(to_read=True).lookups.count()


def to_resume(library: Library) -> list[int]:
    """The waiting papers that may go on by themselves once there is a network."""
    return [each.paper for each in waiting(library) if each.tries < MOST_TRIES]


def wait_for(papers: Iterable[int], told: str = "") -> WaitForDetails:
    """The edit that lets papers wait from now on; those that wait already begin anew."""
    return WaitForDetails(tuple((paper, "", 0, told) for paper in dict.fromkeys(papers)))


def wait_no_longer(papers: Iterable[int]) -> WaitForDetails:
    """The edit that gives up asking for papers."""
    return WaitForDetails(done=frozenset(papers))


def settled(library: Library, plan: CompletionPlan) -> WaitForDetails:
    """The edit that keeps waiting what could not be asked for, and lets go of all that was answered.

    It is no step of its own, and undoing what was completed does not ask for it again.
    """
    papers = [each.paper for each in plan.papers]
    known = {row[0]: row for row in library.tables(to_read=True).lookups.of(papers)}
    lookups = []
    for each in plan.papers:
        if not each.is_open:
            continue
        _, wanted, tries, _ = known.get(each.paper, (each.paper, "", 0, ""))
        lookups.append((each.paper, wanted, tries + (not _was_offline(each)), each.told))
    return WaitForDetails(tuple(lookups), frozenset(papers) - {lookup[0] for lookup in lookups})


def _was_offline(completion: Completion) -> bool:
    """Whether nothing was sent, so that the paper has not been tried at all."""
    return all(isinstance(failed.error, OfflineError) for failed in completion.failed)
