"""`paperdesk star`, `status`, `tag` and `trash`: one decision about every paper that a query finds."""

from argparse import Namespace
from collections.abc import Sequence

from paperdesk.cli.arguments import Commands, add_query, require_query
from paperdesk.cli.opening import find_papers, open_to_write
from paperdesk.cli.output import counted
from paperdesk.library.edits import (
    AddTag,
    Edit,
    Group,
    RemoveTag,
    RestorePapers,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.paper import Status


def register(commands: Commands) -> None:
    """Add the subcommands that decide about papers."""
    tagging = commands.add("tag", run_tag, "tag papers: paperdesk tag QUERY +tag -tag ...")
    tagging.add_argument(
        "words", nargs="+", metavar="QUERY|+TAG|-TAG", help="+tag adds a tag, -tag takes it off"
    )
    starring = commands.add("star", run_star, "make papers favourites")
    add_query(starring, required=True)
    starring.add_argument("--off", action="store_true", help="take them from the favourites")
    deciding = commands.add("status", run_status, f"set a status: {', '.join(Status)}")
    add_query(deciding, required=True)
    deciding.epilog = f"The last argument is the status: {', '.join(Status)}."
    trashing = commands.add("trash", run_trash, "put papers into the Trash")
    add_query(trashing, required=True)
    trashing.add_argument("--restore", action="store_true", help="take them out of it")


def run_star(arguments: Namespace) -> int:
    """Make what the query finds favourites, or not."""
    query, on = require_query(arguments.query, "star"), not arguments.off
    with open_to_write(arguments) as library:
        papers = find_papers(library, query)
        _report(library, SetStarred(papers, on), "made a favourite" if on else "no favourite any more")
    return 0


def run_status(arguments: Namespace) -> int:
    """Set the status of what the query finds; the status is the last argument."""
    *words, last = arguments.query
    if last not in list(Status):
        raise UsageError(f"“{last}” is no status; the last argument is one of {', '.join(Status)}.")
    query = require_query(words, "status")
    with open_to_write(arguments) as library:
        _report(library, SetStatus(find_papers(library, query), Status(last)), f"set to {last}")
    return 0


def run_tag(arguments: Namespace) -> int:
    """Put tags on what the query finds, and take tags off it, as one step."""
    words, added, removed = sort_tags(arguments.words)
    query = require_query(words, "tag")
    if not added and not removed:
        raise UsageError("Say which tags: +tag puts one on, -tag takes one off.")
    with open_to_write(arguments) as library:
        _require_tags(library, removed)
        papers = find_papers(library, query)
        edits = (*(AddTag(papers, name) for name in added), *(RemoveTag(papers, name) for name in removed))
        _report(
            library,
            edits[0] if len(edits) == 1 else Group("Change tags", edits),
            "tagged" if added else "untagged",
        )
    return 0


def run_trash(arguments: Namespace) -> int:
    """Put what the query finds into the Trash, or take it out."""
    query = require_query(arguments.query, "trash")
    with open_to_write(arguments) as library:
        if arguments.restore:
            _report(library, RestorePapers(find_papers(library, query, "is:trashed")), "restored")
        else:
            _report(library, TrashPapers(find_papers(library, query)), "put into the Trash")
    return 0


def sort_tags(words: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Query words, tags to put on, and tags to take off. Raises UsageError for a bare + or -."""
    signs: dict[str, list[str]] = {"": [], "+": [], "-": []}
    for word in words:
        sign = word[:1] if word[:1] in {"+", "-"} else ""
        if sign and not word[1:].strip():
            raise UsageError(f"A tag needs a name after “{sign}”.")
        signs[sign].append(word.removeprefix(sign))
    return signs[""], signs["+"], signs["-"]


def _require_tags(library: Library, names: Sequence[str]) -> None:
    known = {tag.name.casefold() for tag in library.tags()}
    unknown = [f"“{name}”" for name in names if name.casefold() not in known]
    if unknown:
        raise PaperDeskError(f"There is no tag {', '.join(unknown)}; nothing was changed.")


def _report(library: Library, edit: Edit, done: str) -> None:
    change = library.apply(edit).change
    print(f"{counted(len(change.papers), 'paper')} {done}." if change.papers else "Nothing to change.")
