"""Open, create and recognise library files."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from paperdesk.model.errors import Cancelled, Interrupted, LibraryDamaged, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.connection import Connection
from paperdesk.store.mounts import is_on_network
from paperdesk.store.schema import APPLICATION_ID, READABLE_FROM, SCHEMA_VERSION
from paperdesk.store.sqlite_errors import damaged, sentence

OPERATIONS = 400
"""About so many operations of SQLite it takes for each paper to come from version 2 to the newest."""

TICK = 100_000
"""After so many operations it is told how far that is: some ten times a second."""

OWN = "select count(*) from sqlite_master where name in ('batches', 'key_aliases')"
"""Two for a library whose own mark alone is lost."""


def open_library(
    path: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    before_update: Callable[[Path], object] = lambda path: None,
) -> tuple[Connection, bool]:
    """A connection to the library at `path`, and whether it may only be read.

    A file that cannot be written opens for reading; one of an older version that can is brought up to
    date also when it is only to be read, after `before_update`, which may raise. Raises PaperDeskError for
    a path that is missing (unless `create`), a folder, empty, no library, damaged, or made by a newer
    PaperDesk, and LibraryInUse when another program holds it.
    """
    if create and not path.exists():
        create_library(path)
    _require_library_file(path)
    _refuse_newer(path)
    writable = may_write(path)
    if read_only and writable and is_on_network(path):
        # Who only reads cannot do that, and is in the way of it later.
        _suit_disk(path)
    connection = _connect(path, read_only=read_only or not writable)
    if read_only and writable and _is_old(connection):
        connection.close()
        open_library(path, before_update=before_update)[0].close()
        connection = _connect(path, read_only=True)
    read_only = read_only or not writable
    try:
        _bring_up_to_date(connection, before_update, read_only=read_only)
        if connection.is_newer and not read_only:
            connection.close()
            return open_library(path, read_only=True)
        if not read_only:
            _suit(connection)
            connection.know_log()
    except BaseException:
        connection.close()
        raise
    return connection, read_only


def _suit_disk(path: Path) -> None:
    connection = Connection(path, mode="rw")
    try:
        _suit(connection)
    finally:
        connection.close()


def _suit(connection: Connection) -> None:
    """Use a write-ahead log, but on a disk of another computer, where that would need common memory."""
    fitting = "delete" if is_on_network(connection.path) else "wal"
    if connection.value("pragma journal_mode") != fitting:
        # While somebody else has it open it stays as it is.
        with suppress(sqlite3.Error):
            connection.raw.execute(f"pragma journal_mode = {fitting}").fetchall()


def create_library(path: Path) -> None:
    """Make an empty library at `path`, whole or not at all.

    Raises PaperDeskError when the folder is missing or not writable.
    """
    if not path.parent.is_dir():
        raise PaperDeskError(
            f"There is no folder {path.parent}; make it, or choose another place for the library."
        )
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_empty_library(draft, path)
        _put_in_place(draft, path)
    except OSError as error:
        raise PaperDeskError(f"The library {path} cannot be made: {error.strerror or error}.") from error
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        # A library that appeared meanwhile is never written over: link() fails where rename() would replace.
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:
        # Some file systems have no hard links.
        if not path.exists():
            draft.rename(path)


def _write_empty_library(draft: Path, path: Path) -> None:
    try:
        raw = sqlite3.connect(draft, isolation_level=None)
        try:
            # On a disk of another computer it is opened with another one; see _suit.
            raw.execute("pragma journal_mode = wal")
            raw.execute(f"pragma application_id = {APPLICATION_ID}")
            _migrate(raw)
        finally:
            raw.close()
    except sqlite3.Error as error:
        raise sentence(error, path) from error


def _require_library_file(path: Path) -> None:
    # The file is never opened here: closing it would drop the locks that SQLite holds on it in this process,
    # and another program could then take the write-ahead log away from under an open library.
    if path.is_dir():
        raise PaperDeskError(f"{path} is a folder, not a library file; name the file in it.")
    if not path.exists():
        raise PaperDeskError(
            f"There is no library at {path}; check the path, or import something to make one."
        )
    if not path.stat().st_size:
        raise LibraryDamaged(f"{path} is an empty file, not a library; it was left as it is.", path)


def may_write(path: Path) -> bool:
    """Whether the file can be written, as far as its rights tell."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, *, read_only: bool) -> Connection:
    if not read_only:
        return Connection(path, mode="rw")
    # Without a write-ahead log and without the right to make one, such a file opens only as immutable.
    fixed = not os.access(path.parent, os.W_OK)
    if fixed and _holds_nothing(path.with_name(path.name + "-wal")):
        return Connection(path, mode="ro&immutable=1")
    if fixed and not path.with_name(path.name + "-shm").exists():
        raise PaperDeskError(
            f"The newest changes of {path} are in {path.name}-wal beside it, which cannot be read in a "
            "folder that cannot be written. Copy both files to a folder of yours and open the copy."
        )
    return Connection(path, mode="ro")


