"""What was found on a page, before any of it is imported: take, drop, swap, merge, split."""

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QDate, QEvent, QLocale, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QWidget
from typing_extensions import override

from paperdesk.formats.page.reading import Page, merge_with_previous, split, swap
from paperdesk.ui.dialogs.page_shapes import facts_text, shape_text
from paperdesk.ui.dialogs.pieces import SIDE, Elided, button, hairline, label, plural
from paperdesk.ui.dialogs.preview_delegate import PairDelegate
from paperdesk.ui.dialogs.preview_detail import PreviewDetail
from paperdesk.ui.dialogs.preview_rows import Plan, PreviewRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import PreviewChoice

SOME_LINES = 40  # leftovers in the bar; all of them are behind its button
AskLabel = Callable[[str, str], str | None]


class ImportPreview(Sheet):
    """Shows the pairs of a page; `choice()` is what to import and what to file it under."""

    def __init__(self, window: QWidget, page: Page, plan: Plan, source: str, ask: AskLabel) -> None:
        """`plan` says what importing would do; `ask` asks for "tags" or a "collection"."""
        title = plural(self.tr("%n paper(s) found on this page", "", len(page.papers)), len(page.papers))
        super().__init__(window, title, QSize(1060, 760))
        self._page = page
        self._earlier: list[Page] = []
        self._ask = ask
        self._labels = {"tags": "", "collection": ""}
        self._rows = PreviewRows(plan, self)
        self._detail = PreviewDetail()
        self._list = self._make_list()
        self._under = self.add_title(title, " ")
        self._add_tools()
        self.body.addWidget(hairline())
        self.body.addWidget(self._list, 1)
        self.body.addWidget(hairline())
        self.body.addWidget(self._detail)
        self._add_leftovers()
        self._add_end(source)
        self._rows.counted.connect(self._count)
        self._detail.caret_moved.connect(self._split.setEnabled)
        self._detail.split_wanted.connect(self._split_here)
        self._show(page, self._first_doubt(page))
        self.start_with(self._list)

    def choice(self) -> PreviewChoice:
        """The papers that are ticked, the lines that are none, tags and collection."""
        tags = (tag.strip() for tag in self._labels["tags"].split(","))
        return PreviewChoice(
            tuple(self._rows.taken()),
            self._page.leftover,
            tuple(dict.fromkeys(tag for tag in tags if tag)),
            self._labels["collection"].strip(),
        )

    @staticmethod
    def _first_doubt(page: Page) -> int:
        return next((row for row, paper in enumerate(page.papers) if not paper.sure), 0)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(PairDelegate(made))
        made.setUniformItemSizes(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Papers found"))
        made.setToolTip(self.tr("Space takes or drops a paper, Ctrl+A all of them"))
        made.installEventFilter(self)
        made.selectionModel().currentChanged.connect(self._show_pair)
        return made

    def _add_tools(self) -> None:
        again = self.tr("; Ctrl+Z takes it back")
        self._swap = button(
            self.tr("Swap title and text"),
            self.tr("The title is the abstract and the other way round") + again,
            self._swap_pair,
        )
        self._merge = button(
            self.tr("Merge with previous"),
            self.tr("This pair belongs to the abstract above") + again,
            self._merge_pair,
        )
        self._split = button(
            self.tr("Split here"),
            self.tr("Another paper begins at the caret in the abstract") + again,
            self._split_here,
        )
        self._tag = button(self.tr("Tag as…"), self.tr("Tags for all papers of this import"), self._ask_tags)
        self._file = button(
            self.tr("Collection…"),
            self.tr("A collection for all papers of this import"),
            self._ask_collection,
        )
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 12)
        row.setSpacing(8)
        for tool in (self._swap, self._merge, self._split):
            tool.setAutoDefault(False)
            row.addWidget(tool)
        row.addStretch(1)
        for tool in (self._tag, self._file):
            tool.setAutoDefault(False)
            row.addWidget(tool)
        self.body.addLayout(row)

    def _add_leftovers(self) -> None:
        if not self._page.leftover:
            return
        bar = QFrame()
        bar.setProperty("kind", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(SIDE, 6, SIDE, 6)
        row.setSpacing(12)
        head = label(self.tr("Left over, not imported"))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        lines = (f"{line.line} “{line.text.strip()}”" for line in islice(self._page.leftover, SOME_LINES))
        show = button(
            self.tr("Show all"), self.tr("Show every line that is no paper"), self._show_leftovers, "link"
        )
        show.setAutoDefault(False)
        row.addWidget(head)
        row.addWidget(Elided(" · ".join(lines), "meta"), 1)
        row.addWidget(show)
        self.body.addWidget(hairline())
        self.body.addWidget(bar)

    def _add_end(self, source: str) -> None:
        self.body.addWidget(hairline())
        day = QLocale().toString(QDate.currentDate(), self.tr("d MMM yyyy"))
        self._import = button("", self.tr("Add the ticked papers to the Inbox"), self.accept, "primary")
        cancel = button(self.tr("Cancel"), self.tr("Import nothing"), self.reject)
        said = self.tr("From {source}, {day}. One undo takes the whole import back.")
        self.add_footer(said.format(source=source, day=day), cancel, self._import)

    def _show(self, page: Page, row: int) -> None:
        """Show another state of the page with the caret in `row`."""
        self._page = page
        self._rows.show(page)
        self._list.setCurrentIndex(self._rows.index(min(row, len(page.papers) - 1), 0))

    def _show_pair(self, index: QModelIndex) -> None:
        pair = self._rows.pair(index.row())
        if pair is not None:
            source = pair.source
            self._detail.show_pair(source.title, source.abstract, facts_text(source))
        self._swap.setEnabled(pair is not None)
        self._merge.setEnabled(index.row() > 0)

    def _show_leftovers(self) -> None:
        lines = "\n".join(f"{line.line}\t{line.text}" for line in self._page.leftover)
        self._detail.show_lines(self.tr("Left over, not imported"), lines)

    def _count(self) -> None:
        number = len(self._rows.taken())
        self._import.setText(plural(self.tr("Import %n paper(s)", "", number), number))
        self._import.setEnabled(number > 0)
        self._under.show_text(self._summary())

    def _summary(self) -> str:
        numbers = self._rows.numbers()
        unsure = self._rows.unsure()
        left = len(self._page.leftover)
        parts = (
            (numbers.get("new", 0), self.tr("{} new")),
            (unsure, self.tr("{} to check")),
            (numbers.get("merge", 0), self.tr("{} completing papers you have")),
            (numbers.get("trashed", 0), self.tr("{} back from the Trash")),
            (numbers.get("known", 0), self.tr("{} already in the library")),
            (numbers.get("dismissed", 0), self.tr("{} dismissed before")),
            (numbers.get("again", 0), self.tr("{} twice on this page")),
            (
                left,
                self.tr("{} line that is no paper") if left == 1 else self.tr("{} lines that are no paper"),
            ),
        )
        counted = [text.format(number_text(number)) for number, text in parts if number]
        return " · ".join(filter(None, (shape_text(self._page.shape), *counted)))

    def _edit(self, page: Page, row: int) -> None:
        if page != self._page:
            self._earlier.append(self._page)
            self._show(page, row)
        self._list.setFocus()

    def _row(self) -> int:
        return self._list.currentIndex().row()

    def _swap_pair(self) -> None:
        self._edit(swap(self._page, self._row()), self._row())

    def _merge_pair(self) -> None:
        self._edit(merge_with_previous(self._page, self._row()), self._row() - 1)

    def _split_here(self) -> None:
        self._edit(split(self._page, self._row(), self._detail.caret()), self._row() + 1)

    def _take_back(self) -> None:
        if self._earlier:
            self._show(self._earlier.pop(), self._row())

    def _ask_tags(self) -> None:
        self._ask_label("tags", self.tr("Tag as…"), self.tr("Tags: {}"))

    def _ask_collection(self) -> None:
        self._ask_label("collection", self.tr("Collection…"), self.tr("Collection: {}"))

    def _ask_label(self, kind: str, without: str, with_one: str) -> None:
        answer = self._ask(kind, self._labels[kind])
        if answer is None:
            return
        self._labels[kind] = answer
        short = answer if len(answer) < 30 else answer[:29] + "…"
        shown = self._tag if kind == "tags" else self._file
        shown.setText(with_one.format(short) if answer else without)

    def _toggle(self) -> None:
        rows = [index.row() for index in self._list.selectionModel().selectedIndexes()]
        current = self._rows.pair(self._row())
        if current is not None:
            self._rows.take(rows or [self._row()], on=not current.taken)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                self._toggle()
                return True
            if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._rows.toggle_all()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._take_back()
        else:
            super().keyPressEvent(event)
