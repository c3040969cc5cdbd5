"""The three shortest dialogs: one line of text, one question, one sentence about what went wrong."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, label, line_edit, sentence
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.widgets.spoken import spoken

WIDTH = 440


class TextPrompt(Sheet):
    """Asks for one line of text; `text()` is what was typed, without blanks around it."""

    def __init__(
        self, window: QWidget, title: str, name: str, value: str = "", *, empty: bool = False
    ) -> None:
        """`name` stands over the line, `value` is in it and selected; `empty` lets the line be empty."""
        self._empty = empty
        super().__init__(window, title, QSize(WIDTH, 0))
        self.add_title(title)
        self._line = line_edit(name, value)
        self._line.selectAll()
        self.start_with(self._line)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(6)
        column.addWidget(label(name, "section"))
        column.addWidget(self._line)
        self.body.addLayout(column)
        self._agree = button(self.tr("OK"), self.tr("Take this text"), self.accept, "primary")
        self.add_footer("", button(self.tr("Cancel"), self.tr("Change nothing"), self.reject), self._agree)
        self._line.textChanged.connect(self._check)
        self._check()

    def text(self) -> str:
        """What was typed."""
        return self._line.text().strip()

    def _check(self) -> None:
        self._agree.setEnabled(self._empty or bool(self.text()))


class Confirm(Sheet):
    """Asks before something is done; the focus is on Cancel unless Enter is harmless."""

    def __init__(self, window: QWidget, title: str, text: str, action: str) -> None:
        """`action` is on the button that agrees."""
        super().__init__(window, title, QSize(WIDTH, 0))
        self.add_title(title)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(10)
        column.addWidget(sentence(text))
        self.body.addLayout(column)
        self.between = column
        agree = button(action, text, self.accept, "primary")
        cancel = button(self.tr("Cancel"), self.tr("Change nothing"), self.reject)
        self.buttons = (cancel, agree)
        self.add_footer("", *self.buttons)
        self.start_with(agree)


class ErrorNote(Sheet):
    """Says what could not be done."""

    def __init__(self, window: QWidget, error: Exception) -> None:
        """Show the sentence of `error`."""
        title = self.tr("That could not be done")
        super().__init__(window, title, QSize(WIDTH + 40, 0))
        self.add_title(title)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(10)
        column.addWidget(sentence(spoken(str(error))))
        self.body.addLayout(column)
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept, "primary")
        self.add_footer("", close)
        self.start_with(close)
