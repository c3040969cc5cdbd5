"""How much room a disk has, and how one sees that something could not be written for want of it."""

import shutil
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path
from typing import Final

NO_ROOM: Final = frozenset((ENOSPC, EDQUOT, EFBIG))
"""The errors of a disk that is full, of a quota that is used up, and of a file that may not grow."""


def is_for_room(error: BaseException) -> bool:
    """Whether something could not be written because there is no room for it."""
    return isinstance(error, OSError) and error.errno in NO_ROOM


def room_left(folder: Path) -> str:
    """What there is, to be put behind the name of a disk; "" where that cannot be told."""
    free = bytes_left(folder)
    return "" if free is None else f" ({free / 1e6:.1f} MB are free)"


def bytes_left(folder: Path) -> int | None:
    """How many bytes the disk of a folder has left; None where that cannot be told."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
