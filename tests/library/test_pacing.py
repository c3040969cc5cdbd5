"""How much goes into one transaction: what fits the time that others can wait."""

import pytest

from paperdesk.library import pacing
from paperdesk.library.pacing import FEWEST, LONGEST, Pace


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pacing, "time", clock)
    return clock


def counts(pace: Pace, clock: Clock, seconds: list[float]) -> list[int]:
    """How many each transaction has when one paper takes so long in each of them."""
    given = []
    for each in seconds:
        given.append(pace.count)
        pace.begin()
        clock.now += each * pace.count
        pace.end(pace.count)
    return given


def test_pace_settles_where_others_need_not_wait_long(clock: Clock) -> None:
    assert counts(Pace(800, 50), clock, [LONGEST / 300] * 5) == [50, 100, 200, 300, 300]
    assert counts(Pace(200, 50), clock, [LONGEST / 300] * 4) == [50, 100, 200, 200]


def test_slow_machine_gets_few_at_a_time_but_some(clock: Clock) -> None:
    assert counts(Pace(800, 50), clock, [LONGEST / 25, LONGEST, 0.0, 0.0]) == [50, 25, FEWEST, 2 * FEWEST]


def test_pace_without_others_is_steady(clock: Clock) -> None:
    assert counts(Pace(800), clock, [LONGEST, 0.0, 1.0]) == [800, 800, 800]
