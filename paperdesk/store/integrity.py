"""Whether a library file is whole: looked at by reading alone, on a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from paperdesk.model.errors import LibraryDamaged
from paperdesk.store.schema import SCHEMA_VERSION
from paperdesk.store.snapshot import open_to_read, told
from paperdesk.store.watching import watched

LISTED: Final = """
select type || ' ' || name, sql from sqlite_master
where sql is not null and name not like 'sqlite%'
and (name not like 'fts%' or sql like 'create virtual table%')
"""
INVERTED: Final = "inverted index"


def require_whole(path: Path, tell: Callable[[], object]) -> None:
    """Read a library through and raise LibraryDamaged when its file is hurt; others go on with it meanwhile.

    `tell` is called again and again, and may raise Cancelled.
    """
    with told(path), closing(open_to_read(path)) as raw:
        raw.execute("pragma cell_size_check = on")
        with watched(raw, tell):
            found = [row[0] for row in raw.execute("pragma quick_check(20)")]
    # Newer versions of SQLite look at search indexes as well, which are built anew in a moment.
    hurt = [line for line in found if line != "ok" and INVERTED not in line]
    if hurt:
        raise LibraryDamaged(
            f"The library {path} is damaged ({' '.join(hurt[0].split())}); it was left as it is. "
            "Restore a backup of it, or save what can be read.",
            path,
        )


def is_hurt(raw: sqlite3.Connection) -> bool:
    """Whether a library that behaves as it never should is damaged, rather than PaperDesk at fault."""
    try:
        if raw.execute("pragma user_version").fetchone()[0] == SCHEMA_VERSION:
            listed = dict(raw.execute(LISTED))
            if not _expected().items() <= listed.items():
                return True
        return bool(raw.execute("pragma quick_check(1)").fetchone()[0] != "ok")
    except (sqlite3.Error, UnicodeDecodeError):
        return True


def _expected() -> dict[str, str]:
    from paperdesk.store.known_tables import empty_library

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        empty_library(raw, SCHEMA_VERSION)
        return dict(raw.execute(LISTED))
