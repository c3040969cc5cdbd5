"""How long something may still take, and whether it is still wanted."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from paperdesk.model.errors import Cancelled

SLICE: Final = 0.1
"""Seconds after which a wait looks again whether it is still wanted."""


class OutOfTime(Exception):
    """What was waited for took too long."""


class Watch:
    """Looked at again and again during a wait: raises OutOfTime or Cancelled when it is to end."""

    def __init__(self, seconds: float, stop: Callable[[], bool]) -> None:
        """Allow so many seconds from now on, and fewer when `stop` says so."""
        self._ends = time.monotonic() + seconds
        self._stop = stop

    def within(self, seconds: float) -> Watch:
        """A watch over a part of this time."""
        return Watch(min(seconds, self._ends - time.monotonic()), self._stop)

    def share(self, parts: int) -> Watch:
        """A watch over one of so many equal parts of what is left of this time."""
        return self.within((self._ends - time.monotonic()) / parts)

    def slice(self) -> float:
        """So many seconds may be waited before looking again."""
        if self._stop():
            raise Cancelled
        left = self._ends - time.monotonic()
        if left <= 0:
            raise OutOfTime
        return min(left, SLICE)
