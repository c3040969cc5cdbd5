"""One service being asked: through the gate, no faster than it wants, with kept replies when it is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import Final

from paperdesk.online.addresses import is_reachable
from paperdesk.online.answers import Answer
from paperdesk.online.errors import NonsenseError, NotFoundError, OnlineError, WrongKindError
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.request import Permission, Reply, Request
from paperdesk.online.sources.service import Service
from paperdesk.online.targets import authority, target

FRESH: Final = 86_400.0
"""Seconds for which a kept reply will do: nothing that is asked here changes within a day."""
TRIES: Final = 3
FASTEST: Final = 0.1

_SECONDS = re.compile(r"(\d{1,4})s?")


@dataclass(slots=True)
class Asking:
    """Asks one service for one run; `base` is where it is, `typed` whether the user said so."""

    service: Service
    base: str
    typed: bool
    gate: Gate
    permission: Permission
    stop: Stop
    spacing: float = 0.0

    def answers(self, request: Request) -> Sequence[Answer]:
        """What the service says; raises OnlineError (NotFoundError when it does not know) and Cancelled."""
        ready = self._ready(request)
        for left in reversed(range(TRIES)):
            try:
                return self._read(self._reply(ready))
            except NonsenseError:
                self.gate.forget(ready)
                if not left:
                    raise
        raise AssertionError  # pragma: no cover - the last try returns or raises

    def _ready(self, request: Request) -> Request:
        return replace(
            request,
            typed=frozenset((authority(self.base),)) if self.typed else frozenset(),
            spacing=0.0 if self.typed and is_here(self.base) else self.spacing or self.service.spacing,
            patience=self.service.patience,
            tries=TRIES,
            fresh=FRESH,
            polite=True,
        )

    def _reply(self, request: Request) -> Reply:
        """The reply, an old one that was kept when there is no new one."""
        try:
            return self.gate.send(request, self.permission, self.stop)
        except OnlineError as error:
            kept = None if isinstance(error, NotFoundError) else self.gate.kept(request)
            if kept is not None:
                return kept
            if type(error) is WrongKindError:  # a service that is out of order shows people a page
                raise NonsenseError(str(error)) from error
            raise

    def _read(self, reply: Reply) -> Sequence[Answer]:
        self.spacing = spacing_by(reply, self.service.spacing)
        at = reply.when.isoformat(timespec="seconds")
        return [replace(answer, at=at) for answer in self.service.read(reply)]


def is_here(base: str) -> bool:
    """Whether an address is on this computer: a service of the user's own needs no pauses."""
    host = target(base).host
    return host == "localhost" or (is_reachable(host, private=True) and ip_address(host).is_loopback)


def spacing_by(reply: Reply, otherwise: float) -> float:
    """The seconds between requests that a service asks for in its reply."""
    limit, interval = reply.header("x-rate-limit-limit"), reply.header("x-rate-limit-interval")
    found, most = _SECONDS.fullmatch(interval), _SECONDS.fullmatch(limit)
    if not found or not most or not int(most[1]):
        return otherwise
    return max(FASTEST, int(found[1]) / int(most[1]))
