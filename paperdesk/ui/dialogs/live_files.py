"""The files that are kept up to date: how each stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.formats.registry import EXPORT_FORMATS
from paperdesk.library.live_files import GOOD, Outcome
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.ui.dialogs.live_words import state_text, trouble_text, under_text, write_text
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, plural, sentence, set_role
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.live_questions import LiveFilesRequest, LiveRow
from paperdesk.ui.task import Task
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.model.live_file import LiveFile
    from paperdesk.ui.task import Work

TOLD = 66
"""Pixels for what is said of a file, so that nothing moves when another one is chosen."""


class LiveFilesSheet(Sheet):
    """Lists live files, to add, change, write and remove them; what is done is done at once.

    `answer` is one whose news, written by another program, are to be imported.
    """

    def __init__(self, window: QWidget, request: LiveFilesRequest) -> None:
        """Look at the files of the request, and show them as soon as that is done."""
        super().__init__(window, self.tr("Live files"), QSize(720, 560 if request.number else 0))
        self.answer: LiveFile | None = None
        self._request = request
        self._rows: Sequence[LiveRow] = ()
        self._task: Task | None = None
        self._under = self.add_title(self.tr("Live files"), self.tr("Looking at the files…"))
        self.body.addWidget(hairline())
        self._entries = ReportRows(self)
        self.list = self._make_list()
        self.body.addWidget(self.list, 1)
        self.empty = self._make_empty()
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(hairline())
        self.told = sentence("", "hint")
        self.told.setMinimumHeight(TOLD)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._add_row_buttons()
        self._add_footer()
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self._show_parts(there=bool(request.number))
        self.look()

    def look(self) -> None:
        """Find out again how the files stand."""
        self._run(self._request.look, self._show_rows)

    @override
    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._entries)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Live files"))
        view.doubleClicked.connect(lambda: self._edit(self._request.change))
        return view

    def _make_empty(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.addWidget(
            sentence(
                self.tr(
                    "A live file is a .bib, .json or .ris that always holds what a collection or a search "
                    "holds. PaperDesk writes it anew shortly after a change, so that your manuscript and "
                    "your editor find every paper by its key. As long as nothing changes it is not touched."
                ),
                "hint",
            )
        )
        column.addStretch(1)
        return part

    def _add_row_buttons(self) -> None:
        self.write = button("", self.tr("Bring the file up to date now"), self._write, "plain")
        self.merge = button(
            self.tr("Import What Is New"),
            self.tr("Take over what the other program wrote, to be looked at; then the file is written anew"),
            self._merge,
            "plain",
        )
        self.change = button(
            self.tr("Change…"),
            self.tr("Let it hold something else, or be written otherwise"),
            partial(self._edit, self._request.change),
            "plain",
        )
        self.rest = button(
            self.tr("Pause"),
            self.tr("Leave the file as it is for now, or go on with it"),
            self._rest,
            "plain",
        )
        self.remove = button(
            self.tr("Remove"),
            self.tr("Keep the file up to date no longer; the file itself stays"),
            partial(self._edit, self._request.remove),
            "plain",
        )
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(SIDE, 12, SIDE, 4)
        column.setSpacing(8)
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.write, self.merge, self.change, self.rest, self.remove):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        self.body.addWidget(self._part)

    def _add_footer(self) -> None:
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept)
        add = button(
            self.tr("Add…"),
            self.tr("Keep another file up to date"),
            lambda: self._done(self._request.add()),
            "primary",
        )
        self.add_footer(self.tr("What you do here can be undone."), close, add)
        self.start_with(self.list if self._request.number else add)

    def _show_rows(self, rows: Sequence[LiveRow]) -> None:
        chosen = self.list.currentIndex().row() if self._rows else self._first_bad(rows)
        self._rows = rows
        names = {each.id: spoken(each.name) for each in EXPORT_FORMATS}
        self._entries.show(
            [
                Entry(
                    Path(row.ran.file.path).name,
                    under_text(row, names.get(row.ran.file.format, row.ran.file.format)),
                    state_text(row.ran),
                    number,
                )
                for number, row in enumerate(rows)
            ]
        )
        self._under.show_text(self._summary())
        self._show_parts(there=bool(rows))
        if rows:
            self.list.setCurrentIndex(self._entries.index(min(max(0, chosen), len(rows) - 1), 0))
        self._show_chosen()

    @staticmethod
    def _first_bad(rows: Sequence[LiveRow]) -> int:
        return next((number for number, row in enumerate(rows) if row.ran.outcome not in GOOD), 0)

    def _show_parts(self, *, there: bool) -> None:
        self.list.setVisible(there)
        self.empty.setHidden(there)
        self._part.setVisible(bool(self._rows))

    def _summary(self) -> str:
        if not self._rows:
            return self.tr("No file is kept up to date yet.")
        bad = sum(row.ran.outcome not in GOOD for row in self._rows)
        if bad:
            return plural(self.tr("%n file(s) to look at", "", bad), bad)
        return plural(self.tr("%n file(s) kept up to date", "", len(self._rows)), len(self._rows))

    def _chosen(self) -> LiveRow | None:
        row = self.list.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is None:
            return
        trouble = trouble_text(row.ran)
        self.told.setText(trouble or row.ran.file.path)
        set_role(self.told, "warn" if trouble else "hint")
        self.write.setText(write_text(row.ran))
        self.write.setAccessibleName(self.write.text())
        self.write.setEnabled(not row.ran.file.paused)
        self.merge.setVisible(row.ran.outcome is Outcome.CHANGED)
        self.rest.setText(self.tr("Go On") if row.ran.file.paused else self.tr("Pause"))
        self.rest.setAccessibleName(self.rest.text())

    def _write(self) -> None:
        row = self._chosen()
        if row is not None:
            over = row.ran.outcome is Outcome.CHANGED
            self._run(partial(self._request.write, row.ran.file, over), lambda ran: self.look())

    def _merge(self) -> None:
        row = self._chosen()
        if row is not None:
            self.answer = row.ran.file
            self.accept()

    def _rest(self) -> None:
        self._edit(lambda file: self._request.rest(file, not file.paused))

    def _edit(self, edit: Callable[[LiveFile], bool]) -> None:
        row = self._chosen()
        if row is not None:
            self._done(edit(row.ran.file))

    def _done(self, changed: bool) -> None:
        if changed:
            self.look()

    def _run(self, work: Work[Any], done: Callable[[Any], object]) -> None:
        """Do something in another thread; what was under way is not waited for."""
        self._stop()
        task = Task("", work, self)
        task.succeeded.connect(partial(self._take, done))
        task.failed.connect(self._fail)
        task.finished.connect(task.deleteLater)
        self._task = task
        task.start()

    def _take(self, done: Callable[[Any], object], result: Any) -> None:
        self._task = None
        done(result)

    def _fail(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        if not isinstance(error, Cancelled):
            self._under.show_text(spoken(str(error)))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task.blockSignals(True)
            self._task = None
