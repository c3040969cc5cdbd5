"""Long statements of SQLite, which tell that they are still at work and can be cancelled."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Final

OFTEN: Final = 0.1
"""Seconds between two questions whether the work is still wanted."""


@contextmanager
def watched(raw: sqlite3.Connection, tell: Callable[[], object]) -> Iterator[None]:
    """Call `tell` again and again, in another thread; what it raises ends the statement as well."""
    over = Event()
    raised: list[Exception] = []

    def watch() -> None:
        while not over.wait(OFTEN):
            try:
                tell()
            except Exception as error:
                raised.append(error)
                # One that has not begun yet is not stopped by the first time.
                while not over.wait(OFTEN):
                    raw.interrupt()
                return

    watcher = Thread(target=watch, name="watch", daemon=True)
    watcher.start()
    try:
        yield
    except sqlite3.OperationalError as error:
        if raised and error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise raised[0] from None
        raise
    finally:
        over.set()
        watcher.join()
