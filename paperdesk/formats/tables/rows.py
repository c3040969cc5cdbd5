"""The rows and cells of a table in a text: with commas, semicolons or tabs, quoted where needed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from paperdesk.formats.window import Window

DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE = 40
_LOOKED_AT = 200_000
_HINT = re.compile(r"\ufeff?sep=(.)\n", re.IGNORECASE)
_HINT_LENGTH = len("\ufeffsep=,\n")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_UNSAFE = re.compile(r"'*[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row, the line it begins in, and its text with the line break behind it."""

    cells: tuple[str, ...]
    line: int
    raw: str


def table_rows(pieces: Iterable[str], delimiter: str) -> Iterator[TableRow]:
    """The rows of a table, without those that are empty; a quoted cell may hold line breaks."""
    window = Window(pieces)
    cell = _cell_pattern(delimiter)
    while len(window.text) < _HINT_LENGTH and window.grow():
        pass
    hint = _HINT.match(window.text)
    window.at = hint.end() if hint else int(window.text.startswith("\ufeff"))
    while window.at < len(window.text) or window.grow():
        line = window.mark()
        cells = _cells(window, cell)
        if any(cells):
            yield TableRow(cells, line, window.text[window.start : window.at])


def _cells(window: Window, cell: re.Pattern[str]) -> tuple[str, ...]:
    """The cells of the row at the mark, with the window moved behind it."""
    while True:
        found = _matches(window, cell)
        # What ends with the window, or opens a quote that is not closed in it, may be cut.
        cut = not found[-1]["end"] or any(each["open"] is not None for each in found)
        if not cut or not window.stretch():
            window.at = found[-1].end()
            return tuple(map(_value, found))


def _matches(window: Window, cell: re.Pattern[str]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    at = window.start
    while match := cell.match(window.text, at):
        found.append(match)
        at = match.end()
        if match["end"] in ("", "\n"):
            break
    return found


def beginning(pieces: Iterable[str]) -> str:
    """As much of a text as `delimiter_of` looks at."""
    begun, size = [], 0
    for piece in pieces:
        begun.append(piece)
        size += len(piece)
        if size >= _LOOKED_AT:
            break
    return "".join(begun)[:_LOOKED_AT]


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
    plain = f'(?P<plain>(?P<open>{space}")?+[^{d}\n]*+)'
    return re.compile(rf"(?:{quoted}|{plain})(?P<end>{d}|\n|\Z)")


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have as many cells as the header, and how many those are."""
    sizes: list[int] = []
    for row in table_rows([text[:_LOOKED_AT]], delimiter):
        sizes.append(len(row.cells))
        if len(sizes) == _SAMPLE:
            break
    if not sizes or sizes[0] < 2:
        return 0, 0
    return sum(size == sizes[0] for size in sizes), sizes[0]
