"""A button whose text is cut where there is no room for it, so that it never widens the page around it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

LEAST = 40


class ElidedButton(QPushButton):
    """Asks for the width of its whole text and makes do with less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown_text(self) -> str:
        """The text as far as it can be seen, with an ellipsis where it was cut."""
        room = self.width() - (super().sizeHint().width() - self._text_width())
        if room >= self._text_width():
            return self.text()
        # Ampersands count as what they stand for, and a pair of them is never torn apart.
        mnemonic = Qt.TextFlag.TextShowMnemonic.value
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room, mnemonic)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _text_width(self) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, self.text()).width()
