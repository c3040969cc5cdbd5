"""Sending a mail through the user's own mail server: encrypted, to a host that proves its name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, Literal

from paperdesk.model.errors import Cancelled
from paperdesk.online.dialing import STRAIGHT, Route, dial, encrypt
from paperdesk.online.errors import (
    BrokenReplyError,
    NotAskedError,
    OfflineError,
    OnlineError,
    RefusedError,
    SlowError,
)
from paperdesk.online.log import Asked, RequestLog
from paperdesk.online.request import Permission
from paperdesk.online.secret import Secret, without
from paperdesk.online.smtp import Conversation
from paperdesk.online.targets import Target, target
from paperdesk.online.telling import FAILURES, told
from paperdesk.online.watch import Watch

Encryption = Literal["tls", "starttls"]
PORTS: Final = {"tls": 465, "starttls": 587}
"""The usual port of each way to encrypt."""
CONNECT: Final = 15.0
TOTAL: Final = 120.0
"""Seconds to reach a server, and for all of it."""
_BEYOND: Final = frozenset("/?#@\\")  # what would end the host of an address


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes mails: from the first byte encrypted ("tls"), or after a word ("starttls").

    `user` is "" for a server that wants no password.
    """

    host: str
    port: int
    encryption: Encryption = "tls"
    user: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail ready to go, with the addresses that the server is told."""

    sender: str
    recipient: str
    data: bytes


def place_of(server: MailServer) -> Target:
    """Where a server is; RefusedError when it can be nowhere."""
    scheme = "https" if server.encryption == "tls" else "http"
    try:
        found = target(f"{scheme}://{server.host}:{server.port}")
    except RefusedError as error:
        raise RefusedError(_nowhere(server)) from error
    if _BEYOND & set(server.host):
        raise RefusedError(_nowhere(server))
    return found


def _nowhere(server: MailServer) -> str:
    return (
        f"“{server.host:.100}” with port {server.port} cannot be a mail server; nothing was sent. "
        "It must look like smtp.example.org."
    )


class Post:
    """Sends mails, one at a time; from any thread."""

    def __init__(self, log: RequestLog, is_open: Callable[[], bool], route: Route = STRAIGHT) -> None:
        """`is_open`: whether PaperDesk may go online; everything is written down in `log`."""
        self._log = log
        self._is_open = is_open
        self._route = route

    def send(
        self,
        server: MailServer,
        password: Secret | None,
        letter: Letter,
        permission: Permission,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        """Hand a letter to a server; an OnlineError in a sentence when it was not taken."""
        place = place_of(server)
        self._require_allowed(permission)
        with self._written_down(place, permission, password) as note:
            watch = Watch(TOTAL, stop)
            line = dial(place, self._route, watch.within(CONNECT), watch, private=True)
            try:
                note.talk = Conversation(line, place.host, (password,) if password else ())
                note.talk.expect(220)
                if server.encryption == "starttls":
                    note.talk.encrypt(lambda: encrypt(line, place.host, self._route))
                _hand_over(note, note.talk, server, password, letter)
            finally:
                line.close()

    def _require_allowed(self, permission: Permission) -> None:
        if permission is Permission.NONE:
            raise NotAskedError("PaperDesk sends nothing unless you ask for it; nothing was sent.")
        if not self._is_open():
            raise OfflineError("PaperDesk is set to work offline, so the mail was not sent.")
        self._log.require_writable()

    @contextmanager
    def _written_down(
        self, place: Target, permission: Permission, password: Secret | None
    ) -> Iterator[_Note]:
        """Write a line about the server, whatever comes of it, and tell what went wrong in a sentence."""
        note, begin = _Note(), time.monotonic()
        host = f"[{place.host}]" if ":" in place.host else place.host
        at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        line = Asked(at, permission.value, "SMTP", f"{host}:{place.port}")
        try:
            with _in_sentences(note, place.host):
                yield note
        except (OnlineError, Cancelled) as error:
            line = replace(line, why=without(str(error), (password,) if password else ()) or "stopped")
            raise
        finally:
            code = note.talk.code if note.talk else 0
            self._log.add(replace(line, status=code, seconds=round(time.monotonic() - begin, 3)))


class _Note:
    """What is known of a sending while it goes on; `sent` when the mail is on its way, but not answered."""

    def __init__(self) -> None:
        self.talk: Conversation | None = None
        self.sent = False

    def set_sent(self) -> None:
        self.sent = True


@contextmanager
def _in_sentences(note: _Note, host: str) -> Iterator[None]:
    """Tell failures as OnlineError, and that nobody knows what became of a mail that is on its way."""
    try:
        yield
    except (*FAILURES, BrokenReplyError, Cancelled) as failure:
        if note.sent:
            raise SlowError(
                f"{host} got the mail but did not say whether it took it. "
                "Look whether it came before you send it again."
            ) from failure
        if isinstance(failure, OnlineError | Cancelled):
            raise
        raise told(failure, host, 0) from failure


def _hand_over(
    note: _Note, talk: Conversation, server: MailServer, password: Secret | None, letter: Letter
) -> None:
    able = talk.greet()
    _require_room(able.get("SIZE", ""), letter, server.host)
    if server.user and password:
        talk.sign_in(server.user, password, able.get("AUTH", ""))
    talk.hand_over(letter.sender, letter.recipient, letter.data, note.set_sent)
    note.sent = False
    with suppress(OnlineError, Cancelled, *FAILURES):
        talk.ask("QUIT", 221)


def _require_room(most: str, letter: Letter, host: str) -> None:
    if most.isascii() and most.isdigit() and 0 < int(most[:15]) < len(letter.data):
        raise RefusedError(
            f"{host} takes mails of at most {int(most[:15]):,} bytes, and this one has {len(letter.data):,}; "
            "nothing was sent. Make a digest of fewer papers, or leave out the abstracts."
        )
