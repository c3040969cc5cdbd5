"""Sees to a backup before much of a library is changed, without keeping anyone waiting who need not wait."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from paperdesk.library.backup_names import BEFORE_EDIT, BEFORE_IMPORT, DAILY, WORKING, Backup
from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.backups import Backups, Made
    from paperdesk.library.edits import Edit
    from paperdesk.model.progress import Progress
    from paperdesk.store.snapshot import Snapshot

MANY_PAPERS: Final = 20
"""Papers in one edit beyond which the library is backed up before it."""
MANY_ENTRIES: Final = 100
"""Entries in one import beyond which the library is backed up before it."""
LARGE: Final = 200_000_000
"""Bytes of a library from which on a backup takes long enough not to be made before each large edit."""
WORKING_TIME: Final = timedelta(minutes=30)
AGES: Final = {DAILY: timedelta(hours=24), WORKING: WORKING_TIME}
"""How old the last backup is when the next one is due."""


def is_due(reason: str, newest: Backup | None, size: int, now: datetime) -> bool:
    """Whether a backup of a library of so many bytes is due for a reason; `newest` is the last good one."""
    if newest is None:
        return True
    age = now - newest.made
    # One that seems to come from the future, by a clock that was wrong, says nothing.
    if age < timedelta(0):
        return True
    if reason in (BEFORE_EDIT, BEFORE_IMPORT):
        return size < LARGE or age >= WORKING_TIME
    return age >= AGES.get(reason, timedelta(0))


def reach(edit: Edit) -> int:
    """How many papers of the library an edit concerns, as far as it says; one for each part at least."""
    parts = getattr(edit, "edits", None)
    if parts is not None:
        return sum(map(reach, parts))
    papers = getattr(edit, "papers", None)
    if added(edit):
        return 0
    return len(papers) if isinstance(papers, Collection) else 1


def added(edit: Edit) -> int:
    """How many papers an edit brings in."""
    from paperdesk.library.edits import AddPapers

    if isinstance(edit, AddPapers):
        return len(edit.papers)
    return sum(map(added, getattr(edit, "edits", ())))


class Pending:
    """A backup of a library as it was at one moment, still to be made; for any thread."""

    def __init__(self, backups: Backups, reason: str, snapshot: Snapshot) -> None:
        """Nothing is written yet."""
        self.reason = reason
        self._backups = backups
        self._snapshot = snapshot

    @classmethod
    def of(cls, backups: Backups, reason: str) -> Pending:
        """A backup of a library as it is now; raises PaperDeskError when it is missing or damaged."""
        return cls(backups, reason, backups.hold())

    def make(self, progress: Progress) -> Made | None:
        """Make it, if one is due for the reason, and let go of the library; raises as `Backups.make`.

        None is due of a library that holds nothing yet.
        """
        try:
            if not self._snapshot.facts.rows:
                return None
            newest = next((backup for backup in self._backups.list() if backup.good), None)
            if not is_due(self.reason, newest, self._snapshot.bytes, datetime.now(UTC)):
                return None
            return self._backups.keep(self._snapshot, self.reason, progress)
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the library; closing twice is harmless."""
        self._snapshot.close()


class Guard:
    """What a library calls before an edit of many papers and before an import."""

    def __init__(self, backups: Callable[[], Backups], run: Callable[[Pending], object]) -> None:
        """`run` makes the backup at once, or has another thread make it; it is called by who edits."""
        self._backups = backups
        self._run = run

    def before(self, edit: Edit) -> None:
        """Hold the library as it is if the edit concerns many papers, and have a backup made of that."""
        reason = (
            BEFORE_IMPORT if added(edit) > MANY_ENTRIES else BEFORE_EDIT if reach(edit) > MANY_PAPERS else ""
        )
        if reason and (pending := self._hold(reason)):
            self._run(pending)

    @contextmanager
    def importing(self) -> Iterator[Callable[[int], object]]:
        """Hold the library before an import; gives what is told how many entries were read up to now."""
        pending = self._hold(BEFORE_IMPORT)

        def tell(entries: int) -> None:
            nonlocal pending
            if pending and entries > MANY_ENTRIES:
                held, pending = pending, None
                self._run(held)

        try:
            yield tell
        finally:
            if pending:
                pending.close()

    def _hold(self, reason: str) -> Pending | None:
        # What cannot be backed up is no reason not to edit: it is told by what is made at other times.
        with suppress(PaperDeskError):
            return Pending.of(self._backups(), reason)
        return None
