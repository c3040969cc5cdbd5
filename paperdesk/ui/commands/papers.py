"""Commands on the selected papers: favourite, status, key, Trash."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import (
    PurgePapers,
    RestorePapers,
    SetKey,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.library.library_reads import NEWEST
from paperdesk.model.paper import Status
from paperdesk.ui.commands import many
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry

if TYPE_CHECKING:
    from paperdesk.library.library import Applied, Library

TRASHED = "is:trashed"


def star(desk: Desk) -> None:
    """Make the selection favourites, or take that back when all of them are."""

    def plan(library: Library, ids: Sequence[int]) -> many.Make:
        return partial(SetStarred, on=not library.all_are_starred(ids))

    many.decide(desk, plan)


def toggle_read(desk: Desk) -> None:
    """Mark the selection as read, or as merely kept when all of it is read."""
    count = desk.count()
    status = Status.READ

    def plan(library: Library, ids: Sequence[int]) -> many.Make:
        nonlocal status
        status = Status.KEPT if library.all_have_status(ids, Status.READ) else Status.READ
        return partial(SetStatus, status=status)

    many.decide(desk, plan, lambda applied: _say_status(desk, count, status, applied))


def set_status(desk: Desk, status: Status) -> None:
    """Give the selection a status; several papers at once are worth a word."""
    many.change(desk, partial(SetStatus, status=status), partial(_say_status, desk, desk.count(), status))


def _say_status(desk: Desk, papers: int, status: Status, applied: Applied) -> None:
    if papers > 1:
        text = say("{papers}: {status}.", papers=papers_text(papers), status=status)
        desk.toast(text, undo=applied.recorded)


def keep(desk: Desk) -> None:
    """Out of the Inbox, into the library."""
    if not _decide(desk, Status.KEPT):
        set_status(desk, Status.KEPT)


def read_later(desk: Desk) -> None:
    """Wanted for reading."""
    if not _decide(desk, Status.TO_READ):
        set_status(desk, Status.TO_READ)


def reading(desk: Desk) -> None:
    """Being read."""
    set_status(desk, Status.READING)


def skimmed(desk: Desk) -> None:
    """Read in passing."""
    set_status(desk, Status.SKIMMED)


def back_to_inbox(desk: Desk) -> None:
    """Not decided after all."""
    set_status(desk, Status.INBOX)


def dismiss(desk: Desk) -> None:
    """Not wanted; remembered, so that it is not offered again."""
    if _decide(desk, Status.DISMISSED):
        return
    _change(
        desk,
        partial(SetStatus, status=Status.DISMISSED),
        say("{papers} dismissed.", papers=papers_text(desk.count())),
        nothing=say("Dismissed before; nothing was changed."),
    )


def write_note(desk: Desk) -> None:
    """Put the cursor into the note."""
    desk.focus_wanted.emit("note")


def edit_key(desk: Desk) -> None:
    """Give the paper another citation key; the old one still finds it."""
    paper = desk.session.library.paper(_one(desk))
    key = desk.ask.text(say("Edit citation key"), say("Citation key"), paper.key)
    if key and key.strip() != paper.key:
        desk.session.do(SetKey(paper.id, key.strip()))


def trash(desk: Desk) -> None:
    """Move the selection to the Trash; what is there already is deleted for good after a question."""
    if desk.shown.place == "trash":
        purge(desk)
        return
    _change(desk, TrashPapers, say("{papers} moved to the Trash.", papers=papers_text(desk.count())))


def restore(desk: Desk) -> None:
    """Take the selection out of the Trash."""
    _change(desk, RestorePapers, say("{papers} restored.", papers=papers_text(desk.count())))


def purge(desk: Desk) -> None:
    """Delete the selected papers of the Trash for good."""
    _purge(desk, desk.chosen(), say("Delete for good"))


def empty_trash(desk: Desk) -> None:
    """Delete everything in the Trash for good."""
    found = desk.session.library.find(TRASHED)
    count = found.count()
    if count:
        everything = Chosen(TRASHED, NEWEST, count, tuple(found.page(0, 1)), ((0, count - 1),))
        _purge(desk, everything, say("Empty the Trash"))
    else:
        desk.toast(say("The Trash is empty."))


def _decide(desk: Desk, status: Status) -> bool:
    """Decide about the paper that is gone through just now; False when none is."""
    if desk.stage is None:
        return False
    desk.stage.decide(status)
    return True


def matching(entries: Sequence[PaletteEntry], text: str) -> list[PaletteEntry]:
    """The entries that hold every word of `text`."""
    words = text.casefold().split()
    return [entry for entry in entries if all(word in entry.text.casefold() for word in words)]


def _purge(desk: Desk, chosen: Chosen, action: str) -> None:
    papers = papers_text(len(chosen))
    sentence = say(
        "Delete {papers} for good, with notes and tags? Only Undo and the history can bring them back.",
        papers=papers,
    )
    if desk.ask.confirm(action, sentence, say("Delete {papers}", papers=papers)):
        _change(desk, PurgePapers, say("{papers} deleted.", papers=papers), chosen=chosen)


def _change(
    desk: Desk, make: many.Make, text: str, *, nothing: str = "", chosen: Chosen | None = None
) -> None:
    """Write an edit of what is chosen, or else selected, and say so with a button for Undo."""

    def tell(applied: Applied) -> None:
        desk.toast(text if applied.recorded else nothing or text, undo=applied.recorded)

    many.change(desk, make, tell, chosen=chosen)


def _one(desk: Desk) -> int:
    current = desk.current()
    return current if current is not None else desk.selection()[0]
