"""Cuts texts of tagged lines ("TY  - JOUR", "%0 Book", "PMID- 1") into records, line by line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from typing import Final, Literal

from paperdesk.formats.records import Block, Text

RECORD_LIMIT: Final = 20_000_000
"""How many characters of a record are read; longer ones are refused."""
TAG_LIMIT: Final = 200_000
"""How many lines with a tag a record may have."""
_BLOCK_LIMIT = 1_000_000
_PACKED = 4096


@dataclass(frozen=True, slots=True)
class Syntax:
    """How the lines of a format are told apart.

    `tag` matches what stands before a value, with the tag in its last group that took part. A tag of
    `heads` begins a record and one of `ends` is its last line; one of `outer` belongs to the file.
    Outside a record only a tag that is `known` begins one without its head. `blank_ends` says which
    records a blank line ends: all, those without a head, or none.
    """

    tag: re.Pattern[str]
    heads: frozenset[str]
    known: re.Pattern[str]
    ends: frozenset[str] = frozenset()
    outer: frozenset[str] = frozenset()
    blank_ends: Literal["all", "headless", "none"] = "none"


@dataclass(slots=True)
class Chunk:
    """The lines of one record: the tags with the lines of their values, in the order of the file."""

    line: int
    headed: bool
    ended: bool = False
    whole: bool = True
    values: list[tuple[str, list[str]]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    size: int = 0
    blank: bool = False
    loose: int = 0

    @property
    def text(self) -> str:
        """The record as it stands there; only its beginning when it is not whole."""
        return "".join(self.lines)

    def add(self, line: str, tag: str, value: str) -> None:
        """Take a line, which goes on with the last value when it has no tag."""
        self.size += len(line)
        self.blank = not line.strip()
        if self.size > RECORD_LIMIT or len(self.values) > TAG_LIMIT:
            self.whole = False
            return
        self.lines.append(line)
        if tag:
            self.values.append((tag, [value]))
            self.loose = 0
        elif not self.ended:
            self.values[-1][1].append(value)
            self._pack()

    def _pack(self) -> None:
        """Join many lines that go on with a value: each on its own would take far more memory."""
        self.loose += 1
        if self.loose == _PACKED:
            told = self.values[-1][1]
            told[-_PACKED:] = ["\n".join(told[-_PACKED:])]
            self.lines[-_PACKED:] = ["".join(self.lines[-_PACKED:])]
            self.loose = 0


def chunks(text: Text, syntax: Syntax) -> Iterator[Chunk | Block]:
    """Give the records, and what stands between them as blocks; together they are the whole text.

    White space behind a record belongs to it.
    """
    record, between = None, _Between()
    special = syntax.heads | syntax.ends | syntax.outer
    for number, line in enumerate(_lines(text.pieces()), 1):
        found = syntax.tag.match(line)
        tag = (found[found.lastindex or 0] or "") if found else ""
        value = line[found.end() :].strip() if found else line.strip()
        if record and tag not in special and not _closed(record, syntax):
            record.add(line, tag, value)
        elif _begins(tag, record, syntax):
            if record:
                yield record
            yield from between.taken()
            record = Chunk(number, tag in syntax.heads)
            record.add(line, tag, value)
        elif record and not _leaves(tag, line, record, syntax):
            record.ended = record.ended or tag in syntax.ends
            record.add(line, "" if record.ended else tag, value)
        else:
            if record:
                yield record
                record = None
            yield from between.add(number, line)
    if record:
        yield record
    yield from between.taken()


def _begins(tag: str, record: Chunk | None, syntax: Syntax) -> bool:
    """Whether a line is the first one of another record."""
    if not tag or tag in syntax.outer or tag in syntax.ends:
        return False
    if tag in syntax.heads:
        return True
    return syntax.known.fullmatch(tag) is not None and (record is None or _closed(record, syntax))


def _leaves(tag: str, line: str, record: Chunk, syntax: Syntax) -> bool:
    """Whether a line that begins no record stands behind the one before it."""
    if tag in syntax.outer:
        return True
    return _closed(record, syntax) and bool(line.strip()) and not (line[0].isspace() and not record.ended)


def _closed(record: Chunk, syntax: Syntax) -> bool:
    if record.ended:
        return True
    if syntax.blank_ends == "none" or (syntax.blank_ends == "headless" and record.headed):
        return False
    return record.blank


class _Between:
    """The lines between records, given out as blocks that are never very long."""

    def __init__(self) -> None:
        self._line, self._size = 0, 0
        self._lines: list[str] = []

    def add(self, number: int, line: str) -> Iterator[Block]:
        if not self._lines:
            self._line = number
        self._lines.append(line)
        self._size += len(line)
        if self._size > _BLOCK_LIMIT:
            yield from self.taken()

    def taken(self) -> Iterator[Block]:
        if self._lines:
            yield Block(self._line, "text", "".join(self._lines))
        self._lines, self._size = [], 0


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    """The lines with their line feeds; other characters that may break lines do not."""
    open_line: list[str] = []
    for piece in pieces:
        for line in StringIO(piece, newline="\n"):
            if not line.endswith("\n"):
                open_line.append(line)
            elif open_line:
                yield "".join((*open_line, line))
                open_line = []
            else:
                yield line
    if open_line:
        yield "".join(open_line)
