"""Triage: one paper at a time in the whole window, with its numbers above and its buttons below."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.paper import Paper, Status
from paperdesk.ui.widgets.announcing import announce
from paperdesk.ui.widgets.triage_bar import TriageBar
from paperdesk.ui.widgets.triage_keys import TriageKeys
from paperdesk.ui.widgets.triage_paper import TriagePaper
from paperdesk.ui.widgets.triage_summary import TriageSummary

STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
SCREENS = {
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
}
LOW = 640  # px of height below which the text gets what the buttons can spare
OVERLAP = 48  # px of the page that stay when it is turned


class TriagePage(QWidget):
    """Holds the parts; it has the keyboard unless one of them needs it for typing."""

    stepped = Signal(int)
    left = Signal()  # the way back

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Buttons trigger `actions`, by command id."""
        super().__init__(parent)
        self.bar = TriageBar()
        self.paper = TriagePaper()
        self.summary = TriageSummary()
        self.keys = TriageKeys(actions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.keys)
        self.setObjectName("triage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Not by Tab: nothing can be done here that letters do not do everywhere on the page.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.bar.back.connect(self.left)
        self.summary.back.connect(self.left)
        self.paper.left.connect(self.take_focus)

    def take_focus(self) -> None:
        """Have the keyboard, so that letters are commands and arrows go to other papers."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_paper(self, paper: Paper, decided: Status | None) -> None:
        """Show a paper, and what was decided about it."""
        before = self.paper.paper()
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper)
        self.keys.show_paper(starred=paper.starred, decided=decided)
        self.setAccessibleName(self.tr("Triage: {title}").format(title=paper.title))
        if before is None or before.id != paper.id:
            self.take_focus()
            announce(self, self.accessibleName())

    def show_summary(self) -> None:
        """Show what came of it in the paper's place."""
        self.paper.put_away()
        self._stack.setCurrentWidget(self.summary)
        self.keys.show_paper(starred=False, decided=None)
        self.setAccessibleName(self.tr("Triage: done"))

    def is_done(self) -> bool:
        """Whether the summary is shown."""
        return self._stack.currentWidget() is self.summary

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows look at other papers, Space turns the page, Esc leads back, first of all from a text."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in STEPS and not self.is_done():
            self.stepped.emit(STEPS[key])
        elif key in SCREENS and not self.is_done():
            self._turn(SCREENS[key])
        else:
            event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take up new fonts and colours when the theme has changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_stack"):
            self.paper.recolour()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keys.set_low(self.height() < LOW)

    def _leave(self) -> None:
        if self.paper.is_read():
            self.take_focus()
        else:
            self.left.emit()

    def _turn(self, by: int) -> None:
        bar = self.paper.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.paper.viewport().height() - OVERLAP, OVERLAP))
