"""Copies of a library in one file each, checked before they count."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from time import time
from typing import Final

from paperdesk.model.errors import LibraryDamaged, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.room import is_for_room
from paperdesk.store.snapshot import Facts, Snapshot, facts_of, open_finished, told
from paperdesk.store.sqlite_errors import damaged
from paperdesk.store.watching import watched

PAGES: Final = 512
"""So many pages are copied at once, between which it may be cancelled."""
CHECK: Final = 0.5
"""How much of the whole work copying is; the rest is checking the copy."""
SHARES: Final = 1000
PIECE: Final = 1 << 20
PART: Final = ".part"
FORGOTTEN: Final = 3600.0
"""Seconds after which nobody can be at work any more on a file that nothing was written to meanwhile."""
ALONE: Final = ("locking_mode = exclusive", "journal_mode = off", "synchronous = off", "cache_size = -16384")
"""For a file that nobody else knows of, and that is thrown away when anything goes wrong."""


def write_backup(snapshot: Snapshot, target: Path, progress: Progress) -> None:
    """Write what is held to a new file, which is there whole and sound or not at all.

    `progress` is told how much of it is done, and may raise Cancelled. Raises LibraryDamaged when the
    library does not read whole, PaperDeskError when the file cannot be written.
    """
    draft = draft_of(target)
    try:
        require_room(target.parent, snapshot.bytes)
        _copy(snapshot, draft, part_of(progress, 0.0, CHECK))
        tell = part_of(progress, CHECK, 1.0)
        if _checked(draft, snapshot.path, lambda: tell(0, 1)) != snapshot.facts:
            raise LibraryDamaged(f"The copy of {snapshot.path} holds something else; no backup was made.")
        put_in_place(draft, target)
    except OSError as error:
        raise unwritten(target.parent, snapshot.bytes, error) from error
    finally:
        remove_draft(draft)


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Progress of a part of the work, told as that of the whole."""

    def tell(done: int, total: int) -> None:
        progress(round(SHARES * (start + (end - start) * done / max(1, total))), SHARES)

    return tell


def _checked(draft: Path, library: Path, tell: Callable[[], object]) -> Facts:
    try:
        return check_copy(draft, tell)
    except LibraryDamaged as error:
        raise damaged(library) from error  # it was copied as it is


def check_copy(path: Path, tell: Callable[[], object] = lambda: None) -> Facts:
    """Read a finished file whole and give what it says of itself; LibraryDamaged when it is not sound.

    `tell` is called again and again meanwhile, and may raise Cancelled.
    """
    with told(path), closing(open_finished(path)) as raw:
        facts = facts_of(raw, path)
        with watched(raw, tell):
            found = [row[0] for row in raw.execute("pragma quick_check(1)")]
    if found != ["ok"]:
        raise LibraryDamaged(f"{path} is damaged: {found[0]}.")
    return facts


def read_facts(path: Path) -> Facts:
    """What a finished file says of itself, without reading it whole; raises PaperDeskError for none."""
    with told(path), closing(open_finished(path)) as raw:
        return facts_of(raw, path)


def copy_file(source: Path, target: Path, progress: Progress) -> None:
    """Copy a finished file byte by byte, whole or not at all; also to where SQLite should not write.

    On a network the locks that SQLite takes may hang; a plain copy needs none. It is read again afterwards.
    Raises PaperDeskError when that cannot be done.
    """
    draft = draft_of(target)
    size = source.stat().st_size
    try:
        require_room(target.parent, size)
        written = _copy_bytes(source, draft, part_of(progress, 0.0, CHECK))
        if _sum(draft, part_of(progress, CHECK, 1.0)) != written:
            raise PaperDeskError(f"What was written to {target.parent} reads otherwise; check that disk.")
        put_in_place(draft, target)
    except OSError as error:
        raise unwritten(target.parent, size, error) from error
    finally:
        remove_draft(draft)


def put_in_place(draft: Path, target: Path) -> None:
    """Give a finished file its name, so that it is there after a power failure."""
    sync(draft)
    draft.rename(target)
    sync_folder(target.parent)


def draft_of(target: Path) -> Path:
    """What a file is called until it is whole."""
    return target.with_name(f".{target.name}.{os.getpid()}{PART}")


def remove_draft(draft: Path) -> None:
    """Remove what is left of a file that did not become whole."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def remove_forgotten(folder: Path, begin: str = ".") -> None:
    """Remove what backups that were killed have left in a folder, in files whose names begin like this."""
    with suppress(OSError):
        for path in folder.iterdir():
            if (
                path.name.startswith(begin)
                and PART in path.name
                and time() - path.stat().st_mtime > FORGOTTEN
            ):
                path.unlink()


def sync(path: Path) -> None:
    """See that a file is on the disk. Never for a library: closing it would drop the locks SQLite holds."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk; Windows has no such call."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def require_room(folder: Path, size: int) -> None:
    """Raise PaperDeskError when a folder's disk has not so many bytes left."""
    if shutil.disk_usage(folder).free < size:
        raise _no_room(folder, size)


def unwritten(folder: Path, size: int, error: Exception) -> Exception:
    """What is told when so many bytes could not be written into a folder."""
    if is_for_room(error):
        return _no_room(folder, size)
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return PaperDeskError(
        f"No backup could be written to {folder}: {reason}. The library and earlier backups are untouched."
    )


def _no_room(folder: Path, size: int) -> PaperDeskError:
    free = shutil.disk_usage(folder).free
    return PaperDeskError(
        f"There is no room for a backup of {size / 1e6:.1f} MB in {folder} ({free / 1e6:.1f} MB are free); "
        "the library and earlier backups are untouched. Make room and try again."
    )


def _copy(snapshot: Snapshot, draft: Path, progress: Progress) -> None:
    target = sqlite3.connect(draft, isolation_level=None)
    try:
        for pragma in ALONE:
            target.execute(f"pragma {pragma}")
        with _written(snapshot, draft.parent):
            snapshot.raw.backup(target, pages=PAGES, progress=_telling(progress))
            # So that one file is all of it: no write-ahead log is looked for beside it.
            target.execute("pragma journal_mode = delete")
    finally:
        target.close()


def _telling(progress: Progress) -> Callable[[int, int, int], object]:
    return lambda _, left, total: progress(total - left, total)


@contextmanager
def _written(snapshot: Snapshot, folder: Path) -> Iterator[None]:
    """Inside, an error of SQLite is told as one of the copy in a folder, or of the library."""
    try:
        yield
    except sqlite3.Error as error:
        if error.sqlite_errorcode in WRITING:
            raise unwritten(folder, snapshot.bytes, OSError(ENOSPC, "")) from error
        with told(snapshot.path):
            raise


WRITING: Final = frozenset(
    (
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_FSYNC,
    )
)
"""What goes wrong with the copy, not with the library."""


def _copy_bytes(source: Path, draft: Path, progress: Progress) -> bytes:
    from hashlib import blake2b

    digest, done, total = blake2b(), 0, source.stat().st_size
    with source.open("rb") as reading, draft.open("xb") as writing:
        while piece := reading.read(PIECE):
            progress(done, total)
            digest.update(piece)
            writing.write(piece)
            done += len(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.digest()


def _sum(path: Path, progress: Progress) -> bytes:
    from hashlib import blake2b

    digest, done, total = blake2b(), 0, path.stat().st_size
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            progress(done, total)
            digest.update(piece)
            done += len(piece)
    return digest.digest()
