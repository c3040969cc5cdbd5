"""The line in which the name of a further field is typed, with the names that BibLaTeX knows below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from paperdesk.library.details import KNOWN_FIELDS
from paperdesk.ui.widgets.parts import ENTER


class FieldNameLine(QLineEdit):
    """`entered` on Enter, which goes no further while something is typed."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Name of the field to add"))
        self.setPlaceholderText(self.tr("Add a field, such as series"))
        self.setToolTip(self.tr("Type the name of a field of BibLaTeX and press Enter"))
        completer = QCompleter(list(KNOWN_FIELDS), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.text().strip() and not event.modifiers():
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
