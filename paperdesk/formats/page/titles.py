"""Which of the short lines before an abstract is its title, and whether it was wrapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from paperdesk.formats.page.casing import is_cut_off, starts_within
from paperdesk.formats.page.chrome import is_counter
from paperdesk.formats.page.kinds import Kind, Reading
from paperdesk.formats.page.lines import Stretch

_NARROW, _WIDE = 35, 120
_TITLE_KINDS = frozenset((Kind.TITLE, Kind.WEAK))


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the page and what it looks like."""

    stretch: Stretch
    reading: Reading

    @property
    def kind(self) -> Kind:
        """The kind of the reading."""
        return self.reading.kind


@dataclass(frozen=True, slots=True)
class Layout:
    """How the page is set: `spaced` with blank lines between its parts, title lines up to `width` long."""

    spaced: bool
    width: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The items `start` to `end` (exclusive) of a gap are the title; `sure` when nothing else could be."""

    start: int
    end: int
    sure: bool


def layout_of(items: Sequence[Item]) -> Layout:
    """Measure the page."""
    apart = sum(item.stretch.apart for item in items)
    lengths = sorted(item.stretch.longest for item in items if item.kind is Kind.TITLE)
    return Layout(apart > 0.3 * len(items), lengths[len(lengths) * 98 // 100] if lengths else 0)


def choose_title(gap: Sequence[Item], layout: Layout) -> Choice | None:
    """Choose the title among the items before an abstract: the last that looks like one."""
    at = next(filter(None, (_last(gap, kind) for kind in (Kind.TITLE, Kind.WEAK, Kind.AUTHORS))), None)
    if at is None or _is_told(gap[at - 1]):
        return None
    start, end = at - 1, at
    while start and _continues(gap[start - 1], gap[start], layout):
        start -= 1
    while end < len(gap) and _continues(gap[end - 1], gap[end], layout):
        end += 1
    whole = all(_is_broken(a, b, layout) for a, b in pairwise(gap[start:end]))
    rivals = any(item.kind is Kind.TITLE for item in (*gap[:start], *gap[end:]))
    return Choice(start, end, gap[at - 1].kind is Kind.TITLE and whole and not rivals)


def _last(gap: Sequence[Item], kind: Kind) -> int:
    """The position after the last item of the kind; 0 when there is none."""
    return next((at + 1 for at in range(len(gap) - 1, -1, -1) if gap[at].kind is kind), 0)


def _is_told(item: Item) -> bool:
    return item.reading.authors is not None and item.reading.authors.told


def _continues(item: Item, following: Item, layout: Layout) -> bool:
    """Say whether the second item is the rest of a title that the first one begins."""
    together = layout.spaced and not following.stretch.apart
    if item.kind not in _TITLE_KINDS or not _may_follow(following, together=together):
        return False
    if following.stretch.first_line - item.stretch.last_line > 2:
        return False
    return _is_broken(item, following, layout) or (
        together and item.kind is Kind.TITLE and following.kind in _TITLE_KINDS
    )


def _may_follow(item: Item, *, together: bool) -> bool:
    if item.kind is Kind.FURNITURE:
        return together and not is_counter(item.reading.text)
    if item.kind is Kind.AUTHORS:  # "Audio and Video Generation" reads like two names
        return not _is_told(item) and "," not in item.reading.text
    return item.kind in _TITLE_KINDS


def _is_broken(item: Item, following: Item, layout: Layout) -> bool:
    """Say whether the first line ends as only a wrapped line does."""
    text, rest = item.reading.text, following.reading.text
    if item.kind is Kind.TITLE and following.kind is not Kind.FURNITURE and starts_within(rest):
        return True
    if is_cut_off(text):
        return True
    full = item.stretch.ending + 1 + len(rest.split(" ", 1)[0]) > layout.width
    return (
        full
        and _NARROW <= layout.width <= _WIDE
        and following.stretch.first_line == item.stretch.last_line + 1
    )
