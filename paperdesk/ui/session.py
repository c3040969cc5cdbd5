"""The open library as the window knows it: four verbs and one signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from paperdesk.model.change import Change

if TYPE_CHECKING:
    from paperdesk.library.edits import Edit
    from paperdesk.library.library import Applied, Library

POLL_INTERVAL = 1000  # ms between looks for what other programs wrote


class Session(QObject):
    """One open library; every write of the window goes through here, and everyone hears of it."""

    changed = Signal(object)  # a Change, never an empty one
    stepped = Signal()  # the step that Undo takes back is another one now
    opened = Signal()  # another library took the place of the last one

    def __init__(self, library: Library, parent: QObject | None = None, *, poll: int = POLL_INTERVAL) -> None:
        """Take over `library`; look every `poll` milliseconds for edits of other programs."""
        super().__init__(parent)
        self.library = library
        self._version = library.data_version()
        self._resting = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_now_and_then)
        if poll:
            self._timer.start(poll)

    def do(self, edit: Edit, *, coalesce: bool = False, patience: float | None = None) -> Applied:
        """Write one edit; `coalesce` joins it to the step before when that is of the same kind.

        `patience` is how many seconds to wait for another program that is writing, if not as long as usual.
        """
        applied = self.library.apply(edit, coalesce=coalesce, patience=patience)
        self._announce(applied)
        return applied

    def undo(self) -> Applied | None:
        """Take the newest step back; None when there is none."""
        return self._announce(self.library.undo())

    def redo(self) -> Applied | None:
        """Do the step again that was undone last; None when there is none."""
        return self._announce(self.library.redo())

    def record(self, applied: Applied) -> None:
        """Tell of an edit that a task has written already."""
        self._version = self.library.data_version()
        self._announce(applied)

    def look(self) -> bool:
        """Notice what another program wrote; gives whether it did."""
        version = self.library.data_version()
        if version == self._version:
            return False
        self._version = version
        self.stepped.emit()
        self.changed.emit(Change(everything=True))
        return True

    def rest(self, on: bool) -> None:
        """Do not look by itself while a task of this window writes, which nobody is to see before its end."""
        self._resting = on

    def _look_now_and_then(self) -> None:
        if not self._resting:
            self.look()

    def replace(self, library: Library) -> None:
        """Close the library and go on with another one."""
        previous, self.library = self.library, library
        previous.close()
        self._version = library.data_version()
        self.stepped.emit()
        self.opened.emit()

    def close(self) -> None:
        """Let go of the library."""
        self._timer.stop()
        self.library.close()

    def _announce(self, applied: Applied | None) -> Applied | None:
        if applied is not None and applied.recorded:
            self.stepped.emit()
        if applied is not None and applied.change:
            self.changed.emit(applied.change)
        return applied
