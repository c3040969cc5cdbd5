"""Backups hold what the library held, and restoring brings just that back (promise P11).

One run is one case: one restore, one kill, one full disk, or one life of a folder of backups.
"""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Thread
from typing import Final

from paperdesk.library.backup_names import BY_HAND, DAILY, REASONS, Backup
from paperdesk.library.backup_wishes import Wishes
from paperdesk.library.backups import Backups
from paperdesk.library.edits import AddTag, Edit, RemoveTag, SetNote, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.library.thinning import thinned
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.restoring import write_over
from tests.dumps import dump_tables
from tests.endurance.trial import ROOT, Trial
from tests.library.test_thinning import require_promise

CHILD: Final = """
import sys, time
from pathlib import Path
from paperdesk.library.backup_names import BY_HAND
from paperdesk.library.backup_wishes import Wishes
from paperdesk.library.backups import Backups
from paperdesk.library.edits import SetNote
from paperdesk.library.library import Library
from paperdesk.store import backup, restoring

backup.PAGES = restoring.PAGES = 4
path, folder, restored = map(Path, sys.argv[1:])
backups = Backups(path, folder, Wishes())

def slowly(done, total):
    time.sleep(0.002)

print("begun", flush=True)
if restored != Path():
    backups.restore(next(each for each in backups.list() if each.path == restored), slowly)
    print("restored", flush=True)
    sys.exit()
with Library.open(path) as library:
    paper = library.find().ids()[0]
    for number in range(8):
        library.apply(SetNote(paper, f"note {number}"))
        print(backups.make(BY_HAND, slowly).backup.path, flush=True)
"""


def _shelf(folder: Path) -> tuple[Path, Backups]:
    """A library of sample papers and the place of its backups."""
    path = folder / "shelf.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
    return path, Backups(path, folder / "backups", Wishes())


def _edit(random: Random, library: Library) -> Edit:
    ids = library.find().ids()
    some = frozenset(random.sample(ids, min(len(ids), random.randrange(1, 30))))
    kinds: tuple[Callable[[], Edit], ...] = (
        lambda: SetNote(min(some), f"note {random.random()}"),
        lambda: SetStarred(some, random.random() < 0.5),
        lambda: AddTag(some, f"tag {random.randrange(5)}"),
        lambda: RemoveTag(some, f"tag {random.randrange(5)}"),
        lambda: TrashPapers(frozenset(list(some)[:3])),
    )
    return random.choice(kinds)()


def restore_what_was(random: Random, folder: Path) -> None:
    """Hold the library, edit on while the backup is made, edit more, restore, and compare with what was."""
    path, backups = _shelf(folder)
    with Library.open(path) as library:
        for _ in range(random.randrange(10)):
            library.apply(_edit(random, library))
        before = dump_tables(path)
        backup = _backed_up_meanwhile(random, library, backups)
        for _ in range(random.randrange(1, 10)):
            library.apply(_edit(random, library))
        after = dump_tables(path)
        done = backups.restore(backup)
        assert dump_tables(path) == before
        assert done.before is not None
        assert dump_tables(done.before.backup.path) == after
        assert library.check() == []
        library.apply(_edit(random, library))
        assert library.check() == []


def _backed_up_meanwhile(random: Random, library: Library, backups: Backups) -> Backup:
    made: list[Backup] = []
    with backups.hold() as snapshot:
        copying = Thread(target=lambda: made.append(backups.keep(snapshot, DAILY).backup))
        copying.start()
        for _ in range(random.randrange(6)):
            library.apply(_edit(random, library))
        copying.join()
    return made[0]


def kill_backing_up(random: Random, folder: Path) -> None:
    """Kill a program that backs up again and again; all that it told of is there and whole."""
    path, backups = _shelf(folder)
    told = _killed(path, backups, "", random.uniform(0.0, 0.9))[1:]
    for backup in backups.list():
        assert backup.good, backup
        assert backups.is_sound(backup), backup
    assert {Path(line) for line in told} <= {backup.path for backup in backups.list()}
    _require_sound(path)
    assert backups.make(BY_HAND).backup.good


