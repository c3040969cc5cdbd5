"""A library that is moved away or replaced while it is open is never written over, and never made anew."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library.edits import AddPapers, SetNote
from paperdesk.library.library import Library
from paperdesk.library.shared_file import SharedFile
from paperdesk.model.errors import LibraryLost, LibraryReplaced
from paperdesk.model.paper import Paper


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    path = tmp_path / "home" / "a.paperdesk"
    made(path, "One")
    return path


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        opened.apply(SetNote(1, "before"))
        yield opened


def made(path: Path, title: str) -> None:
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title=title),), "x"))


def note_in(path: Path) -> str:
    with Library.open(path) as library:
        assert library.check() == []
        return library.paper(1).note


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_deleted_library_is_told_and_not_made_anew(library: Library) -> None:
    library.path.unlink()
    with pytest.raises(LibraryLost, match="not there any more"):
        library.apply(SetNote(1, "after"))
    assert library.paper(1).note == "before"
    library.leave_place()
    assert files(library.path.parent) == []


def test_a_library_whose_folder_is_gone_is_told(library: Library, tmp_path: Path) -> None:
    library.path.parent.rename(tmp_path / "away")
    with pytest.raises(LibraryLost, match="not there any more"):
        library.undo()
    assert files(tmp_path) == ["away"]


def test_a_library_that_comes_back_goes_on(library: Library, tmp_path: Path) -> None:
    folder = library.path.parent
    folder.rename(tmp_path / "away")
    with pytest.raises(LibraryLost):
        library.apply(SetNote(1, "after"))
    (tmp_path / "away").rename(folder)
    library.apply(SetNote(1, "after"))
    assert library.paper(1).note == "after"


def test_a_moved_library_is_whole_where_it_is_now(library: Library, tmp_path: Path) -> None:
    moved = tmp_path / "moved.paperdesk"
    library.path.rename(moved)
    with pytest.raises(LibraryLost):
        library.apply(SetNote(1, "after"))
    library.leave_place()
    assert (note_in(moved), files(library.path.parent)) == ("before", [])


def test_a_file_that_takes_its_place_is_left_as_it_is(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "other.paperdesk"
    made(other, "Other")
    content = other.read_bytes()
    other.rename(library.path)
    with pytest.raises(LibraryReplaced, match="taken the place"):
        library.apply(SetNote(1, "after"))
    library.leave_place()
    assert library.path.read_bytes() == content
    assert note_in(library.path) == ""


def test_a_file_that_comes_in_the_middle_of_an_edit_is_left_as_it_is(
    library: Library, tmp_path: Path
) -> None:
    other = tmp_path / "other.paperdesk"
    made(other, "Other")
    db = library.tables().db
    with pytest.raises(LibraryReplaced), db.transaction():
        db.execute("update notes set text = 'lost'")
        other.rename(library.path)
    library.leave_place()
    assert (library.paper(1).note, note_in(library.path)) == ("before", "")


def test_all_that_was_there_can_be_copied_from_a_library_that_is_gone(
    library: Library, tmp_path: Path
) -> None:
    shutil.rmtree(library.path.parent)
    library.copy(tmp_path / "copy.paperdesk")
    assert note_in(tmp_path / "copy.paperdesk") == "before"


def test_no_log_of_another_is_taken_away(library: Library, tmp_path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        Path(f"{library.path}{end}").unlink()
    made(library.path, "Other")
    with Library.open(library.path) as other:
        other.apply(SetNote(1, "theirs"))
        library.leave_place()
        assert files(library.path.parent) == ["a.paperdesk", "a.paperdesk-shm", "a.paperdesk-wal"]
    assert note_in(library.path) == "theirs"


def test_nobody_opens_another_file_in_place_of_the_one_that_is_shared(path: Path, tmp_path: Path) -> None:
    with Library.open(path, read_only=True) as library:
        shared = SharedFile(path, library.identity)
        shared.open_for_edits().close()
        made(tmp_path / "other.paperdesk", "Other")
        (tmp_path / "other.paperdesk").rename(path)
        for opening in (shared.open_for_edits, shared.open_for_import):
            with pytest.raises(LibraryReplaced):
                opening()
        os.unlink(path)  # noqa: PTH108
        with pytest.raises(LibraryLost):
            shared.open_for_edits()
    assert not path.exists()
