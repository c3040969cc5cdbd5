"""Whose turn it is to write, among the threads of one program: a person's edit goes before an import.

SQLite itself lets writers in by chance, when one of them looks at the right moment; between the short
transactions of an import that may take long.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition

LOOK = 0.1  # seconds between two looks at whether somebody who waits has been cancelled

Tell = Callable[[], object]


class Turns:
    """One writer at a time. Everyone who writes to the same file in this program gets a lane of it."""

    def __init__(self) -> None:
        """Nobody writes."""
        self._change = Condition()
        self._taken = False
        self._hurried = 0

    @property
    def edits(self) -> "Lane":
        """The lane of a person's edits."""
        return Lane(self, first=True)

    @property
    def imports(self) -> "Lane":
        """The lane of what writes long and often: it lets every edit that waits go first."""
        return Lane(self, first=False)

    def patient_imports(self, tell: Tell) -> "Lane":
        """As `imports`, for who waits as long as it takes; `tell` is called meanwhile, and may raise."""
        return Lane(self, first=False, tell=tell)

    def take(self, seconds: float, *, first: bool) -> bool:
        """Wait until it is one's turn, at most so many seconds; gives whether it is."""
        with self._change:
            self._hurried += first
            try:
                if not self._change.wait_for(lambda: self._is_free(first), seconds):
                    return False
                self._taken = True
                return True
            finally:
                self._hurried -= first

    def give(self) -> None:
        """Let others write."""
        with self._change:
            self._taken = False
            self._change.notify_all()

    def _is_free(self, first: bool) -> bool:
        return not self._taken and (first or not self._hurried)


@dataclass(frozen=True, slots=True)
class Lane:
    """One way to a turn, with those who come `first` before the others; `tell` as in `turn`."""

    turns: Turns
    first: bool
    tell: Tell | None = None

    @contextmanager
    def turn(self, seconds: float, tell: Tell | None = None) -> Iterator[bool]:
        """Inside nobody else writes, if this gives True; else that took more than so many seconds.

        With `tell` it waits as long as it takes, unless the seconds are none at all: `tell` is called
        again and again meanwhile, and may raise to end that.
        """
        if not self._take(seconds, tell or self.tell):
            yield False
            return
        try:
            yield True
        finally:
            self.turns.give()

    def _take(self, seconds: float, tell: Tell | None) -> bool:
        if tell is None or not seconds:
            return self.turns.take(seconds, first=self.first)
        while not self.turns.take(LOOK, first=self.first):
            tell()
        return True
