"""Finds titles that may be one title misspelt, without comparing every title with every other.

Two titles are compared when they share a word that few others have or two words of which that is
true together, or when they stand next to each other in the order of author and title.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import TypeVar

from paperdesk.model.duplicates import normal_title
from paperdesk.model.folding import words
from paperdesk.model.progress import Progress
from paperdesk.model.similarity import ALIKE, likeness, same_numerals

Item = TypeVar("Item")

_RAREST = 3  # words of a title that lead to others
_FEW = 30  # titles that are all compared with each other
_NEIGHBOURS = 4
_INDEX_BITS = 24
_WORD_BITS = 32
_STAGES = 5
_EVERY = 1000  # titles between two reports of progress


@dataclass(frozen=True, slots=True)
class Headline:
    """What a first look at a paper needs: `authors` holds the family names joined by ", "."""

    id: int
    title: str
    authors: str
    year: int | None


@dataclass(frozen=True, slots=True)
class _Look:
    letters: str
    words: tuple[str, ...]
    authors: frozenset[str]
    first: str
    year: int | None


def near_titles(headlines: Sequence[Headline], progress: Progress) -> Iterator[tuple[int, int]]:
    """Pairs of ids whose titles are alike but not the same, and whose authors and years may be.

    `progress(done, total)` is called now and then and may raise to stop.
    """
    steps = _Steps(progress, _STAGES * len(headlines))
    looks = [_look(headline) for headline in steps.through(headlines)]
    seen: set[int] = set()
    for one, other in _candidates(looks, steps):
        if not _may_be_one(looks[one], looks[other]):
            continue
        pair = one << _INDEX_BITS | other
        if pair not in seen:
            seen.add(pair)
            if _alike(looks[one], looks[other]):
                yield headlines[one].id, headlines[other].id


def neighbours(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a few members, of many only those that stand near each other; the smaller number first."""
    reach = len(members) if len(members) <= _FEW else _NEIGHBOURS
    for at, one in enumerate(members):
        for other in members[at + 1 : at + 1 + reach]:
            yield (one, other) if one < other else (other, one)


def _look(headline: Headline) -> _Look:
    names = [normal_title(name) for name in headline.authors.split(", ") if name]
    return _Look(
        normal_title(headline.title),
        words(headline.title),
        frozenset(names),
        names[0] if names else "",
        headline.year,
    )


class _Steps:
    """Counts what is done and reports it now and then; each stage goes through all papers once."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def through(self, items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            if self._done % _EVERY == 0:
                self._progress(min(self._done, self._total), self._total)
            self._done += 1
            yield item


def _candidates(looks: Sequence[_Look], steps: _Steps) -> Iterator[tuple[int, int]]:
    for block in steps.through(_blocks(_entries(looks, steps), looks)):
        yield from neighbours(block)
    everyone = range(len(looks))
    for order in (lambda at: (looks[at].first, looks[at].letters), lambda at: looks[at].letters):
        yield from _side_by_side(list(steps.through(sorted(everyone, key=order))))


def _side_by_side(order: Sequence[int]) -> Iterator[tuple[int, int]]:
    for distance in range(1, _NEIGHBOURS + 1):
        for one, other in zip(order, order[distance:], strict=False):
            yield (one, other) if one < other else (other, one)


def _entries(looks: Sequence[_Look], steps: _Steps) -> list[int]:
    """A number for each word or pair of words that leads to other titles, with the title's own number."""
    often = Counter(word for look in looks for word in set(look.words))
    shared = sorted(
        (word for word, count in often.items() if count > 1), key=lambda word: (often[word], word)
    )
    rank = {word: place for place, word in enumerate(shared, 1)}
    entries: list[int] = []
    for at, look in enumerate(steps.through(looks)):
        rarest = sorted({rank[word] for word in look.words if word in rank})[: _RAREST + 1]
        keys = [place for place in rarest[:_RAREST] if often[shared[place - 1]] <= _FEW]
        keys += [one << _WORD_BITS | other for one, other in combinations(rarest, 2)]
        entries += [key << _INDEX_BITS | at for key in keys]
    entries.sort()
    return entries


def _blocks(entries: Iterable[int], looks: Sequence[_Look]) -> Iterator[list[int]]:
    mask = (1 << _INDEX_BITS) - 1
    for _, group in groupby(entries, key=lambda entry: entry >> _INDEX_BITS):
        block = [entry & mask for entry in group]
        if len(block) > _FEW:
            block.sort(key=lambda at: looks[at].letters)
        if len(block) > 1:
            yield block


def _may_be_one(one: _Look, other: _Look) -> bool:
    """Whether nothing that is told quickly speaks against it."""
    if one.letters == other.letters:
        return False
    if one.year is not None and other.year is not None and abs(one.year - other.year) > 1:
        return False
    if one.authors and other.authors and one.authors.isdisjoint(other.authors):
        return False
    short, long = sorted((len(one.letters), len(other.letters)))
    return 2 * short >= ALIKE * (short + long) or _begins(one, other)


def _alike(one: _Look, other: _Look) -> bool:
    if _begins(one, other):
        return True
    mine, theirs = set(one.words), set(other.words)
    if 2 * len(mine & theirs) < min(len(mine), len(theirs)) and min(len(mine), len(theirs)) > 3:
        return False
    return same_numerals(one.words, other.words) and likeness(one.letters, other.letters) >= ALIKE


def _begins(one: _Look, other: _Look) -> bool:
    if not (one.authors and other.authors and one.letters and other.letters):
        return False
    return one.letters.startswith(other.letters) or other.letters.startswith(one.letters)
