"""Where an abstract is pasted that a paper has not got yet, in the type it will be read in."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.theme import reading_font
from paperdesk.ui.widgets.growing_text import GrowingText
from paperdesk.ui.widgets.parts import ENTER, button, label

SIZE = 16
MOST_CLIPBOARD = 20_000  # characters that may still be an abstract


class AbstractPaste(QWidget):
    """A field with what is on the clipboard, if that can be an abstract; `saved` carries its text."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._field: GrowingText | None = None

    def is_open(self) -> bool:
        """Whether an abstract is being typed."""
        return self._open

    def field(self) -> GrowingText | None:
        """The field, once there has been one."""
        return self._field

    def open(self) -> None:
        """Offer an empty field."""
        self._open = True
        if self._field is None:
            self._field = GrowingText(self.tr("Abstract"), "", lines=6)
            self._lay_out(self._field)
            self.recolour()
        self._field.set_text("")

    def start(self) -> None:
        """Put the caret into the field, with the clipboard's text selected in it when there is one."""
        if self._field is None:
            return
        copied = QGuiApplication.clipboard().text().strip()
        if len(copied.split()) >= 20 and len(copied) <= MOST_CLIPBOARD:
            self._field.set_text(copied)
            self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Offer nothing any more."""
        self._open = False

    def recolour(self) -> None:
        """Take up the font that is in force now."""
        if self._field is not None:
            self._field.setFont(reading_font(SIZE))

    @override
    def event(self, event: QEvent) -> bool:
        """Escape gives up, Ctrl+Enter saves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        else:
            return False
        return True

    def _save(self) -> None:
        text = self._field.text().strip() if self._field is not None else ""
        if text:
            self.saved.emit(text)
        else:
            self.left.emit()

    def _lay_out(self, field: GrowingText) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Ctrl+Enter saves, Esc gives up"), "hint"))
        row.addStretch(1)
        row.addWidget(
            button(self.tr("Cancel"), self.tr("Leave the paper without an abstract"), self.left.emit)
        )
        row.addWidget(
            button(self.tr("Save"), self.tr("Save the abstract (Ctrl+Enter)"), self._save, "primary")
        )
        column.addLayout(row)
