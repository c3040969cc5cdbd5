"""What came of going through a list: numbers, how long it took, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.announcing import announce
from paperdesk.ui.widgets.parts import button, label

WIDTH = 480
FIGURE = "dialog-title"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with what it counts."""

    number: int
    text: str


class TriageSummary(QWidget):
    """Hidden until a list is done; `undo`, `open_kept`, `next_batch` and `back` are its buttons."""

    undo = Signal()
    open_kept = Signal()
    next_batch = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "dialog-title")
        self.time = label("", "meta")
        self._card = QFrame(self)
        self._grid = QGridLayout(self._card)
        self._labels: list[QLabel] = []
        self.buttons = self._make_buttons()
        self._lay_out()

    def show_result(self, title: str, time: str, figures: Sequence[Figure]) -> None:
        """Show numbers, three in a row."""
        self.title.setText(title)
        self.time.setText(time)
        for old in self._labels:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._labels = []
        for at, figure in enumerate(figures):
            self._add(figure, at // 3 * 3, at % 3)
        self._grid.setRowMinimumHeight(2, 14)
        said = ", ".join(f"{number_text(figure.number)} {figure.text}" for figure in figures)
        self._card.setAccessibleName(said)
        announce(self._card, ". ".join(filter(None, (title, said, time))))

    def offer(self, *, kept: bool, more: bool, place: str) -> None:
        """Say what can be done next: `kept` papers to open, `more` papers to go through."""
        self.buttons["kept"].setVisible(kept)
        self.buttons["next"].setVisible(more)
        self.buttons["back"].setText(self.tr("Back to {place}").format(place=place).replace("&", "&&"))
        primary = self.buttons["next" if more else "back"]
        for each in self.buttons.values():
            _set_kind(each, "primary" if each is primary else "")
        primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def numbers(self) -> list[str]:
        """The numbers that are shown, in order."""
        return [shown.text() for shown in self._labels if shown.property("role") == FIGURE]

    def _add(self, figure: Figure, row: int, column: int) -> None:
        number = label(number_text(figure.number), FIGURE)
        text = label(figure.text, "meta")
        for at, part in enumerate((number, text)):
            self._grid.addWidget(part, row + at, column, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(part)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "undo": button(
                self.tr("Undo the last (Z)"), self.tr("Go back to the last paper"), self.undo.emit
            ),
            "kept": button(
                self.tr("Show the kept ones"),
                self.tr("List the papers that were kept just now"),
                self.open_kept.emit,
            ),
            "back": button(self.tr("Back"), self.tr("Leave triage (Esc)"), self.back.emit),
            "next": button(
                self.tr("Next batch"),
                self.tr("Go on with the papers that have come in"),
                self.next_batch.emit,
            ),
        }

    def _lay_out(self) -> None:
        self._card.setProperty("kind", "card")
        self._card.setFixedWidth(WIDTH)
        self._grid.setContentsMargins(24, 20, 24, 20)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for each in self.buttons.values():
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(6)
        column.addStretch(2)
        for part, gap in ((self.title, 0), (self.time, 14), (self._card, 18)):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(gap)
        column.addLayout(row)
        column.addStretch(3)


def _set_kind(shown: QPushButton, kind: str) -> None:
    if shown.property("kind") != kind:
        shown.setProperty("kind", kind)
        shown.style().unpolish(shown)
        shown.style().polish(shown)
