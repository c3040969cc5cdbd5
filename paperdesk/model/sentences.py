"""Where the sentences and words of a text stand: what a reader without a mouse selects."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

Span = tuple[int, int]

_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+(?:\$|[\"'“‘(\[]*[^\W_a-z]))|\n\s*\n")
_SHORT: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|approx|w\.r\.t|Figs?|Eqs?|Sec|Tab|No|Dr|Prof|St|Mr|Ms)|\b[A-Z])\.$"
)
_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_ANY = re.compile(r"\S")


def sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, in code points and without the space around them."""
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        if not _SHORT.search(text, max(0, end.start() - 12), end.start() + 1):
            found.append((start, end.end()))
            start = end.end()
    found.append((start, len(text)))
    return [span for span in (_trimmed(text, *each) for each in found) if span[0] < span[1]]


def words(text: str) -> list[Span]:
    """The words of `text` in order, in code points."""
    return [match.span() for match in _WORD.finditer(text)]


def stepped(spans: Sequence[Span], selected: Span | None, step: int, *, extend: bool = False) -> Span | None:
    """The span after (`step` 1) or before (-1) a selection; with `extend` its end moves alone.

    None when there is nowhere to go.
    """
    if not spans:
        return None
    if selected is None:
        return spans[0 if step > 0 else -1]
    if extend:
        return _extended(spans, selected, step)
    at = bisect_right(spans, selected[0], key=lambda span: span[0]) - 1
    at += step if at < 0 or spans[at][0] == selected[0] or step > 0 else 0
    return spans[at] if 0 <= at < len(spans) else None


def _extended(spans: Sequence[Span], selected: Span, step: int) -> Span | None:
    start, end = selected
    if step > 0:
        after = next((span[1] for span in spans if span[1] > end), end)
    else:
        after = next((span[1] for span in reversed(spans) if start < span[1] < end), end)
    return None if after == end else (start, after)


def _trimmed(text: str, start: int, end: int) -> Span:
    first = _ANY.search(text, start, end)
    return (first.start() if first else end, start + len(text[start:end].rstrip()))
