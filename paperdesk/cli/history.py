"""`paperdesk undo`, `redo` and `history`: what was done to the library."""

from argparse import Namespace
from dataclasses import asdict
from datetime import datetime

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, natural
from paperdesk.cli.opening import open_to_read, open_to_write
from paperdesk.model.errors import PaperDeskError


def register(commands: Commands) -> None:
    """Add the subcommands about the library as a whole."""
    commands.add("undo", run_undo, "take the last change back")
    commands.add("redo", run_redo, "bring back what was undone last")
    showing = commands.add("history", run_history, "list the changes that can be undone, newest first")
    showing.add_argument("--limit", type=natural, default=1000, metavar="N", help="at most N changes")
    showing.add_argument("--json", action="store_true", help="print JSON")


def run_undo(arguments: Namespace) -> int:
    """Take one step back."""
    with open_to_write(arguments) as library:
        applied = library.undo()
    if applied is None:
        raise PaperDeskError("There is nothing to undo.")
    print(f"Undone: {output.plain(applied.label)}")
    return 0


def run_redo(arguments: Namespace) -> int:
    """Take one step forward again."""
    with open_to_write(arguments) as library:
        applied = library.redo()
    if applied is None:
        raise PaperDeskError("There is nothing to redo.")
    print(f"Redone: {output.plain(applied.label)}")
    return 0


def run_history(arguments: Namespace) -> int:
    """List the steps with the local time they were made at."""
    with open_to_read(arguments) as library:
        steps = library.history(arguments.limit)
    if arguments.json:
        output.print_json([asdict(step) for step in steps])
        return 0
    rows = [(_local(step.at), "undone" if step.undone else "", output.plain(step.label)) for step in steps]
    for line in output.columns(rows, (16, 6), output.terminal_width()):
        print(line)
    return 0


def _local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
