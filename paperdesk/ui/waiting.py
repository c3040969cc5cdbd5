"""Waiting for the writer: for the blink of an eye nothing else happens, after that the window lives on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal

from paperdesk.ui.writer import Job

AT_ONCE = 0.01  # seconds in which nearly every edit is written
SLOW = 300  # ms after which one wants to know what is going on


class Waiting(QObject):
    """Waits for jobs. Keys and clicks wait as well, but timers, tasks and painting go on.

    A timer may write in the meantime and wait in its turn.
    """

    slow = Signal(bool)  # True when it takes long, and then False when it is over
    rung = Signal()  # for any thread: a job that is watched is over

    def wait(self, job: Job[Any], patience: float) -> bool:
        """Wait until a job is over; False when it was not begun for `patience` seconds, and never will be."""
        if job.wait(AT_ONCE):
            return True
        if QCoreApplication.instance() is not None and _Wait(job, self).withdrawn(patience):
            return False
        # If it is not over now the program is about to end, and this is the last that it does.
        return job.wait()


class _Wait(QObject):
    """One wait in an event loop of its own."""

    def __init__(self, job: Job[Any], waiting: Waiting) -> None:
        super().__init__(waiting)
        self._job = job
        self._waiting = waiting
        self._told = self._withdrawn = False
        self._loop = QEventLoop(self)
        # Queued by name: sent from the writer's thread, heard here.
        waiting.rung.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def withdrawn(self, patience: float) -> bool:
        """Let events happen until the job is over, or is withdrawn; gives whether it is."""
        QTimer.singleShot(SLOW, self, self._tell)
        QTimer.singleShot(round(patience * 1000), self, self._give_up)
        self._job.watched = True
        if not self._job.wait(0):
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._told:
            self._waiting.slow.emit(False)
        self.deleteLater()
        return self._withdrawn

    def _look(self) -> None:
        if self._job.wait(0):
            self._loop.quit()

    def _tell(self) -> None:
        if not self._job.wait(0):
            self._told = True
            self._waiting.slow.emit(True)

    def _give_up(self) -> None:
        if self._job.withdraw():
            self._withdrawn = True
            self._loop.quit()
