"""The popup by a selection or a highlight: five colours, comment, tags, copy, remove."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.growing_text import GrowingText
from paperdesk.ui.widgets.highlight_place import beside
from paperdesk.ui.widgets.highlight_swatch import COLOURS, PopupButton, Swatch
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.plain_text import tip

WIDTH = 300
_STEPS = {
    Qt.Key.Key_Down: ("sentence", 1),
    Qt.Key.Key_Up: ("sentence", -1),
    Qt.Key.Key_Right: ("word", 1),
    Qt.Key.Key_Left: ("word", -1),
}
_DIGITS = {Qt.Key(Qt.Key.Key_1.value + number - 1): number for number in COLOURS}
_FROM_TEXT = {*_DIGITS, Qt.Key.Key_C, Qt.Key.Key_Escape}  # while the text has the keyboard
_OF_MARK = {Qt.Key.Key_T, Qt.Key.Key_Delete}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the popup is for: a highlight as it is, or, with `marked` False, a selection."""

    marked: bool = False
    colour: int = 0
    comment: str = ""
    tags: tuple[str, ...] = ()
    moved: bool = False


class HighlightPopup(QFrame):
    """Lies over the window beside what it is for; it says what was chosen and changes nothing.

    Keys: 1 to 5 the colours, H the one used last, Enter the button it is on, C comment, T tags,
    Del removes, Esc closes; the arrows ask for another selection.
    """

    colour_chosen = Signal(int)  # 0: the one used last
    comment_wanted = Signal()
    commented = Signal(str)
    tagged = Signal(object)  # tuple[str, ...]
    copy_wanted = Signal()
    remove_wanted = Signal()
    accepted = Signal()
    step_wanted = Signal(str, int, bool)  # "sentence" | "word", 1 or -1, whether to extend
    closed = Signal(bool)  # whether the keyboard should go back to the text
    escaped = Signal()  # Esc has closed it, and the text has the keyboard

    def __init__(self, window: QWidget) -> None:
        """Hidden until `open_for`."""
        super().__init__(window)
        self._over = window
        self._text: QWidget | None = None
        self._beside = QRect()
        self._choice = Choice()
        self._closing = False  # while what was typed is being said
        self.swatches = tuple(Swatch(number, self) for number in COLOURS)
        self.comment = _tool(self, "note", self.tr("Comment"), "C")
        self.tag = _tool(self, "tag", self.tr("Tags of this highlight"), "T")
        self.copy = _tool(self, "copy", self.tr("Copy"), "")
        self.accept = _tool(self, "check", self.tr("The place is right"), "")
        self.remove = _tool(self, "trash", self.tr("Remove this highlight"), "Del")
        self.words = GrowingText(self.tr("Comment on this highlight"), "", lines=2)
        self.tags = QLineEdit(self)
        self._lay_out()
        self._connect()
        self.hide()

    def open_for(self, text: QWidget, rect: QRect, choice: Choice, *, focus: bool) -> None:
        """Show the popup beside `rect` of `text`; with `focus` it takes the keyboard."""
        self._leave_text()
        self._text, self._choice = text, choice
        text.installEventFilter(self)
        application().focusChanged.connect(self._follow_focus)
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == choice.colour)
        self.accept.setVisible(choice.moved)
        self.remove.setVisible(choice.marked)
        self.words.hide()
        self.tags.hide()
        self.words.set_text(choice.comment)
        self.tags.setText(", ".join(choice.tags))
        self._recolour()
        self.setAccessibleName(self.tr("Highlight") if choice.marked else self.tr("Highlight the selection"))
        self.place(rect)
        self.show()
        self.raise_()
        if focus:
            used = next((swatch for swatch in self.swatches if swatch.isChecked()), self.swatches[0])
            used.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, rect: QRect) -> None:
        """Stand beside `rect` of the text from now on."""
        self._beside = rect
        if self._text is not None:
            self.adjustSize()
            there = QRect(self._text.mapTo(self._over, rect.topLeft()), rect.size())
            self.move(beside(self.size(), there, self._over.rect()))

    def edit_comment(self) -> None:
        """Show the comment, with the caret at its end."""
        self._edit(self.words)
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def edit_tags(self) -> None:
        """Show the tags, with the caret in them."""
        self._edit(self.tags)

    def close_up(self, *, give_back: bool = False) -> None:
        """Hide, having said what was typed; with `give_back` the keyboard goes back to the text."""
        if self.isHidden() or self._closing:
            return
        self._closing = True
        self._say_typed()
        self._closing = False
        had_focus = self.isAncestorOf(self._over.focusWidget()) if self._over.focusWidget() else False
        text = self._text
        self._leave_text()
        if text is not None and (had_focus or give_back):
            text.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit(had_focus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for the popup while the text has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _is_plain(event) and self._take(event, from_text=True)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_plain(event) and self._is_meant(Qt.Key(event.key())):
                event.accept()
                return True
        elif event.type() == QEvent.Type.Hide:
            self.close_up()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        """Let no command have the popup's own keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
            if plain or event.key() in _STEPS or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            event.ignore()

    def _take(self, event: QKeyEvent, *, from_text: bool = False) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_up(give_back=True)
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self._typing() and not from_text:
            self.copy_wanted.emit()
        elif self._typing():
            return self._take_typing(event)
        elif key in _DIGITS:
            self.colour_chosen.emit(_DIGITS[key])
        elif from_text:
            return self._enter(key)
        elif key in _STEPS:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_wanted.emit(*_STEPS[key], extend)
        else:
            return self._act(key)
        return True

    def _enter(self, key: Qt.Key) -> bool:
        """Tab leads from the text into the popup; its other keys do there what they do in it."""
        if key == Qt.Key.Key_Tab:
            self.swatches[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return self._is_meant(key) and self._act(key)

    def _is_meant(self, key: Qt.Key) -> bool:
        """Whether the popup has a key while the text is in use; those of papers too only on a mark."""
        return key in _FROM_TEXT or (self._choice.marked and key in _OF_MARK)

    def _act(self, key: Qt.Key) -> bool:
        actions = {
            Qt.Key.Key_H: lambda: self.colour_chosen.emit(0),
            Qt.Key.Key_C: self.comment_wanted.emit,
            Qt.Key.Key_T: self.edit_tags,
        }
        if self._choice.marked:
            actions[Qt.Key.Key_Delete] = self.remove_wanted.emit
        if key in actions:
            actions[key]()
        return key in actions

    def _typing(self) -> bool:
        return self.words.hasFocus() or self.tags.hasFocus()

    def _take_typing(self, event: QKeyEvent) -> bool:
        if event.key() not in ENTER:
            return False
        self.close_up(give_back=True)
        return True

    def _say_typed(self) -> None:
        if not self.words.isHidden() and self.words.text().strip() != self._choice.comment:
            self.commented.emit(self.words.text().strip())
        if not self.tags.isHidden() and (names := _names(self.tags.text())) != self._choice.tags:
            self.tagged.emit(names)

    def _edit(self, field: QWidget) -> None:
        field.show()
        self.place(self._beside)
        field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self._text and not self.isAncestorOf(new):
            self.close_up()

    def _leave_text(self) -> None:
        if self._text is not None:
            application().focusChanged.disconnect(self._follow_focus)
            self._text.removeEventFilter(self)
            self._text = None

    def _recolour(self) -> None:
        theme = theme_of()
        pictures = {"note": self.comment, "tag": self.tag, "copy": self.copy, "check": self.accept}
        for name, button in {**pictures, "trash": self.remove}.items():
            button.setIcon(icon(name, theme.ink2))

    def _lay_out(self) -> None:
        self.setProperty("kind", "toast")
        self.tags.setAccessibleName(self.tr("Tags of this highlight"))
        self.tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        row = QHBoxLayout()
        row.setSpacing(2)
        for swatch in self.swatches:
            row.addWidget(swatch)
        row.addSpacing(6)
        for button in (self.comment, self.tag, self.copy, self.accept, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.tags)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(20)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _connect(self) -> None:
        for swatch in self.swatches:
            swatch.clicked.connect(lambda _on=False, colour=swatch.colour: self.colour_chosen.emit(colour))
        self.comment.clicked.connect(self.comment_wanted)
        self.tag.clicked.connect(self.edit_tags)
        self.copy.clicked.connect(self.copy_wanted)
        self.accept.clicked.connect(self.accepted)
        self.remove.clicked.connect(self.remove_wanted)


def application() -> QApplication:
    """The running application."""
    return cast("QApplication", QApplication.instance())


def _is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed without Ctrl, Alt or Meta, which lead to commands."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


def _names(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in typed.split(",") if (name := " ".join(part.split()))))


def _tool(parent: QWidget, picture: str, name: str, key: str) -> PopupButton:
    made = PopupButton(parent)
    made.setIcon(icon(picture))
    made.setAccessibleName(name)
    made.setToolTip(tip(f"{name} ({key})" if key else name))
    return made
