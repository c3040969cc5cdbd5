"""`paperdesk export --cited FILE`: which papers a manuscript cites, and what to say of the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.cli.output import counted, plain
from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.cited_keys import Cited
    from paperdesk.library.library import Library

LISTED: Final = 50
"""How many keys are named that no paper has, with those that may be meant."""


def cited_by(library: Library, path: Path) -> Cited:
    """The papers that a manuscript cites. Raises PaperDeskError when there are none."""
    from paperdesk.library.cited_keys import cited_papers, read_manuscript

    cited = cited_papers(library, read_manuscript(path))
    if cited.papers:
        return cited
    if cited.missing:
        named = ", ".join(map(plain, cited.missing[:3]))
        raise PaperDeskError(
            f"No paper has a key that {path.name} cites ({named}{' ...' if len(cited.missing) > 3 else ''}); "
            "nothing was written."
        )
    if cited.manuscript.everything:
        raise PaperDeskError(
            f"{path.name} cites everything, and no paper by its key; leave --cited out to export all papers."
        )
    raise PaperDeskError(f"{path.name} cites nothing; nothing was written.")


def tell_of_cited(library: Library, cited: Cited) -> bool:
    """Say on standard error what is cited and not in the file; gives whether anything is."""
    _list("These papers have other keys now; they went out under those that are cited:", _renamed(cited))
    _list("These papers are in the Trash; they went out all the same:", cited.trashed)
    _list("These files of the manuscript were not found:", cited.manuscript.unread)
    if cited.missing:
        _list(f"{counted(len(cited.missing), 'key')} no paper has:", _missing(library, cited))
    if cited.manuscript.everything:
        print("It also cites everything; only what it cites by key is in the file.", file=sys.stderr)
    return bool(cited.missing or cited.manuscript.unread)


def _renamed(cited: Cited) -> list[str]:
    return [f"{key} is {own} now" for key, own in cited.renamed]


def _missing(library: Library, cited: Cited) -> Iterator[str]:
    from paperdesk.library.missing_keys import near_key

    for number, key in enumerate(cited.missing):
        near = near_key(library, key) if number < LISTED else ""
        yield f"{key} (did you mean {near}?)" if near else key


def _list(title: str, lines: Iterable[str]) -> None:
    there = [plain(line) for line in lines]
    if there:
        print(title, file=sys.stderr)
    for line in there:
        print(f"  {line}", file=sys.stderr)
