"""Two library files compared, the one that is in use and a finished one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from paperdesk.store.snapshot import open_to_read, told
from paperdesk.store.watching import watched

TITLES: Final = 20
SEEN: Final = (
    "{0}.purged = 0 and {0}.trashed is null"
    " and {0}.batch not in (select id from {1}.batches where hidden = 1){2}"
)
MERGED: Final = " and {0}.merged_into is null"


@dataclass(frozen=True, slots=True)
class Compared:
    """How many papers, and the titles of the first of them."""

    count: int
    titles: tuple[str, ...] = ()


@contextmanager
def compare(library: Path, backup: Path, tell: Callable[[], object]) -> Iterator[Comparison]:
    """Open a library beside a backup of it, both to be read.

    `tell` is called again and again while they are compared, and may raise Cancelled. Raises PaperDeskError
    when one of them cannot be read.
    """
    with told(library), closing(open_to_read(library)) as raw:
        with told(backup):
            uri = f"{backup.absolute().as_uri()}?mode=ro&immutable=1"
            raw.execute("attach database ? as kept", (uri,))
        with watched(raw, tell):
            yield Comparison(raw)


class Comparison:
    """Counts what differs between the library and the backup that is attached to its connection."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        """Read what is seen in both; papers in the Trash count as gone."""
        self._raw = raw
        self._now, self._then = self._seen("n", "main"), self._seen("k", "kept")

    def back(self) -> Compared:
        """Papers that only the backup has."""
        return self._lone("kept.papers k", self._then, f"main.papers n where n.uuid = k.uuid and {self._now}")

    def gone(self) -> Compared:
        """Papers that only the library has."""
        return self._lone("main.papers n", self._now, f"kept.papers k where k.uuid = n.uuid and {self._then}")

    def changed(self) -> Compared:
        """Papers that both have, and that were changed since."""
        return self._both("n.modified <> k.modified")

    def notes(self) -> Compared:
        """Papers that both have with another note."""
        return self._both(
            "ifnull((select text from main.notes where paper = n.id), '')"
            " <> ifnull((select text from kept.notes where paper = k.id), '')"
        )

    def highlights(self) -> int:
        """Highlights that only one of them has."""
        found = self._raw.execute(
            """
            select (select count(*) from main.highlights where uuid not in (select uuid from kept.highlights))
                + (select count(*) from kept.highlights where uuid not in (select uuid from main.highlights))
            """
        )
        return int(found.fetchone()[0])

    def _lone(self, papers: str, seen: str, others: str) -> Compared:
        alias = papers[-1]
        where = f"from {papers} where {seen} and not exists (select 1 from {others})"
        return self._compared(f"{alias}.title {where}", where, f"{alias}.added")

    def _both(self, condition: str) -> Compared:
        where = f"""
            from main.papers n join kept.papers k on k.uuid = n.uuid
            where {self._now} and {self._then} and {condition}
        """
        return self._compared(f"n.title {where}", where, "n.modified")

    def _compared(self, titles: str, where: str, order: str) -> Compared:
        count = int(self._raw.execute(f"select count(*) {where}").fetchone()[0])
        if not count:
            return Compared(0)
        rows = self._raw.execute(f"select {titles} order by {order} desc limit {TITLES}")
        return Compared(count, tuple(row[0] for row in rows))

    def _seen(self, alias: str, schema: str) -> str:
        columns = {row[1] for row in self._raw.execute(f"pragma {schema}.table_info(papers)")}
        merged = MERGED.format(alias) if "merged_into" in columns else ""
        return SEEN.format(alias, schema, merged)
