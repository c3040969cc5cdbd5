"""One task in the line at the foot of the window: what it is, how far it is, and a way to cancel it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from paperdesk.ui.language import number_text, percent_text
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import tip

WIDTHS = (96, 48)  # of the bar: usually, and compact
LEAST = 60  # of the label, where the window is narrow


class TaskGauge(QWidget):
    """Hidden until there is something to show."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.label = label(parent=self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._bar = QProgressBar(self)
        self._label, self._how_far = "", ""
        self._compact = False
        self.cancel.clicked.connect(self.cancel_requested)
        self._lay_out()
        self.hide()

    def set_progress(self, label: str, done: int, total: int, seconds_left: float = 0.0) -> None:
        """Show how far a task is, and how long it goes on; with a `total` of 0 nobody knows."""
        self._label = label
        self._how_far = self._numbers(done, total, round(seconds_left / 60)) if total else ""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(label)
        self._bar.setAccessibleDescription(self._how_far and f"{percent_text(done / total)}, {self._how_far}")
        self._write()
        self.show()

    def set_compact(self, on: bool) -> None:
        """Leave the numbers to the tip, so that there is room for another task."""
        if on != self._compact:
            self._compact = on
            self._bar.setFixedWidth(WIDTHS[on])
            self._write()

    def _write(self) -> None:
        full = f"{self._label} {self._how_far or '…'}"
        self.label.setText(self._label if self._compact else full)
        self.setToolTip(tip(full) if self._compact else "")

    def _numbers(self, done: int, total: int, minutes: int) -> str:
        told = self.tr("{done} of {total}").format(done=number_text(done), total=number_text(total))
        left = self.tr("about {n} min left").format(n=number_text(minutes))
        return f"{told} · {left}" if minutes else told

    def _lay_out(self) -> None:
        self.label.setProperty("role", "meta")
        self.label.setMinimumWidth(LEAST)
        self._bar.setFixedWidth(WIDTHS[0])
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel.setProperty("kind", "link")
        self.cancel.setProperty("small", "true")
        self.cancel.setToolTip(self.tr("Stop what is running and take it back"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for part in (self.label, self._bar, self.cancel):
            row.addWidget(part)