def _holds_nothing(log: Path) -> bool:
    try:
        return not log.stat().st_size
    except OSError:
        return True


def _is_old(connection: Connection) -> bool:
    try:
        version = int(connection.value("pragma user_version"))
        return version < SCHEMA_VERSION and connection.value("pragma application_id") == APPLICATION_ID
    except BaseException:
        connection.close()
        raise


def _bring_up_to_date(
    connection: Connection, before_update: Callable[[Path], object], *, read_only: bool
) -> None:
    path = connection.path
    if connection.value("pragma application_id") != APPLICATION_ID:
        if connection.value(OWN) == 2:
            raise damaged(path)
        raise PaperDeskError(
            f"{path} is another program's SQLite file, not a PaperDesk library; it was left as it is."
        )
    version = int(connection.value("pragma user_version"))
    connection.is_newer = version > SCHEMA_VERSION
    if connection.is_newer:
        _require_readable(connection)
    if version < SCHEMA_VERSION:
        if read_only:
            raise PaperDeskError(
                f"The library {path} is of an older version and cannot be brought up to date, because it can "
                "only be read; copy it to a folder of yours and open the copy."
            )
        before_update(path)
        with connection.sentences():
            _migrate(connection.raw)


def _require_readable(connection: Connection) -> None:
    """Raise PaperDeskError unless a newer version says of its file that this one reads it right."""
    readable = ""
    with suppress(sqlite3.Error):  # there may be no such table any more
        readable = str(connection.value("select value from settings where name = ?", (READABLE_FROM,)) or "")
    if not (readable.isdecimal() and int(readable) <= SCHEMA_VERSION):
        raise PaperDeskError(
            f"The library {connection.path} was made by a newer PaperDesk; it was left as it is. "
            "Update PaperDesk to open it."
        )


def _refuse_newer(path: Path) -> None:
    """Raise PaperDeskError for a file of a newer version, without leaving a trace beside it."""
    if _version_in_header(path) <= SCHEMA_VERSION:
        return
    connection = Connection(path, mode="ro&immutable=1")
    try:
        if connection.value("pragma application_id") == APPLICATION_ID:
            _require_readable(connection)
    finally:
        connection.close()


def _version_in_header(path: Path) -> int:
    """The version that the file itself tells, without its log; 0 for what is no such file."""
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as raw,
    ):
        return int(raw.execute("pragma user_version").fetchone()[0])
    return 0


def is_out_of_date(path: Path) -> bool:
    """Whether a library is of an older version and can be brought up to date; False for anything else."""
    try:
        _require_library_file(path)
        connection = _connect(path, read_only=True)
    except PaperDeskError:
        return False
    try:
        return may_write(path) and _is_old(connection)
    except PaperDeskError:
        return False
    finally:
        connection.close()


def bring_up_to_date(path: Path, progress: Progress) -> None:
    """Make a library of an older version one of the newest, or leave it as it was.

    `progress` is told about how far that is, and may raise Cancelled. Raises PaperDeskError as
    `open_library` does.
    """
    _require_library_file(path)
    connection = _connect(path, read_only=False)
    try:
        papers = int(connection.value("select count(*) from papers"))
        with _told(connection.raw, progress, OPERATIONS * papers):
            _bring_up_to_date(connection, lambda path: None, read_only=False)
    finally:
        connection.close()


@contextmanager
def _told(raw: sqlite3.Connection, progress: Progress, operations: int) -> Iterator[None]:
    """Tell `progress` how many of SQLite's operations are done inside; Cancelled from it ends that."""
    total = operations + 1
    done = 0
    stopped: list[Cancelled] = []

    def tick() -> bool:
        nonlocal done
        done = min(done + TICK, operations)
        try:
            progress(done, total)
        except Cancelled as cancelled:
            stopped.append(cancelled)
        return bool(stopped)

    raw.set_progress_handler(tick, TICK)
    try:
        yield
    except Interrupted:
        raise (stopped or [Cancelled()])[0] from None
    finally:
        raw.set_progress_handler(None, TICK)


def _migrate(raw: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    from paperdesk.store.migrations import migrations

    database = Database(raw)
    raw.execute("begin immediate")
    try:
        migrations().apply(database)
        raw.execute(f"pragma user_version = {SCHEMA_VERSION}")
        raw.execute("commit")
    except BaseException:
        if raw.in_transaction:
            raw.rollback()
        raise
