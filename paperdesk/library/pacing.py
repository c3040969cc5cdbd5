"""How much a long piece of writing does in one transaction: no more than others can wait for."""

import time
from typing import Final

LONGEST: Final = 0.06
"""Seconds that a person's edit may be kept waiting by one transaction, or nearly so."""
FEWEST: Final = 20
BOLDEST: Final = 2.0
"""How many times as much as before is tried when there was time left."""


class Pace:
    """How many papers go into the next transaction, judged by how long the last one took."""

    def __init__(self, most: int, first: int | None = None) -> None:
        """At most so many; without a `first` number always that many."""
        self._most = most
        self._steady = first is None
        self._next = first or most
        self._begun = 0.0

    @property
    def count(self) -> int:
        """How many papers the next transaction should have."""
        return min(self._next, self._most)

    def begin(self) -> None:
        """It is one's turn: others wait from now on."""
        self._begun = time.monotonic()

    def end(self, count: int) -> None:
        """So many papers have been written for good, and others may write."""
        if not self._steady and count:
            room = LONGEST / max(time.monotonic() - self._begun, 0.001)
            self._next = max(FEWEST, min(round(count * min(room, BOLDEST)), self._most))
