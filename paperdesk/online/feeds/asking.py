"""One feed being asked through the gate, politely, at the address where it is now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from paperdesk.online.asking import is_here
from paperdesk.online.feeds.parsing import Parser
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.places import BASES, FEED_BASES
from paperdesk.online.request import Permission, Reply, Request
from paperdesk.online.targets import authority

PATIENCE: Final = 60.0
"""Seconds that it is worth waiting for a host's turn."""
JSON: Final = ("application/json",)


@dataclass(slots=True)
class FeedAsking:
    """Asks for one feed once; `replies` are all that came, with the requests for them.

    `base` is the address of the service, or of the feed itself; `typed` the address that the user has typed,
    "" when it is PaperDesk's own.
    """

    gate: Gate
    permission: Permission
    stop: Stop
    clock: Callable[[], datetime]
    base: str
    parser: Parser
    typed: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    replies: list[tuple[Request, Reply]] = field(default_factory=list)

    def elsewhere(self, service: str) -> FeedAsking:
        """What asks another service for the same feed."""
        typed = self.addresses.get(service, "")
        return replace(self, base=base_of(service, typed), typed=typed)

    def get(self, url: str, accept: tuple[str, ...] = JSON, spacing: float = 1.0) -> Reply:
        """The reply to a request; raises OnlineError with a sentence, and Cancelled."""
        request = Request(
            url,
            accept=accept,
            typed=frozenset((authority(self.typed),)) if self.typed else frozenset(),
            spacing=0.0 if self.typed and is_here(self.typed) else spacing,
            patience=PATIENCE,
            tries=2,
            polite=True,
        )
        reply = self.gate.send(request, self.permission, self.stop)
        self.replies.append((request, reply))
        return reply

    def forget(self) -> None:
        """Keep no reply to any of the requests: the next time all is sent whole."""
        for request, _ in self.replies:
            self.gate.forget(request)

    def moved(self) -> str:
        """Where the address that was asked for has moved for good, "" when it has not."""
        return self.replies[-1][1].moved

    def digest(self) -> str:
        """The SHA-256 of all that came."""
        whole = hashlib.sha256()
        for _, reply in self.replies:
            whole.update(hashlib.sha256(reply.body).digest())
        return whole.hexdigest()


def base_of(service: str, typed: str) -> str:
    """Where a service is: where the user says, or where it is by itself."""
    return (typed or (BASES | FEED_BASES)[service]).rstrip("/")
