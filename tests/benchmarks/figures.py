"""What lists of measurements come to."""

import statistics
from collections.abc import Iterable, Sequence


def quantile(values: Iterable[float], part: float) -> float:
    """The value that such a part of them is below, at least 0.95 of them for instance."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def median(values: Iterable[float]) -> float:
    """The value in the middle."""
    return statistics.median(values)


def medians(turns: Sequence[Sequence[float]]) -> list[float]:
    """The median of each column."""
    return [statistics.median(column) for column in zip(*turns, strict=True)]
