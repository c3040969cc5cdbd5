"""Has feeds read in a process of their own, which is killed when it takes too long or too much."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from collections.abc import Mapping
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import Any, Final

from paperdesk.model.errors import Cancelled
from paperdesk.online.errors import NonsenseError, RefusedError
from paperdesk.online.gate import Stop

SECONDS: Final = 10.0
"""How long a feed may take; the largest that make sense take two."""
WORKER: Final = ("-m", "paperdesk.online.feeds.worker")
_STEP: Final = 0.05
_WAYS: Final = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "HOME")
_TOO_MUCH: Final = "The feed would take too much time or memory to read, so it was given up."
_NONSENSE: Final = "The feed makes no sense, so nothing of it was read."
LACKING: Final = (
    "Feeds in RSS and Atom are read by feedparser, which is not installed. Install it "
    "(pip install feedparser) and fetch again; all other feeds work without."
)


class Parser:
    """Reads one feed after the other in one process, which is started when the first one comes."""

    def __init__(self, stop: Stop, seconds: float = SECONDS) -> None:
        self._stop = stop
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def parse(self, body: bytes, content_type: str) -> Mapping[str, Any]:
        """What the feed holds, as `worker.read_feed` gives it.

        Raises NonsenseError when it cannot be read, RefusedError when feedparser is lacking, Cancelled.
        """
        process, end, lines = self._running(), monotonic() + self._seconds, list[bytes]()
        talk = Thread(target=lambda: lines.append(_asked(process, body, content_type)), daemon=True)
        talk.start()
        while talk.is_alive():
            talk.join(_STEP)
            if talk.is_alive() and (monotonic() > end or self._stop()):
                process.kill()
                talk.join()
        line = lines[0] if lines else b""
        if not line.endswith(b"\n"):
            self.close()
            if self._stop():
                raise Cancelled
            raise NonsenseError(_TOO_MUCH)
        return _understood(line)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started()
            weakref.finalize(self, _end, self._process)
        return self._process


def _started() -> subprocess.Popen[bytes]:
    ways = {name: os.environ[name] for name in _WAYS if name in os.environ}
    path = os.pathsep.join(each or os.curdir for each in sys.path)
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    try:
        return subprocess.Popen(
            [sys.executable, *WORKER],
            stdin=pipe,
            stdout=pipe,
            stderr=null,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            env=ways | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"},
        )
    except OSError as error:
        reason = error.strerror or error
        raise RefusedError(f"What reads feeds could not be started: {reason}. Try again later.") from error


def _asked(process: subprocess.Popen[bytes], body: bytes, content_type: str) -> bytes:
    """The line that comes back; "" when the process has died."""
    assert process.stdin is not None
    assert process.stdout is not None
    head = json.dumps({"type": content_type, "length": len(body)}).encode() + b"\n"
    try:
        process.stdin.write(head + body)
        process.stdin.flush()
        return process.stdout.readline()
    except (OSError, ValueError):
        return b""


def _understood(line: bytes) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(line)
    error = found.get("error")
    if error == "lacking":
        raise RefusedError(LACKING)
    if error:
        raise NonsenseError(_TOO_MUCH if error == "memory" else _NONSENSE)
    return found


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    process.wait()
