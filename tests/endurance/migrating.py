"""A library that fails on its way to the newest version stays what it was (promise P10).

One run of the first trials fails at every statement in turn, from its version on; one of the last stops
within statements STOPS times.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch

from typing_extensions import override

from paperdesk.library import updating
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled
from paperdesk.store import library_file
from paperdesk.store.schema import SCHEMA_VERSION
from tests.data.stored import content, expected, unpack
from tests.endurance.children import own_folders
from tests.endurance.old_libraries import counts_of, old_library, version_of
from tests.endurance.states import require_sound, state_in
from tests.endurance.trial import Trial

STOPS: Final = 10
PAPERS: Final = 300
TICK: Final = 50
"""So many operations of SQLite pass between two chances to stop."""
SEEN_THROUGH: Final = 25
"""After every so manieth failure the library is brought up to date for good, and read."""


class _Failing(sqlite3.Connection):
    """A connection on which one statement of a transaction fails."""

    left = 0
    error: BaseException = MemoryError()

    @override
    def execute(self, *given: Any) -> sqlite3.Cursor:
        self._count()
        return super().execute(*given)

    @override
    def executemany(self, *given: Any) -> sqlite3.Cursor:
        self._count()
        return super().executemany(*given)

    def _count(self) -> None:
        if self.in_transaction:
            _Failing.left -= 1
            if not _Failing.left:
                raise _Failing.error


def fail_at_every_statement(version: int, random: Random, folder: Path) -> None:
    """Fail at the first statement, at the second, and so on, with anything that may go wrong."""
    stored, path = folder / "stored.paperdesk", folder / "shelf.paperdesk"
    unpack(version, stored)
    before = state_in(stored)
    statement = 0
    while _fails(_copied(stored, path), statement := statement + 1, random):
        assert (version_of(path), state_in(path)) == (version, before), statement
        if statement % SEEN_THROUGH == 1:
            _require_up_to_date(path, version)
        _remove(path)
    assert statement > 20
    _require_up_to_date(path, version)


def _copied(stored: Path, path: Path) -> Path:
    shutil.copy(stored, path)
    return path


def _fails(path: Path, statement: int, random: Random) -> bool:
    """Bring the library up to date and let that statement fail; False when there are not so many."""
    _Failing.left, _Failing.error = statement, random.choice(_errors())
    with (
        patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=_Failing)),
        suppress(Exception, KeyboardInterrupt),
    ):
        library_file.bring_up_to_date(path, lambda done, total: None)
    return _Failing.left <= 0


def _errors() -> tuple[BaseException, ...]:
    full, broken = sqlite3.OperationalError("full"), sqlite3.OperationalError("disk I/O error")
    full.sqlite_errorcode, broken.sqlite_errorcode = sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR
    return (full, broken, MemoryError(), KeyboardInterrupt(), ValueError("a mistake"))


def _require_up_to_date(path: Path, version: int) -> None:
    with Library.open(path) as library:
        assert library.check() == []
    assert content(path) == expected(version)


def _remove(path: Path) -> None:
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()


def stop_within_statements(random: Random, folder: Path) -> None:
    """Stop anywhere on the way; the library is what it was, there is a backup of it, and it comes through."""
    version = random.randrange(1, SCHEMA_VERSION)
    old, path = folder / "old.paperdesk", folder / "shelf.paperdesk"
    old_library(old, version, PAPERS, random)
    before, counts = state_in(old), counts_of(old)
    with own_folders(folder), patch.object(library_file, "TICK", TICK):
        for _ in range(STOPS):
            _remove(path)
            shutil.copy(old, path)
            if _stopped(path, random.randrange(2000)):
                assert (version_of(path), state_in(path)) == (version, before)
            require_sound(path)
            assert counts_of(path) == counts


def _stopped(path: Path, after: int) -> bool:
    left = after

    def progress(done: int, total: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Cancelled

    try:
        updating.bring_up_to_date(path, progress)
    except Cancelled:
        return True
    return False


TRIALS: Final = (
    *(
        Trial("P10", f"failing from version {version}", partial(fail_at_every_statement, version), 1, 1)
        for version in range(1, SCHEMA_VERSION)
    ),
    Trial("P10", "stopped within statements", stop_within_statements, runs=20, short=1),
)
