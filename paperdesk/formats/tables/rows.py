"""The rows and cells of a table in a text: with commas, semicolons or tabs, quoted where needed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE = 40
_HINT = re.compile(r"\ufeff?sep=(.)\n", re.IGNORECASE)
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_UNSAFE = re.compile(r"'*[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row, the line it begins in, and its text with the line break behind it."""

    cells: tuple[str, ...]
    line: int
    raw: str


def table_rows(text: str, delimiter: str) -> Iterator[TableRow]:
    """The rows of a table, without those that are empty; a quoted cell may hold line breaks."""
    cell = _cell_pattern(delimiter)
    hint = _HINT.match(text)
    at = hint.end() if hint else int(text.startswith("\ufeff"))
    line = 2 if hint else 1
    while at < len(text):
        start, cells = at, []
        while True:
            found = cell.match(text, at)
            if found is None:  # pragma: no cover - the pattern matches everywhere
                return
            cells.append(_value(found))
            at = found.end()
            if found["end"] != delimiter:
                break
        raw = text[start:at]
        if any(cells):
            yield TableRow(tuple(cells), line, raw)
        line += raw.count("\n")


def delimiter_of(text: str) -> str:
    """What separates the cells of a table, judged by its first rows; a comma when nothing tells."""
    hint = _HINT.match(text)
    if hint:
        return hint[1]
    return max(DELIMITERS, key=lambda delimiter: _regularity(text, delimiter))


def guard(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    return "'" + cell if _UNSAFE.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that `guard` puts in front."""
    return cell[1:] if _GUARDED.match(cell) else cell


def row_text(cells: Sequence[str], delimiter: str = ",") -> str:
    """A row with its line break, cells quoted where they must be."""
    return delimiter.join(_quoted(cell, delimiter) for cell in cells) + "\n"


def _quoted(cell: str, delimiter: str) -> str:
    special = {delimiter, '"', "\n", "\r"}
    if special.isdisjoint(cell) and cell == cell.strip():
        return cell
    return '"' + cell.replace('"', '""') + '"'


def _value(found: re.Match[str]) -> str:
    quoted = found["quoted"]
    if quoted is None:
        return unguarded(found["plain"].strip())
    return unguarded(quoted.replace('""', '"')) + found["rest"].strip()


def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    d = re.escape(delimiter)
    space = "[ ]*+" if delimiter == "\t" else "[ \t]*+"
    quoted = f'{space}"(?P<quoted>(?:[^"]|"")*+)"(?P<rest>[^{d}\n]*+)'
    return re.compile(rf"(?:{quoted}|(?P<plain>[^{d}\n]*+))(?P<end>{d}|\n|\Z)")


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have as many cells as the header, and how many those are."""
    sizes: list[int] = []
    for row in table_rows(text[:200_000], delimiter):
        sizes.append(len(row.cells))
        if len(sizes) == _SAMPLE:
            break
    if not sizes or sizes[0] < 2:
        return 0, 0
    return sum(size == sizes[0] for size in sizes), sizes[0]
