"""The line at the foot of the window: what is saved, what is running, which library this is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of

HEIGHT = 28


class StatusLine(QFrame):
    """Says in passing what the program does; one task at a time, which can be cancelled."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Everything is saved, nothing runs."""
        super().__init__(parent)
        self._tick = QLabel(self)
        self._saved = _label(self, "ok")
        self._task = _label(self, "meta")
        self._bar = QProgressBar(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._library = _label(self, "meta")
        self._cancel.clicked.connect(self.cancel_requested)
        self._lay_out()
        self._dress()
        self.set_saved(self.tr("All changes saved"))
        self.clear_task()

    def set_saved(self, text: str, *, good: bool = True) -> None:
        """Say whether everything is saved; what is not `good` gets a colour to look at and no tick."""
        self._saved.setText(text)
        self._tick.setVisible(bool(text) and good)
        self._saved.setProperty("role", "ok" if good else "warn")
        self._saved.style().polish(self._saved)

    def set_task(self, label: str, done: int, total: int, seconds_left: float = 0.0) -> None:
        """Show how far a task is, and how long it goes on; with a `total` of 0 nobody knows."""
        numbers = self.tr("{done} of {total}").format(
            done=self.locale().toString(done), total=self.locale().toString(total)
        )
        minutes = round(seconds_left / 60)
        left = self.tr("about {n} min left").format(n=self.locale().toString(minutes)) if minutes else ""
        self._task.setText(" · ".join(filter(None, (f"{label} {numbers}", left))) if total else f"{label} …")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for part in (self._task, self._bar, self._cancel):
            part.show()

    def clear_task(self) -> None:
        """Nothing runs any more."""
        for part in (self._task, self._bar, self._cancel):
            part.hide()

    def set_library(self, name: str, papers: int, favourites: int) -> None:
        """Show the library's file name and how much it holds."""
        number = self.locale().toString
        held = self.tr("1 paper") if papers == 1 else self.tr("{number} papers").format(number=number(papers))
        starred = (
            self.tr("1 favourite")
            if favourites == 1
            else self.tr("{number} favourites").format(number=number(favourites))
        )
        self._library.setText(" · ".join((name, held, starred)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_library"):
            self._dress()

    def _lay_out(self) -> None:
        self.setProperty("kind", "foot")
        self.setFixedHeight(HEIGHT)
        self._bar.setFixedWidth(96)
        self._bar.setTextVisible(False)
        self._cancel.setProperty("kind", "link")
        self._cancel.setProperty("small", "true")
        self._cancel.setToolTip(self.tr("Stop what is running and take it back"))
        self._bar.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(5)
        row.addWidget(self._tick)
        row.addWidget(self._saved)
        row.addSpacing(12)
        row.addWidget(self._task)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._library)

    def _dress(self) -> None:
        self._tick.setPixmap(pixmap("check", theme_of().ok, 13, self.devicePixelRatioF()))


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
