"""Under a note: the papers whose notes mention this one."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from paperdesk.model.rows import Row
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.fitted_text import FittedText, letters, write
from paperdesk.ui.widgets.note_document import PAPER
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.type_size import interface_type

LONGEST = 120  # characters of a title


class NoteMentions(QWidget):
    """A heading and a line for each paper, hidden while there is none; `chosen` carries the id of one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._more = False
        self._heading: QLabel = label(self.tr("Mentioned in"), "section")
        self.lines = FittedText(self.tr("Papers whose notes mention this one"), self)
        self.lines.anchorClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.lines)
        self.hide()

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show papers; `more` says that there are others."""
        if (tuple(rows), more) != (tuple(self._rows), self._more):
            self._rows, self._more = tuple(rows), more
            self.recolour()
        self.setVisible(bool(rows))

    def rows(self) -> Sequence[Row]:
        """The papers that are shown."""
        return self._rows

    def recolour(self) -> None:
        """Take up the fonts and colours that are in force now."""
        quiet = letters(interface_type(-1), theme_of().ink3)
        pieces = []
        for number, row in enumerate(self._rows):
            link = letters(interface_type(), theme_of().accent)
            link.setAnchor(True)
            link.setAnchorHref(f"{PAPER}{row.id}")
            title = shortened(row.title, LONGEST) or self.tr("Untitled")
            pieces += [
                ("\n" if number else "", quiet),
                (title, link),
                (f" · {row.year}" if row.year else "", quiet),
            ]
        if self._more:
            pieces.append((self.tr("\nand in more notes"), quiet))
        write(self.lines, pieces)

    def _choose(self, url: QUrl) -> None:
        if url.toString().startswith(PAPER):
            self.chosen.emit(int(url.toString().removeprefix(PAPER)))
