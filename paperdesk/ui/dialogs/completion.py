"""Details that services have for papers: certain ones together, doubtful ones one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final, get_args

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.completion_fields import CompletionFields
from paperdesk.ui.dialogs.completion_rows import CompletionDelegate, CompletionRows, Row
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, plural, sentence
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest, Kind, LookedUp
from paperdesk.ui.widgets.spoken import spoken

SIZE: Final = QSize(1120, 780)
LIST_WIDTH: Final = 340
LIST_LEAST: Final = 220
STEPS: Final = MappingProxyType({int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1})
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Completion(Sheet):
    """Shows what was found for papers; `answer()` is what to take over."""

    def __init__(self, window: QWidget, request: CompletionRequest) -> None:
        """Show the certain ones of `request` first, ticked."""
        super().__init__(window, self.tr("Complete details"), SIZE)
        self._kinds = _kinds(request.papers)
        self._rows = {kind: CompletionRows(papers, self) for kind, papers in self._kinds.items()}
        self._fields = CompletionFields()
        self._under = self.add_title(self.tr("Complete details"), " ")
        self._add_tabs()
        self.body.addWidget(hairline())
        self._list = self._make_list()
        self._add_middle()
        self.body.addWidget(hairline())
        self._add_end(request.told)
        for rows in self._rows.values():
            rows.changed.connect(self._count)
        self._fields.changed.connect(self._choose)
        self._fields.match_wanted.connect(self._show_other)
        self._show_kind(0)
        self._count()
        self.start_with(self._list)

    def answer(self) -> CompletionAnswer:
        """What is ticked, of all kinds."""
        return CompletionAnswer(
            {paper: taken for rows in self._rows.values() for paper, taken in rows.taken().items()}
        )

    def _add_tabs(self) -> None:
        names: dict[Kind, str] = {
            "certain": self.tr("Certain {}"),
            "published": self.tr("Published since {}"),
            "doubtful": self.tr("To look at {}"),
            "rest": self.tr("Nothing to take {}"),
        }
        counts = {kind: number_text(len(papers)) for kind, papers in self._kinds.items()}
        self.tabs = Segments([names[kind].format(count) for kind, count in counts.items()])
        self.tabs.chosen.connect(self._show_kind)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 12)
        row.addWidget(self.tabs, 1)
        self.body.addLayout(row)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setItemDelegate(CompletionDelegate(made))
        made.setUniformItemSizes(True)
        made.setMinimumWidth(LIST_LEAST)
        made.setMaximumWidth(LIST_WIDTH)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Papers that were looked up"))
        made.setToolTip(self.tr("Space takes or leaves a paper, Ctrl+A all of them"))
        made.installEventFilter(self)
        return made

    def _add_middle(self) -> None:
        self._nothing = sentence("", "meta")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(40, 0, 40, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._fields)
        self._stack.addWidget(self._nothing)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._make_steps())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list, 1)
        row.addWidget(hairline(upright=True))
        row.addLayout(right, 2)
        self.body.addLayout(row, 1)

    def _make_steps(self) -> QWidget:
        """What is done with one paper after the other."""
        self._leave = button("", self.tr("Leave this paper as it is and go on"), self._leave_it)
        self._take = button("", self.tr("Take what is chosen and go on"), self._take_it)
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(SIDE, 8, SIDE, 10)
        row.setSpacing(8)
        row.addStretch(1)
        for each in (self._leave, self._take):
            each.setAutoDefault(False)
            row.addWidget(each)
        return self._steps

    def _name_steps(self, row: Row) -> None:
        """Say of what is shown what the buttons do."""
        several = len(row.paper.matches) > 1 and self._kind() == "doubtful"
        published = row.paper.matches[row.match].published
        self._leave.setText(self.tr("None of these") if several else self.tr("Leave it"))
        self._take.setText(self.tr("Take as published") if published else self.tr("Take it"))

    def _add_end(self, told: str) -> None:
        cancel = button(self.tr("Cancel"), self.tr("Leave all papers as they are"), self.reject)
        self._complete = button("", self.tr("Take over what is ticked as one step"), self.accept, "primary")
        undone = self.tr("One undo takes all of it back. Citation keys stay as they are.")
        hint = " ".join(filter(None, (spoken(told), undone)))
        self.hint = self.add_footer(hint, cancel, self._complete, role="warn" if told else "hint")

    def _kind(self) -> Kind:
        return tuple(self._kinds)[self.tabs.current()]

    def _shown(self) -> CompletionRows:
        return self._rows[self._kind()]

    def _show_kind(self, number: int) -> None:
        rows = self._rows[tuple(self._kinds)[number]]
        self._list.setModel(rows)
        # A list has another selection with each model.
        self._list.selectionModel().currentChanged.connect(self._show_paper)
        self._list.setCurrentIndex(rows.index(0, 0))
        self._show_paper()

    def _row(self) -> Row | None:
        return self._shown().row(self._list.currentIndex().row())

    def _show_paper(self) -> None:
        row = self._row()
        found = row is not None and bool(row.paper.matches)
        self._stack.setCurrentWidget(self._fields if found else self._nothing)
        self._steps.setVisible(found and self._kind() != "certain")
        if row is not None and found:
            self._name_steps(row)
            self._fields.show_match(row.paper.matches, row.match, row.chosen())
            for first, second in pairwise((self._list, *self._fields.stops(), self._leave, self._take)):
                self.setTabOrder(first, second)
        elif row is not None:
            self._nothing.setText(spoken(row.paper.told))

    def _show_other(self, match: int) -> None:
        row = self._row()
        if row is not None:
            self._shown().put(self._list.currentIndex().row(), replace(row, match=match))
            self._show_paper()

    def _step(self, by: int) -> None:
        """Show the next match, or the one before."""
        row = self._row()
        if row is not None and 0 <= row.match + by < len(row.paper.matches):
            self._show_other(row.match + by)

    def _choose(self, fields: frozenset[str]) -> None:
        row = self._row()
        if row is not None:
            self._shown().put(self._list.currentIndex().row(), row.choosing(fields))

    def _take_it(self) -> None:
        self._decide(on=True)

    def _leave_it(self) -> None:
        self._decide(on=False)

    def _decide(self, *, on: bool) -> None:
        """Tick a paper or not, and go on with the next one; past doubtful ones that are decided."""
        rows, at = self._shown(), self._list.currentIndex().row()
        rows.tick([at], on=on)
        after = rows.undecided(at) if self._kind() == "doubtful" else at + 1
        if after is not None and after < rows.rowCount():
            self._list.setCurrentIndex(rows.index(after, 0))

    def _count(self) -> None:
        count = sum(rows.ticked() for rows in self._rows.values())
        self._complete.setText(plural(self.tr("Complete %n paper(s)", "", count), count))
        self._complete.setEnabled(count > 0)
        self._under.show_text(self._summary())

    def _summary(self) -> str:
        total = sum(map(len, self._kinds.values()))
        found = total - len(self._kinds.get("rest", ()))
        said = plural(self.tr("%n paper(s) looked up", "", total), total)
        return " · ".join((said, self.tr("new details for {}").format(number_text(found))))

    def _toggle(self) -> None:
        rows, row = self._shown(), self._row()
        selected = [index.row() for index in self._list.selectionModel().selectedIndexes()]
        if row is not None and row.paper.matches:
            rows.tick(selected or [self._list.currentIndex().row()], on=not row.ticked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                self._toggle()
                return True
            if event.key() in STEPS and self._fields.tabs is not None:
                self._step(STEPS[event.key()])
                return True
            if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._shown().toggle_all()
                return True
        return super().eventFilter(watched, event)


def _kinds(papers: Sequence[LookedUp]) -> dict[Kind, list[LookedUp]]:
    """Papers by kind; only the kinds that there are."""
    kinds: dict[Kind, list[LookedUp]] = {
        kind: [paper for paper in papers if paper.kind == kind] for kind in KINDS
    }
    return {kind: found for kind, found in kinds.items() if found}
