"""The part of a long text that is looked at; it moves on, so that memory does not grow with the text."""

from collections.abc import Iterable
from typing import Final

LONGEST: Final = 16_000_000
"""How many characters one entry may have that must be seen whole to be read."""


class Window:
    """What there is of a text that comes in pieces: `text`, and the place `at` in it.

    What stands before the last `mark` is forgotten whenever more comes in; every other place in `text`
    than `start` (the mark) and `at` is then another one.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        """Begin with the first piece."""
        self.text = ""
        self.start = self.at = 0
        self._line = 1
        self._pieces = iter(pieces)
        self.grow()

    def mark(self) -> int:
        """What stands before this place is done with; gives the number of its line, from 1."""
        self._line += self.text.count("\n", self.start, self.at)
        self.start = self.at
        return self._line

    def grow(self) -> bool:
        """Take in as much again as there is since the mark, or a piece; False at the end of the text."""
        more, size, wanted = [], 0, max(1, len(self.text) - self.start)
        for piece in self._pieces:
            more.append(piece)
            size += len(piece)
            if size >= wanted:
                break
        if not size:
            return False
        self.text = "".join((self.text[self.start :], *more))
        self.at -= self.start
        self.start = 0
        return True

    def stretch(self) -> bool:
        """Grow, but not beyond what one entry may have; False when there is no more to be seen of it."""
        return len(self.text) - self.start <= LONGEST and self.grow()
