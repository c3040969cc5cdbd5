"""Edits of what is selected: few papers at once; many in a task, with progress and a way to cancel.

While such a task runs, an edit of few papers stands in line behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer

from paperdesk.library.edits import Edit, Many
from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.edit_labels import label_text

if TYPE_CHECKING:
    from paperdesk.library.chosen import Chosen
    from paperdesk.library.library import Applied, Library
    from paperdesk.model.progress import Progress

Result = TypeVar("Result")
Make = Callable[[frozenset[int]], Edit]
"""Makes an edit for some of the papers, or for none, only to be asked for its label."""
Plan = Callable[["Library", Sequence[int]], Make]
Done = Callable[["Applied"], object]


def change(desk: Desk, make: Make, done: Done | None = None, *, chosen: Chosen | None = None) -> None:
    """Write the edit that `make` gives for the papers that are `chosen`, or else selected, as one step.

    `done` hears what it did; without it nothing is said of few papers.
    """
    decide(desk, lambda _library, _ids: make, done, chosen=chosen)


def decide(desk: Desk, plan: Plan, done: Done | None = None, *, chosen: Chosen | None = None) -> None:
    """As `change`, where it depends on the papers as they are which edit it is to be.

    `plan` may be asked in another thread, with a library of its own.
    """
    papers = desk.chosen() if chosen is None else chosen
    if papers.are_few and desk.edit_task is None:
        library = desk.session.library
        ids = papers.ids(library)
        applied = desk.session.do(plan(library, ids)(frozenset(ids)))
        if done is not None:
            done(applied)
        return

    def make_edit(library: Library, _progress: Progress) -> Edit:
        ids = papers.ids(library)
        return Many(ids, plan(library, ids))

    tell = done or partial(say_done, desk, len(papers))
    _wait_in_line(desk)
    background.write(
        desk,
        say("Changing {papers}", papers=papers_text(len(papers))),
        make_edit,
        lambda applied: tell(applied) if applied is not None else None,
    )


def read(
    desk: Desk,
    label: str,
    work: Callable[[Library, Sequence[int], Progress], Result],
    done: Callable[[Result], object],
    *,
    chosen: Chosen,
) -> None:
    """Read something of the papers that are `chosen`, and then go on with it: of many in a task."""
    if chosen.are_few:
        library = desk.session.library
        done(work(library, chosen.ids(library), lambda *_: None))
        return
    path = desk.session.library.path

    def read_many(progress: Progress) -> Result:
        from paperdesk.library.library import Library

        with Library.open(path, read_only=True) as library:
            return work(library, chosen.ids(library), progress)

    def go_on(result: Result) -> None:
        # Once the task is over, so that nothing waits for a dialog.
        if desk.session.library.path == path:
            QTimer.singleShot(0, desk, lambda: attempt(desk, lambda: done(result)))

    _wait_in_line(desk)
    desk.run_edit(label, read_many, go_on)


def say_done(desk: Desk, papers: int, applied: Applied) -> None:
    """Tell what an edit did to so many papers, with a button for Undo."""
    if applied.recorded:
        text = say("{papers}: {what}.", papers=papers_text(papers), what=label_text(applied.label))
    else:
        text = say("Nothing to change.")
    desk.toast(text, undo=applied.recorded)


def _wait_in_line(desk: Desk) -> None:
    if desk.edit_task is not None:
        desk.toast(say("This begins when “{task}” is done.", task=desk.edit_task.label))
