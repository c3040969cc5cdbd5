"""Keys in read-only text: without selected text, copying and selecting are about papers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

COMMAND_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class TextKeys(QObject):
    """An event filter for the application.

    A text field claims the text keys before any command may have them, which is right while one
    types; a text that is only read would claim them as well and do nothing.
    """

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(watched, QTextEdit | QPlainTextEdit)
            and watched.isReadOnly()
            and not watched.textCursor().hasSelection()
            and any(event.matches(key) for key in COMMAND_KEYS)
        ):
            event.ignore()
            return True
        return False
