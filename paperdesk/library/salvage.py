"""What can be done with a damaged library when there is no backup, or not a new one enough."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library.library import Library
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.backup import read_facts, remove_forgotten, sync
from paperdesk.store.integrity import require_whole
from paperdesk.store.library_file import bring_up_to_date, create_library
from paperdesk.store.restoring import exchange
from paperdesk.store.salvage import Saved, save_rows
from paperdesk.store.schema import SCHEMA_VERSION
from paperdesk.store.snapshot import Facts
from paperdesk.store.store import utc_now

__all__ = ["Salvaged", "begin_anew", "require_whole", "salvage", "salvage_into"]

SHARES = 1000
READ = 0.7
"""How much of the whole work reading is."""
CONTENT = ("papers", "notes", "highlights", "abstracts", "creators", "tags", "collections", "word_lists")
"""Without a row in any of these nothing was saved."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it: what the new library holds, what was saved of the old one, and where that is kept."""

    facts: Facts
    saved: Saved
    kept: Path | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is lost, as far as can be known."""
        lacking = (self.saved.expected or 0) > self.facts.papers
        return not (self.saved.hurt or self.saved.mended or self.saved.begun_anew or lacking)


def salvage(path: Path, progress: Progress) -> Salvaged:
    """Let a library be what can be read of its damaged file, which is kept beside it as it is.

    It is all or nothing. Raises LibraryInUse while another program has the library open, Cancelled from
    `progress`, and PaperDeskError when nothing can be read or the new library not be written; nothing has
    changed then.
    """
    require_alone(path)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.part")
    remove_forgotten(path.parent, f".{path.name}.")
    try:
        done = salvage_into(path, fresh, progress)
        require_alone(path)
        sync(fresh)
        return Salvaged(done.facts, done.saved, exchange(fresh, path))
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)


def salvage_into(path: Path, target: Path, progress: Progress) -> Salvaged:
    """Write what can be read of a damaged library to a new one; raises as `salvage` does."""
    if target.exists():
        raise PaperDeskError(f"{target} exists already and was left as it is; name a new file.")
    if not path.is_file():
        raise PaperDeskError(f"There is no library at {path}; nothing was changed.")
    saved = save_rows(path, target, utc_now(), _within(progress, 0.0, READ))
    if not any(saved.rows.get(name) for name in CONTENT):
        target.unlink(missing_ok=True)
        raise PaperDeskError(
            f"Nothing in {path} can be read as a library any more; it was left as it is. "
            "Restore a backup of it, or begin a new library."
        )
    if saved.version < SCHEMA_VERSION:
        bring_up_to_date(target, _within(progress, READ, 0.9))
    _require_sound(target)
    progress(SHARES - 1, SHARES)
    return Salvaged(read_facts(target), saved)


def begin_anew(path: Path) -> Path | None:
    """Let a new, empty library be where a damaged one is; gives where that is kept now, as it is.

    Raises LibraryInUse while another program has it open, and PaperDeskError when that cannot be done.
    """
    require_alone(path)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        create_library(fresh)
        return exchange(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def require_alone(path: Path) -> None:
    """Raise LibraryInUse while another program has a library open, which would write on into its old file."""
    try:
        import fcntl
    except ImportError:  # Windows lets nobody rename what is open
        return
    with suppress(FileNotFoundError, PermissionError, IsADirectoryError), path.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_BYTES, SHARED_FIRST)
        except OSError as error:
            raise LibraryInUse(
                f"The library {path.name} is open in another program; nothing was changed. "
                "Close it there and try again."
            ) from error


SHARED_FIRST, SHARED_BYTES = 0x40000002, 510
"""The bytes that SQLite locks as long as it has a file open (https://sqlite.org/lockingv3.html)."""


def _require_sound(target: Path) -> None:
    with Library.open(target) as library:
        problems = library.check()
        library.settle()
    if problems:
        raise PaperDeskError(
            f"What was saved does not make a sound library ({problems[0]}); nothing was changed. "
            "Restore a backup of it."
        )


def _within(progress: Progress, start: float, end: float) -> Progress:
    """Progress of a part of the work, told as that of the whole."""

    def tell(done: int, total: int) -> None:
        progress(round(SHARES * (start + (end - start) * done / max(1, total))), SHARES)

    return tell
