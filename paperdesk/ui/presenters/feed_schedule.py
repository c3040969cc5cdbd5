"""Fetches feeds while the window is open, as the user has scheduled it, and tells of it once a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from paperdesk.library.feeding.schedule import Surroundings, hindrance
from paperdesk.library.feeding.wishes import FeedWishes, read_wishes
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import LOCAL, Feed, FeedReport
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.presenters.tray import Tray

if TYPE_CHECKING:
    from paperdesk.ui.task import Work

TOLD: Final = "feeds/told"
"""The setting that holds the day on which new papers were told of."""
FIRST: Final = 5_000  # ms after the window is whole
LOOK: Final = 60_000  # ms; a computer that slept is up to date soon after it wakes
AGAIN: Final = 600_000  # ms after the library could not be written
LATER: Final = 3_600_000  # ms after the user has cancelled it
Fetch = Callable[[Sequence[Feed]], "Work[Sequence[FeedReport]]"]


def _now() -> datetime:
    return datetime.now().astimezone()


def _around() -> Surroundings:
    from paperdesk.ui.presenters.computer import surroundings

    return surroundings()


class FeedSchedule(QObject):
    """Looks each minute whether a feed is due; nothing is asked of the network unless one is."""

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        fetching: Fetch,
        *,
        clock: Callable[[], datetime] = _now,
        around: Callable[[], Surroundings] = _around,
    ) -> None:
        """`fetching` gives the work of a task that fetches feeds of the library that is open by then."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._fetching = fetching
        self._clock = clock
        self._around = around
        self._started = clock()
        self._running = False
        self.tray = Tray(window, self._fetch_all, desk.close_wanted.emit)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        desk.session.opened.connect(self._reopen)
        self._timer.start(FIRST)

    @property
    def settled(self) -> bool:
        """Whether nothing is being fetched."""
        return not self._running

    def look(self) -> None:
        """Fetch what is due, unless something is in the way."""
        self._timer.start(LOOK)
        wishes = read_wishes()
        self.tray.want(on=wishes.tray)
        if not wishes.schedule.on or not self._is_free():
            return
        from paperdesk.library.feeding.due import due_feeds

        due = due_feeds(self._desk.session.library, wishes.schedule, self._clock(), self._started)
        if feeds := self._possible(due, wishes):
            self._begin(feeds)

    def stay(self) -> bool:
        """Let the window be hidden instead of closed, where the user wants PaperDesk to stay in the tray."""
        if not self.tray.take_window():
            return False
        self._desk.flush_wanted.emit()
        return True

    def stop(self) -> None:
        """Begin nothing any more; the desk has ended what runs."""
        self._timer.stop()
        self.tray.want(on=False)

    def _is_free(self) -> bool:
        """Whether it could begin at once: what waits behind another lookup goes when that is cancelled."""
        return not self._running and self._desk.lookup_task is None and self._desk.session.writable

    def _possible(self, feeds: Sequence[Feed], wishes: FeedWishes) -> Sequence[Feed]:
        """Those of the feeds that nothing is in the way of; files of this computer can always be read."""
        from paperdesk.library.network_wishes import read_wishes as read_network_wishes

        if all(feed.kind in LOCAL for feed in feeds):
            return feeds
        offline = read_network_wishes().offline
        if hindrance(self._around(), offline=offline, metered=wishes.metered, battery=wishes.battery):
            return [feed for feed in feeds if feed.kind in LOCAL]
        return feeds

    def _begin(self, feeds: Sequence[Feed]) -> None:
        from paperdesk.ui.task import Task

        task = Task(say("Fetching feeds"), self._fetching(feeds), self)
        task.succeeded.connect(partial(self._end, self._desk.session.library.path))
        task.failed.connect(self._fail)
        task.cancelled.connect(lambda: self._timer.start(LATER))
        task.finished.connect(self._rest)
        self._running = True
        self._desk.add_lookup(task)

    def _end(self, path: Path, reports: Sequence[FeedReport]) -> None:
        if self._desk.session.library.path != path:
            return
        self._desk.session.look()
        brought = [report for report in reports if report.new]
        if brought and read_wishes().notify:
            self._tell(brought)

    def _tell(self, brought: Sequence[FeedReport]) -> None:
        """Tell of new papers, unless that was done on this day already."""
        today = self._clock().date().isoformat()
        if self._desk.settings.text(TOLD) == today:
            return
        self._desk.settings.set(TOLD, today)
        # Titles have no place here: desktops take messages for markup.
        new = sum(report.new for report in brought)
        text = say("Your feeds brought {papers}.", papers=papers_text(new))
        place = f"feed:{brought[0].feed.id}" if len(brought) == 1 else "inbox"
        show = partial(self._desk.place_wanted.emit, place)
        if self._window.isActiveWindow() or not self.tray.tell(text, show):
            self._desk.toast(text, more=More(say("Show"), show))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        self._timer.start(AGAIN)

    def _rest(self) -> None:
        self._running = False

    def _reopen(self) -> None:
        """Another library is a new beginning."""
        self._started = self._clock()
        self._timer.start(FIRST)

    def _fetch_all(self) -> None:
        """Fetch every feed that does not rest, because the user wants it now."""
        from paperdesk.ui.commands import feeds

        self.tray.show_window()
        attempt(self._desk, partial(feeds.fetch_all, self._desk))
