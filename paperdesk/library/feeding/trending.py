"""What is read most now: by how much it is read, and how long ago it came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from paperdesk.model.feed import Popularity

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.store.popularity import Heat, Measured

FORMULA: Final = (
    "Upvotes, twice the comments and 20 divided by the best place, together divided by "
    "(days since it came + 2) to the power of 1.5."
)
"""How papers are ranked that trend, for people who want to know."""
LOOKED_BACK: Final = timedelta(days=14)
"""What nobody spoke of for so long trends no more."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A paper that is read much now, and how much by FORMULA."""

    paper: int
    score: float


def score_of(popularity: Popularity, days: int) -> float:
    """FORMULA, for a paper that came so many days ago."""
    rank = 20 / popularity.rank if popularity.rank else 0
    points = (popularity.upvotes or 0) + 2 * (popularity.comments or 0) + rank
    return float(points / (max(0, days) + 2) ** 1.5)


def trending(library: Library, today: date, limit: int = 100) -> list[Trend]:
    """The papers on the desk that trend today, those first that do so most."""
    heats = library.tables(to_read=True).popularity.heats((today - LOOKED_BACK).isoformat())
    trends = [Trend(heat.paper, _score(heat, today)) for heat in heats]
    return sorted(trends, key=lambda each: (-each.score, -each.paper))[:limit]


def scores(heats: Iterable[Heat], today: date) -> Mapping[int, float]:
    """How much papers trend, by id."""
    return {heat.paper: _score(heat, today) for heat in heats}


def popularity_of(library: Library, papers: Iterable[int]) -> dict[int, tuple[Measured, ...]]:
    """How much papers were read, by day, as sources said; those nobody spoke of are left out."""
    return library.tables(to_read=True).popularity.of(papers)


def _score(heat: Heat, today: date) -> float:
    try:
        came = date.fromisoformat(heat.since)
    except ValueError:
        came = today
    return score_of(heat.popularity, (today - came).days)
