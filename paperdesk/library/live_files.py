"""Files that a library keeps up to date: written anew when what they hold has changed, and only then."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.library.edits import AddLiveFile
from paperdesk.library.edits.living import adding
from paperdesk.library.entry_cache import EntryCache
from paperdesk.library.live_places import allow, may_write
from paperdesk.library.live_rendering import BY_ENTRY, DIALECTS, Rendered, live_query, render
from paperdesk.library.one_at_a_time import alone_with
from paperdesk.library.written_files import digest, remember, written
from paperdesk.model.errors import LibraryDamaged, LibraryInUse, LibraryLost, PaperDeskError, UsageError
from paperdesk.model.live_file import LiveFile, LiveRun
from paperdesk.model.progress import Progress

if TYPE_CHECKING:
    from paperdesk.library.library import Library

OTHERS_PATIENCE: Final = 20.0
"""Seconds that a command waits for another program that writes the same file, perhaps of what was before."""
PATIENCE: Final = 2.0
"""Seconds to wait for who writes to the library, to keep what came of it."""


class Outcome(StrEnum):
    """What came of bringing a file up to date; of all but the first two a sentence says more."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    CHANGED = "changed"  # by another program
    FAILED = "failed"
    PAUSED = "paused"
    ELSEWHERE = "elsewhere"  # nobody has allowed it on this computer
    BUSY = "busy"  # another window writes it just now
    WAITING = "waiting"  # it was never written, or should be again


GOOD: Final = frozenset((Outcome.WRITTEN, Outcome.UNCHANGED, Outcome.PAUSED, Outcome.BUSY, Outcome.WAITING))


@dataclass(frozen=True, slots=True)
class Ran:
    """A live file, what came of it, how many papers it holds, and a sentence where there is more to say."""

    file: LiveFile
    outcome: Outcome
    papers: int = 0
    said: str = ""


def live_files(library: Library) -> list[LiveFile]:
    """The live files of a library, by path."""
    return library.tables(to_read=True).live_files.all()


def last_run(library: Library, file: LiveFile) -> LiveRun:
    """What came of a live file the last time, on whatever computer that was."""
    return library.tables(to_read=True).live_files.run(file.id)


def adding_here(library: Library, file: LiveFile) -> AddLiveFile:
    """The edit that adds a live file, which may be written on this computer from now on.

    Raises PaperDeskError for one that can never be written: a folder, the library itself, a format that is
    not written, or a collection that is not there.
    """
    file = replace(file, path=whole_path(file.path))
    require_sense(library, file)
    live_query(library, file)
    allow(file.path, library.path)
    return adding(file)


def whole_path(path: str) -> str:
    """The path as a library keeps it: from the root, and with the user's own folder for a tilde."""
    return os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 - links stay as they are


def standing(library: Library, file: LiveFile) -> Ran:
    """How a live file stands, without writing it."""
    run = last_run(library, file)
    if (resting := _resting(library, file)) is not None:
        return replace(resting, papers=run.papers)
    held = digest(Path(file.path))
    if held is not None and not _is_own(file, run, held):
        return Ran(file, Outcome.CHANGED, run.papers, _foreign(file, run))
    if run.error:
        return Ran(file, Outcome.FAILED, run.papers, run.error)
    if held is None:
        return Ran(file, Outcome.WAITING, run.papers)
    return Ran(file, Outcome.UNCHANGED, run.papers)


