"""A watch over what might never end: it fails a test that hangs, however slow the machine is."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LIMIT = 60.0  # seconds; what takes a moment has long hung by then, on a busy machine too


@contextmanager
def ends(what: str, limit: float = LIMIT) -> Iterator[None]:
    """Fail with the name of `what` when the block has not ended after `limit` seconds.

    It tells what never ends from what does; how long something takes is for the benchmarks.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"{what} had not ended after {limit:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
