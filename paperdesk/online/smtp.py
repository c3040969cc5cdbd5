"""Handing a mail to a mail server: the words of SMTP over a line, encrypted before anything is told."""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.online.errors import BrokenReplyError, OnlineError, RefusedError, ServiceDownError
from paperdesk.online.line import Line
from paperdesk.online.secret import Secret, without

LONGEST_LINE: Final = 2_000
MOST_LINES: Final = 200
_SHOWN: Final = 200  # characters of what a server says
_REPLY = re.compile(rb"([2-5][0-9]{2})([ -]?)(.*)")
_REFUSED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "": "The mail server {host} does not go on: “{said}”.",
        "sender": "The mail server {host} did not take the sender: “{said}”.",
        "recipient": "The mail server {host} did not take the recipient: “{said}”.",
        "mail": "The mail server {host} did not take the mail: “{said}”.",
    }
)
_ME: Final = "[127.0.0.1]"
"""What PaperDesk calls this computer: the server need not know its name."""


class MailRefusedError(OnlineError):
    """The mail server does not take the mail, and would not take it another time."""


class MailDeniedError(MailRefusedError):
    """The mail server does not take user name or password."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a server answered: its number and its words."""

    code: int
    lines: tuple[str, ...]

    def text(self, secrets: tuple[Secret, ...]) -> str:
        """The words in one short line, fit to be shown, without what is secret or a part of it."""
        words = without(" ".join(self.lines), secrets)
        kept = "".join(" " if unicodedata.category(each) == "Cc" else each for each in words)
        return without(" ".join(kept.split()), secrets)[:_SHOWN]


class Conversation:
    """Talks with one server; `host` is its name in sentences, `secrets` are taken out of what it says."""

    def __init__(self, line: Line, host: str, secrets: tuple[Secret, ...] = ()) -> None:
        """Talk over `line`, which is closed by whoever made it."""
        self._line = line
        self._host = host
        self._secrets = (*secrets, *(Secret(_base64(each.reveal())) for each in secrets))
        self._waiting = b""
        self.code = 0
        """The number of the last answer."""

    def greet(self) -> Mapping[str, str]:
        """Say who is talking; gives what the server can do, by name in capitals."""
        said = self.ask(f"EHLO {_ME}", 250)
        pairs = (line.upper().replace("=", " ", 1).partition(" ") for line in said.lines[1:])
        return {name: values for name, _, values in pairs}

    def encrypt(self, start: Callable[[], object]) -> None:
        """Ask for encryption and `start` it; RefusedError when the server has none."""
        if "STARTTLS" not in self.greet():
            raise RefusedError(
                f"{self._host} offers no encryption on this port, so nothing was sent. "
                "Choose “TLS from the start” with port 465, or ask whoever runs the server."
            )
        self.ask("STARTTLS", 220)
        if self._waiting:
            raise BrokenReplyError(f"{self._host} said something before encryption began; nothing was sent.")
        start()

    def sign_in(self, user: str, password: Secret, offered: str) -> None:
        """Prove who is sending, in a way that the server `offered`."""
        ways = offered.split()
        if "PLAIN" in ways:
            proof = _base64(chr(0) + user + chr(0) + password.reveal())
            self._secrets = (*self._secrets, Secret(proof))  # a server may repeat what it was told
            self._prove(f"AUTH PLAIN {proof}", 235)
        elif "LOGIN" in ways:
            self._prove("AUTH LOGIN", 334)
            self._prove(_base64(user), 334)
            self._prove(_base64(password.reveal()), 235)
        else:
            raise MailRefusedError(
                f"{self._host} takes no password on this connection, so nothing was sent. Perhaps it wants a "
                "password of its own for such programs, or another port."
            )

    def hand_over(self, sender: str, recipient: str, mail: bytes, sent: Callable[[], object]) -> None:
        """Hand over a mail; `sent` is called when all of it is on its way and only the answer is missing."""
        self.ask(f"MAIL FROM:<{sender}>", 250, "sender")
        self.ask(f"RCPT TO:<{recipient}>", 250, "recipient")
        self.ask("DATA", 354, "mail")
        lines = (b"." + line if line.startswith(b".") else line for line in mail.splitlines())
        self._line.send(b"\r\n".join(lines) + b"\r\n.\r\n")
        sent()
        self.expect(250, "mail")

    def ask(self, words: str, code: int, what: str = "") -> Said:
        """Say something in one line and hear the answer, which must have that number."""
        if re.search(r"[\x00-\x1f\x7f]", words) or not words.isascii():
            raise RefusedError("An address or name holds letters that mail servers do not take.")
        self._line.send(f"{words}\r\n".encode("ascii"))
        return self.expect(code, what)

    def expect(self, code: int, what: str = "") -> Said:
        """Hear an answer; an OnlineError when it has another number; `what` is a key of _REFUSED."""
        said = self._hear()
        # 251: the recipient has moved, and the server knows where to.
        if said.code == code or (said.code, code) == (251, 250):
            return said
        words = f"{said.code} {said.text(self._secrets)}"
        sentence = _REFUSED[what].format(host=self._host, said=words)
        if said.code < 400:
            raise BrokenReplyError(f"The answer of {self._host} makes no sense; nothing was sent.")
        if said.code < 500:
            raise ServiceDownError(f"{sentence} Try again later.")
        raise MailRefusedError(sentence)

    def _prove(self, words: str, code: int) -> None:
        try:
            self.ask(words, code)
        except MailRefusedError as error:
            raise MailDeniedError(
                f"{self._host} does not take this user name with this password; nothing was sent. "
                "Many servers want a password made for one program; you get it where you manage your account."
            ) from error

    def _hear(self) -> Said:
        lines: list[str] = []
        while len(lines) < MOST_LINES:
            found = _REPLY.fullmatch(self._hear_line())
            if not found:
                break
            self.code = int(found[1])
            lines.append(found[3].decode("utf-8", "replace"))
            if found[2] != b"-":
                return Said(self.code, tuple(lines))
        raise BrokenReplyError(f"{self._host} does not talk like a mail server; nothing was sent.")

    def _hear_line(self) -> bytes:
        while b"\n" not in self._waiting and len(self._waiting) < LONGEST_LINE:
            piece = self._line.receive()
            if not piece:
                raise BrokenReplyError(f"The mail server {self._host} hung up; nothing was sent.")
            self._waiting += piece
        line, _, self._waiting = self._waiting.partition(b"\n")
        return line.rstrip(b"\r")


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
