"""What was asked of the network, line by line in a file for the user to read, which stays small."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Final

from paperdesk.online.errors import RefusedError

LONGEST: Final = 500_000
"""Bytes of a file of the log; there are two of them, the older one with .1 at its end."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to one host: `place` is host and path without the query, `why` says what went wrong.

    `permission` tells who wanted it, `received` counts bytes, `status` is 0 when nothing came.
    """

    at: str
    permission: str
    method: str
    place: str
    status: int = 0
    received: int = 0
    seconds: float = 0.0
    why: str = ""


class RequestLog:
    """The log in one file (and the one before it)."""

    def __init__(self, path: Path) -> None:
        """Its folder must exist; the file need not."""
        self.path = path
        self._before = path.with_name(f"{path.name}.1")
        self._lock = Lock()

    def require_writable(self) -> None:
        """Raise RefusedError when nothing can be written: what cannot be logged is not sent."""
        try:
            os.close(self._opened())
        except OSError as error:
            raise RefusedError(
                f"The log of requests {self.path} cannot be written ({error.strerror}), so nothing was sent."
            ) from error

    def add(self, asked: Asked) -> None:
        """Write a line; what cannot be written is lost."""
        line = json.dumps(asdict(asked), ensure_ascii=False) + "\n"
        with self._lock:
            try:
                self._make_room()
                file = self._opened()
                try:
                    os.write(file, line.encode("utf-8", "replace"))
                finally:
                    os.close(file)
            except OSError:
                return

    def entries(self) -> tuple[Asked, ...]:
        """Everything that is still there, newest first; damaged lines are left out."""
        lines = [line for path in (self._before, self.path) for line in _lines(path)]
        return tuple(asked for line in reversed(lines) if (asked := _read(line)))

    def _opened(self) -> int:
        return os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def _make_room(self) -> None:
        if self.path.exists() and self.path.stat().st_size > LONGEST:
            self.path.replace(self._before)


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from file
    except OSError:
        return


def _read(line: str) -> Asked | None:
    try:
        asked = Asked(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return (
        asked
        if all(type(was) is type(like) for was, like in zip(_values(asked), _LIKE, strict=True))
        else None
    )


def _values(asked: Asked) -> tuple[object, ...]:
    return tuple(asdict(asked).values())


_LIKE: Final = _values(Asked("", "", "", ""))
