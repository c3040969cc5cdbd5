"""A library of an older version is brought up to date: how far that is, and a way to leave it as it was."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.updating import bring_up_to_date
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.task import Task
from paperdesk.ui.widgets.parts import label

WIDTH = 440
STEPS = 1000


class Updating(QDialog):
    """A window of its own, since there may be no other yet; `run` ends with the work."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Prepare to bring the library at `path` up to date."""
        super().__init__(parent)
        self._name = path.name
        self._error: Exception | None = None
        self._loop = QEventLoop(self)
        self._task = Task("", partial(bring_up_to_date, path), self)
        self._task.progressed.connect(self._show)
        self._task.failed.connect(self._fail)
        self._task.cancelled.connect(self._give_up)
        self._task.finished.connect(self._loop.quit)
        self._bar = QProgressBar()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._task.cancel)
        self._lay_out()

    def run(self) -> None:
        """Do it and wait; raises PaperDeskError when it did not come to its end."""
        self.show()
        self._task.start()
        self._loop.exec()
        self.hide()
        if self._error is not None:
            raise self._error

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._task.cancel()
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._task.cancel()

    def _show(self, done: int, total: int) -> None:
        self._bar.setValue(STEPS * done // total)

    def _fail(self, error: Exception) -> None:
        self._error = error

    def _give_up(self) -> None:
        self._error = PaperDeskError(
            self.tr(
                "The library {name} was not brought up to date and is as it was. "
                "Open it again when there is time for that."
            ).format(name=self._name)
        )

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Bringing the library up to date"))
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        told = label(
            self.tr(
                "Bringing {name} up to date for this version of PaperDesk. "
                "Until that is done the library stays as it was."
            ).format(name=self._name)
        )
        told.setWordWrap(True)
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel.setToolTip(self.tr("Leave the library as it was"))
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(told)
        column.addWidget(self._bar)
        column.addLayout(foot)
