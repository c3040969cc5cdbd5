"""Where a library lies: in a synchronised folder, on a network, beside copies that conflict with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import Final

from paperdesk.store.mounts import is_on_network

NETWORK: Final = "network"

SERVICES: Final = (
    ("Dropbox", re.compile(r"dropbox( \(.+\)|-.+)?", re.IGNORECASE)),
    ("OneDrive", re.compile(r"onedrive( ?- ?.+)?|skydrive", re.IGNORECASE)),
    ("iCloud Drive", re.compile(r"com~apple~clouddocs|icloud ?drive|mobile documents", re.IGNORECASE)),
    (
        "Google Drive",
        re.compile(r"google ?drive( .*|-.*)?|drivefs|googledrive-.+|my drive|meine ablage", re.IGNORECASE),
    ),
    ("Nextcloud", re.compile(r"nextcloud\d*", re.IGNORECASE)),
    ("ownCloud", re.compile(r"owncloud\d*", re.IGNORECASE)),
    ("Syncthing", re.compile(r"syncthing", re.IGNORECASE)),
    ("Box", re.compile(r"box sync|box-box", re.IGNORECASE)),
    ("MEGA", re.compile(r"mega ?sync", re.IGNORECASE)),
    ("pCloud", re.compile(r"pcloud ?drive", re.IGNORECASE)),
    ("Seafile", re.compile(r"seafile", re.IGNORECASE)),
)
"""Services and what their folders are called."""

MARKS: Final = (
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".sync_folder.db", "Nextcloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
)
"""What services put into the folders that they synchronise."""

_CONFLICTS: Final = (
    re.compile(r" \([^()]*(conflicted copy|conflict|konflikt|in conflict)[^()]*\)", re.IGNORECASE),
    re.compile(r"[._-]sync-conflict-[\w-]+", re.IGNORECASE),
    re.compile(r"_conflict-\d[\w-]*", re.IGNORECASE),
    re.compile(r"[ -]conflict(ed)?([ -].+)?", re.IGNORECASE),
)
"""What services put behind the name of the copy of a file that was changed on two computers."""


def service_of(path: PurePath, inside: Iterable[tuple[PurePath, str]] = ()) -> str:
    """The service that synchronises the folder of a file, "" for none.

    `inside` are names of files in the folders above it, as (folder, name).
    """
    for part in reversed(path.parts[:-1]):
        for name, pattern in SERVICES:
            if pattern.fullmatch(part):
                return name
    marks = dict(MARKS)
    return next((marks[name] for _, name in inside if name in marks), "")


def place_of(path: Path) -> str:
    """The service that synchronises a library, NETWORK for one on a disk of another computer, "" for none."""
    if is_on_network(path):
        return NETWORK
    with suppress(OSError, RuntimeError):
        path = path.resolve()
    return service_of(path, _marks_above(path))


def _marks_above(path: Path) -> Iterator[tuple[PurePath, str]]:
    for folder in path.parents:
        for name, _ in MARKS:
            with suppress(OSError):
                if (folder / name).exists():
                    yield folder, name


def conflict_copies(library: str, names: Iterable[str]) -> list[str]:
    """Of the names in a folder those of copies of a library that a service has put there, in order."""
    stem, dot, suffix = library.rpartition(".")
    if not dot:
        stem, suffix = library, ""
    found = []
    for name in names:
        if name == library or not name.startswith(stem) or not name.endswith(dot + suffix):
            continue
        added = name[len(stem) : len(name) - len(dot + suffix)]
        if any(pattern.fullmatch(added) for pattern in _CONFLICTS):
            found.append(name)
    return sorted(found)


def copies_beside(path: Path) -> list[Path]:
    """The copies of a library, in conflict with it, that lie beside it; none where nobody may look."""
    try:
        return [path.with_name(name) for name in conflict_copies(path.name, _names(path.parent))]
    except OSError:
        return []


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]
