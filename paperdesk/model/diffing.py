"""What two versions of a text have in common: equal stretches in their order, found word by word."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

# Writing without spaces is compared letter by letter, all other by words with the space behind them.
_TOKEN: Final = re.compile(r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+\s*|\S\s*|\s+")
_MOST_PAIRS: Final = 50_000
"""Pairs of equal words up to which stretches are compared with each other directly."""
_PHRASE: Final = 3
"""Words in a row by which longer stretches are found in each other."""
_SPELLED: Final = 4_000
"""Pairs of characters up to which what differs is compared letter by letter."""
_SYLLABLE: Final = 3
"""Letters in a row that do not stand in both by chance."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """`size` characters that stand at `start` of one text and at `other` of the other."""

    start: int
    other: int
    size: int

    @property
    def end(self) -> int:
        """Where it ends in the first text."""
        return self.start + self.size

    @property
    def other_end(self) -> int:
        """Where it ends in the second text."""
        return self.other + self.size


def stretches(one: str, other: str) -> list[Stretch]:
    """The equal stretches of two texts, in the order of both, as long as they can be.

    What stands alike at both ends always belongs to them. Quick for texts of a million characters.
    """
    head = common_start(one, other)
    tail = common_end(one, other, min(len(one), len(other)) - head)
    middle = _by_words(one[head : len(one) - tail], other[head : len(other) - tail])
    found = [Stretch(0, 0, head)]
    found += [Stretch(part.start + head, part.other + head, part.size) for part in middle]
    found.append(Stretch(len(one) - tail, len(other) - tail, tail))
    return _joined(found)


def common_start(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        half = (low + high + 1) // 2
        if one[low:half] == other[low:half]:
            low = half
        else:
            high = half - 1
    return low


def common_end(one: str, other: str, most: int) -> int:
    """How many characters, up to `most`, two texts end with together."""
    low, high = 0, most
    while low < high:
        half = (low + high + 1) // 2
        if one[len(one) - half : len(one) - low] == other[len(other) - half : len(other) - low]:
            low = half
        else:
            high = half - 1
    return low


def _by_words(one: str, other: str) -> list[Stretch]:
    if not one or not other:
        return []
    words, others = _TOKEN.findall(one), _TOKEN.findall(other)
    starts, other_starts = _starts(words), _starts(others)
    found: list[Stretch] = []
    at, other_at = 0, 0
    ends = (len(words), len(others), 0)
    for word, other_word, size in (*_aligned(words, others), ends):
        run, other_run = starts[word], other_starts[other_word]
        found += _inside(one[at:run], other[other_at:other_run], at, other_at)
        at, other_at = starts[word + size], other_starts[other_word + size]
        found.append(Stretch(run, other_run, at - run))
    return found


def _inside(gap: str, other_gap: str, start: int, other: int) -> Iterator[Stretch]:
    """What two parts that differ, at these places of their texts, begin and end with alike, and hold."""
    head = common_start(gap, other_gap)
    tail = common_end(gap, other_gap, min(len(gap), len(other_gap)) - head)
    yield Stretch(start, other, head)
    one, two = gap[head : len(gap) - tail], other_gap[head : len(other_gap) - tail]
    if len(one) * len(two) <= _SPELLED:
        for block in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks():
            if block.size >= _SYLLABLE:
                yield Stretch(start + head + block.a, other + head + block.b, block.size)
    yield Stretch(start + len(gap) - tail, other + len(other_gap) - tail, tail)


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _aligned(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of equal words: where they begin in both and how many words they have."""
    found: list[tuple[int, int, int]] = []
    waiting = [(0, len(words), 0, len(others))]
    while waiting:
        low, high, other_low, other_high = waiting.pop()
        some, other_some = words[low:high], others[other_low:other_high]
        if not some or not other_some:
            continue
        if _pairs(some, other_some) <= _MOST_PAIRS:
            blocks = SequenceMatcher(None, some, other_some, autojunk=False).get_matching_blocks()
            found += [(low + block.a, other_low + block.b, block.size) for block in blocks if block.size]
            continue
        runs = list(_landmarks(some, other_some))
        found += [(low + at, other_low + other, size) for at, other, size in runs]
        edges = [(0, 0, 0), *runs, (len(some), len(other_some), 0)]
        if runs:
            for (at, other, size), (next_at, next_other, _) in pairwise(edges):
                waiting.append(
                    (low + at + size, low + next_at, other_low + other + size, other_low + next_other)
                )
    return sorted(found)


def _pairs(words: Sequence[str], others: Sequence[str]) -> int:
    counts, other_counts = Counter(words), Counter(others)
    return sum(count * other_counts[word] for word, count in counts.items())


def _landmarks(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words around phrases that stand once in each text, as many as come in one order."""
    once, other_once = _once(words), _once(others)
    pairs = [(at, other_once[phrase]) for phrase, at in once.items() if phrase in other_once]
    end, other_end = 0, 0
    for at, other in _rising(sorted(pairs)):
        if at < end or other < other_end:
            continue
        back = 0
        while (
            at - back > end and other - back > other_end and words[at - back - 1] == others[other - back - 1]
        ):
            back += 1
        size = _PHRASE
        while (
            at + size < len(words) and other + size < len(others) and words[at + size] == others[other + size]
        ):
            size += 1
        yield at - back, other - back, size + back
        end, other_end = at + size, other + size


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where the phrases begin that stand once among the words."""
    phrases = list(zip(*(words[first:] for first in range(_PHRASE)), strict=False))
    counts = Counter(phrases)
    return {phrase: at for at, phrase in enumerate(phrases) if counts[phrase] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs, sorted by their first number, whose second numbers rise as well."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        length = bisect_left(tails, other)
        before.append(last[length - 1] if length else -1)
        if length == len(tails):
            tails.append(other)
            last.append(number)
        else:
            tails[length], last[length] = other, number
    chosen: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _joined(found: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that touch each other made one; empty ones left out."""
    joined: list[Stretch] = []
    for part in found:
        last = joined[-1] if joined else Stretch(0, 0, 0)
        if joined and (last.end, last.other_end) == (part.start, part.other):
            joined[-1] = Stretch(last.start, last.other, last.size + part.size)
        elif part.size:
            joined.append(part)
    return joined
