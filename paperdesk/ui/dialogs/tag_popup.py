"""Tagging papers: type a name, press Enter, done; or tick several and press Ctrl+Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.rows import Tag
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, line_edit, plural
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.tag_rows import ROW_HEIGHT, TagDelegate, TagRows
from paperdesk.ui.questions import TagChoice

WIDTH = 400
TOP = 96
MOST_ROWS = 9
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS}


class TagPopup(Sheet):
    """A line for names (commas between several) over the list of tags; `choice()` is what is to change.

    Enter takes what is typed, or the row when nothing is typed or ticked yet. Space ticks in the list.
    """

    def __init__(
        self,
        window: QWidget,
        known: Sequence[Tag],
        present: frozenset[str],
        papers: int,
        some: frozenset[str] = frozenset(),
    ) -> None:
        """`present` are tags on all `papers`, `some` those on some of them."""
        title = plural(self.tr("Tag %n paper(s)", "", papers), papers)
        super().__init__(window, title, QSize(WIDTH, 0))
        self._rows = TagRows(known, present, some, self)
        self._ticked = False  # something was changed in the list since the last letter typed
        self._line = self._make_line()
        self._list = self._make_list()
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 0, SIDE, 12)
        above.addWidget(self._line)
        self.add_title(title)
        self.body.addLayout(above)
        self.body.addWidget(hairline())
        self.body.addWidget(self._list)
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Change no tags"), self.reject)
        apply = button(self.tr("Apply"), self.tr("Change the tags (Ctrl+Enter)"), self._finish, "primary")
        self.add_footer(self.tr("Space ticks, Ctrl+Enter applies"), cancel, apply)
        self._narrow("")
        self.start_with(self._edit)

    def choice(self) -> TagChoice:
        """The tags to put on and to take off."""
        return self._rows.choice()

    def _make_line(self) -> QWidget:
        self._edit = line_edit(self.tr("Name of the tag"), hint=self.tr("Name of a tag, new or known …"))
        self._edit.setToolTip(self.tr("Enter adds the tag; commas stand between several"))
        self._edit.textEdited.connect(self._narrow)
        self._edit.installEventFilter(self)
        return self._edit

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(TagDelegate(made))
        made.setUniformItemSizes(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Tags"))
        made.setToolTip(self.tr("Click or Space: on or off"))
        made.clicked.connect(lambda index: self._toggle(index.row()))
        made.installEventFilter(self)
        return made

    def _parts(self) -> list[str]:
        """What is typed, cut at the commas."""
        return [part.strip() for part in self._edit.text().split(",")]

    def _narrow(self, _typed: str) -> None:
        self._rows.narrow(self._parts()[-1])
        self._ticked = False
        self._show_rows(0 if self._parts()[-1] else -1)

    def _show_rows(self, current: int) -> None:
        self._list.setFixedHeight(max(1, min(self._rows.rowCount(), MOST_ROWS)) * ROW_HEIGHT + 8)
        self._list.setCurrentIndex(self._rows.index(current, 0))

    def _move(self, step: int) -> None:
        last = self._rows.rowCount() - 1
        row = self._list.currentIndex().row() + step
        self._list.setCurrentIndex(self._rows.index(max(0, min(row, last)), 0))

    def _toggle(self, row: int) -> None:
        self._rows.toggle(row)
        self._ticked = True
        self._show_rows(row)

    def _finish(self) -> None:
        """Take what is typed and the row that stands for its last part, then close."""
        *whole, _ = self._parts()
        names = [name for name in whole if name]
        row = self._rows.row(self._list.currentIndex().row())
        if row is not None and not self._ticked:
            names.append(row.tag.name)
        for name in names:
            self._rows.put_on(name)
        self.accept()

    @override
    def card_rect(self) -> QRectF:
        card = super().card_rect()
        card.moveTop(min(TOP, max(24, (self.height() - card.height()) / 2)))
        return card

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self._edit, self._list) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in MOVES:
            self._move(MOVES[Qt.Key(event.key())])
            self._list.setFocus()
        elif event.key() in ENTER:
            self._finish()
        elif watched is self._list and event.key() == Qt.Key.Key_Space:
            self._toggle(self._list.currentIndex().row())
        elif watched is self._list and event.text().isprintable() and event.text():
            self._edit.setFocus()
            self._edit.insert(event.text())
            self._narrow("")
        else:
            return False
        return True
