"""Sets of row ids as one bound value, so that no statement is glued together from numbers."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

IN_IDS = "in (select value from json_each(?))"
"""SQL for "is one of these"; bind `as_json(ids)`."""

CHUNK = 500


def as_json(ids: Iterable[int | str]) -> str:
    """The ids (or texts) as the value that IN_IDS expects."""
    return json.dumps(list(ids))


Piece = TypeVar("Piece")


def chunks(ids: Sequence[Piece], size: int = CHUNK) -> Iterator[Sequence[Piece]]:
    """The ids (or rows) in pieces of at most `size`, in their order."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
