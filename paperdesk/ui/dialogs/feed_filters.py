"""Which papers of a feed are taken: what they have to match, what must not, and what was left out by that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListView, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import (
    SIDE,
    button,
    hairline,
    label,
    line_edit,
    plural,
    sentence,
    set_role,
    spin_box,
)
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.sheet_work import SheetWork
from paperdesk.ui.feed_questions import Filters, FiltersRequest, LeftOut, Passing
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.plain_text import shortened

WIDTH, HEIGHT = 640, 620
REST: Final = 250  # ms without a key before it is counted
LONGEST: Final = 140  # letters of a title
LONGEST_KEPT: Final = 3650  # days


class FeedFilters(Sheet):
    """`filters()` is what is wanted. Papers that were left out are taken at once."""

    def __init__(self, window: QWidget, request: FiltersRequest) -> None:
        """Begin with the filters of the request."""
        name = request.name
        title = self.tr("Filters of {name}").format(name=name) if name else self.tr("Filters for all feeds")
        super().__init__(window, title, QSize(WIDTH, HEIGHT))
        self._request = request
        self._left: tuple[LeftOut, ...] = ()
        self.add_title(
            title, self.tr("They decide about papers that come from now on; nothing is taken away.")
        )
        self.include = line_edit(self.tr("Only papers that match"), request.include, self.tr("all papers"))
        self.exclude = line_edit(self.tr("Not those that match"), request.exclude, self.tr("none"))
        self.keep = self._make_keep(request.keep_unread)
        self.counted = label("", "hint")
        self.work = SheetWork(self._fail, self)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._count)
        self._rows = ReportRows(self)
        self.list = self._make_list()
        self.nothing = sentence(self.tr("Nothing was left out yet."), "hint")
        self.take = button(
            self.tr("Take After All"), self.tr("Put the chosen paper into the Inbox now"), self._take, "plain"
        )
        self.take.setAutoDefault(False)
        self._lay_out()
        cancel = button(self.tr("Cancel"), self.tr("Leave the filters as they were"), self.reject)
        agree = button(self.tr("Keep Filters"), self.tr("Use them from now on"), self.accept, "primary")
        self.add_footer("", cancel, agree)
        for line in (self.include, self.exclude):
            line.textChanged.connect(self._rest.start)
        kept = () if request.keep_unread is None else (self.keep,)
        stops = (self.include, self.exclude, *kept, self.take, self.list, cancel, agree)
        for first, second in pairwise(stops):
            self.setTabOrder(first, second)
        self._show_left(request.left_out())
        self._count()
        self.start_with(self.include)

    def filters(self) -> Filters:
        """What was chosen."""
        kept = None if self._request.keep_unread is None else self.keep.value()
        return Filters(self.include.text().strip(), self.exclude.text().strip(), kept)

    @override
    def done(self, result: int) -> None:
        self._rest.stop()
        self.work.stop()
        super().done(result)

    def _make_keep(self, days: int | None) -> QSpinBox:
        kept = self.tr(
            "Never those with a star, tag, note or highlight, that were edited or filed; Undo brings "
            "them back"
        )
        name = self.tr("Let go of papers that nobody touched after")
        made = spin_box(name, kept, (0, LONGEST_KEPT), days or 0)
        made.setSpecialValueText(self.tr("Never"))
        made.setSuffix(self.tr(" days"))
        return made

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._rows)
        view.setItemDelegate(EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("What was left out"))
        view.doubleClicked.connect(self._take)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(6)
        for name, line in (
            (self.tr("Only papers that match"), self.include),
            (self.tr("Not those that match"), self.exclude),
        ):
            column.addWidget(label(name, "section"))
            column.addWidget(line)
        column.addWidget(sentence(self._advice(), "hint"))
        column.addWidget(self.counted)
        if self._request.keep_unread is not None:
            column.addSpacing(6)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(label(self.tr("Let go of papers that nobody touched after"), "meta"))
            row.addWidget(self.keep)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Left out so far"), "section"), 1)
        head.addWidget(self.take)
        column.addLayout(head)
        column.addWidget(self.nothing)
        self.body.addLayout(column)
        self.body.addWidget(hairline())
        self.body.addWidget(self.list, 1)
        self._filler = QWidget()
        self.body.addWidget(self._filler, 1)
        self.body.addWidget(hairline())

    def _advice(self) -> str:
        usual = self.tr(
            'As in the search box: words, "whole phrases", author:, title:, abstract:, OR and -word.'
        )
        if not self._request.words:
            return usual
        lists = ", ".join(self._request.words[:4])
        return f"{usual} {self.tr('Word lists count, too: {lists}.').format(lists=lists)}"

    def _count(self) -> None:
        """Tell what the filters would have done."""
        include, exclude = self.include.text().strip(), self.exclude.text().strip()
        self._tell(self.tr("Counting…"), "hint")
        self.work.run(lambda progress: self._request.dry_run(include, exclude, progress), self._show_counted)

    def _show_counted(self, passing: Passing) -> None:
        if not passing.of:
            self._tell(self.tr("No paper has come yet that this could be tried on."), "hint")
            return
        told = self.tr("{passing} of the last {all} papers would pass.").format(
            passing=number_text(passing.passing), all=number_text(passing.of)
        )
        self._tell(told, "ok" if passing.passing else "warn")

    def _fail(self, told: str) -> None:
        self._tell(told, "err")

    def _tell(self, text: str, role: str) -> None:
        self.counted.setText(text)
        set_role(self.counted, role)

    def _show_left(self, left: Sequence[LeftOut]) -> None:
        at = self.list.currentIndex().row()
        self._left = tuple(left)
        self._rows.show([Entry(shortened(each.title, LONGEST), each.told, "", 0) for each in self._left])
        there = bool(self._left)
        self.list.setVisible(there)
        self._filler.setVisible(not there)
        self.take.setVisible(there)
        self.nothing.setText(
            plural(self.tr("%n paper(s), the newest first", "", len(self._left)), len(self._left))
            if there
            else self.tr("Nothing was left out yet.")
        )
        if there:
            self.list.setCurrentIndex(self._rows.index(min(max(0, at), len(self._left) - 1), 0))

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._left) and self._request.take(self._left[row]):
            self._show_left(self._request.left_out())
