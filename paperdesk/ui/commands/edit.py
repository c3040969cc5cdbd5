"""Undo, redo, history, selection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.wording import literal, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.edit_labels import label_text

if TYPE_CHECKING:
    from paperdesk.library.library import Applied

TURNING = Needs.WRITABLE | Needs.SETTLED  # what undo and redo need


def undo(desk: Desk) -> None:
    """Take the newest step back, whoever made it."""
    desk.flush_wanted.emit()
    _undo(desk)


def take_back(desk: Desk) -> None:
    """Take back the step that a message in passing told of, and no other one.

    What is half typed meanwhile is not part of it, and stays as it is.
    """
    if desk.session.library.newest_step() != desk.offered:
        desk.session.look()
        desk.toast(say("Another program has changed the library since; nothing was taken back."))
        return
    _undo(desk)


def _undo(desk: Desk) -> None:
    require(desk, TURNING)
    if desk.session.library.turning_is_long(undone=True):
        background.turn(desk, say("Undoing"), partial(_tell_undone, desk), undone=True)
    else:
        _tell_undone(desk, desk.session.undo())


def _tell_undone(desk: Desk, applied: Applied | None) -> None:
    if applied is not None:
        desk.toast(say("Undone: {label}.", label=label_text(applied.label)))


def redo(desk: Desk) -> None:
    """Do again what was undone last."""
    desk.flush_wanted.emit()
    require(desk, TURNING)
    if desk.session.library.turning_is_long(undone=False):
        background.turn(desk, say("Doing again"), partial(_tell_redone, desk), undone=False)
    else:
        _tell_redone(desk, desk.session.redo())


def _tell_redone(desk: Desk, applied: Applied | None) -> None:
    if applied is not None:
        desk.toast(say("Done again: {label}.", label=label_text(applied.label)))


def undo_text(desk: Desk) -> str:
    """The text "Undo Add Tag", or "Undo" when there is nothing to undo."""
    label = desk.session.label(undone=False)
    return say("&Undo {label}", label=literal(label_text(label))) if label else say("&Undo")


def redo_text(desk: Desk) -> str:
    """The text "Redo Add Tag", or "Redo" when there is nothing to redo."""
    label = desk.session.label(undone=True)
    return say("&Redo {label}", label=literal(label_text(label))) if label else say("&Redo")


def history(desk: Desk) -> None:
    """Show what was changed when."""
    desk.flush_wanted.emit()
    desk.ask.history(desk.session.library.history())


def select_all(desk: Desk) -> None:
    """Select every paper of the list."""
    desk.papers_wanted.emit(None)


def next_paper(desk: Desk) -> None:
    """Go to the paper below."""
    desk.step_wanted.emit(1)


def previous_paper(desk: Desk) -> None:
    """Go to the paper above."""
    desk.step_wanted.emit(-1)
