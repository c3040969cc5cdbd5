"""Feeds on this computer: a folder that pages and references are saved into, or one file of references."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Record
from paperdesk.formats.registry import IMPORT_FORMATS
from paperdesk.library.incoming import Incoming, open_file
from paperdesk.library.sources import FileText
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.feed import LOCAL, Feed, FeedItem, FeedKind, FeedState, Fetched
from paperdesk.model.paper import Paper

if TYPE_CHECKING:
    from paperdesk.library.feeding.fetching import Fetches
    from paperdesk.library.network_wishes import NetworkWishes
    from paperdesk.online.gate import Gate

Stop = Callable[[], bool]

MOST: Final = 10_000
"""How many papers are taken at once: a file may be a whole library."""
MOST_FILES: Final = 5_000
MOST_TOLD: Final = 20
"""Of so many files it is told why they were not read."""
SETTLED: Final = 5.0
"""Seconds that nobody has written to a file before it is read: it may be half there."""
_PACKED: Final = (".gz", ".zip")
_MARK: Final = 16


@contextmanager
def feed_fetcher(
    gate: Gate, wishes: NetworkWishes, *, scheduled: bool = False, stop: Stop = lambda: False
) -> Iterator[Fetches]:
    """What fetches every kind of feed, for one round; `scheduled` when the user does not ask just now."""
    from paperdesk.online.feeds.fetching import Fetcher
    from paperdesk.online.request import Permission

    permission = Permission.SCHEDULED if scheduled else Permission.ASKED
    with Fetcher(gate, permission, stop, addresses=wishes.addresses) as web:
        yield EveryFetcher(web, stop)


@dataclass(frozen=True, slots=True)
class EveryFetcher:
    """Reads what is on this computer, and asks `web` for all else."""

    web: Fetches
    stop: Stop = lambda: False
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def fetch(self, feed: Feed, state: FeedState) -> Fetched:
        """What a feed says now; what goes wrong is in `state.error`. May raise Cancelled."""
        if feed.kind in LOCAL:
            return fetch_local(feed, state, self.clock(), self.stop)
        return self.web.fetch(feed, state)


def fetch_local(feed: Feed, state: FeedState, now: datetime, stop: Stop = lambda: False) -> Fetched:
    """The papers of the files that have changed since the last time; raises Cancelled.

    `state.digest` holds a mark of each file that was read. Files that are being written wait for next time.
    """
    stamp = now.astimezone(UTC).isoformat(timespec="seconds")
    try:
        files = _files(feed)
    except OSError as error:
        sentence = f"{feed.address} could not be read: {error.strerror or error}. Its papers are safe."
        return Fetched(state=replace(state, tried=stamp, error=sentence, failures=state.failures + 1))
    reading = _Reading(now, stop)
    known = frozenset(state.digest.split())
    marks = [mark for file in files if (mark := reading.read(file, known))]
    after = replace(state, fetched=stamp, tried=stamp, error="", failures=0, not_before="", gone=False)
    after = replace(after, digest=" ".join(sorted(marks)))
    told = (*_some(reading.told), *_too_many(files, reading.items))
    items = tuple({item.guid: item for item in reversed(reading.items)}.values())[::-1][:MOST]
    return Fetched(items, after, not items and not told, Path(feed.address).name, told)


@dataclass(slots=True)
class _Reading:
    """Reads file after file."""

    now: datetime
    stop: Stop
    items: list[FeedItem] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def read(self, file: Path, known: frozenset[str]) -> str:
        """Read a file unless it is known as it is; gives what marks it, "" when it is to be read again."""
        try:
            stat = file.stat()
        except OSError:
            return ""
        if not S_ISREG(stat.st_mode):
            return ""  # reading a pipe might never end
        mark = _mark(file, stat)
        if mark in known:
            return mark
        if 0 <= self.now.timestamp() - stat.st_mtime < SETTLED:
            self.told.append(f"{file.name} is being written just now; it is read the next time.")
            return ""
        self._take(file, datetime.fromtimestamp(stat.st_mtime, UTC))
        return mark

    def _take(self, file: Path, at: datetime) -> None:
        try:
            incoming = open_file(file, tell=self._tell)
        except PaperDeskError as error:
            self.told.append(str(error))
            return
        try:
            self.items += _items(incoming, file, min(at, self.now), self.told)
        except PaperDeskError as error:
            self.told.append(str(error))
        finally:
            if isinstance(incoming.text, FileText):
                incoming.text.close()

    def _tell(self) -> None:
        if self.stop():
            raise Cancelled


def _items(incoming: Incoming, file: Path, at: datetime, told: list[str]) -> list[FeedItem]:
    """The papers of a file; how many of its entries could not be read is told."""
    stamp, items, failed = at.isoformat(timespec="seconds"), list[FeedItem](), 0
    for item in incoming.items:
        failed += isinstance(item, Failure)
        if isinstance(item, Record) and len(items) <= MOST:
            items.append(FeedItem(_guid(item.paper, file), replace(item.paper, key=""), stamp))
    if failed == 1:
        told.append(f"An entry of {file.name} could not be read; import the file to see why.")
    elif failed:
        told.append(f"{failed:,} entries of {file.name} could not be read; import the file to see why.")
    return items


def _guid(paper: Paper, file: Path) -> str:
    """What a file knows a paper by: its key there, else what the paper itself is known by."""
    from paperdesk.online.feeds.finding import guid_of

    return f"{file.name}#{paper.key}" if paper.key else guid_of(paper)


def _files(feed: Feed) -> list[Path]:
    """The file, or the files in a folder and below that may hold papers; raises OSError without any."""
    path = Path(feed.address).expanduser()
    if feed.kind is FeedKind.FILE:
        path.stat()
        return [path]
    os.listdir(path)  # noqa: PTH208 - a folder that may not be read is an error here, and none for os.walk
    return sorted(_within(path))[: MOST_FILES + 1]


def _within(folder: Path) -> Iterator[Path]:
    suffixes = {suffix for each in IMPORT_FORMATS for suffix in each.suffixes} | {*_PACKED}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~")) and Path(name).suffix.lower() in suffixes:
                yield Path(place, name)


def _mark(file: Path, stat: os.stat_result) -> str:
    """What becomes another one when a file is another one, or has been written."""
    facts = f"{file}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ino}"
    return hashlib.sha256(facts.encode("utf-8", "surrogateescape")).hexdigest()[:_MARK]


def _some(told: list[str]) -> list[str]:
    """What is told of files, unless it is too much to be read by anybody."""
    if len(told) <= MOST_TOLD:
        return told
    return [*told[:MOST_TOLD], f"The same is to be said of {len(told) - MOST_TOLD:,} more files."]


def _too_many(files: list[Path], items: Iterable[FeedItem]) -> Iterator[str]:
    if len(files) > MOST_FILES:
        yield f"The folder holds more than {MOST_FILES:,} files; the others were left out."
    if sum(1 for _ in items) > MOST:
        yield (
            f"There are more than {MOST:,} new papers; the first {MOST:,} were taken. "
            "Import the files instead."
        )
