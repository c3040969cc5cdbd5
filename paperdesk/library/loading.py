"""Brings texts into a library: hidden and in short transactions, then shown as one step, or not at all."""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Final, cast

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, Record, Text
from paperdesk.library import chunks as cut
from paperdesk.library.batch_writing import BatchWriter, UndoneInTheWay
from paperdesk.library.chunks import Chunk, Unread, chunks
from paperdesk.library.fitting import storable
from paperdesk.library.incoming import Incoming
from paperdesk.library.library import Library
from paperdesk.library.matching import Marks
from paperdesk.library.pacing import Pace
from paperdesk.library.report import FileReport
from paperdesk.library.showing import ShowImport
from paperdesk.library.sources import FileText
from paperdesk.library.sweeping import end_loading, loader_name, sweep
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.errors import Cancelled, LibraryInUse, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.store import Store
from paperdesk.store.turns import Lane

PATIENCE: Final = 30.0
"""Seconds that a chunk waits for another writer."""
FIRST: Final = 50
"""How many records the first chunk has beside a person's edits."""
SHARE: Final = 0.001
"""Seconds that Python runs one thread while another one waits."""
PAUSE: Final = 0.005
"""Seconds between two chunks in which another writer gets in."""
CACHE_KIB: Final = 65_536
LOG_PAGES: Final = 16_000
SWEPT_AT_ONCE: Final = 0.3
SWEPT_FOR_FAILURE: Final = 3.0
SWEPT_IN_BRIEF: Final = 0.1
COUNTED_AT_ONCE: Final = 50_000
"""Papers from which on a library is slow to search before its words are counted; others wait for its rest."""
LINE_ENDS: Final = "\r\n"
SIGNS: Final = MappingProxyType(
    {
        **dict.fromkeys(("csl-json", "arxiv-json", "json"), "{"),
        **dict.fromkeys(("endnote-xml", "pubmed-xml", "mods"), "<"),
        "bibtex": "@",
    }
)
"""What stands in every record of a format; those of others have lines of their own."""


