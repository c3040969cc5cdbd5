"""Buttons side by side of which one is on, as tabs and short choices are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from paperdesk.ui.widgets.plain_text import tip


class Segments(QWidget):
    """One answer of a few; the first is on at the beginning. `chosen` tells its number."""

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str]) -> None:
        """Offer `labels` from left to right."""
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, text in enumerate(labels):
            button = self._button(text)
            if len(labels) > 1:
                last = number == len(labels) - 1
                button.setProperty("edge", "first" if number == 0 else "last" if last else "")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.buttons()[0].setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def wanted_width(self) -> int:
        """How wide all of them are in pixels."""
        return sum(button.sizeHint().width() for button in self._group.buttons())

    def rename(self, number: int, text: str) -> None:
        """Give one of them another label."""
        self._name(self._group.button(number), text)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab may stop, from left to right."""
        return tuple(self._group.buttons())

    def choose(self, number: int) -> None:
        """Let one of them be on, without telling so."""
        self._group.button(number).setChecked(True)

    def begin_at(self, number: int) -> None:
        """Let one of them be on before any was clicked: Tab stops at that one."""
        self.choose(number)
        for at, button in enumerate(self._group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if at == number else Qt.FocusPolicy.NoFocus)

    def current(self) -> int:
        """The number of the one that is on."""
        return self._group.checkedId()

    @classmethod
    def _button(cls, text: str) -> QToolButton:
        made = QToolButton()
        cls._name(made, text)
        made.setCheckable(True)
        made.setProperty("kind", "segment")
        made.ensurePolished()
        return made

    @staticmethod
    def _name(button: object, text: str) -> None:
        assert isinstance(button, QToolButton)
        button.setText(text)
        button.setToolTip(tip(text))
        button.setAccessibleName(text)
