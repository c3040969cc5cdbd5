"""Papers that were chosen in a list, known by their rows: who they are is worked out where it is wanted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.ranges import Range

if TYPE_CHECKING:
    from paperdesk.library.library import Library

FEW: Final = 2000
"""Papers that are read or edited so quickly that nobody notices."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows `ranges` of the list that a query gives: `listed` papers, which begin with `first`.

    `order` are all of them, if they are known.
    """

    query: str
    sort: str
    listed: int
    first: tuple[int, ...]
    ranges: tuple[Range, ...]
    order: Sequence[int] | None = None

    @classmethod
    def of(cls, papers: Iterable[int]) -> Chosen:
        """Just these papers."""
        ids = tuple(papers)
        return cls("", "", len(ids), ids, ((0, len(ids) - 1),) if ids else (), ids)

    @classmethod
    def all_of(cls, library: Library, query: str, sort: str) -> Chosen:
        """All that a query finds: just these papers where they are few."""
        found = library.find(query, sort)
        count = found.count()
        if count <= FEW:
            return cls.of(found.page(0, count))
        return cls(query, sort, count, tuple(found.page(0, 1)), ((0, count - 1),))

    def head(self, library: Library, limit: int) -> list[int]:
        """The first few of them."""
        if not self.ranges:
            return []
        first, last = self.ranges[0]
        last = min(last, first + limit - 1)
        if self.order is not None:
            return list(self.order[first : last + 1])
        return library.find(self.query, self.sort).page(first, last - first + 1)

    def __len__(self) -> int:
        """How many there are, which is known at once."""
        return sum(last - first + 1 for first, last in self.ranges)

    @property
    def are_few(self) -> bool:
        """Whether they may be read and edited while everyone waits."""
        return len(self) <= FEW

    def ids(self, library: Library) -> Sequence[int]:
        """Who they are, in the order of the list; many of them as an array, which may take a moment.

        Raises PaperDeskError when the list is another one by now, so that nobody knows which were meant.
        """
        if self.order is None and self.are_few:
            found = library.find(self.query, self.sort)
            return [id for first, last in self.ranges for id in found.page(first, last - first + 1)]
        order = self._order(library) if self.order is None else self.order
        if self.are_few:
            return [id for first, last in self.ranges for id in order[first : last + 1]]
        ids = array("I")
        for first, last in self.ranges:
            ids.extend(order[first : last + 1])
        return ids

    def _order(self, library: Library) -> array[int]:
        order = library.find(self.query, self.sort).order()
        if len(order) != self.listed or tuple(order[: len(self.first)]) != self.first:
            raise PaperDeskError(
                "The list of papers has changed meanwhile; nothing was done. Select the papers again."
            )
        return order
