"""The watch over what might never end stops it, names it, and leaves nothing behind."""

import signal

import pytest

from tests.ending import ends


def test_what_hangs_is_stopped_and_named() -> None:
    with pytest.raises(AssertionError, match="a loop had not ended"), ends("a loop", 0.01):
        while True:
            pass


def test_nothing_is_watched_afterwards() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with ends("nothing"):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    assert (signal.getitimer(signal.ITIMER_REAL)[0], signal.getsignal(signal.SIGALRM)) == (0, before)
