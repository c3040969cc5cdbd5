"""Opening a library file that is missing, foreign, newer, damaged, locked or not writable."""

import os
import sqlite3
import stat
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from paperdesk.library.edits import AddPapers, SetNote
from paperdesk.library.library import Library
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.store.schema import SCHEMA_VERSION


def with_paper(path: Path) -> None:
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title="One", abstract="text"),), "x"))


def refused(path: Path, says: str, error: type[PaperDeskError] = PaperDeskError) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=says):
        Library.open(path, create=path.exists())
    assert (path.read_bytes() if path.is_file() else None) == before


def test_missing_library_is_not_made_by_looking(tmp_path: Path) -> None:
    refused(tmp_path / "none.paperdesk", "There is no library at")
    assert list(tmp_path.glob("none*")) == []


def test_library_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="There is no folder"):
        Library.open(tmp_path / "no" / "x.paperdesk", create=True)


def test_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "empty file"), (b"hello", "not a PaperDesk library"), (b"\0" * 4096, "not a PaperDesk library")],
)
def test_other_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "x.paperdesk"
    path.write_bytes(content)
    refused(path, says)


def test_other_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("create table t (a)")
    connection.close()
    refused(path, "another program's")


def test_newer_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 999")
    connection.close()
    refused(path, "newer PaperDesk")


def test_damaged_library_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    data = bytearray(path.read_bytes())
    data[4096 : len(data)] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    with pytest.raises(PaperDeskError, match="damaged"), Library.open(path) as library:
        list(library.papers(library.find().ids()))


def test_half_a_library_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(PaperDeskError, match="damaged"), Library.open(path) as library:
        list(library.papers(library.find().ids()))


def test_locked_library_says_that_it_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.store.connection.PRAGMAS", ("pragma busy_timeout = 20",))
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with Library.open(path) as library, pytest.raises(LibraryInUse, match="in use"):
        library.apply(SetNote(1, "x"))
    other.close()


def test_read_only_library_reads_and_refuses_edits(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    before = path.read_bytes()
    with Library.open(path, read_only=True) as library:
        assert library.find("text").count() == 1
        with pytest.raises(LibraryInUse, match="can only be read"):
            library.apply(SetNote(1, "x"))
        with pytest.raises(LibraryInUse, match="can only be read"):
            library.undo()
        assert library.check() == []
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_library_in_a_read_only_folder_opens_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Library.open(path) as library:
            assert library.read_only
            assert library.find().count() == 1
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_new_library_leaves_no_other_file_behind(tmp_path: Path) -> None:
    with_paper(tmp_path / "x.paperdesk")
    assert [path.name for path in tmp_path.iterdir()] == ["x.paperdesk"]


def test_second_library_notices_what_the_first_wrote(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    with Library.open(path) as one, Library.open(path) as two:
        state = two.state()
        one.apply(SetNote(1, "seen"))
        assert two.state() != state
        assert two.paper(1).note == "seen"
        assert two.undo() is not None
        assert one.paper(1).note == ""


def test_sound_library_has_no_problems(library: Library) -> None:
    library.apply(AddPapers((Paper(title="One"),), "x"))
    assert library.check() == []


def test_index_that_lies_is_a_problem(library: Library) -> None:
    library.apply(AddPapers((Paper(title="One"),), "x"))
    connection = sqlite3.connect(library.path)
    connection.execute("update papers set title = 'Two'")
    connection.commit()
    connection.close()
    assert library.check() == [
        "The search index fts_all does not agree with the papers.",
        "The search index fts_head does not agree with the papers.",
    ]


def test_papers_deleted_for_good_leave_the_file_with_the_history(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.steps.HISTORY_LIMIT", 2)
    from paperdesk.library.edits import PurgePapers, TrashPapers

    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "x"))
    library.apply(TrashPapers(frozenset({2})))
    library.apply(PurgePapers(frozenset({2})))
    assert library.counts().trash == 0
    library.apply(SetNote(1, "a"))
    library.apply(SetNote(1, "b"))
    connection = sqlite3.connect(library.path)
    assert connection.execute("select id from papers").fetchall() == [(1,)]
    connection.close()
    assert library.check() == []


def paperdesk(path: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "paperdesk", *arguments, "--library", str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_other_program_cannot_take_the_log_from_an_open_library(tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    with_paper(path)
    with Library.open(path) as window:
        window.apply(SetNote(1, "first"))
        # As a search does: a second connection of the same program, opened and closed again.
        Library.open(path, read_only=True).close()
        paperdesk(path, "star", "one")
        assert window.paper(1).starred
        window.apply(SetNote(1, "last"))
        assert paperdesk(path, "note", "one") == "last\n"
    with Library.open(path) as after:
        assert (after.paper(1).starred, after.paper(1).note) == (True, "last")


def of_the_future(path: Path, readable_from: str = "") -> str:
    """Make a library that a newer version could have written; gives the sum of its bytes."""
    with_paper(path)
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 999")
    connection.execute("create table later (what)")
    if readable_from:
        connection.execute("insert into settings values ('readable_from', ?)", (readable_from,))
    connection.commit()
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    return sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("readable_from", ["", str(SCHEMA_VERSION + 1), "999", "soon", "-1", "1.5"])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_library_is_not_opened_and_stays_byte_for_byte(
    tmp_path: Path, readable_from: str, read_only: bool
) -> None:
    path = tmp_path / "x.paperdesk"
    before = of_the_future(path, readable_from)
    with pytest.raises(PaperDeskError, match="newer PaperDesk"):
        Library.open(path, read_only=read_only)
    with pytest.raises(PaperDeskError, match="newer PaperDesk"):
        Library.open_to_look(path)
    assert sha256(path.read_bytes()).hexdigest() == before
    assert [each.name for each in tmp_path.iterdir()] == ["x.paperdesk"]


@pytest.mark.parametrize("readable_from", ["1", str(SCHEMA_VERSION)])
def test_a_newer_library_that_older_ones_can_read_is_read_and_stays_byte_for_byte(
    tmp_path: Path, readable_from: str
) -> None:
    path = tmp_path / "x.paperdesk"
    before = of_the_future(path, readable_from)
    with Library.open(path) as library:
        assert (library.read_only, library.is_newer, library.find("text").count()) == (True, True, 1)
        with pytest.raises(LibraryInUse, match="can only be read"):
            library.apply(SetNote(1, "x"))
    with Library.open_to_look(path) as library:
        assert not library.writable
    assert sha256(path.read_bytes()).hexdigest() == before
