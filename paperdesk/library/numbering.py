"""Row ids for papers that come in one by one and must end up in descending order."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Numbering:
    """Gives ids out downwards from the top of what was set aside.

    `before` is the last one given; before the first one it is the id above all of them.
    """

    before: int = 0
    left: int = 0

    def reserve(self, last: int, count: int) -> None:
        """Set ids aside for `count` papers above the highest id that there is; what was left is let go."""
        self.before, self.left = last + count + 1, count

    def peek(self, count: int) -> Sequence[int]:
        """The next ids, in descending order, while they are not taken yet."""
        return range(self.before - 1, self.before - 1 - count, -1)

    def take(self, count: int) -> None:
        """Take as many of the next ids."""
        self.before -= count
        self.left -= count
