"""Commands that back the library up, and let it be again what a backup holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.dialogs.backup_words import backup_time
from paperdesk.ui.questions import BackupsRequest
from paperdesk.ui.settings import Settings

if TYPE_CHECKING:
    from paperdesk.library.backup_names import Backup
    from paperdesk.library.backup_wishes import Wishes
    from paperdesk.library.backups import Backups, Made, Restored
    from paperdesk.library.differences import Difference
    from paperdesk.model.progress import Progress

ON, SECOND, ROOM = "backups/on", "backups/second", "backups/room"


def wishes_of(settings: Settings) -> Wishes:
    """What the settings say of backups."""
    from paperdesk.library.backup_wishes import Wishes

    room = settings.text(ROOM)
    gigabytes = int(room) if room.isdecimal() else 0
    return Wishes(settings.flag(ON), settings.text(SECOND), gigabytes)


def backups_of(desk: Desk) -> Backups:
    """The backups of the library that is open, or of the one whose backup is looked at."""
    from paperdesk.library.backups import Backups

    return Backups.of(desk.library_behind or desk.session.library.path, wishes_of(desk.settings))


def back_up(desk: Desk) -> None:
    """Make a backup now."""
    desk.flush_wanted.emit()
    backups = backups_of(desk)

    def work(progress: Progress) -> Made:
        from paperdesk.library.backup_names import BY_HAND

        return backups.make(BY_HAND, progress)

    desk.run(say("Backing up"), work, partial(_tell_made, desk))


def _tell_made(desk: Desk, made: Made) -> None:
    backup = made.backup
    if made.trouble:
        desk.ask.error(PaperDeskError(made.trouble))
    text = (
        say("Backed up: {papers}, {size} MB.", papers=papers_text(backup.papers), size=_megabytes(backup))
        if made.new
        else say("Nothing has changed since the backup of {time}.", time=backup_time(backup.made))
    )
    desk.toast(text, more=More(say("Backups"), partial(show, desk)))


def _megabytes(backup: Backup) -> str:
    return f"{backup.bytes / 1e6:.1f}"


def show(desk: Desk) -> None:
    """Show the backups there are; one of them may be restored, or opened to look at."""
    desk.flush_wanted.emit()
    backups = backups_of(desk)

    def differs(backup: Backup, progress: Progress) -> Difference:
        from paperdesk.library.differences import difference

        return difference(backups.library, backup.path, progress)

    back = desk.library_behind is not None
    answer = desk.ask.backups(BackupsRequest(backups.list(), backups.folder, differs, looking=back))
    if answer is None:
        return
    if answer.way == "back" and desk.library_behind is not None:
        go_back(desk)
    elif answer.backup is not None:
        (restore if answer.way == "restore" else look_at)(desk, answer.backup)


def restore(desk: Desk, backup: Backup) -> None:
    """Let the library be what a backup holds; what it holds now is kept as a backup first."""
    go_back(desk)
    require(desk, Needs.IDLE | Needs.WRITABLE)
    if not desk.let_go():
        return
    backups, library = backups_of(desk), desk.session.library.path
    label = say("Restoring a backup")
    alone = desk.session.alone(label)

    def work(progress: Progress) -> Restored:
        return alone(lambda: backups.restore(backup, progress, in_use=True))

    def tell(done: Restored) -> None:
        if desk.session.library.path == library:
            desk.session.reread()
        text = say("The library is again as it was: {time}.", time=backup_time(backup.made))
        before = done.before.backup if done.before else None
        more = (
            More(say("Take back"), partial(attempt, desk, partial(restore, desk, before))) if before else None
        )
        desk.toast(text, more=more)

    desk.run_edit(label, work, tell)


def look_at(desk: Desk, backup: Backup) -> None:
    """Open a backup in this window to look at, not to change."""
    from paperdesk.library.backup_names import is_of_this_version
    from paperdesk.library.library import Library

    require(desk, Needs.IDLE)
    if not is_of_this_version(backup):
        raise PaperDeskError(
            say("This backup is of another version of PaperDesk; it can be restored, but not looked at.")
        )
    if not desk.let_go():
        return
    behind = desk.library_behind or desk.session.library.path
    library = Library.open(backup.path, read_only=True)
    library.writable = False
    desk.session.replace(library)
    desk.library_behind = behind
    text = say("This is the backup of {time}, which cannot be changed.", time=backup_time(backup.made))
    desk.toast(text, more=More(say("Back to the library"), partial(attempt, desk, partial(go_back, desk))))


def go_back(desk: Desk) -> None:
    """Open the library whose backup is looked at; nothing without one."""
    from paperdesk.library.library import Library

    behind: Path | None = desk.library_behind
    if behind is not None:
        require(desk, Needs.IDLE)
        desk.library_behind = None
        desk.session.replace(Library.open_to_look(behind))
