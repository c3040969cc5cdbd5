"""The items of a file in pieces that fit one short transaction, and what was not read of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.page.parts import Leftover, Shape
from paperdesk.formats.records import Block, Item, Record
from paperdesk.library.pacing import Pace
from paperdesk.model.arrangement import Arrangement

RECORDS = 800
LETTERS = 4_000_000
LONGEST_RAW = 1_000_000
ALL_RAW = 20_000_000
"""Letters of what failed that a report keeps: of one entry, and from when on of none any more."""


@dataclass(slots=True)
class Chunk:
    """Some records, and the blocks between them, each with how many of the records stand before it.

    `last` when nothing follows.
    """

    records: list[Record] = field(default_factory=list)
    blocks: list[tuple[int, Block]] = field(default_factory=list)
    last: bool = False


@dataclass(slots=True)
class Unread:
    """What was not read, or not as it stands, in the order of the file; what is no paper's; the shape."""

    failed: list[Failure] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    leftover: list[Leftover] = field(default_factory=list)
    arrangements: list[Arrangement] = field(default_factory=list)
    shape: Shape = Shape.PAIRS
    raw: int = 0

    def take(self, item: Failure | Warning | Leftover | Shape | Arrangement) -> None:
        """Put an item where it belongs."""
        if isinstance(item, Failure):
            self.failed.append(_kept(item, LONGEST_RAW if self.raw < ALL_RAW else 0))
            self.raw += len(self.failed[-1].raw)
        elif isinstance(item, Warning):
            self.warnings.append(item)
        elif isinstance(item, Arrangement):
            self.arrangements.append(item)
        elif isinstance(item, Shape):
            self.shape = item
        else:
            self.leftover.append(item)


def chunks(items: Iterator[Item], unread: Unread, pace: Pace | None = None) -> Iterator[Chunk]:
    """The records and blocks in chunks; everything else goes to `unread`. There is at least one chunk.

    The `pace` says how many records each has, by default as many as one may have.
    """
    pace = pace or Pace(RECORDS)
    chunk, letters = Chunk(), 0
    for item in items:
        if isinstance(item, Record):
            if len(chunk.records) >= pace.count or letters >= LETTERS:
                yield chunk
                chunk, letters = Chunk(), 0
            chunk.records.append(item)
            letters += len(item.paper.source_text) + len(item.paper.abstract)
            _warn(item, unread)
        elif isinstance(item, Block):
            chunk.blocks.append((len(chunk.records), item))
        else:
            unread.take(item)
    chunk.last = True
    yield chunk


def _kept(failure: Failure, longest: int) -> Failure:
    """The failure with no more of its text than a report can hold."""
    if len(failure.raw) <= longest:
        return failure
    reason = f"{failure.reason} Its text is too long for a report, which keeps only its beginning."
    return replace(failure, raw=failure.raw[:longest], reason=reason)


def _warn(record: Record, unread: Unread) -> None:
    if record.warnings:
        unread.warnings += [Warning(record.line, record.paper.key, reason) for reason in record.warnings]
