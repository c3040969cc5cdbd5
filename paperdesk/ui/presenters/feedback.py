"""What the window says in passing: the status line, toasts, the progress of a task."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from paperdesk.library.feeding.feed_rows import feed_rows
from paperdesk.model.change import Change
from paperdesk.model.rows import Counts
from paperdesk.ui.desk import Desk
from paperdesk.ui.search_counter import SearchCounter
from paperdesk.ui.task import Task, seconds_left

if TYPE_CHECKING:
    from paperdesk.ui.widgets.sidebar import Sidebar
    from paperdesk.ui.widgets.status_line import StatusLine
    from paperdesk.ui.widgets.toast import Toast


QUIET = 2
"""The place in the status line of what runs by itself."""
LOOKUP = 3
"""The place of what waits for services on the network."""
LONG = 3000  # ms after which that is told


class FeedbackPresenter(QObject):
    """Serves the status line, the toast, and the numbers in the sidebar."""

    def __init__(
        self, desk: Desk, line: StatusLine, toast: Toast, sidebar: Sidebar, parent: QObject | None = None
    ) -> None:
        """Show what happens on `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._toast = toast
        self._sidebar = sidebar
        self._searches = SearchCounter(desk.session, self)
        self._searches.counted.connect(self._fill)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tell_library)
        self._shown: list[Task | None] = [None, None, None, None]
        self._offered = ""  # the text of the toast that offers to take back the newest step
        desk.toasted.connect(self._show_toast)
        desk.task_changed.connect(self._show_tasks)
        desk.quiet_changed.connect(self._show_quiet_task)
        desk.lookup_changed.connect(self._show_lookup)
        desk.session.changed.connect(self._follow)
        desk.session.stepped.connect(self._withdraw)
        desk.session.opened.connect(self._tell_library)
        line.cancel_requested.connect(self._cancel)
        self._tell_library()
        self._searches.look()

    @property
    def settled(self) -> bool:
        """Whether all numbers are those of the library as it is now."""
        return self._searches.settled and not self._soon.isActive()

    def stop(self) -> None:
        """Stop counting, as the window does before it leaves."""
        self._soon.stop()
        self._searches.stop()

    def _show_toast(self, text: str, undo: bool) -> None:
        self._offered = text if undo else ""
        self._toast.show_text(text, undo=undo, more=self._desk.more.label if self._desk.more else "")

    def _withdraw(self) -> None:
        """Undo would take back another step now than the one that the toast tells of."""
        if self._offered:
            self._offered = ""
            self._toast.hide()

    def _show_tasks(self) -> None:
        for place, task in enumerate((self._desk.import_task, self._desk.edit_task)):
            if task is not self._shown[place]:
                self._shown[place] = task
                self._show_task(place, task)
        if self._desk.edit_task is not None and self._offered and self._toast.isVisible():
            self._show_toast(self._offered, undo=False)  # nothing is taken back while an edit is written

    def _show_quiet_task(self, task: Task | None) -> None:
        """Tell of what nobody asked for only when it takes long."""
        self._shown[QUIET] = None
        self._line.clear_task(QUIET)

        def show() -> None:
            if task is not None and self._desk.quiet_task is task:
                self._shown[QUIET] = task
                self._show_task(QUIET, task)

        if task is not None:
            QTimer.singleShot(LONG, self, show)

    def _show_lookup(self, task: Task | None) -> None:
        self._shown[LOOKUP] = task
        self._show_task(LOOKUP, task)

    def _show_task(self, place: int, task: Task | None) -> None:
        if task is None:
            self._line.clear_task(place)
            return
        self._line.set_task(task.label, 0, 0, place=place)
        begun = time.monotonic()

        def show(done: int, total: int) -> None:
            left = seconds_left(time.monotonic() - begun, done, total)
            self._line.set_task(task.label, done, total, left, place)

        task.progressed.connect(show)

    def _follow(self, change: Change) -> None:
        if change.places or change.feeds:
            self._tell_library()
        elif change.surroundings:
            self._soon.start()  # numbers alone may follow after the papers have been painted

    def _tell_library(self) -> None:
        self._soon.stop()
        library = self._desk.session.library
        counts = self._fill()
        self._line.set_library(library.path.name, counts.all, counts.favourites)
        if not self._desk.unsaved_notes:
            self._line.set_saved(
                self.tr("All changes saved")
                if self._desk.session.writable
                else self.tr("Read-only: changes are off")
            )

    def _fill(self) -> Counts:
        library = self._desk.session.library
        counts = library.counts()
        searches, feeds = self._searches.searches(), feed_rows(library)
        self._sidebar.fill(counts, library.tags(), library.collections(), searches, feeds)
        return counts

    def _cancel(self, place: int) -> None:
        task = self._shown[place]
        if task is not None:
            task.cancel()
