"""The text of a web page of papers: titles and abstracts are told from everything around them.

`read_page` is a pure function without a network; the editing functions mend what it got wrong.
"""

import re
import sys
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import chain

from paperdesk.formats.page.edit import merge_with_previous, split, swap, to_paper
from paperdesk.formats.page.kinds import Kind, read_stretch
from paperdesk.formats.page.lines import clean_line, stretches
from paperdesk.formats.page.lists import read_list
from paperdesk.formats.page.pairs import pair
from paperdesk.formats.page.parts import Block, Leftover, Page, PagePaper, Shape
from paperdesk.formats.page.rows import Found, Row, rows_of
from paperdesk.formats.page.saved import plain_text
from paperdesk.formats.page.shapes import read_marked
from paperdesk.formats.page.titles import Item

__all__ = [
    "Block",
    "Leftover",
    "Page",
    "PagePaper",
    "Shape",
    "looks_like_page",
    "merge_with_previous",
    "read_page",
    "split",
    "swap",
    "to_paper",
]

_NOWHERE = (sys.maxsize, sys.maxsize)
_SAMPLE = 40_000
_SHORT = 1_000
_OTHER_FORMAT = re.compile(r"\s*(?:@\w+\s*[{(]|TY  ?-|[{\[<]|%0 |PMID ?-)")


def read_page(text: str) -> Page:
    """Read every paper on a page; what is no paper comes back as leftover lines, in order.

    Of a saved page of HTML, or a saved mail, the lines are those of its text. Never raises. Text that
    is empty, binary or without papers gives a page without papers. Time grows linearly with the text.
    """
    text = plain_text(text)
    lines = text.splitlines()
    if "\x00" in text:
        return Page((), _leftover(lines, ()))
    rows = rows_of(lines)
    shape, found = read_marked(rows)
    if found:
        return _shaped(lines, shape, found)
    items = [Item(stretch, read_stretch(stretch.text)) for stretch in stretches(lines)]
    papers, doubtful = pair(items)
    if listed := _better_list(rows, sum(bool(paper.abstract) for paper in papers)):
        return _shaped(lines, Shape.LIST, listed)
    if not papers:
        papers, doubtful = pair(_with_brief_titles(items))
    return Page(tuple(papers), _leftover(lines, papers, doubtful))


def _better_list(rows: Sequence[Row], paired: int) -> list[Found]:
    """The page as a list of titles with authors, if that gives clearly more papers than have an abstract."""
    enough = max(2, 1.25 * paired)
    if sum(len(row.text) < _SHORT for row in rows) < enough:
        return []
    found = read_list(rows)
    return found if sum(bool(each.paper.authors) for each in found) >= enough else []


def _shaped(lines: Sequence[str], shape: Shape, found: Sequence[Found]) -> Page:
    papers = [each.paper for each in found]
    odd = frozenset(chain.from_iterable(each.odd for each in found))
    return Page(tuple(papers), _leftover(lines, papers, odd), shape)


def looks_like_page(text: str) -> bool:
    """Say whether the beginning of the text reads as titles with abstracts, and as no other format."""
    if _OTHER_FORMAT.match(text):
        return False
    return any(paper.sure for paper in read_page(text[:_SAMPLE]).papers)


def _with_brief_titles(items: Sequence[Item]) -> list[Item]:
    """Read the page again as one where every title ends with a period."""
    return [
        replace(item, reading=replace(item.reading, kind=Kind.WEAK)) if item.reading.brief else item
        for item in items
    ]


def _leftover(
    lines: Sequence[str], papers: Sequence[PagePaper], doubtful: Set[int] = frozenset()
) -> tuple[Leftover, ...]:
    """Every line with text that is in no paper, or that a paper made nothing of."""
    ranges = iter(sorted((paper.first_line, paper.last_line) for paper in papers))
    first, last = next(ranges, _NOWHERE)
    left: list[Leftover] = []
    for number, line in enumerate(lines, 1):
        while number > last:
            first, last = next(ranges, _NOWHERE)
        if (number < first or number in doubtful) and clean_line(line):
            left.append(Leftover(number, line.strip()))
    return tuple(left)
