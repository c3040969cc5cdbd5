"""Puts what a backup holds in the place of what a library holds."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.backup import PAGES, copy_file, remove_forgotten, require_room, sync_folder
from paperdesk.store.connection import BUSY_TIMEOUT_MS
from paperdesk.store.snapshot import open_finished, told

BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a library and would read into whatever file has its name next."""


def write_over(backup: Path, library: Path, progress: Progress) -> None:
    """Let a sound library hold what a backup does, as one write: whoever has it open goes on with that.

    It is all or nothing, whenever it is ended. Raises LibraryInUse while somebody else writes, Cancelled from
    `progress`, and PaperDeskError when it cannot be written; the library is as it was then.
    """
    require_room(library.parent, backup.stat().st_size)

    def tell(_: int, left: int, total: int) -> None:
        if left:  # else it is written, and nobody can take that back
            progress(total - left, total)

    uri = f"{library.absolute().as_uri()}?mode=rw"
    with told(library), closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as target:
        target.execute(f"pragma busy_timeout = {BUSY_TIMEOUT_MS}")
        target.execute("pragma synchronous = full")
        with closing(open_finished(backup)) as source:
            _claim(target)
            source.backup(target, pages=PAGES, progress=tell)
        # A log as long as the library would be read with every look; what still reads it keeps it.
        target.execute("pragma wal_checkpoint(truncate)").fetchall()


def put_anew(backup: Path, library: Path, progress: Progress) -> Path | None:
    """Let a backup be the library, whose own file is missing or damaged; gives where that is kept now.

    It is kept beside the new one with all that belongs to it. Raises PaperDeskError when that cannot be done;
    the files are as they were then.
    """
    fresh = library.with_name(f".{library.name}.restored")
    remove_forgotten(library.parent, fresh.name)
    copy_file(backup, fresh, progress)
    return exchange(fresh, library)


def exchange(fresh: Path, library: Path) -> Path | None:
    """Let a new file be the library, as `put_anew` does; it is gone where that is not possible."""
    _let_read_beside_writing(fresh)
    try:
        kept = set_aside(library)
        fresh.rename(library)
        sync_folder(library.parent)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise PaperDeskError(f"{library} could not be replaced: {error.strerror or error}.") from error
    return kept


def set_aside(library: Path, now: datetime | None = None) -> Path | None:
    """Give a damaged library another name, and what lies beside it; None when nothing is there."""
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H-%M-%SZ")
    kept = _free(library.with_name(f"{library.name}.corrupt-{moment}"))
    found = None
    # What is beside it first: it must never be read into the file that comes next.
    for suffix in (*BESIDE, ""):
        part = library.with_name(library.name + suffix)
        if part.exists():
            part.rename(kept.with_name(kept.name + suffix))
            found = kept
    return found


def _let_read_beside_writing(path: Path) -> None:
    """Give a file a write-ahead log again, as a library has but a backup does not."""
    with told(path), closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("pragma journal_mode = wal")


def _free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free


def _claim(target: sqlite3.Connection) -> None:
    """Raise what says that somebody else writes, which a backup would wait for again and again."""
    target.execute("begin immediate")
    target.execute("rollback")
