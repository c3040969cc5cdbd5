"""Notes that the library would not take: there for every editor in the window, and tried again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from paperdesk.model.errors import LibraryInUse, PaperDeskError

if TYPE_CHECKING:
    from paperdesk.model.change import Change
    from paperdesk.model.paper import Paper
    from paperdesk.ui.session import Session

AGAIN: Final = 3000  # ms until they are tried again
HARDLY_ANY: Final = 0.05  # seconds of patience: nobody asked for it
Key = tuple[int, str]
"""Id and uuid of a paper."""


@dataclass(frozen=True, slots=True)
class UnsavedNote:
    """What was typed, and what the library held when the typing began."""

    text: str
    base: str


class UnsavedNotes(QObject):
    """Writes what is typed in notes, and keeps it as long as the library does not have it.

    An editor that comes to a paper shows what is kept of it; one that makes room for another lets go.
    """

    begun = Signal(bool)  # a note was not written; whether it only waits until another program is done
    ended = Signal()  # the library has everything again
    tried_again = Signal()  # editors say what they hold once more; what comes of that is told to nobody

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Write into the library of `session`."""
        super().__init__(parent)
        self._session = session
        self._kept: dict[Key, UnsavedNote] = {}
        self._in_turn: set[Key] = set()
        self._tried: set[Key] | None = None
        self._in_use = self._over = False
        self._timer = QTimer(self, interval=AGAIN, singleShot=True)
        self._timer.timeout.connect(self.try_again)
        session.changed.connect(self._follow)
        session.left.connect(self.forget)

    def __bool__(self) -> bool:
        """Whether the library lacks anything that was said here."""
        return bool(self._kept)

    def of(self, paper: Paper) -> UnsavedNote | None:
        """What was typed as the note of a paper and is not in the library."""
        return self._kept.get((paper.id, paper.uuid))

    def write(self, paper: Paper, text: str, base: str) -> None:
        """Write a note that was `base` when the typing began; raises as `Session.do`, and keeps it then.

        It does not raise while another program writes: nobody who types wants to be stopped by that.
        """
        if self._over:
            return
        key = (paper.id, paper.uuid)
        self._kept[key] = UnsavedNote(text, base)
        if self._tried is not None:
            self._tried.add(key)
            self._try(key)
            return
        self._timer.stop()  # not while this waits
        try:
            self._write(key, HARDLY_ANY if self._in_use else None)
        except PaperDeskError as error:
            self._in_use = isinstance(error, LibraryInUse) and self._session.writable
            self.begun.emit(self._in_use)
            # The window says itself that the library is lost, and all that is typed would say it again.
            if not self._in_use and self._session.lost is None:
                raise
        finally:
            self._tend()

    def try_again(self) -> None:
        """Write what is kept, if that can be done at once."""
        self._tried = set()
        try:
            self.tried_again.emit()
            for key in self._kept.keys() - self._tried:
                self._try(key)
        finally:
            self._tried = None
            self._tend()

    def carried(self) -> dict[Key, UnsavedNote]:
        """All that is kept, for a copy of the library that takes its place."""
        return dict(self._kept)

    def carry(self, notes: dict[Key, UnsavedNote]) -> None:
        """Write notes of papers that have the same ids here; what is not written is kept."""
        self._kept.update(notes)
        self.try_again()

    def forget(self) -> None:
        """Give up everything: the library that did not take it is left."""
        self._kept.clear()
        self._in_turn.clear()
        self._tend()

    def stop(self) -> None:
        """Write no more: the window is closed, and what is left was given up."""
        self._over = True
        self.forget()

    def _tend(self) -> None:
        """Look again as long as there is something to write."""
        if not self._kept:
            self._timer.stop()
            self._in_use = False
            self.ended.emit()
        elif not self._timer.isActive():
            self._timer.start()

    def _try(self, key: Key) -> None:
        with suppress(PaperDeskError):
            self._write(key, HARDLY_ANY)

    def _write(self, key: Key, patience: float | None = None) -> None:
        from paperdesk.library.edits import SetNote

        note = self._kept.get(key)
        if note is None:
            return
        self._session.do_in_turn(SetNote(key[0], note.text, base=note.base), patience=patience)
        if self._session.keeps:
            self._in_turn.add(key)
        else:
            self._kept.pop(key, None)

    def _follow(self, change: Change) -> None:
        """What waited for its turn has been written."""
        if self._session.keeps:
            return
        for key in [key for key in self._in_turn if change.everything or key[0] in change.papers]:
            self._in_turn.discard(key)
            self._kept.pop(key, None)
        self._tend()
