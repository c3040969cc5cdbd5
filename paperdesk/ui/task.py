"""Work off the interface thread: one class for the whole program, exactly one of three endings."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal
from typing_extensions import override

from paperdesk.model.errors import Cancelled
from paperdesk.model.progress import Progress

Result = TypeVar("Result")
Work = Callable[[Progress], Result]

PROGRESS_INTERVAL = 0.1  # seconds between two reports of progress
TOO_SOON = 5.0  # seconds after which it shows how fast a task goes


def seconds_left(seconds: float, done: int, total: int) -> float:
    """How long a task goes on that has done so much in so many seconds; 0 as long as nobody can tell."""
    return seconds * (total - done) / done if done and seconds >= TOO_SOON else 0.0


class LastWord:
    """Progress that can be told once more, to hear whether the work is still wanted."""

    def __init__(self, progress: Progress) -> None:
        """Tell `progress`."""
        self._progress = progress
        self._last = (0, 0)

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        self._last = (done, total)
        self._progress(done, total)

    def repeat(self) -> None:
        """Tell again what was told last."""
        self._progress(*self._last)


class Task(QObject):
    """One piece of work in a thread of its own.

    The work is handed a `progress(done, total)` function that it calls before each step; after
    `cancel()` that call raises `Cancelled`. All signals arrive in the thread that made the task.
    """

    progressed = Signal(int, int)  # done, total
    succeeded = Signal(object)
    failed = Signal(object)  # an Exception
    cancelled = Signal()
    finished = Signal()  # after any of the three

    _reported = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, label: str, work: Work[Any], parent: QObject | None = None) -> None:
        """Prepare `work`; nothing runs before `start()`."""
        super().__init__(parent)
        self.label = label
        self._work = work
        self._stop = threading.Event()
        self._last_report = 0.0
        self._thread = _Thread(self._run)
        # Queued by name: the signals are sent from the thread and must be heard outside of it.
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the thread is done, as the program does before it leaves."""
        self._thread.wait()

    def _run(self) -> None:
        try:
            outcome, error = self._work(self._report), None
        except Exception as raised:  # it is told in the other thread
            outcome, error = None, raised
        with suppress(RuntimeError):  # whoever asked for it is gone, and the signals with it
            self._ended.emit(outcome, error)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_report >= PROGRESS_INTERVAL:
            self._last_report = now
            try:
                self._reported.emit(done, total)
            except RuntimeError as gone:  # as when it ends: nobody wants it any more
                raise Cancelled from gone

    def _end(self, outcome: object, error: Exception | None) -> None:
        self._thread.wait()
        if error is None:
            self.succeeded.emit(outcome)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.finished.emit()


class _Thread(QThread):
    """A thread that runs one function."""

    def __init__(self, function: Callable[[], None]) -> None:
        super().__init__()
        self._function = function

    @override
    def run(self) -> None:
        """Run the function."""
        self._function()
