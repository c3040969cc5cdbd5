"""What goes wrong between two computers, in a sentence each."""

from __future__ import annotations

import errno
import socket
import ssl
from datetime import UTC, datetime

import h11
import pytest

from paperdesk.online.errors import (
    BrokenReplyError,
    CertificateError,
    OfflineError,
    OnlineError,
    ServiceDownError,
    SignInPageError,
    SlowError,
    TooLargeError,
    WrongKindError,
)
from paperdesk.online.request import Reply
from paperdesk.online.targets import target
from paperdesk.online.telling import told, wrong_kind
from paperdesk.online.unpacking import Overgrown, Unreadable
from paperdesk.online.watch import OutOfTime

PAGE = Reply(200, (("content-type", "text/html; charset=utf-8"),), b"hi", "http://x/", datetime.now(UTC))
JSON = ("application/json",)


@pytest.mark.parametrize(
    ("failure", "kind", "later"),
    [
        (OSError(errno.ENETUNREACH, ""), OfflineError, True),
        (OSError(errno.ENETDOWN, ""), OfflineError, True),
        (socket.gaierror(socket.EAI_AGAIN, ""), OfflineError, True),
        (ConnectionRefusedError(errno.ECONNREFUSED, ""), ServiceDownError, True),
        (ConnectionResetError(errno.ECONNRESET, ""), ServiceDownError, True),
        (OSError(errno.EHOSTUNREACH, ""), ServiceDownError, True),
        (OutOfTime(), SlowError, True),
        (Overgrown(), TooLargeError, False),
        (Unreadable(), BrokenReplyError, True),
        (h11.RemoteProtocolError("x"), BrokenReplyError, True),
        (ssl.SSLEOFError(8, "x"), BrokenReplyError, True),
        (ssl.SSLError(1, "x"), CertificateError, False),
    ],
)
def test_failure_is_told(failure: Exception, kind: type[OnlineError], later: bool) -> None:
    error = told(failure, "example.org", 10)
    assert (type(error), error.later, str(error)[-1]) == (kind, later, ".")


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("http://example.org/", SignInPageError),
        ("https://example.org/", WrongKindError),
        ("http://other.org/", WrongKindError),
    ],
)
def test_page_of_another_host_may_be_a_sign_in(asked: str, kind: type[OnlineError]) -> None:
    assert type(wrong_kind(PAGE, JSON, target("http://other.org/"), target(asked))) is kind


def test_page_that_was_asked_for_is_right() -> None:
    other = target("http://other.org/")
    assert wrong_kind(PAGE, (), other, other) is None
    assert wrong_kind(PAGE, (*JSON, "text/html"), other, other) is None
