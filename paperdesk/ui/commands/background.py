"""Edits of many papers: made in a task, written by the writer, with progress, and told at the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.library.edits import Edit
    from paperdesk.library.library import Applied, Library
    from paperdesk.model.progress import Progress

Make = Callable[["Library", "Progress"], "Edit | None"]
Done = Callable[["Applied | None"], object]


def write(desk: Desk, label: str, make: Make, done: Done) -> None:
    """Make an edit, which reads a library of its own for that, and write it as one step.

    `done` hears what it did, or None when there was nothing to do, once everyone has been told; nobody
    hears of it when it was cancelled, or another library is open by then.
    """
    from paperdesk.library.library import Library

    path = desk.session.library.path
    carry_out = desk.session.writing(label)

    def work(progress: Progress) -> Applied | None:
        with Library.open(path, read_only=True) as library:
            edit = make(library, progress)
        return carry_out(edit, progress) if edit is not None else None

    desk.run_edit(label, work, lambda applied: _end(desk, path == desk.session.library.path, applied, done))


def turn(desk: Desk, label: str, done: Done, *, undone: bool) -> None:
    """Undo (or redo) a step that may take long; `done` as in `write`."""
    path = desk.session.library.path
    work = desk.session.turning(label, undone=undone)
    desk.run_edit(label, work, lambda applied: _end(desk, path == desk.session.library.path, applied, done))


def _end(desk: Desk, still_open: bool, applied: Applied | None, done: Done) -> None:
    if still_open:
        desk.session.tell(applied)
        done(applied)
