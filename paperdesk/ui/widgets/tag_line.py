"""The line in which a tag is typed, with the names of existing tags offered below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override


class TagLine(QLineEdit):
    """A line that completes the names of tags; `entered` on Enter, `left` on Esc or with the focus."""

    entered = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("tag, Enter"))
        self.setAccessibleName(self.tr("Name of the tag to add"))
        self.setToolTip(self.tr("Enter adds the tag, Esc leaves; a comma separates several"))
        self.setFixedWidth(150)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._picked)
        self.setCompleter(completer)
        self.returnPressed.connect(self._enter)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if names != self._names.stringList():
            self._names.setStringList(list(names))

    def _picked(self, text: str) -> None:
        """Take a name that was clicked in the list; Enter on it has been taken already."""
        QTimer.singleShot(0, self, self.clear)
        if self.text():
            self.entered.emit(text)

    def _enter(self) -> None:
        text = self.text()
        self.clear()
        if text.strip():
            self.entered.emit(text)
        else:
            self.escaped.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave with the focus, but not for the list of completions or another window."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in stays:
            self.left.emit()
