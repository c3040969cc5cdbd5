"""The small parts that forms are made of, each with its role in the theme and its accessible name."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)
from typing_extensions import override

from paperdesk.ui.widgets.plain_text import tip

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain text in one of the theme's roles: dialog-title, section, meta, hint, ok, warn, err, keycap.

    Every label is made here: one of Qt's own would guess whether its text is HTML.
    """
    made = QLabel(text, parent) if parent is not None else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def set_role(shown: QLabel, role: str) -> None:
    """Give a label another role of the theme, and so another colour."""
    if shown.property("role") == role:
        return
    shown.setProperty("role", role)
    shown.style().unpolish(shown)
    shown.style().polish(shown)


def sentence(text: str, role: str = "") -> QLabel:
    """Plain text that wraps, also within long addresses, and can be selected with the mouse."""
    made = label(re.sub(r"\S{40}(?=\S)", "\\g<0>\u200b", text), role)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def button(text: str, explanation: str, pressed: Callable[[], object], kind: str = "") -> QPushButton:
    """A push button of a kind of the theme (primary, plain, link) that calls `pressed`."""
    made = QPushButton(text)
    made.setToolTip(tip(explanation))
    made.setAccessibleName(text)
    made.setAccessibleDescription(explanation)
    if kind:
        made.setProperty("kind", kind)

    def press() -> None:  # the signal's own argument is not for `pressed`
        pressed()

    made.clicked.connect(press)
    return made


def line_edit(name: str, text: str = "", hint: str = "") -> QLineEdit:
    """A line to type in; `name` is said by screen readers and shown as the tooltip."""
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setToolTip(tip(name))
    made.setPlaceholderText(hint)
    return made


def hairline(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """A line of one pixel between parts of a dialog."""
    made = QFrame(parent)
    made.setProperty("kind", "line")
    made.setFrameShape(QFrame.Shape.NoFrame)
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def combo_box(name: str, choices: Iterable[tuple[str, str]], current: str) -> QComboBox:
    """A choice of (value, label) pairs; the value is the item's data."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(tip(name))
    for value, text in choices:
        made.addItem(text, value)
    made.setCurrentIndex(max(0, made.findData(current)))
    return made


def spin_box(name: str, usage: str, limits: tuple[int, int], value: int) -> QSpinBox:
    """A whole number within limits; `usage` is its tooltip."""
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setToolTip(tip(usage))
    made.setRange(*limits)
    made.setGroupSeparatorShown(False)
    made.setValue(value)
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


class TextArea(QPlainTextEdit):
    """Several lines to type in; Tab goes on to the next field, and Ctrl+Enter is left to the dialog."""

    def __init__(self, name: str, text: str, height: int) -> None:
        """`name` is said by screen readers and shown as the tooltip."""
        super().__init__()
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setFixedHeight(height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in ENTER
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
