"""The line at the foot of the window: what is saved, what is running, which library this is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.task_gauge import TaskGauge

HEIGHT = 28
PLACES = 4  # for tasks


class StatusLine(QFrame):
    """Says in passing what the program does: at most four tasks at a time, which can be cancelled."""

    cancel_requested = Signal(int)  # the place of the task
    note_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Everything is saved, nothing runs."""
        super().__init__(parent)
        self._tick = label(parent=self)
        self._saved = _label(self, "ok")
        self._tasks = tuple(TaskGauge(self) for _ in range(PLACES))
        self._note: QPushButton | None = None
        self._library = _label(self, "meta")
        for place, gauge in enumerate(self._tasks):
            gauge.cancel_requested.connect(partial(self.cancel_requested.emit, place))
        self._lay_out()
        self._dress()
        self.set_saved(self.tr("All changes saved"))

    def set_saved(self, text: str, *, good: bool = True) -> None:
        """Say whether everything is saved; what is not `good` gets a colour to look at and no tick."""
        self._saved.setText(text)
        self._tick.setVisible(bool(text) and good)
        role = "ok" if good else "warn"
        if role != self._saved.property("role"):
            self._saved.setProperty("role", role)
            self._saved.style().polish(self._saved)

    def set_task(self, label: str, done: int, total: int, seconds_left: float = 0.0, place: int = 0) -> None:
        """Show at one of four places how far a task is, and how long it goes on, as `TaskGauge` does."""
        self._tasks[place].set_progress(label, done, total, seconds_left)
        self._share_room()

    def clear_task(self, place: int = 0) -> None:
        """Nothing runs any more that was shown at a place."""
        self._tasks[place].hide()
        self._share_room()

    def set_note(self, text: str, explanation: str = "") -> None:
        """Show what waits for the user, as a button; "" for nothing any more."""
        if self._note is None:
            if not text:
                return
            self._note = self.add_note(self.note_clicked.emit)
            self._note.setObjectName("note")
        self._note.setText(text)
        self._note.setAccessibleName(text)
        self._note.setAccessibleDescription(explanation)
        self._note.setToolTip(tip(explanation))
        self._note.setVisible(bool(text))

    def add_note(self, clicked: Callable[[], object]) -> QPushButton:
        """A button for something that waits for the user, hidden until whoever asked for it shows it."""
        made = QPushButton(self)
        made.setProperty("kind", "link")
        made.setProperty("small", "true")
        made.hide()
        made.clicked.connect(lambda checked: clicked())
        self._row.insertWidget(self._row.count() - 2, made)
        return made

    def _share_room(self) -> None:
        """Tell less of each task when there are several."""
        several = sum(not gauge.isHidden() for gauge in self._tasks) > 1
        for gauge in self._tasks:
            gauge.set_compact(several)

    def set_library(self, name: str, papers: int, favourites: int) -> None:
        """Show the library's file name and how much it holds."""
        held = (
            self.tr("1 paper")
            if papers == 1
            else self.tr("{number} papers").format(number=number_text(papers))
        )
        starred = (
            self.tr("1 favourite")
            if favourites == 1
            else self.tr("{number} favourites").format(number=number_text(favourites))
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
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(5)
        row.addWidget(self._tick)
        row.addWidget(self._saved)
        row.addSpacing(12)
        for gauge in self._tasks:
            row.addWidget(gauge)
        row.addStretch(1)
        row.addWidget(self._library)

    def _dress(self) -> None:
        self._tick.setPixmap(pixmap("check", theme_of().ok, 13, self.devicePixelRatioF()))


def _label(parent: QWidget, role: str) -> QLabel:
    return label("", role, parent)
