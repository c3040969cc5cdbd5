"""The benchmarks run and measure what they say; how long it takes is for the table, not for a test."""

import pytest

from tests.benchmarks import page_import, startup


@pytest.mark.benchmark
def test_start_measures_three_windows() -> None:
    figures = startup.measure(rounds=1)
    assert set(figures) == {"bare_ms", "listed_ms", "paperdesk_ms", "ratio", "ratio_listed"}
    assert all(value > 0 for value in figures.values())


@pytest.mark.benchmark
def test_page_import_measures_reading_and_adding() -> None:
    figures = page_import.measure(rounds=1)
    assert set(figures) == {"read_ms", "add_ms", "bare_ms", "ratio"}
    assert all(value > 0 for value in figures.values())
