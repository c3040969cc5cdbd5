"""Similar papers: those that share the words by which a paper stands out from the rest of the library.

A word tells the more the fewer papers have it and the more often the paper uses it. The most telling
words that are not too common lead to candidates; their texts are then compared by all telling words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import log
from typing import TYPE_CHECKING

from paperdesk.model.rows import Row
from paperdesk.model.telling import is_telling, spelling, uses

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.store.similar import Resemblance

LIMIT = 8
TITLE = 3  # times that a word in the title counts
COMPARED = 24  # words
LEADING = 12  # words that candidates are looked up by
HITS = 24_000  # papers that these may lead to, counted once for each word
HITS_OF_ONE = 8_000
COMMON = 0.25  # of all papers; a word that more of them have tells nothing
ALWAYS_RARE = 4  # papers; among few papers, a word is not common before more than these have it
CANDIDATES = 40  # whose texts are compared
LEAST = 0.16  # likeness worth showing


@dataclass(frozen=True, slots=True)
class Similar:
    """A paper like another one: how much (up to 1), and the words they share, the most telling first.

    The words are written as in the paper that was asked about.
    """

    row: Row
    score: float
    terms: tuple[str, ...]


def similar(library: Library, paper_id: int, limit: int = LIMIT) -> list[Similar]:
    """The papers on the desk most like one, best first; none when nothing in its words tells anything."""
    source = library.resemblance()
    text = source.texts((paper_id,)).get(paper_id)
    if text is None:
        return []
    used = uses(text, TITLE)
    weights = _telling(used, source)
    found = _compared(source, used, weights, paper_id)[:limit]
    rows = {row.id: row for row in library.rows(paper for paper, _, _ in found)}
    forms = spelling(text)
    return [
        Similar(rows[paper], round(score, 3), tuple(forms[word] for word in shared))
        for paper, score, shared in found
        if paper in rows
    ]


@dataclass(frozen=True, slots=True)
class _Telling:
    """The words to compare by, with their weights, and those of them that lead to candidates."""

    compared: Mapping[str, float]
    leading: Mapping[str, float]


def _telling(used: Mapping[str, int], source: Resemblance) -> _Telling:
    size = source.size()
    most = max(ALWAYS_RARE, int(size * COMMON))
    counts = source.papers_with(filter(is_telling, used), min(HITS_OF_ONE, most))
    weights = {
        word: log(1 + used[word]) * log(1 + size / count)
        for word, count in counts.items()
        if 1 < count <= most
    }
    best = sorted(weights, key=lambda word: -weights[word])
    compared = {word: weights[word] for word in best[:COMPARED]}
    return _Telling(compared, _leading(best, weights, counts))


def _leading(
    best: Sequence[str], weights: Mapping[str, float], counts: Mapping[str, int]
) -> dict[str, float]:
    chosen: dict[str, float] = {}
    hits = 0
    for word in best:
        if len(chosen) < LEADING and counts[word] <= HITS_OF_ONE and hits + counts[word] <= HITS:
            chosen[word] = weights[word]
            hits += counts[word]
    return chosen


def _compared(
    source: Resemblance, used: Mapping[str, int], telling: _Telling, paper: int
) -> list[tuple[int, float, list[str]]]:
    """Candidates with their likeness and the shared words, the likest first."""
    whole = sum(weight * _presence(used[word]) for word, weight in telling.compared.items())
    candidates = list(islice(chain.from_iterable(source.sharing(telling.leading, paper)), CANDIDATES))
    texts = source.texts(candidates)
    found = []
    for each in candidates:
        there = uses(texts[each], TITLE)
        parts = {word: weight * _presence(there[word]) for word, weight in telling.compared.items()}
        shared = sorted((word for word in parts if there[word]), key=lambda word: -telling.compared[word])
        found.append((each, min(1.0, sum(parts.values()) / whole), shared))
    found = [one for one in found if one[1] >= LEAST]
    return sorted(found, key=lambda one: -one[1])


def _presence(uses: int) -> float:
    """How present a word is in a text: not twice as much for twice the uses."""
    return uses / (uses + 1)
