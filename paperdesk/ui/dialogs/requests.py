"""What PaperDesk has asked of the network, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from paperdesk.library.locations import requests_file
from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.dialogs.pieces import button, hairline, plural
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.online.log import Asked

FEW = 6


class Requests(Sheet):
    """Lists requests, or says that there was none."""

    def __init__(self, window: QWidget, asked: Sequence[Asked]) -> None:
        """`asked`, newest first."""
        super().__init__(window, self.tr("Network log"), QSize(680, 600 if len(asked) > FEW else 0))
        under = plural(self.tr("%n request(s)", "", len(asked)), len(asked))
        under = under if asked else self.tr("PaperDesk has asked for nothing.")
        self.add_title(self.tr("Network log"), under)
        self.body.addWidget(hairline())
        self.list = self._list(asked)
        self.list.setVisible(bool(asked))
        self.body.addWidget(self.list, 1)
        if asked:
            self.body.addWidget(hairline())
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept, "primary")
        where = self.tr("The log is in {}.").format(requests_file())
        promise = self.tr(
            "PaperDesk sends nothing unless you ask for it, and writes down here what it sends."
        )
        self.add_footer(where if asked else promise, close)
        self.start_with(self.list if asked else close)

    def _list(self, asked: Sequence[Asked]) -> QListView:
        rows = ReportRows(self)
        rows.show([self._row(each) for each in asked])
        view = QListView(self)
        view.setModel(rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Requests, newest first"))
        view.setMinimumHeight(min(FEW, len(asked)) * max(0, view.sizeHintForRow(0)))
        view.setCurrentIndex(rows.index(0, 0))
        return view

    def _row(self, asked: Asked) -> Entry:
        """A request: where it went, what came of it, when it was."""
        came = self.tr("{bytes} bytes in {seconds} s").format(
            bytes=number_text(asked.received), seconds=f"{asked.seconds:.1f}"
        )
        wanted = {"asked": self.tr("as you asked"), "scheduled": self.tr("as scheduled")}
        parts = (
            wanted.get(asked.permission, ""),
            self.tr("status {}").format(asked.status) if asked.status else "",
            came if asked.received else "",
            spoken(asked.why),
        )
        place = asked.place or self.tr("an address that was refused")
        text = " · ".join(part for part in parts if part)
        return Entry(f"{asked.method} {place}", text, short_time(asked.at), 0)
