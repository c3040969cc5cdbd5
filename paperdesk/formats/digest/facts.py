"""What a digest says of one paper, in plain text: people, facts, links, and the words of its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from paperdesk.formats.latex.maths import readable
from paperdesk.model.links import find_links
from paperdesk.model.names import display
from paperdesk.model.paper import Highlight, Paper

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest, Entry, Words
    from paperdesk.model.shown_text import ShownText

MOST_NAMES: Final = 20
MOST_TEXT: Final = 10_000
"""Characters of an abstract that are shown."""
LONGEST_LINE: Final = 2_000
"""Characters of a title, a name or a quote that are shown."""
MOST_LINKS: Final = 8
_LONGEST_SHOWN: Final = 90
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)
_UNSAFE = re.compile(r"[^!#$%&'()*+,/:;=?@\[\]~\w.-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Link:
    """Where a paper is to be found, and how that is shown."""

    shown: str
    address: str


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text that looks the same: in the colour of a highlight (0 for none), raised or lowered."""

    text: str
    colour: int = 0
    level: int = 0


def fit(text: str) -> str:
    """A text without the characters that no page may hold."""
    return _UNFIT.sub("\ufffd", text)


def line(text: str) -> str:
    """A text in one line, as people read it; the end of a very long one is left out."""
    shown = " ".join(fit(readable(text[:LONGEST_LINE]).text).split())
    return f"{shown}…" if len(text) > LONGEST_LINE else shown


def title(paper: Paper, words: Words) -> str:
    """The title in one line."""
    return line(paper.title) or words.untitled


def people(paper: Paper, words: Words) -> str:
    """The authors as they are spoken; of very many the first."""
    names = [line(display(name)) for name in paper.authors[:MOST_NAMES]]
    if (left := len(paper.authors) - MOST_NAMES) > 0:
        names.append(words.others.format(n=number(left, words)))
    return ", ".join(filter(None, names))


def number(value: int, words: Words) -> str:
    """A number as the digest's language writes it."""
    return f"{value:,}".replace(",", words.thousands)


def more(digest: Digest, words: Words) -> str:
    """The sentence about papers that were left out, or about there being none; "" where neither is so."""
    if not len(digest):
        return words.nothing
    if digest.more == 1:
        return words.one_more
    return words.more.format(n=number(digest.more, words)) if digest.more else ""


def said(entry: Entry, words: Words) -> str:
    """Where and when a paper appeared, how much it was read, who submitted it, and which feeds had it."""
    paper, found = entry.paper, entry.popularity
    parts = [
        line(paper.venue),
        str(paper.year) if paper.year is not None else line(paper.date),
        _counted(found.upvotes, words.upvote, words.upvotes, words),
        "" if found.rank is None else words.rank.format(n=number(found.rank, words)),
        _counted(found.comments, words.comment, words.comments, words),
        _counted(found.stars, words.star, words.stars, words),
        words.submitted.format(name=line(entry.submitted_by)) if entry.submitted_by.strip() else "",
        words.seen_in.format(feeds=", ".join(map(line, entry.feeds))) if entry.feeds else "",
    ]
    return " · ".join(filter(None, parts))


def _counted(value: int | None, one: str, many: str, words: Words) -> str:
    if value is None:
        return ""
    return one if value == 1 else many.format(n=number(value, words))


def links(paper: Paper) -> tuple[Link, ...]:
    """Where the paper is, the best place first, and what its abstract links to; each address once."""
    found: dict[str, Link] = {}
    for each in chain(_own(paper), _of(paper)):
        found.setdefault(each.address.rstrip("/").lower(), each)
    return tuple(found.values())[:MOST_LINKS]


def place(paper: Paper) -> str:
    """The address of the paper itself; "" when none is known."""
    return next((each.address for each in _own(paper)), "")


def _own(paper: Paper) -> Iterator[Link]:
    if paper.arxiv:
        yield Link(
            f"arXiv:{line(paper.arxiv)}", f"https://arxiv.org/abs/{quote(fit(paper.arxiv), safe='/.')}"
        )
    if paper.doi:
        yield Link(f"doi:{line(paper.doi)}", f"https://doi.org/{quote(fit(paper.doi), safe='/:.;()')}")
    if _WEB.fullmatch(paper.url.strip()):
        yield _web(paper.url.strip())


def _of(paper: Paper) -> Iterator[Link]:
    for found in find_links(paper.abstract[:MOST_TEXT])[:MOST_LINKS]:
        yield _web(found.url)


def _web(address: str) -> Link:
    shown = line(re.sub(r"(?i)^https?://(?:www\.)?", "", address).rstrip("/"))
    if len(shown) > _LONGEST_SHOWN:
        shown = shown[: _LONGEST_SHOWN - 1] + "…"
    return Link(shown, _UNSAFE.sub(lambda unsafe: quote(unsafe[0], errors="replace"), fit(address)))


def marks(paper: Paper, field: str) -> list[Highlight]:
    """The highlights on a text that still have their place in it."""
    found = [mark for mark in paper.highlights if mark.field == field and not mark.orphan]
    return sorted(found, key=lambda mark: (mark.start, mark.end))


def runs(text: str, highlights: Sequence[Highlight]) -> list[Run]:
    """A text as people read it, in pieces; where highlights overlap the one that began last is seen."""
    shown = readable(text[:MOST_TEXT])
    spans = [
        (*shown.to_shown(*_within(mark, shown)), mark.colour) for mark in highlights if mark.start < mark.end
    ]
    ends = {end for first, last, _ in spans for end in (first, last)}
    ends |= {end for script in shown.scripts for end in (script.start, script.end)}
    edges = sorted({0, len(shown.text), *ends})
    found = [
        Run(fit(shown.text[start:end]), _colour(spans, start, end), _level(shown, start, end))
        for start, end in pairwise(edges)
    ]
    return [*found, Run("…")] if len(text) > MOST_TEXT else found


def _within(mark: Highlight, shown: ShownText) -> tuple[int, int]:
    longest = len(shown.stored)
    return min(max(0, mark.start), longest), min(max(0, mark.end), longest)


def _colour(spans: Sequence[tuple[int, int, int]], start: int, end: int) -> int:
    over = [span for span in spans if span[0] <= start and end <= span[1]]
    return max(over)[2] if over else 0


def _level(shown: ShownText, start: int, end: int) -> int:
    return next((each.level for each in shown.scripts if each.start <= start and end <= each.end), 0)
