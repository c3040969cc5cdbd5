"""What SQLite's errors mean: the user's surroundings, told in a sentence, or a mistake of PaperDesk."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from paperdesk.model.errors import Interrupted, LibraryDamaged, LibraryInUse, PaperDeskError
from paperdesk.store.room import bytes_left, room_left

PRIMARY_CODE: Final = 0xFF
"""Of an extended result code, the part that says what kind it is (https://sqlite.org/rescode.html)."""

LITTLE: Final = 1 << 16
"""With fewer bytes left on its disk a library does not open for want of room."""

SPOILED: Final = (
    "Could not decode to UTF-8",
    "user-defined function raised exception",
    "unsupported file format",
)
"""What is said of a text in the file that is none any more, also where our own functions get it, and of a
number in its header that no version of SQLite writes; the codes of these errors are those of a mistake."""


def sentence(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> Exception:
    """What a SQLite error means to a user; an error that only a bug can cause comes back unchanged."""
    # Also SQLite's own words on what it found may be none.
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(SPOILED):
        return damaged(path)
    code = getattr(error, "sqlite_errorcode", 0)
    told = WRITING.get(code) or SURROUNDINGS.get(code & PRIMARY_CODE)
    return told(path) if told else error


def in_use(path: Path) -> LibraryInUse:
    """What is told when somebody else wrote for too long."""
    return LibraryInUse(
        f"The library {path.name} is in use by another program; nothing was changed. Try again in a moment."
    )


def writing_itself(path: Path) -> LibraryInUse:
    """What is told when this program itself wrote something else for too long."""
    return LibraryInUse(
        f"PaperDesk itself is writing to the library {path.name} just now; nothing was changed. "
        "Try again in a moment."
    )


def _read_only(path: Path) -> Exception:
    return LibraryInUse(f"The library {path.name} can only be read here; nothing was changed.")


def _no_room(path: Path) -> Exception:
    return PaperDeskError(
        f"The disk that holds {path} is full{room_left(path.parent)}; nothing was changed. "
        "Make room and try again."
    )


def _takes_no_more(path: Path) -> Exception:
    """What SQLite does not tell apart: a full disk, a quota, a file that may not grow, a broken disk."""
    return PaperDeskError(
        f"The disk that holds {path} takes nothing more{room_left(path.parent)}; nothing was changed. "
        "Make room, or look at your quota and at the disk, and try again."
    )


def _broken_disk(path: Path) -> Exception:
    return PaperDeskError(
        f"The disk reported an error with {path}; the last saved state is kept. "
        "Check the disk or the network."
    )


def damaged(path: Path) -> LibraryDamaged:
    """What is told of a file that makes no sense."""
    return LibraryDamaged(
        f"The library {path} is damaged; it was left as it is. "
        "Restore a backup of it, or save what can be read.",
        path,
    )


def _foreign(path: Path) -> Exception:
    return LibraryDamaged(
        f"{path} is not a PaperDesk library, or is damaged at its very start; it was left as it is.", path
    )


def _unopened(path: Path) -> Exception:
    if bytes_left(path.parent) in range(LITTLE):
        return _no_room(path)
    return PaperDeskError(
        f"The library {path} cannot be opened; check that the file and its folder are yours."
    )


def _too_long(path: Path) -> Exception:
    return PaperDeskError(
        f"A text is too long for the library {path.name}, which holds up to a billion bytes in one; "
        "nothing was changed. Shorten it and try again."
    )


def _no_memory(path: Path) -> Exception:
    return PaperDeskError(
        f"This computer has no memory left for the library {path.name}; nothing was changed. "
        "Close other programs and try again."
    )


def _no_large_files(path: Path) -> Exception:
    return PaperDeskError(
        f"The disk that holds {path} cannot hold files as large as this library becomes; "
        "nothing was changed. Move the library to another disk."
    )


def _interrupted(_: Path) -> Exception:
    return Interrupted()


SURROUNDINGS: Final[dict[int, Callable[[Path], Exception]]] = {
    sqlite3.SQLITE_BUSY: in_use,
    sqlite3.SQLITE_LOCKED: in_use,
    sqlite3.SQLITE_PROTOCOL: in_use,
    sqlite3.SQLITE_READONLY: _read_only,
    sqlite3.SQLITE_PERM: _read_only,
    sqlite3.SQLITE_FULL: _no_room,
    sqlite3.SQLITE_IOERR: _broken_disk,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: _foreign,
    sqlite3.SQLITE_CANTOPEN: _unopened,
    sqlite3.SQLITE_TOOBIG: _too_long,
    sqlite3.SQLITE_NOMEM: _no_memory,
    sqlite3.SQLITE_NOLFS: _no_large_files,
    sqlite3.SQLITE_INTERRUPT: _interrupted,
}
"""What the user, the disk or another program can cause, and what is told of it."""

WRITING: Final[dict[int, Callable[[Path], Exception]]] = {
    sqlite3.SQLITE_IOERR_WRITE: _takes_no_more,
    sqlite3.SQLITE_IOERR_TRUNCATE: _takes_no_more,
    sqlite3.SQLITE_IOERR_SHMSIZE: _takes_no_more,
    sqlite3.SQLITE_IOERR_SHMMAP: _takes_no_more,
}
"""What is said of some errors of the disk in particular; after others something may have been written."""

MISTAKES: Final = frozenset(
    {
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_INTERNAL,
        sqlite3.SQLITE_ABORT,
        sqlite3.SQLITE_NOTFOUND,
        sqlite3.SQLITE_EMPTY,
        sqlite3.SQLITE_SCHEMA,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_MISUSE,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_RANGE,
    }
)
"""What only PaperDesk itself can cause."""
