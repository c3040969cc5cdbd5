"""Highlights that a reader should look at: moved when the text changed, or lost from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from paperdesk.model.paper import Highlight
from paperdesk.ui.widgets.parts import button, label, sentence
from paperdesk.ui.widgets.plain_text import shortened

MOST = 50  # rows
_MOST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class _Row:
    mark: Highlight
    widget: QWidget


class HighlightCheck(QWidget):
    """Lists orphans and moved highlights with what can be done about each; hidden when there are none."""

    accepted = Signal(int)
    placed = Signal(int)  # on what is selected
    removed = Signal(int)
    gone_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._head = label("", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._head)
        self.hide()

    def set_highlights(self, marks: Sequence[Highlight]) -> None:
        """Show those of a paper's highlights that are orphans or may stand wrongly."""
        doubtful = [mark for mark in marks if mark.orphan or mark.moved][:MOST]
        if doubtful != [row.mark for row in self._rows]:
            for row in self._rows:
                row.widget.hide()
                row.widget.deleteLater()
            self._rows = [_Row(mark, self._made(mark)) for mark in doubtful]
            for row in self._rows:
                self._column.addWidget(row.widget)
        self._head.setText(self.tr("Highlights to check"))
        self.setVisible(bool(doubtful))

    def _made(self, mark: Highlight) -> QWidget:
        widget = QWidget(self)
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(sentence(f"“{shortened(mark.exact, _MOST_QUOTE)}”"))
        if mark.comment:
            column.addWidget(sentence(shortened(mark.comment, _MOST_QUOTE), "meta"))
        column.addWidget(self._why(mark))
        column.addLayout(self._buttons(mark))
        return widget

    def _why(self, mark: Highlight) -> QLabel:
        if mark.orphan:
            return sentence(self.tr("These words are not in the text any more."), "warn")
        return sentence(self.tr("The text has changed: check whether this is still the right place."), "warn")

    def _buttons(self, mark: Highlight) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        if not mark.orphan:
            tell = self.tr("Show this highlight in the text")
            row.addWidget(_link(self.tr("show"), tell, lambda: self.gone_to.emit(mark.id)))
            tell = self.tr("The highlight stands where it should")
            row.addWidget(_link(self.tr("it is right"), tell, lambda: self.accepted.emit(mark.id)))
        tell = self.tr("Put the highlight on the words that are selected in the text")
        row.addWidget(_link(self.tr("put on the selection"), tell, lambda: self.placed.emit(mark.id)))
        tell = self.tr("Remove the highlight with its comment")
        row.addWidget(_link(self.tr("remove"), tell, lambda: self.removed.emit(mark.id)))
        row.addStretch(1)
        return row


def _link(text: str, tell: str, pressed: Callable[[], object]) -> QWidget:
    made = button(text, tell, pressed, "link")
    made.setProperty("small", "true")
    return made
