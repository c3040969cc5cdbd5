"""Keeps highlights on their words while the text under them changes.

A highlight knows its place, its quote with what stood around it, and the version of the text. As long as
the text is that version, it is where it says. A text that was edited here takes its highlights along
(`moved_along`); in one that changed elsewhere they are looked for (`placed`). What holds in the end:

- one that is neither an orphan nor `moved` stands on exactly its quote;
- one that `moved` stands on something LIKE its quote, or, moved along, where at least HALF of it survived;
- an orphan keeps its quote and its old place, and comes back when its words do.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from paperdesk.model.diffing import Stretch, stretches
from paperdesk.model.paper import Highlight
from paperdesk.model.refinding import Finder, to_words

CONTEXT: Final = 32
"""How many characters before and behind a quote are remembered."""
MOST: Final = 0.8
HALF: Final = 0.5
"""How much of a quote has to survive an edit for its place to be certain, and for it to have one."""


def text_hash(text: str) -> str:
    """What a highlight remembers of the version of a text that its place is meant in."""
    import hashlib

    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def marked(highlight: Highlight, text: str, start: int, end: int) -> Highlight:
    """The highlight put on a part of `text`, sure of its place, with the quote and context that are there."""
    return _sure(highlight, text, start, end, text_hash(text))


def anchored(highlight: Highlight, text: str) -> Highlight:
    """The highlight at the place of `text` that holds its quote; see `placed`."""
    return placed([highlight], text)[0]


def placed(highlights: Sequence[Highlight], text: str) -> list[Highlight]:
    """Highlights of whatever version of `text`, each where its quote is, or an orphan at its old place.

    Without certainty about the place, or if only something like the quote was found, it is `moved`.
    """
    version = text_hash(text)
    finder = Finder(text)
    return [
        mark if mark.text_hash == version and _holds(mark, text) else _found(mark, finder, version)
        for mark in highlights
    ]


def moved_along(highlights: Sequence[Highlight], old: str, new: str) -> list[Highlight]:
    """The highlights of `old` after somebody has edited it to `new`.

    What the edit left alone keeps its highlights exactly; those with an edit inside keep what survived.
    """
    parts = stretches(old, new)
    ends = [part.end for part in parts]
    version = text_hash(new)
    finder = Finder(new)
    moved = []
    for mark in placed(highlights, old):
        kept = None if mark.orphan else _carried(mark, parts, ends, new, version)
        moved.append(kept or _found(mark, finder, version))
    return moved


def _holds(mark: Highlight, text: str) -> bool:
    """Whether a highlight of this very version of the text is where it says."""
    if mark.orphan:
        return True
    return 0 <= mark.start < mark.end <= len(text) and (
        mark.moved or text[mark.start : mark.end] == mark.exact
    )


def _sure(mark: Highlight, text: str, start: int, end: int, version: str) -> Highlight:
    """The highlight with what is at a place that is certain."""
    return replace(
        mark,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        orphan=False,
        moved=False,
        text_hash=version,
    )


def _found(mark: Highlight, finder: Finder, version: str) -> Highlight:
    place = finder.find(mark)
    if place is None:
        return replace(mark, orphan=True, moved=False, text_hash=version)
    if place.certain:
        return _sure(mark, finder.text, place.start, place.end, version)
    return replace(mark, start=place.start, end=place.end, orphan=False, moved=True, text_hash=version)


def _carried(
    mark: Highlight, parts: Sequence[Stretch], ends: Sequence[int], new: str, version: str
) -> Highlight | None:
    """The highlight on what an edit left of its words; None if that is too little or torn apart."""
    left = list(_surviving(mark, parts, ends))
    survived, length = sum(part.size for part in left), mark.end - mark.start
    if survived < HALF * length:
        return None
    start, end = left[0].other, left[-1].other_end
    start, end = to_words(new, start, end, (left[0].start - mark.start, mark.end - left[-1].end))
    stretched = end - start > 2 * length
    if stretched and survived < length:
        return None
    if mark.moved or stretched or survived < MOST * length:
        return replace(mark, start=start, end=end, moved=True, text_hash=version)
    return _sure(mark, new, start, end, version)


def _surviving(mark: Highlight, parts: Sequence[Stretch], ends: Sequence[int]) -> Iterator[Stretch]:
    """What of the highlighted words is in stretches that both texts have."""
    for part in parts[bisect_right(ends, mark.start) :]:
        if part.start >= mark.end:
            return
        start, end = max(part.start, mark.start), min(part.end, mark.end)
        yield Stretch(start, part.other + start - part.start, end - start)
