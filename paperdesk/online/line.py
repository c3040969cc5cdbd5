"""A connection whose every wait has an end."""

from __future__ import annotations

import selectors
import socket
import ssl
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from paperdesk.online.watch import Watch

PIECE: Final = 16_384

_T = TypeVar("_T")


class Line:
    """Sends and receives bytes through a socket that never blocks; every wait is under a watch."""

    def __init__(self, connection: socket.socket, watch: Watch) -> None:
        """Take over a socket and close it in the end."""
        connection.setblocking(False)
        self._socket = connection
        self.watch = watch

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def connect(self, place: tuple[str, int]) -> None:
        """Reach a place; OSError when it does not answer."""
        try:
            self._socket.connect(place)
        except BlockingIOError:
            self._await(selectors.EVENT_WRITE)
        failed = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if failed:
            raise OSError(failed, "no connection")

    def encrypt(self, context: ssl.SSLContext, host: str) -> None:
        """Speak TLS from now on with a host that proves to be of that name; closed when it does not."""
        try:
            self._socket = context.wrap_socket(
                self._socket, server_hostname=host, do_handshake_on_connect=False, suppress_ragged_eofs=False
            )
            self._insist(self._socket.do_handshake, selectors.EVENT_READ)
        except BaseException:
            self.close()
            raise

    def send(self, data: bytes) -> None:
        """Send all of it."""
        rest = memoryview(data)
        while rest:
            sent = self._insist(partial(self._socket.send, rest[:PIECE]), selectors.EVENT_WRITE)
            rest = rest[sent:]

    def receive(self) -> bytes:
        """The bytes that come next, none at the end."""
        return self._insist(partial(self._socket.recv, PIECE), selectors.EVENT_READ)

    def _insist(self, act: Callable[[], _T], blocked: int) -> _T:
        """Do what may have to wait for the other side, again and again until it is done."""
        while True:
            self.watch.slice()
            try:
                return act()
            except ssl.SSLWantReadError:
                self._await(selectors.EVENT_READ)
            except ssl.SSLWantWriteError:
                self._await(selectors.EVENT_WRITE)
            except BlockingIOError:
                self._await(blocked)

    def _await(self, event: int) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._socket, event)
            while not selector.select(self.watch.slice()):
                pass


def reached(connection: socket.socket, place: tuple[str, int], watch: Watch) -> Line:
    """A line to a place, which is a number and no name; OSError when it does not answer."""
    line = Line(connection, watch)
    try:
        line.connect(place)
    except BaseException:
        line.close()
        raise
    return line
