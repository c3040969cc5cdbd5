"""Batches: what one import brought in; hiding one is how an import is undone."""

from collections.abc import Iterable

from paperdesk.store.connection import Connection


class Batches:
    """The table `batches`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def insert(self, source: str, format: str, at: str) -> int:
        """Begin a batch and give its id."""
        return self._db.insert(
            "insert into batches (source, format, at) values (?, ?, ?)", (source, format, at)
        )

    def papers(self, batch: int) -> frozenset[int]:
        """The papers that came with it."""
        return frozenset(self._db.column("select id from papers where batch = ?", (batch,)))

    def hide(self, batch: int, on: bool) -> None:
        """Make a batch and its papers invisible, or visible again."""
        self._db.execute("update batches set hidden = ? where id = ?", (int(on), batch))

    def delete(self, batches: Iterable[int]) -> None:
        """Forget batches that have no papers left."""
        self._db.executemany("delete from batches where id = ?", [(batch,) for batch in batches])
