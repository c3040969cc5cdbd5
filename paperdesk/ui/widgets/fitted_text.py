"""Read-only text that is as high as what it holds, so that the page around it scrolls, not the text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.plain_text import tip, web_host
from paperdesk.ui.widgets.safe_document import SafeDocument
from paperdesk.ui.widgets.text_fit import TextFit

_UNKNOWN = QTextDocument.ResourceType.UnknownResource
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FittedText(QTextBrowser):
    """Selectable text in a `SafeDocument`, without frame, ground or scroll bars of its own.

    `link_activated` carries the address of a link that was clicked, or chosen with Tab and Enter;
    nothing is opened here. `dragged_to` is where the pointer is while text is being selected.
    """

    link_activated = Signal(str)
    dragged_to = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(SafeDocument(self))
        self.setOpenLinks(False)
        self._fit = TextFit(self)
        self.setAccessibleName(name)
        self.ringed = False  # whether the focus came by the keyboard, so that a ring should show where it is
        self.anchorClicked.connect(self._pass_on)

    def show_document(self, document: SafeDocument) -> None:
        """Show another document, which becomes this widget's own."""
        before = self.document()
        document.setParent(self)
        self.setDocument(document)
        before.deleteLater()
        self.content_changed()

    def content_changed(self) -> None:
        """Measure anew; to be called after the document has been changed."""
        self._fit.forget()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._fit.height(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(40, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the layout, which else goes by the height that the text had in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Load nothing; the document does not even ask."""
        return None

    @override
    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """Go nowhere: this text is not a browser's page."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard brought the focus."""
        self.ringed = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep copying and links; leave every other key to the page and the window."""
        if self._is_mine(event) or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        """Take Ctrl+C only while text is selected: without a selection it copies the citation."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._is_mine(event))
            return event.isAccepted()
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Say in the tooltip which host a link leads to."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(web_host(self.anchorAt(event.pos()))), self)
            return True
        return super().viewportEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the page where a selection is being drawn to, so that it can scroll along."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.dragged_to.emit(event.position().toPoint())

    def _is_mine(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.textCursor().hasSelection()
        return event.matches(QKeySequence.StandardKey.SelectAll)

    def _pass_on(self, url: QUrl) -> None:
        if web_host(url):
            self.link_activated.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def letters(font: QFont, colour: str = "") -> QTextCharFormat:
    """A look for `write`: a font, and a colour when it is not the palette's."""
    look = QTextCharFormat()
    look.setFont(font)
    if colour:
        look.setForeground(QColor(colour))
    return look


def write(where: FittedText, pieces: Sequence[tuple[str, QTextCharFormat]]) -> None:
    """Replace the text of a widget by pieces of plain text with their looks."""
    where.clear()
    cursor = QTextCursor(where.document())
    for text, look in pieces:
        cursor.insertText(text, look)
    where.moveCursor(QTextCursor.MoveOperation.Start)
    where.content_changed()
