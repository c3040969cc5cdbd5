"""What importing records would do to a library, before anything is changed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from paperdesk.library.candidates import Candidates
from paperdesk.library.library import Library
from paperdesk.library.lookalikes import Lookalikes
from paperdesk.model.duplicates import Gain, gain
from paperdesk.model.paper import Paper, Status
from paperdesk.model.progress import Progress
from paperdesk.model.sameness import same_sight
from paperdesk.model.sight import Sight
from paperdesk.store.store import Store
from paperdesk.store.twins import Trace, Traces

Outcome = Literal["new", "merge", "trashed", "known", "dismissed", "again"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What importing a record would do.

    `outcome`: "new" is added; "merge" is there and gains something; "trashed" comes back from the
    Trash; "known" is there and gains nothing; "dismissed" was dismissed before, at `since` (ISO
    8601); "again" stands earlier in the same import, at `place`. `twin` is the paper in the library that
    it is the same as.
    """

    paper: Paper
    outcome: Outcome
    twin: int | None = None
    since: str = ""
    gain: Gain = field(default_factory=Gain)
    place: int = 0


def plan(library: Library, papers: Sequence[Paper], progress: Progress | None = None) -> list[Planned]:
    """What importing each record would do, in their order; reads only."""
    return plan_in(library.tables(to_read=True), papers, progress)


def plan_in(store: Store, papers: Sequence[Paper], progress: Progress | None = None) -> list[Planned]:
    """The same for an edit, inside its transaction."""
    traces = [Traces.of(paper) for paper in papers]
    candidates = Candidates(store, traces)
    earlier = _Earlier()
    planned: list[Planned] = []
    for paper, left in zip(papers, traces, strict=True):
        if progress:
            progress(len(planned), len(papers))
        place = earlier.meets(Sight.of(paper), left, len(planned))
        planned.append(
            _planned(candidates, paper, left) if place is None else Planned(paper, "again", place=place)
        )
    return planned


class _Earlier:
    """The records so far by the traces that they leave."""

    def __init__(self) -> None:
        self._seen: dict[Trace, Lookalikes] = defaultdict(Lookalikes)

    def meets(self, sight: Sight, traces: Traces, place: int) -> int | None:
        """The place of a record before this one that is the same, if any; remembers this one."""
        found: int | None = None
        for trace in traces.all:
            seen = self._seen[trace]
            like = seen.like(sight) if trace[0] == "title" else seen.all()
            if found is None:
                found = next((at for at, other in like if same_sight(other, sight)), None)
            seen.add(place, sight)
        return found


def _planned(candidates: Candidates, paper: Paper, traces: Traces) -> Planned:
    if candidates.may_hold(traces):
        found = candidates.entry(traces) or next(candidates.same(paper, traces), None)
        if found is not None:
            return _against(candidates.papers[found], paper)
    return Planned(paper, "new")


def _against(twin: Paper, paper: Paper) -> Planned:
    brings = gain(twin, paper)
    if twin.trashed:
        return Planned(paper, "trashed", twin.id, twin.trashed, brings)
    if twin.status is Status.DISMISSED:
        return Planned(paper, "dismissed", twin.id, twin.status_since, brings)
    return Planned(paper, "merge" if brings else "known", twin.id, twin.added, brings)
