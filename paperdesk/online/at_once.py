"""Several jobs at the same time, each of which waits for another host, until all are done or unwanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event
from typing import Final, TypeVar

from paperdesk.model.errors import Cancelled
from paperdesk.online.gate import Stop
from paperdesk.online.watch import SLICE

T = TypeVar("T")
Job = Callable[[Stop], T]
"""Does something unless it is told to stop, and then raises Cancelled."""

_MOST: Final = 8


def at_once(jobs: Sequence[Job[T]], stop: Stop, told: Callable[[int], None]) -> list[T]:
    """What the jobs give, in their order; `told` is called here with how many of them are done.

    Raises Cancelled when `stop` says so, and what a job or `told` raises, once no job goes on.
    """
    over = Event()
    with ThreadPoolExecutor(min(len(jobs), _MOST) or 1, thread_name_prefix="service") as pool:
        futures = [pool.submit(job, over.is_set) for job in jobs]
        try:
            waiting = {*futures}
            while waiting:
                done, waiting = wait(waiting, SLICE, FIRST_COMPLETED)
                if stop():
                    raise Cancelled
                if done:
                    told(len(futures) - len(waiting))
            return [future.result() for future in futures]
        finally:
            over.set()
