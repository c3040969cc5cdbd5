"""Tasks of one kind, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from paperdesk.ui.task import Task


class TaskQueue(QObject):
    """Runs one of its tasks at a time."""

    changed = Signal()  # another task runs now, or none

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing runs."""
        super().__init__(parent)
        self.task: Task | None = None
        self._waiting: list[Task] = []

    def add(self, task: Task) -> None:
        """Start a task when those before it have ended."""
        task.finished.connect(self._finish)
        self._waiting.append(task)
        if self.task is None:
            self._start_next()

    def cancel(self) -> None:
        """Ask the task that runs to stop at its next step; those behind it are never begun."""
        self._waiting.clear()
        if self.task is not None:
            self.task.cancel()

    def wait(self) -> None:
        """Block until the work of the task that runs is over."""
        if self.task is not None:
            self.task.wait()

    def fall_silent(self) -> None:
        """Let nobody hear of what has ended, as when the window has been closed."""
        if self.task is not None:
            self.task.blockSignals(True)

    def _finish(self) -> None:
        if self.task is not None:
            self.task.deleteLater()
        self._start_next()

    def _start_next(self) -> None:
        self.task = self._waiting.pop(0) if self._waiting else None
        self.changed.emit()
        if self.task is not None:
            self.task.start()
