"""A library of an older version is brought up to date as a whole, or stays as it was."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from paperdesk.library.backup_names import BEFORE_UPDATE
from paperdesk.library.backups import Backups
from paperdesk.library.edits import TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.updating import bring_up_to_date, is_out_of_date
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.store import library_file
from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION

ROOT = Path(__file__).parent.parent.parent
PAPERS = 300
PAPER = """
insert into papers (id, uuid, batch, key, title, added, modified)
values (?1, 'u' || ?1, 1, 'k' || ?1, 'Sun ' || ?1, '2026-05-06T12:00:00Z', '2026-05-06T12:00:00Z')
"""
KILLED = """
import os, sys
from pathlib import Path
from paperdesk.library.updating import bring_up_to_date
from paperdesk.store import library_file

library_file.TICK = 50
left = int(sys.argv[2])

def tell(done, total):
    global left
    left -= 1
    if not left:
        os._exit(9)

bring_up_to_date(Path(sys.argv[1]), tell)
"""


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of version 2."""
    monkeypatch.setattr(library_file, "TICK", 50)
    path = tmp_path / "old.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("pragma journal_mode = wal")
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="a_million_papers")
    raw.execute("insert into batches (id, source, at) values (1, 'page.txt', '2026-05-06T12:00:00Z')")
    raw.executemany(PAPER, [(id,) for id in range(1, PAPERS + 1)])
    raw.execute("insert into fts_all (fts_all) values ('rebuild')")
    raw.execute("insert into fts_head (fts_head) values ('rebuild')")
    raw.execute("pragma user_version = 2")
    raw.close()
    return path


def contents(path: Path) -> list[str]:
    raw = sqlite3.connect(path)
    try:
        return list(raw.iterdump())
    finally:
        raw.close()


def version(path: Path) -> int:
    raw = sqlite3.connect(path)
    try:
        return int(raw.execute("pragma user_version").fetchone()[0])
    finally:
        raw.close()


def stopping(after: int, error: Exception) -> Callable[[int, int], None]:
    """Progress that raises when it is told so often."""
    left = [after]

    def tell(done: int, total: int) -> None:
        left[0] -= 1
        if not left[0]:
            raise error

    return tell


def test_it_is_told_how_far_it_is(old: Path) -> None:
    told: list[tuple[int, int]] = []
    assert is_out_of_date(old)
    bring_up_to_date(old, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len(told) > 100
    assert all(0 < done < total for done, total in told)
    assert (is_out_of_date(old), version(old)) == (False, SCHEMA_VERSION)
    with Library.open(old) as library:
        assert (library.find("sun").count(), library.check()) == (PAPERS, [])


@pytest.mark.parametrize("after", [1, 20, 60, 100])
def test_cancelled_it_leaves_the_library_as_it_was(old: Path, after: int) -> None:
    before = contents(old)
    with pytest.raises(Cancelled):
        bring_up_to_date(old, stopping(after, Cancelled()))
    assert (version(old), contents(old)) == (2, before)
    bring_up_to_date(old, lambda done, total: None)
    with Library.open(old) as library:
        assert (library.find("sun").count(), library.check()) == (PAPERS, [])


@pytest.mark.parametrize("after", [20, 100])
def test_killed_it_leaves_the_library_as_it_was(old: Path, after: int) -> None:
    before = contents(old)
    done = subprocess.run([sys.executable, "-c", KILLED, str(old), str(after)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert (version(old), contents(old)) == (2, before)
    with Library.open(old) as library:
        assert (library.find("sun").count(), library.check()) == (PAPERS, [])


def test_what_is_no_old_library_is_left_to_who_opens_it(tmp_path: Path, old: Path) -> None:
    text, empty, new = tmp_path / "text.paperdesk", tmp_path / "empty.paperdesk", tmp_path / "new.paperdesk"
    text.write_text("no library\n" * 100)
    empty.touch()
    Library.open(new, create=True).close()
    assert [is_out_of_date(path) for path in (text, empty, new, tmp_path, tmp_path / "none.paperdesk")] == [
        False
    ] * 5
    old.chmod(0o400)
    assert is_out_of_date(old) == library_file.may_write(old)


def test_it_is_backed_up_first_however_it_is_opened(old: Path) -> None:
    before = contents(old)
    Library.open_to_look(old).close()

    (backup,) = Backups.of(old).list()
    assert (backup.reason, backup.version, backup.papers) == (BEFORE_UPDATE, 2, PAPERS)
    assert contents(backup.path) == before


def test_it_is_not_brought_up_to_date_without_a_backup(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(old)
    monkeypatch.setattr("paperdesk.store.backup.require_room", no_room)

    for open_it in (lambda: Library.open(old), lambda: bring_up_to_date(old, lambda done, total: None)):
        with pytest.raises(PaperDeskError, match="no room"):
            open_it()
    assert (version(old), contents(old)) == (2, before)


def no_room(folder: Path, size: int) -> None:
    raise PaperDeskError("There is no room.")


def test_a_backup_of_an_older_version_is_brought_up_to_date_as_it_is_restored(old: Path) -> None:
    with Library.open(old) as library:
        library.apply(TrashPapers(frozenset(library.find().ids())))
        (backup,) = Backups.of(old).list()
        Backups.of(old).restore(backup)

        assert (library.find("sun").count(), library.check()) == (PAPERS, [])
    assert version(old) == SCHEMA_VERSION
    assert version(backup.path) == 2
