"""Which records of an import are in the library, or earlier in the import, already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from paperdesk.library.candidates import Candidates
from paperdesk.library.lookalikes import Lookalikes
from paperdesk.model.duplicates import Gain, conflicts, gain
from paperdesk.model.paper import Paper, Status
from paperdesk.model.sameness import same_sight
from paperdesk.model.sight import Sight
from paperdesk.store.known_entries import KnownEntry, known_entries
from paperdesk.store.sources import source_hash
from paperdesk.store.store import Store
from paperdesk.store.twins import Trace, Traces

Said = tuple[tuple[str, str], ...]

_FACTS: Final = frozenset(
    ("type", "title", "authors", "editors", "year", "date", "venue", "doi", "arxiv", "url", "abstract")
)


@dataclass(frozen=True, slots=True)
class Marks:
    """The tags and collections that an import puts on everything."""

    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()

    def on(self, paper: Paper) -> Paper:
        """The paper with these marks as well."""
        return replace(
            paper,
            tags=tuple(dict.fromkeys((*paper.tags, *self.tags))),
            collections=tuple(dict.fromkeys((*paper.collections, *self.collections))),
        )


@dataclass(frozen=True, slots=True)
class Merge:
    """What a record brings to the paper `twin` that it is the same as.

    `proposals` are fields of which it says something else, `key` its own key when the paper has never
    had it; the paper stays `known_as`. `trashed` brings the paper back from the Trash; one that was
    dismissed, `since` when (ISO 8601), stays as it is. `inside` when the paper is of the same import.
    """

    twin: int
    gain: Gain = field(default_factory=Gain)
    proposals: Said = ()
    key: str = ""
    known_as: str = ""
    trashed: bool = False
    dismissed: bool = False
    since: str = ""
    inside: bool = False

    def __bool__(self) -> bool:
        """Whether the paper gains anything by it."""
        return not self.dismissed and bool(self.gain or self.proposals or self.key or self.trashed)


@dataclass(slots=True)
class Match:
    """What becomes of one record: `new` is the paper to add, `merge` what it brings to another one.

    With neither it is the same as a record before it in its chunk, and `gained` says whether that one took
    something over; `new` is not `unchanged` then. `proposals` are what such records say otherwise.
    `source` is the hash of the record's text.
    """

    new: Paper | None = None
    merge: Merge | None = None
    gained: bool = False
    proposals: Said = ()
    unchanged: bool = True
    source: int | None = None


class Matcher:
    """Compares chunks of records with a library and with the hidden batches they go into."""

    def __init__(
        self, store: Store, batches: tuple[int, ...], marks: Marks, filed: Mapping[str, set[int]]
    ) -> None:
        """Work inside the transactions of the caller.

        `batches` are those of this import, the file that is read last; `filed` tells which of their papers
        go into which collection in the end.
        """
        self._store = store
        self._batches = batches
        self._marks = marks
        self._filed = filed
        self._told: set[tuple[int, str, str]] = set()

    def match(self, papers: Sequence[Paper]) -> list[Match]:
        """What each record is, in order."""
        hashes = [source_hash(paper) if paper.source_text else None for paper in papers]
        settled = self._settled(hashes)
        left = [(paper, hash) for paper, hash in zip(papers, hashes, strict=True) if hash not in settled]
        others = iter(self._compared([paper for paper, _ in left], [hash for _, hash in left]))
        return [settled[hash] if hash in settled else next(others) for hash in hashes]

    def _settled(self, hashes: Sequence[int | None]) -> dict[int | None, Match]:
        """What is here from the very same text and has nothing to gain by it; nothing more is read of it."""
        if self._marks != Marks():
            return {}
        wanted = {hash for hash in hashes if hash is not None}
        entries = known_entries(self._store.db, wanted, self._batches)
        return {
            hash: Match(merge=self._found_again(entry)) for hash, entry in entries.items() if entry.settled
        }

    def _found_again(self, entry: KnownEntry) -> Merge:
        return Merge(
            entry.paper,
            known_as=entry.key,
            dismissed=entry.dismissed,
            since=entry.since if entry.dismissed else "",
            inside=entry.batch in self._batches,
        )

    def _compared(self, papers: Sequence[Paper], hashes: Sequence[int | None]) -> list[Match]:
        traces = [Traces.of(paper, hash) for paper, hash in zip(papers, hashes, strict=True)]
        candidates = Candidates(self._store, traces, self._batches)
        earlier = _Earlier()
        matches: list[Match] = []
        for paper, left in zip(papers, traces, strict=True):
            match = self._known(paper, left, candidates) if candidates.may_hold(left) else None
            if match is None:
                match = earlier.match(paper, left, matches)
            if match is None:
                match = Match(paper, source=left.hash)
                earlier.add(left, len(matches))
            matches.append(match)
        return matches

    def _known(self, paper: Paper, traces: Traces, candidates: Candidates) -> Match | None:
        if entry := candidates.entry(traces):
            # The very entry: what its reader has changed since is wanted as it is.
            return Match(merge=self._merge(entry, Paper(), candidates))
        papers = candidates.papers
        found = dict.fromkeys(candidates.same(paper, traces))
        same = [id for id in found if not self._stands_beside(papers[id], paper)]
        if not same:
            return None
        by_key = (id for id in same if not new_key(papers[id], paper))
        return Match(merge=self._merge(next(by_key, same[0]), paper, candidates))

    def _stands_beside(self, twin: Paper, paper: Paper) -> bool:
        """Whether one file holds both under keys of their own: documents may cite either."""
        return twin.batch is not None and twin.batch.id == self._batches[-1] and bool(new_key(twin, paper))

    def _merge(self, id: int, paper: Paper, candidates: Candidates) -> Merge:
        twin = candidates.papers[id]
        inside = twin.batch is not None and twin.batch.id in self._batches
        brings = gain(self._placed(twin), paper) if inside else gain(twin, self._marks.on(paper))
        dismissed = twin.status is Status.DISMISSED
        merge = Merge(
            twin.id,
            brings,
            self._unknown(twin, paper),
            new_key(twin, paper),
            known_as=twin.key,
            trashed=twin.trashed is not None,
            dismissed=dismissed,
            since=twin.status_since if dismissed else "",
            inside=inside,
        )
        if merge:
            candidates.replace(replace(complete(twin, paper), trashed=None))
        return merge

    def _placed(self, twin: Paper) -> Paper:
        places = tuple(path for path, ids in self._filed.items() if twin.id in ids)
        return replace(twin, collections=(*twin.collections, *places))

    def _unknown(self, twin: Paper, paper: Paper) -> Said:
        said = conflicts(twin, paper)
        known = self._store.proposals.known((twin.id, name, text, "", "") for name, text in said.items())
        self._told |= {proposal[:3] for proposal in known}
        fresh = tuple(pair for pair in said.items() if (twin.id, *pair) not in self._told)
        self._told |= {(twin.id, *pair) for pair in fresh}
        return fresh


def new_key(paper: Paper, record: Paper) -> str:
    """The key of a record, if it is none that the paper has or had."""
    known = {key.lower() for key in (paper.key, *paper.aliases)}
    return record.key if record.key.lower() not in known else ""


def complete(first: Paper, second: Paper) -> Paper:
    """The first record with what the second one brings."""
    brings = gain(first, second)
    values = dict(brings.values)
    facts = {name: values.pop(name) for name in list(values) if name in _FACTS}
    key = new_key(first, second)
    return replace(
        first,
        **facts,  # type: ignore[arg-type]
        fields={**first.fields, **{name: str(value) for name, value in values.items()}},
        tags=(*first.tags, *brings.tags),
        collections=(*first.collections, *brings.collections),
        note=brings.note or first.note,
        highlights=(*first.highlights, *brings.highlights),
        aliases=(*first.aliases, key) if key else first.aliases,
        source_current=first.source_current and not brings,
    )


class _Earlier:
    """The new records of a chunk, which those behind them may be the same as."""

    def __init__(self) -> None:
        self._sources: set[Trace] = set()
        self._places: dict[Trace, list[int]] = defaultdict(list)
        self._lookalikes: dict[Trace, Lookalikes] = {}

    def add(self, traces: Traces, place: int) -> None:
        """Remember a new record, which is at a place of the matches."""
        if traces.source:
            self._sources.add(traces.source)
        for trace in traces.all:
            if trace != traces.source:
                self._places[trace].append(place)

    def match(self, paper: Paper, traces: Traces, matches: Sequence[Match]) -> Match | None:
        """The record as the same as one before it, which takes over what this one brings."""
        if traces.source in self._sources:
            return Match()
        if self._places.keys().isdisjoint(traces.all):
            return None
        sight = Sight.of(paper)
        for trace in traces.all:
            for place, seen in self._like(trace, sight, matches):
                first = matches[place].new
                if first and same_sight(seen, sight) and not _own_keys(first, paper):
                    self._lookalikes.clear()
                    return _taken_over(paper, matches[place])
        return None

    def _like(self, trace: Trace, sight: Sight, matches: Sequence[Match]) -> Iterator[tuple[int, Sight]]:
        # Few records share a trace: what they look like is told only then.
        known = self._lookalikes.setdefault(trace, Lookalikes())
        for place in self._places.get(trace, ())[known.count :]:
            first = matches[place].new
            known.add(place, Sight.of(first or Paper()))
        return known.like(sight) if trace[0] == "title" else known.all()


def _own_keys(one: Paper, other: Paper) -> bool:
    """Whether two records of one file have keys of their own: documents may cite either."""
    return bool(one.key and new_key(one, other))


def _taken_over(paper: Paper, match: Match) -> Match:
    first = match.new
    if first is None:
        return Match()
    said = tuple(pair for pair in conflicts(first, paper).items() if pair not in match.proposals)
    brings = bool(gain(first, paper))
    match.new = complete(first, paper)
    match.unchanged &= not brings
    match.proposals += said
    return Match(gained=bool(brings or said or new_key(first, paper)))
