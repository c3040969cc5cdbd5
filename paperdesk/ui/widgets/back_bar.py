"""The line above a paper that stands in the list's place: the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

HEIGHT = 36


class BackBar(QWidget):
    """One button; `left` follows a click on it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("back-bar")
        self.setFixedHeight(HEIGHT)
        button = QPushButton(self.tr("‹ Back to the list"), self)
        button.setProperty("kind", "link")
        button.setProperty("small", "true")
        button.setAccessibleName(self.tr("Back to the list"))
        button.setToolTip(self.tr("Show the list of papers again (Esc)"))
        button.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(button)
        row.addStretch(1)
