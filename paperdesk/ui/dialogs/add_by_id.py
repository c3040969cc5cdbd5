"""Papers to be added by what they are known by: DOI, arXiv id, PMID or ISBN, in any text that is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from paperdesk.model.paper import Paper, Status
from paperdesk.ui.dialogs.pieces import (
    SIDE,
    TextArea,
    button,
    hairline,
    label,
    plural,
    sentence,
    set_role,
)
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.lookups import AddByIdAnswer, AddByIdRequest
from paperdesk.ui.widgets.plain_text import shortened

if TYPE_CHECKING:
    from paperdesk.model.identifiers import Identifier

WIDTH: Final = 620
ROWS: Final = 5  # that are seen at once
REST: Final = 120  # ms without a key before the text is read
LONGEST: Final = 90  # letters of a title
EXAMPLES: Final = "10.1145/3292500.3330701   arXiv:1706.03762   PMID 31452104   978-0-262-03384-8"


class AddById(Sheet):
    """Shows what identifiers a text holds and which of their papers are there; `answer` is what to add."""

    def __init__(self, window: QWidget, request: AddByIdRequest) -> None:
        """Begin with the text of `request`."""
        super().__init__(window, self.tr("Add by identifier"), QSize(WIDTH, 0))
        self.answer = AddByIdAnswer()
        self._request = request
        self._found: list[tuple[Identifier, Paper | None]] = []
        self._rows = ReportRows(self)
        self._text = TextArea(self.tr("DOIs, arXiv IDs, PMIDs or ISBNs in any text"), request.text, 92)
        self._text.setPlaceholderText(EXAMPLES)
        self._list = self._make_list()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._read)
        self.add_title(
            self.tr("Add by identifier"),
            self.tr("Type or paste DOIs, arXiv IDs, PMIDs or ISBNs, with any text around them"),
        )
        self._add_middle()
        self._add_end()
        self._text.textChanged.connect(self._rest.start)
        self._read()
        self.start_with(self._text)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(EntryDelegate(made))
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Identifiers found"))
        return made

    def _add_middle(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 12)
        column.setSpacing(10)
        column.addWidget(self._text)
        self._nothing = sentence("", "hint")
        column.addWidget(self._nothing)
        self._head = label("", "section")
        column.addWidget(self._head)
        self.body.addLayout(column)
        self._line = hairline()
        self.body.addWidget(self._line)
        self.body.addWidget(self._list)

    def _add_end(self) -> None:
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Add nothing"), self.reject)
        self._bare = button(
            self.tr("Add only"),
            self.tr("Add the papers now and ask nobody; their details can be completed another time"),
            self._add_bare,
        )
        self._add = button("", self.tr("Ask for the details and add the papers"), self._finish, "primary")
        self._hint = sentence("", "hint")
        self._hint.setContentsMargins(SIDE, 10, SIDE, 0)
        self.body.addWidget(self._hint)
        self.add_footer("", cancel, self._bare, self._add)

    def _read(self) -> None:
        """Find what the text holds."""
        self._rest.stop()
        self._found = [(each, self._request.twin(each)) for each in self._request.find(self._typed())]
        self._rows.show([self._row(identifier, twin) for identifier, twin in self._found])
        self._show_list()
        self._show_end()

    def _typed(self) -> str:
        return self._text.toPlainText()

    def _row(self, identifier: Identifier, twin: Paper | None) -> Entry:
        if twin is None:
            return Entry(identifier.shown, self.tr("Not in the library yet"), "", 0)
        return Entry(identifier.shown, shortened(twin.title or twin.key, LONGEST), self._state(twin), 0)

    def _state(self, twin: Paper) -> str:
        if twin.trashed:
            return self.tr("In the Trash")
        dismissed = twin.status is Status.DISMISSED
        return self.tr("Dismissed before") if dismissed else self.tr("In the library")

    def _show_list(self) -> None:
        count = len(self._found)
        for part in (self._list, self._line, self._head):
            part.setVisible(count > 0)
        self._head.setText(plural(self.tr("%n identifier(s) found", "", count), count))
        self._list.setFixedHeight(min(count, ROWS) * max(1, self._list.sizeHintForRow(0)))
        empty = not self._typed().strip()
        self._nothing.setVisible(not count)
        self._nothing.setText(
            self.tr("What is found in the text is shown here before anything is added.")
            if empty
            else self.tr("No DOI, arXiv ID, PMID or ISBN was found in this text.")
        )
        set_role(self._nothing, "hint" if empty else "warn")

    def _show_end(self) -> None:
        new = self._new()
        known = [twin for _, twin in self._found if twin is not None]
        self._add.setEnabled(bool(self._found))
        self._bare.setVisible(not self._request.offline and new > 0)
        self._add.setText(self._words(new, len(known)))
        self._hint.setText(self._promise(new, len(known)))

    def _words(self, new: int, known: int) -> str:
        if known and not new:
            return self.tr("Show it") if known == 1 else self.tr("Show them")
        if not new:
            return self.tr("Add") if self._request.offline else self.tr("Look up and add")
        if self._request.offline:
            return plural(self.tr("Add %n paper(s)", "", new), new)
        return plural(self.tr("Look up and add %n paper(s)", "", new), new)

    def _promise(self, new: int, known: int) -> str:
        """What pressing the button does that cannot be seen."""
        if known and not new:
            return self.tr("Nothing has to be looked up.")
        if self._request.offline:
            return self.tr("PaperDesk works offline: the papers are added now and completed later.")
        sent = self.tr("Sends these identifiers to the services you allow, and nothing else.")
        if known:
            return f"{sent} {self.tr('{} already here, left as they are.').format(number_text(known))}"
        return sent

    def _new(self) -> int:
        return sum(twin is None for _, twin in self._found)

    def _finish(self) -> None:
        self._end(look_up=not self._request.offline)

    def _add_bare(self) -> None:
        self._end(look_up=False)

    def _end(self, *, look_up: bool) -> None:
        if self._rest.isActive():
            self._read()  # what is seen is what is added
            return
        if self._found:
            identifiers = tuple(identifier for identifier, _ in self._found)
            self.answer = AddByIdAnswer(identifiers, look_up and self._new() > 0)
            self.accept()
