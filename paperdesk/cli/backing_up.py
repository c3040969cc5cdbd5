"""`paperdesk backup` and `restore`: the library kept as it is now, and brought back as it was."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands
from paperdesk.cli.opening import library_path
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.progress import Progress

if TYPE_CHECKING:
    from paperdesk.library.backup_names import Backup
    from paperdesk.library.backups import Made
    from paperdesk.library.guard import Guard
    from paperdesk.library.library import Library

DONE, PARTLY = 0, 3


def register(commands: Commands) -> None:
    """Add the subcommands."""
    backing = commands.add("backup", run_backup, "back the library up, checked, while it is in use")
    backing.add_argument(
        "dest", nargs="?", metavar="DEST", help="a new file, or a folder (default: where all backups are)"
    )
    backing.add_argument("--json", action="store_true", help="print JSON")
    restoring = commands.add("restore", run_restore, "let the library be what a backup holds")
    restoring.add_argument(
        "backup",
        nargs="?",
        metavar="BACKUP",
        help="a file, or how the name of one in the list begins (default: the newest sound one that differs)",
    )
    restoring.add_argument(
        "--salvage", action="store_true", help="save what can be read of a damaged library, without a backup"
    )
    restoring.add_argument("--list", action="store_true", help="only list the backups, newest first")
    restoring.add_argument("--json", action="store_true", help="print JSON")


def run_backup(arguments: Namespace) -> int:
    """Make a backup; status 3 when the second folder that is wished for has no copy of it."""
    from paperdesk.library.backup_names import BY_HAND
    from paperdesk.library.backups import Backups

    backups = Backups.of(library_path(arguments))
    progress = progress_of("Backing up")
    if arguments.dest:
        made = backups.make_at(Path(arguments.dest).expanduser(), progress)
    else:
        made = backups.make(BY_HAND, progress)
    if arguments.json:
        output.print_json({**as_json(made.backup), "new": made.new, "trouble": made.trouble})
    else:
        print(_told(made))
    if made.trouble:
        output.complain(made.trouble)
    return PARTLY if made.trouble else DONE


def run_restore(arguments: Namespace) -> int:
    """List the backups, or restore one; what was there before is kept."""
    from paperdesk.library.backups import Backups

    backups = Backups.of(library_path(arguments))
    if arguments.salvage:
        if arguments.list or arguments.backup:
            raise UsageError("Either save what can be read or name a backup; nothing was changed.")
        from paperdesk.cli.salvaging import run_salvage

        return run_salvage(backups.library, json=arguments.json)
    if arguments.list:
        if arguments.backup:
            raise UsageError("Either list the backups or name the one to restore; nothing was changed.")
        return _list(backups.list(), json=arguments.json)
    progress = progress_of("Restoring")
    backup = backups.named(arguments.backup) if arguments.backup else backups.newest_other(progress)
    if backup is None:
        raise PaperDeskError(
            f"There is no sound backup of {backups.library} that differs from it; nothing was changed."
        )
    done = backups.restore(backup, progress)
    kept = done.before.backup.path if done.before else done.aside
    if arguments.json:
        before = as_json(done.before.backup) if done.before else None
        aside = str(done.aside) if done.aside else None
        output.print_json({"restored": as_json(backup), "before": before, "aside": aside})
        return DONE
    print(f"Restored: {_when(backup)}, {_counts(backup)}.")
    if kept:
        print(f"What was there before is kept: {output.plain(str(kept))}")
    return DONE


def guard_of(library: Library) -> Guard | None:
    """Backs a library up at once before much of it is changed; where that fails it says so.

    None when the user wants no backups but those made by hand.
    """
    from paperdesk.library.backups import Backups
    from paperdesk.library.guard import Guard, Pending

    backups = Backups.of(library.path)
    if library.read_only or not backups.wishes.on:
        return None

    def make(pending: Pending) -> None:
        try:
            made = pending.make(progress_of("Backing up first"))
        except PaperDeskError as error:
            output.complain(f"{error} The change is made without a backup.")
        else:
            if made and made.trouble:
                output.complain(made.trouble)

    return Guard(lambda: backups, make)


def progress_of(label: str) -> Progress:
    """Progress on a terminal, and nothing elsewhere."""
    shown = sys.stderr.isatty()

    def show(done: int, total: int) -> None:
        if shown:
            print(f"\r{label}: {100 * done // max(1, total)} %\x1b[K\r", end="", file=sys.stderr, flush=True)

    return show


def as_json(backup: Backup) -> dict[str, Any]:
    """A backup for programs."""
    names = ("reason", "papers", "notes", "highlights", "bytes", "good")
    facts = {name: getattr(backup, name) for name in names}
    return {"path": str(backup.path), "made": backup.made.isoformat().replace("+00:00", "Z"), **facts}


def _told(made: Made) -> str:
    path = output.plain(str(made.backup.path))
    if made.new:
        return f"Backed up: {path}\n{_counts(made.backup)}."
    return f"Nothing has changed since the last backup: {path}\n{_counts(made.backup)}."


def _list(backups: Sequence[Backup], *, json: bool) -> int:
    if json:
        output.print_json([as_json(backup) for backup in backups])
        return DONE
    rows = [
        (_when(backup), "" if backup.good else "damaged", _counts(backup), output.plain(str(backup.path)))
        for backup in backups
    ]
    for line in output.columns(rows, (40, 8, 60), output.terminal_width()):
        print(line)
    return DONE


def _when(backup: Backup) -> str:
    local = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{local} {output.plain(backup.reason.replace('-', ' '))}"


def _counts(backup: Backup) -> str:
    parts = (
        output.counted(backup.papers, "paper"),
        output.counted(backup.notes, "note"),
        output.counted(backup.highlights, "highlight"),
        f"{backup.bytes / 1e6:.1f} MB",
    )
    return ", ".join(parts)
