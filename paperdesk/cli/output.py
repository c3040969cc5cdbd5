"""What goes to the terminal: columns that fit, colour for people only, JSON for programs."""

import io
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, TextIO

GAP = "  "
NARROWEST = 10
PROSE_WIDTH = 88
BOLD, DIM, YELLOW = "1", "2", "33"


def prepare_streams() -> None:
    """Let no character stop the output, and let what programs read be UTF-8."""
    # A stream that the caller has closed takes everything and gives nothing.
    sys.stdin = sys.stdin or _void("r")
    sys.stdout = sys.stdout or _void("w")
    sys.stderr = sys.stderr or _void("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")


def _void(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


def complain(sentence: str) -> None:
    """One line on standard error."""
    print(f"paperdesk: {plain(' '.join(sentence.split()))}", file=sys.stderr)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 paper", "3 papers"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plain(text: str) -> str:
    """Text in one line, without the control characters that a terminal would obey."""
    return "".join(" " if unicodedata.category(character) == "Cc" else character for character in text)


def width_of(text: str) -> int:
    """How many terminal cells a text takes."""
    return sum(_cells(character) for character in text)


def shorten(text: str, width: int) -> str:
    """The text in at most `width` cells, ending in an ellipsis when it was cut."""
    if width_of(text) <= width:
        return text
    kept, used = [], 1
    for character in text:
        used += _cells(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def columns(rows: Sequence[Sequence[str]], limits: Sequence[int], width: int | None) -> list[str]:
    """Lines of aligned columns; `limits` bounds each but the last, which fills `width` (None: no end).

    A column that is empty in every row is left out.
    """
    needed = [max((width_of(row[at]) for row in rows), default=0) for at in range(len(limits))]
    widths = {at: min(cells, limits[at]) for at, cells in enumerate(needed) if cells}
    taken = sum(widths.values()) + len(GAP) * len(widths)
    rest = None if width is None else max(NARROWEST, width - taken)
    return [
        GAP.join([*(_fit(row[at], cells) for at, cells in widths.items()), _last(row[-1], rest)]).rstrip()
        for row in rows
    ]


def terminal_width() -> int | None:
    """The width to fit, None when nobody is looking."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def wrapped(text: str, indent: str = "") -> str:
    """Paragraphs wrapped for reading on a terminal, or as they are for a program."""
    lines = text.splitlines()
    width = terminal_width()
    if width is None:
        return "\n".join(indent + plain(line) for line in lines)
    measure = min(width, PROSE_WIDTH)
    fill = textwrap.TextWrapper(measure, initial_indent=indent, subsequent_indent=indent).fill
    return "\n".join(fill(plain(line)) for line in lines)


def painted(text: str, code: str, stream: TextIO | None = None) -> str:
    """The text in a colour or weight, when a person looks at a terminal that wants it."""
    wanted = (
        (stream or sys.stdout).isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
    return f"\x1b[{code}m{text}\x1b[0m" if wanted else text


def progress(label: str) -> Callable[[int, int], None] | None:
    """Shows on a terminal how far something is; None when nobody is looking."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        percent = 100 * done // max(1, total)
        print(f"\r{label}: {percent} %\x1b[K\r", end="", file=sys.stderr, flush=True)

    return show


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def print_json_list(items: Iterable[Any], before: str = "", after: str = "") -> None:
    """A JSON list between two texts, written item by item: a large library never lies in memory."""
    print(f"{before}[", end="")
    separator = "\n"
    for item in items:
        print(f"{separator}{json.dumps(item, ensure_ascii=False)}", end="")
        separator = ",\n"
    print(f"\n]{after}")


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fit(text: str, width: int) -> str:
    short = shorten(text, width)
    return short + " " * (width - width_of(short))


def _last(text: str, width: int | None) -> str:
    return text if width is None else shorten(text, width)
