"""The lines of a page that hold something, each with its place, for shapes that are read line by line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.lines import clean_line, unwrapped
from paperdesk.formats.page.parts import Block, PagePaper
from paperdesk.model.paper import Name

_QUOTED = re.compile(r"(?:> ?){1,9}")


@dataclass(frozen=True, slots=True)
class Row:
    """A line with text: its number from 1, how far it is set in, and whether a blank one stands before it."""

    number: int
    text: str
    indent: int = 0
    apart: bool = True


def rows_of(lines: Sequence[str]) -> list[Row]:
    """Every line with text; marks of quoting are taken off where most of a mail is quoted.

    The cells of a table, between tabs, are rows of their own where most lines have some.
    """
    filled = [line for line in lines if line.strip()]
    quoted = 2 * sum(line.startswith(">") for line in filled) > len(filled)
    table = 2 * sum("\t" in line.strip() for line in filled) > len(filled)
    rows: list[Row] = []
    blank = True
    for number, line in enumerate(lines, 1):
        raw = _QUOTED.sub("", line, count=1) if quoted and line.startswith(">") else line
        cells = list(filter(None, map(clean_line, raw.split("\t") if table else [raw])))
        rows += (Row(number, cell, _indent(raw), blank or table) for cell in cells[:1])
        rows += (Row(number, cell, apart=False) for cell in cells[1:])
        blank = not cells
    return rows


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def joined(rows: Sequence[Row]) -> str:
    """The text of rows that were one line before they were wrapped."""
    return unwrapped([row.text for row in rows if row.text])


@dataclass(slots=True)
class Sketch:
    """A paper in the making; each row that was understood is in `rows`, what was not in `odd`."""

    title: list[Row] = field(default_factory=list)
    paragraphs: list[list[Row]] = field(default_factory=list)
    authors: tuple[Name, ...] = ()
    arxiv: str = ""
    url: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    sure: bool = True
    rows: list[Row] = field(default_factory=list)
    odd: list[Row] = field(default_factory=list)

    def tell(self, name: str, value: str) -> None:
        """Note a fact that the page tells, unless it told one of this name before."""
        if value := to_unicode(value.strip()):
            self.facts.setdefault(name, value)

    def found(self) -> "Found":
        """The paper, whose range ends with the last row that was understood."""
        every = (*self.rows, *self.title, *(row for part in self.paragraphs for row in part))
        first, last = min(row.number for row in every), max(row.number for row in every)
        heading = _block(self.title)
        blocks = [_block(part) for part in self.paragraphs]
        paper = PagePaper(
            title=heading.text,
            abstract="\n\n".join(block.text for block in blocks),
            authors=self.authors,
            arxiv=self.arxiv,
            url=self.url,
            first_line=first,
            last_line=last,
            sure=self.sure,
            blocks=(heading, *blocks),
            facts=tuple(self.facts.items()),
        )
        return Found(paper, frozenset(row.number for row in self.odd if row.number <= last))


@dataclass(frozen=True, slots=True)
class Found:
    """A paper, and the lines within its range of which nothing was made."""

    paper: PagePaper
    odd: frozenset[int] = frozenset()


def runs(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows between blank lines."""
    parts: list[list[Row]] = []
    for row in rows:
        if row.apart or not parts:
            parts.append([])
        parts[-1].append(row)
    return parts


def _block(rows: Sequence[Row]) -> Block:
    return Block(to_unicode(joined(rows)), rows[0].number, rows[-1].number)
