"""An entry that could not be read, in an editor, to be mended and tried again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import SIDE, button, label, sentence, set_role
from paperdesk.ui.theme import fixed_font

MOST_EDITED = 200_000  # characters of an entry that an editor shows without delay


class Source(QPlainTextEdit):
    """The text of an entry; Ctrl+Enter is `submitted`, Tab goes on to the next field."""

    submitted = Signal()

    def __init__(self) -> None:
        """Nothing is in it yet."""
        super().__init__()
        self.setFont(fixed_font())
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the entry"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class Mending(QFrame):
    """Shows one entry with the reason why it was not read; `wanted` hands out the mended text."""

    wanted = Signal(str)

    def __init__(self, *, can_mend: bool) -> None:
        """Without `can_mend` the text is only to be read and copied."""
        super().__init__()
        self.setProperty("kind", "pane")
        self._can_mend = can_mend
        self._raw = ""
        self._reason = sentence("", "err")
        self._hint = label("", "hint")
        self._tools = QWidget()
        self.source = Source()
        self._again = button(
            self.tr("Try again"), self.tr("Read the mended entry and add it (Ctrl+Enter)"), self._submit
        )
        self._back = button(
            self.tr("Original text"), self.tr("Take back what was changed here"), self._restore, "link"
        )
        for each in (self._again, self._back):
            each.setAutoDefault(False)
        self.source.submitted.connect(self._submit)
        self.source.textChanged.connect(self._follow)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(self.source, 1)
        column.addStretch(0)
        column.addWidget(self._tools)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._hint, 1)
        row.addWidget(self._back)
        row.addWidget(self._again)

    def show_entry(self, raw: str, reason: str, text: str | None = None) -> None:
        """Show an entry as it stands in the file, or `text`, to which it was changed already."""
        self._raw = raw[:MOST_EDITED]
        self.source.setVisible(bool(raw.strip()))
        self._tools.setVisible(self._can_mend and bool(raw.strip()))
        whole = len(raw) <= MOST_EDITED
        self.source.setReadOnly(not (self._can_mend and whole))
        self.source.setPlainText(self._raw if text is None else text)
        self.show_reason(reason)
        self._hint.setText(
            self.tr("Ctrl+Enter tries again")
            if whole
            else self.tr("This is only its beginning; mend it in the file and import that again.")
        )
        self._follow()

    def show_mended(self, text: str, outcome: str) -> None:
        """Show an entry that has been mended, and what came of it."""
        self.source.setPlainText(text)
        self.source.setReadOnly(True)
        self._reason.setText(outcome)
        set_role(self._reason, "ok")
        self._hint.setText("")
        self._follow()

    def show_reason(self, reason: str) -> None:
        """Say why the entry is not read."""
        self._reason.setText(reason)
        set_role(self._reason, "err")

    def text(self) -> str:
        """The entry as it is in the editor."""
        return self.source.toPlainText()

    def _follow(self) -> None:
        open_to_edit = not self.source.isReadOnly()
        self._again.setEnabled(open_to_edit and bool(self.text().strip()))
        self._back.setEnabled(open_to_edit and self.text() != self._raw)

    def _submit(self) -> None:
        if self._again.isEnabled():
            self.wanted.emit(self.text())

    def _restore(self) -> None:
        self.source.setPlainText(self._raw)
        self.source.setFocus()
