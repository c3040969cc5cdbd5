"""Work in another thread that a dialog shows the outcome of: the newest only, and none after its end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.ui.task import Task
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.ui.task import Work


class SheetWork(QObject):
    """Runs one thing at a time; `fail` is told a sentence for what a user can cause or mend."""

    def __init__(self, fail: Callable[[str], object], parent: QObject) -> None:
        """Nothing runs yet."""
        super().__init__(parent)
        self._fail = fail
        self._task: Task | None = None

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def run(self, work: Work[Any], done: Callable[[Any], object]) -> None:
        """Do something, and `done` with what comes of it; what was under way is given up."""
        self.stop()
        task = Task("", work, self)
        task.succeeded.connect(partial(self._take, done))
        task.failed.connect(self._tell)
        task.cancelled.connect(partial(self._tell, Cancelled()))
        task.finished.connect(task.deleteLater)
        self._task = task
        task.start()

    def stop(self) -> None:
        """Give up what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task.blockSignals(True)
            self._task = None

    def _take(self, done: Callable[[Any], object], result: Any) -> None:
        self._task = None
        done(result)

    def _tell(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        if not isinstance(error, Cancelled):
            self._fail(spoken(str(error)))
