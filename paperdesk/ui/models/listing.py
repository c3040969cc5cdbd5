"""What was found, as a list takes it: the first ids, the count, pages near the eye, the order if asked."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from paperdesk.model.ranges import Range, joined, united

PAGE = 32
PAGES_KEPT = 256
NEAR = PAGE * PAGES_KEPT  # rows that are near enough to the beginning to be paged without the order
SCAN = 65_536
FEW = 8
MOST_MOVED = 50_000


@dataclass(frozen=True, slots=True)
class Listing:
    """The first ids in order, how many there are, and `page(offset, limit)` for the rest.

    `order` holds all ids once it is known. `far`, when given, asks for it: pages beyond `NEAR` are too
    slow to be read at once then. `asked` says what was searched for: another listing of the same is that
    list anew, not another one.
    """

    first: tuple[int, ...]
    count: int
    page: Callable[[int, int], list[int]]
    order: array[int] | None = None
    far: Callable[[], object] | None = None
    asked: tuple[str, ...] = ()

    def is_at_hand(self, at: int) -> bool:
        """Whether the id of a row can be told in no time."""
        return self.order is not None or self.far is None or at < max(NEAR, len(self.first))

    def ids(self, first: int, last: int) -> list[int]:
        """The ids from a row to another, both included; slow when far off and the order is not known."""
        first, last = max(first, 0), min(last, self.count - 1)
        if first > last:
            return []
        if self.order is not None:
            return self.order[first : last + 1].tolist()
        if last < len(self.first):
            return list(self.first[first : last + 1])
        return self.page(first, last - first + 1)

    def rows_of(self, ids: Iterable[int], near: int = 0) -> dict[int, int]:
        """The rows of some papers, looked for around the row `near` at first.

        Papers far down a list whose order is not known are left out, like those that are not listed.
        """
        wanted = set(ids)
        found: dict[int, int] = {}
        start = max(0, min(near - PAGE, self.count))
        if self.is_at_hand(near + len(wanted) + PAGE):
            _note(found, wanted, start, self.ids(start, near + len(wanted) + PAGE))
        if wanted and self.order is not None:
            found |= _rows_in(self.order, wanted)
        elif wanted:
            _note(found, wanted, 0, self.ids(0, (SCAN if self.far is None else NEAR) - 1))
        return found


def position(order: array[int], ident: int) -> int | None:
    """Where an id stands in an order, None when it does not; as fast as memory can be looked through."""
    size = order.itemsize
    octets = order.tobytes()
    wanted = array(order.typecode, (ident,)).tobytes()
    at = octets.find(wanted)
    while at >= 0 and at % size:
        at = octets.find(wanted, at + 1)
    return at // size if at >= 0 else None


def carried(ranges: Sequence[Range], old: array[int], new: array[int]) -> list[Range]:
    """The rows of a new order in which the papers of some rows of an old one are; neither is walked.

    Where orders differ in more than 50,000 rows from the first difference to the last, those between
    are left out.
    """
    head = _agreeing(old, new, lambda order, size: order[:size])
    tail = min(
        _agreeing(old, new, lambda order, size: order[len(order) - size :]), min(len(old), len(new)) - head
    )
    grown = len(new) - len(old)
    after = len(old) - tail
    result: list[Range] = []
    moved: list[int] = []
    for first, last in ranges:
        result += _range(first, min(last, head - 1))
        moved += old[max(first, head) : min(last + 1, after)]
        result += _range(max(first, after) + grown, last + grown)
    if moved and after - head <= MOST_MOVED and len(new) - tail - head <= MOST_MOVED:
        wanted = set(moved)
        between = enumerate(new[head : len(new) - tail], head)
        result += joined(row for row, ident in between if ident in wanted)
    return united(result)


def _range(first: int, last: int) -> list[Range]:
    return [(first, last)] if first <= last else []


def _note(found: dict[int, int], wanted: set[int], start: int, ids: Iterable[int]) -> None:
    """Take the papers that were wanted and are found from `wanted` into `found`."""
    if not wanted:
        return
    for row, ident in enumerate(ids, start):
        if ident in wanted:
            found[ident] = row
            wanted.discard(ident)


def _rows_in(order: array[int], wanted: set[int]) -> dict[int, int]:
    if len(wanted) > FEW:
        return {ident: row for row, ident in enumerate(order) if ident in wanted}
    rows = {ident: position(order, ident) for ident in wanted}
    return {ident: row for ident, row in rows.items() if row is not None}


def _agreeing(old: array[int], new: array[int], part: Callable[[array[int], int], array[int]]) -> int:
    """The size up to which a part of both orders is the same."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if part(old, middle) == part(new, middle) else (low, middle - 1)
    return low
