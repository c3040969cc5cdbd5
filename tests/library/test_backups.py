"""Backups of a library: made while it is written, checked, and brought back."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from paperdesk.library.backup_names import BEFORE_IMPORT, BEFORE_RESTORE, BY_HAND, DAILY, NOTE, backup_of
from paperdesk.library.backup_wishes import Wishes, keep_wishes, read_wishes
from paperdesk.library.backups import Backups
from paperdesk.library.edits import SetNote, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import Cancelled, LibraryDamaged, LibraryInUse, PaperDeskError
from tests.dumps import dump_tables


@pytest.fixture
def backups(library: Library) -> Backups:
    add_sample(library)
    return Backups.of(library.path)


def first(library: Library, count: int = 1) -> frozenset[int]:
    return frozenset(library.find().ids()[:count])


def newest(library: Library) -> int:
    return library.find().ids()[0]


def test_a_backup_holds_what_the_library_holds(library: Library, backups: Backups) -> None:
    made = backups.make(BY_HAND)

    assert made.new
    assert backups.list() == (made.backup,)
    assert dump_tables(made.backup.path) == dump_tables(library.path)
    assert (made.backup.papers, made.backup.good) == (library.find("is:trashed OR -is:trashed").count(), True)
    assert sorted(path.name for path in backups.folder.iterdir()) == sorted(
        [made.backup.path.name, made.backup.path.with_suffix(NOTE).name]
    )


def test_a_backup_is_one_file_that_needs_no_log(backups: Backups) -> None:
    path = backups.make(BY_HAND).backup.path

    assert path.read_bytes()[18:20] == b"\1\1"


def test_what_is_held_is_kept_as_it_was_though_edits_go_on(library: Library, backups: Backups) -> None:
    with backups.hold() as snapshot:
        before = dump_tables(library.path)
        library.apply(SetNote(newest(library), "later"))

        def edit_meanwhile(done: int, total: int) -> None:
            if done < total // 2:
                library.apply(SetStarred(first(library, 3), library.counts().favourites == 0))

        made = backups.keep(snapshot, BEFORE_IMPORT, edit_meanwhile)

    assert dump_tables(made.backup.path) == before


def test_nothing_new_makes_no_new_backup(library: Library, backups: Backups) -> None:
    one = backups.make(DAILY)
    again = backups.make(DAILY)
    library.apply(SetNote(newest(library), "new"))
    other = backups.make(DAILY)

    assert (again.backup, again.new) == (one.backup, False)
    assert backups.list() == (other.backup, one.backup)


def test_facts_are_read_from_the_file_when_its_note_is_lost(backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    backup.path.with_suffix(NOTE).unlink()

    assert backups.list() == (backup,)


@pytest.mark.parametrize("note", ["", "[]", '{"papers": "many"}', "\0", "[" * 100_000])
def test_a_note_that_makes_no_sense_is_made_up_for(backups: Backups, note: str) -> None:
    backup = backups.make(DAILY).backup
    backup.path.with_suffix(NOTE).write_text(note)

    assert backups.list() == (backup,)


def test_a_backup_that_was_cut_is_not_good(backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    with backup.path.open("r+b") as file:
        file.truncate(backup.bytes // 2)

    assert [each.good for each in backups.list()] == [False]
    assert backups.newest_good() is None


def test_the_newest_good_one_is_found_behind_damaged_ones(library: Library, backups: Backups) -> None:
    good = backups.make(DAILY).backup
    library.apply(SetNote(newest(library), "new"))
    damage(backups.make(DAILY).backup.path)

    assert backups.newest_good() == good


def damage(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        for place in range(4096 * 3, size, 4096):
            file.seek(place)
            file.write(os.urandom(64))


def test_a_damaged_library_is_not_backed_up(library: Library, backups: Backups) -> None:
    good = backups.make(DAILY).backup
    library.apply(SetNote(newest(library), "new"))
    library.settle()
    library.close()
    damage(library.path)

    with pytest.raises(LibraryDamaged):
        backups.make(DAILY)
    assert backups.list() == (good,)
    assert [path for path in backups.folder.iterdir() if path.name.startswith(".")] == []


def test_a_cancelled_backup_leaves_nothing(backups: Backups) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(DAILY, cancel)
    assert list(backups.folder.iterdir()) == []


def test_no_library_is_told(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="There is no library"):
        Backups.of(tmp_path / "none.paperdesk").make(DAILY)
    assert list(tmp_path.glob("none*")) == []


def test_no_room_is_told_with_sizes(backups: Backups, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(backups.library.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))

    with pytest.raises(PaperDeskError, match=r"no room for a backup of \d+\.\d MB .* \(0\.0 MB are free\)"):
        backups.make(DAILY)
    assert backups.list() == ()


def test_restoring_brings_back_what_was(library: Library, backups: Backups) -> None:
    before = dump_tables(library.path)
    backup = backups.make(DAILY).backup
    library.apply(TrashPapers(first(library, 5)))
    after = dump_tables(library.path)

    restored = backups.restore(backup)

    assert dump_tables(library.path) == before
    assert restored.before is not None
    assert dump_tables(restored.before.backup.path) == after
    assert restored.before.backup.reason == BEFORE_RESTORE


def test_whoever_has_the_library_open_goes_on_with_what_is_restored(
    library: Library, backups: Backups
) -> None:
    paper = newest(library)
    library.apply(SetNote(paper, "kept"))
    with Library.open(library.path, read_only=True) as reader:
        backup = backups.make(DAILY).backup
        library.apply(SetNote(paper, "gone"))
        assert reader.paper(paper).note == "gone"

        backups.restore(backup)

        assert reader.paper(paper).note == library.paper(paper).note == "kept"
        library.apply(SetNote(paper, "new"))
        assert reader.paper(paper).note == "new"
        library.undo()
        assert library.check() == []


def test_history_is_what_it_was_then(library: Library, backups: Backups) -> None:
    library.apply(SetNote(newest(library), "one"))
    backup = backups.make(DAILY).backup
    labels = [step.label for step in library.history()]
    library.apply(TrashPapers(first(library, 3)))

    backups.restore(backup)

    assert [step.label for step in library.history()] == labels


def test_a_missing_library_comes_back_without_what_lay_beside_it(library: Library, backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    before = dump_tables(library.path)
    library.apply(TrashPapers(first(library, 3)))
    copies = {
        suffix: library.path.with_name(library.path.name + suffix).read_bytes() for suffix in ("-wal", "-shm")
    }
    library.close()
    library.path.unlink()
    for suffix, content in copies.items():
        library.path.with_name(library.path.name + suffix).write_bytes(content)

    restored = backups.restore(backup)

    assert restored.before is None
    assert dump_tables(library.path) == before
    assert restored.aside is not None
    assert restored.aside.with_name(restored.aside.name + "-wal").read_bytes() == copies["-wal"]


def test_a_damaged_library_is_set_aside_and_replaced(library: Library, backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    before = dump_tables(library.path)
    library.settle()
    library.close()
    damage(library.path)
    damaged = library.path.read_bytes()

    restored = backups.restore(backup)

    assert dump_tables(library.path) == before
    assert restored.aside is not None
    assert restored.aside.name.startswith("t.paperdesk.corrupt-")
    assert restored.aside.read_bytes() == damaged


def test_a_damaged_backup_is_not_restored(library: Library, backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    library.apply(SetNote(newest(library), "new"))
    before = dump_tables(library.path)
    damage(backup.path)

    with pytest.raises(LibraryDamaged, match="the library was not changed"):
        backups.restore(backup)
    assert dump_tables(library.path) == before


def test_restoring_while_another_program_writes_is_told(
    library: Library, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.store.restoring.BUSY_TIMEOUT_MS", 10)
    backup = backups.make(DAILY).backup
    library.apply(SetNote(newest(library), "new"))
    with library.tables().transaction(), pytest.raises(LibraryInUse):
        backups.restore(backup)


def test_cancelled_restoring_leaves_the_library_as_it_was(
    library: Library, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backups.make(DAILY).backup
    library.apply(TrashPapers(first(library, 3)))
    before = dump_tables(library.path)
    monkeypatch.setattr("paperdesk.store.restoring.PAGES", 10)

    def cancel(done: int, total: int) -> None:
        if done > 0.75 * total:  # in the midst of the writing
            raise Cancelled

    with pytest.raises(Cancelled):
        backups.restore(backup, cancel)
    assert dump_tables(library.path) == before
    assert library.check() == []


def test_it_is_told_how_far_restoring_is(
    library: Library, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.store.restoring.PAGES", 10)
    backup = backups.make(DAILY).backup
    library.apply(TrashPapers(first(library, 3)))
    told: list[int] = []
    backups.restore(backup, lambda done, total: told.append(round(10 * done / total)))

    assert told == sorted(told)
    assert set(told) >= {5, 6, 7, 8, 9}


def test_a_copy_lies_in_the_second_folder(backups: Backups, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    two = Backups.of(backups.library, Wishes(second=str(drive)))
    made = two.make(DAILY)

    assert two.second is not None
    assert made.trouble == ""
    assert (two.second / made.backup.path.name).read_bytes() == made.backup.path.read_bytes()
    shutil.rmtree(backups.folder)
    assert [each.papers for each in two.list()] == [made.backup.papers]


def test_a_second_folder_that_is_not_there_is_told_and_stops_nothing(
    backups: Backups, tmp_path: Path
) -> None:
    two = Backups.of(backups.library, Wishes(second=str(tmp_path / "unplugged")))
    made = two.make(DAILY)

    assert "unplugged, is not there" in made.trouble
    assert two.list() == (made.backup,)
    (tmp_path / "unplugged").mkdir()
    assert (two.make(DAILY).new, two.make(DAILY).trouble) == (False, "")
    assert two.second is not None
    assert (two.second / made.backup.path.name).exists()


def test_a_second_folder_that_is_a_file_is_told(backups: Backups, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert Backups.of(backups.library, Wishes(second=str(tmp_path / "file"))).make(DAILY).trouble


def test_old_backups_are_thinned_as_new_ones_are_made(library: Library, backups: Backups) -> None:
    for number in range(13):
        library.apply(SetNote(newest(library), f"note {number}"))
        backups.make(DAILY)

    assert len(backups.list()) == 10


def test_any_library_can_be_restored_as_a_backup(library: Library, backups: Backups, tmp_path: Path) -> None:
    copy = tmp_path / "copy.paperdesk"
    library.copy(copy)
    before = dump_tables(library.path)
    library.apply(TrashPapers(first(library, 3)))

    backups.restore(backup_of(copy))

    assert dump_tables(library.path) == before


def test_a_library_in_use_can_be_restored_with_what_its_log_holds(
    library: Library, backups: Backups, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        add_sample(other)
        other.apply(SetNote(newest(other), "in the log alone"))
        before = dump_tables(other.path)
        assert other.path.with_name("other.paperdesk-wal").stat().st_size

        backups.restore(backup_of(other.path))

        assert dump_tables(library.path) == before


def test_the_library_itself_is_no_backup(library: Library, backups: Backups) -> None:
    with pytest.raises(PaperDeskError, match="is the library itself; nothing was changed"):
        backups.restore(backup_of(library.path))


def test_a_restored_file_is_read_beside_writing_as_every_library(library: Library, backups: Backups) -> None:
    backup = backups.make(DAILY).backup
    library.close()
    library.path.unlink()
    backups.restore(backup)

    with Library.open(library.path) as restored:
        assert restored.tables().db.value("pragma journal_mode") == "wal"
        assert restored.check() == []


def test_another_program_s_file_is_no_backup(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as raw:
        raw.execute("create table t (x)")
    raw.close()

    with pytest.raises(PaperDeskError, match="not a PaperDesk library"):
        backup_of(other)


def test_wishes_are_kept(tmp_path: Path) -> None:
    assert read_wishes() == Wishes()
    keep_wishes(Wishes(on=False, second="/media/drive", gigabytes=20))
    assert read_wishes() == Wishes(on=False, second="/media/drive", gigabytes=20)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"on": 1, "second": 2, "gigabytes": "x"}'])
def test_wishes_that_make_no_sense_are_the_usual_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wishes.json"
    path.write_text(text)

    assert read_wishes(path) == Wishes()
