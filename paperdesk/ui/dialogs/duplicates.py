"""Papers that may be there twice, pair by pair: merge, keep both, or leave for later."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.comparison import Comparison
from paperdesk.ui.dialogs.pieces import Elided, button, hairline, label, plural
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text, percent_text
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.duplicates import Pair
    from paperdesk.ui.questions import DuplicatesRequest

LIST_WIDTH = 300


class Duplicates(Sheet):
    """Shows pairs of papers; decisions are written as they are made, each of them a step to undo.

    `wants_exact` tells that all pairs that are certain are to be merged, which takes its time.
    """

    def __init__(self, window: QWidget, request: "DuplicatesRequest") -> None:
        """Show the pairs of `request`, the surest first."""
        super().__init__(window, self.tr("Possible duplicates"), QSize(1120, 780))
        self.wants_exact = False
        self._request = request
        self._pairs: list[Pair] = list(request.pairs)
        self._rows = ReportRows(self)
        self._comparison = Comparison()
        self._reason = Elided("", "meta")
        self._under = self.add_title(self.tr("Possible duplicates"), " ")
        self.body.addWidget(hairline())
        self._list = self._make_list()
        self._add_middle()
        self.body.addWidget(hairline())
        self._add_end()
        self._show_pairs(0)
        self.start_with(self._list)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(EntryDelegate(made))
        made.setUniformItemSizes(True)
        made.setFixedWidth(LIST_WIDTH)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Pairs, the surest first"))
        made.selectionModel().currentChanged.connect(self._show_pair)
        return made

    def _add_middle(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._reason.setContentsMargins(20, 12, 20, 0)
        right.addWidget(self._reason)
        right.addWidget(self._comparison, 1)
        self._nothing = label(self.tr("Nothing is left to decide."), "meta")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        right.addWidget(self._nothing, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(hairline(upright=True))
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def _add_end(self) -> None:
        self._exact = button("", self.tr("Merge every pair that nothing speaks against"), self._take_exact)
        self._later = button(self.tr("Skip"), self.tr("Decide on this pair another time"), self._skip)
        self._both = button(
            self.tr("Keep both"), self.tr("These are two papers; do not ask again"), self._keep_both
        )
        self._merge = button(
            self.tr("Merge"),
            self.tr("Make one paper of the two, with what is chosen"),
            self._merge_pair,
            "primary",
        )
        self._close = button(self.tr("Close"), self.tr("Go back to the library"), self.reject)
        buttons: tuple[QPushButton, ...] = (self._exact, self._close, self._later, self._both, self._merge)
        for each in buttons:
            each.setAutoDefault(False)
        self.add_footer(self.tr("Each decision can be undone."), *buttons)

    def _show_pairs(self, row: int) -> None:
        titles = self._request.titles
        self._rows.show(
            [
                Entry(
                    titles.get(pair.one) or self.tr("Untitled"),
                    spoken(pair.reason),
                    percent_text(pair.score),
                    0,
                )
                for pair in self._pairs
            ]
        )
        exact = sum(pair.exact for pair in self._pairs)
        self._under.show_text(self._summary(exact))
        self._exact.setText(plural(self.tr("Merge %n certain one(s)", "", exact), exact))
        self._exact.setVisible(exact > 1)
        for part in (self._comparison, self._reason, self._later, self._both, self._merge):
            part.setVisible(bool(self._pairs))
        self._nothing.setVisible(not self._pairs)
        if self._pairs:
            self._list.setCurrentIndex(self._rows.index(min(row, len(self._pairs) - 1), 0))
        else:
            self._close.setFocus()

    def _summary(self, exact: int) -> str:
        count = len(self._pairs)
        pairs = plural(self.tr("%n pair(s)", "", count), count)
        parts = [pairs, self.tr("{} certain").format(number_text(exact)) if exact else ""]
        parts.append(
            self.tr("{} to look at").format(number_text(count - exact)) if exact and count > exact else ""
        )
        return " · ".join(part for part in parts if part)

    def _row(self) -> int:
        return self._list.currentIndex().row()

    def _pair(self) -> "Pair | None":
        return self._pairs[self._row()] if 0 <= self._row() < len(self._pairs) else None

    def _show_pair(self, index: QModelIndex) -> None:
        pair = self._pair()
        if pair is None:
            return
        papers = self._request.papers(pair)
        if len(papers) < 2:  # another program has taken one of them away
            self._leave_out(pair)
            return
        self._reason.show_text(f"{percent_text(pair.score)} · {spoken(pair.reason)}")
        self._comparison.show_papers(papers, self._request.aspects(papers))
        for first, second in pairwise((self._list, *self._comparison.stops())):
            self.setTabOrder(first, second)

    def _leave_out(self, pair: "Pair") -> None:
        self._replace([each for each in self._pairs if each != pair])

    def _replace(self, pairs: "Sequence[Pair]") -> None:
        row = self._row()
        self._pairs = list(pairs)
        self._show_pairs(row)

    def _skip(self) -> None:
        if pair := self._pair():
            self._leave_out(pair)

    def _keep_both(self) -> None:
        if (pair := self._pair()) and self._request.keep_both(pair):
            self._leave_out(pair)

    def _merge_pair(self) -> None:
        if pair := self._pair():
            self._replace(self._request.merge(pair, self._comparison.chosen(), self._pairs))

    def _take_exact(self) -> None:
        self.wants_exact = True
        self.accept()