def kill_restoring(random: Random, folder: Path) -> None:
    """Kill a program that restores; the library is what it was, or what was to be restored."""
    path, backups = _shelf(folder)
    backup = backups.make(DAILY).backup
    states = [dump_tables(path)]
    with Library.open(path) as library:
        for _ in range(random.randrange(1, 10)):
            library.apply(_edit(random, library))
    states.append(dump_tables(path))
    told = _killed(path, backups, str(backup.path), random.uniform(0.0, 0.3))
    assert dump_tables(path) in (states[:1] if "restored" in told else states)
    _require_sound(path)
    assert all(backups.is_sound(each) for each in backups.list())


def _killed(path: Path, backups: Backups, restored: str, seconds: float) -> list[str]:
    """What a child wrote before it was killed so many seconds after its beginning, in whole lines."""
    command = [sys.executable, "-c", CHILD, str(path), str(backups.folder), restored]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        begun = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    return (begun + rest).split("\n")[:-1]


def _require_sound(path: Path) -> None:
    with Library.open(path) as library:
        assert library.check() == []


def run_out_of_room(random: Random, folder: Path) -> None:
    """Let a disk become full somewhere in a backup; the earlier ones stay, and with room it works."""
    path, backups = _shelf(folder)
    with Library.open(path) as library:
        first = backups.make(DAILY).backup
        library.apply(SetNote(library.find().ids()[0], "new"))
        with _no_file_beyond(random.randrange(first.bytes)):
            try:
                backups.make(DAILY)
            except PaperDeskError as error:
                assert "no room" in str(error), error
            else:
                raise AssertionError("a backup was made where there was no room")
        assert backups.list() == (first,)
        assert backups.is_sound(first)
        assert [each.name for each in backups.folder.iterdir() if each.name.startswith(".")] == []
        assert dump_tables(backups.make(DAILY).backup.path) == dump_tables(path)


def run_out_of_room_restoring(random: Random, folder: Path) -> None:
    """Let a disk become full somewhere in a restore; the library is as it was, and with room it works."""
    path, backups = _shelf(folder)
    backup = backups.make(DAILY).backup
    before = dump_tables(path)
    with Library.open(path) as library:
        for _ in range(random.randrange(1, 5)):
            library.apply(_edit(random, library))
        after = dump_tables(path)
        with _no_file_beyond(path.stat().st_size + random.randrange(1 << 16)):
            try:
                write_over(backup.path, path, lambda done, total: None)
            except PaperDeskError as error:
                assert str(path) in str(error), error
            else:
                assert dump_tables(path) == before
                return
        assert dump_tables(path) == after
        backups.restore(backup)
        assert dump_tables(path) == before
        assert library.check() == []


@contextmanager
def _no_file_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def thin_for_years(random: Random, folder: Path) -> None:
    """Make backups of growing, shrinking and emptied libraries at any times; what is promised stays."""
    now, papers, there = datetime(2020, 1, 1, tzinfo=UTC), random.randrange(10_000), list[Backup]()
    room = random.choice((0, 1000, 10_000, 1 << 60))
    for number in range(200):
        now += timedelta(hours=random.choice((0.01, 0.5, 5, 24, 24 * 20)) * random.random() + 0.001)
        papers = random.choice((papers, papers + 5, papers * 2 // 3, 0, random.randrange(10_000)))
        made = Backup(Path(str(number)), now, random.choice(REASONS), papers=papers, bytes=papers + 100)
        there.insert(0, made)
        gone = thinned(there, now, room)
        stay = [each for each in there if each not in gone]
        require_promise(there, stay, room)
        there = stay
    assert len(there) < 60


TRIALS: Final = (
    Trial("P11", "restoring what was", restore_what_was, runs=50, short=3),
    Trial("P11", "killed while backing up", kill_backing_up, runs=100, short=2),
    Trial("P11", "killed while restoring", kill_restoring, runs=100, short=2),
    Trial("P11", "no room for a backup", run_out_of_room, runs=50, short=2),
    Trial("P11", "no room for a restore", run_out_of_room_restoring, runs=50, short=2),
    Trial("P11", "thinning for years", thin_for_years, runs=100, short=2),
)
