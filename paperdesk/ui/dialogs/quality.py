"""What should be looked at in the papers, by kind: each finding with what its field says and would say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, plural, sentence
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_end, paint_ground, paint_line, row_of
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import QualityAnswer
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.findings import Finding
    from paperdesk.ui.questions import QualityRequest

KINDS_WIDTH = 236
MOST_ROWS = 5000  # of one kind; more come when these are mended
MOST_LETTERS = 400  # of a value
DETAIL_HEIGHT = 132
KIND_HEIGHT = 32
CHECK = Qt.ItemDataRole.UserRole
COUNT = CHECK + 1
OFFERED = frozenset(("conflict", "published"))  # checks that find what imports or services say otherwise


class KindDelegate(RowDelegate):
    """Draws a kind of findings with their number."""

    height = KIND_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of()
        painter.save()
        row = row_of(option)
        line = paint_ground(painter, option).adjusted(SIDE, 0, -14, 0)
        painter.setFont(option.font)
        paint_end(painter, index.data(COUNT), line, theme.ink3, row)
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(index.data(COUNT)) - 8)
        paint_line(painter, index.data(), line, theme.ink, row)
        painter.restore()


class Quality(Sheet):
    """Shows findings; one is mended at once, all of a kind after the sheet has closed: see `answer`."""

    def __init__(self, window: QWidget, request: "QualityRequest") -> None:
        """Show the findings of `request`, by the check that found them."""
        super().__init__(window, self.tr("Papers to check"), QSize(1060, 740))
        self.answer = QualityAnswer()
        self._request = request
        self._findings: list[Finding] = list(request.findings)
        self._shown: list[Finding] = []
        self._under = self.add_title(self.tr("Papers to check"), " ")
        self.body.addWidget(hairline())
        self._kinds = QStandardItemModel(self)
        self._kind_list = self._make_kinds()
        self._rows = ReportRows(self)
        self._list = self._make_list()
        self._add_middle()
        self.body.addWidget(hairline())
        self._add_end()
        self._fill_kinds(request.check)
        self.start_with(self._list)

    def _make_kinds(self) -> QListView:
        made = QListView()
        made.setModel(self._kinds)
        made.setFixedWidth(KINDS_WIDTH)
        made.setItemDelegate(KindDelegate(made))
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Kinds of findings"))
        made.selectionModel().currentChanged.connect(self._show_kind)
        return made

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(EntryDelegate(made))
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Findings"))
        made.selectionModel().currentChanged.connect(self._show_finding)
        made.doubleClicked.connect(self._go)
        return made

    def _add_middle(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._kind_list)
        row.addWidget(hairline(upright=True))
        row.addWidget(self._list, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(hairline())
        self.body.addWidget(self._make_detail())

    def _make_detail(self) -> QFrame:
        made = QFrame()
        made.setProperty("kind", "pane")
        made.setFixedHeight(DETAIL_HEIGHT)
        self._message = sentence("", "")
        self._before, self._after = sentence("", "meta"), sentence("", "")
        self._heads = (label(self.tr("Now"), "section"), label(self.tr("Then"), "section"))
        grid = QGridLayout(made)
        grid.setContentsMargins(SIDE, 12, SIDE, 10)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._message, 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, 24)
        top = Qt.AlignmentFlag.AlignTop
        for column, (head, text) in enumerate(zip(self._heads, (self._before, self._after), strict=True)):
            grid.addWidget(head, 1, column)
            grid.addWidget(text, 2, column, top)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)
        return made

    def _add_end(self) -> None:
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.reject)
        self._show = button(self.tr("Show paper"), self.tr("Go to this paper in the list"), self._go)
        self._keep = button(
            self.tr("Keep mine"),
            self.tr("Leave the paper as it is and drop what the import said"),
            self._drop,
        )
        self._fix_all = button("", self.tr("Mend all findings of this kind as one step"), self._mend_all)
        self._fix = button(self.tr("Fix"), self.tr("Write what is shown under “Then”"), self._mend, "primary")
        buttons = (close, self._show, self._keep, self._fix_all, self._fix)
        for each in buttons:
            each.setAutoDefault(False)
        self.add_footer(self.tr("Every fix can be undone."), *buttons)

    def _fill_kinds(self, wanted: str = "") -> None:
        counts: dict[str, int] = {}
        for finding in self._findings:
            counts[finding.check] = counts.get(finding.check, 0) + 1
        self._kinds.clear()
        for check, title in self._request.titles:
            if counts.get(check):
                item = QStandardItem(title)
                item.setEditable(False)
                item.setData(check, CHECK)
                item.setData(number_text(counts[check]), COUNT)
                item.setData(f"{title}, {number_text(counts[check])}", Qt.ItemDataRole.AccessibleTextRole)
                self._kinds.appendRow(item)
        checks = [self._kinds.item(row).data(CHECK) for row in range(self._kinds.rowCount())]
        row = checks.index(wanted) if wanted in checks else 0
        self._kind_list.setCurrentIndex(self._kinds.index(row, 0))
        self._tell(bool(checks))

    def _tell(self, any_left: bool) -> None:
        count = len(self._findings)
        papers = len({finding.paper for finding in self._findings})
        if any_left:
            said = plural(self.tr("%n finding(s)", "", count), count)
            self._under.show_text(said + plural(self.tr(" in %n paper(s)", "", papers), papers))
        else:
            self._under.show_text(self.tr("Nothing was found that should be looked at."))
            self._show_kind(QModelIndex())

    def _show_kind(self, index: QModelIndex) -> None:
        check = index.data(CHECK) if index.isValid() else None
        self._shown = [finding for finding in self._findings if finding.check == check]
        self._rows.show(
            [
                Entry(finding.title or self.tr("Untitled"), spoken(finding.message), finding.key, 0)
                for finding in self._shown[:MOST_ROWS]
            ]
        )
        fixable = sum(finding.fix is not None for finding in self._shown)
        self._fix_all.setText(self.tr("Fix all {}").format(number_text(fixable)))
        # What another file says is taken one by one: it may be better or worse than what is there.
        self._fix_all.setVisible(fixable > 1 and check not in OFFERED)
        self._fix.setText(self.tr("Take theirs") if check in OFFERED else self.tr("Fix"))
        self._keep.setVisible(check in OFFERED)
        if self._shown:
            self._list.setCurrentIndex(self._rows.index(0, 0))
        else:
            self._show_finding()

    def _finding(self) -> "Finding | None":
        row = self._list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_finding(self) -> None:
        finding = self._finding()
        fix = finding.fix if finding else None
        self._message.setText(spoken(finding.message) if finding else "")
        unknown = self.tr("Only you can tell what is right: “Show paper” leads to it.") if finding else ""
        self._before.setText(_cut(fix.before) or "—" if fix else unknown)
        self._after.setText(_cut(fix.after) or "—" if fix else "")
        for head in self._heads:
            head.setVisible(fix is not None)
        self._fix.setEnabled(fix is not None)
        for each in (self._show, self._keep):
            each.setEnabled(finding is not None)

    def _go(self) -> None:
        if finding := self._finding():
            self.answer = QualityAnswer(paper=finding.paper)
            self.accept()

    def _mend(self) -> None:
        finding = self._finding()
        if finding is not None and finding.fix is not None:
            self._renew(finding, self._request.fix(finding))

    def _drop(self) -> None:
        if finding := self._finding():
            self._renew(finding, self._request.drop(finding))

    def _renew(self, finding: "Finding", found: "list[Finding] | None") -> None:
        """Show what is found on a paper after it was changed; None when it was not."""
        if found is None:
            return
        row = self._list.currentIndex().row()
        at = next(place for place, each in enumerate(self._findings) if each.paper == finding.paper)
        others = [each for each in self._findings if each.paper != finding.paper]
        self._findings = [*others[:at], *found, *others[at:]]
        self._fill_kinds(finding.check)
        if self._shown and self._shown[0].check == finding.check:
            self._list.setCurrentIndex(self._rows.index(min(row, len(self._shown) - 1), 0))

    def _mend_all(self) -> None:
        fixable = tuple(finding for finding in self._shown if finding.fix)
        self.answer = QualityAnswer(fix=fixable, check=fixable[0].check)
        self.accept()


def _cut(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"
