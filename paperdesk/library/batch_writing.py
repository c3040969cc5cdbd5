"""Writes the records of one import into its hidden batch, chunk by chunk, and remembers what is to follow."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final

from paperdesk.formats.failures import Warning
from paperdesk.formats.records import Block, Record
from paperdesk.library.completion import completing, filings
from paperdesk.library.edits import AddProposals, Group
from paperdesk.library.edits.adding import hang_on, with_keys
from paperdesk.library.fitting import fit
from paperdesk.library.known import Known
from paperdesk.library.matching import Marks, Match, Matcher, Merge
from paperdesk.library.numbering import Numbering
from paperdesk.library.pacing import Pace
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.citation_key import is_foreign_key
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.store.store import Store

OWN_FORMAT: Final = "json"
MOST_TOLD: Final = 1000
"""Papers of an import of which it is told that they were dismissed before; all of them are counted."""


@dataclass(slots=True)
class Tally:
    """How many records became what."""

    added: int = 0
    merged: int = 0
    skipped: int = 0
    dismissed: int = 0  # of those that were skipped

    @property
    def changes(self) -> bool:
        """Whether anything came of it."""
        return bool(self.added or self.merged)

    def count(self, match: Match) -> None:
        """Count one record."""
        if match.new:
            self.added += 1
        elif match.merge or match.gained:
            self.merged += 1
        else:
            self.skipped += 1
            self.dismissed += match.merge is not None and match.merge.dismissed


@dataclass(slots=True)
class Written:
    """What came of the chunks so far.

    `filed` are papers of the batch by the collection that they go into in the end, `merges` what papers
    of the library are to take over, `known` the records that are such papers.
    """

    tally: Tally = field(default_factory=Tally)
    filed: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    merges: list[Merge] = field(default_factory=list)
    known: Known = field(default_factory=Known)
    warnings: list[Warning] = field(default_factory=list)
    blocks: int = 0


class UndoneInTheWay(Exception):
    """Imports that were taken back hold citation keys, which what comes now is to have."""


class BatchWriter:
    """The hidden batch of one import."""

    def __init__(
        self, store: Store, origin: tuple[str, str, str], marks: Marks, others: tuple[int, ...] = ()
    ) -> None:
        """Nothing is written yet; `origin` is the source's name, its format, and who writes.

        `others` are batches that will become visible together with this one.
        """
        self.batch = 0
        self.source, self._format, self._loader = origin
        self.written = Written()
        self.ids = Numbering()
        self.may_meet_undone = False
        self.form = ""
        self.arrangements: tuple[Arrangement, ...] = ()  # how the library that it comes from was ordered
        self._store = store
        self._marks = marks
        self._others = others

    def begin(self, now: str) -> None:
        """Make the batch, inside a transaction."""
        self.batch = self._store.batches.begin(self.source, self._format, now, self._loader)

    def require_own(self) -> None:
        """Raise PaperDeskError when somebody has taken the batch for a dead one and removed it."""
        if not self._store.batches.is_loading(self.batch, self._loader):
            raise PaperDeskError(
                f"The import of {self.source} was stopped by another program; nothing was imported. "
                "Import it again."
            )

    def write(
        self,
        records: Sequence[Record],
        blocks: Sequence[tuple[int, Block]],
        room: int,
        patience: float | None,
        pace: Pace,
    ) -> None:
        """Write a chunk in a transaction of its own; `blocks` tell how many of the records are before each.

        `room` is for how many papers to set ids aside when there are too few for the chunk.

        Raises UnicodeError or OverflowError, with nothing written, for a record that no database takes, and
        UndoneInTheWay before the first paper is added unless it `may_meet_undone`.
        """
        papers = [fit(record.paper) for record in records]
        with self._store.transaction(patience):
            pace.begin()
            self.require_own()
            matcher = Matcher(self._store, (*self._others, self.batch), self._marks, self.written.filed)
            matches = matcher.match(papers)
            added = [pair for pair in zip(records, matches, strict=True) if pair[1].new]
            ids = self._ids(len(records), room) if added or blocks else self.ids
            start = ids.before
            if added and not self.may_meet_undone and self._store.batches.has_undone():
                raise UndoneInTheWay
            given = ids.peek(len(added))
            filed, warnings = self._add(added, given)
            merges = [match.merge for match in matches if match.merge]
            self._complete([merge for merge in merges if merge.inside])
            self._keep_blocks(blocks, matches, start, given)
        pace.end(len(records))
        ids.take(len(given))
        self.ids = ids
        self.may_meet_undone |= bool(given)
        warnings += self._remarks(records, matches)
        self._note(matches, merges, filed, warnings, len(blocks))
        self._remember(records, matches)

    def _ids(self, count: int, room: int) -> Numbering:
        """Ids for at least `count` papers; those that are new here are the batch's once all is written."""
        if self.ids.before and self.ids.left >= count:
            return self.ids
        fresh = Numbering()
        fresh.reserve(self._store.papers.reserve(room), room)
        self._store.batches.indexed(self.batch, fresh.before)
        return fresh

    def _add(
        self, added: Sequence[tuple[Record, Match]], ids: Sequence[int]
    ) -> tuple[dict[str, set[int]], list[Warning]]:
        if not added:
            return {}, []
        now = self._store.now()
        papers = with_keys(self._store, [match.new for _, match in added if match.new])
        rows = dict(zip(ids, papers, strict=True))
        self._store.papers.insert(self.batch, list(rows.items()), now, self._origins(added, ids))
        filed = hang_on(self._store, rows, now)
        self._store.tags.attach_all(dict.fromkeys(self._marks.tags, ids))
        for path in self._marks.collections:
            filed.setdefault(path, set()).update(ids)
        # What the papers say is at hand now; gathering it from the tables later would cost as much again.
        self._store.index.add_new(sorted(rows.items(), key=itemgetter(0)))
        self._propose(added, ids, now)
        warnings = (_rekeyed(record, paper) for (record, _), paper in zip(added, papers, strict=True))
        return filed, [warning for warning in warnings if warning]

    def _origins(
        self, added: Sequence[tuple[Record, Match]], ids: Sequence[int]
    ) -> dict[int, tuple[bool, int | None]]:
        """Whether source texts say what their papers say, as PaperDesk's own files tell; and their hashes."""
        own = self._format == OWN_FORMAT
        return {
            id: (
                match.unchanged and (record.paper.source_current if own else record.faithful),
                match.source,
            )
            for id, (record, match) in zip(ids, added, strict=True)
        }

    def _propose(self, added: Sequence[tuple[Record, Match]], ids: Sequence[int], now: str) -> None:
        proposals = tuple(
            (id, name, text, self.source, now)
            for id, (_, match) in zip(ids, added, strict=True)
            for name, text in match.proposals
        )
        if proposals:
            AddProposals(proposals).apply(self._store)

    def _complete(self, merges: Sequence[Merge]) -> None:
        """Complete papers of the batch at once: as they come and go with it, that is no step of its own."""
        if merges:
            Group("", tuple(completing(merges, self.source))).apply(self._store)
            self._store.sources.outdate(merge.twin for merge in merges if merge.gain)

    def _keep_blocks(
        self, blocks: Sequence[tuple[int, Block]], matches: Sequence[Match], start: int, ids: Sequence[int]
    ) -> None:
        places, given = [start], iter(ids)
        for match in matches:
            places.append(next(given) if match.new else places[-1])
        rows = [(places[at], block.kind, block.text) for at, block in blocks]
        self._store.batches.add_blocks(self.batch, self.written.blocks, rows)

    def _note(
        self,
        matches: Sequence[Match],
        merges: Sequence[Merge],
        filed: dict[str, set[int]],
        warnings: Sequence[Warning],
        blocks: int,
    ) -> None:
        written = self.written
        for match in matches:
            written.tally.count(match)
        written.merges += [merge for merge in merges if merge and not merge.inside]
        for path, ids in (*filed.items(), *filings(merge for merge in merges if merge.inside).items()):
            written.filed[path] |= ids
        written.warnings += warnings
        written.blocks += blocks

    def _remarks(self, records: Sequence[Record], matches: Sequence[Match]) -> list[Warning]:
        """What is told of records that are papers of the library."""
        pairs = [
            (record, match.merge)
            for record, match in zip(records, matches, strict=True)
            if match.merge is not None
        ]
        renamed = [warning for record, merge in pairs if (warning := _renamed(record, merge))]
        room = max(0, MOST_TOLD - self.written.tally.dismissed)
        left_out = [_left_out(record, merge) for record, merge in pairs if merge.dismissed]
        return renamed + left_out[:room]

    def _remember(self, records: Sequence[Record], matches: Sequence[Match]) -> None:
        for record, match in zip(records, matches, strict=True):
            if match.merge is not None and not match.merge.inside:
                self.written.known.add(match.merge.twin, record.line, bool(match.merge))


def _rekeyed(record: Record, paper: Paper) -> Warning | None:
    own = record.paper.key
    if not own or own == paper.key:
        return None
    why = "is another paper's" if is_foreign_key(own) else "has characters that no key can have"
    reason = f"The citation key {own} {why}; this one has {paper.key}."
    return Warning(record.line, own, reason)


def _left_out(record: Record, merge: Merge) -> Warning:
    """Who dismissed a paper and meets it again must hear why it is not shown."""
    on = f" on {merge.since[:10]}" if merge.since else ""
    return Warning(record.line, merge.known_as, f"This paper was dismissed{on}, and is not shown again.")


def _renamed(record: Record, merge: Merge) -> Warning | None:
    """Who cites the entry by its key must hear that the library exports the paper under another one."""
    if not merge.key:
        return None
    reason = f"This paper is here already as {merge.known_as}, which stays its citation key."
    return Warning(record.line, merge.key, reason)
