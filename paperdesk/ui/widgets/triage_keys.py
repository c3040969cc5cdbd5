"""The foot of triage: what can be done with the paper, one button and one key each, always in one place."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paperdesk.model.paper import Status
from paperdesk.ui.widgets.triage_key import TriageKey

HEIGHTS = (94, 66)  # usually, and in a low window
GAP = 10
PRIMARY = "paper.keep"
STAR = "paper.star"
KEYS = (
    ("paper.dismiss", QT_TRANSLATE_NOOP("TriageKeys", "Dismiss")),
    ("paper.later", QT_TRANSLATE_NOOP("TriageKeys", "Later")),
    ("paper.tag", QT_TRANSLATE_NOOP("TriageKeys", "Tag")),
    ("paper.note", QT_TRANSLATE_NOOP("TriageKeys", "Note")),
    ("paper.highlight", QT_TRANSLATE_NOOP("TriageKeys", "Highlight")),
    (STAR, QT_TRANSLATE_NOOP("TriageKeys", "Favourite")),
    (PRIMARY, QT_TRANSLATE_NOOP("TriageKeys", "Keep")),
    ("triage.undo", QT_TRANSLATE_NOOP("TriageKeys", "Undo")),
)
DECIDED_BY = {
    Status.DISMISSED: "paper.dismiss",
    Status.TO_READ: "paper.later",
    Status.KEPT: "paper.keep",
}


class TriageKeys(QFrame):
    """Buttons for those of the actions that there are."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.setFixedHeight(HEIGHTS[0])
        self.keys = {
            name: TriageKey(actions[name], self.tr(str(text)), primary=name == PRIMARY, parent=self)
            for name, text in KEYS
            if name in actions
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(GAP)
        row.addStretch(1)
        for key in self.keys.values():
            row.addWidget(key, 10)
        row.addStretch(1)

    def set_low(self, on: bool) -> None:
        """Take less height, so that more is left for the text."""
        self.setFixedHeight(HEIGHTS[on])

    def show_paper(self, *, starred: bool, decided: Status | None) -> None:
        """Show what has been decided about the paper."""
        self.keys[STAR].set_starred(starred)
        for status, name in DECIDED_BY.items():
            self.keys[name].set_chosen(status is decided)
