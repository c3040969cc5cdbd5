"""One connection to a library file: pragmas and transactions."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from paperdesk.model.errors import Interrupted
from paperdesk.store.identity import BESIDE, Identity, identity_of, require_same
from paperdesk.store.sqlite_errors import damaged, sentence

BUSY_TIMEOUT_MS = 5000
CACHE_KIB = 16384
LOG_PAGES = 1000
PAGE_BYTES = 4096
PRAGMAS = (
    "pragma foreign_keys = on",
    "pragma synchronous = full",
    f"pragma busy_timeout = {BUSY_TIMEOUT_MS}",
    f"pragma cache_size = -{CACHE_KIB}",
    "pragma temp_store = memory",
    "pragma trusted_schema = off",
    # Whoever has committed is not kept waiting by it: see Connection.shorten_log.
    "pragma wal_autocheckpoint = 0",
    # Only what has been started anew is cut, so that its size tells how much waits to be carried over.
    f"pragma journal_size_limit = {LOG_PAGES * PAGE_BYTES}",
)
_UNWRITTEN = frozenset((sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC))
"""Errors of a copy that are those of the new file, whose disk may be another one."""

ROLLBACKS = 100
"""How often a transaction is ended anew that somebody keeps from ending by stopping whatever runs."""

Values = Sequence[Any] | dict[str, Any]


class Connection:
    """A SQLite connection that speaks in PaperDeskErrors; it lives in the thread that made it."""

    def __init__(self, path: Path, *, mode: str) -> None:
        """Connect to `path`; `mode` is "rw" or "ro" (or "ro&immutable=1" for a medium nobody writes)."""
        self.path = path
        self._interrupted = False
        self._log = f"{path.absolute()}-wal"
        self._longest_log = LOG_PAGES * PAGE_BYTES
        self._place = path.absolute()
        self.identity = identity_of(self._place)
        self.is_newer = False  # whether a newer PaperDesk made the file
        self._own_log: Identity | None = None
        with self.sentences():
            self.raw = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None
            )
            try:
                for pragma in PRAGMAS:
                    self.raw.execute(pragma)
            except sqlite3.Error:
                self.raw.close()
                raise

    def close(self) -> None:
        """End the connection; closing twice is harmless."""
        self.raw.close()

    def execute(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        """Run one statement with bound values."""
        with self.sentences():
            return self.raw.execute(sql, values)

    def executemany(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row of values."""
        with self.sentences():
            self.raw.executemany(sql, rows)

    def all(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""
        with self.sentences():
            return self.raw.execute(sql, values).fetchall()

    def column(self, sql: str, values: Values = ()) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self.all(sql, values)]

    def first(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row, or None."""
        with self.sentences():
            row: tuple[Any, ...] | None = self.raw.execute(sql, values).fetchone()
            return row

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.first(sql, values)
        return row[0] if row else None

    def insert(self, sql: str, values: Values) -> int:
        """Run an insert and give the new row id."""
        return int(self.execute(sql, values).lastrowid or 0)

    def define(self, name: str, parameters: int, function: Callable[..., Any]) -> None:
        """Make a pure Python function callable from SQL."""
        self.raw.create_function(name, parameters, function, deterministic=True)

    def prepare(self, kib: int = CACHE_KIB, log_pages: int = LOG_PAGES) -> None:
        """Keep so much of the file in memory from now on, and so many pages in the write-ahead log."""
        self.execute(f"pragma cache_size = -{kib}")
        self._longest_log = log_pages * PAGE_BYTES

    def set_durable(self, on: bool) -> None:
        """Whether each commit from now on outlasts a power failure; what it leaves is whole in any case."""
        self.execute(f"pragma synchronous = {'full' if on else 'normal'}")

    @property
    def in_place(self) -> bool:
        """Whether the file that was opened is where it was."""
        return identity_of(self._place) == self.identity

    def require_place(self) -> None:
        """Raise LibraryLost unless the file that was opened is where it was."""
        require_same(self._place, self.identity)

    def know_log(self) -> None:
        """Remember which file the write-ahead log is, so that no other one is ever taken away."""
        self._own_log = identity_of(Path(self._log))

    def leave_place(self) -> None:
        """Once the file is lost: put into it what its log holds, and take the log away from where it was.

        Whatever file comes there next would be read as if the log were its own.
        """
        if self.in_place or self._own_log is None:
            return
        with suppress(sqlite3.Error, OSError):
            busy, _, _ = self.raw.execute("pragma wal_checkpoint(full)").fetchone()
            if not busy and identity_of(Path(self._log)) == self._own_log:
                for end in BESIDE:
                    Path(f"{self._place}{end}").unlink(missing_ok=True)

    def shorten_log(self) -> None:
        """Carry the write-ahead log over into the file if it has become long, between two transactions."""
        with suppress(OSError):
            if os.stat(self._log).st_size > self._longest_log:  # noqa: PTH116 - with each commit
                self.carry_over()

    def carry_over(self) -> None:
        """Carry over into the file what stands in the write-ahead log, while everyone reads and writes on.

        What cannot be carried over now, because somebody reads it, is left for the next time.
        """
        # What was committed is safe in the log, so there is nothing to tell.
        with suppress(sqlite3.Error):
            if self.in_place:
                self.raw.execute("pragma wal_checkpoint(passive)").fetchall()

    def empty_log(self) -> None:
        """Carry everything over and cut the log, unless somebody else has the file in use just now."""
        if not self.in_place:
            return
        with suppress(sqlite3.Error):
            self.raw.execute("pragma busy_timeout = 0")
            self.raw.execute("pragma wal_checkpoint(truncate)").fetchall()
            self.raw.execute(f"pragma busy_timeout = {BUSY_TIMEOUT_MS}")

    def bytes(self) -> int:
        """How long a copy becomes."""
        return int(self.value("pragma page_count") * self.value("pragma page_size"))

    def copy(self, path: Path) -> None:
        """Write the database as it is now to a new file."""
        with self.sentences(), closing(sqlite3.connect(path)) as target:
            try:
                self.raw.backup(target)
            except sqlite3.Error as error:
                if error.sqlite_errorcode in _UNWRITTEN:
                    raise sentence(error, path) from error
                raise

    def interrupt(self) -> None:
        """Stop the statement that runs in another thread; that one raises Interrupted."""
        self._interrupted = True
        with suppress(sqlite3.ProgrammingError):  # its own thread has closed it meanwhile
            self.raw.interrupt()

    @contextmanager
    def transaction(self, patience: float | None = None) -> Iterator[None]:
        """Everything inside happens, or nothing; the write lock is taken at once.

        `patience` is how many seconds to wait for another writer, by default BUSY_TIMEOUT_MS. Raises
        LibraryLost when the file was taken away or replaced, before it begins or at its end.
        """
        self.require_place()
        self._begin(BUSY_TIMEOUT_MS if patience is None else round(patience * 1000))
        if self._own_log is None:
            self.know_log()
        try:
            yield
            self.require_place()
            self.execute("commit")
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Everything inside is read as it stands at one moment."""
        if self.raw.in_transaction:
            yield
            return
        self.execute("begin")
        try:
            yield
        finally:
            self._roll_back()

    def _begin(self, patience: int) -> None:
        if patience == BUSY_TIMEOUT_MS:
            self.execute("begin immediate")
            return
        self.execute(f"pragma busy_timeout = {patience}")
        try:
            self.execute("begin immediate")
        finally:
            self.execute(f"pragma busy_timeout = {BUSY_TIMEOUT_MS}")

    def _roll_back(self) -> None:
        for left in reversed(range(ROLLBACKS)):
            if not self.raw.in_transaction:
                return
            try:
                self.raw.rollback()
            except sqlite3.OperationalError as error:
                # Who stops what was read last may come so late that this is what is stopped.
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT or not left:
                    raise

    @contextmanager
    def sentences(self) -> Iterator[None]:
        """Inside, SQLite's errors become sentences about this library."""
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            interrupted, self._interrupted = self._interrupted, False
            # Interrupted while it opens a search index, SQLite does not say so.
            if interrupted and str(error).startswith("vtable constructor failed"):
                raise Interrupted from error
            raise self._told(error) from error

    @contextmanager
    def understood(self) -> Iterator[None]:
        """Inside, a value that PaperDesk never writes is told as the damage that it is."""
        try:
            yield
        except ValueError as error:
            raise damaged(self.path) from error

    def _told(self, error: sqlite3.Error | UnicodeDecodeError) -> Exception:
        """What an error means, which is no mistake of PaperDesk where the file is hurt."""
        told = sentence(error, self.path)
        if told is error:
            from paperdesk.store.integrity import is_hurt

            return damaged(self.path) if is_hurt(self.raw) else error
        return told
