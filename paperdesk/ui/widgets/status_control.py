"""The status of a paper: three segments for reading, and a menu with all seven."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from paperdesk.model.paper import Status
from paperdesk.ui.days import long_day
from paperdesk.ui.models.row_words import status_words
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.type_size import interface_type

SEGMENTS = (Status.TO_READ, Status.READING, Status.READ)
PADDING = 26
ABOVE_FONT = 19  # px that the theme's buttons are higher than the type


class StatusControl(QWidget):
    """Shows a status and says which one was chosen; what it shows changes with `set_status` only."""

    status_chosen = Signal(object)  # Status

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status.KEPT
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._segments = {status: self._segment(status) for status in SEGMENTS}
        self._more = _button("last")
        self._actions = self._menu()
        for button in (*self._segments.values(), self._more):
            row.addWidget(button)
        self.set_status(Status.KEPT, "")
        self.fit()

    def status(self) -> Status:
        """The status that is shown."""
        return self._status

    def segments(self) -> tuple[QToolButton, ...]:
        """The segments in order, without the one that opens the menu."""
        return tuple(self._segments.values())

    def menu_button(self) -> QToolButton:
        """The last segment, which opens the menu of all statuses."""
        return self._more

    def actions_shown(self) -> tuple[QAction, ...]:
        """The rows of the menu, one for each status in its order."""
        return tuple(self._actions.values())

    def set_status(self, status: Status, since: str) -> None:
        """Show `status`, reached at `since` (ISO 8601 in UTC, may be empty)."""
        self._status = status
        reached = self._reached(status, since)
        for each, segment in self._segments.items():
            segment.setChecked(each == status)
            segment.setToolTip(
                tip(reached if each == status else self.tr("Mark as: {0}").format(self._name(each)))
            )
        other = status not in self._segments
        self._more.setText(f"{self._name(status)} ▾" if other else "▾")
        self._more.setChecked(other)
        self._more.setToolTip(tip(f"{reached} · {self.tr('all statuses')}"))
        self._more.setAccessibleName(self.tr("Status: {0}. Choose another").format(self._name(status)))
        self._actions[status].setChecked(True)

    def fit(self) -> None:
        """Take up the interface's font: all segments as high as a button, and wide enough to turn bold."""
        bold = interface_type(bold=True)
        metrics = QFontMetrics(bold)
        for segment in self._segments.values():
            segment.setMinimumWidth(metrics.horizontalAdvance(segment.text()) + PADDING)
        for button in (*self._segments.values(), self._more):
            button.setFixedHeight(bold.pixelSize() + ABOVE_FONT)

    def _segment(self, status: Status) -> QToolButton:
        button = _button("first" if status == SEGMENTS[0] else "middle")
        button.setText(self._name(status))
        button.setAccessibleName(self._name(status))
        button.clicked.connect(lambda: self._choose(status))
        return button

    def _menu(self) -> dict[Status, QAction]:
        menu = QMenu(self._more)
        group = QActionGroup(menu)
        actions = {}
        for status in Status:
            action = menu.addAction(self._name(status))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on, chosen=status: self._choose(chosen))
            actions[status] = action
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return actions

    def _choose(self, status: Status) -> None:
        for each, segment in self._segments.items():
            segment.setChecked(each == self._status)
        self._actions[self._status].setChecked(True)
        if status != self._status:
            self.status_chosen.emit(status)

    def _reached(self, status: Status, since: str) -> str:
        day = long_day(since)
        name = self._name(status)
        return self.tr("{0} since {1}").format(name, day) if day else name

    def _name(self, status: Status) -> str:
        return status_words(status)


def _button(edge: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "segment")
    button.setProperty("edge", edge)
    button.setCheckable(True)
    button.setFocusPolicy(button.focusPolicy().StrongFocus)
    return button
