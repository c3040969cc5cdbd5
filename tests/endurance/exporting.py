"""An export never cuts the user's file (promise P12): ten kills, or ten full disks, in each run.

A kill comes before or after one of the calls to the system that an export makes, or between two pieces of
what it writes; a disk is full from any byte on.
"""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch
from zipfile import ZipFile

from paperdesk.library.archive import write_archive
from paperdesk.library.edits import SetNote
from paperdesk.library.exporting import export_bytes
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.library.vault import write_vault
from paperdesk.library.whole_files import DEAD, PREFIX, SUFFIX, write_bytes_atomically
from paperdesk.model.errors import PaperDeskError
from tests.endurance.trial import Trial

CASES: Final = 10
FORMATS: Final = ("bibtex", "biblatex", "ris", "csl-json", "csv", "markdown", "json", "zip", "vault")
CALLS: Final = ("open", "fsync", "chmod", "chown", "replace", "close", "unlink")
PIECE: Final = 4096
OLD: Final = b"@misc{old, title={What was there before}}\n" * 1000

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Export:
    """One way to export all of a library into a folder; `step` is called between the pieces of a file."""

    library: Library
    folder: Path
    format: str

    def run(self, step: Callable[[], object] = lambda: None) -> None:
        """Export."""
        ids, path = self.library.find().ids(), self.folder / "x"
        if self.format == "vault":
            write_vault(self.library, ids, self.folder, partial(_told, step))
        elif self.format == "zip":
            write_archive(self.library, path)
        else:
            write_bytes_atomically(path, _pieces(self.library, ids, self.format, step), self.library.path)

    def files(self) -> Files:
        """What the folder holds, without drafts."""
        return {each.name: each.read_bytes() for each in self.folder.iterdir() if each not in self.drafts()}

    def drafts(self) -> list[Path]:
        """What files are written into before they come to their places."""
        return list(self.folder.glob(f"{PREFIX}*{SUFFIX}"))

    def put(self, files: Files) -> None:
        """Let the folder hold these files and nothing else."""
        for each in self.folder.iterdir():
            each.unlink()
        for name, data in files.items():
            (self.folder / name).write_bytes(data)

    def require(self, *states: Files) -> None:
        """Raise AssertionError for a file that is as in none of these states, or too many or too few."""
        now = self.files()
        assert now.keys() == states[0].keys(), now.keys() ^ states[0].keys()
        for name, data in now.items():
            known = any(data == state[name] for state in states)
            assert known or (self.format == "zip" and _is_whole(self.folder / name)), (self.format, name)


def _told(step: Callable[[], object], done: int, total: int) -> None:
    step()


def _pieces(library: Library, ids: list[int], format: str, step: Callable[[], object]) -> Iterator[bytes]:
    data = b"".join(export_bytes(library, ids, format))
    for at in range(0, len(data), PIECE):
        step()
        yield data[at : at + PIECE]


def _is_whole(path: Path) -> bool:
    # The times in it make each zip another one.
    with ZipFile(path) as archive:
        return archive.testzip() is None and len(archive.namelist()) == 4


def kill_exporting(random: Random, folder: Path) -> None:
    """Kill exports; each file is the old or the new one, and the next export clears what is left."""
    for export in _exports(random, folder):
        before = _before(random, export)
        steps = _Steps()
        with steps.counted():
            export.run(steps.step)
        after = export.files()
        export.put(before)
        _killed(export, random.randrange(1, steps.done + 1))
        export.require(before, after)
        assert len(export.drafts()) <= 1
        for draft in export.drafts():
            os.utime(draft, (0, draft.stat().st_mtime - DEAD - 60))
        export.run()
        export.require(after)
        assert export.drafts() == []


def fill_disk_exporting(random: Random, folder: Path) -> None:
    """Let the disk become full in exports; each file is the old or the new one, and nothing else is left."""
    for export in _exports(random, folder):
        before = _before(random, export)
        export.run()
        after = export.files()
        export.put(before)
        most = max(map(len, after.values()))
        with _no_file_beyond(random.randrange(most + most // 4)):
            try:
                export.run()
            except PaperDeskError as error:
                assert "untouched" in str(error) or "disk" in str(error), error
                export.require(before, after)
            else:
                export.require(after)
        assert export.drafts() == []
        export.run()
        export.require(after)


def _exports(random: Random, folder: Path) -> Iterator[Export]:
    (folder / "out").mkdir()
    with Library.open(folder / "s.paperdesk", create=True) as library:
        add_sample(library)
        for _ in range(CASES):
            yield Export(library, folder / "out", random.choice(FORMATS))


def _before(random: Random, export: Export) -> Files:
    """What is there before the export: an old file, or the notes of last time."""
    export.put({} if export.format == "vault" else {"x": OLD})
    if export.format == "vault":
        export.run()
        ids = export.library.find().ids()
        for id in random.sample(ids, min(5, len(ids))):
            export.library.apply(SetNote(id, f"note {random.random()}"))
    return export.files()


class _Steps:
    """Counts the calls that an export makes, and kills this very process at one of them."""

    def __init__(self, last: int = 0) -> None:
        self.done = 0
        self._last = last

    def step(self) -> None:
        """Count one more."""
        self.done += 1
        if self.done == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Inside, calls to the system are counted, before they are made and after."""
        with ExitStack() as stack:
            for name in CALLS:
                stack.enter_context(patch.object(os, name, self._around(getattr(os, name))))
            yield

    def _around(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **more: Any) -> Any:
            self.step()
            try:
                return call(*arguments, **more)
            finally:
                self.step()

        return counted


def _killed(export: Export, last: int) -> None:
    """Export in a child process that is killed at that step."""
    child = os.fork()
    if not child:
        try:
            steps = _Steps(last)
            with steps.counted():
                export.run(steps.step)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"step {last} never came"


@contextmanager
def _no_file_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


TRIALS: Final = (
    Trial("P12", "killed while exporting", kill_exporting, runs=50, short=1),
    Trial("P12", "no room for an export", fill_disk_exporting, runs=50, short=1),
)
