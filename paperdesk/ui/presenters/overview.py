"""The overview: counted when it is opened and after every change, shown in the place of list and pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.overview import Overview
from paperdesk.model.paper import Status
from paperdesk.ui.desk import Desk
from paperdesk.ui.latest_worker import Post
from paperdesk.ui.overview_worker import OverviewWorker
from paperdesk.ui.presenters import overview_words as words
from paperdesk.ui.widgets.overview_page import OverviewPage

if TYPE_CHECKING:
    from paperdesk.ui.widgets.room import Room

REST = 400  # ms after a change


class OverviewPresenter(QObject):
    """Stands in the list's place while it is open (see `Stage`), beside the sidebar."""

    take_back = None

    def __init__(self, desk: Desk, room: Room, parent: QObject | None = None) -> None:
        """Show the page in `room`."""
        super().__init__(parent)
        self._desk = desk
        self._room = room
        self._post = Post(self._hire)
        self._asked = False
        self.page = OverviewPage()
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._look)
        self._connect()

    @property
    def settled(self) -> bool:
        """Whether the numbers are those of the library as it is."""
        return not self._asked and not self._rest.isActive()

    def open(self) -> None:
        """Show the overview; when it is open, go back to the list."""
        if self._is_open():
            self.leave()
            return
        if self._desk.stage is not None:
            self._desk.stage.focus("")
        self._desk.flush_wanted.emit()
        self._room.show(self.page)
        self.page.setFocus()
        self._desk.take_stage(self)
        self._look()

    def leave(self) -> None:
        """Go back to the list."""
        if self._is_open():
            self._rest.stop()
            self._room.clear(self.page)
            self._desk.take_stage(None)

    def stop(self) -> None:
        """End the thread."""
        self._rest.stop()
        self._asked = False
        self._post.dismiss()

    # What the desk asks of a stage: there is no paper here.

    def paper(self) -> int | None:
        """None: the overview is about all of them."""
        return None

    def decide(self, status: Status) -> None:
        """Nothing: there is no paper to decide about."""

    def step(self, by: int) -> None:
        """Scroll."""
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.singleStep())

    def focus(self, where: str) -> bool:
        """Leave: all places for the keyboard are elsewhere."""
        self.leave()
        return False

    def _connect(self) -> None:
        desk, page = self._desk, self.page
        page.place_chosen.connect(desk.place_wanted)
        page.paper_chosen.connect(desk.paper_wanted)
        page.left.connect(self.leave)
        for elsewhere in (desk.place_wanted, desk.paper_wanted, desk.back_wanted, desk.jump_wanted):
            elsewhere.connect(self.leave)
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self._forget)

    def _is_open(self) -> bool:
        return self._desk.stage is self

    def _follow(self, change: Change) -> None:
        if self._is_open() and (change.surroundings or change.papers):
            self._rest.start()

    def _forget(self) -> None:
        self.leave()
        self.stop()

    def _look(self) -> None:
        self._asked = True
        self._post.worker().look()

    def _hire(self) -> OverviewWorker:
        worker = OverviewWorker(self._desk.session.library.path, self)
        worker.seen.connect(self._show)
        worker.failed.connect(self._fail)
        return worker

    def _show(self, seen: Overview) -> None:
        self._asked = False
        page = self.page
        page.show_figures(words.figures(seen))
        page.show_read(*words.read_each_week(seen))
        page.show_decided(*words.decided_each_week(seen))
        page.days.show_days(seen.day, len(seen.weeks), dict(seen.opened), words.days_summary(seen))
        page.show_tags(seen.tags)
        page.show_links(words.links(seen))

    def _fail(self, error: Exception) -> None:
        self._asked = False
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        self._desk.ask.error(error)
