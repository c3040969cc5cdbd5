"""Runs of whole numbers, so that a million neighbours cost what two do."""

from collections.abc import Iterable

Range = tuple[int, int]
"""First and last number, both included."""


def joined(numbers: Iterable[int]) -> list[Range]:
    """Numbers, which may come in any order, as ranges."""
    return united((number, number) for number in numbers)


def united(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that touch each other as one."""
    result: list[Range] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return result
