"""What stands in a library file, in short, to tell its states apart."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import Final

from paperdesk.library.library import Library
from paperdesk.library.sweeping import sweep

_TABLES: Final = "select name from sqlite_schema where type = 'table' order by name"
_LEFT_OUT: Final = ("fts_", "sqlite_", "vocab")


def state_of(raw: sqlite3.Connection) -> str:
    """A sum of every row of every table, the history among them; what serves searching is left out."""
    digest = blake2b(digest_size=16)
    for name in [name for (name,) in raw.execute(_TABLES) if not name.startswith(_LEFT_OUT)]:
        digest.update(name.encode())
        for row in raw.execute(f'select * from "{name}"'):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def state_in(path: Path) -> str:
    """The same of a file that is not open here."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as raw:
        return state_of(raw)


def require_sound(path: Path) -> None:
    """Open the library, remove what unfinished imports left, and look through all of it."""
    with Library.open(path) as library:
        sweep(library.tables())
        assert library.check() == []
