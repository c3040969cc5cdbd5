"""A hint for the first steps: a small card beside what it tells of, which nobody has to answer."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.ui.widgets.parts import button, sentence

WIDTH = 320
GAP = 8


class HintCard(QFrame):
    """Lies over its parent, takes no focus by itself; `understood` and `refused` are its buttons."""

    understood = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_beside`."""
        super().__init__(parent)
        self.hide()
        self.setProperty("kind", "toast")
        self.setFixedWidth(WIDTH)
        self._over = parent
        self._text = sentence("", "")
        self.next = button(self.tr("Got it"), self.tr("Do not show this hint again"), self.understood.emit)
        self.none = button(
            self.tr("No more hints"), self.tr("Show no hints from now on"), self.refused.emit, "link"
        )
        row = QHBoxLayout()
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._text)
        column.addLayout(row)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_beside(self, what: QWidget, text: str) -> None:
        """Say something just below a widget, or within one that is too high for that."""
        self._text.setText(text)
        self.setAccessibleName(self.tr("Hint: {text}").format(text=text))
        self.show()  # before it is measured: only then the text has the font it will have
        self.setFixedHeight(self.heightForWidth(WIDTH))
        below = what.mapTo(self._over, QPoint(GAP, what.height() + GAP))
        room = self._over.size() - self.size()
        self.move(max(0, min(below.x(), room.width() - GAP)), max(0, min(below.y(), room.height() - 40)))
        self.raise_()
