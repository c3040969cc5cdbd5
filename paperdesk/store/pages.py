"""The pages of a SQLite file, read one by one without SQLite, which gives up where one of them is hurt.

Nothing in the file is trusted: whatever does not fit is left out (https://sqlite.org/fileformat2.html).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from paperdesk.store.log_frames import committed_pages
from paperdesk.store.records import Record, Unreadable, read_record, varint

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
KINDS: Final = frozenset((TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER))
INNER: Final = frozenset((TABLE_INNER, INDEX_INNER))
SIZES: Final = tuple(1 << power for power in range(9, 17))
USUAL: Final = 4096
LOOKED_AT: Final = 1 << 20
"""Bytes by which the size of a page is found out."""
BEGIN: Final = 100
"""Bytes of the file's own header, with which the first page begins."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row as it stands on a page: its row id in a table, and the pages that it goes on on."""

    rowid: int
    record: Record
    further: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a table or an index: `places` are where its cells begin, `last` its right-most child.

    Not `whole` when its head does not fit its content.
    """

    number: int
    kind: int
    places: tuple[int, ...]
    last: int
    data: bytes
    whole: bool

    @property
    def inner(self) -> bool:
        """Whether it leads to other pages."""
        return self.kind in INNER

    def children(self) -> Iterator[tuple[int, int | None]]:
        """The pages that it leads to, each with the greatest row id there (None: any, or of an index)."""
        for at in self.places:
            if at + 4 <= len(self.data):
                child = int.from_bytes(self.data[at : at + 4], "big")
                yield child, self._key(at) if self.kind == TABLE_INNER else None
        yield self.last, None

    def _key(self, at: int) -> int | None:
        try:
            return varint(self.data, at + 4)[0]
        except Unreadable:
            return None


class Image:
    """The pages of one file as they are, with those of its write-ahead log if it is to be read as well."""

    def __init__(self, path: Path, *, with_log: bool = True) -> None:
        """Open `path`; raises OSError when it cannot be read at all."""
        self._files = ExitStack()
        self._file: BinaryIO = self._files.enter_context(path.open("rb", buffering=0))
        log = path.with_name(path.name + "-wal")
        size, self._logged = committed_pages(log) if with_log else (0, {})
        self._log = self._files.enter_context(log.open("rb", buffering=0)) if self._logged else None
        self.size = size or self._page_size()
        there = -(-self._file.seek(0, 2) // self.size)
        self.count = max(there, *self._logged, 0) if self._logged else there

    def __enter__(self) -> Image:
        """The image itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self._files.close()

    @property
    def has_log(self) -> bool:
        """Whether pages of a write-ahead log are among these."""
        return bool(self._logged)

    def read(self, number: int) -> bytes:
        """What stands on a page; zeros where the disk gives nothing."""
        if not 1 <= number <= self.count:
            return bytes(self.size)
        at = self._logged.get(number)
        piece = (
            _read(self._file, (number - 1) * self.size, self.size)
            if at is None or self._log is None
            else _read(self._log, at, self.size)
        )
        return piece.ljust(self.size, b"\0")

    def page(self, number: int) -> Page | None:
        """A page of a table or an index; None for every other one."""
        return page_in(self.read(number), number) if 1 <= number <= self.count else None

    def cells(self, page: Page) -> Iterator[Cell | None]:
        """The rows on a page, None for each that does not make sense."""
        for at in page.places:
            try:
                yield self._cell(page, at)
            except (Unreadable, struct.error, IndexError):
                yield None

    def free(self) -> frozenset[int]:
        """The pages that hold nothing any more, as far as the file says which these are."""
        found: set[int] = set()
        trunk = int.from_bytes(self.read(1)[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            data = self.read(trunk)
            following, leaves = struct.unpack(">2I", data[:8])
            if leaves > self.size // 4 - 2 or data[:1] in (b"\r", b"\n"):
                break
            found.add(trunk)
            found.update(struct.unpack(f">{leaves}I", data[8 : 8 + 4 * leaves]))
            trunk = following
        return frozenset(found)

    def _cell(self, page: Page, at: int) -> Cell:
        if page.kind == INDEX_INNER:
            at += 4
        length, at = varint(page.data, at)
        rowid = 0
        if page.kind == TABLE_LEAF:
            rowid, at = varint(page.data, at)
        if not 0 < length <= self.count * self.size:
            raise Unreadable
        local = self._local(length, page.kind)
        payload = page.data[at : at + local]
        if len(payload) < local:
            raise Unreadable
        further: tuple[int, ...] = ()
        if local < length:
            start = int.from_bytes(page.data[at + local : at + local + 4], "big")
            payload, further = self._continued(payload, start, length)
        return Cell(rowid, read_record(payload), further)

    def _local(self, length: int, kind: int) -> int:
        """How many bytes of a row stand on its own page."""
        most = self.size - 35 if kind == TABLE_LEAF else (self.size - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (self.size - 12) * 32 // 255 - 23
        some = least + (length - least) % (self.size - 4)
        return some if some <= most else least

    def _continued(self, payload: bytes, number: int, length: int) -> tuple[bytes, tuple[int, ...]]:
        pieces, seen, lacking = [payload], list[int](), length - len(payload)
        while lacking > 0:
            if not 1 < number <= self.count:
                raise Unreadable
            seen.append(number)
            data = self.read(number)
            number = int.from_bytes(data[:4], "big")
            pieces.append(data[4 : 4 + lacking])
            lacking -= len(pieces[-1])
        if number:
            raise Unreadable
        return b"".join(pieces), tuple(seen)

    def _page_size(self) -> int:
        """What the header says if most pages fit that, else what most pages fit."""
        head = _read(self._file, 0, BEGIN).ljust(BEGIN, b"\0")
        told = int.from_bytes(head[16:18], "big")
        told = 65536 if told == 1 else told
        fitting = {size: self._fitting(size) for size in SIZES}
        best = max(fitting.values())
        for size in (told, USUAL):
            if size in fitting and fitting[size] == best:
                return size
        return max(fitting, key=lambda size: fitting[size])

    def _fitting(self, size: int) -> int:
        pieces = (_read(self._file, number * size, size) for number in range(1, LOOKED_AT // size))
        pages = (page_in(piece, 2) for piece in pieces if len(piece) == size)
        return sum(page is not None and page.whole for page in pages)


def page_in(data: bytes, number: int) -> Page | None:
    """The page in these bytes; None for what is no page of a table or an index."""
    head = BEGIN if number == 1 else 0
    kind = data[head]
    if kind not in KINDS:
        return None
    count, content = struct.unpack(">2H", data[head + 3 : head + 7])
    begin = head + (12 if kind in INNER else 8)
    most = (len(data) - begin) // 2
    places = struct.unpack(f">{min(count, most)}H", data[begin : begin + 2 * min(count, most)])
    end = begin + 2 * count
    fitting = tuple(place for place in places if end <= place < len(data))
    whole = len(fitting) == count and end <= (content or 65536) <= len(data)
    last = int.from_bytes(data[head + 8 : head + 12], "big") if kind in INNER else 0
    return Page(number, kind, fitting, last, data, whole)


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    try:
        file.seek(at)
        return file.read(size)
    except OSError:
        return b""
