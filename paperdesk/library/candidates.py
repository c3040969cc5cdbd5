"""The papers of a library that records may be the same as, read at once and each looked at once."""

from collections.abc import Iterable, Iterator, Sequence

from paperdesk.library.lookalikes import Lookalikes
from paperdesk.model.paper import Paper
from paperdesk.model.sameness import same_sight
from paperdesk.model.sight import Sight
from paperdesk.store.store import Store
from paperdesk.store.twins import Trace, Traces, find_twins


class Candidates:
    """Papers by id that leave the same traces as some records, and those that they were merged into."""

    def __init__(self, store: Store, records: Sequence[Traces], batches: tuple[int, ...] = ()) -> None:
        """Read them; those of the hidden `batches` are among them."""
        self._twins = find_twins(store.db, records, batches)
        ids = dict.fromkeys(id for found in self._twins.found.values() for id in found)
        ids |= dict.fromkeys(self._twins.survivor(id) for id in ids)
        self.papers = {paper.id: paper for paper in store.reader.read(list(ids))} if ids else {}
        self._sights: dict[int, Sight] = {}
        self._titles: dict[Trace, Lookalikes] = {}

    def may_hold(self, traces: Traces) -> bool:
        """Whether any paper has a trace in common with a record."""
        return not self._twins.found.keys().isdisjoint(traces.all)

    def entry(self, traces: Traces) -> int | None:
        """The paper that came from the very text that a record stands in."""
        found = self._twins.found.get(traces.source) if traces.source else None
        return self._twins.survivor(found[0]) if found else None

    def same(self, paper: Paper, traces: Traces) -> Iterator[int]:
        """The papers that a record is the same as, some more than once.

        Of one that was merged into another one that other, whatever that says itself.
        """
        sight = Sight.of(paper)
        for trace in traces.all:
            for id, seen in self._like(trace, sight):
                if same_sight(seen, sight):
                    yield self._twins.survivor(id)

    def replace(self, paper: Paper) -> None:
        """Let a paper say something else from now on."""
        self.papers[paper.id] = paper
        if paper.id in self._sights:
            self._sights[paper.id] = Sight.of(paper)
            for lookalikes in self._titles.values():
                lookalikes.replace(paper.id, self._sights[paper.id])

    def _like(self, trace: Trace, sight: Sight) -> Iterable[tuple[int, Sight]]:
        ids = self._twins.found.get(trace, ())
        if trace[0] != "title":
            return ((id, self._sight(id)) for id in ids)
        if trace not in self._titles:
            self._titles[trace] = Lookalikes((id, self._sight(id)) for id in ids)
        return self._titles[trace].like(sight)

    def _sight(self, id: int) -> Sight:
        if id not in self._sights:
            self._sights[id] = Sight.of(self.papers[id])
        return self._sights[id]
