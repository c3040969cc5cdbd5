"""Counts saved searches off the interface thread, once nothing has changed for a while."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from paperdesk.model.change import Change
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.rows import SavedSearch

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.progress import Progress
    from paperdesk.ui.session import Session
    from paperdesk.ui.task import Task

REST = 300  # ms without a change before counting begins


class SearchCounter(QObject):
    """Knows how many papers each saved search found when it was counted last, and counts anew when needed.

    What was counted is kept in the library, so that the next start counts only what has changed since.
    """

    counted = Signal()  # numbers came in

    def __init__(self, session: Session, parent: QObject | None = None, *, rest: int = REST) -> None:
        """Serve the library of `session`; nothing is counted before `look()` or a change."""
        super().__init__(parent)
        self._session = session
        self._unkept: dict[tuple[int, str], int] = {}
        self._counting: _Counting | None = None
        self._task: Task | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest)
        self._rest.timeout.connect(self._begin)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.look)
        session.changed.connect(self._follow)
        session.opened.connect(self._start_over)

    @property
    def settled(self) -> bool:
        """Whether nothing is being counted, or about to be."""
        return self._task is None and not self._rest.isActive() and not self._soon.isActive()

    def searches(self) -> list[SavedSearch]:
        """The saved searches with the last numbers known."""
        known = self._session.library.known_searches()
        return [replace(each, count=self._unkept.get((each.id, each.query), each.count)) for each in known]

    def look(self) -> None:
        """Count, after a rest, what may have another number by now."""
        if self._session.library.uncounted_searches():
            self._rest.start()

    def stop(self) -> None:
        """Stop counting and wait for that."""
        self._soon.stop()
        self._rest.stop()
        if self._counting is not None and self._task is not None:
            self._counting.stop()
            self._task.wait()

    def _follow(self, change: Change) -> None:
        if change.surroundings:
            if self._counting is not None:
                self._counting.stop()
            self._soon.start()

    def _start_over(self) -> None:
        self.stop()
        self._unkept.clear()
        self.look()

    def _begin(self) -> None:
        if self._task is not None:  # the last one is still about to stop
            self._rest.start()
            return
        from paperdesk.ui.task import Task

        self._counting = _Counting(self._session.library.path)
        self._task = Task("", self._counting.work, self)
        self._task.succeeded.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._end)
        self._task.start()

    def _take(self, unkept: Iterable[SavedSearch]) -> None:
        if self._counting is None or self._counting.stopped:
            return  # it came to its end all the same, when nobody wanted it any more
        self._unkept = {(each.id, each.query): each.count for each in unkept}
        self.counted.emit()

    def _fail(self, error: Exception) -> None:
        # A library that cannot be read now shows the last numbers; anything else is a bug.
        if not isinstance(error, PaperDeskError):
            raise error

    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._counting = self._task = None


class _Counting:
    """One round of counting, in a thread of its own and on connections of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        self._library: Library | None = None
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Whether nobody wants what it finds any more."""
        return self._stopped

    def stop(self) -> None:
        """Let the work end with Cancelled, also in the middle of a search. For any thread."""
        with self._guard:
            self._stopped = True
            if self._library is not None:
                self._library.interrupt()

    def work(self, progress: Progress) -> tuple[SavedSearch, ...]:
        """Count, and keep the numbers in the library; gives those that could not be kept."""
        from paperdesk.library.library import Library

        with Library.open(self._path, read_only=True) as library:
            self._lend(library)
            try:
                state = library.counting_state()
                counted = [self._count(library, each) for each in library.uncounted_searches()]
            except Exception:
                # SQLite has more than one error for a read that was interrupted.
                self._require_going_on()
                raise
            finally:
                self._lend(None)
        return () if self._keep(counted, state) else tuple(counted)

    def _count(self, library: Library, search: SavedSearch) -> SavedSearch:
        self._require_going_on()
        return replace(search, count=library.find(search.query).count())

    def _keep(self, counted: list[SavedSearch], state: str) -> bool:
        from paperdesk.library.library import Library

        try:
            with Library.open(self._path) as library:
                library.keep_counted(counted, state)
        except PaperDeskError:
            return False
        return True

    def _lend(self, library: Library | None) -> None:
        with self._guard:
            self._library = library

    def _require_going_on(self) -> None:
        with self._guard:
            if self._stopped:
                raise Cancelled
