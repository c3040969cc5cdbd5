"""A comment while it is being typed: saved by itself, left with Escape."""

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.note_document import typed as fitting
from paperdesk.ui.widgets.safe_document import SafeDocument
from paperdesk.ui.widgets.type_size import interface_type

REST = 600  # ms after the last key until a comment is saved


class MarginEdit(QTextEdit):
    """Edits the comment of `highlight`, 0 when none is edited; `typed` carries it and what it says."""

    typed = Signal(int, str)
    grown = Signal()
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.highlight = 0
        self._said = ""
        document = SafeDocument(self)
        document.setUndoRedoEnabled(True)
        document.setDocumentMargin(2)
        self.setDocument(document)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Comment on this highlight"))
        self.setPlaceholderText(self.tr("Comment"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)

    def begin(self, highlight: int, text: str) -> None:
        """Edit another comment; one that was being edited is said first."""
        self.flush()
        self.highlight = 0
        self.setFont(interface_type(-1))
        self.setPlainText(fitting(text))
        self._said = self.text()
        self.highlight = highlight
        self.moveCursor(self.textCursor().MoveOperation.End)

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def wanted_height(self) -> int:
        """The height in pixels that the text needs."""
        return round(self.document().size().height()) + 4

    def flush(self) -> None:
        """Say what has been typed and not been said yet."""
        self._rest.stop()
        text = self.text()
        if self.highlight and text != self._said:
            self._said = text
            self.typed.emit(self.highlight, text)

    def finish(self) -> None:
        """Say what has been typed and edit nothing any more."""
        if self.highlight:
            self.flush()
            self.highlight = 0
            self.done.emit()

    def _changed(self) -> None:
        if self.highlight:
            self._rest.start()
            self.grown.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Leave Escape to no command."""
        pressed = event.type() == QEvent.Type.ShortcutOverride
        if pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (
            event.reason() != Qt.FocusReason.PopupFocusReason
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self.finish()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as text."""
        self.textCursor().insertText(fitting(source.text()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
