"""The benchmarks run and measure what they say; how long it takes is for the table, not for a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import ROWS
from tests.benchmarks.bib_file import write_bib
from tests.benchmarks.context import Context
from tests.benchmarks.row import Row, table

SLOW = frozenset({"cold-start"})  # empties the memory of the machine


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context(tmp_path, sizes=(60, 200), rounds=1, entries=50, keys=8)


@pytest.mark.benchmark
@pytest.mark.parametrize("name", sorted(ROWS.keys() - SLOW))
def test_row_is_measured(name: str, context: Context) -> None:
    measure: Callable[[Context], list[Row]] = ROWS[name]
    rows = measure(context)
    assert rows
    assert all(value >= 0 for row in rows for value in row.figures.values())
    assert all(row.seen > 0 for row in rows if not row.unit)


def test_table_names_what_was_reached() -> None:
    rows = [
        Row("quick", 1.2, 2, 1.5, {"a_ms": 12.0}),
        Row("fair", 1.7, 2, 1.5),
        Row("slow", 2500, 2, None, unit="ms"),
        Row("told", 3),
    ]
    assert [row.verdict for row in rows] == ["stretch", "floor", "missed", ""]
    assert table(rows).splitlines()[2:] == [
        "| quick | <= 2 | <= 1.5 | **1.20** | stretch | a ms 12.0 |",
        "| fair | <= 2 | <= 1.5 | **1.70** | floor |  |",
        "| slow | <= 2 ms | - | **2,500** ms | missed |  |",
        "| told | - | - | **3.00** |  |  |",
    ]


def test_entries_from_a_number_on_are_those_of_the_whole_file(tmp_path: Path) -> None:
    write_bib(tmp_path / "whole.bib", 5)
    write_bib(tmp_path / "part.bib", 2, 3)
    whole = (tmp_path / "whole.bib").read_text(encoding="utf-8")
    assert whole.endswith((tmp_path / "part.bib").read_text(encoding="utf-8"))
