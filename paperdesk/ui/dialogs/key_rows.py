"""One command and its key in the keyboard help: press it, then press the key it shall have."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from paperdesk.ui.dialogs.keycaps import caps_width, paint_caps
from paperdesk.ui.questions import KeyRow
from paperdesk.ui.theme import theme_of

HEIGHT = 28
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
NEVER = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
NO_KEY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def pressed_key(event: QKeyEvent) -> str:
    """A pressed key as portable text; Shift is left out where it is part of the sign, as in "?"."""
    combination = event.keyCombination()
    key, modifiers = combination.key(), combination.keyboardModifiers()
    modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    sign = Qt.Key.Key_Space < key < Qt.Key.Key_AsciiTilde + 1 and not chr(key).isalnum()
    if sign:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(modifiers.value | key).toString(QKeySequence.SequenceFormat.PortableText)


class KeyLine(QAbstractButton):
    """A row that shows a command and its key, and listens for another key when it was pressed."""

    key_pressed = Signal(str)  # the key for this command; "" for none
    listening_ended = Signal()

    def __init__(self, row: KeyRow) -> None:
        """Show `row`."""
        super().__init__()
        self.row = row
        self.key = row.key
        self.listening = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setToolTip(self.tr("Press Enter or click, then press the new key"))
        self.show_key(row.key)

    def show_key(self, key: str) -> None:
        """Show another key."""
        self.key = key
        self.setAccessibleName(f"{self.row.text}: {key}")
        self.update()

    def listen(self, on: bool) -> None:
        """Wait for a key, or stop waiting."""
        if self.listening and not on:
            self.listening_ended.emit()
        self.listening = on
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.row.text) + 120, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        self.listen(False)
        return super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.listening:
            self._hear(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _hear(self, event: QKeyEvent) -> None:
        if event.key() in MODIFIERS or event.key() in NEVER:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.listen(False)
        elif event.key() in NO_KEY and not event.modifiers():
            self.key_pressed.emit("")
        else:
            self.key_pressed.emit(pressed_key(event))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        back = theme.sel if self.listening else theme.hover if self.underMouse() else theme.field
        ring = theme.accent if self.hasFocus() else back
        painter.setPen(QPen(QColor(ring), 1.5))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(box, 5, 5)
        line = box.adjusted(7, 0, -7, 0)
        if self.listening:
            painter.setPen(QColor(theme.accent))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.tr("Press a key …"))
            return
        paint_caps(painter, self.key, line.right(), line.center().y())
        line.setRight(line.right() - caps_width(self.key) - 8)
        painter.setPen(QColor(theme.ink))
        text = painter.fontMetrics().elidedText(self.row.text, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
