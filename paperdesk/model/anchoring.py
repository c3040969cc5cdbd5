"""Where a highlight stands in a text that is not the one it was made on."""

import hashlib
from dataclasses import replace

from paperdesk.model.paper import Highlight

_MOST_PLACES = 1000


def text_hash(text: str) -> str:
    """What a highlight remembers of the version of a text that its place is meant in."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def anchored(highlight: Highlight, text: str) -> Highlight:
    """The highlight at the place of `text` that holds its quote; an orphan at its old place if none does.

    Of several places the one whose surroundings are most like the old ones, then the nearest, is taken.
    """
    places = _places(text, highlight.exact)
    if not places:
        return replace(highlight, orphan=True)
    start = max(
        places, key=lambda place: (_surroundings(highlight, text, place), -abs(place - highlight.start))
    )
    return replace(highlight, start=start, end=start + len(highlight.exact), orphan=False)


def _places(text: str, quote: str) -> list[int]:
    places: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0 and len(places) < _MOST_PLACES:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _surroundings(highlight: Highlight, text: str, start: int) -> int:
    end = start + len(highlight.exact)
    before = text[max(0, start - len(highlight.prefix)) : start]
    after = text[end : end + len(highlight.suffix)]
    return _common(highlight.prefix[::-1], before[::-1]) + _common(highlight.suffix, after)


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with together."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
