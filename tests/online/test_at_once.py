"""Jobs at the same time: their results in order, and none goes on once nobody wants them."""

from __future__ import annotations

import threading

import pytest

from paperdesk.model.errors import Cancelled
from paperdesk.online.at_once import Job, at_once
from paperdesk.online.gate import Stop


def waiting(stop: Stop) -> str:
    while not stop():
        threading.Event().wait(0.001)
    raise Cancelled


def test_results_are_in_the_order_of_the_jobs() -> None:
    first_is_done = threading.Event()
    done: list[int] = []

    def last(stop: Stop) -> str:
        first_is_done.wait(10)
        return "a"

    def first(stop: Stop) -> str:
        first_is_done.set()
        return "b"

    assert at_once([last, first], lambda: False, done.append) == ["a", "b"]
    assert (done[-1], done == sorted(done)) == (2, True)


def test_nothing_to_do_is_done() -> None:
    assert at_once(list[Job[str]](), lambda: False, lambda done: None) == []


def test_jobs_end_when_they_are_not_wanted() -> None:
    with pytest.raises(Cancelled):
        at_once([waiting, waiting], lambda: True, lambda done: None)


def test_jobs_end_when_one_of_them_fails() -> None:
    def failing(stop: Stop) -> str:
        raise ValueError("no")

    def short(stop: Stop) -> str:
        return "a"

    with pytest.raises(ValueError, match="no"):
        at_once([failing, short], lambda: False, lambda done: None)


def test_jobs_end_when_the_listener_stops_them() -> None:
    def told(done: int) -> None:
        raise Cancelled

    def short(stop: Stop) -> str:
        return "a"

    with pytest.raises(Cancelled):
        at_once([short, waiting], lambda: False, told)
