"""A new day: papers that were snoozed until then are to be read again."""

from datetime import date

from PySide6.QtCore import QObject, QTimer

from paperdesk.model.change import Change
from paperdesk.ui.session import Session

LOOK = 60_000  # ms; a computer that slept over midnight is told soon after it wakes


class NewDay(QObject):
    """Tells the session that everything may have changed when the day has."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch from now on."""
        super().__init__(parent)
        self._session = session
        self._day = date.today()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare the day with the one of the last look."""
        before, self._day = self._day, date.today()
        if self._day != before:
            self._session.changed.emit(Change(everything=True))
