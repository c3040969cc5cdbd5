"""`python -m tests.benchmarks`: every figure of the table in README.md, measured anew."""

import argparse
import dataclasses
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from tests.benchmarks import (
    bib_export,
    bib_import,
    bib_split,
    citing,
    command_line,
    feeding,
    living,
    looking_up,
    marking,
    page_import,
    reading_words,
    scrolling,
    searching,
    starring,
    startup,
    tagging,
    triaging,
    window_import,
)
from tests.benchmarks.context import LARGE, MIDDLE, SMALL, Context
from tests.benchmarks.row import Row, table

ROWS: Mapping[str, Callable[[Context], list[Row]]] = MappingProxyType(
    {
        "search": searching.measure,
        "first-page": looking_up.measure_first_page,
        "count": looking_up.measure_counts,
        "start": startup.measure,
        "cold-start": startup.measure_cold,
        "scroll": scrolling.measure,
        "import": bib_import.measure,
        "import-growth": bib_import.measure_growth,
        "import-page": page_import.measure,
        "import-window": window_import.measure,
        "star": starring.measure,
        "stale": looking_up.measure_stale,
        "similar": looking_up.measure_similar,
        "list": command_line.measure,
        "cite": citing.measure,
        "live": living.measure,
        "highlights": marking.measure_moving,
        "highlight-list": marking.measure_list,
        "word-list": reading_words.measure_lists,
        "interest": reading_words.measure_interest,
        "feeds": feeding.measure,
        "tag": tagging.measure,
        "triage": triaging.measure,
        "split": bib_split.measure,
        "export": bib_export.measure,
    }
)


def main() -> None:
    """Measure what is asked for and print a table, or JSON."""
    asked = _arguments()
    sizes = tuple(asked.sizes or (*((SMALL, MIDDLE)), *((LARGE,) if asked.full else ())))
    ready = dict(asked.library)
    for path in ready.values():
        if not path.is_file():
            sys.exit(f"There is no library {path}.")
    with TemporaryDirectory(prefix="paperdesk-benchmarks-") as folder:
        context = Context(Path(folder), sizes=sizes, rounds=asked.rounds, ready=ready)
        rows = [row for name in asked.only or ROWS for row in _told(name, context)]
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}"
    if asked.json:
        print(json.dumps({"machine": load, "rows": [dataclasses.asdict(row) for row in rows]}, indent=2))
    else:
        print(f"{load}\n\n{table(rows)}")


def _told(name: str, context: Context) -> list[Row]:
    print(f"measuring {name}", file=sys.stderr)
    rows = ROWS[name](context)
    for row in rows:
        print(f"  {row.name}: {row.seen:.2f} {row.unit} {row.verdict}", file=sys.stderr)
    return rows


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="with a library of 1,000,000 papers, too")
    parser.add_argument("--sizes", type=int, nargs="+", help="papers in the libraries")
    parser.add_argument("--only", choices=list(ROWS), nargs="+", help="only these")
    parser.add_argument("--rounds", type=int, default=5, help="turns that medians are of")
    parser.add_argument(
        "--library", type=_ready, action="append", default=[], metavar="SIZE=PATH", help="a library to use"
    )
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    return parser.parse_args()


def _ready(text: str) -> tuple[int, Path]:
    size, _, path = text.partition("=")
    return int(size), Path(path)


if __name__ == "__main__":
    main()
