"""The top of triage: the way back, where the paper came from, how far one is, and how long it will take."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import button_text, shortened, tip

HEIGHT = 52
BAR = (64, 320)  # least and greatest width
ROOMY = 1100  # from this width on it says where the paper came from
FAIR = 860  # and from this one how long it will take


class TriageBar(QFrame):
    """Shows numbers; `back` is a click on the way back."""

    back = Signal()
    words_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "top")
        self.setFixedHeight(HEIGHT)
        self._back = QPushButton(self)
        self.source = label("", "meta")
        self.number = label(parent=self)
        self.decided = label("", "")
        self.bar = QProgressBar(self)
        self.left = label("", "meta")
        self.likely = label("", "")
        self.words = QPushButton(self.tr("Word lists"), self)
        self._lay_out()
        self._back.clicked.connect(self.back)
        self.words.clicked.connect(self.words_requested)

    def set_place(self, title: str) -> None:
        """Name what one comes back to."""
        self._back.setText("‹ " + button_text(self.tr("Back to {place}").format(place=title), 40))
        self._back.setAccessibleName(self.tr("Back to {place}").format(place=title))
        self._back.setToolTip(self.tr("Leave triage; it goes on from here the next time (Esc)"))

    def set_source(self, source: str) -> None:
        """Say where the paper came from."""
        self.source.setText(shortened(source, 40))
        self.source.setToolTip(tip(source))

    def set_progress(self, number: int, decided: int, total: int, seconds: float | None) -> None:
        """Show the paper's number, how many are decided, and how long the rest will take (None: unknown)."""
        self.number.setText(self.tr("{n} of {total}").format(n=number_text(number), total=number_text(total)))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(decided)
        told = self.tr("{n} of {total} decided")
        told = told.format(n=number_text(decided), total=number_text(total))
        self.bar.setAccessibleDescription(told)
        self.left.setText("" if seconds is None or decided >= total else self.tr_left(seconds))

    def set_decided(self, text: str) -> None:
        """Say what was decided about the paper before; "" for nothing."""
        self.decided.setText(text)
        self.decided.setVisible(bool(text))

    def set_likely(self, text: str, explanation: str = "") -> None:
        """Show how likely the paper is to be wanted; "" hides that."""
        self.likely.setText(text)
        self.likely.setToolTip(tip(explanation))
        self.likely.setVisible(bool(text))

    def tr_left(self, seconds: float) -> str:
        """About how long something will take, in words."""
        minutes = round(seconds / 60)
        if minutes < 1:
            return self.tr("less than a minute left")
        if minutes < 90:
            return self.tr("about {n} min left").format(n=minutes)
        return self.tr("about {n} h left").format(n=number_text(round(minutes / 60)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.source.setVisible(self.width() >= ROOMY)
        self.left.setVisible(self.width() >= FAIR)

    def _lay_out(self) -> None:
        self._back.setProperty("kind", "plain")
        self.words.setProperty("kind", "plain")
        self.words.setToolTip(self.tr("Edit the lists of words that are marked in the text"))
        self.words.hide()
        for chip in (self.likely, self.decided):
            chip.setProperty("kind", "chip")
            chip.hide()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(BAR[0])
        self.bar.setMaximumWidth(BAR[1])
        self.bar.setAccessibleName(self.tr("Papers decided"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 0, 12, 1)
        for column, (stretch, parts) in enumerate(
            (
                (3, (self._back, self.source, None)),
                (4, (None, self.decided, self.number, self.bar, self.left, None)),
                (3, (None, self.likely, self.words)),
            )
        ):
            grid.addLayout(_row(parts), 0, column)
            grid.setColumnStretch(column, stretch)


def _row(parts: tuple[QWidget | None, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            stretch = 100 if isinstance(part, QProgressBar) else 0
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
    return row
