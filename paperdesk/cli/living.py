"""`paperdesk live`: the files that the library keeps up to date."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, join_query
from paperdesk.cli.opening import open_to_read, open_to_write
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.live_file import OPTIONS, USUAL_FORMAT, USUAL_OPTIONS, LiveFile

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.library.live_files import Ran

DONE, NOT_DONE, PARTLY = 0, 1, 3
_FORMATS: Final[Mapping[str, str]] = {
    **{".json": "csl-json", ".ris": "ris", ".csv": "csv", ".md": "markdown"},
}
"""What is written unless told otherwise, by the end of the file's name."""


def register(commands: Commands) -> None:
    """Add the subcommand."""
    living = commands.add("live", run_live, "keep files up to date with what a collection or query holds")
    actions = ", ".join(_ACTIONS)
    living.add_argument(
        "action", nargs="?", default="list", metavar="ACTION", help=f"{actions} (default: list)"
    )
    living.add_argument("files", nargs="*", metavar="FILE", help="the file; behind one to add, a QUERY")
    living.add_argument("--collection", metavar="C", help="hold the collection C and those below it, as A/B")
    living.add_argument("--format", metavar="F", help="bibtex, biblatex, ris, csl-json, csv, markdown, json")
    names = ", ".join(OPTIONS)
    living.add_argument("--with", metavar="O,...", default="", help=f"hold this as well: {names}")
    living.add_argument(
        "--without", metavar="O,...", default="", help=f"leave this out: {', '.join(USUAL_OPTIONS)}"
    )
    living.add_argument(
        "--force", action="store_true", help="overwrite a file that another program wrote or changed"
    )
    living.add_argument("--json", action="store_true", help="print JSON")


def run_live(arguments: Namespace) -> int:
    """List the live files, or do with one what the action says."""
    action = _ACTIONS.get(arguments.action)
    if action is None:
        raise UsageError(f"“{arguments.action:.60}” is nothing to do; choose from {', '.join(_ACTIONS)}.")
    status: int = action(arguments)
    vars(arguments).pop("wrote", None)  # what was to be written is
    return status


def bring_up_to_date(arguments: Namespace) -> None:
    """Write the live files of a library that a command has changed, and complain of what went wrong."""
    from paperdesk.library.live_files import live_files, run_beside

    try:
        with open_to_read(arguments) as library:
            any_there = bool(live_files(library))
        if any_there:
            with open_to_write(arguments) as library:
                run_beside(library, lambda ran: output.complain(ran.said))
    except PaperDeskError as error:
        output.complain(f"The live files were not brought up to date: {error}")


def _list(arguments: Namespace) -> int:
    from paperdesk.library.live_files import last_run, live_files, standing

    _require_none(arguments)
    with open_to_read(arguments) as library:
        found = [(standing(library, file), last_run(library, file).at) for file in live_files(library)]
        held = {ran.file.id: _held(library, ran.file) for ran, _ in found}
    if arguments.json:
        output.print_json([_as_json(ran) | {"written": at} for ran, at in found])
        return DONE
    rows = [
        (ran.outcome.value, _local(at), ran.file.format, held[ran.file.id], output.plain(ran.file.path))
        for ran, at in found
    ]
    for line in output.columns(rows, (9, 16, 10, 40), output.terminal_width()):
        print(line)
    for ran, _ in found:
        if ran.said:
            print(output.plain(ran.said), file=sys.stderr)
    return DONE


def _add(arguments: Namespace) -> int:
    from paperdesk.library.live_files import OTHERS_PATIENCE, LiveWriter, adding_here, live_files

    if not arguments.files:
        raise UsageError("Name the file to keep up to date: paperdesk live add thesis.bib tag:thesis")
    path, *query = arguments.files
    with open_to_write(arguments) as library:
        file = LiveFile(
            path,
            arguments.format or _FORMATS.get(PurePath(path).suffix.lower(), USUAL_FORMAT),
            _collection(library, arguments.collection) if arguments.collection else None,
            join_query(query),
            _options(arguments),
        )
        if arguments.collection and query:
            raise UsageError("A live file holds a collection or what a query finds, not both.")
        id = library.apply(adding_here(library, file)).result
        added = next(each for each in live_files(library) if each.id == id)
        return _tell([LiveWriter(OTHERS_PATIENCE).run(library, added, overwrite=arguments.force)], arguments)


