"""Draws the formulas of one text off the interface thread, and waits a little so that few are late."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event, Thread
from time import thread_time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from paperdesk.model.shown_text import Formula

if TYPE_CHECKING:
    from paperdesk.formats.latex.maths_drawing import Drawing

PATIENCE: Final = 0.08  # s that the window waits for drawings
MOST: Final = 40  # formulas drawn in one text
BUDGET: Final = 2.0  # s of work for the formulas of one text, some hundred of them
KEPT: Final = 400
_LOOK: Final = 40  # ms between looks whether late drawings are there


class FormulaArtist(QObject):
    """Is asked for drawings while a text is read, draws what is missing, and tells when late ones are there.

    Nothing is loaded before the first formula that letters cannot show.
    """

    drawn = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: dict[Formula, Drawing | None] = {}
        self._wanted: list[Formula] = []
        self._work: _Work | None = None
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self._look)

    @property
    def settled(self) -> bool:
        """Whether nothing of the text is being drawn."""
        return not self._looking.isActive()

    def begin(self) -> None:
        """Another text is read: what the one before wanted is not drawn any more."""
        self._wanted = []
        self._looking.stop()
        if len(self._drawings) > KEPT:
            self._drawings.clear()

    def is_drawn(self, formula: Formula) -> bool:
        """Whether there is a drawing of a formula; if it was never tried, it is wanted now."""
        if formula not in self._drawings and len(self._wanted) < MOST and formula not in self._wanted:
            self._wanted.append(formula)
        return self._drawings.get(formula) is not None

    def drawing(self, formula: Formula) -> Drawing:
        """The drawing of a formula that there is one of."""
        found = self._drawings[formula]
        if found is None:
            raise KeyError(formula)
        return found

    def draw_wanted(self) -> bool:
        """Draw what is wanted; says whether something new is there at once. The rest `drawn` tells of."""
        if not self._wanted or not _can_draw():
            return False
        if self._work is not None:
            self._work.stop()
        self._work = _Work(self._wanted)
        self._work.done.wait(PATIENCE)
        return self._take()

    def _take(self) -> bool:
        """Take what has been drawn until now, and look again later when it is not all."""
        if self._work is None:
            return False
        finished = self._work.done.is_set()
        found = dict(self._work.drawings)
        new = any(found[each] is not None for each in found if each not in self._drawings)
        self._drawings.update(found)
        if finished:
            self._work = None
            self._looking.stop()
        elif not self._looking.isActive():
            self._looking.start()
        return new

    def _look(self) -> None:
        if self._work is not None and self._work.done.is_set() and self._take():
            self.drawn.emit()


class _Work:
    """A thread that draws formulas one after the other; it holds no Qt object and may outlive the window."""

    def __init__(self, formulas: Sequence[Formula]) -> None:
        self.drawings: dict[Formula, Drawing | None] = {}
        self.done = Event()
        self._stopped = False
        Thread(target=self._run, args=(tuple(formulas),), name="formulas", daemon=True).start()

    def stop(self) -> None:
        """Draw no other formula than the one that is being drawn."""
        self._stopped = True

    def _run(self, formulas: Sequence[Formula]) -> None:
        from paperdesk.formats.latex.maths_drawing import drawing

        for formula in formulas:
            if self._stopped or thread_time() > BUDGET:
                break
            self.drawings[formula] = drawing(formula)
        self.done.set()


def _can_draw() -> bool:
    from paperdesk.formats.latex.maths_drawing import can_draw

    return can_draw()
