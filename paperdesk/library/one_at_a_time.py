"""One program at a time writes a file, of all that have the same library open."""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from paperdesk.library.locations import locks_folder

LOOK: Final = 0.02  # seconds between two looks at whether it is free


@contextmanager
def alone_with(path: Path, patience: float = 0.0) -> Iterator[bool]:
    """Inside, no other program is in here with the same file; after `patience` seconds it gives False.

    Where the system has no locks, or there is no room for them, everyone is let in.
    """
    handle = _open(path)
    try:
        yield handle is None or _wait(handle, time.monotonic() + patience)
    finally:
        if handle is not None:
            os.close(handle)  # and lets go of the lock


def _open(path: Path) -> int | None:
    name = hashlib.sha256(os.path.realpath(path).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    try:
        folder = locks_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None


def _wait(handle: int, until: float) -> bool:
    while not (mine := _lock(handle)) and time.monotonic() < until:
        time.sleep(LOOK)
    return mine


def _lock(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a folder on a network that knows no locks
        return True
    return True
