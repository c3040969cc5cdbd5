"""Sets of row ids as one bound value, so that no statement is glued together from numbers."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

IN_IDS = "in (select value from json_each(?))"
"""SQL for "is one of these"; bind `as_json(ids)`."""

CHUNK = 500
WINDOW = 1024
DENSE = 100  # ids as far apart as that on average are not worth a mark for each number between


def as_json(ids: Iterable[int | str]) -> str:
    """The ids (or texts) as the value that IN_IDS expects."""
    return json.dumps(list(ids))


Piece = TypeVar("Piece")


def chunks(ids: Sequence[Piece], size: int = CHUNK) -> Iterator[Sequence[Piece]]:
    """The ids (or rows) in pieces of at most `size`, in their order."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def rising(ids: Collection[int], size: int) -> Iterator[list[int]]:
    """The ids in rising order, in pieces of `size` or some more; other threads go on meanwhile.

    To sort a million of them in one go would hold up everyone.
    """
    last = max(ids, default=0)
    if last > DENSE * len(ids):
        yield from map(list, chunks(sorted(ids), size))
        return
    marks = bytearray(last + 1)
    for id in ids:
        marks[id] = 1
    piece: list[int] = []
    for start in range(0, len(marks), WINDOW):
        piece += [id for id, marked in enumerate(marks[start : start + WINDOW], start) if marked]
        if len(piece) >= size:
            yield piece
            piece = []
    if piece:
        yield piece
