"""What backups are called, where they lie, and what is known of each without opening it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from paperdesk.library.locations import SUFFIX, backups_folder
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.backup import read_facts
from paperdesk.store.schema import SCHEMA_VERSION
from paperdesk.store.snapshot import Facts

DAILY: Final = "daily"
WORKING: Final = "while-working"
BEFORE_IMPORT: Final = "before-import"
BEFORE_EDIT: Final = "before-edit"
BEFORE_UPDATE: Final = "before-update"
BEFORE_RESTORE: Final = "before-restore"
BY_HAND: Final = "by-hand"
REASONS: Final = (DAILY, WORKING, BEFORE_IMPORT, BEFORE_EDIT, BEFORE_UPDATE, BEFORE_RESTORE, BY_HAND)

MOMENT: Final = "%Y-%m-%dT%H-%M-%SZ"
NAME: Final = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-([a-z-]+?)(?:-(\d+))?" + re.escape(SUFFIX), re.ASCII
)
NOTE: Final = ".json"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when and why it was made, and how much it holds.

    `good` tells that it was found sound when it was made and has its whole size still; one that nothing is
    known of any more counts as good when it can be opened. `state` changes with every edit of the library.
    """

    path: Path
    made: datetime
    reason: str
    papers: int = 0
    notes: int = 0
    highlights: int = 0
    bytes: int = 0
    good: bool = True
    version: int = 0
    state: str = ""
    number: int = 1


def folder_of(library: Path, root: Path | None = None) -> Path:
    """Where the backups of a library lie under `root`, by default the user's own folder for them."""
    place = str(library.expanduser().resolve())
    short = sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return (root or backups_folder()) / f"{library.stem}-{short}"


def name_for(folder: Path, made: datetime, reason: str, begin: str = "") -> Path:
    """A name that nothing in the folder has: the time in UTC, and the reason.

    Those of one second are numbered, so that they stay in their order.
    """
    moment = f"{begin}{made.astimezone(UTC).strftime(MOMENT)}-"
    there = [path.name for path in folder.iterdir() if path.name.startswith(moment) and path.suffix == SUFFIX]
    number = len(there) + 1
    while (path := folder / f"{moment}{reason}{f'-{number}' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return path


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, newest first; none when it cannot be read."""
    found: list[Backup] = []
    with suppress(OSError):
        found = [backup for path in folder.iterdir() if (backup := backup_at(path))]
    return tuple(sorted(found, key=lambda each: (each.made, each.number), reverse=True))


def backup_at(path: Path) -> Backup | None:
    """What is known of a file by its name and its note; None for one that is no backup."""
    match = NAME.fullmatch(path.name)
    if not match:
        return None
    try:
        made = datetime.strptime(match[1], MOMENT).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (OSError, ValueError):
        return None
    facts = dict(_noted(path, size) or _read(path))
    return Backup(path, made, match[2], bytes=size, number=int(match[3] or 1), **facts)


def backup_of(path: Path) -> Backup:
    """What is known of any file that may be a backup; raises PaperDeskError when it is no library at all."""
    if not path.is_file():
        raise PaperDeskError(f"There is no backup at {path}; paperdesk restore --list shows those there are.")
    known = backup_at(path)
    if known:
        return known
    read_facts(path)
    status = path.stat()
    made = datetime.fromtimestamp(status.st_mtime, UTC)
    return Backup(path, made, BY_HAND, bytes=status.st_size, **dict(_read(path)))


def note_facts(path: Path, facts: Facts) -> None:
    """Put a note beside a backup that says what is in it; a lost one is made up for by reading the file."""
    text = json.dumps({**asdict(facts), "bytes": path.stat().st_size}, indent=1)
    with suppress(OSError):
        path.with_suffix(NOTE).write_text(text, encoding="utf-8")


def copy_note(path: Path, folder: Path) -> None:
    """Put the note of a backup beside a copy of it."""
    with suppress(OSError):
        note = path.with_suffix(NOTE)
        (folder / note.name).write_bytes(note.read_bytes())


def protect(path: Path) -> None:
    """Let nobody write to a backup by mistake: opened as a library it can only be read."""
    with suppress(OSError):
        path.chmod(0o400)


def is_backup(path: Path) -> bool:
    """Whether a library is a backup that PaperDesk has made by itself, judged by its name."""
    return NAME.fullmatch(path.name) is not None


def is_of_this_version(backup: Backup) -> bool:
    """Whether a backup opens as it is, without being brought up to date."""
    return backup.version == SCHEMA_VERSION


def remove(backup: Backup) -> None:
    """Remove a backup and its note; what cannot be removed stays."""
    with suppress(OSError):
        if os.name == "nt":
            backup.path.chmod(0o600)
        backup.path.unlink(missing_ok=True)
        backup.path.with_suffix(NOTE).unlink(missing_ok=True)


def _noted(path: Path, size: int) -> list[tuple[str, Any]]:
    """What the note beside a backup says; nothing when there is none that makes sense."""
    try:
        note = json.loads(path.with_suffix(NOTE).read_text(encoding="utf-8"))
        known = Facts(**{name: note[name] for name in Facts.__slots__})
        whole = note["bytes"] == size
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []
    if not all(isinstance(value, str if name == "state" else int) for name, value in asdict(known).items()):
        return []
    return list(_shown(known, good=whole))


def _read(path: Path) -> Iterator[tuple[str, Any]]:
    try:
        facts = read_facts(path)
    except PaperDeskError:
        return iter([("good", False)])
    return _shown(facts, good=True)


def _shown(facts: Facts, *, good: bool) -> Iterator[tuple[str, Any]]:
    yield "good", good
    for name in ("papers", "notes", "highlights", "version", "state"):
        yield name, getattr(facts, name)
