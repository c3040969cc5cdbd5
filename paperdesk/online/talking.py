"""One question and one answer over a connection, in HTTP/1.1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import h11

from paperdesk.online.line import Line
from paperdesk.online.targets import Target
from paperdesk.online.unpacking import Body, Overgrown

HEAD: Final = 65_536
"""Bytes that the head of an answer may have."""
NEWS: Final = 10
"""So many interim answers (1xx) may come before the real one."""

_BODILESS: Final = frozenset({204, 304})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from one host, unpacked."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first value of a header in lower case, "" without one."""
        return next((value for key, value in self.headers if key == name), "")


@dataclass(frozen=True, slots=True)
class Question:
    """What is sent to one host; its answer may have `most` bytes."""

    target: Target
    method: str
    headers: Sequence[tuple[str, str]]
    body: bytes
    most: int


def talk(line: Line, question: Question, count: Callable[[int], None]) -> Answer:
    """Send a question and take its answer; `count` is told how many bytes have come.

    Raises Overgrown, unpacking.Unreadable, h11.ProtocolError, and what the line raises.
    """
    conversation = _Conversation(line, 2 * question.most + HEAD, count)
    conversation.ask(question)
    head = conversation.head()
    names = tuple((key.decode("latin-1").lower(), value.decode("latin-1")) for key, value in head.headers)
    answer = Answer(head.status_code, names, b"")
    if question.method == "HEAD" or head.status_code in _BODILESS:
        return answer
    length = answer.header("content-length")
    if length and int(length) > question.most:  # that it is a number is h11's to check
        raise Overgrown
    gathered = Body(answer.header("content-encoding").strip().lower(), question.most)
    for piece in iter(conversation.piece, None):
        gathered.add(piece)
    return replace(answer, body=gathered.whole())


class _Conversation:
    """Events of HTTP over a line, under a limit of bytes."""

    def __init__(self, line: Line, most: int, count: Callable[[int], None]) -> None:
        self._line = line
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD)
        self._most = most
        self._count = count
        self._received = 0

    def ask(self, question: Question) -> None:
        """Send all of a question."""
        target, headers = question.target.path, list(question.headers)
        self._send(h11.Request(method=question.method, target=target, headers=headers))
        if question.body:
            self._send(h11.Data(data=question.body))
        self._send(h11.EndOfMessage())

    def _send(self, event: h11.Request | h11.Data | h11.EndOfMessage) -> None:
        data = self._protocol.send(event)
        if data:
            self._line.send(data)

    def head(self) -> h11.Response:
        """The head of the real answer."""
        for _ in range(NEWS):
            event = self._next()
            if isinstance(event, h11.Response):
                return event
        raise h11.RemoteProtocolError("too many interim answers")

    def piece(self) -> bytes | None:
        """The next bytes of the body, None at its end."""
        event = self._next()
        return bytes(event.data) if isinstance(event, h11.Data) else None

    def _next(self) -> h11.Event | type[h11.PAUSED]:
        while True:
            event = self._protocol.next_event()
            if not isinstance(event, type) or not issubclass(event, h11.NEED_DATA):
                return event
            data = self._line.receive()
            self._received += len(data)
            self._count(self._received)
            if self._received > self._most:
                raise Overgrown
            self._protocol.receive_data(data)
