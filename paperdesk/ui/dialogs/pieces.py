"""The small parts that dialogs are made of, each with its role in the theme and its accessible name."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.parts import (
    TextArea,
    button,
    combo_box,
    hairline,
    label,
    line_edit,
    sentence,
    set_role,
    spin_box,
)
from paperdesk.ui.widgets.plain_text import tip

__all__ = [
    "SIDE",
    "Elided",
    "Scroller",
    "TextArea",
    "button",
    "check_box",
    "combo_box",
    "hairline",
    "headed",
    "label",
    "line_edit",
    "plural",
    "sentence",
    "set_role",
    "spin_box",
]

SIDE = 20  # left and right padding of a dialog


def plural(text: str, count: int) -> str:
    """A translated text that names `count`, with "(s)" as English has it and its thousands set apart.

    Translations bring plurals of their own.
    """
    number = number_text(count)
    return text.replace("(s)", "" if count == 1 else "s").replace(str(count), number, 1)


def check_box(text: str, explanation: str, *, on: bool) -> QCheckBox:
    """A check box that is on or off."""
    made = QCheckBox(text)
    made.setToolTip(tip(explanation))
    made.setAccessibleName(text)
    made.setChecked(on)
    return made


def headed(groups: Sequence[tuple[str, Sequence[QWidget]]]) -> QWidget:
    """A column of groups of controls, each under its head."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(6)
    for number, (head, parts) in enumerate(groups):
        title = label(head, "section")
        title.setContentsMargins(0, 10 if number else 0, 0, 0)
        column.addWidget(title)
        for part in parts:
            column.addWidget(part)
    column.addStretch(1)
    return made


class Elided(QLabel):
    """One line of plain text that ends in an ellipsis when there is no room for all of it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        """`role` is one of the theme's."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._whole = text
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.setToolTip(tip(self._whole[:1000]))
        self._shorten()

    def _shorten(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()


class Scroller(QScrollArea):
    """An area that wants to be as high as what is in it and scrolls when it cannot."""

    def __init__(self, inside: QWidget) -> None:
        """Show `inside`, as wide as the area."""
        super().__init__()
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), super().minimumSizeHint().height())
