"""On a full disk nothing is lost, what is said names disk and room, and with room it works (promise P3).

One run is six cases: one of each act, by the command line or by what the window calls. Either no file may
grow beyond a size or, where this may mount one, a file system of 20 MB is full from some byte on.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from random import Random
from typing import Final, cast

from paperdesk.cli.main import UiCommands, main
from paperdesk.library import updating
from paperdesk.library.backup_names import BY_HAND
from paperdesk.library.backups import Backups
from paperdesk.library.edits import AddTag, SetKey, SetNote
from paperdesk.library.exporting import export_bytes
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.whole_files import write_bytes_atomically
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.schema import SCHEMA_VERSION
from tests.endurance.children import own_folders
from tests.endurance.entries import bibtex
from tests.endurance.killing import shelf
from tests.endurance.old_libraries import old_library, version_of
from tests.endurance.states import require_sound, state_in
from tests.endurance.trial import Trial

ENTRIES: Final = 1000
PAPERS: Final = 500
ROOM: Final = 20
"""Megabytes of the file system that becomes full."""
KEY: Final = "berg2019of"
"""A citation key in the library that is written to."""
_FREE: Final = re.compile(r"[\d.]+ MB are free")

Full = Callable[[int], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that writes: what the window calls, what one types, and about how many bytes it writes."""

    name: str
    call: Callable[[Path], object]
    typed: tuple[str, ...]
    bytes: int


def _acts(folder: Path, random: Random) -> tuple[Act, ...]:
    file, out, note = folder / "some.bib", folder / "out.bib", "long " * random.randrange(1, 20_000)
    file.write_text(bibtex(random, ENTRIES), "utf-8")
    return (
        Act("import", partial(_import, file), ("import", str(file)), 6_000_000),
        Act("note", partial(_note, note), ("note", KEY, "--set", note), 3 * len(note)),
        Act("tag", _tag, ("tag", "all", "+more"), 60_000),
        Act("export", partial(_export, out), ("export", "--format", "bibtex", "-o", str(out)), 40_000),
        Act("backup", _back_up, ("backup",), 600_000),
        Act("update", _update, ("list",), 3_000_000),
    )


def _import(file: Path, path: Path) -> None:
    with Library.open(path) as library:
        import_files(library, [file])


def _note(note: str, path: Path) -> None:
    with Library.open(path) as library:
        library.apply(SetNote(library.find().ids()[0], note))


def _tag(path: Path) -> None:
    with Library.open(path) as library:
        library.apply(AddTag(frozenset(library.find().ids()), "more"))


def _export(out: Path, path: Path) -> None:
    with Library.open(path, read_only=True) as library:
        pieces = export_bytes(library, library.find().ids(), "bibtex")
        write_bytes_atomically(out, pieces, path)


def _back_up(path: Path) -> None:
    Backups.of(path).make(BY_HAND)


def _update(path: Path) -> None:
    updating.bring_up_to_date(path, lambda done, total: None)


def _typed(path: Path, *words: str) -> None:
    """Do what the command line does; raises what it says when its status is 1."""
    said, errors = StringIO(), StringIO()
    with redirect_stdout(said), redirect_stderr(errors):
        status = main(["--library", str(path), *words], ui=cast(UiCommands, None))
    if status:
        assert status == 1, (status, errors.getvalue())
        raise PaperDeskError(errors.getvalue().splitlines()[-1].removeprefix("paperdesk: "))


def fill(full: Callable[[Path], Full], random: Random, folder: Path) -> None:
    """Let every act run out of room somewhere; then look at what is there, make room, and do it."""
    with own_folders(folder):
        for act in _acts(folder, random):
            path = _library(act, folder, random)
            _run_out(act, path, partial(full(folder), random.randrange(act.bytes)), random)


def _run_out(
    act: Act, path: Path, full: Callable[[], AbstractContextManager[object]], random: Random
) -> None:
    act_now = partial(act.call, path) if random.random() < 0.5 else partial(_typed, path, *act.typed)
    before, version = state_in(path), version_of(path)
    with _looked_at(path, random) if act.name != "update" else nullcontext(int) as look:
        seen = look()
        with full():
            fault = _refused(act_now)
            assert fault is None or look() == seen, act.name
    if fault is not None:
        _require_sentence(fault, act, path.parent)
        if version == SCHEMA_VERSION:
            require_sound(path)
        assert (state_in(path), version_of(path)) == (before, version), act.name
        act_now()
    require_sound(path)
    assert state_in(path) != before or act.name in {"export", "backup"}, act.name


@contextmanager
def _looked_at(path: Path, random: Random) -> Iterator[Callable[[], object]]:
    """Perhaps a window has the library open meanwhile; gives what it shows."""
    if random.random() < 0.5:
        yield int
        return
    with Library.open_to_look(path) as library:
        yield lambda: (library.find().count(), library.tags(), library.paper(library.find().ids()[0]))


def _library(act: Act, folder: Path, random: Random) -> Path:
    if act.name != "update":
        path = shelf(folder)
        with Library.open(path) as library:
            library.apply(SetKey(library.find().ids()[0], KEY))
        return path
    path = folder / "old.paperdesk"
    old_library(path, random.randrange(1, SCHEMA_VERSION), PAPERS, random)
    return path


def _refused(act: Callable[[], object]) -> PaperDeskError | None:
    try:
        act()
    except PaperDeskError as error:
        return error
    return None


def _require_sentence(fault: PaperDeskError, act: Act, folder: Path) -> None:
    said = str(fault)
    assert str(folder) in said, (act.name, said)
    assert _FREE.search(said), (act.name, said)
    assert "reported an error" not in said, (act.name, said)
    assert "Traceback" not in said, (act.name, said)
    assert "\n" not in said, (act.name, said)


@contextmanager
def _no_file_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _left(folder: Path, size: int) -> Iterator[None]:
    """Leave no more than so many bytes on the disk of a folder."""
    filler = folder / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, shutil.disk_usage(folder).free - size))
    try:
        yield
    finally:
        filler.unlink()


def _fill_limit(random: Random, folder: Path) -> None:
    fill(lambda _: _no_file_beyond, random, folder)


def _fill_disk(random: Random, folder: Path) -> None:
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOM}m", "none", disk], check=True)
    try:
        fill(lambda where: partial(_left, where), random, disk)
    finally:
        subprocess.run(["umount", disk], check=True)


def _may_mount() -> bool:
    """Whether this program may put a file system somewhere: root may, unless it is shut in."""
    return os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], check=False).returncode == 0


TRIALS: Final = (
    Trial("P3", "no file may grow", _fill_limit, runs=50, short=1),
    *((Trial("P3", "a disk that is full", _fill_disk, runs=50, short=1),) if _may_mount() else ()),
)
