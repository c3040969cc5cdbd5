"""Waiting for the writer: for the blink of an eye nothing else happens, after that the window lives on."""

from __future__ import annotations

from collections.abc import Callable
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

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is waited for yet."""
        super().__init__(parent)
        self._waits: list[_Wait] = []
        # Queued by name: sent from the writer's thread, heard here.
        self.rung.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def wait(self, job: Job[Any], patience: float) -> bool:
        """Wait until a job is over; False when it was not begun for `patience` seconds, and never will be."""
        if job.wait(AT_ONCE):
            return True
        if QCoreApplication.instance() is not None and self._withdrawn(job, patience):
            return False
        # If it is not over now the program is about to end, and this is the last that it does.
        return job.wait()

    def _withdrawn(self, job: Job[Any], patience: float) -> bool:
        wait = _Wait(job, self.slow.emit)
        self._waits.append(wait)
        try:
            return wait.withdrawn(patience)
        finally:
            self._waits.remove(wait)

    def _look(self) -> None:
        for wait in self._waits:
            wait.look()


class _Wait:
    """One wait in an event loop of its own.

    Loop and timers end with it: what is left to be deleted by a later loop may meet a library that is gone.
    """

    def __init__(self, job: Job[Any], tell: Callable[[bool], object]) -> None:
        self._job = job
        self._tell = tell
        self._told = self._withdrawn = False
        self._loop = QEventLoop()

    def withdrawn(self, patience: float) -> bool:
        """Let events happen until the job is over, or is withdrawn; gives whether it is."""
        timers = (_timer(SLOW, self._tell_slow), _timer(round(patience * 1000), self._give_up))
        self._job.watched = True
        if not self._job.wait(0):
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        for timer in timers:
            timer.stop()
            timer.timeout.disconnect()
        if self._told:
            self._tell(False)
        return self._withdrawn

    def look(self) -> None:
        """End if the job is over."""
        if self._job.wait(0):
            self._loop.quit()

    def _tell_slow(self) -> None:
        if not self._job.wait(0):
            self._told = True
            self._tell(True)

    def _give_up(self) -> None:
        if self._job.withdraw():
            self._withdrawn = True
            self._loop.quit()


def _timer(milliseconds: int, done: Callable[[], object]) -> QTimer:
    timer = QTimer(singleShot=True, interval=milliseconds)
    timer.timeout.connect(done)
    timer.start()
    return timer
