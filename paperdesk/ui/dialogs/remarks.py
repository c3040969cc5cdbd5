"""Remarks on papers, one a line: what was done with each of them, by citation key."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QWidget

from paperdesk.ui.dialogs.pieces import button, hairline
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.widgets.spoken import spoken


class Remarks(Sheet):
    """Lists remarks to be read and copied."""

    def __init__(self, window: QWidget, title: str, under: str, remarks: Sequence[tuple[str, str]]) -> None:
        """`remarks` are pairs of a citation key and a sentence."""
        super().__init__(window, title, QSize(720, 560))
        said = [(spoken(key), spoken(text)) for key, text in remarks]
        self._remarks = said
        self.add_title(title, under)
        self.body.addWidget(hairline())
        rows = ReportRows(self)
        rows.show([Entry(key, text, "", 0) for key, text in said])
        view = QListView()
        view.setModel(rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(title)
        view.setCurrentIndex(rows.index(0, 0))
        self.body.addWidget(view, 1)
        self.body.addWidget(hairline())
        copy = button(self.tr("Copy"), self.tr("Copy all lines to the clipboard"), self._copy)
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept, "primary")
        self.add_footer("", copy, close)
        self.start_with(close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("".join(f"{key}: {text}\n" for key, text in self._remarks))
