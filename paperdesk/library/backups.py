"""The backups of one library: made and checked, thinned, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from paperdesk.library.backup_names import (
    BEFORE_RESTORE,
    BEFORE_UPDATE,
    BY_HAND,
    Backup,
    backup_of,
    backups_in,
    copy_note,
    folder_of,
    name_for,
    note_facts,
    protect,
    remove,
)
from paperdesk.library.backup_wishes import Wishes, read_wishes
from paperdesk.library.thinning import thinned
from paperdesk.model.errors import LibraryDamaged, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.backup import check_copy, copy_file, part_of, remove_forgotten, unwritten, write_backup
from paperdesk.store.integrity import require_whole
from paperdesk.store.library_file import bring_up_to_date
from paperdesk.store.restoring import put_anew, write_over
from paperdesk.store.schema import SCHEMA_VERSION
from paperdesk.store.snapshot import Snapshot, is_alone

ALWAYS: Final = (BEFORE_UPDATE, BEFORE_RESTORE)
"""Reasons that a backup is made for even if there is one of the same state already."""


def _nothing(done: int, total: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup of the library as it was; `new` unless there was one of the same state already.

    `trouble` says why there is no copy of it in the second folder, "" when there is or none is wished.
    """

    backup: Backup
    new: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of restoring: where what was there is kept now, as a backup or as a damaged file."""

    backup: Backup
    before: Made | None = None
    aside: Path | None = None


class Backups:
    """All backups of the library at one path."""

    def __init__(self, library: Path, folder: Path, wishes: Wishes) -> None:
        """Keep them in `folder`, which is made with the first one; `Backups.of` is the usual way."""
        self.library = library
        self.folder = folder
        self.wishes = wishes

    @classmethod
    def of(cls, library: Path, wishes: Wishes | None = None) -> Backups:
        """The backups of a library in the user's own folder, as the user wishes them."""
        return cls(library, folder_of(library), read_wishes() if wishes is None else wishes)

    @property
    def second(self) -> Path | None:
        """Where copies of the backups lie besides; None when the user wants none."""
        return folder_of(self.library, Path(self.wishes.second).expanduser()) if self.wishes.second else None

    def list(self) -> tuple[Backup, ...]:
        """All there are, newest first; those of the second folder that the first has not are among them."""
        own = backups_in(self.folder)
        if self.second is None:
            return own
        names = {backup.path.name for backup in own}
        others = (backup for backup in backups_in(self.second) if backup.path.name not in names)
        return tuple(sorted((*own, *others), key=lambda each: (each.made, each.number), reverse=True))

    def newest_good(self, progress: Progress = _nothing) -> Backup | None:
        """The newest one that is sound as it lies there now, for which it is read whole; None without one."""
        return next((backup for backup in self.list() if self.is_sound(backup, progress)), None)

    def is_sound(self, backup: Backup, progress: Progress = _nothing) -> bool:
        """Whether a backup is sound as it lies there now; `progress` may raise Cancelled."""
        with suppress(PaperDeskError):
            check_copy(backup.path, lambda: progress(0, 1))
            return True
        return False

    def hold(self) -> Snapshot:
        """Keep the library as it is at this moment, at once; `keep` makes a backup of that later.

        To be closed in any case. Raises PaperDeskError when the library is missing or damaged.
        """
        if not self.library.exists():
            raise PaperDeskError(f"There is no library at {self.library}; no backup was made.")
        return Snapshot(self.library)

    def make(self, reason: str, progress: Progress = _nothing) -> Made:
        """Make a backup of the library as it is now, unless there is one; `reason` is one of REASONS.

        `progress` may raise Cancelled. Raises LibraryDamaged for a library that does not read whole, and
        PaperDeskError when the backup cannot be written; those there are stay as they are then.
        """
        with self.hold() as snapshot:
            return self.keep(snapshot, reason, progress)

    def keep(self, snapshot: Snapshot, reason: str, progress: Progress = _nothing) -> Made:
        """Make a backup of what is held, as `make` does."""
        known = None if reason in ALWAYS else self._same(snapshot)
        if known:
            return Made(known, False, self._copy_elsewhere(known, progress))
        path = self._new_file(reason)
        write_backup(snapshot, path, progress)
        protect(path)
        note_facts(path, snapshot.facts)
        made = next(backup for backup in backups_in(self.folder) if backup.path == path)
        trouble = self._copy_elsewhere(made, progress)
        self.thin()
        return Made(made, True, trouble)

    def make_at(self, place: Path, progress: Progress = _nothing) -> Made:
        """Make a backup in a folder of the user's, or in a new file; it is never thinned.

        Raises PaperDeskError when the file exists already or cannot be written, and LibraryDamaged as `make`.
        """
        path = place
        if place.is_dir():
            path = name_for(place, datetime.now(UTC), BY_HAND, f"{self.library.stem}-")
        if path.exists():
            raise PaperDeskError(
                f"{path} exists already and was left as it is; name a new file, or a folder."
            )
        if not path.parent.is_dir():
            raise PaperDeskError(f"There is no folder {path.parent}; make it, or choose another place.")
        with self.hold() as snapshot:
            write_backup(snapshot, path, progress)
        return Made(backup_of(path), True)

    def named(self, name: str) -> Backup:
        """The backup at a path, or the one in the list whose name begins so; PaperDeskError for none."""
        path = Path(name).expanduser()
        if path.exists() or path.name != name:
            return backup_of(path)
        found = [backup for backup in self.list() if backup.path.name.startswith(name)]
        if len(found) > 1:
            raise PaperDeskError(
                f"The names of {len(found)} backups begin with “{name}”; nothing was changed."
            )
        return found[0] if found else backup_of(path)

    def newest_other(self, progress: Progress = _nothing) -> Backup | None:
        """The newest sound one that holds something else than the library does now.

        What was kept before a restore counts only where there is nothing else, so that to restore once more
        does not take the last time back.
        """
        state = None
        with suppress(PaperDeskError), self.hold() as snapshot:
            # A damaged library may still say what it held.
            require_whole(self.library, lambda: progress(0, 1))
            state = snapshot.facts.state
        others = [backup for backup in self.list() if backup.state != state]
        others.sort(key=lambda backup: backup.reason == BEFORE_RESTORE)
        return next((backup for backup in others if self.is_sound(backup, progress)), None)

    def thin(self) -> None:
        """Remove the backups that are not needed any more, in both folders."""
        for folder in (self.folder, self.second):
            if folder is not None:
                backups = backups_in(folder)
                room = self.wishes.room(folder, sum(backup.bytes for backup in backups))
                for backup in thinned(backups, datetime.now(UTC), room):
                    remove(backup)
                remove_forgotten(folder)

    def restore(self, backup: Backup, progress: Progress = _nothing, *, in_use: bool = False) -> Restored:
        """Let the library be what a backup holds, at whatever moment that is ended all or nothing.

        What the library holds now is kept first, as a backup; a damaged file is set aside as it is. Programs
        that have the library open go on with what is restored. `progress` may raise Cancelled. Raises
        LibraryDamaged for a backup that is not sound, and for a damaged library that is `in_use` in this
        program, LibraryInUse, and PaperDeskError; nothing changed then.
        """
        self._require_sound(backup, part_of(progress, 0.0, 0.1))
        with self._ready(backup, part_of(progress, 0.1, 0.2)) as source:
            before = self._keep_before(part_of(progress, 0.2, 0.5))
            writing = part_of(progress, 0.5, 1.0)
            if before is None and in_use:
                raise LibraryDamaged(
                    f"The library {self.library} is damaged and cannot be replaced while it is open. "
                    f"Close PaperDesk and use: paperdesk restore --library {self.library}"
                )
            if before is None:
                return Restored(backup, aside=put_anew(source, self.library, writing))
            write_over(source, self.library, writing)
            return Restored(backup, before)

    def _keep_before(self, progress: Progress) -> Made | None:
        """A backup of the library as it is; None when it is missing or damaged."""
        if not self.library.exists():
            return None
        try:
            return self.make(BEFORE_RESTORE, progress)
        except LibraryDamaged:
            return None

    def _same(self, snapshot: Snapshot) -> Backup | None:
        """The newest backup, if it is of the same state."""
        facts = snapshot.facts
        newest = next((backup for backup in backups_in(self.folder) if backup.good), None)
        held = (facts.state, facts.version, facts.papers, facts.notes, facts.highlights)
        if newest and facts.state:
            known = (newest.state, newest.version, newest.papers, newest.notes, newest.highlights)
            return newest if known == held else None
        return None

    def _new_file(self, reason: str) -> Path:
        self._make_folder()
        return name_for(self.folder, datetime.now(UTC), reason)

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise PaperDeskError(
                f"The folder {self.folder} for backups cannot be made: {error.strerror or error}. "
                "No backup was made; the library is untouched."
            ) from error

    def _copy_elsewhere(self, made: Backup, progress: Progress) -> str:
        """Put a copy into the second folder; gives what is in the way, "" for nothing."""
        folder = self.second
        if folder is None or (folder / made.path.name).exists():
            return ""
        if not folder.parent.is_dir():
            # Never made: where a drive is not plugged in, its folder would hide it later.
            return (
                f"The second folder for backups, {folder.parent}, is not there; "
                f"the backup was made in {self.folder} alone."
            )
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            copy_file(made.path, folder / made.path.name, progress)
            protect(folder / made.path.name)
            copy_note(made.path, folder)
        except OSError as error:
            return str(unwritten(folder, made.bytes, error))
        except PaperDeskError as error:
            return str(error)
        return ""

    def _require_sound(self, backup: Backup, progress: Progress) -> None:
        """Raise what is wrong with a backup that is to be restored."""
        if backup.path.resolve() == self.library.resolve():
            raise PaperDeskError(
                f"{backup.path} is the library itself; nothing was changed. Name a backup of it."
            )
        try:
            facts = check_copy(backup.path, lambda: progress(0, 1))
        except LibraryDamaged as error:
            raise LibraryDamaged(
                f"The backup {backup.path} is damaged; the library was not changed. Choose another backup."
            ) from error
        if facts.version > SCHEMA_VERSION:
            raise PaperDeskError(
                f"The backup {backup.path} was made by a newer PaperDesk; the library was not changed. "
                "Update PaperDesk to restore it."
            )

    @contextmanager
    def _ready(self, backup: Backup, progress: Progress) -> Iterator[Path]:
        """The backup's file, or a copy of it in one file and brought up to date, which is gone afterwards."""
        if backup.version == SCHEMA_VERSION and is_alone(backup.path):
            yield backup.path
            return
        self._make_folder()
        with TemporaryDirectory(dir=self.folder, prefix=".") as folder:
            copy = Path(folder, "copy")
            with Snapshot(backup.path) as snapshot:
                write_backup(snapshot, copy, progress)
            if backup.version < SCHEMA_VERSION:
                bring_up_to_date(copy, progress)
            yield copy
