"""Reads one text into its hidden batch, chunk by chunk, and reports on it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, Record, Text
from paperdesk.library.batch_writing import BatchWriter, UndoneInTheWay
from paperdesk.library.chunks import Chunk, Unread, chunks
from paperdesk.library.fitting import storable
from paperdesk.library.incoming import Incoming
from paperdesk.library.pacing import Pace
from paperdesk.library.report import FileReport
from paperdesk.library.sources import FileText
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.progress import Progress
from paperdesk.store.store import Store

PAUSE: Final = 0.005
"""Seconds between two chunks in which another writer gets in."""

LINE_ENDS: Final = "\r\n"
SIGNS: Final = MappingProxyType(
    {
        **dict.fromkeys(("csl-json", "arxiv-json", "json"), "{"),
        **dict.fromkeys(("endnote-xml", "pubmed-xml", "mods"), "<"),
        "bibtex": "@",
    }
)
"""What stands in every record of a format; those of others have lines of their own."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How an import gets along with others: how it frees keys, how long it waits and lets others wait.

    `count` is told how many entries there are up to now, so that many of them are preceded by a backup.
    """

    make_room: Callable[[], None]
    patience: float | None
    pace: Pace
    count: Callable[[int], object]


class Reading:
    """Reads one text into its batch."""

    def __init__(
        self,
        store: Store,
        incoming: Incoming,
        writer: BatchWriter,
        terms: Terms,
        progress: Progress | None,
    ) -> None:
        self._store = store
        self._incoming = incoming
        self._writer = writer
        self._terms = terms
        self._progress = progress
        self._unread = Unread()
        self._total = 0
        self._read = 0
        self._most = 0
        if isinstance(incoming.text, FileText):
            incoming.text.tell = lambda: self._tell(self._read)

    def run(self) -> FileReport:
        """Read it to its end, and tell what came of it."""
        for chunk in chunks(self._incoming.items, self._unread, self._terms.pace):
            self._guess()
            self._tell(self._read)
            self._write(chunk)
            if not chunk.last:
                time.sleep(PAUSE)
        self._total = self._read
        self._tell(self._total)
        return self._report()

    def arrangements(self) -> tuple[Arrangement, ...]:
        """How the library that the text was written from is ordered, when it says so."""
        return tuple(self._unread.arrangements)

    def _write(self, chunk: Chunk) -> None:
        room = self._room(chunk)
        try:
            self._put(chunk.records, chunk.blocks, room)
        except (UnicodeError, OverflowError):
            # Rare enough to look only when the database has refused something.
            refused = [record for record in chunk.records if not storable(record.paper)]
            if not refused:
                raise
            self._unread.failed += map(_refusal, refused)
            fitting = [record for record in chunk.records if storable(record.paper)]
            self._put(fitting, [(0, block) for _, block in chunk.blocks], room)
        self._read += len(chunk.records)

    def _put(self, records: Sequence[Record], blocks: Sequence[tuple[int, Block]], room: int) -> None:
        patience, pace = self._terms.patience, self._terms.pace
        try:
            self._writer.write(records, blocks, room, patience, pace)
        except UndoneInTheWay:
            self._terms.make_room()
            self._writer.may_meet_undone = True
            self._writer.write(records, blocks, room, patience, pace)

    def _guess(self) -> None:
        """How many records there will be, by how much of the file is read."""
        text = self._incoming.text
        if isinstance(text, FileText) and text.share:
            self._total = max(round(self._read / text.share), self._read)

    def _room(self, chunk: Chunk) -> int:
        """For how many papers ids are set aside if there are too few for the chunk."""
        count = len(chunk.records)
        if self._writer.ids.left >= count or (chunk.last and not self._read):
            return count
        if not self._most:
            self._most = most_records(self._incoming.text, self._incoming.format)
        return max(count, self._most)

    def _report(self) -> FileReport:
        text, unread, written = self._incoming.text, self._unread, self._writer.written
        tally = written.tally
        own = text.warnings() if isinstance(text, FileText) else []
        warnings = sorted([*own, *unread.warnings, *written.warnings], key=lambda warning: warning.line)
        return FileReport(
            text.name,
            self._incoming.format,
            tally.added + tally.merged + tally.skipped + len(unread.failed),
            tally.added,
            tally.merged,
            tally.skipped,
            tuple(unread.failed),
            tuple(warnings),
            tuple(unread.leftover),
            self._writer.batch,
            dismissed=tally.dismissed,
            shape=unread.shape,
        )

    def _tell(self, done: int) -> None:
        self._terms.count(done)
        if self._progress:
            self._progress(done, max(self._total, self._read))


def most_records(text: Text, format: str) -> int:
    """How many records a text holds at most, judged by signs that each of them has."""
    signs = SIGNS.get(format, LINE_ENDS)
    if isinstance(text, FileText):
        return text.count(signs) + 1
    return sum(map(text.whole().count, signs)) + 1


def _refusal(record: Record) -> Failure:
    reason = "It holds a number or a letter that cannot be kept."
    raw = record.paper.source_text.encode("utf-8", "replace").decode()
    return Failure(record.line, record.paper.key.encode("utf-8", "replace").decode(), reason, raw)
