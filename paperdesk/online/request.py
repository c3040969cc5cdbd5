"""What is asked of a host, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final

from paperdesk.online.secret import Secret

MOST: Final = 10_000_000
"""Bytes that a reply may have, once it is unpacked."""


class Permission(Enum):
    """Who wants a request to be sent; without anyone it is not."""

    NONE = "nobody"
    ASKED = "asked"  # the user has just done what needs it
    SCHEDULED = "scheduled"  # the user has set a time for it


@dataclass(frozen=True, slots=True)
class Request:
    """One question to one address.

    - `accept`: the content types that are of use; a web page instead of them is a WrongKindError.
    - `most`: bytes the reply may have.
    - `typed`: the authorities (see `targets.authority`) that the user has typed in. Only these may lie on
      this computer or in the local network, or have another port than 80 and 443.
    - `secret_query`: tokens to be added to the query. Tokens stand here or as values of `headers`, nowhere
      else: these are neither logged nor kept, and go to no other host.
    - `spacing`: seconds between two requests to the host; `patience`: how long to wait for a turn at most.
    - `tries`: how often to try when the host fails.
    - `fresh`: a kept reply that is not older (in seconds) will do.
    - `polite`: the host may know the mail address that the user has set for services.
    """

    url: str
    method: str = "GET"
    headers: Mapping[str, str | Secret] = field(default_factory=dict)
    body: bytes = b""
    accept: tuple[str, ...] = ()
    most: int = MOST
    typed: frozenset[str] = frozenset()
    secret_query: Mapping[str, Secret] = field(default_factory=dict)
    spacing: float = 1.0
    patience: float = 60.0
    tries: int = 3
    fresh: float = 0.0
    polite: bool = False

    def secrets(self) -> tuple[Secret, ...]:
        """Every token in it."""
        values = (*self.headers.values(), *self.secret_query.values())
        return tuple(value for value in values if isinstance(value, Secret))


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host answered: `url` is where it came from in the end, `when` it was fetched or found unchanged.

    `headers` have lower-case names. `moved` is where the address has moved for good, "" when it has not.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    url: str
    when: datetime
    from_cache: bool = False
    moved: str = ""

    def header(self, name: str) -> str:
        """The first value of a header, "" without one."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    def kind(self) -> str:
        """The content type, without parameters and in lower case."""
        return self.header("content-type").partition(";")[0].strip().lower()
