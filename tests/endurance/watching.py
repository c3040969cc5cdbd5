"""Whether anybody opens the files of a folder, or asks a server on this computer: neither may happen."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Final

from typing_extensions import override

_OPENED_OR_READ: Final = 0x20 | 0x01  # IN_OPEN, IN_ACCESS
_NOT_BLOCKING: Final = os.O_NONBLOCK


@contextmanager
def files_untouched(folder: Path) -> Iterator[None]:
    """Raise AssertionError at the end when anything in a folder was opened, by whatever part of the process.

    Without Linux's inotify nothing is watched.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(_NOT_BLOCKING)
    try:
        assert system.inotify_add_watch(watch, os.fsencode(folder), _OPENED_OR_READ) >= 0
        yield
        assert _events(watch) == b"", f"a file in {folder} was opened"
    finally:
        os.close(watch)


def _events(watch: int) -> bytes:
    try:
        return os.read(watch, 65_536)
    except BlockingIOError:
        return b""


@contextmanager
def server_unasked() -> Iterator[int]:
    """A server on this computer, by its port; AssertionError at the end when anybody connected to it."""
    hits: list[object] = []

    class Remember(BaseRequestHandler):
        @override
        def handle(self) -> None:
            hits.append(self.client_address)

    with ThreadingTCPServer(("127.0.0.1", 0), Remember) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
    assert hits == [], "the server was asked for something"
