"""Says at the foot of the window that an edit waits until it can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.ui.session import Session

if TYPE_CHECKING:
    from paperdesk.ui.widgets.status_line import StatusLine


class DelayPresenter(QObject):
    """Serves the status line while an edit waits."""

    def __init__(self, session: Session, line: StatusLine, parent: QObject | None = None) -> None:
        """Tell on `line` how `session` gets on."""
        super().__init__(parent)
        self._line = line
        session.slow.connect(self._tell)

    def _tell(self, slow: bool) -> None:
        if slow:
            self._line.set_saved(self.tr("The library is busy; your change is waiting"), good=False)
        else:
            self._line.set_saved(self.tr("All changes saved"))
