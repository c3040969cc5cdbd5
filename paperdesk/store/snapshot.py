"""A library as it stands at one moment, while everybody goes on writing."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Final

from paperdesk.model.errors import LibraryDamaged, PaperDeskError
from paperdesk.store.connection import BUSY_TIMEOUT_MS
from paperdesk.store.history import STATE
from paperdesk.store.schema import APPLICATION_ID
from paperdesk.store.sqlite_errors import sentence

KEPT_COUNTS: Final = """
select sum(papers) from tallies where place not in ('favourites', 'missing', 'annotated')
"""
COUNTED: Final = """
select count(*) from papers
where purged = 0 and batch not in (select id from batches where hidden = 1)
"""
FIRST_WITH_COUNTS: Final = 3
"""The version of a library from which on it keeps the number of its papers."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a library file says of itself: its version, how much it holds, and what changes with each edit.

    `papers` are those that a reader may see, in the Trash and dismissed ones too; `rows` all that there are.
    """

    version: int
    rows: int
    papers: int
    notes: int
    highlights: int
    state: str


class Snapshot:
    """Reads a library as it was when this was made, in one transaction; for any thread, one at a time.

    Made within a moment, since nothing is counted or copied yet. To be closed soon: as long as it is there
    the library's write-ahead log only grows.
    """

    def __init__(self, path: Path) -> None:
        """Hold the library at `path`; raises PaperDeskError when it is none, is missing or damaged."""
        self.path = path
        with told(path):
            self.raw = open_to_read(path)
            try:
                self.raw.execute("begin")
                # Only with the first look does the moment begin that is held.
                self.raw.execute("select 1 from sqlite_master").fetchone()
            except BaseException:
                self.raw.close()
                raise

    def __enter__(self) -> "Snapshot":
        """The snapshot itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of it."""
        self.close()

    @cached_property
    def facts(self) -> Facts:
        """What the library says of itself, which may take a moment to count."""
        with told(self.path):
            return facts_of(self.raw, self.path)

    @cached_property
    def bytes(self) -> int:
        """How long a copy becomes."""
        with told(self.path):
            return _size(self.raw)

    def close(self) -> None:
        """Let go of the library; closing twice is harmless."""
        self.raw.close()


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a library that is only read, from any thread."""
    # Without a write-ahead log and without the right to make one, such a file opens only as immutable.
    alone = is_alone(path) and not os.access(path.parent, os.W_OK)
    return _connected(path, "ro&immutable=1" if alone else "ro")


def open_finished(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes any more.

    One that the user has chosen may be a library in use: what its write-ahead log holds counts as well.
    """
    return _connected(path, "ro&immutable=1" if is_alone(path) else "ro")


def is_alone(path: Path) -> bool:
    """Whether there is no write-ahead log beside a file."""
    return not path.with_name(path.name + "-wal").exists()


def facts_of(raw: sqlite3.Connection, path: Path) -> Facts:
    """What the file at `path` says of itself; LibraryDamaged for one that is no library."""
    if raw.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise LibraryDamaged(f"{path} is not a PaperDesk library; it was left as it is.")
    version = int(raw.execute("pragma user_version").fetchone()[0])

    def count(sql: str) -> int:
        return int(raw.execute(sql).fetchone()[0] or 0)

    try:
        return Facts(
            version,
            count("select count(*) from papers"),
            count(KEPT_COUNTS if version >= FIRST_WITH_COUNTS else COUNTED),
            count("select count(*) from notes"),
            count("select count(*) from highlights"),
            _state(raw),
        )
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise LibraryDamaged(f"The library {path} lacks tables that it should have.") from error


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Inside, SQLite's errors become sentences about the library at `path`."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise sentence(error, path) from error
    except OSError as error:
        raise PaperDeskError(f"{path} cannot be read: {error.strerror or error}.") from error


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    for pragma in (f"busy_timeout = {BUSY_TIMEOUT_MS}", "trusted_schema = off", "temp_store = memory"):
        raw.execute(f"pragma {pragma}")
    return raw


def _size(raw: sqlite3.Connection) -> int:
    return int(raw.execute("pragma page_count").fetchone()[0] * raw.execute("pragma page_size").fetchone()[0])


def _state(raw: sqlite3.Connection) -> str:
    """What changes with every edit; "" for a library of the first version, which nobody edits any more."""
    columns = {row[1] for row in raw.execute("pragma table_info(papers)")}
    return json.dumps(raw.execute(STATE).fetchone()) if "merged_into" in columns else ""
