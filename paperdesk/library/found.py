"""What a query finds in a library."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import ClassVar

from paperdesk.store.runs import Page
from paperdesk.store.selection import Search, Selection


@dataclass(frozen=True)
class Found:
    """The papers that a query finds, asked for page by page; `terms` are the words to mark in them."""

    search: Search
    selection: Selection
    terms: tuple[str, ...]

    ranked: ClassVar[bool] = False
    """Whether any page takes putting all papers in order."""

    @property
    def at_once(self) -> bool:
        """Whether that is done without looking into the papers."""
        return True

    def count(self) -> int:
        """How many there are."""
        return self.search.count(self.selection)

    def quick_count(self) -> int | None:
        """How many there are; None when it takes long to find that out, as with words side by side."""
        return self.search.quick_count(self.selection)

    def page(self, offset: int, limit: int) -> list[int]:
        """The ids from `offset` on, at most `limit`."""
        return self.search.page(self.selection, offset, limit)

    def first(self, limit: int) -> Page:
        """The first ids, told as fast as can be; the page says whether `page` is sure to give the same."""
        return self.search.first(self.selection, limit)

    def order(self) -> array[int]:
        """All ids in order as 32-bit numbers; other threads go on while they are listed."""
        return self.search.order(self.selection)

    def ids(self) -> list[int]:
        """All ids in order."""
        return self.search.page(self.selection, 0, -1)
