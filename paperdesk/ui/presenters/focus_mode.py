"""Focus mode: nothing in the window but the text that is being read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from paperdesk.ui.widgets.reading_pane import ReadingPane


class FocusMode(QObject):
    """Hides what stands around the pane, and shows it again as it was."""

    changed = Signal(bool)  # whether only the text is shown; before anything is hidden, after all is shown

    def __init__(
        self,
        desk: Desk,
        window: QMainWindow,
        pane: ReadingPane,
        take_keyboard: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Follow the wish for focus mode; the pane's own Escape leaves it.

        `take_keyboard` then puts the keyboard on the list, or on the paper where that stands in its place.
        """
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._pane = pane
        self._take_keyboard = take_keyboard
        self._hidden: list[QWidget] = []
        desk.text_only_wanted.connect(self.toggle)
        desk.leave_wanted.connect(self.leave)
        desk.focus_wanted.connect(self._follow_focus)
        pane.bare_left.connect(self.leave)

    def is_on(self) -> bool:
        """Whether only the text is shown."""
        return bool(self._hidden)

    def toggle(self) -> None:
        """Show only the text, or everything again."""
        if self.is_on():
            self.leave()
        elif self._pane.isVisible() and self._pane.paper() is not None:
            self._enter()

    def leave(self) -> None:
        """Show everything again."""
        if self.is_on():
            self._end()
            self._take_keyboard()

    def _end(self) -> None:
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._pane.set_bare(False)
        self.changed.emit(False)

    def _enter(self) -> None:
        # First of all: when what has the keyboard is hidden, Qt would hand it on as Tab does.
        self._pane.focus_text()
        self.changed.emit(True)
        self._hidden = [self._window.menuBar(), *self._around()]
        for widget in self._hidden:
            widget.hide()
        self._pane.set_bare(True)

    def _around(self) -> list[QWidget]:
        """What is seen beside the pane, and beside what the pane is part of."""
        found: list[QWidget] = []
        inner: QWidget = self._pane
        outer = inner.parentWidget()
        while outer is not None and inner is not self._window.centralWidget():
            found += [each for each in _siblings(outer) if each is not inner and not each.isHidden()]
            inner, outer = outer, outer.parentWidget()
        return found

    def _follow_focus(self, where: str) -> None:
        if self.is_on() and where != "list":
            self._end()
            self._desk.focus_wanted.emit(where)  # once more, now that it can be seen


def _siblings(outer: QWidget) -> list[QWidget]:
    if isinstance(outer, QStackedWidget):
        return []
    if isinstance(outer, QSplitter):
        parts = (outer.widget(number) for number in range(outer.count()))
        return [part for part in parts if part is not None]
    return [each for each in outer.children() if isinstance(each, QWidget) and not isinstance(each, Toast)]
