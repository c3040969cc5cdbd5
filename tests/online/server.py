"""A server on this computer that plays tricks, and a world of names in which it stands for public hosts."""

from __future__ import annotations

import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from typing_extensions import override

from paperdesk.online.cache import ReplyCache
from paperdesk.online.dialing import Route
from paperdesk.online.gate import Gate, Limits
from paperdesk.online.log import RequestLog
from paperdesk.online.pacing import Pacing

PUBLIC: Final = "93.184.216.34"
OTHER: Final = "93.184.216.35"
NAMES: Final = {"public.test": (PUBLIC,), "other.test": (OTHER,)}

MOMENT: Final = 0.01
"""Seconds for which a thread waits for another one before it looks again."""

ServerT = TypeVar("ServerT", bound=socketserver.BaseServer)
Play = Callable[[socket.socket], None]
Page = bytes | Play
Pages = dict[str, Page | list[Page]]


def answer(body: bytes = b"", *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer with its length."""
    return head(f"Content-Length: {len(body)}", *headers, status=status) + body


def head(*headers: str, status: str = "200 OK") -> bytes:
    """The head of an answer."""
    return "\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode("utf-8")


def leading(location: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return answer(b"", f"Location: {location}", status=status)


class _Handler(socketserver.BaseRequestHandler):
    server: Server

    @override
    def handle(self) -> None:
        with suppress(OSError):
            connection = self.request if self.server.context is None else self.server.encrypted(self.request)
            connection.settimeout(20)
            asked = _request(connection)
            if not asked:
                return
            self.server.asked.append(asked)
            page = self.server.play(asked)
            if callable(page):
                page(connection)
            else:
                connection.sendall(page)
            connection.shutdown(socket.SHUT_RDWR)
            connection.close()


class Server(socketserver.ThreadingTCPServer):
    """Answers with the page of a path; a list as a page gives one after the other."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, pages: Mapping[str, Page | list[Page]], context: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages
        self.context = context
        self.asked: list[bytes] = []
        self.port: int = self.server_address[1]

    def encrypted(self, connection: socket.socket) -> socket.socket:
        assert self.context is not None
        return self.context.wrap_socket(connection, server_side=True)

    def play(self, asked: bytes) -> Page:
        """What is sent back for a request."""
        return self.page(asked.split(b" ")[1].decode("latin-1").partition("?")[0])

    def page(self, path: str) -> Page:
        page = self.pages.get(path, answer(b"nothing here", status="404 Not Found"))
        if isinstance(page, list):
            return page.pop(0) if len(page) > 1 else page[0]
        return page

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever hangs up is a client that has seen through a trick."""


def _request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65_536)
        if not piece:
            return b""
        data += piece
        if data.startswith(b"\x16"):
            return b"GET / as TLS has it"
    top, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(line[15:]) for line in top.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
    )
    while len(body) < length:
        body += connection.recv(65_536)
    return top + b"\r\n\r\n" + body


@contextmanager
def at_work(server: ServerT) -> Iterator[ServerT]:
    """A server that answers in a thread of its own, and is closed in the end."""
    with server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def serving(
    pages: Mapping[str, Page | list[Page]], context: ssl.SSLContext | None = None
) -> Iterator[Server]:
    """A server at work."""
    with at_work(Server(pages, context)) as server:
        yield server


class _Noted(Pacing):
    """Notes down when the turns of hosts began."""

    def __init__(
        self, turns: list[tuple[str, float]], clock: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        super().__init__(clock, sleep)
        self.turns = turns

    @override
    @contextmanager
    def turn(self, name: str, spacing: float, patience: float, stop: Callable[[], bool]) -> Iterator[float]:
        with super().turn(name, spacing, patience, stop) as begun:
            self.turns.append((name, begun))
            yield begun


@dataclass
class World:
    """Names and addresses as a gate sees them: a public address leads to a server here."""

    folder: Path
    places: dict[tuple[str, int], Server] = field(default_factory=dict)
    names: dict[str, Sequence[str]] = field(default_factory=lambda: dict(NAMES))
    reached: list[tuple[str, int]] = field(default_factory=list)
    is_open: bool = True
    contact: str = ""
    roots: Path | None = None
    slept: list[float] = field(default_factory=list)
    time: float = 1_000.0
    sleeping: threading.Lock = field(default_factory=threading.Lock)
    turns: list[tuple[str, float]] = field(default_factory=list)
    limits: Limits = field(default_factory=lambda: Limits(connect=10, total=20))

    def look_up(self, host: str, port: int) -> Sequence[str]:
        if host in self.names:
            return self.names[host]
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

    def detour(self, address: str, port: int) -> tuple[str, int]:
        self.reached.append((address, port))
        server = self.places.get((address, port))
        return (address, port) if server is None else ("127.0.0.1", server.port)

    def sleep(self, seconds: float) -> None:
        with self.sleeping:
            self.slept.append(seconds)
            self.time += seconds
        if seconds <= MOMENT:
            time.sleep(MOMENT / 10)  # another thread is to go on

    def route(self, detour: Callable[[str, int], tuple[str, int]]) -> Route:
        """How hosts are found here."""
        return Route(self.look_up, detour, self.roots)

    def gate(self) -> Gate:
        """A gate into this world; a new one knows of no pauses."""
        return Gate(
            RequestLog(self.folder / "requests.log"),
            ReplyCache(self.folder / "replies"),
            lambda: self.is_open,
            lambda: self.contact,
            limits=self.limits,
            route=self.route(self.detour),
            pacing=_Noted(self.turns, lambda: self.time, self.sleep),
        )

    def log(self) -> RequestLog:
        """What the gates have written down."""
        return RequestLog(self.folder / "requests.log")
