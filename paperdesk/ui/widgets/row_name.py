"""The field in which a row of the sidebar gets another name, and what is said when it cannot have it."""

from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.parts import label

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
OWN = {*ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F2}
ELSEWHERE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Reasons for which the focus goes although nobody has left the field."""


class RowName(QLineEdit):
    """A name that is typed over a row; who takes `given` closes the field, or says what is in the way."""

    given = Signal(str, bool)  # what was typed; whether once more after a sentence was said about it
    dropped = Signal()

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        """`name` is what screen readers say, `text` the name so far."""
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "row")
        self._before = text
        self._told_of = ""
        self._closed = False
        self._told = _Told(parent)

    @property
    def told(self) -> str:
        """The sentence that stands below the field."""
        return self._told.text.text() if self._told_of else ""

    def tell(self, sentence: str) -> None:
        """Say below the field why it cannot have what is in it."""
        self._told_of = self.text()
        self._told.text.setText(sentence)
        self.setAccessibleDescription(sentence)
        self._place()

    def close_silently(self) -> None:
        """Give nothing any more: the field is about to go."""
        self._closed = True
        self._told.hide()

    @override
    def event(self, event: QEvent) -> bool:
        """Take the keys that end the typing, and F2, which are commands elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() in OWN:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._give(by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
            event.accept()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self._give(by_key=False)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._told.hide()

    def _give(self, *, by_key: bool) -> None:
        text = self.text()
        if self._closed:
            return
        if text == self._before or not (by_key or text.strip()):
            self.dropped.emit()
        else:
            self.given.emit(text, by_key and bool(self._told_of) and text == self._told_of)

    def _place(self) -> None:
        if self._told_of:
            self._told.stand_at(self)


class _Told(QFrame):
    """A sentence below a field, or above one that has no room below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setProperty("kind", "toast")
        self.text = label()
        self.text.setWordWrap(True)
        self.text.setProperty("role", "err")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 7)
        column.addWidget(self.text)
        self.hide()

    def stand_at(self, field: QWidget) -> None:
        room = self._parent.width() - 16
        self.resize(room, self.heightForWidth(room))
        below = field.geometry().bottom() + 4
        above = field.geometry().top() - self.height() - 4
        fits = below + self.height() <= self._parent.height()
        self.move(QPoint(8, below if fits or above < 0 else above))
        self.show()
        self.raise_()
