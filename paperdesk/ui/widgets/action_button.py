"""A push button that stands for a command: same action, same tooltip, optionally its key as a cap."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import tip


class ActionButton(QPushButton):
    """Triggers an action and follows it; `text` may say less than the action does."""

    def __init__(
        self, action: QAction, text: str, *, kind: str = "", cap: bool = False, parent: QWidget | None = None
    ) -> None:
        """Look as the stylesheet's `kind`; with `cap` the action's key stands beside the text."""
        super().__init__("" if cap else text, parent)
        self._action = action
        self._caption = text
        self._cap = label(parent=self) if cap else None
        if kind:
            self.setProperty("kind", kind)
        if self._cap is not None:
            self._lay_out(self._cap)
        self.clicked.connect(self._trigger)
        action.changed.connect(self._follow)
        self._follow()

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(layout.sizeHint().width(), super().sizeHint().height()) if layout else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _lay_out(self, cap: QLabel) -> None:
        caption = label(self._caption, parent=self)
        cap.setProperty("role", "keycap")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        for part in (caption, cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        text = self._action.text().replace("&", "").removesuffix("…").rstrip(".")
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(tip(f"{text} ({key})" if key else text))
        self.setAccessibleName(text or self._caption)
        if self._cap is not None:
            self._cap.setText(key.replace("+", " "))
            self._cap.setVisible(bool(key))
