"""What went wrong below, in a sentence that says what it means and what to do."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import Final

import h11

from paperdesk.online.errors import (
    BrokenReplyError,
    CertificateError,
    DeniedError,
    NotFoundError,
    OfflineError,
    OnlineError,
    ServiceDownError,
    SignInPageError,
    SlowError,
    StatusError,
    TooLargeError,
    WrongKindError,
)
from paperdesk.online.request import Reply
from paperdesk.online.targets import Target
from paperdesk.online.unpacking import Overgrown, Unreadable
from paperdesk.online.watch import OutOfTime

FAILURES: Final = (OSError, h11.ProtocolError, Overgrown, Unreadable, OutOfTime)
"""All that may go wrong between two computers."""

_NO_NETWORK: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_HTML_HEADS: Final = (b"<!doctype html", b"<html")
_EXPIRED: Final = "Its certificate is out of date, or the date of this computer is wrong."
_UNKNOWN: Final = "Nobody that this computer knows vouches for its certificate."
_ANOTHER: Final = "Its certificate is for another host."
_WHY: Final = (
    ("expired", _EXPIRED),
    ("not yet valid", _EXPIRED),
    ("self-signed", _UNKNOWN),
    ("self signed", _UNKNOWN),
    ("unable to get", _UNKNOWN),
    ("mismatch", _ANOTHER),
    ("not valid for", _ANOTHER),
)


def told(failure: BaseException, host: str, most: int) -> OnlineError:
    """The error for what was raised while a host was asked for at most so many bytes."""
    if isinstance(failure, OutOfTime):
        return SlowError(f"{host} took too long to answer; try again later.")
    if isinstance(failure, Overgrown):
        return TooLargeError(f"{host} sent more than {most:,} bytes; what came was thrown away.")
    if isinstance(failure, ssl.SSLEOFError):
        return _broken(host)
    if isinstance(failure, ssl.SSLError):
        return _untrusted(failure, host)
    if isinstance(failure, socket.gaierror):
        return OfflineError(f"{host} could not be found; this computer may be offline, or the name is wrong.")
    if isinstance(failure, OSError):
        return _unreached(failure, host)
    return _broken(host)


def _broken(host: str) -> OnlineError:
    return BrokenReplyError(f"The reply of {host} breaks off or makes no sense; it was thrown away.")


def _untrusted(failure: ssl.SSLError, host: str) -> OnlineError:
    if not isinstance(failure, ssl.SSLCertVerificationError):
        return CertificateError(
            f"{host} talks in no way that is known to be safe from listeners; nothing was sent to it."
        )
    message = failure.verify_message.lower() or str(failure).lower()
    why = next((f" {why}" for sign, why in _WHY if sign in message), "")
    return CertificateError(
        f"{host} could not prove that it is {host}, so nothing was sent to it.{why} "
        "A network that wants you to sign in first does so too: open any page in your browser and try again."
    )


def _unreached(failure: OSError, host: str) -> OnlineError:
    if failure.errno in _NO_NETWORK:
        return OfflineError("This computer has no network; nothing was sent. Try again when it has one.")
    return ServiceDownError(f"{host} does not answer; try again later.")


def wrong_kind(reply: Reply, accept: tuple[str, ...], target: Target, asked: Target) -> OnlineError | None:
    """The error for a web page of `target` where something else was `asked` for, None when there is none."""
    if not accept or _HTML & {*accept} or not _is_page(reply):
        return None
    if asked.scheme == "http" and asked.host != target.host:  # nobody else can answer for an encrypted one
        return SignInPageError(
            f"Instead of {asked.host}, a web page of {target.host} answered. Perhaps this network wants you "
            "to sign in first: open any page in your browser and try again."
        )
    return WrongKindError(f"{target.host} sent a web page instead of data, so nothing could be read.")


def _is_page(reply: Reply) -> bool:
    head = reply.body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return reply.kind() in _HTML or head.startswith(_HTML_HEADS)


def refused_by(reply: Reply, host: str) -> OnlineError | None:
    """The error for a status, None when it is a good one."""
    status = reply.status
    if status < 400:
        return None
    if status == 511:
        return SignInPageError(
            "This network wants you to sign in first: do so in your browser, then try again."
        )
    if status in (404, 410):
        more = " any more" if status == 410 else ""
        return NotFoundError(f"{host} has nothing at this address{more}.", reply)
    if status in (401, 403, 407):
        return DeniedError(f"{host} does not let PaperDesk in (status {status}).", reply)
    if status >= 500 or status == 408:
        return ServiceDownError(f"{host} is out of order (status {status}); try again later.")
    return StatusError(f"{host} did not understand the request (status {status}).", reply)
