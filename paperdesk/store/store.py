"""A library file: what edits write to and reads read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.model.progress import Progress
from paperdesk.store.connection import BUSY_TIMEOUT_MS
from paperdesk.store.library_file import open_library
from paperdesk.store.selection import Selection
from paperdesk.store.sqlite_errors import writing_itself
from paperdesk.store.tables import Tables

if TYPE_CHECKING:
    from paperdesk.model.query import Query
    from paperdesk.store.turns import Lane


LOG_BESIDE_IMPORTS = 64_000
"""Pages: who makes an edit does not stop to carry over what an import writes, which does that itself."""


def utc_now() -> str:
    """This moment as ISO 8601 in UTC, to the millisecond."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")  # noqa: UP017


class Store(Tables):
    """One connection to a library file, its tables, and what is written in one piece; lives in one thread."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool,
        read_only: bool,
        clock: Callable[[], str] = utc_now,
        lane: Lane | None = None,
        before_update: Callable[[Path], object] = lambda path: None,
    ) -> None:
        """Open the library at `path`; `before_update` is for, and it raises as, `open_library`.

        In its `lane` it takes turns with the other writers of this program.
        """
        db, self.read_only = open_library(
            path, create=create, read_only=read_only, before_update=before_update
        )
        super().__init__(db)
        self.now = clock
        self.lane = lane
        if lane and lane.first:
            self.db.prepare(log_pages=LOG_BESIDE_IMPORTS)
        self._progress: Progress | None = None
        self._searches_defined = False

    def select(self, query: Query, sort: str, now: datetime) -> Selection:
        """What a query selects; raises UsageError for a sort key that does not exist."""
        from paperdesk.store.matching import define_functions
        from paperdesk.store.orders import order_of

        if not self._searches_defined:
            define_functions(self.db)
            self._searches_defined = True
        return Selection(order_of(sort), query, now)

    @contextmanager
    def transaction(self, patience: float | None = None) -> Iterator[None]:
        """All writes inside happen, or none; `patience` as in Connection.transaction.

        For the other writers of this program, who `step`s waits as long as it takes.
        """
        seconds = BUSY_TIMEOUT_MS / 1000 if patience is None else patience
        with self._turn(seconds) as mine:
            if not mine:
                raise writing_itself(self.db.path)
            with self.db.transaction(patience):
                yield
        self.db.shorten_log()

    def _turn(self, seconds: float) -> AbstractContextManager[bool]:
        if not self.lane:
            return nullcontext(True)
        return self.lane.turn(seconds, partial(self.step, 0, 0) if self._progress else None)

    def step(self, done: int, total: int) -> None:
        """Tell how far a long edit is, from inside it and between its chunks.

        Raises Cancelled when it is not wanted any more; the edit lets it pass, and is taken back whole.
        """
        if self._progress:
            self._progress(done, total)

    @contextmanager
    def telling(self, progress: Progress | None) -> Iterator[None]:
        """Inside, `step` tells `progress`."""
        self._progress = progress
        try:
            yield
        finally:
            self._progress = None

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Inside, `now` stands still."""
        clock = self.now
        moment = clock()
        self.now = lambda: moment
        try:
            yield
        finally:
            self.now = clock

    def delete_papers(self, papers: list[int]) -> None:
        """Remove papers, those merged into them, and all that hangs on them from the file."""
        papers = sorted({*papers, *self.merges.merged_into(papers)})
        self.index.forget(papers)
        self.highlights.forget_on(papers)
        self.papers.delete(papers)

    def copy(self, path: Path) -> None:
        """Write the whole file, as it is now, to a new one."""
        self.db.copy(path)

    def has_feeds(self) -> bool:
        """Whether there are or were subscriptions; to know that, nothing more has to be loaded."""
        return bool(self.db.value("select exists (select 1 from feeds)"))

    def has_unfinished(self) -> bool:
        """Whether an import is under way, or never came to its end."""
        return self.db.value("select 1 from batches where loading <> '' limit 1") is not None

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.db.value("pragma data_version"))

    def state(self) -> tuple[int, int]:
        """What changes whenever anything may have been written, by this connection or another one."""
        return self.data_version(), self.db.raw.total_changes

    def problems(self) -> Iterator[str]:
        """What is wrong with the file, a sentence each; nothing for a sound one."""
        for line in self.db.column("pragma integrity_check(20)"):
            if line != "ok":
                yield f"SQLite reports: {line}."
        for table, *_ in self.db.all("pragma foreign_key_check"):
            yield f"A row of the table {table} belongs to nothing."
        if not self.read_only:
            yield from self.index.problems()

    def close(self) -> None:
        """Close the file."""
        self.db.close()
