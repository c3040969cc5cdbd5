"""The backups of a library, newest first: what each holds, and what restoring it would change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.errors import Cancelled
from paperdesk.ui.dialogs.backup_words import backup_time, changes_text, counts_text, reason_text
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, plural, sentence
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import BackupsAnswer, BackupsRequest
from paperdesk.ui.task import Task

if TYPE_CHECKING:
    from paperdesk.library.backup_names import Backup
    from paperdesk.library.differences import Difference

FEW = 6
CHANGES = 112
"""Pixels for what would change, so that nothing moves when it is known."""


class BackupsSheet(Sheet):
    """Lists backups; `answer` says what to do with which, None when the user gave up."""

    def __init__(self, window: QWidget, request: BackupsRequest) -> None:
        """Show the backups of the request, and compare the chosen one with the library."""
        many = len(request.backups) > FEW
        super().__init__(window, self.tr("Backups"), QSize(680, 640 if many else 0))
        self.answer: BackupsAnswer | None = None
        self._request = request
        self._task: Task | None = None
        self.add_title(self.tr("Backups"), self._under())
        self.body.addWidget(hairline())
        self.list = self._list(request.backups)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(hairline())
        self.changes = sentence("", "hint")
        self.changes.setMinimumHeight(CHANGES)
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out_changes()
        self._add_buttons()
        # Nothing to choose from is nothing to stop at.
        for part in (self.list, self.changes):
            part.setHidden(not request.backups)
        self.list.selectionModel().currentChanged.connect(self._compare)
        self._compare()

    @override
    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task.blockSignals(True)
        super().done(result)

    def _under(self) -> str:
        backups = self._request.backups
        if not backups:
            return self.tr("There are none yet. The first one is made today, or with “Back Up Now”.")
        number = plural(self.tr("%n backup(s) in {folder}", "", len(backups)), len(backups))
        return number.replace("{folder}", str(self._request.folder))

    def _list(self, backups: Sequence[Backup]) -> QListView:
        rows = ReportRows(self)
        rows.show([self._entry(backup, number) for number, backup in enumerate(backups)])
        view = QListView()
        view.setModel(rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Backups, newest first"))
        view.setMinimumHeight(min(FEW, len(backups)) * max(0, view.sizeHintForRow(0)))
        view.setCurrentIndex(rows.index(0, 0))
        return view

    def _entry(self, backup: Backup, number: int) -> Entry:
        held = counts_text(backup) if backup.good else self.tr("Damaged: it cannot be restored")
        when = backup_time(backup.made)
        return Entry(when[:1].upper() + when[1:], held, reason_text(backup.reason), number)

    def _lay_out_changes(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 12, SIDE, 4)
        column.addWidget(self.changes)
        self.body.addLayout(column)

    def _add_buttons(self) -> None:
        close = button(self.tr("Close"), self.tr("Go on with the library as it is"), self.reject)
        self.look = button(
            self.tr("Open this backup"), self.tr("Look at it without changing anything"), self._look, "plain"
        )
        tip = self.tr(
            "Let the library be what this backup holds; what it holds now is kept as a backup first"
        )
        self.restore = button(self.tr("Restore"), tip, self._restore, "primary")
        buttons = [close, self.look, self.restore]
        if self._request.looking:
            tip = self.tr("Open the library whose backup this window shows")
            back = partial(self._answer, BackupsAnswer("back"))
            buttons.insert(1, button(self.tr("Back to the library"), tip, back, "plain"))
        self.add_footer("", *buttons)
        self.start_with(self.list if self._request.backups else close)

    def _chosen(self) -> Backup | None:
        row = self.list.currentIndex().row()
        return self._request.backups[row] if 0 <= row < len(self._request.backups) else None

    def _compare(self) -> None:
        backup = self._chosen()
        usable = backup is not None and backup.good
        self.look.setEnabled(usable)
        self.restore.setEnabled(usable)
        if self._task is not None:
            self._task.cancel()
            self._task.succeeded.disconnect()
            self._task.failed.disconnect()
            self._task = None
        if backup is None or not usable:
            self.changes.setText("")
            return
        self.changes.setText(self.tr("Looking at what would change…"))
        task = Task("", partial(self._request.differs, backup), self)
        task.succeeded.connect(self._show)
        task.failed.connect(self._fail)
        task.finished.connect(task.deleteLater)
        self._task = task
        task.start()

    def _show(self, found: Difference) -> None:
        self._task = None
        self.changes.setText(changes_text(found))

    def _fail(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, Cancelled):
            self.changes.setText(str(error))

    def _look(self) -> None:
        self._answer(BackupsAnswer("look", self._chosen()))

    def _restore(self) -> None:
        self._answer(BackupsAnswer("restore", self._chosen()))

    def _answer(self, answer: BackupsAnswer) -> None:
        self.answer = answer
        self.accept()
