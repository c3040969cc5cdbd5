"""One word list to be edited: its name, its colour, and its words, one a line."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.word_lists import COLOURS, WordList
from paperdesk.ui.dialogs.pieces import SIDE, TextArea, label, line_edit
from paperdesk.ui.models.row_words import colour_name
from paperdesk.ui.widgets.highlight_swatch import Swatch
from paperdesk.ui.widgets.plain_text import tip

QUIET = 600  # ms after the last key, when what was typed is written
TALL = 16_777_215


class ListForm(QWidget):
    """Emits what was changed, a moment after the last key; `flush` does so at once."""

    renamed = Signal(int, str)
    coloured = Signal(int, str)
    reworded = Signal(int, tuple)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._list = WordList(0, "")
        self.name = line_edit(self.tr("Name of the list"))
        self.words = TextArea(self.tr("Words, one a line"), "", 120)
        self.words.setMaximumHeight(TALL)
        self.words.setMinimumHeight(120)
        self.words.setPlaceholderText(self.tr("unified\ntransf*\npoint cloud*"))
        self._swatches = QButtonGroup(self)
        self._later = QTimer(self, interval=QUIET, singleShot=True)
        self._lay_out()
        self._later.timeout.connect(self.flush)
        self.words.textChanged.connect(self._later.start)
        self.name.editingFinished.connect(self.flush)
        self._swatches.idClicked.connect(self._colour)

    def show_list(self, one: WordList) -> None:
        """Show a list; what is being typed into the same one stays."""
        other = one.id != self._list.id
        named, worded = self.name.text() == self._list.name, self._typed() == self._list.words
        self._list = one
        if other or (named and not self.name.hasFocus()):
            self.name.setText(one.name)
        if other or (worded and not self.words.hasFocus()):
            self.words.blockSignals(True)
            self.words.setPlainText("\n".join(one.words))
            self.words.blockSignals(False)
        self._swatches.button(COLOURS.index(one.colour)).setChecked(True)

    def flush(self) -> None:
        """Emit what was typed and not told yet."""
        self._later.stop()
        if not self._list.id:
            return
        if self.name.text().strip() and self.name.text() != self._list.name:
            self.renamed.emit(self._list.id, self.name.text())
        if self._typed() != self._list.words:
            self.reworded.emit(self._list.id, self._typed())

    def _typed(self) -> tuple[str, ...]:
        return tuple(self.words.toPlainText().splitlines())

    def _colour(self, number: int) -> None:
        self.flush()
        self.coloured.emit(self._list.id, COLOURS[number])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.name, 1)
        head.addSpacing(8)
        for number in range(len(COLOURS)):
            swatch = Swatch(number + 1)
            name = self.tr("Mark in {colour}").format(colour=colour_name(number + 1))
            swatch.setAccessibleName(name)
            swatch.setToolTip(tip(name))
            self._swatches.addButton(swatch, number)
            head.addWidget(swatch)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 16, SIDE, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.words, 1)
        hint = label(
            self.tr("One word a line. “transf*” is any word that begins so, “point cloud” a phrase."),
            "hint",
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
