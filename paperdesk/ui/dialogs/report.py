"""What an import did: counts, what failed and why and can be mended, remarks, what was left over."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.mending import Mending
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, plural
from paperdesk.ui.dialogs.report_lines import Kind, counts, entries, kinds, report_text, total
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.report import FileReport
    from paperdesk.ui.questions import Mend

LIST_WIDTH = 372  # of the entries that were not read, beside which the text of one is shown
NO_LIMIT = 16_777_215  # Qt's own: as wide as there is room


class Report(Sheet):
    """Shows what came of some files; `text()` is all of it as it can be copied."""

    def __init__(
        self, window: QWidget, reports: Sequence["FileReport"], mend: "Mend | None" = None, when: str = ""
    ) -> None:
        """`mend` tries a mended entry again; `when` is the time of a report that is shown once more."""
        self.reports = list(reports)
        self._kinds = kinds(self.reports)
        self._failed = entries(self.reports, "failed")  # with those that have been mended since
        self._texts: dict[int, str] = {}  # what an entry was changed to, by its row
        self._shown = -1  # the row of the entry in the editor
        self._mend = mend
        long = bool(self._kinds)
        super().__init__(window, self.tr("Import report"), QSize(960 if long else 560, 640 if long else 0))
        self.add_title(" ", self._origin(when))
        self._numbers = QHBoxLayout()
        self._numbers.setContentsMargins(SIDE, 0, SIDE, 16)
        self._numbers.setSpacing(28)
        self.body.addLayout(self._numbers)
        self.body.addWidget(hairline())
        self._show_numbers()
        self.rows = ReportRows(self)
        if long:
            self._add_entries()
        copy = button(self.tr("Copy"), self.tr("Copy this report to the clipboard"), self._copy)
        close = button(self.tr("Close"), self.tr("Go to the papers"), self.accept, "primary")
        self.add_footer(self._footnote(when), copy, close)
        self.start_with(self.list if long else close)

    def text(self) -> str:
        """The report as plain text."""
        return report_text(self.reports)

    def _origin(self, when: str) -> str:
        files = self.reports[0].file
        if len(self.reports) > 1:
            files = self.tr("{} files").format(number_text(len(self.reports)))
        said = self.tr("From {files}, {when}") if when else self.tr("From {files}")
        return said.format(files=files, when=when)

    def _footnote(self, when: str) -> str:
        changed = any(report.added or report.merged for report in self.reports)
        return self.tr("Undo takes the import back.") if changed and not when else ""

    def _show_numbers(self) -> None:
        """Bring title and counts into line with the reports as they are now."""
        whole = total(self.reports)
        title = plural(self.tr("%n paper(s) added", "", whole.added), whole.added)
        self.head.setText(title if whole.added else self.tr("No new papers"))
        while (item := self._numbers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, name, role in counts(whole):
            self._numbers.addWidget(self._number(number, name, role))
        self._numbers.addStretch(1)

    @staticmethod
    def _number(number: int, name: str, role: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(number_text(number), "title"))
        column.addWidget(label(name, role))
        return made

    def _add_entries(self) -> None:
        self.list = self._make_list()
        self.mending = Mending(can_mend=self._mend is not None)
        self.mending.wanted.connect(self._try_again)
        self._segments = Segments([f"{name}  {number_text(number)}" for _, name, number in self._kinds])
        self._segments.chosen.connect(self._show_kind)
        above = QHBoxLayout()
        above.setContentsMargins(SIDE, 12, SIDE, 12)
        above.addWidget(self._segments)
        self._between = hairline(upright=True)
        across = QHBoxLayout()
        across.setContentsMargins(1, 0, 1, 0)
        across.setSpacing(0)
        across.addWidget(self.list, 1)
        across.addWidget(self._between)
        across.addWidget(self.mending, 1)
        self.body.addLayout(above)
        self.body.addWidget(hairline())
        self.body.addLayout(across, 1)
        self.body.addWidget(hairline())
        self._show_kind(0)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self.rows)
        made.setItemDelegate(EntryDelegate(made))
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Details of the import"))
        made.selectionModel().currentChanged.connect(self._show_entry)
        return made

    def _show_kind(self, number: int) -> None:
        kind: Kind = self._kinds[number][0]
        failed = kind == "failed"
        self.list.setMaximumWidth(LIST_WIDTH if failed else NO_LIMIT)
        self._between.setVisible(failed)
        self.mending.setVisible(failed)
        self._keep_text()
        self.rows.show(self._failed if failed else entries(self.reports, kind))
        self.list.setCurrentIndex(self.rows.index(0, 0))

    def _show_entry(self, index: QModelIndex) -> None:
        self._keep_text()
        entry = self.rows.entry(index.row())
        if entry is None or entry.failure is None:
            return
        self._shown = index.row()
        text = self._texts.get(self._shown)
        if entry.mended:
            self.mending.show_mended(text or entry.failure.raw, entry.mended)
        else:
            self.mending.show_entry(entry.failure.raw, entry.text, text)

    def _keep_text(self) -> None:
        """Remember what the entry in the editor was changed to, before another one is shown."""
        if self._shown >= 0:
            self._texts[self._shown] = self.mending.text()
        self._shown = -1

    def _try_again(self, text: str) -> None:
        row, entry = self._shown, self._failed[self._shown]
        if self._mend is None or entry.failure is None:
            return
        before = self.reports[entry.file]
        try:
            after = self._mend(before, before.failed.index(entry.failure), text)
        except PaperDeskError as error:
            self.mending.show_reason(spoken(str(error)))
            return
        self.reports[entry.file] = after
        entry = replace(entry, mended=self._outcome(before, after))
        self.rows.replace(row, entry)  # the list that `rows` shows is `_failed` itself
        self.mending.show_mended(text, entry.mended)
        self._show_numbers()
        self._go_on(row)

    def _outcome(self, before: "FileReport", after: "FileReport") -> str:
        if after.added > before.added:
            return self.tr("Added to the library")
        if after.merged > before.merged:
            return self.tr("Completed a paper you have")
        return self.tr("Already in the library")

    def _go_on(self, row: int) -> None:
        """Rename the list, and leave the keyboard where the next entry can be chosen."""
        left = len(total(self.reports).failed)
        self._segments.rename(0, f"{self._kinds[0][1]}  {number_text(left)}")
        self.list.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
