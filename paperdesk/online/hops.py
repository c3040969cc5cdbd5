"""A request on its way from host to host: where it goes next, and what each host may see of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from paperdesk import __version__
from paperdesk.online.errors import BrokenReplyError, RefusedError
from paperdesk.online.request import Reply, Request
from paperdesk.online.secret import Secret
from paperdesk.online.targets import Target, redirected, target
from paperdesk.online.unpacking import ASKED

MOST: Final = 5
"""So many redirects are followed."""
METHODS: Final = frozenset({"GET", "HEAD", "POST"})
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_FOR_GOOD: Final = frozenset({301, 308})
_SENDABLE = re.compile(r"[\x20-\x7e\xa0-\xff]*")
_CONTACT = re.compile(r"[\w.+-]+@[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hop:
    """One leg of the way.

    `own`: only hosts the caller named have been met, so they may see tokens and the body. `private`: only
    hosts the user has typed have been met. `moved`: every redirect was for good.
    """

    target: Target
    method: str
    own: bool
    private: bool
    moved: bool = True
    before: int = 0


def first_hop(request: Request) -> Hop:
    """Where a request begins; RefusedError when it must not be sent."""
    if request.method not in METHODS:
        raise RefusedError(f"PaperDesk sends no {request.method} requests.")
    if not all(_SENDABLE.fullmatch(_plain(value)) for value in request.headers.values()):
        raise RefusedError("A token or header holds characters that cannot be sent; nothing was sent.")
    start = target(request.url)
    return Hop(start, request.method, own=True, private=start.authority in request.typed)


def next_hop(hop: Hop, request: Request, status: int, location: str) -> Hop:
    """Where a redirect leads; RefusedError when it is not followed."""
    host = hop.target.host
    if not location:
        raise BrokenReplyError(f"{host} leads on to another address and does not say which.")
    if hop.before == MOST:
        raise RefusedError(f"The address leads on and on, last from {host}; it was given up.")
    after = redirected(hop.target, location)
    own = hop.own and after.authority == hop.target.authority
    method = "GET" if hop.method == "POST" and status in (301, 302, 303) else hop.method
    if method == "POST" and not own:
        raise RefusedError(f"{host} wants to lead what was sent on to {after.host}; that was not followed.")
    private = hop.private and after.authority in request.typed
    return Hop(after, method, own, private, hop.moved and status in _FOR_GOOD, hop.before + 1)


def sent_target(hop: Hop, request: Request) -> Target:
    """The target with the secret part of its query, for hosts that may see it."""
    if not hop.own or not request.secret_query or hop.before:
        return hop.target
    secrets = request.secret_query.items()
    pairs = "&".join(f"{name}={quote(secret.reveal(), safe='')}" for name, secret in secrets)
    between = "&" if "?" in hop.target.path else "?"
    return replace(hop.target, path=hop.target.path + between + pairs)


def sent_headers(hop: Hop, request: Request, kept: Reply | None, contact: str) -> list[tuple[str, str]]:
    """All headers for one host."""
    headers = [
        ("Host", hop.target.authority),
        ("User-Agent", user_agent(contact if request.polite and hop.own else "")),
        ("Accept", ", ".join(request.accept) or "*/*"),
        ("Accept-Encoding", ASKED),
        ("Connection", "close"),
    ]
    if hop.own:
        headers += [(name, _plain(value)) for name, value in request.headers.items()]
    if hop.method == "POST":
        headers.append(("Content-Length", str(len(request.body))))
    if kept is not None and hop.method == "GET" and kept.url == hop.target.url:
        asked = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        headers += [(name, value) for name, known in asked if (value := kept.header(known))]
    return headers


def user_agent(contact: str) -> str:
    """What PaperDesk calls itself; with a mail address only if the user has set one for services."""
    known = f" (mailto:{contact})" if _CONTACT.fullmatch(contact) else ""
    return f"PaperDesk/{__version__}{known}"


def _plain(value: str | Secret) -> str:
    return value.reveal() if isinstance(value, Secret) else value
