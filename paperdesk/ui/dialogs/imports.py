"""The imports of a library, newest first; the report of the chosen one can be seen again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.dialogs.pieces import button, hairline, plural
from paperdesk.ui.dialogs.report_lines import Entry, counts_text
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from paperdesk.library.imports import ImportedBatch

FEW = 6


class Imports(Sheet):
    """Lists imports; `chosen` is the one to tell of, None when the user gave up."""

    def __init__(self, window: QWidget, batches: "Sequence[ImportedBatch]") -> None:
        """`batches`, newest first."""
        super().__init__(window, self.tr("Import reports"), QSize(640, 600 if len(batches) > FEW else 0))
        self.chosen: ImportedBatch | None = None
        self._batches = batches
        under = plural(self.tr("%n import(s)", "", len(batches)), len(batches))
        self.add_title(self.tr("Import reports"), under if batches else self.tr("Nothing was imported yet."))
        self.body.addWidget(hairline())
        self.list = self._list()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(hairline())
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.reject)
        show = button(self.tr("Show report"), self.tr("Show what came of this import"), self._show, "primary")
        show.setEnabled(bool(batches))
        hint = self.tr("Entries that could not be read can still be mended.")
        self.add_footer(hint if any(each.report.failed for each in batches) else "", close, show)
        self.start_with(self.list if batches else close)

    def _list(self) -> QListView:
        rows = ReportRows(self)
        rows.show(
            [
                Entry(batch.source, counts_text(batch.report), short_time(batch.at), number)
                for number, batch in enumerate(self._batches)
            ]
        )
        view = QListView()
        view.setModel(rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Imports, newest first"))
        view.setMinimumHeight(min(FEW, len(self._batches)) * max(0, view.sizeHintForRow(0)))
        view.setCurrentIndex(rows.index(0, 0))
        view.doubleClicked.connect(self._show)
        return view

    def _show(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._batches):
            self.chosen = self._batches[row]
            self.accept()
