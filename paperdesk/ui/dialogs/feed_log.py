"""What came of fetching feeds, newest first, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.dialogs.pieces import button, hairline, plural
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.feed_questions import LogLine

FEW: Final = 6
WIDTH, HEIGHT = 680, 560


class FeedLog(Sheet):
    """Lists the times that feeds were fetched, or says that there was none."""

    def __init__(self, window: QWidget, title: str, lines: Sequence[LogLine]) -> None:
        """`lines`, newest first."""
        super().__init__(window, title, QSize(WIDTH, HEIGHT if len(lines) > FEW else 0))
        wrong = sum(line.wrong for line in lines)
        under = plural(self.tr("Fetched %n time(s)", "", len(lines)), len(lines))
        failed = plural(self.tr("%n of them without success", "", wrong), wrong) if wrong else ""
        told = ", ".join(filter(None, (under, failed)))
        self.add_title(title, told if lines else self.tr("Nothing was fetched yet."))
        self.body.addWidget(hairline())
        self._rows = ReportRows(self)
        self._rows.show([Entry(each.feed, each.told, short_time(each.at), 0) for each in lines])
        self.list = self._make_list(len(lines))
        self.list.setVisible(bool(lines))
        self.body.addWidget(self.list, 1)
        if lines:
            self.body.addWidget(hairline())
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept, "primary")
        self.add_footer(self.tr("Feeds are asked only when you fetch them or have scheduled it."), close)
        self.start_with(self.list if lines else close)

    def _make_list(self, count: int) -> QListView:
        view = QListView(self)
        view.setModel(self._rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("What was fetched, newest first"))
        view.setMinimumHeight(min(FEW, count) * max(0, view.sizeHintForRow(0)))
        view.setCurrentIndex(self._rows.index(0, 0))
        return view
