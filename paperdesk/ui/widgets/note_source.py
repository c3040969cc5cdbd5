"""The editor for the Markdown of a note, as high as what has been typed unless that is very much."""

from PySide6.QtCore import QEvent, QMimeData, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from paperdesk.model.note_text import boxes, ticked
from paperdesk.ui.widgets.dragged import dragged_keys
from paperdesk.ui.widgets.note_completion import NoteCompletion
from paperdesk.ui.widgets.note_document import NoteLook, typed
from paperdesk.ui.widgets.note_highlighter import MOST, NoteHighlighter
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.safe_document import SafeDocument
from paperdesk.ui.widgets.text_fit import TextFit

BOX_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier  # and Enter
LEAST_LINES = 3
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
LONG_LINES = 24  # of a note too long to be measured; it scrolls by itself
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NoteSource(QTextEdit):
    """Plain text to type in.

    `escaped`: Esc was pressed; `left`: the focus went elsewhere in the window; `paused`: the window lost it.
    """

    escaped = Signal()
    left = Signal()
    paused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = SafeDocument(self)
        document.setUndoRedoEnabled(True)
        self.setDocument(document)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setObjectName("note-source")
        self.setAccessibleName(self.tr("Note in Markdown"))
        self.setPlaceholderText(self.tr("Markdown: # heading, - list, *emphasis*, `code`, [[citation-key]]"))
        self._fit = TextFit(self)
        self.completion = NoteCompletion(self)
        self._long = self._scrolls = False
        self._height = 0
        self._colours: NoteHighlighter | None = None
        # Letters in bold may need another line: the text is as it was then, its height is not.
        document.documentLayout().documentSizeChanged.connect(self._resized)

    def set_look(self, look: NoteLook) -> None:
        """Show Markdown in these colours."""
        blocked = self.blockSignals(True)  # colouring says that the text changed, and nothing was typed
        if self._colours is None:
            self._colours = NoteHighlighter(self.document(), look)
        elif not self._long:
            self._colours.set_look(look)
        self.blockSignals(blocked)

    def scroll_by_itself(self) -> None:
        """Take the room there is, from now on, and scroll in it."""
        self._scrolls = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def text(self) -> str:
        """What has been typed, lines ended by line feeds, and every space as it is."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n").replace("\0", "")

    def set_text(self, text: str) -> None:
        """Replace everything, and leave the caret as far from the start as it was."""
        caret = self.textCursor().position()
        long = len(text) > MOST
        if long:
            self._set_long(long)
        self.setPlainText(typed(text))
        self._set_long(long)
        self.place_caret(caret)

    def _set_long(self, long: bool) -> None:
        """Let a text scroll by itself, without colours, that would take seconds to be laid out whole."""
        if long != self._long:
            self._long = long
            policy = Qt.ScrollBarPolicy
            needed = long or self._scrolls
            self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if needed else policy.ScrollBarAlwaysOff)
            if self._colours is not None:
                self._colours.setDocument(None if long else self.document())

    def place_caret(self, position: int) -> None:
        """Put the caret behind that many UTF-16 units, or at the end."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def caret_to_end(self) -> None:
        """Put the caret behind everything, ready to go on writing."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def hasHeightForWidth(self) -> bool:
        return not self._scrolls

    @override
    def heightForWidth(self, width: int) -> int:
        line = QFontMetrics(self.font()).lineSpacing()
        self._height = LONG_LINES * line if self._long else max(LEAST_LINES * line, self._fit.height(width))
        return self._height

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 0 if self._scrolls else self.heightForWidth(max(40, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as text, without characters that a note cannot hold; name papers that are dropped."""
        dropped = " ".join(f"[[{key}]]" for key in dragged_keys(source))
        self.textCursor().insertText(typed(dropped or source.text()))
        self.ensureCursorVisible()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts: here it leaves the editor."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; what is offered has the keys that choose or refuse it."""
        if self.completion.is_open() and event.key() in CHOOSING:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in ENTER and event.modifiers() & BOX_KEYS == BOX_KEYS:
            self._tick()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the text scrolls by itself."""
        if self._long or self._scrolls:
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say whether the focus went to another widget or to another window."""
        super().focusOutEvent(event)
        (self.paused if event.reason() in _STAYS else self.left).emit()

    def _tick(self) -> None:
        """Turn the box in the caret's line, as one step of typing; the caret stays where it is."""
        text, caret = self.text(), self.textCursor().position()
        line = text.encode("utf-16-le")[: 2 * caret].decode("utf-16-le", "ignore").count("\n")
        for number, at in enumerate(boxes(text)):
            if text.count("\n", 0, at) == line:
                mark = QTextCursor(self.document())
                mark.setPosition(len(text[:at].encode("utf-16-le")) // 2)
                mark.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
                mark.insertText(ticked(text, number)[at])
        self.place_caret(caret)

    def _resized(self, size: QSizeF) -> None:
        if self._scrolls:
            return
        if self._long or size.height() <= self._height:
            self.updateGeometry()
        else:
            self._fit.forget()
