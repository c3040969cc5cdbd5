"""What can be done about where a library lies: save it elsewhere, open what is there now, merge copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from paperdesk.library.locations import SUFFIX, default_library
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.files import LIBRARY_PATTERN, open_path
from paperdesk.ui.commands.importing import add_references
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk


def save_copy(desk: Desk) -> None:
    """Save the library under another name, with what could not be written, and go on with that one."""
    from paperdesk.library.library import Library
    from paperdesk.library.saving_as import save_as

    require(desk, Needs.IDLE)
    name = desk.session.library.path.name
    asked = desk.ask.save_file(say("Save the library as"), _folder(desk) / name, say(LIBRARY_PATTERN))
    if asked is None:
        return
    target = asked if asked.suffix else asked.with_suffix(SUFFIX)
    # What is half typed is kept with what could not be written before.
    desk.flush_wanted.emit()
    desk.leave_wanted.emit()
    save_as(desk.session.library, target)
    notes = desk.unsaved_notes.carried()
    desk.session.go_on_with(Library.open_to_look(target))
    desk.unsaved_notes.carry(notes)
    desk.toast(say("Saved as {name}; from now on you work with that file.", name=target.name))


def _folder(desk: Desk) -> Path:
    """Where to offer to save: beside the library if there is anything, else where libraries are kept."""
    folder = desk.session.library.path.parent
    return folder if desk.session.lost is not None and folder.is_dir() else default_library().parent


def open_what_is_there(desk: Desk) -> None:
    """Open the file that has taken the library's place."""
    open_path(desk, desk.session.library.path)


def merge(desk: Desk, copy: Path, done: Callable[[], object]) -> None:
    """Bring in what only a copy of the library has, which stays as it is; then `done` is called."""
    require(desk, Needs.WRITABLE | Needs.ROOM)
    add_references(desk, [copy], done=done)
