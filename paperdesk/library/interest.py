"""What interests the reader, learned on this computer from what was kept and what was dismissed.

Learning is asked for by name (`learn`, then `keep`), because it takes a moment; what is kept is read fast.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paperdesk.model.interest import Decision, Taste, from_json, to_json
from paperdesk.model.interest import learn as learned

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.store.store import Store

NEEDED = 20  # decisions
MOST = 2000  # papers of each kind, the ones decided about last
AT_ONCE = 500
STALE = 0.05  # share of the decisions that may be new before it is learned anew
FEW_NEW = 3


@dataclass(frozen=True, slots=True)
class Interest:
    """What was learned, for the papers of one library."""

    taste: Taste
    store: Store

    def score(self, papers: Iterable[int]) -> dict[int, float]:
        """How likely papers are to interest, from 0 to 1, by id; those that are gone are left out."""
        ids = list(papers)
        scores: dict[int, float] = {}
        for start in range(0, len(ids), AT_ONCE):
            texts = self.store.interests.texts(ids[start : start + AT_ONCE])
            scores |= {id: self.taste.score((title, text)) for id, (_, title, text) in texts.items()}
        return scores

    def reasons(self, paper: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of a paper that raise and those that lower it, the strongest first."""
        for _, title, text in self.store.interests.texts([paper]).values():
            return self.taste.reasons((title, text))
        return (), ()


def decisions(library: Library) -> int:
    """How many decisions there are to learn from; NEEDED are."""
    return sum(library.tables(to_read=True).interests.counts())


def is_stale(library: Library) -> bool:
    """Whether what is kept is not what would be learned now, by enough decisions to matter."""
    interests = library.tables(to_read=True).interests
    wanted, unwanted = interests.counts()
    taste = kept(library.tables(to_read=True))
    if taste is None:
        return wanted + unwanted >= NEEDED
    new = abs(min(wanted, MOST) - taste.wanted) + abs(min(unwanted, MOST) - taste.unwanted)
    return wanted + unwanted < NEEDED or new >= max(FEW_NEW, STALE * (taste.wanted + taste.unwanted))


def learn(library: Library) -> Taste | None:
    """Learn from the decisions that there are; None below NEEDED of them, or if all are of one kind."""
    store = library.tables(to_read=True)
    made: list[Decision] = []
    for wanted in (True, False):
        weights = dict(store.interests.newest(wanted=wanted, most=MOST))
        ids = list(weights)
        for start in range(0, len(ids), AT_ONCE):
            texts = store.interests.texts(ids[start : start + AT_ONCE])
            made += [Decision((title, text), wanted, weights[id]) for id, (_, title, text) in texts.items()]
    return learned(made) if len(made) >= NEEDED else None


def keep(library: Library, taste: Taste | None) -> None:
    """Keep what was learned in the library, or nothing any more; no step of the history."""
    store = library.tables()
    with store.transaction(0.0):
        store.interests.keep(to_json(taste) if taste else "", store.now() if taste else "")


def kept(store: Store) -> Taste | None:
    """What was learned last; None when nothing was, or what was has been forgotten."""
    return from_json(store.interests.kept()) if store.interests.made() else None
