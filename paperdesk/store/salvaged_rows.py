"""Puts rows of a damaged library into a new one, whatever is wrong with them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import uuid4

from paperdesk.store.known_tables import Table
from paperdesk.store.records import Record, Value

TAKEN: Final = frozenset((sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID))
STANDS_FOR: Final = {"value": "normal", "modified": "added"}
"""What is taken for a lost value from another column of the same row."""


class SavedRows:
    """Counts by table what it puts: `rows` of all, `mended` of those in which a value was replaced."""

    def __init__(self, raw: sqlite3.Connection, now: str) -> None:
        """Put rows into an empty library without triggers; `now` is taken for a time that is lost."""
        self.raw = raw
        self.rows: Counter[str] = Counter()
        self.mended: Counter[str] = Counter()
        self._now = now

    def put(self, table: Table, row: Mapping[str, Value]) -> bool:
        """Put a row, mended where it must be; False when there is one with its key, or it makes no sense."""
        if self._put(table, row) is None:
            self.rows[table.name] += 1
            return True
        if self.has(table, row):
            return False
        for better in self._mended(table, row):
            if self._put(table, better) is None:
                self.rows[table.name] += 1
                self.mended[table.name] += 1
                return True
        return False

    def put_partial(self, table: Table, known: Mapping[str, Value]) -> bool:
        """Put a row of which only some columns are known."""
        row = {column.name: column.default for column in table.columns} | dict(known)
        return self.put(table, row)

    def has(self, table: Table, row: Mapping[str, Value]) -> bool:
        """Whether there is a row with the key of this one."""
        where = " and ".join(f"{key} is ?" for key in table.keys)
        values = [row.get(key) for key in table.keys]
        return self.raw.execute(f"select 1 from {table.name} where {where}", values).fetchone() is not None

    def _put(self, table: Table, row: Mapping[str, Value]) -> str | None:
        """Put a row as it is; gives what SQLite has against it."""
        names = table.names
        sql = f"insert into {table.name} ({', '.join(names)}) values ({', '.join('?' * len(names))})"
        try:
            self.raw.execute(sql, [row[name] for name in names])
        except sqlite3.IntegrityError as error:
            return str(error)
        except (OverflowError, sqlite3.DataError):
            return "too large"
        return None

    def _mended(self, table: Table, row: Mapping[str, Value]) -> Iterable[Mapping[str, Value]]:
        """The row with what cannot stand in it replaced, then with one more value replaced at a time."""
        if any(not isinstance(row[key], int | str) for key in table.keys):
            return
        whole = dict(row)
        for column in table.columns:
            if not column.takes(whole[column.name]) and column.name != table.rowid:
                whole[column.name] = self._instead(column.name, column.default, whole)
        yield whole
        for column in table.columns:
            if column.name not in table.keys:
                yield whole | {column.name: self._instead(column.name, column.default, whole)}

    def _instead(self, name: str, default: Value, row: Mapping[str, Value]) -> Value:
        if default is not None:
            return default
        other = row.get(STANDS_FOR.get(name, ""))
        if isinstance(other, str) and other:
            return other
        if name in ("added", "modified", "created", "at", "begun", "touched"):
            return self._now
        if name == "uuid":
            return str(uuid4())
        id = row.get("id")
        return f"saved-{id}" if name in ("key", "name") and isinstance(id, int) else None


def record_row(table: Table, rowid: int, record: Record) -> dict[str, Value] | None:
    """A stored row of a table by names; None when it has more values than the table has columns."""
    if not 0 < len(record) <= len(table.columns):
        return None
    return table.row(rowid, record)
