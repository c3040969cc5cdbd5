"""What the reading pane says when there is not exactly one paper to read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import label

PICTURE = 24
TEXT = 280


class PaneMessage(QWidget):
    """A picture, a sentence, a hint, and the keys that help from here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "book"
        self._picture = label()
        self._title = _label("dialog-title")
        self._hint = _label("hint")
        self._hint.setWordWrap(True)
        self._hint.setFixedWidth(TEXT)
        self._keys = QGridLayout()
        self._keys.setHorizontalSpacing(12)
        self._keys.setVerticalSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._picture, 0, centre)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._hint, 0, centre)
        column.addSpacing(8)
        holder = QWidget()
        holder.setLayout(self._keys)
        column.addWidget(holder, 0, centre)
        column.addStretch(3)

    def say(self, icon: str, title: str, hint: str, keys: Sequence[tuple[str, str]]) -> None:
        """Show an icon of ours, a title, a hint, and rows of a key and what it does."""
        self._icon = icon
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setFixedHeight(self._hint.heightForWidth(TEXT))
        self._set_keys(keys)
        self.recolour()

    def title(self) -> str:
        """The title that is shown."""
        return self._title.text()

    def recolour(self) -> None:
        """Draw the picture in the colours of the theme that is in force now."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        self._picture.setPixmap(pixmap(self._icon, theme_of().ink3, PICTURE, ratio))

    def _set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        while self._keys.count():
            item = self._keys.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (key, text) in enumerate(keys):
            cap = _label("keycap")
            cap.setText(key)
            what = _label("meta")
            what.setText(text)
            self._keys.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignRight)
            what.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._keys.addWidget(what, row, 1)


def _label(role: str) -> QLabel:
    made = label("", role)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
