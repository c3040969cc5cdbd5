"""From raw text to blocks: clean lines, and paragraphs that were wrapped put together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from paperdesk.formats.page.casing import (
    capital_share,
    ends_sentence,
    is_cut_off,
    is_heading,
    sentence_breaks,
    starts_within,
)

_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u2060\u00ad\u200e\u200f"))
_ODD_SPACE = re.compile(r"[^\S ]| {2}")
_HYPHEN = re.compile(r"[^\W_]--?$")
_DASH = re.compile(r"--\w")
_AFTER_LONE_HYPHEN = re.compile(r"(?:and|or|to)\s")

_NARROWEST, _WIDEST = 45, 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its number from 1, and its text with plain single spaces."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that read as one; `apart` says that a blank line (or nothing) stands before it.

    `longest` and `ending` are the lengths of its longest and of its last line.
    """

    text: str
    first_line: int
    last_line: int
    apart: bool
    longest: int
    ending: int


def clean_line(line: str) -> str:
    """Take out invisible characters, and make every run of white space one plain space."""
    if not line.isascii():
        line = line.translate(_INVISIBLE)
    return " ".join(line.split()) if _ODD_SPACE.search(line) else line.strip()


def stretches(lines: Sequence[str]) -> Iterator[Stretch]:
    """Group the lines of a page: one stretch a line, or a paragraph where lines were wrapped."""
    run: list[Line] = []
    for number, raw in enumerate(lines, 1):
        if text := clean_line(raw):
            run.append(Line(number, text))
        elif run:
            yield from _stretches_of(run)
            run = []
    yield from _stretches_of(run)


def _stretches_of(run: Sequence[Line]) -> Iterator[Stretch]:
    """Cut lines between two blank ones into what reads as one."""
    wrap = _wrap_of(run)
    part: list[Line] = []
    for position, line in enumerate(run):
        if part and not (wrap and _goes_on(part, line, wrap.title_at(run, position), wrap)):
            yield _together(part, apart=part[0] is run[0])
            part = []
        part.append(line)
    if part:
        yield _together(part, apart=part[0] is run[0])


def unwrapped(lines: Sequence[str]) -> str:
    """One text of lines that were wrapped; a hyphen at an end holds two lines together."""
    pieces = list(lines[:1])
    for line in lines[1:]:
        hyphen = _HYPHEN.search(pieces[-1][-3:]) and not _AFTER_LONE_HYPHEN.match(line)
        glued = hyphen or _DASH.match(line)
        pieces.append(line if glued else " " + line)
    return "".join(pieces)


def _together(part: Sequence[Line], *, apart: bool) -> Stretch:
    text = unwrapped([line.text for line in part])
    longest = max(len(line.text) for line in part)
    return Stretch(text, part[0].number, part[-1].number, apart, longest, len(part[-1].text))


@dataclass(frozen=True, slots=True)
class _Wrap:
    """The width beyond which a line is full; `exact` when every line was broken right there."""

    width: float
    exact: bool

    def title_at(self, run: Sequence[Line], position: int) -> bool:
        """Say whether a title may start here: a heading that ends early, or does so in its second line."""
        line, *rest = run[position : position + 3]
        if not is_heading(line.text):
            return False
        if not rest or _reach(line, rest[0]) <= self.width or is_heading(rest[0].text):
            return True
        if rest[0].text[0].isupper() and capital_share(rest[0].text) < 0.4:
            return True
        return len(rest) > 1 and _reach(*rest) <= self.width and not ends_sentence(rest[0].text)


def _wrap_of(run: Sequence[Line]) -> _Wrap | None:
    """How these lines were wrapped; None when they were not."""
    if len(run) < 2:
        return None
    lengths = sorted(len(line.text) for line in run)
    width = lengths[-1] if len(lengths) < 50 else lengths[len(lengths) * 98 // 100]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = list(pairwise(run))
    broken = [(a, b) for a, b in pairs if starts_within(b.text) and not ends_sentence(a.text)]
    if len(broken) < max(1, 0.25 * len(pairs)):
        return None
    exact = sum(_reach(a, b) > width for a, b in broken) >= 0.95 * len(broken)
    return _Wrap(width if exact else 0.75 * width, exact)


def _reach(line: Line, following: Line) -> int:
    """How long the line would be with the first word of the next one."""
    word = following.text.split(" ", 1)[0]
    return len(line.text) + len(word) + (not line.text.endswith("-"))


def _goes_on(part: Sequence[Line], line: Line, is_title: bool, wrap: _Wrap) -> bool:
    last = part[-1].text
    full = _reach(part[-1], line) > wrap.width
    if ends_sentence(last):
        return full and not is_title
    if starts_within(line.text) or is_cut_off(last):
        return True
    if len(part) > 3 or any(ends_sentence(before.text) for before in part):
        return full or not (wrap.exact or is_title)
    if all(is_heading(before.text) for before in part):
        return full and capital_share(line.text) >= 0.5 and not sentence_breaks(line.text)
    return full
