"""How a connection is set up: what is committed survives a power cut, and writers wait for each other."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from paperdesk.store.connection import Connection
from paperdesk.store.library_file import open_library


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened, _ = open_library(tmp_path / "t.paperdesk", create=True)
    with closing(opened):
        yield opened


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 2),  # full
        ("busy_timeout", 5000),
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
    ],
)
def test_connection_is_set_up_for_safety(connection: Connection, pragma: str, value: object) -> None:
    assert connection.value(f"pragma {pragma}") == value


def test_transaction_takes_the_write_lock_at_once(connection: Connection) -> None:
    with closing(sqlite3.connect(connection.path, timeout=0, isolation_level=None)) as other:
        with connection.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("begin immediate")
        other.execute("begin immediate")


def test_an_impatient_transaction_leaves_the_others_patient(connection: Connection) -> None:
    with connection.transaction(patience=0):
        pass
    assert connection.value("pragma busy_timeout") == 5000


class Stopped:
    """A connection of SQLite whose first attempts to end a transaction are stopped."""

    def __init__(self, raw: sqlite3.Connection, times: int) -> None:
        self._raw = raw
        self._times = times

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def rollback(self) -> None:
        if self._times:
            self._times -= 1
            error = sqlite3.OperationalError("interrupted")
            error.sqlite_errorcode = sqlite3.SQLITE_INTERRUPT
            raise error
        self._raw.rollback()


def test_a_read_ends_though_it_is_stopped_as_it_does(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "raw", Stopped(connection.raw, 3))
    with connection.reading():
        assert connection.raw.in_transaction
    assert not connection.raw.in_transaction


def test_stopping_what_was_closed_meanwhile_is_nothing(connection: Connection) -> None:
    connection.close()
    connection.interrupt()
