"""Entries that were written before, so that only those of changed papers are written anew."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from paperdesk.library.library import Library
from paperdesk.model.paper import Paper

LEANING: Final = frozenset(("crossref", "xref", "xdata", "related", "entryset"))
"""The fields of a paper whose entry depends on which others are in the file."""


class EntryCache:
    """Entries by paper, for one file that is written again and again; lives in memory.

    Ask for `known` with the papers of the file, `put` what was written anew. An entry is known as long as
    nothing of its paper changed, and the surroundings, such as the options, are the same.
    """

    def __init__(self) -> None:
        """Nothing was written yet."""
        self._around: object = None
        self._stamps: dict[int, tuple[object, ...]] = {}
        self._entries: dict[int, tuple[tuple[object, ...], str]] = {}
        self.written = 0
        """How many entries were written anew in all."""

    def begin(self, library: Library, ids: Sequence[int], *around: Hashable) -> None:
        """Look at what has changed in the papers of the file, or in what is `around` their entries."""
        reads = library.exports()
        surroundings = (reads.names(), *around)
        if surroundings != self._around:
            self._entries.clear()
            self._around = surroundings
        # Before any paper is read: should one change in between, it is only written once more.
        self._stamps = reads.stamps(ids)
        self._entries = {id: kept for id, kept in self._entries.items() if id in self._stamps}

    def known(self, ids: Iterable[int]) -> dict[int, str]:
        """The entries that need not be written anew."""
        entries, stamps = self._entries, self._stamps
        return {id: entries[id][1] for id in ids if id in entries and entries[id][0] == stamps.get(id)}

    def put(self, paper: Paper, entry: str) -> None:
        """Keep what was written for a paper, unless it leans on other papers."""
        self.written += 1
        if paper.id in self._stamps and LEANING.isdisjoint(paper.fields):
            self._entries[paper.id] = (self._stamps[paper.id], entry)
