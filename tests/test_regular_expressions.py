"""No regular expression takes more than linear time for a run of one of its letters (promise S12)."""

import re

import pytest

from tests.endurance.patterns import BOUNDED, every_pattern, slowest, worst_texts

LETTERS = 30_000
LIMIT = 1.0  # a hundred times what linear time takes; with its square it would be several seconds


def test_a_run_of_letters_takes_linear_time() -> None:
    every = every_pattern()
    slow = [
        (place, pattern, text[:5])
        for (pattern, flags), (place, uses) in every.items()
        if place not in BOUNDED
        for text in worst_texts(pattern, flags, LETTERS, few=True)
        if slowest(re.compile(pattern, flags), uses, text, LIMIT)
    ]
    assert slow == []
    assert len(every) > 400
    assert {place for place, _ in every.values()} >= BOUNDED


@pytest.mark.parametrize("pattern", [r"\s+and\s+", r"(a+)+b", r"\s*\n", r"[0-9]*[0-9]x"])
def test_an_expression_that_is_not_linear_is_found(pattern: str) -> None:
    texts = worst_texts(pattern, 0, LETTERS, few=True)
    assert any(slowest(re.compile(pattern), frozenset({"search"}), text, 0.2) for text in texts)
