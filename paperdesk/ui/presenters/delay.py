"""Says at the foot of the window that an edit waits until it can be written, and so does a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from paperdesk.ui.desk import Desk
    from paperdesk.ui.widgets.status_line import StatusLine


class DelayPresenter(QObject):
    """Serves the status line while an edit waits."""

    def __init__(self, desk: Desk, line: StatusLine, parent: QObject | None = None) -> None:
        """Tell on `line` how the session of `desk` gets on."""
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._told = False
        desk.session.slow.connect(self._tell)
        desk.unsaved_notes.begun.connect(self._keep)
        desk.unsaved_notes.ended.connect(self._end)

    def _tell(self, slow: bool) -> None:
        if slow:
            self._line.set_saved(self.tr("The library is busy; your change is waiting"), good=False)
        elif self._desk.unsaved_notes:
            self._line.set_saved(self.tr("A note is not saved yet"), good=False)
        else:
            self._line.set_saved(self.tr("All changes saved"))

    def _keep(self, in_use: bool) -> None:
        self._tell(False)
        before, self._told = self._told, True
        if in_use and not before:
            self._desk.toast(
                self.tr("The library is in use by another program. The note is saved as soon as that ends.")
            )

    def _end(self) -> None:
        if self._told:
            self._told = False
            self._tell(False)
