"""A library: the file it is, and the one door through which it changes.

The edits are imported with the first one that is made: the window opens without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from paperdesk.library.applied import Applied
from paperdesk.library.found import Found
from paperdesk.library.library_reads import LibraryReads
from paperdesk.model.errors import LibraryInUse
from paperdesk.model.rows import SavedSearch
from paperdesk.store.library_file import may_write
from paperdesk.store.store import Store, utc_now

if TYPE_CHECKING:
    from paperdesk.library.edits import Edit
    from paperdesk.library.guard import Guard
    from paperdesk.library.shared_file import State
    from paperdesk.library.steps import Steps
    from paperdesk.model.progress import Progress
    from paperdesk.store.identity import Identity
    from paperdesk.store.turns import Lane

__all__ = ["Applied", "Found", "Library"]

LOOKED_AT = 4096  # KiB: what one looks at lies anywhere in the file, and is seldom read again


def _back_up_before_update(path: Path) -> None:
    from paperdesk.library.updating import back_up

    back_up(path, lambda done, total: None)


class Library(LibraryReads):
    """One library file on one connection, for the thread that opened it; also a context manager."""

    def __init__(
        self, store: Store, path: Path, note: Callable[[State, State], object] | None = None
    ) -> None:
        """Wrap an open store; `Library.open` is the usual way."""
        super().__init__(store)
        self.path = path
        self.read_only = store.read_only
        self.writable = not store.read_only
        self.guard: Callable[[], Guard | None] = lambda: None  # sees to a backup before much is changed
        self._note = note
        self._version = store.state()
        self._state = store.history.state()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        clock: Callable[[], str] = utc_now,
        lane: Lane | None = None,
        note: Callable[[State, State], object] | None = None,
    ) -> Library:
        """Open the library at `path`, making an empty one when `create` and there is none.

        In a `lane` it takes turns with the other writers of this program; `note` is told from which
        state to which one each edit leads, just before it is committed.

        One of an older version is backed up and brought up to date first. Raises PaperDeskError when it is
        missing, foreign, newer or damaged, LibraryInUse when locked.
        """
        store = Store(
            path,
            create=create,
            read_only=read_only,
            clock=clock,
            lane=lane,
            before_update=_back_up_before_update,
        )
        if not store.read_only and store.has_unfinished():
            from paperdesk.library.sweeping import sweep_in_passing

            sweep_in_passing(store)
        return cls(store, path, note)

    @classmethod
    def open_to_look(cls, path: Path, *, create: bool = False) -> Library:
        """Open a library for reading alone, while edits are made by another one on the same file.

        `writable` then tells whether edits are possible at all. Raises as `open` does.
        """
        library = cls.open(path, create=create, read_only=True)
        library.writable = may_write(path) and not library.is_newer
        library.keep_in_memory(LOOKED_AT)
        return library

    def __enter__(self) -> Library:
        """The library itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self._store.close()

    # Writing

    def apply(
        self,
        edit: Edit,
        *,
        coalesce: bool = False,
        patience: float | None = None,
        progress: Progress | None = None,
    ) -> Applied:
        """Carry out an edit and remember how to take it back, all in one transaction.

        `patience` is how many seconds to wait while another program writes, some by default; after
        that LibraryInUse is raised. `progress` is told how far a long edit is, and may raise Cancelled,
        which takes it back.

        `coalesce` lets it join the step before when both carry on the same thing, as saving while
        typing does. Raises PaperDeskError when the edit cannot be done; nothing has changed then.
        """
        self._require_writable()
        if guard := self.guard():
            guard.before(edit)
        return self._steps.apply(edit, coalesce=coalesce, patience=patience, progress=progress)

    def undo(self, *, patience: float | None = None, progress: Progress | None = None) -> Applied | None:
        """Take the newest step back; None when there is none. `patience` and `progress` as in `apply`."""
        self._require_writable()
        return self._steps.turn(undone=True, patience=patience, progress=progress)

    def redo(self, *, patience: float | None = None, progress: Progress | None = None) -> Applied | None:
        """Bring back the step that was undone last; None when there is none."""
        self._require_writable()
        return self._steps.turn(undone=False, patience=patience, progress=progress)

    def turning_is_long(self, *, undone: bool) -> bool:
        """Whether `undo` (or `redo`) may take so long now that one wants to see how far it is."""
        return self._steps.is_long(undone=undone)

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._store.history.label(undone=False)

    def redo_label(self) -> str | None:
        """What `redo` would bring back."""
        return self._store.history.label(undone=True)

    def let_go_of_undone_imports(self) -> None:
        """Forget what could be redone if an import is among it, so that its citation keys are free."""
        self._require_writable()
        self._steps.let_go_of_undone_imports()

    def tables(self, *, to_read: bool = False) -> Store:
        """The tables themselves, for an import that writes papers which nobody sees before it is whole.

        Only `to_read` are they there as well where the library cannot be written.
        """
        if not to_read:
            self._require_writable()
        return self._store

    def keep_in_memory(self, kib: int) -> None:
        """Keep no more than so much of the file in memory from now on."""
        self._store.db.prepare(kib)

    def copy(self, path: Path) -> None:
        """Write the library as it is now to a new file."""
        self._store.copy(path)

    def keep_counted(self, searches: Iterable[SavedSearch], state: str) -> None:
        """Remember numbers that were counted in a `counting_state`; LibraryInUse while another one writes."""
        self._require_writable()
        with self._store.transaction(0.0):
            self._store.searches.keep(searches, state)

    def recount(self) -> None:
        """Build the search indexes anew and count the numbers of the sidebar, which are both worked out.

        Should never be needed; it is all or nothing.
        """
        from paperdesk.store.recounting import recount

        self._require_writable()
        with self._store.transaction():
            self._store.index.rebuild()
            recount(self._store.db)

    def state(self) -> State:
        """What changes whenever something has been written that can be seen, by whomever.

        An import that is still hidden does not change it.
        """
        version = self._store.state()
        if version != self._version:
            self._version, self._state = version, self._store.history.state()
        return self._state

    def keep_up(self, go_on: Callable[[], bool]) -> None:
        """Do what makes the file smaller or quicker and nobody waits for, as long as `go_on` says so.

        May be interrupted, and raises Interrupted then.
        """
        from paperdesk.library.upkeep import keep_up

        keep_up(self._store, go_on)

    @property
    def is_newer(self) -> bool:
        """Whether a newer PaperDesk made it, which lets this one read it."""
        return self._store.db.is_newer

    @property
    def identity(self) -> Identity | None:
        """Which file this is, whatever has become of its name since it was opened."""
        return self._store.db.identity

    def bytes(self) -> int:
        """How long the file is as it stands now, with what is in its log."""
        return self._store.db.bytes()

    def require_place(self) -> None:
        """Raise LibraryLost when the file is gone, LibraryReplaced when another one took its place."""
        self._store.db.require_place()

    def leave_place(self) -> None:
        """Take away what of a lost file still stands where it was; for the library that edits."""
        self._store.db.leave_place()

    def settle(self) -> None:
        """Leave the file by itself, without what stands in its log; to be called before it is closed."""
        self._store.db.empty_log()

    def lane_of_imports(self) -> Lane | None:
        """In which an import that goes on by itself takes turns with who writes through this library."""
        return self._store.lane.turns.patient_imports(lambda: None) if self._store.lane else None

    def interrupt(self) -> None:
        """Stop the read that runs in this library's thread; it raises Interrupted. For any thread."""
        self._store.db.interrupt()

    def _require_writable(self) -> None:
        if self.read_only:
            raise LibraryInUse(f"The library {self.path.name} can only be read here; nothing was changed.")

    @cached_property
    def _steps(self) -> Steps:
        from paperdesk.library.steps import Steps

        return Steps(self._store, self._note)
