"""`paperdesk export`: what a query finds, as a file or on standard output."""

from argparse import Namespace
from pathlib import Path

from paperdesk.cli.arguments import Commands, add_query, join_query
from paperdesk.cli.opening import open_to_read
from paperdesk.cli.output import counted
from paperdesk.formats.registry import EXPORT_FORMATS
from paperdesk.library.exporting import write_atomically
from paperdesk.model.errors import PaperDeskError

FORMATS = {format.id: format for format in EXPORT_FORMATS}


def register(commands: Commands) -> None:
    """Add the subcommand that exports."""
    exporting = commands.add("export", run_export, "export papers for other programs")
    add_query(exporting)
    exporting.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="where to (default: standard output)"
    )
    exporting.add_argument("--format", choices=FORMATS, default="bibtex", help="bibtex unless told otherwise")


def run_export(arguments: Namespace) -> int:
    """Write everything the query finds, whole or not at all."""
    query = join_query(arguments.query)
    with open_to_read(arguments) as library:
        ids = library.find(query).ids()
        if not ids and (query or arguments.output != "-"):
            raise PaperDeskError("No paper is found to export; nothing was written.")
        text = FORMATS[arguments.format].write(library.papers(ids))
    if arguments.output == "-":
        print(text, end="")
    else:
        path = Path(arguments.output).expanduser()
        write_atomically(path, text)
        print(f"{counted(len(ids), 'paper')} written to {path}.")
    return 0
