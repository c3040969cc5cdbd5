"""Something that takes a while before there is a window, or without one: how far it is, and Cancel."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.errors import Cancelled
from paperdesk.ui.dialogs.pieces import SIDE, button, sentence
from paperdesk.ui.task import Task, Work

WIDTH = 440
STEPS = 1000


def fit_height(dialog: QDialog) -> None:
    """Make a dialog of a fixed width just as high as its wrapped texts need where they stand now."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    for text in dialog.findChildren(QLabel):
        text.setMinimumHeight(max(0, text.heightForWidth(text.width())))
    layout.activate()
    dialog.setFixedHeight(layout.minimumSize().height())


class Working(QDialog):
    """A window of its own; `run` ends with the work."""

    def __init__(self, title: str, text: str, work: Work[Any], parent: QWidget | None = None) -> None:
        """Prepare `work`, which is told of in a sentence."""
        super().__init__(parent)
        self._error: Exception | None = None
        self._result: Any = None
        self._loop = QEventLoop(self)
        self._task = Task(title, work, self)
        self._task.progressed.connect(self._show)
        self._task.succeeded.connect(self._keep)
        self._task.failed.connect(self._fail)
        self._task.cancelled.connect(lambda: self._fail(Cancelled()))
        self._task.finished.connect(self._loop.quit)
        self._bar = QProgressBar()
        self.cancel: QPushButton = button(
            self.tr("Cancel"), self.tr("Leave everything as it was"), self._task.cancel
        )
        self._lay_out(title, text)

    def run(self) -> Any:
        """Do it and wait for what comes of it; raises what the work raises, Cancelled too."""
        self.show()
        self._task.start()
        self._loop.exec()
        self.hide()
        self.deleteLater()
        if self._error is not None:
            raise self._error
        return self._result

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._task.cancel()
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._task.cancel()
        else:
            super().keyPressEvent(event)

    def _show(self, done: int, total: int) -> None:
        self._bar.setValue(STEPS * done // max(1, total))

    def _keep(self, result: object) -> None:
        self._result = result

    def _fail(self, error: Exception) -> None:
        self._error = error

    def _lay_out(self, title: str, text: str) -> None:
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 20, SIDE, 16)
        column.setSpacing(14)
        column.addWidget(sentence(text))
        column.addWidget(self._bar)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
