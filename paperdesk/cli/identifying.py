"""`paperdesk add`: papers by DOI, arXiv id, PubMed id or ISBN, complete or as stubs that wait."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, read_stdin
from paperdesk.cli.opening import open_to_write
from paperdesk.model.errors import UsageError

if TYPE_CHECKING:
    from paperdesk.library.completing import Identified
    from paperdesk.library.library import Library
    from paperdesk.online.services import Services

DONE, NOT_DONE, PARTLY = 0, 1, 3
_STDIN: Final = "-"


def register(commands: Commands) -> None:
    """Add the subcommand."""
    adding = commands.add("add", run_add, "add papers by DOI, arXiv id, PubMed id (PMID:1) or ISBN")
    adding.add_argument(
        "texts",
        nargs="+",
        metavar="ID",
        help="an identifier, a text that holds some, or - for standard input",
    )
    adding.add_argument("--offline", action="store_true", help="ask nobody now; the details wait")
    adding.add_argument("--json", action="store_true", help="print JSON")


def run_add(arguments: Namespace) -> int:
    """Look the identifiers up and add what is found, as one step; what cannot be asked for now waits."""
    from paperdesk.library.completing import adding_edit, look_up
    from paperdesk.model.identifiers import find_identifiers

    text = "\n".join(read_stdin() if each == _STDIN else each for each in arguments.texts)
    wanted = find_identifiers(text)
    if not wanted:
        raise UsageError(
            f"There is no DOI, arXiv id, PubMed id or ISBN in “{text.strip():.60}”; nothing was added. "
            "A PubMed id is written PMID:123."
        )
    with open_to_write(arguments, create=True) as library:
        services = None if arguments.offline else wished_services()
        found = look_up(library, wanted, services, progress=output.progress("Looking up") or _unseen)
        edit = adding_edit(found)
        ids = _new_ids(library.apply(edit).result) if edit else ()
        keys = _keys(library, found, ids)
    _tell(found, keys, as_json=arguments.json)
    return _status(found, offline=arguments.offline)


def wished_services() -> Services:
    """The services as the user wishes them, offline perhaps."""
    from paperdesk.library.network import services, wished_gate
    from paperdesk.library.network_wishes import CurrentWishes

    return services(wished_gate(), CurrentWishes()())


def _unseen(done: int, total: int) -> None:
    """Nobody looks."""


def _new_ids(result: object) -> tuple[int, ...]:
    """The ids of the papers that a step has added, which comes first in it."""
    first = result[0] if isinstance(result, tuple) and result else ()
    return first if isinstance(first, tuple) else ()


def _keys(library: Library, found: Sequence[Identified], ids: Sequence[int]) -> list[str]:
    """The citation keys, "" for what was not added."""
    from paperdesk.library.completing import Fate

    new = iter(ids)
    papers = [next(new, None) if each.fate in (Fate.NEW, Fate.STUB) else each.twin for each in found]
    keys = {paper.id: paper.key for paper in library.papers(id for id in papers if id is not None)}
    return [keys.get(id, "") if id is not None else "" for id in papers]


def _status(found: Sequence[Identified], *, offline: bool) -> int:
    from paperdesk.library.completing import Fate

    fates = {each.fate for each in found}
    if fates == {Fate.UNKNOWN}:
        return NOT_DONE
    return PARTLY if Fate.UNKNOWN in fates or (Fate.STUB in fates and not offline) else DONE


def _tell(found: Sequence[Identified], keys: Sequence[str], *, as_json: bool) -> None:
    from paperdesk.library.completing import Fate

    for each in found:
        if each.fate is Fate.UNKNOWN:
            output.complain(f"No service knows {each.identifier.shown}; nothing was added for it.")
    for told in dict.fromkeys(each.told for each in found if each.fate is Fate.STUB and each.told):
        output.complain(told)
    if as_json:
        output.print_json({"papers": [_as_json(each, key) for each, key in zip(found, keys, strict=True)]})
        return
    for line in _lines(found, keys):
        print(output.plain(line))


def _lines(found: Sequence[Identified], keys: Sequence[str]) -> Iterator[str]:
    from paperdesk.library.completing import Fate

    for each, key in zip(found, keys, strict=True):
        title = f": {each.paper.title}" if each.paper.title else ""
        if each.fate is Fate.NEW:
            yield f"{each.identifier.shown} added as {key}{title}"
        elif each.fate is Fate.STUB:
            yield f"{each.identifier.shown} added as {key}; its details wait for paperdesk complete."
        elif each.fate is Fate.TWICE:
            yield f"{each.identifier.shown} is another name of a paper that was added{title}"
        elif each.fate is Fate.THERE:
            completed = f", {output.counted(len(each.taken), 'field')} completed" if each.taken else ""
            yield f"{each.identifier.shown} is there as {key}{completed}{title}"


def _as_json(each: Identified, key: str) -> dict[str, Any]:
    return {
        "identifier": each.identifier.value,
        "scheme": each.identifier.scheme,
        "outcome": each.fate.value,
        "key": key,
        "title": each.paper.title,
        "completed": [choice.field for choice in each.taken] if each.twin is not None else [],
        "told": each.told,
    }