class LiveWriter:
    """Writes live files again and again, and remembers their entries; for one thread at a time."""

    def __init__(self, patience: float = 0.0) -> None:
        """Wait so many seconds for another program that writes the same file, before it is BUSY."""
        self._patience = patience
        self._caches: dict[int, EntryCache] = {}
        self._last: dict[int, tuple[object, Rendered]] = {}

    def run_all(self, library: Library, progress: Progress | None = None) -> list[Ran]:
        """Bring every live file up to date that rests not."""
        return [self.run(library, file, progress=progress) for file in live_files(library)]

    def run(
        self,
        library: Library,
        file: LiveFile,
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
    ) -> Ran:
        """Bring one file up to date; one that holds what it should is not touched.

        With `overwrite` it is written even where another program has changed it. What goes wrong with the
        file is in the answer, and kept in the library; raised is only what is wrong with the library itself,
        and Cancelled.
        """
        if (resting := _resting(library, file)) is not None:
            return resting
        with alone_with(Path(file.path), self._patience) as alone:
            if not alone:
                return Ran(file, Outcome.BUSY)
            before = last_run(library, file)
            try:
                ran, run = self._write(library, file, before, overwrite, progress)
            except (LibraryDamaged, LibraryInUse, LibraryLost):
                raise
            except PaperDeskError as error:
                ran = Ran(file, Outcome.FAILED, before.papers, str(error))
                run = replace(before, error=str(error))
            _keep(library, file, before, run)
        return ran

    def _write(
        self, library: Library, file: LiveFile, before: LiveRun, overwrite: bool, progress: Progress | None
    ) -> tuple[Ran, LiveRun]:
        from paperdesk.library.whole_files import write_bytes_atomically

        path = Path(file.path)
        require_sense(library, file)
        rendered = self._rendered(library, file, progress)
        new, held = hashlib.sha256(rendered.data).hexdigest(), digest(path)
        run = LiveRun(before.at, rendered.papers, new)
        if held == new:
            return Ran(file, Outcome.UNCHANGED, rendered.papers), run
        if held is not None and not overwrite and not _is_own(file, before, held):
            said = _foreign(file, before)
            return Ran(file, Outcome.CHANGED, before.papers, said), replace(before, error=said)
        write_bytes_atomically(path, [rendered.data], library.path, beside=False)
        remember(path)
        return Ran(file, Outcome.WRITTEN, rendered.papers), replace(run, at="")

    def _rendered(self, library: Library, file: LiveFile, progress: Progress | None) -> Rendered:
        cache = self._caches.setdefault(file.id, EntryCache())
        token = self._token(library, file)
        last = self._last.get(file.id)
        if last is not None and token is not None and last[0] == token:
            return last[1]
        rendered = render(library, file, cache, progress)
        self._last[file.id] = (token, rendered)
        return rendered

    def _token(self, library: Library, file: LiveFile) -> object:
        """What is the same as long as the file would hold the same; None where that cannot be told."""
        if file.format not in DIALECTS and file.format not in BY_ENTRY:
            return None
        ids = library.find(live_query(library, file)).ids()
        reads = library.exports()
        return (file, ids, reads.names(), reads.stamps(ids))


def run_beside(library: Library, tell: Callable[[Ran], object]) -> None:
    """Bring the live files up to date after a command has changed the library; `tell` of what went wrong."""
    for ran in LiveWriter(OTHERS_PATIENCE).run_all(library):
        if ran.outcome not in GOOD and ran.outcome is not Outcome.ELSEWHERE:
            tell(ran)


def named(library: Library, path: str) -> LiveFile:
    """The live file at a path. Raises PaperDeskError when there is none."""
    wanted = whole_path(path)
    found = next((file for file in live_files(library) if file.path == wanted), None)
    if found is None:
        raise PaperDeskError(f"This library keeps no file {wanted} up to date; paperdesk live lists them.")
    return found


def _resting(library: Library, file: LiveFile) -> Ran | None:
    if file.paused:
        return Ran(file, Outcome.PAUSED)
    if not may_write(file.path, library.path):
        said = (
            f"{file.path} was not written: this library kept it up to date elsewhere, "
            "and nobody has allowed that on this computer."
        )
        return Ran(file, Outcome.ELSEWHERE, said=said)
    return None


def _is_own(file: LiveFile, run: LiveRun, held: str) -> bool:
    """Whether the file holds what was written there last, by this library or by an export."""
    return held in (run.digest, written(Path(file.path)))


def _foreign(file: LiveFile, run: LiveRun) -> str:
    if run.digest:
        return (
            f"Another program changed {file.path} after PaperDesk wrote it; it stays as it is. "
            "Import what is new in it, or overwrite it."
        )
    return f"{file.path} was there before and holds something else; it stays as it is until you overwrite it."


def require_sense(library: Library, file: LiveFile) -> None:
    """Raise PaperDeskError for a live file that can never be written: a folder, the library, no format."""
    from paperdesk.formats.registry import EXPORT_FORMATS
    from paperdesk.library.export_targets import require_no_library

    formats: Iterable[str] = [each.id for each in EXPORT_FORMATS]
    if file.format not in formats:
        raise UsageError(f"“{file.format}” is no format of a live file; choose from {', '.join(formats)}.")
    path = Path(file.path)
    if path.is_dir():
        raise PaperDeskError(f"{path} is a folder; name a file in it to be kept up to date.")
    if not path.parent.is_dir():
        raise PaperDeskError(f"There is no folder {path.parent}; make it, or choose another place.")
    require_no_library(path, library.path)


def _keep(library: Library, file: LiveFile, before: LiveRun, run: LiveRun) -> None:
    """Remember in the library what came of it, unless that is what it remembers."""
    if replace(run, at=before.at) == before and run.at:
        return
    # Who writes there now lets nobody in; what was written is remembered on this computer as well.
    with suppress(LibraryInUse):
        store = library.tables()
        with store.transaction(PATIENCE):
            store.live_files.keep_run(file.id, replace(run, at=store.now()))
