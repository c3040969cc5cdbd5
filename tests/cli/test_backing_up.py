"""Backups and restoring on the command line."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from paperdesk.library.backup_wishes import Wishes, keep_wishes
from paperdesk.library.backups import Backups
from paperdesk.library.library import Library
from tests.dumps import dump_tables

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_backup_prints_where_it_is_and_what_it_holds(shelf: Path, call: "Run") -> None:
    answer = call("backup", "--library", shelf)

    (backup,) = Backups.of(shelf).list()
    assert (answer.status, answer.err) == (0, "")
    first, second = answer.out.splitlines()
    assert first == f"Backed up: {backup.path}"
    assert second == f"3 papers, 0 notes, 0 highlights, {backup.bytes / 1e6:.1f} MB."


def test_backup_says_when_nothing_has_changed(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    answer = call("backup", "--library", shelf)

    assert answer.status == 0
    assert answer.out.startswith("Nothing has changed since the last backup: ")
    assert len(Backups.of(shelf).list()) == 1


def test_backup_as_json(shelf: Path, call: "Run") -> None:
    document = call("backup", "--library", shelf, "--json").json

    (backup,) = Backups.of(shelf).list()
    assert document == {
        "path": str(backup.path),
        "made": backup.made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "reason": "by-hand",
        "papers": 3,
        "notes": 0,
        "highlights": 0,
        "bytes": backup.bytes,
        "good": True,
        "new": True,
        "trouble": "",
    }


def test_backup_into_a_folder_and_a_file(shelf: Path, call: "Run", tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()

    assert call("backup", folder, "--library", shelf).status == 0
    assert call("backup", folder / "my.paperdesk", "--library", shelf).status == 0
    assert Backups.of(shelf).list() == ()
    assert len(list(folder.iterdir())) == 2
    for path in folder.iterdir():
        assert dump_tables(path) == dump_tables(shelf)


def test_backup_never_writes_over_a_file(shelf: Path, call: "Run", tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")

    for place in (mine, shelf):
        before = place.read_bytes()
        answer = call("backup", place, "--library", shelf)
        assert answer.status == 1
        assert answer.err == (
            f"paperdesk: {place} exists already and was left as it is; name a new file, or a folder.\n"
        )
        assert place.read_bytes() == before


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_without_a_library_there_is_nothing_to_do(command: str, call: "Run", tmp_path: Path) -> None:
    answer = call(command, "--library", tmp_path / "none.paperdesk")

    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert list(tmp_path.glob("none*")) == []


def test_restore_brings_the_newest_other_state_back_and_keeps_this_one(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    before = dump_tables(shelf)
    call("trash", "Attention", "--library", shelf)
    after = dump_tables(shelf)

    answer = call("restore", "--library", shelf)

    assert answer.status == 0
    assert dump_tables(shelf) == before
    kept, backup = Backups.of(shelf).list()
    local = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
    assert answer.out.splitlines() == [
        f"Restored: {local} by hand, 3 papers, 0 notes, 0 highlights, {backup.bytes / 1e6:.1f} MB.",
        f"What was there before is kept: {kept.path}",
    ]
    assert dump_tables(kept.path) == after


def test_restoring_what_was_there_before_takes_it_back(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    call("trash", "Attention", "--library", shelf)
    after = dump_tables(shelf)
    done = call("restore", "--library", shelf, "--json").json

    assert call("restore", done["before"]["path"], "--library", shelf).status == 0
    assert dump_tables(shelf) == after


def test_restore_without_another_state_changes_nothing(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    answer = call("restore", "--library", shelf)

    assert answer.status == 1
    assert answer.err == (
        f"paperdesk: There is no sound backup of {shelf} that differs from it; nothing was changed.\n"
    )


def test_restore_by_the_beginning_of_a_name(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    (backup,) = Backups.of(shelf).list()
    call("trash", "Attention", "--library", shelf)

    assert call("restore", backup.path.name[:19], "--library", shelf).status == 0
    assert call("restore", "1999", "--library", shelf).err == (
        "paperdesk: There is no backup at 1999; paperdesk restore --list shows those there are.\n"
    )


def test_restore_of_a_library_that_was_deleted(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    before = dump_tables(shelf)
    shelf.unlink()

    assert call("restore", "--library", shelf).status == 0
    assert dump_tables(shelf) == before


def test_restore_lists_backups(shelf: Path, call: "Run") -> None:
    call("backup", "--library", shelf)
    (backup,) = Backups.of(shelf).list()

    lines = call("restore", "--list", "--library", shelf).out.splitlines()
    assert len(lines) == 1
    assert lines[0].endswith(str(backup.path))
    assert [each["path"] for each in call("restore", "--list", "--library", shelf, "--json").json] == [
        str(backup.path)
    ]
    assert call("restore", "--list", "x", "--library", shelf).status == 2


def test_restore_of_a_file_that_is_no_library(shelf: Path, call: "Run", tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("no library")
    before = shelf.read_bytes()

    answer = call("restore", other, "--library", shelf)
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert shelf.read_bytes() == before


def test_restore_while_another_program_writes(
    shelf: Path, call: "Run", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.store.restoring.BUSY_TIMEOUT_MS", 10)
    call("backup", "--library", shelf)
    call("trash", "Attention", "--library", shelf)
    with Library.open(shelf) as library, library.tables().transaction():
        assert call("restore", "--library", shelf).status == 4


def test_a_second_folder_that_is_missing_is_told_with_status_3(
    shelf: Path, call: "Run", tmp_path: Path
) -> None:
    keep_wishes(Wishes(second=str(tmp_path / "drive")))
    answer = call("backup", "--library", shelf)

    assert answer.status == 3
    assert "drive, is not there" in answer.err
    assert len(Backups.of(shelf).list()) == 1


def entries(path: Path, count: int) -> Path:
    path.write_text("\n".join(f"@misc{{new{n}, title = {{Paper number {n} of many}}}}" for n in range(count)))
    return path


def test_a_large_import_is_preceded_by_a_backup(shelf: Path, call: "Run", tmp_path: Path) -> None:
    before = dump_tables(shelf)
    assert call("import", entries(tmp_path / "many.bib", 101), "--library", shelf).status == 0

    (backup,) = Backups.of(shelf).list()
    assert (backup.reason, dump_tables(backup.path)) == ("before-import", before)


def test_a_large_edit_is_preceded_by_a_backup(shelf: Path, call: "Run", tmp_path: Path) -> None:
    call("import", entries(tmp_path / "some.bib", 60), "--library", shelf)
    call("tag", "number", "+many", "--library", shelf)

    assert [backup.reason for backup in Backups.of(shelf).list()] == ["before-edit"]


def test_no_backups_by_themselves_when_they_are_off(shelf: Path, call: "Run", tmp_path: Path) -> None:
    keep_wishes(Wishes(on=False))
    call("import", entries(tmp_path / "many.bib", 101), "--library", shelf)

    assert Backups.of(shelf).list() == ()


def test_a_backup_that_fails_is_told_and_the_edit_is_made(
    shelf: Path, call: "Run", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=0))
    answer = call("import", entries(tmp_path / "many.bib", 101), "--library", shelf)

    assert answer.status == 0
    assert "There is no room for a backup" in answer.err
    assert "The change is made without a backup." in answer.err
