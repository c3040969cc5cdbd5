"""Keeps the live files of the library up to date while the window is open."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from paperdesk.library.live_files import GOOD, LiveWriter, Outcome, Ran, live_files
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryDamaged, LibraryInUse, PaperDeskError
from paperdesk.ui.commands import live_files as commands
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from paperdesk.library.shared_file import SharedFile
    from paperdesk.model.progress import Progress

SOON = 1_000  # ms after a change
REST = 4  # times as long as the last time took, where that is longer: large files leave time for the rest
AGAIN = 10_000  # ms until the next try where another program stood in the way


class LiveFilesPresenter(QObject):
    """Has live files written shortly after a change, in the background, and says what went wrong once."""

    def __init__(
        self, desk: Desk, line: StatusLine, parent: QObject | None = None, *, soon: int = SOON
    ) -> None:
        """Begin with the files of the library that is open; look `soon` milliseconds after a change.

        In the status `line` it stands as long as there is a file to look at.
        """
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._note: QPushButton | None = None
        self._soon = self._rest = soon
        self._begun = 0.0
        self._writer = LiveWriter()
        self._told: dict[int, str] = {}
        self._running = self._again = self._stopped = self._damage_told = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self._open)
        QGuiApplication.instance().applicationStateChanged.connect(self._return)  # type: ignore[union-attr]
        self._plan(soon)

    @property
    def settled(self) -> bool:
        """Whether nothing is to be written any more."""
        return not self._running and not self._timer.isActive()

    def write(self) -> None:
        """Bring all live files up to date in the background."""
        session = self._desk.session
        if self._running:
            self._again = True
            return
        if not session.writable or not live_files(session.library):
            return
        from paperdesk.ui.task import Task

        task = Task(say("Writing live files"), partial(_write_all, session.file, self._writer), self)
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)
        task.finished.connect(self._end)
        self._running = True
        self._begun = time.monotonic()
        self._desk.run_quietly(task)

    def stop(self) -> None:
        """Plan nothing any more; the desk has ended what runs."""
        self._stopped = True
        self._timer.stop()

    def _open(self) -> None:
        # The numbers of files are those of another library now.
        self._writer = LiveWriter()
        self._told.clear()
        self._damage_told = False
        self._show_note(0)
        self._plan(self._soon)

    def _follow(self, change: Change) -> None:
        self._plan(self._rest)

    def _return(self, state: Qt.ApplicationState) -> None:
        """Look whether another program has changed a file while the user was there."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._plan(self._soon)

    def _plan(self, wait: int) -> None:
        # Later changes do not put it off: a file is never older than that for long.
        if not self._stopped and not self._timer.isActive():
            self._timer.start(wait)

    def _take(self, runs: Sequence[Ran]) -> None:
        bad = [ran for ran in runs if ran.outcome not in GOOD]
        news = [ran for ran in bad if self._told.get(ran.file.id) != ran.said]
        self._told = {ran.file.id: ran.said for ran in bad}
        self._show_note(len(bad))
        if any(ran.outcome is Outcome.BUSY for ran in runs):
            self._plan(AGAIN)
        if news:
            self._tell(news)

    def _tell(self, news: Sequence[Ran]) -> None:
        if len(news) > 1:
            text = say("Some live files could not be brought up to date.")
        else:
            name = Path(news[0].file.path).name
            texts = {
                Outcome.CHANGED: say(
                    "{name} was changed by another program and is left as it is.", name=name
                ),
                Outcome.ELSEWHERE: say("{name} is not written on this computer yet.", name=name),
            }
            usual = say("{name} could not be brought up to date.", name=name)
            text = texts.get(news[0].outcome, usual)
        self._desk.toast(text, more=More(say("Show"), self._manage))

    def _show_note(self, bad: int) -> None:
        if not bad and self._note is None:
            return
        if self._note is None:
            self._note = self._line.add_note(self._manage)
        text = say("1 live file to look at") if bad == 1 else say("{n} live files to look at", n=bad)
        self._note.setText(text)
        self._note.setAccessibleName(text)
        self._note.setVisible(bad > 0)

    def _manage(self) -> None:
        attempt(self._desk, lambda: commands.manage(self._desk))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        if isinstance(error, LibraryInUse):
            self._plan(AGAIN)
        elif isinstance(error, LibraryDamaged) and not self._damage_told:
            self._damage_told = True
            self._desk.ask.error(error)

    def _end(self) -> None:
        self._running = False
        self._rest = max(self._soon, round(REST * 1000 * (time.monotonic() - self._begun)))
        if self._again:
            self._again = False
            self._plan(self._rest)


def _write_all(file: SharedFile, writer: LiveWriter, progress: Progress) -> list[Ran]:
    with file.open_for_import() as library:
        return writer.run_all(library, progress)
