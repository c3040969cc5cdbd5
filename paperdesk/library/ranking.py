"""Orders that are worked out: what likely interests, how often a word list's words stand, how much is read.

Up to RANKED papers, the newest, are ranked by their texts; any others follow in the order of their coming.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import override

from paperdesk.library.found import Found
from paperdesk.store.runs import Page

if TYPE_CHECKING:
    from paperdesk.model.interest import Taste
    from paperdesk.model.telling import Text
    from paperdesk.store.store import Store

RANKED = 10_000
REMEMBERED = 20_000  # papers
AT_ONCE = 500

INTEREST = "interest"
LIST = "list:"
POPULARITY = "popularity"
TRENDING = "trending"
Value = Callable[["Text"], float]


@dataclass(frozen=True)
class RankedFound(Found):
    """Papers by `value`, the greatest first, or last unless `down`; of equals the newest first."""

    value: Callable[[Sequence[int]], Mapping[int, float]] = field(default=lambda ids: {})
    down: bool = True
    known: Sequence[int] | None = None
    """An order that was worked out before: it stays, and what is new comes first."""
    most: int | None = RANKED
    """So many are ranked at most."""

    ranked = True

    @property
    @override
    def at_once(self) -> bool:
        return self.known is not None

    @override
    def page(self, offset: int, limit: int) -> list[int]:
        return self._order[offset:].tolist() if limit < 0 else self._order[offset : offset + limit].tolist()

    @override
    def first(self, limit: int) -> Page:
        return Page(self.page(0, limit))

    @override
    def order(self) -> array[int]:
        return self._order

    @override
    def ids(self) -> list[int]:
        return self._order.tolist()

    @override
    def count(self) -> int:
        return len(self._order)

    @override
    def quick_count(self) -> int:
        return len(self._order)

    @cached_property
    def _order(self) -> array[int]:
        newest = self.search.order(self.selection)
        if self.known is not None:
            there, before = set(newest), set(self.known)
            new = [id for id in newest if id not in before]
            return array("I", [*new, *(id for id in self.known if id in there)])
        head = newest[: self.most]
        values = self.value(head)
        sign = -1 if self.down else 1
        ranked = sorted((id for id in head if id in values), key=lambda id: sign * values[id])
        return array("I", [*ranked, *(id for id in head if id not in values), *newest[len(head) :]])


class Rankings:
    """What papers are worth in one library; what was worked out is remembered until their texts change."""

    def __init__(self, store: Store) -> None:
        """Read the texts from `store`."""
        self._store = store
        self._by = self._made = ""
        self._taste: Taste | None = None
        self._known: dict[int, tuple[str, float]] = {}
        self._kept: tuple[tuple[str, str, tuple[str, ...]], Sequence[int]] = ("", "", ()), ()

    def keep(self, query: str, sort: str, order: Sequence[int]) -> None:
        """Let a search in an order stay as it was worked out, instead of any one kept before."""
        self._kept = (query, sort, self._words_of(sort)), order

    def kept(self, query: str, sort: str) -> Sequence[int] | None:
        """The order that was kept for a search; None once other words would make another one."""
        asked, order = self._kept
        return order if asked == (query, sort, self._words_of(sort)) else None

    def _words_of(self, sort: str) -> tuple[str, ...]:
        name = sort.removeprefix("-")
        found = self._store.word_lists.named(name.removeprefix(LIST)) if name.startswith(LIST) else None
        return found.words if found else ()

    def values(self, sort: str) -> Callable[[Sequence[int]], Mapping[int, float]] | None:
        """What gives the worth of papers for a ranked sort key; None when there is nothing to rank by."""
        name = sort.removeprefix("-")
        if name in {POPULARITY, TRENDING}:
            worth = self._read_most(name)
            return lambda ids: worth
        found = self._interest() if name == INTEREST else self._listed(name.removeprefix(LIST))
        if found is None:
            return None
        by, value = found
        return lambda ids: self._valued(by, value, ids)

    def taste(self) -> Taste | None:
        """What was learned of the reader's interest, read once for each time that something was."""
        from paperdesk.library.interest import kept

        made = self._store.interests.made()
        if made != self._made:
            self._made, self._taste = made, kept(self._store)
        return self._taste

    def _read_most(self, name: str) -> Mapping[int, float]:
        if name == POPULARITY:
            return {paper: float(score) for paper, score in self._store.popularity.scores().items()}
        from paperdesk.library.feeding.trending import LOOKED_BACK, scores

        today = date.fromisoformat(self._store.now()[:10])
        return scores(self._store.popularity.heats((today - LOOKED_BACK).isoformat()), today)

    def _interest(self) -> tuple[str, Value] | None:
        taste = self.taste()
        return (f"interest {self._made}", taste.score) if taste else None

    def _listed(self, name: str) -> tuple[str, Value] | None:
        from paperdesk.model.word_lists import Finder

        found = self._store.word_lists.named(name)
        if found is None:
            return None
        finder = Finder([found])
        return f"list {found}", lambda text: finder.counts(*text)[0]

    def _valued(self, by: str, value: Value, ids: Sequence[int]) -> Mapping[int, float]:
        if by != self._by or len(self._known) > REMEMBERED:
            self._by, self._known = by, {}
        known = self._known
        modified = self._store.interests.modified(list(ids))
        new = [id for id in ids if known.get(id, ("",))[0] != modified.get(id)]
        for start in range(0, len(new), AT_ONCE):
            texts = self._store.interests.texts(new[start : start + AT_ONCE])
            for id, (at, title, text) in texts.items():
                known[id] = at, value((title, text))
        return {id: known[id][1] for id in ids if id in known}
