"""Backs the library up in the background: at the start, while one works, and before much is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from paperdesk.model.errors import LibraryDamaged, PaperDeskError
from paperdesk.ui.commands.backups import ON, ROOM, SECOND, backups_of, wishes_of
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.library.backups import Made
    from paperdesk.library.guard import Pending
    from paperdesk.ui.task import Task, Work

FIRST = 15_000  # ms after the window is whole until a backup is thought of
LOOK = 300_000  # ms between two looks at whether one is due


class BackupsPresenter(QObject):
    """Makes backups of the library that is open, in the background and one after the other."""

    _held = Signal(object)  # a Pending, from the thread that is about to edit

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Guard the library of the session from now on."""
        super().__init__(parent)
        self._desk = desk
        self._told: set[str] = set()
        self._waiting: list[Pending] = []
        self._state: object = None
        # Queued by name: sent from another thread, heard in this one.
        self._held.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._first = QTimer(self, singleShot=True, interval=FIRST)
        self._first.timeout.connect(self.begin_day)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        desk.session.opened.connect(self._open)
        self._open()

    def begin_day(self) -> None:
        """Make a backup if the last one is older than a day."""
        from paperdesk.library.backup_names import DAILY

        self._make(DAILY)

    def look(self) -> None:
        """Make a backup if something was changed, and the last one is older than half an hour."""
        from paperdesk.library.backup_names import WORKING

        state = self._desk.session.library.state()
        if state != self._state:
            self._make(WORKING)
            self._state = state

    def stop(self) -> None:
        """Let go of what is held; the desk has ended what runs."""
        self._first.stop()
        self._timer.stop()
        for pending in self._waiting:
            pending.close()
        self._waiting.clear()

    def _open(self) -> None:
        from paperdesk.library.backup_names import is_backup
        from paperdesk.library.guard import Guard

        session = self._desk.session
        self._state = session.library.state()
        if not is_backup(session.library.path):
            self._desk.library_behind = None
        if session.writable:
            session.file.guard = Guard(lambda: backups_of(self._desk), self._held.emit)
            self._first.start()

    def keep_wishes(self, setting: str = ON) -> None:
        """Let the command line know what the settings say of backups, after one of them has changed."""
        from paperdesk.library.backup_wishes import keep_wishes

        if setting in (ON, SECOND, ROOM):
            self._told.clear()
            try:
                keep_wishes(wishes_of(self._desk.settings))
            except PaperDeskError as error:
                self._fail(error)

    def _make(self, reason: str) -> None:
        """Have a backup made of the library as it is when its turn comes."""
        from paperdesk.library.guard import Pending

        backups = backups_of(self._desk)
        if self._desk.session.writable and self._desk.settings.flag(ON):
            self._start(lambda progress: Pending.of(backups, reason).make(progress))

    def _begin(self, pending: Pending) -> None:
        if not self._desk.settings.flag(ON):
            pending.close()
            return
        self._waiting.append(pending)
        self._start(pending.make).finished.connect(lambda: self._waiting.remove(pending))

    def _start(self, work: Work[Made | None]) -> Task:
        from paperdesk.ui.task import Task

        task = Task(say("Backing up"), work, self)
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)
        self._desk.run_quietly(task)
        return task

    def _take(self, made: Made | None) -> None:
        if made is None:
            return
        if made.trouble:
            self._tell_once(made.trouble)
        else:
            self._told.clear()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        if isinstance(error, LibraryDamaged) and str(error) not in self._told:
            self._told.add(str(error))
            self._desk.ask.error(error)
        self._tell_once(str(error))

    def _tell_once(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._desk.toast(text)
