"""One of a few ways on, each with a sentence that says what it does."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, sentence
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import Way

WIDTH = 560
BUTTON_WIDTH = 176


class Choices(Sheet):
    """Asks which way to go; `chosen` is the id of a way, "" for none."""

    def __init__(self, window: QWidget, title: str, text: str, ways: Sequence[Way]) -> None:
        """Offer `ways`; the first one is the careful one, which Enter takes."""
        super().__init__(window, title, QSize(WIDTH, 0))
        self.chosen = ""
        self.add_title(title)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 14)
        column.setSpacing(12)
        column.addWidget(sentence(text))
        for way in ways:
            row = QHBoxLayout()
            row.setSpacing(14)
            press = button(way.label, way.effect, partial(self._choose, way.id))
            press.setFixedWidth(BUTTON_WIDTH)
            row.addWidget(press)
            row.addWidget(sentence(way.effect, "meta"), 1)
            column.addLayout(row)
            if way is ways[0]:
                self.start_with(press)
        self.body.addLayout(column)
        self.body.addWidget(hairline())
        self.add_footer("", button(self.tr("Cancel"), self.tr("Change nothing"), self.reject))

    def _choose(self, way: str) -> None:
        self.chosen = way
        self.accept()
