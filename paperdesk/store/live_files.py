"""The files that a library keeps up to date, and what came of it."""

import json
from typing import Final

from paperdesk.model.live_file import NEVER, LiveFile, LiveRun
from paperdesk.store.connection import Connection

_COLUMNS: Final = "path, format, collection, query, options, paused, gone, id"
ALL: Final = f"select {_COLUMNS} from live_files order by path, id"
ONE: Final = f"select {_COLUMNS} from live_files where id = ?"
AT: Final = "select id from live_files where path = ?"
INSERT: Final = """
insert into live_files (id, path, format, collection, query, options, paused, gone)
values (?, ?, ?, ?, ?, ?, ?, ?)
"""
UPDATE: Final = """
update live_files set path = ?, format = ?, collection = ?, query = ?, options = ?, paused = ?, gone = ?
where id = ?
"""
FORGET: Final = "delete from live_runs where file in (select id from live_files where id = ? and path <> ?)"
RUN: Final = "select at, papers, digest, error from live_runs where file = ?"
KEEP: Final = """
insert into live_runs (at, papers, digest, error, file) select ?, ?, ?, ?, id from live_files where id = ?
on conflict (file) do update
set at = excluded.at, papers = excluded.papers, digest = excluded.digest, error = excluded.error
"""


class LiveFiles:
    """The tables `live_files` and `live_runs`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def all(self) -> list[LiveFile]:
        """Every one by path."""
        return [_file(*row) for row in self._db.all(ALL)]

    def any(self) -> bool:
        """Whether there are any."""
        return bool(self._db.value("select exists (select 1 from live_files)"))

    def get(self, id: int) -> LiveFile | None:
        """One of them, or None when it is gone."""
        row = self._db.first(ONE, (id,))
        return _file(*row) if row else None

    def at(self, path: str) -> int | None:
        """The number of the one that is written to a path, None when there is none."""
        found: int | None = self._db.value(AT, (path,))
        return found

    def insert(self, file: LiveFile) -> int:
        """Keep a new one, or, with an id, one that was there before; gives its id."""
        return self._db.insert(INSERT, (file.id or None, *_values(file)))

    def update(self, file: LiveFile) -> None:
        """Change the one with its id; what came of the last time is forgotten where the path is another."""
        self._db.execute(FORGET, (file.id, file.path))
        self._db.execute(UPDATE, (*_values(file), file.id))

    def delete(self, id: int) -> None:
        """Forget one; the file itself stays."""
        self._db.execute("delete from live_files where id = ?", (id,))

    def run(self, id: int) -> LiveRun:
        """What came of the last time."""
        row = self._db.first(RUN, (id,))
        return LiveRun(*row) if row else NEVER

    def keep_run(self, id: int, run: LiveRun) -> None:
        """Remember what came of it, unless the live file is gone by now."""
        self._db.execute(KEEP, (run.at, run.papers, run.digest, run.error, id))


def _file(path: str, format: str, collection: int | None, query: str, *rest: object) -> LiveFile:
    options, paused, gone, id = rest
    return LiveFile(
        path, format, collection, query, _names(str(options)), bool(paused), str(gone), int(str(id))
    )


def _names(options: str) -> tuple[str, ...]:
    try:
        found = json.loads(options)
    except ValueError:
        return ()
    return tuple(name for name in found if isinstance(name, str)) if isinstance(found, list) else ()


def _values(file: LiveFile) -> tuple[object, ...]:
    return (
        *(file.path, file.format, file.collection, file.query),
        *(json.dumps(file.options), int(file.paused), file.gone),
    )
