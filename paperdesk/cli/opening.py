"""Which library a subcommand works on, and opening it."""

import os
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from paperdesk.cli.updating import update
from paperdesk.library.library import Library
from paperdesk.library.locations import VARIABLE, default_library
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.query import parse


def library_path(arguments: Namespace, environment: Mapping[str, str] = os.environ) -> Path:
    """The library that was named by `--library` or PAPERDESK_LIBRARY, else the user's own."""
    named = named_library(arguments, environment)
    return named or default_library()


def named_library(arguments: Namespace, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The library that was named, None when none was."""
    named = arguments.library or environment.get(VARIABLE)
    return Path(named).expanduser() if named else None


def open_to_read(arguments: Namespace) -> Library:
    """The library, for looking only."""
    path = library_path(arguments)
    update(path)
    return Library.open(path, read_only=True)


def open_to_write(arguments: Namespace, *, create: bool = False) -> Library:
    """The library, for changing; what it keeps up to date is written when the command is done.

    `create`: make a new one where there is none.
    """
    path = library_path(arguments)
    arguments.wrote = True
    update(path)
    return guarded(Library.open(path, create=create))


def guarded(library: Library) -> Library:
    """The library, which is backed up from now on before much of it is changed, if the user wants that."""
    from paperdesk.cli.backing_up import guard_of

    guard = guard_of(library)
    library.guard = lambda: guard
    return library


def find_papers(library: Library, query: str, place: str = "") -> frozenset[int]:
    """The papers that a change is for, of those in `place`, a query too, when one is given.

    Raises UsageError for a query that asks for nothing in particular and so would change every paper,
    PaperDeskError when there are none.
    """
    if parse(query).node is None:
        raise UsageError(f"“{query:.60}” names no papers in particular; nothing was changed.")
    ids = library.find(f"{place} ({query})" if place else query).ids()
    if not ids:
        raise PaperDeskError(f"No paper is found by “{query}”; nothing was changed.")
    return frozenset(ids)


def paper_of(library: Library, key: str) -> int:
    """The paper with this citation key. Raises PaperDeskError when there is none."""
    found = library.paper_id(key)
    if found is None:
        raise PaperDeskError(f"No paper has the citation key “{key}”; paperdesk list shows the keys.")
    return found
