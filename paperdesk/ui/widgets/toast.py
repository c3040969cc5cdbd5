"""A word in passing at the bottom left of the window, gone after six seconds; Undo and more when wanted."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.announcing import announce
from paperdesk.ui.widgets.parts import label

SHOWN_FOR = 6000
FROM_EDGE = 16
ABOVE_STATUS = 44
WIDEST = 520


class Toast(QFrame):
    """Lies over its parent; it stays as long as the pointer is on it."""

    undo_requested = Signal()
    more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_text`."""
        super().__init__(parent)
        self._text = label(parent=self)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._more = QPushButton(self)
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._ask_undo)
        self._more.clicked.connect(self._ask_more)
        self._lay_out()
        self._over = parent
        self._floor = ABOVE_STATUS
        parent.installEventFilter(self)
        self.hide()

    def show_text(self, text: str, *, undo: bool, more: str = "") -> None:
        """Say something; `undo` offers to take it back, `more` is the label of what tells more about it."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._undo.setVisible(undo)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        # A label that wraps asks for less than it needs: give it the width of its text.
        wanted = self._text.fontMetrics().horizontalAdvance(text) + 2
        self._text.setFixedWidth(min(wanted, WIDEST))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def stand_above(self, height: int) -> None:
        """Leave so much free below from now on, beside what is always free there."""
        self._floor = ABOVE_STATUS + height
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    def _lay_out(self) -> None:
        self.setProperty("kind", "toast")
        self.setAccessibleName(self.tr("Message"))
        self._text.setWordWrap(True)
        for button in (self._more, self._undo):
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.setToolTip(self.tr("Take this back"))
        self._more.setToolTip(self.tr("Show more about this"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._more)
        row.addWidget(self._undo)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _place(self) -> None:
        self.move(FROM_EDGE, self._over.height() - self.height() - self._floor)

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _ask_more(self) -> None:
        self.hide()
        self.more_requested.emit()