def _run(arguments: Namespace) -> int:
    from paperdesk.library.live_files import OTHERS_PATIENCE, LiveWriter, live_files, named
    from paperdesk.library.live_places import allow

    with open_to_write(arguments) as library:
        files = [named(library, path) for path in arguments.files] or live_files(library)
        if arguments.files:
            for file in files:
                allow(file.path, library.path)  # who names it wants it
        writer = LiveWriter(OTHERS_PATIENCE)
        return _tell(
            [
                writer.run(library, file, overwrite=bool(arguments.files) and arguments.force)
                for file in files
            ],
            arguments,
        )


def _remove(arguments: Namespace) -> int:
    from paperdesk.library.edits import RemoveLiveFile

    def remove(library: Library, file: LiveFile) -> str:
        library.apply(RemoveLiveFile(file.id))
        return f"{file.path} is kept up to date no longer; the file stays."

    return _each(arguments, remove)


def _pause(arguments: Namespace) -> int:
    return _each(arguments, lambda library, file: _rest(library, file, on=True))


def _resume(arguments: Namespace) -> int:
    return _each(arguments, lambda library, file: _rest(library, file, on=False))


_ACTIONS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    **{"list": _list, "add": _add, "remove": _remove, "run": _run, "pause": _pause, "resume": _resume}
}


def _rest(library: Library, file: LiveFile, *, on: bool) -> str:
    from paperdesk.library.edits.living import setting

    library.apply(setting(replace(file, paused=on)))
    return f"{file.path} {'rests' if on else 'is kept up to date again'}."


def _each(arguments: Namespace, do: Callable[[Library, LiveFile], str]) -> int:
    """Do something with each of the files that are named, and say what was done."""
    from paperdesk.library.live_files import named

    if not arguments.files:
        raise UsageError(f"Name the file: paperdesk live {arguments.action} thesis.bib")
    with open_to_write(arguments) as library:
        for file in [named(library, path) for path in arguments.files]:
            print(output.plain(do(library, file)))
    return DONE


def _tell(runs: Sequence[Ran], arguments: Namespace) -> int:
    from paperdesk.library.live_files import GOOD

    if arguments.json:
        output.print_json([_as_json(ran) for ran in runs])
    bad = [ran for ran in runs if ran.outcome not in GOOD]
    for ran in runs:
        if ran in bad:
            output.complain(ran.said)
        elif not arguments.json:
            print(
                f"{output.plain(ran.file.path)}: {ran.outcome.value}, {output.counted(ran.papers, 'paper')}."
            )
    if not bad:
        return DONE
    return NOT_DONE if len(bad) == len(runs) else PARTLY


def _as_json(ran: Ran) -> dict[str, Any]:
    file = ran.file
    held = {"collection": file.collection, "query": file.query, "gone": file.gone}
    facts = {"path": file.path, "format": file.format, **held, "options": list(file.options)}
    return {
        **facts,
        "paused": file.paused,
        "state": ran.outcome.value,
        "papers": ran.papers,
        "told": ran.said,
    }


def _options(arguments: Namespace) -> tuple[str, ...]:
    more, less = (_names(vars(arguments)[name]) for name in ("with", "without"))
    return tuple(name for name in OPTIONS if name in more or (name in USUAL_OPTIONS and name not in less))


def _names(text: str) -> frozenset[str]:
    names = frozenset(name.strip() for name in text.split(",") if name.strip())
    if unknown := sorted(names - set(OPTIONS)):
        raise UsageError(f"“{unknown[0]:.60}” is nothing to choose; there is {', '.join(OPTIONS)}.")
    return names


def _collection(library: Library, path: str) -> int:
    wanted = path.strip("/").casefold()
    found = next((each.id for each in library.collections() if each.path.casefold() == wanted), None)
    if found is None:
        raise PaperDeskError(f"There is no collection “{path:.60}”; nothing was changed.")
    return found


def _held(library: Library, file: LiveFile) -> str:
    """What a live file holds, in words."""
    if file.collection is None:
        return output.plain(file.query) or "all papers"
    paths = {each.id: each.path for each in library.collections()}
    return f"collection {output.plain(file.gone or paths.get(file.collection, '?'))}"


def _local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def _require_none(arguments: Namespace) -> None:
    if arguments.files:
        raise UsageError("paperdesk live list names no file; paperdesk live run FILE writes one.")
