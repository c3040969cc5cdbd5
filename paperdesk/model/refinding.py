"""Finds a quote again in a text that is not the one it was taken from."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from typing import Final

from paperdesk.model.diffing import Stretch, common_end, common_start, stretches
from paperdesk.model.paper import Highlight

LIKE: Final = 0.8
"""How alike a quote and what is taken for it are at least: twice the characters that both have in the same
order, divided by the characters of both."""
SHORTEST: Final = 8
"""Characters of the shortest quote that is also found when it was changed."""
EVIDENCE: Final = 20
"""Characters of quote and context that have to agree for a place to be certain."""
_MOST_PLACES: Final = 100
_MOST_VOTES: Final = 200
_MOST_WORDS: Final = 24
_MOST_CANDIDATES: Final = 3
_LETTER_BY_LETTER: Final = 100_000
_WORD: Final = re.compile(r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{3,}|[^\W\x00-\u2fff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote was found; `certain` if it reads the same there and nothing speaks for another place."""

    start: int
    end: int
    certain: bool


class Finder:
    """Looks for quotes in one text; made once for all of them."""

    def __init__(self, text: str) -> None:
        """Look in `text`."""
        self.text = text

    def find(self, mark: Highlight) -> Place | None:
        """The best place for a highlight; None when its quote is gone.

        Its very words come first, with the surroundings most like its own, then nearest to where it
        was; only then something like them.
        """
        if not mark.exact or not self.text:
            return None
        return self._verbatim(mark) or self._alike(mark)

    def _verbatim(self, mark: Highlight) -> Place | None:
        places = list(self._places(mark))
        if not places:
            return None
        agreed = [(_agreement(mark, self.text, at), at) for at in places]
        best, start = max(agreed, key=lambda place: (place[0], -abs(place[1] - mark.start), -place[1]))
        rivals = sum(agreement == best for agreement, _ in agreed) > 1
        stayed = start == mark.start and not mark.orphan and not (mark.prefix or mark.suffix)
        context = len(mark.prefix) + len(mark.suffix)
        enough = len(mark.exact) + best >= EVIDENCE or best == context > 0
        certain = stayed or (enough and not rivals)
        return Place(start, start + len(mark.exact), certain)

    def _places(self, mark: Highlight) -> Iterator[int]:
        """Where the quote stands, the nearest behind and before the old place."""
        at = self.text.find(mark.exact, max(0, mark.start))
        for _ in range(_MOST_PLACES):
            if at < 0:
                break
            yield at
            at = self.text.find(mark.exact, at + 1)
        end = max(0, mark.start) + len(mark.exact) - 1
        for _ in range(_MOST_PLACES):
            at = self.text.rfind(mark.exact, 0, end)
            if at < 0:
                break
            yield at
            end = at + len(mark.exact) - 1

    def _alike(self, mark: Highlight) -> Place | None:
        """Where something stands that is LIKE the quote, the most alike; certain if only spaces differ."""
        if len(mark.exact.strip()) < SHORTEST:
            return None
        found = [self._compared(mark.exact, at) for at in self._candidates(mark)]
        best, start, end = max(
            found, default=(0.0, 0, 0), key=lambda place: (place[0], -abs(place[1] - mark.start))
        )
        if best < LIKE:
            return None
        same = self.text[start:end].split() == mark.exact.split()
        rivals = sum(alike >= LIKE and at != start for alike, at, _ in found)
        return Place(start, end, same and not rivals and len(mark.exact) >= EVIDENCE)

    def _candidates(self, mark: Highlight) -> list[int]:
        """Where the quote would begin if its words, the rarer the more, are those of the text."""
        votes: dict[int, float] = defaultdict(float)
        width = max(16, len(mark.exact) // 4)
        known = [(len(self._words[word]), at, word) for at, word in _words(mark.exact) if word in self._words]
        for count, at, word in sorted(known)[:_MOST_WORDS]:
            for place in self._nearest(word, mark.start + at):
                # Each box overlaps the next one by half, so that none cuts what belongs together.
                votes[(place - at) // width] += 1 / count
                votes[(place - at) // width - 1] += 1 / count
        boxes: list[int] = []
        for box in nlargest(3 * _MOST_CANDIDATES, votes, key=votes.__getitem__):
            if all(abs(box - other) > 1 for other in boxes):
                boxes.append(box)
        return [box * width for box in boxes[:_MOST_CANDIDATES]]

    def _nearest(self, word: str, at: int) -> Sequence[int]:
        """The places of a word, of a common one those nearest to where it was."""
        places = self._words[word]
        if len(places) <= _MOST_VOTES:
            return places
        middle = bisect_left(places, at)
        first = max(0, min(middle - _MOST_VOTES // 2, len(places) - _MOST_VOTES))
        return places[first : first + _MOST_VOTES]

    @cached_property
    def _words(self) -> Mapping[str, Sequence[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for at, word in _words(self.text):
            places[word].append(at)
        return dict(places)

    def _compared(self, quote: str, at: int) -> tuple[float, int, int]:
        """How alike the quote and the text around a place are, and from where to where."""
        slack = max(24, len(quote) // 2)
        start = max(0, at - slack)
        window = self.text[start : at + len(quote) + slack]
        parts = _common_parts(quote, window)
        alike, parts = _tightened(parts, len(quote))
        if alike < LIKE:
            return (0.0, 0, 0)
        missing = (parts[0].start, len(quote) - parts[-1].end)
        first, last = to_words(window, parts[0].other, parts[-1].other_end, missing)
        whole = 2 * sum(part.size for part in parts) / (len(quote) + last - first)
        if whole >= LIKE:
            return (whole, start + first, start + last)
        return (alike, start + parts[0].other, start + parts[-1].other_end)


def to_words(text: str, start: int, end: int, most: tuple[int, int]) -> tuple[int, int]:
    """A part of a text with the rest of the words at its edges, up to as many characters as are missing."""
    first, last = max(0, start - most[0]), min(len(text), end + most[1])
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < last and text[end].isalnum():
        end += 1
    return start, end


def _words(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0].lower()) for found in _WORD.finditer(text))


def _common_parts(quote: str, window: str) -> list[Stretch]:
    if len(quote) * len(window) > _LETTER_BY_LETTER:
        return stretches(quote, window)
    blocks = SequenceMatcher(None, quote, window, autojunk=False).get_matching_blocks()
    return [Stretch(block.a, block.b, block.size) for block in blocks if block.size]


def _tightened(parts: Sequence[Stretch], length: int) -> tuple[float, list[Stretch]]:
    """The parts without those at the edges that stand too far off to belong, and how alike they make it."""
    parts = list(parts)
    while len(parts) > 1:
        best = max((parts, parts[1:], parts[:-1]), key=lambda some: _likeness(some, length))
        if best is parts:
            break
        parts = list(best)
    return (_likeness(parts, length), parts)


def _likeness(parts: Sequence[Stretch], length: int) -> float:
    if not parts:
        return 0.0
    return 2 * sum(part.size for part in parts) / (length + parts[-1].other_end - parts[0].other)


def _agreement(mark: Highlight, text: str, start: int) -> int:
    """How many characters next to a place are those that stood next to the quote."""
    end = start + len(mark.exact)
    before = text[max(0, start - len(mark.prefix)) : start]
    behind = text[end : end + len(mark.suffix)]
    return common_end(mark.prefix, before, min(len(mark.prefix), len(before))) + common_start(
        mark.suffix, behind
    )
