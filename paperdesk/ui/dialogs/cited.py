"""What a manuscript cites: the papers that go out, and the keys that no paper has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, combo_box, hairline, label, plural
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.live_questions import CitedAnswer, CitedRequest
from paperdesk.ui.widgets.spoken import spoken

FEW = 6


class CitedSheet(Sheet):
    """`answer` says what to do, None when the user gave up."""

    def __init__(self, window: QWidget, request: CitedRequest) -> None:
        """Show what is missing, or differs, and offer to export the rest."""
        cited = request.cited
        entries = list(self._entries(request))
        title = self.tr("What {name} cites").format(name=cited.manuscript.path.name)
        super().__init__(window, title, QSize(640, 600 if len(entries) > FEW else 0))
        self.answer: CitedAnswer | None = None
        self._request = request
        self.add_title(title, self._under())
        self.body.addWidget(hairline())
        self.list = self._list(entries)
        self.body.addWidget(self.list, 1)
        self.list.setHidden(not entries)
        if entries:
            self.body.addWidget(hairline())
        self.format = combo_box(
            self.tr("Format of the file"),
            [(each.id, spoken(each.name)) for each in request.formats],
            request.format,
        )
        self._lay_out_format(shown=bool(cited.papers))
        self._add_buttons()

    def _under(self) -> str:
        cited = self._request.cited
        keys = len(cited.manuscript.keys)
        if not keys:
            return self.tr("It cites no paper by its key.")
        found = plural(self.tr("%n paper(s) of the library", "", len(cited.papers)), len(cited.papers))
        if not cited.missing:
            return self.tr("{papers}; every key is known.").format(papers=found)
        missing = number_text(len(cited.missing))
        return (
            self.tr("{papers}; one key is not known.").format(papers=found)
            if len(cited.missing) == 1
            else self.tr("{papers}; {n} keys are not known.").format(papers=found, n=missing)
        )

    def _entries(self, request: CitedRequest) -> Iterator[Entry]:
        cited = request.cited
        for key in cited.missing:
            near = request.near.get(key, "")
            said = self.tr("Is it {key}?").format(key=near) if near else self.tr("No paper has this key.")
            yield Entry(key, said, self.tr("not known"), 0)
        for key, own in cited.renamed:
            said = self.tr("It is {key} now, and goes out under the key that is cited.").format(key=own)
            yield Entry(key, said, self.tr("former key"), 1)
        for key in cited.trashed:
            yield Entry(key, self.tr("It goes out all the same."), self.tr("in the Trash"), 1)
        for name in cited.manuscript.unread:
            yield Entry(name, self.tr("This part of the manuscript was not found."), self.tr("not read"), 2)
        if cited.manuscript.everything:
            said = self.tr("Only what is cited by its key goes out.")
            yield Entry("*", said, self.tr("everything"), 2)

    def _list(self, entries: list[Entry]) -> QListView:
        self._rows = ReportRows(self)
        self._rows.show(entries)
        view = QListView()
        view.setModel(self._rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("What to look at"))
        view.setMinimumHeight(min(FEW, len(entries)) * max(0, view.sizeHintForRow(0)))
        view.setCurrentIndex(self._rows.index(0, 0))
        view.selectionModel().currentChanged.connect(self._follow)
        view.doubleClicked.connect(self._search)
        return view

    def _lay_out_format(self, *, shown: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("Format"), "section"))
        row.addWidget(self.format)
        row.addStretch(1)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(SIDE, 12, SIDE, 0)
        column.addLayout(row)
        self.body.addWidget(part)
        part.setHidden(not shown)

    def _add_buttons(self) -> None:
        close = button(self.tr("Cancel"), self.tr("Write nothing"), self.reject)
        tip = self.tr("Look for the paper that is meant in the library")
        self.search = button(self.tr("Search for It"), tip, self._search, "plain")
        self.export = button(
            self.tr("Export…"),
            self.tr("Write these papers to a file, under the keys that are cited"),
            partial(self._answer, "export"),
            "primary",
        )
        self.export.setEnabled(bool(self._request.cited.papers))
        self.add_footer("", close, self.search, self.export)
        self.search.setHidden(not self._request.cited.missing)
        self._follow()
        self.start_with(self.list if self._request.cited.missing else self.export)

    def _chosen(self) -> str:
        """The key of the row that is chosen if no paper has it."""
        entry = self._rows.entry(self.list.currentIndex().row())
        return entry.head if entry is not None and entry.file == 0 else ""

    def _follow(self) -> None:
        self.search.setEnabled(bool(self._chosen()))

    def _search(self) -> None:
        if self._chosen():
            self._answer("search")

    def _answer(self, way: str) -> None:
        if way == "search":
            self.answer = CitedAnswer("search", self._chosen())
        else:
            self.answer = CitedAnswer("export", str(self.format.currentData()))
        self.accept()
