"""The foot of the reading pane: papers of the library that are like the one being read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.card import Card
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.similar_row import SimilarRow

if TYPE_CHECKING:
    from paperdesk.library.similar import Similar


class SimilarPapers(QWidget):
    """A heading that opens and closes, and a row for each paper; `chosen` carries the id of one."""

    chosen = Signal(int)
    opened = Signal(bool)  # the user opened or closed the section
    reached = Signal()  # the keyboard was put here: scroll to it
    left = Signal()  # the reader is done here and goes on in the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QPushButton()
        self.rows: list[SimilarRow] = []
        self._hint: QLabel = label("", "hint")
        self._card = Card()
        self._lines = QVBoxLayout(self._card)
        self._shown = 0
        self._awaited = False
        self._lay_out()
        self.heading.clicked.connect(self.opened)
        self.set_open(True)
        self.wait()

    def is_open(self) -> bool:
        """Whether more than the heading is shown."""
        return self.heading.isChecked()

    def set_open(self, on: bool) -> None:
        """Show the papers, or the heading alone."""
        self.heading.setChecked(on)
        self.heading.setText(self.tr("Similar papers ▾") if on else self.tr("Similar papers ▸"))
        self.heading.setToolTip(
            self.tr("Hide the similar papers") if on else self.tr("Show papers that are like this one")
        )
        self._arrange()

    def wait(self) -> None:
        """Show that nothing is known yet."""
        self.say("")

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of papers."""
        self._leave_rows(0)
        self._hint.setText(sentence)
        self._shown = 0
        self._arrange()

    def show_found(self, found: Sequence[Similar]) -> None:
        """Show these papers."""
        self._leave_rows(len(found))
        while len(self.rows) < len(found):
            self._add_row()
        for row, similar in zip(self.rows, found, strict=False):
            row.show_similar(similar)
        self._shown = len(found)
        self._arrange()
        if self._awaited and self.heading.hasFocus():
            self.focus()
        self._awaited = False

    def found(self) -> list[Similar]:
        """The papers that are shown."""
        shown = (row.similar() for row in self.rows[: self._shown])
        return [similar for similar in shown if similar is not None]

    def hint(self) -> str:
        """The sentence that is shown in the place of papers."""
        return "" if self._hint.isHidden() else self._hint.text()

    def focus(self) -> None:
        """Put the keyboard on the first paper, at once or when there is one."""
        self._awaited = not self._shown
        target = self.rows[0] if self._shown else self.heading
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit()

    def recolour(self) -> None:
        """Take up the fonts and colours that are in force now."""
        for row in self.rows:
            row.updateGeometry()
            row.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._awaited = False

    def _lay_out(self) -> None:
        self.heading.setProperty("kind", "section")
        self.heading.setCheckable(True)
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setAccessibleName(self.tr("Similar papers"))
        self._hint.setWordWrap(True)
        self._lines.setContentsMargins(2, 4, 2, 4)
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._card)

    def _add_row(self) -> None:
        row = SimilarRow()
        row.clicked.connect(lambda: self._choose(row))
        self._lines.addWidget(row)
        QWidget.setTabOrder(self.rows[-1] if self.rows else self.heading, row)
        self.rows.append(row)

    def _choose(self, row: SimilarRow) -> None:
        similar = row.similar()
        if similar is not None:
            self.chosen.emit(similar.row.id)

    def _leave_rows(self, count: int) -> None:
        """Take the keyboard off rows that are about to go: Qt would hand it to whatever comes next."""
        if any(row.hasFocus() for row in self.rows[count:]):
            self.heading.setFocus()

    def _arrange(self) -> None:
        for number, row in enumerate(self.rows):
            row.setVisible(number < self._shown)
        self._card.setVisible(self.is_open() and self._shown > 0)
        # An empty hint keeps a line's room for what is about to come.
        self._hint.setVisible(self.is_open() and not self._shown)
