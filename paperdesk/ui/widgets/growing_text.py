"""A framed field for running text that is as high as what is in it, so that only the page scrolls."""

from math import ceil

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit
from typing_extensions import override

from paperdesk.ui.widgets.note_document import typed
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.safe_document import SafeDocument

MARGIN = 6  # px around the text, so that it begins where that of other fields does
FRAME = 10  # px of frame and padding on both sides together


class GrowingText(QTextEdit):
    """Plain text to type in; Tab goes on, and Ctrl+Enter is left to the form around it.

    With `single` it is one paragraph: line breaks become spaces, and Enter is left to the form as well.
    """

    edited = Signal()
    caret_moved = Signal(QRect)

    def __init__(self, name: str, text: str, *, lines: int = 1, single: bool = False) -> None:
        """`name` is said by screen readers; the field is at least so many `lines` high."""
        super().__init__()
        self._lines = lines
        self._single = single
        document = SafeDocument(self)
        document.setUndoRedoEnabled(True)
        document.setDocumentMargin(MARGIN)
        self.setDocument(document)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setPlainText(self._fitting(text))
        document.clearUndoRedoStacks()
        document.documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self.cursorPositionChanged.connect(lambda: self.caret_moved.emit(self.cursorRect()))
        self._grow()

    def text(self) -> str:
        """What is typed, lines ended by line feeds."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n").replace("\0", "")

    def set_text(self, text: str) -> None:
        """Replace everything."""
        self.setPlainText(self._fitting(text))

    def _fitting(self, text: str) -> str:
        return typed(" ".join(text.split()) if self._single else text)

    def _grow(self) -> None:
        margin = 2 * self.document().documentMargin()
        least = self._lines * QFontMetrics(self.font()).lineSpacing() + margin
        self.setFixedHeight(ceil(max(least, self.document().size().height())) + FRAME)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as text."""
        self.textCursor().insertText(self._fitting(source.text()))
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in ENTER
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and (self._single or with_control)):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