class Loading:
    """One import of one or several texts, as a context manager: without `show` nothing of it is left.

    What is cancelled or fails is removed; of a large import that goes on in a thread of its own.
    """

    def __init__(
        self, library: Library, marks: Marks, progress: Progress | None = None, *, brief: bool = False
    ) -> None:
        """Nothing is written yet; what died before in this library is removed.

        `brief` is for a few records while somebody waits: it waits for other writers no longer than an edit
        does, and leaves most of what died to others.
        """
        self._library = library
        self._store = library.tables()
        self._marks = marks
        self._loader = loader_name()
        self._writers: list[BatchWriter] = []
        self._reports: list[FileReport] = []
        self._collecting = gc.get_threshold()
        self._switching = sys.getswitchinterval()
        self._brief = brief
        self._patience = None if brief else PATIENCE
        self._since = self._store.history.state()
        self._progress = progress
        self._tell: Callable[[], object] = partial(progress, 0, 1) if progress else lambda: None
        self._guarded = ExitStack()
        self._count: Callable[[int], object] = lambda entries: None
        self._sweep()

    def __enter__(self) -> "Loading":
        """The import itself."""
        if not self._brief and (guard := self._library.guard()):
            self._count = self._guarded.enter_context(guard.importing())
        self._collecting = _eagerness()
        # Every chunk changes pages all over the indexes, many of them again and again.
        self._store.db.prepare(CACHE_KIB, LOG_PAGES)
        # What nobody has seen yet may be lost with the power.
        self._store.db.set_durable(False)
        if self._library.lane_of_imports() is not None:
            # The thread that a person sees need not wait long for its share of Python.
            sys.setswitchinterval(SHARE)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Remove what was not shown; count the words of the library anew when it has grown much."""
        with suppress(PaperDeskError):
            if error is not None and self._writers:
                self._give_up(SWEPT_AT_ONCE if isinstance(error, Cancelled) else SWEPT_FOR_FAILURE)
            elif error is None and not self._brief:
                self._count_words()
        end_loading(self._loader)
        self._guarded.close()
        gc.set_threshold(*self._collecting)
        sys.setswitchinterval(self._switching)
        self._store.db.prepare()
        self._store.db.set_durable(True)

    def read(self, incoming: Incoming, progress: Progress | None = None) -> FileReport:
        """Read a text into a hidden batch and give the report on it.

        `progress` is called before each chunk with how many of about how many records are done.
        """
        writer = BatchWriter(
            self._store,
            (incoming.text.name, incoming.format, self._loader),
            self._marks,
            tuple(other.batch for other in self._writers),
        )
        with self._store.transaction(self._patience):
            writer.begin(self._store.now())
        self._writers.append(writer)
        shared = self._library.lane_of_imports() is not None
        pace = Pace(cut.RECORDS, FIRST if shared else None)
        before = sum(report.found for report in self._reports)
        terms = _Terms(self._make_room, self._patience, pace, lambda entries: self._count(before + entries))
        reading = _Reading(self._store, incoming, writer, terms, progress)
        report = reading.run()
        writer.arrangements = reading.arrangements()
        if isinstance(incoming.text, FileText):
            writer.form = incoming.text.form.stored()
        self._reports.append(report)
        return report

    def show(self, part_of: tuple[int, int] | None = None) -> list[FileReport]:
        """Make all of it visible as one step of the history; gives the reports as they are kept.

        `part_of` tells of which failure in which import's report this is the mended entry.
        """
        self._store.db.set_durable(True)
        parts = tuple(zip(self._writers, self._reports, strict=True))
        step = ShowImport(parts, self._since, self._store.history.state(), part_of)
        if step.changes(self._store):
            with self._store.batches.counted_ahead(writer.batch for writer in self._writers):
                shown = self._library.apply(step, patience=self._patience).result
        else:
            with self._store.transaction(self._patience):
                shown = step.apply(self._store).result
        return list(cast(tuple[FileReport, ...], shown))

    def _make_room(self) -> None:
        """Free the keys of what was taken back for what comes now."""
        self._library.let_go_of_undone_imports()
        self._sweep()

    def _sweep(self) -> None:
        if not self._brief:
            sweep(self._store, tell=self._tell)
            return
        with suppress(LibraryInUse):
            sweep(self._store, SWEPT_IN_BRIEF, SWEPT_IN_BRIEF)

    def _count_words(self) -> None:
        found = sum(report.found for report in self._reports)

        @contextmanager
        def turn() -> Iterator[None]:
            # Who cancels now has all the papers already.
            if self._progress:
                self._progress(found, found)
            with self._store.transaction(self._patience):
                yield
            time.sleep(PAUSE)

        with suppress(Cancelled):
            if self._store.vocabulary.is_stale(COUNTED_AT_ONCE):
                self._store.vocabulary.rebuild(turn)

    def _give_up(self, seconds: float) -> None:
        batches = [writer.batch for writer in self._writers]
        swept = False
        # Who cancels while somebody else writes need not wait for that.
        with suppress(Cancelled, LibraryInUse):
            _leave(self._store, batches, self._loader, self._patience)
            swept = sweep(self._store, seconds)
        if not swept:
            rest = (self._library.path, self._library.lane_of_imports(), batches, self._loader)
            Thread(target=_sweep_library, args=rest, daemon=True).start()


@dataclass(frozen=True, slots=True)
class _Terms:
    """How an import gets along with others: how it frees keys, how long it waits and lets others wait.

    `count` is told how many entries there are up to now, so that many of them are preceded by a backup.
    """

    make_room: Callable[[], None]
    patience: float | None
    pace: Pace
    count: Callable[[int], object]


class _Reading:
    """Reads one text into its batch."""

    def __init__(
        self,
        store: Store,
        incoming: Incoming,
        writer: BatchWriter,
        terms: _Terms,
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


def _eagerness() -> tuple[int, int, int]:
    """How often Python looks for garbage: while records pass by in thousands, seldom."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], 100_000), max(before[1], 50), max(before[2], 1000))
    return before


def _refusal(record: Record) -> Failure:
    reason = "It holds a number or a letter that cannot be kept."
    raw = record.paper.source_text.encode("utf-8", "replace").decode()
    return Failure(record.line, record.paper.key.encode("utf-8", "replace").decode(), reason, raw)


def _leave(store: Store, batches: Sequence[int], loader: str, patience: float | None) -> None:
    with store.transaction(patience):
        for batch in batches:
            store.batches.give_up(batch, loader)


def _sweep_library(path: Path, lane: Lane | None, batches: Sequence[int], loader: str) -> None:
    # What is not removed now will be when the library is opened the next time.
    with suppress(PaperDeskError), Library.open(path, lane=lane) as library:
        _leave(library.tables(), batches, loader, PATIENCE)
        sweep(library.tables())
