"""One library file as several threads of one program use it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.model.errors import PaperDeskError
from paperdesk.store.identity import Identity, require_same
from paperdesk.store.turns import Tell, Turns

if TYPE_CHECKING:
    from paperdesk.library.guard import Guard
    from paperdesk.library.library import Library

State = tuple[object, ...]
LONGEST: Final = 10_000


class SharedFile:
    """Opens libraries that take turns in writing, and knows the program's own edits from those of others."""

    def __init__(self, path: Path, identity: Identity | None = None) -> None:
        """Nothing is opened yet; with an `identity` no other file is ever opened that comes to be there."""
        self._path = path
        self._identity = identity
        self._turns = Turns()
        self.own = OwnSteps()
        self.guard: Guard | None = None
        """Sees to backups before imports and edits of many papers, in all that is opened here."""

    def open_for_edits(self) -> Library:
        """Open it for a person's edits, which go before everything else; raises as `Library.open` does."""
        from paperdesk.library.library import Library

        self._require_same()
        return self._guarded(Library.open(self._path, lane=self._turns.edits, note=self.own.note))

    def open_for_import(self, tell: Tell | None = None) -> Library:
        """Open it for an import, which lets edits in between; what it brings is not taken for an own edit.

        With `tell` it waits for edits as long as they take: `tell` is called meanwhile, and may raise
        Cancelled.
        """
        from paperdesk.library.library import Library

        self._require_same()
        lane = self._turns.patient_imports(tell) if tell else self._turns.imports
        return self._guarded(Library.open(self._path, lane=lane))

    def _require_same(self) -> None:
        if self._identity is not None:
            require_same(self._path.absolute(), self._identity)

    def _guarded(self, library: Library) -> Library:
        library.guard = lambda: self.guard
        try:
            self._require_same()
        except PaperDeskError:
            library.close()
            raise
        return library


class OwnSteps:
    """From which state of a library to which one its own edits have led. For any thread."""

    def __init__(self) -> None:
        """There are none."""
        self._next: dict[State, State] = {}

    def note(self, before: State, after: State) -> None:
        """An edit is about to lead from one state to another; should it not, nothing is lost."""
        if before != after:
            self._next[before] = after
        if len(self._next) > LONGEST:
            # Who has not looked for so long is told of another program, which does no harm.
            self._next.pop(next(iter(self._next)), None)

    def lead(self, start: State, end: State) -> bool:
        """Whether own edits alone lead from one state to another."""
        at, passed = start, {start}
        while at != end:
            following = self._next.get(at)
            # To undo and to redo leads in a circle.
            if following is None or following in passed:
                return False
            at = following
            passed.add(at)
        return True
