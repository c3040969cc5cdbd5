"""The tables and indexes that a library of each version has, as an empty one of it tells."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

from paperdesk.store.records import Record, Value
from paperdesk.store.schema import SCHEMA_VERSION

KINDS: Final[dict[str, tuple[type, ...]]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,)}
ANY: Final = (int, float, str, bytes)
DERIVED: Final = ("vocab", "tallies", "tag_nesting", "collection_nesting", "note_links")
FOREIGN: Final = ("fts_", "sqlite_", "_sqlite")
FIRST_OF: Final = {2: "blocks", 3: "tallies", 4: "note_links", 5: "field_sources", 6: "feeds"}
"""A table that each version was the first to have."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `default` is None where there is none, or where it is null."""

    name: str
    kinds: tuple[type, ...]
    required: bool
    default: Value

    @property
    def may_lack(self) -> bool:
        """Whether a row may do without it."""
        return not self.required or self.default is not None

    def takes(self, value: Value) -> bool:
        """Whether a value may stand in it."""
        return isinstance(value, self.kinds) if value is not None else not self.required


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its columns in the order of their storage; `rowid` is the one that is the row id itself.

    A `clustered` one lies in an index, by its first `keys` columns.
    """

    name: str
    columns: tuple[Column, ...]
    rowid: str
    clustered: bool
    keys: tuple[str, ...]
    root: int

    @property
    def is_content(self) -> bool:
        """Whether it holds what nothing else does."""
        return self.name not in DERIVED and not self.name.startswith(FOREIGN)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def fits(self, record: Record) -> bool:
        """Whether a stored row may be one of this table."""
        if len(record) > len(self.columns):
            return False
        stored = zip(self.columns, record, strict=False)
        return all(
            value is None if column.name == self.rowid else column.takes(value) for column, value in stored
        ) and all(column.may_lack for column in self.columns[len(record) :])

    def row(self, rowid: int, record: Record) -> dict[str, Value]:
        """A stored row by the names of columns."""
        row = {column.name: column.default for column in self.columns}
        row |= dict(zip(self.names, record, strict=False))
        return row | {self.rowid: rowid} if self.rowid else row


@dataclass(frozen=True, slots=True)
class Index:
    """An index: which columns of its table stand in it, "" for what is worked out of them."""

    name: str
    table: Table
    columns: tuple[str, ...]
    root: int

    clustered = True
    is_content = False

    def fits(self, record: Record) -> bool:
        """Whether a stored row may be one of this index."""
        kinds = {column.name: column for column in self.table.columns}
        return len(record) == len(self.columns) and all(
            not name or kinds[name].takes(value) for name, value in zip(self.columns, record, strict=True)
        )

    def row(self, record: Record) -> dict[str, Value]:
        """What an entry says of the row it stands for."""
        return {name: value for name, value in zip(self.columns, record, strict=True) if name}


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a library of one version stores in trees of pages."""

    version: int
    tables: Mapping[str, Table]
    indexes: Sequence[Index]

    @property
    def content(self) -> list[Table]:
        """The tables that hold what nothing else does."""
        return [table for table in self.tables.values() if table.is_content]

    def indexes_of(self, table: Table) -> list[Index]:
        """The indexes of a table."""
        return [index for index in self.indexes if index.table is table]


def empty_library(raw: sqlite3.Connection, version: int) -> None:
    """Make an empty library of a version in a database that holds nothing."""
    from sqlite_utils import Database

    from paperdesk.store.migrations import migrations

    steps = migrations()
    later = [step.name for step in steps.pending(Database(raw))][version:]
    steps.apply(Database(raw), stop_before=later[0] if later else None)


def known_tables(version: int) -> Known:
    """What a library of this version stores."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        empty_library(raw, version)
        roots: dict[str, int] = dict(raw.execute("select name, rootpage from sqlite_master where rootpage"))
        clustered = {row[1] for row in raw.execute("pragma table_list") if row[4]}
        names = [row[1] for row in raw.execute("pragma table_list") if row[1] in roots]
        tables = {name: _table(raw, name, name in clustered, roots[name]) for name in names}
        indexes = [
            index for table in tables.values() for index in _indexes(raw, table, roots) if index.name in roots
        ]
    return Known(version, tables, indexes)


def version_of(names: Collection[str], told: int) -> int:
    """The version of a library that has tables of these names, and is `told` to be of this version.

    Either may be hurt. Too high a version does no harm: what older ones lack is there by default.
    """
    if "papers" not in names:
        return SCHEMA_VERSION
    found = max((version for version, first in FIRST_OF.items() if first in names), default=1)
    return max(found, told if told <= SCHEMA_VERSION else SCHEMA_VERSION)


def _table(raw: sqlite3.Connection, name: str, clustered: bool, root: int) -> Table:
    found = raw.execute(f"pragma table_info('{name}')").fetchall()
    keys = sorted((row for row in found if row[5]), key=lambda row: row[5])
    if clustered:
        found = keys + [row for row in found if not row[5]]
    strict = {row[1] for row in raw.execute("pragma table_list") if row[5]}
    alias = keys[0][1] if not clustered and len(keys) == 1 and keys[0][2].upper() == "INTEGER" else ""
    columns = tuple(_column(raw, row, name in strict, row[1] == alias) for row in found)
    return Table(name, columns, alias, clustered, tuple(row[1] for row in keys), root)


def _column(raw: sqlite3.Connection, row: Sequence[Any], strict: bool, alias: bool) -> Column:
    _, name, kind, required, default, key = row
    value = raw.execute(f"select {default}").fetchone()[0] if default is not None else None
    kinds = KINDS.get(kind.upper(), ANY) if strict else ANY
    return Column(name, kinds, bool(required or key) and strict and not alias, value)


def _indexes(raw: sqlite3.Connection, table: Table, roots: Mapping[str, int]) -> Iterator[Index]:
    for _, name, *_ in raw.execute(f"pragma index_list('{table.name}')").fetchall():
        columns = raw.execute(f"pragma index_xinfo('{name}')").fetchall()
        named = (table.rowid if number == -1 else column or "" for _, number, column, *_ in columns)
        yield Index(name, table, tuple(named), roots.get(name, 0))
