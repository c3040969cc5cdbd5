"""Edits of a great many papers: as one step, but carried out piece by piece."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.sounding import sound_edit
from paperdesk.model.change import Change
from paperdesk.store.ids import rising
from paperdesk.store.store import Store

PIECE: Final = 5000
"""Papers in a piece: one is over soon, and what it writes is kept in memory."""

Make = Callable[[frozenset[int]], Edit]
"""Makes an edit for some papers, or, of none, one that has the same label."""


@dataclass(frozen=True, slots=True)
class Many(Edit):
    """The edit that `make` gives, for any number of papers: it tells how far it is and may be stopped.

    The result is how many papers have changed. `papers` are best an array, which takes little memory.
    """

    papers: Collection[int]
    make: Make

    @property
    @override
    def label(self) -> str:
        return self.make(frozenset()).label

    @override
    def apply(self, store: Store) -> Outcome:
        pieces = (sound_edit(self.make(frozenset(piece))) for piece in _told(store, self.papers))
        with store.at_one_moment():
            return _piece_by_piece(store, self.label, pieces)


@dataclass(frozen=True, slots=True)
class Pieces(Edit):
    """Edits that are one step, each by itself as JSON, so that not all of them are in memory at once.

    They change `papers` papers in all. The result is how many they have changed now.
    """

    name: str
    papers: int
    pieces: tuple[str, ...]

    @property
    @override
    def label(self) -> str:
        return self.name

    @override
    def apply(self, store: Store) -> Outcome:
        return _piece_by_piece(store, self.name, self._edits(store))

    @override
    def lost(self, store: Store) -> None:
        for edit in self._edits(store):
            edit.lost(store)

    def _edits(self, store: Store) -> Iterable[Edit]:
        from paperdesk.library.edit_json import from_json

        for done, piece in enumerate(self.pieces):
            store.step(done, len(self.pieces))
            yield from_json(piece)


def _told(store: Store, papers: Collection[int]) -> Iterable[list[int]]:
    """The papers in pieces, with word of how many are done before each."""
    done = 0
    store.step(done, len(papers))
    for piece in rising(papers, PIECE):
        store.step(done, len(papers))
        yield piece
        done += len(piece)


def _piece_by_piece(store: Store, name: str, edits: Iterable[Edit]) -> Outcome:
    from paperdesk.library.edit_json import to_json

    back: list[str] = []
    changed = 0
    for edit in edits:
        outcome = edit.apply(store)
        if outcome.inverse:
            back.append(to_json(outcome.inverse))
            changed += len(outcome.change.papers)
    if not back:
        return Outcome(Change(), None, 0)
    return Outcome(Change(everything=True), Pieces(name, changed, tuple(reversed(back))), changed)
