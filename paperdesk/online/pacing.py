"""When a host may be asked again: one request at a time, some seconds apart, more when it fails."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock
from typing import Final

from paperdesk.model.errors import Cancelled
from paperdesk.online.errors import BusyError
from paperdesk.online.watch import SLICE

LONGEST_ASKED: Final = 86_400.0
"""No host can ask for a longer pause than a day."""
LONGEST_OWN: Final = 300.0
FIRST_PAUSE: Final = 1.0
SEVERAL_HOURS: Final = 10_800.0
"""Longer pauses are told in hours."""

_NUMBER = re.compile(r"[0-9]{1,20}")


@dataclass(slots=True)
class _Host:
    free: float = 0.0  # when it may be asked again
    asked: bool = False  # whether a request is under way
    failures: int = 0
    lock: Lock = field(default_factory=Lock)


class Pacing:
    """Keeps the distances; one for all requests of a program."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, name: str, spacing: float, patience: float, stop: Callable[[], bool]) -> Iterator[float]:
        """Wait until a host may be asked, and keep others from it meanwhile; gives when the turn began.

        Raises BusyError when that is longer away than `patience`, Cancelled when `stop` says so.
        """
        host = self._host(name)
        while not self._taken(host, name, patience):
            if stop():
                raise Cancelled
            self._sleep(min(max(host.free - self._clock(), SLICE / 10), SLICE))
        begin = self._clock()
        try:
            yield begin
        finally:
            with host.lock:
                host.free = max(host.free, begin + spacing)
                host.asked = False

    def succeeded(self, name: str) -> None:
        """The host is well."""
        self._host(name).failures = 0

    def failed(self, name: str, wait: float | None = None) -> float:
        """Leave the host alone for as long as it asked, or longer with each failure; gives the seconds."""
        host = self._host(name)
        with host.lock:
            host.failures += 1
            own = min(FIRST_PAUSE * 2 ** min(host.failures - 1, 20), LONGEST_OWN)
            pause = own if wait is None else min(max(wait, 0.0), LONGEST_ASKED)
            host.free = max(host.free, self._clock() + pause)
        return pause

    def _host(self, name: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(name, _Host())

    def _taken(self, host: _Host, name: str, patience: float) -> bool:
        with host.lock:
            wait = host.free - self._clock()
            if wait > patience:
                raise BusyError(_alone(name, wait), wait)
            if wait <= 0 and not host.asked:
                host.asked = True
                return True
        return False


def retry_after(text: str, now: datetime) -> float | None:
    """The seconds that a Retry-After header means, from `now` as the host has it; None for nonsense."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, ((date if date.tzinfo else date.replace(tzinfo=UTC)) - now).total_seconds())


def told_busy(host: str, seconds: float) -> str:
    """A sentence on a host that wants to be left alone for so long."""
    if seconds < 90:
        return f"{host} is busy and wants to be left alone for {seconds:.0f} seconds."
    if seconds < SEVERAL_HOURS:
        return f"{host} is busy and wants to be left alone for {seconds / 60:,.0f} minutes."
    return f"{host} is busy and wants to be left alone for {seconds / 3600:,.0f} hours."


def _alone(name: str, seconds: float) -> str:
    if seconds < 90:
        return f"{name} is busy or out of order; it is left alone for another {seconds:.0f} seconds."
    if seconds < SEVERAL_HOURS:
        return f"{name} is busy or out of order; it is left alone for another {seconds / 60:,.0f} minutes."
    return f"{name} is busy or out of order; it is left alone for another {seconds / 3600:,.0f} hours."
