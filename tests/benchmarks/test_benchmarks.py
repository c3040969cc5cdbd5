import pytest

from tests.benchmarks import page_import, startup


@pytest.mark.benchmark
def test_the_papers_are_painted_soon_after_a_bare_window_would_be() -> None:
    assert startup.measure(rounds=3)["ratio"] < 4.5  # a wide limit: other tests run beside this one


@pytest.mark.benchmark
def test_a_page_is_in_the_library_within_half_a_second() -> None:
    figures = page_import.measure(rounds=3)
    assert figures["read_ms"] + figures["add_ms"] < 2000  # a wide limit, for the same reason
