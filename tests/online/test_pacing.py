"""Hosts are asked one request at a time, some seconds apart, and left alone when they fail."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import UTC, datetime

import pytest

from paperdesk.model.errors import Cancelled
from paperdesk.online.errors import BusyError
from paperdesk.online.pacing import LONGEST_OWN, Pacing, retry_after, told_busy


def never() -> bool:
    return False


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds <= 0.1
        self.time += seconds


def test_threads_take_turns_at_one_host() -> None:
    pacing = Pacing()
    inside: Counter[str] = Counter()
    most: Counter[str] = Counter()
    met: set[str] = set()
    both = threading.Barrier(2, timeout=60)

    def ask(host: str) -> None:
        with pacing.turn(host, 0, 60, never):
            inside[host] += 1
            most[host] = max(most[host], inside[host])
            if host not in met:
                met.add(host)
                both.wait()  # one at each host at the same time, or this never ends
            inside[host] -= 1

    threads = [threading.Thread(target=ask, args=(host,)) for host in ("a", "b") * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert most == {"a": 1, "b": 1}


def test_waiting_for_a_turn_can_be_stopped() -> None:
    clock = Clock()
    pacing = Pacing(lambda: clock.time, clock.sleep)
    with pacing.turn("a", 30, 60, never):
        pass
    with pytest.raises(Cancelled), pacing.turn("a", 30, 60, lambda: clock.time > 1):
        pass
    assert 1 < clock.time < 1.5


def test_pauses_grow_with_each_failure_and_end_with_success() -> None:
    clock = Clock()
    pacing = Pacing(lambda: clock.time, clock.sleep)
    assert [pacing.failed("a") for _ in range(11)] == [
        1,
        2,
        4,
        8,
        16,
        32,
        64,
        128,
        256,
        LONGEST_OWN,
        LONGEST_OWN,
    ]
    pacing.succeeded("a")
    assert pacing.failed("a") == 1


def test_host_that_is_left_alone_is_told_at_once() -> None:
    clock = Clock()
    pacing = Pacing(lambda: clock.time, clock.sleep)
    pacing.failed("a", 7_200)
    with pytest.raises(BusyError, match="another 120 minutes") as caught, pacing.turn("a", 1, 60, never):
        pass
    assert (caught.value.seconds, clock.time) == (7_200, 0)
    with pacing.turn("b", 1, 60, never):
        pass


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(2.4, "2 seconds"), (600, "10 minutes"), (7_200, "120 minutes"), (86_400, "24 hours")],
)
def test_how_long_a_host_wants_to_be_left_alone_is_told_in_a_unit_that_suits(
    seconds: float, told: str
) -> None:
    assert told_busy("a.test", seconds) == f"a.test is busy and wants to be left alone for {told}."
    pacing = Pacing(lambda: 0.0, Clock().sleep)
    pacing.failed("a", seconds)
    with pytest.raises(BusyError, match=f"another {told}\\.$"), pacing.turn("a", 1, 0, never):
        pass


def test_times_to_come_back_are_read() -> None:
    now = datetime(2026, 11, 23, 6, tzinfo=UTC)
    told = (
        "0",
        " 12 ",
        "1.5",
        "",
        "١٢",
        "Mon, 23 Nov 2026 06:00:09 GMT",
        "Mon, 23 Nov 2026 06:00:09",
        "never",
        "1e9",
    )
    assert [retry_after(text, now) for text in told] == [0, 12, None, None, None, 9, 9, None, None]


def test_first_request_waits_for_nothing() -> None:
    clock = Clock()
    with Pacing(lambda: clock.time, clock.sleep).turn("a", 30, 60, never):
        assert clock.time == 0
