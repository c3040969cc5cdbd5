"""A note as it is read, waiting for a click to be edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.ui.widgets.fitted_text import FittedText
from paperdesk.ui.widgets.note_document import NoteLook, hint_note, rendered_note


class NoteView(FittedText):
    """The note as it is read; a click beside a link, or Enter, asks for the editor."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("note")
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Click to write"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def show_note(self, text: str, look: NoteLook) -> None:
        """Render a note, or say how to write one."""
        if text.strip():
            self.show_document(rendered_note(text, look))
        else:
            self.show_document(hint_note(self.tr("No note yet. Click here to write one."), look))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the editor, unless text was selected or a link was meant."""
        link = self.anchorAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        selected = self.textCursor().hasSelection()
        if event.button() == Qt.MouseButton.LeftButton and not link and not selected:
            self.edit_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the editor on Enter; on a link, Enter follows it."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not self.textCursor().charFormat().isAnchor():
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
