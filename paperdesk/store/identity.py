"""Which file a library is: what tells that it was moved away, or that another one took its place."""

import os
from pathlib import Path
from typing import Final

from paperdesk.model.errors import LibraryLost, LibraryReplaced

Identity = tuple[int, int]
"""Disk and number of a file there, the same under every name as long as somebody has it open."""

BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps beside a library that is open."""


def identity_of(path: Path) -> Identity | None:
    """Which file is at `path` now; None when there is none, or its disk does not answer."""
    try:
        found = os.stat(path)  # noqa: PTH116 - before and after every write
    except OSError:
        return None
    # Windows lets nobody take away what is open, and knows no number of files on some disks.
    return (found.st_dev, found.st_ino) if os.name == "posix" else (0, 0)


def require_same(path: Path, identity: Identity | None) -> None:
    """Raise LibraryLost when the file at `path` is gone, LibraryReplaced when it is another one."""
    now = identity_of(path)
    if now is None:
        raise LibraryLost(
            f"The library {path} is not there any more; nothing was changed and no other one was made. "
            "Put its file or its disk back."
        )
    if now != identity:
        raise LibraryReplaced(
            f"Another file has taken the place of the library {path}; that one was left as it is."
        )
