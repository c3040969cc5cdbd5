"""The benchmarks run and measure what they say; how long it takes is for the table, not for a test."""

import pytest

from tests.benchmarks import bib_export, bib_import, bib_split, page_import, startup, window_import


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


@pytest.mark.benchmark
def test_bib_import_measures_import_and_ready_rows() -> None:
    figures = bib_import.measure(entries=50, rounds=1)
    assert set(figures) - {"jabref_s"} == {"import_s", "ready_rows_s", "peak_mb", "ratio"}
    assert all(value > 0 for value in figures.values())


@pytest.mark.benchmark
def test_bib_export_measures_both_ways_and_the_other_writer() -> None:
    figures = bib_export.measure(rounds=1, entries=50)
    assert set(figures) == {"as_came_s", "normalised_s", "bibtexparser_s", "ratio"}


@pytest.mark.benchmark
def test_bib_split_measures_both_splitters() -> None:
    figures = bib_split.measure(rounds=1, entries=50)
    assert set(figures) == {"ours_s", "bibtexparser_s", "ratio"}


@pytest.mark.benchmark
def test_growth_of_an_import_is_measured() -> None:
    figures = bib_import.measure_growth(entries=100)
    assert set(figures) == {"import_s", "tenth_s", "peak_mb", "ratio"}


@pytest.mark.benchmark
def test_window_is_watched_while_a_file_comes_in() -> None:
    figures = window_import.measure(entries=3000)
    assert set(figures) == {"longest_gap_ms", "p99_gap_ms", "import_ms", "cancel_ms", "ratio"}
