"""A part of the preferences that is kept in a file of its own, and says so when it cannot be kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.pieces import label, sentence
from paperdesk.ui.widgets.spoken import spoken

LINE_HEIGHT = 32


class KeptChoices(QObject):
    """Lines of the form of the preferences, and `trouble` for what went wrong when a choice was kept."""

    def __init__(self, form: QGridLayout, parent: QObject) -> None:
        """Put what is added below what is in `form`."""
        super().__init__(parent)
        self._form = form
        self.trouble = sentence("", "err")
        self.trouble.hide()

    def add_head(self, text: str) -> None:
        """Begin a section."""
        head = label(text, "section")
        head.setContentsMargins(0, 10, 0, 0)
        self.add_across(head)

    def add_across(self, *controls: QWidget) -> None:
        """Add controls that are as wide as the form."""
        for each in controls:
            self._form.addWidget(each, self._form.rowCount(), 0, 1, 2)

    def add_beside(self, name: str, control: QWidget, height: int = LINE_HEIGHT) -> None:
        """Add a control with its name beside it, which is so high."""
        line = self._form.rowCount()
        beside = label(name)
        beside.setMinimumHeight(height)
        self._form.addWidget(beside, line, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addWidget(control, line, 1)

    def has_kept(self, keep: Callable[[], object]) -> bool:
        """Keep what was chosen; False, with a sentence in `trouble`, when that fails."""
        try:
            keep()
        except PaperDeskError as error:
            self.trouble.setText(spoken(str(error)))
            self.trouble.show()
            return False
        self.trouble.hide()
        return True
