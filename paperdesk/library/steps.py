"""Carries edits out: each in one transaction, which also remembers how to take it back."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final, TypeVar

from paperdesk.library import edit_json
from paperdesk.library.applied import HISTORY_LIMIT, Applied
from paperdesk.library.edits.edit import Edit, Group, Outcome
from paperdesk.library.edits.sounding import sound_edit
from paperdesk.library.shared_file import State
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.history import StoredStep
from paperdesk.store.store import Store

Result = TypeVar("Result")
COALESCE_SECONDS: Final = 60
LONG_STEP: Final = 100_000
MANY_PAPERS: Final = 5000
"""Letters of an edit, and papers in it, from which on it may take long enough to be seen at work."""


class _NothingToDo(Exception):
    """Rolls a transaction back whose edit found nothing to change, so that redo survives it."""

    def __init__(self, result: object) -> None:
        self.result = result


class Steps:
    """The steps of one library."""

    def __init__(self, store: Store, note: Callable[[State, State], object] | None = None) -> None:
        """Work on `store`; `note` is told from which state to which one each edit leads, as it commits."""
        self._store = store
        self._note = note
        self._own: int | None = None  # the step that was made here last

    def apply(
        self, edit: Edit, *, coalesce: bool, patience: float | None, progress: Progress | None
    ) -> Applied:
        """Carry out an edit, as `Library.apply` does."""
        edit = sound_edit(edit)
        try:
            outcome = self._write(lambda: self._carry_out(edit, coalesce), patience, progress)
        except _NothingToDo as nothing:
            return Applied(edit.label, Change(), nothing.result)
        return Applied(edit.label, outcome.change, outcome.result, edit.recorded)

    def turn(self, *, undone: bool, patience: float | None, progress: Progress | None) -> Applied | None:
        """Take the newest step back, or bring back the one that was undone last; None without one."""
        return self._write(lambda: self._turn(undone), patience, progress)

    def is_long(self, *, undone: bool) -> bool:
        """Whether turning the next step over may take a while."""
        step = self._next(undone)
        if step is None:
            return False
        return len(step.edit) > LONG_STEP or edit_json.mentioned(step.edit) > MANY_PAPERS

    def let_go_of_undone_imports(self) -> None:
        """Forget what could be redone if an import is among it."""
        if self._store.batches.has_undone():
            with self._store.transaction():
                self._let_go(self._store.history.drop_undone())

    def _write(self, work: Callable[[], Result], patience: float | None, progress: Progress | None) -> Result:
        store = self._store
        own = self._own
        try:
            with store.telling(progress), store.transaction(patience):
                store.step(0, 1)
                before = store.history.state() if self._note else ()
                result = work()
                if self._note:
                    self._note(before, store.history.state())
                return result
        except BaseException:
            self._own = own  # a step that was not written leaves its number to somebody else's
            raise

    def _carry_out(self, edit: Edit, coalesce: bool) -> Outcome:
        if not edit.recorded:
            return edit.apply(self._store)
        history = self._store.history
        # What can no longer be redone leaves first: an import that was taken back frees its citation keys.
        self._let_go(history.drop_undone())
        outcome = edit.apply(self._store)
        if outcome.inverse is None:
            raise _NothingToDo(outcome.result)
        if not (coalesce and self._joins(edit)):
            back = edit_json.to_json(outcome.inverse)
            self._own = history.add(self._store.now(), edit.label, edit.merge_key, back)
            self._let_go(history.drop_beyond(HISTORY_LIMIT))
        return outcome

    def _joins(self, edit: Edit) -> bool:
        """Whether the edit carries on the newest step, which another program must not have made."""
        step = self._store.history.to_undo()
        if not step or step.id != self._own or not edit.merge_key or step.merge_key != edit.merge_key:
            return False
        now = self._store.now()
        if (datetime.fromisoformat(now) - datetime.fromisoformat(step.at)).total_seconds() > COALESCE_SECONDS:
            return False
        self._store.history.prolong(step.id, now)
        return True

    def _turn(self, undone: bool) -> Applied | None:
        step = self._next(undone)
        if not step:
            return None
        outcome = edit_json.from_json(step.edit).apply(self._store)
        back = outcome.inverse or Group(step.label, ())
        self._store.history.turn(step.id, undone, edit_json.to_json(back))
        return Applied(step.label, outcome.change, outcome.result, True)

    def _next(self, undone: bool) -> StoredStep | None:
        history = self._store.history
        return history.to_undo() if undone else history.to_redo()

    def _let_go(self, steps: Iterable[str]) -> None:
        for step in steps:
            try:
                edit = edit_json.from_json(step)
            except PaperDeskError:
                continue  # or nothing could be edited any more
            edit.lost(self._store)
