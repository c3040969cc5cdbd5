"""A mail server on this computer that speaks TLS, keeps what it gets, and can be told to be difficult."""

from __future__ import annotations

import base64
import socket
import socketserver
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from typing_extensions import override

from paperdesk.online.dialing import Route
from tests.online.server import at_work

HOST: Final = "mail.test"
ADDRESS: Final = "93.184.216.40"
USER: Final = "me"
PASSWORD: Final = "canary-9f2 ä"


@dataclass
class Plays:
    """How a server behaves: `answers` replace its own by the word that they answer ("" for its greeting)."""

    context: ssl.SSLContext
    starttls: bool = False
    auth: str = "PLAIN LOGIN"
    size: int = 0
    answers: dict[str, bytes] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)
    signed_in: list[tuple[str, str]] = field(default_factory=list)


class _Handler(socketserver.BaseRequestHandler):
    server: MailHost

    @override
    def handle(self) -> None:
        self.request.settimeout(20)
        try:
            if not self.server.plays.starttls:
                self._encrypt()
            self._talk()
        except (OSError, ValueError):
            return
        finally:
            self.request.close()

    def _encrypt(self) -> None:
        self.request = self.server.plays.context.wrap_socket(self.request, server_side=True)

    def _talk(self) -> None:
        plays = self.server.plays
        self._say("", b"220 mail.test at your service")
        while line := self._line().rstrip(b"\r\n").decode("ascii"):
            word = line.split(" ")[0].upper()
            plays.heard.append(line)
            if word == "STARTTLS":
                self._say(word, b"220 go on")
                self._encrypt()
            elif word == "AUTH":
                self._sign_in(line)
            elif word == "DATA":
                self._take()
            else:
                self._say(word, self._usual(word))

    def _usual(self, word: str) -> bytes:
        return {"EHLO": self._able(), "QUIT": b"221 bye"}.get(word, b"250 fine")

    def _able(self) -> bytes:
        plays = self.server.plays
        encrypted = isinstance(self.request, ssl.SSLSocket)
        able = ["mail.test", "8BITMIME", *(["AUTH " + plays.auth] if encrypted and plays.auth else [])]
        able += ["STARTTLS"] if not encrypted else []
        able += [f"SIZE {plays.size}"] if plays.size else []
        lines = [f"250{'-' if at < len(able) - 1 else ' '}{each}" for at, each in enumerate(able)]
        return "\r\n".join(lines).encode()

    def _sign_in(self, line: str) -> None:
        _, way, *rest = line.split(" ")
        if way == "PLAIN":
            _, user, password = base64.b64decode(rest[0]).decode().split("\0")
        else:
            told = []
            for question in (b"VXNlcm5hbWU6", b"UGFzc3dvcmQ6"):
                self._say("LOGIN", b"334 " + question)
                told.append(base64.b64decode(self._line()).decode())
            user, password = told
        self.server.plays.signed_in.append((user, password))
        good = (user, password) == (USER, PASSWORD)
        self._say("AUTH", b"235 welcome" if good else b"535 5.7.8 no, " + line.encode())

    def _take(self) -> None:
        self._say("DATA", b"354 go on")
        lines = []
        while (line := self._line()) != b".\r\n":
            if not line:
                return
            lines.append(line.removeprefix(b"."))
        self.server.plays.mails.append(b"".join(lines))
        self._say(".", b"250 taken")

    def _line(self) -> bytes:
        """The next line, read no further than its end."""
        line = b""
        while not line.endswith(b"\n") and (letter := self.request.recv(1)):
            line += letter
        return line

    def _say(self, word: str, usual: bytes) -> None:
        answer = self.server.plays.answers.get(word, usual)
        if answer == b"":
            with suppress(OSError):
                self.request.shutdown(socket.SHUT_RDWR)
            raise ValueError("hung up as wanted")
        self.request.sendall(answer + b"\r\n")


class MailHost(socketserver.ThreadingTCPServer):
    """The server itself; `plays` says how it behaves and what it got."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, plays: Plays) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.plays = plays

    def route(self, roots: Path | None = None) -> Route:
        """A way on which HOST is this server."""
        port = self.server_address[1]
        return Route(lambda host, port: [ADDRESS], lambda address, asked: ("127.0.0.1", port), roots)

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever hangs up does not trust it."""


@contextmanager
def mailing(plays: Plays) -> Iterator[MailHost]:
    """A server at work."""
    with at_work(MailHost(plays)) as host:
        yield host
