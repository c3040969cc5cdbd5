"""What the window says and offers when its library is lost, replaced, protected, or in a cloud."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, AddTag, SetNote
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import LibraryLost, LibraryReplaced
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
from tests.powerless import powerless

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from paperdesk.library.library import Library
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
app = QApplication([])
path, copy, settings = map(Path, sys.argv[1:])
ask = FakeAsk(save_file=copy)
window = MainWindow(Desk(Session(Library.open_to_look(path)), Settings(settings), ask))
hand = Hand(window, window.is_busy)
hand.press("J", "S", "E", "T", "Shift+T", "N", "X", "L", "R", "F2", "Del", "/")
hand.type("paper 3")
hand.settle()
print(window.papers.count(), window.notice_bar.text(), ask.names(), ask.errors)
window.notice_bar.press("Save a Copy…")
hand.settle()
print(window.desk.session.writable, window.notice_bar.isVisible(), ask.errors)
window.close()
window.desk.session.close()
"""
SAVE, THERE = "Save My Library As…", "Open the File That Is There Now"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    path = tmp_path / "home" / "mine.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(tuple(Paper(title=f"Paper {n}") for n in range(5)), "test"))
    return path


@pytest.fixture
def hand(qtbot: QtBot, path: Path, ask: FakeAsk, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    window = MainWindow(Desk(Session(Library.open_to_look(path), poll=0), Settings(tmp_path / "s.ini"), ask))
    hand = Hand(window, window.is_busy)
    window.desk.session.do(AddTag(frozenset(window.desk.session.library.find().ids()[:1]), "first"))
    yield hand
    ask.answers["confirm"] = True
    window.close()
    window.desk.session.close()
    window.deleteLater()


def said(hand: Hand[MainWindow]) -> tuple[str, list[str]]:
    """What the bar says, "" while it is hidden, and its buttons."""
    bar = hand.window.notice_bar
    return (bar.text(), bar.labels()) if bar.isVisible() else ("", [])


def another(path: Path, title: str = "Another") -> Path:
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title=title),), "test"))
    return path


def titles(path: Path) -> set[str]:
    with Library.open(path) as library:
        assert library.check() == []
        return {row.title for row in library.rows(library.find().ids())}


def test_nothing_is_said_of_a_library_that_is_well(hand: Hand[MainWindow]) -> None:
    hand.window.whereabouts.look()
    assert said(hand) == ("", [])


def test_a_deleted_library_is_told_and_saved_elsewhere(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    path.unlink()
    hand.window.desk.session.check_place()
    assert ("is not there any more" in said(hand)[0], said(hand)[1]) == (True, [SAVE])
    with pytest.raises(LibraryLost):
        hand.window.desk.session.do(AddTag(frozenset({1}), "lost"))
    assert not hand.window.complete().actions.by_id()["paper.new"].isEnabled()
    ask.answers["save_file"] = tmp_path / "saved"
    hand.window.notice_bar.press(SAVE)
    hand.settle()
    session = hand.window.desk.session
    assert (session.library.path.name, session.writable, said(hand)) == ("saved.paperdesk", True, ("", []))
    session.do(AddTag(frozenset({1}), "again"))
    assert not path.exists()
    assert session.library.find("tag:first").count() == 1
    assert ask.errors == []


def test_what_is_typed_while_the_library_is_gone_is_in_the_saved_one(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    hand.press("J", "N")
    hand.type("be")
    shutil.rmtree(path.parent)
    hand.type("fore and after")
    hand.window.desk.flush_wanted.emit()
    hand.settle()
    assert (said(hand)[1], ask.errors) == ([SAVE], [])
    ask.answers["save_file"] = tmp_path / "saved.paperdesk"
    hand.window.notice_bar.press(SAVE)
    hand.settle()
    library = hand.window.desk.session.library
    assert [paper.note for paper in library.papers(library.find("has:note").ids())] == ["before and after"]
    assert not hand.window.desk.unsaved_notes


def test_a_library_that_comes_back_goes_on_and_takes_what_was_typed(
    hand: Hand[MainWindow], path: Path, tmp_path: Path
) -> None:
    hand.press("J", "N")
    path.parent.rename(tmp_path / "away")
    hand.type("meanwhile")
    hand.window.desk.flush_wanted.emit()
    assert said(hand)[1] == [SAVE]
    (tmp_path / "away").rename(path.parent)
    hand.window.desk.session.check_place()
    hand.window.desk.unsaved_notes.try_again()
    assert (said(hand), hand.window.desk.session.library.find("has:note").count()) == (("", []), 1)


def test_a_file_that_took_the_place_is_not_written_and_can_be_opened(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    other = another(tmp_path / "other.paperdesk")
    content = other.read_bytes()
    other.rename(path)
    with pytest.raises(LibraryReplaced):
        hand.window.desk.session.do(AddTag(frozenset({1}), "lost"))
    assert said(hand)[1] == [SAVE, THERE]
    assert path.read_bytes() == content
    ask.answers["confirm"] = False
    hand.window.notice_bar.press(THERE)
    assert hand.window.desk.session.library.find().count() == 5
    ask.answers["confirm"] = True
    hand.window.notice_bar.press(THERE)
    hand.settle()
    assert hand.window.desk.session.library.find().count() == 1
    assert titles(path) == {"Another"}


def test_both_libraries_are_whole_after_one_took_the_place_of_the_other(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    another(tmp_path / "other.paperdesk").rename(path)
    hand.window.desk.session.check_place()
    ask.answers["save_file"] = tmp_path / "saved.paperdesk"
    hand.window.notice_bar.press(SAVE)
    hand.settle()
    hand.window.desk.session.do(AddTag(frozenset({1}), "mine"))
    assert titles(path) == {"Another"}
    assert titles(tmp_path / "saved.paperdesk") == {f"Paper {n}" for n in range(5)}


def test_a_moved_library_is_whole_at_its_new_place_when_the_window_is_closed(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    moved = tmp_path / "moved.paperdesk"
    path.rename(moved)
    ask.answers["confirm"] = True
    hand.window.close()
    hand.window.desk.session.close()
    with Library.open(moved) as library:
        assert (library.find("tag:first").count(), library.check()) == (1, [])
    assert [each.name for each in path.parent.iterdir()] == []


def test_leaving_a_lost_library_is_asked_about(hand: Hand[MainWindow], path: Path, ask: FakeAsk) -> None:
    path.unlink()
    ask.answers["confirm"] = False
    assert not hand.window.close()
    assert ask.asked[-1][1][0] == "The library is not saved"


def test_saving_over_a_file_is_refused(
    hand: Hand[MainWindow], path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    other = another(tmp_path / "other.paperdesk")
    path.unlink()
    hand.window.desk.session.check_place()
    ask.answers["save_file"] = other
    hand.window.notice_bar.press(SAVE)
    assert (ask.errors, titles(other)) == (
        ["other.paperdesk exists already and was left as it is; choose another name."],
        {"Another"},
    )


def test_searching_goes_on_in_a_library_that_is_lost(hand: Hand[MainWindow], path: Path) -> None:
    path.unlink()
    hand.window.desk.session.check_place()
    hand.press("/")
    hand.type("paper 3")
    hand.settle()
    assert hand.window.papers.count() == 1


def test_rights_taken_away_lose_nothing(hand: Hand[MainWindow], path: Path) -> None:
    path.chmod(0)
    hand.window.desk.session.do(AddTag(frozenset({1}), "kept"))
    path.chmod(0o600)
    with Library.open(path) as library:
        assert library.find("tag:kept").count() == 1


def test_the_timer_notices_that_the_library_is_gone(qtbot: QtBot, path: Path) -> None:
    session = Session(Library.open_to_look(path), poll=5)
    with qtbot.waitSignal(session.placed):
        path.unlink()
    assert isinstance(session.lost, LibraryLost)
    session.close()


def test_a_folder_that_is_synchronised_is_told_once(hand: Hand[MainWindow], path: Path) -> None:
    (path.parent / ".stfolder").mkdir()
    hand.window.whereabouts.look()
    assert ("Syncthing" in said(hand)[0], said(hand)[1]) == (True, ["Got It"])
    hand.window.notice_bar.press("Got It")
    hand.window.whereabouts.look()
    assert said(hand) == ("", [])


def test_a_copy_in_conflict_is_told_and_merged_as_one_step(
    qtbot: QtBot, hand: Hand[MainWindow], path: Path
) -> None:
    copy = path.with_name("mine (conflicted copy 2026-11-23).paperdesk")
    hand.window.desk.session.library.copy(copy)
    with Library.open(copy) as library:
        library.apply(SetNote(1, "theirs"))
        library.apply(AddPapers((Paper(title="Theirs"),), "test"))
    hand.window.whereabouts.look()
    assert (copy.name in said(hand)[0], said(hand)[1]) == (True, ["Merge", "Ignore"])
    hand.window.notice_bar.press("Merge")
    qtbot.waitUntil(lambda: not hand.window.is_busy() and said(hand) == ("", []))
    session = hand.window.desk.session
    assert (session.library.find().count(), session.library.paper(1).note) == (6, "theirs")
    session.undo()
    assert (session.library.find().count(), session.library.paper(1).note) == (5, "")
    os.utime(copy, (1, 1))
    hand.window.whereabouts.look()
    assert said(hand)[1] == ["Merge", "Ignore"]


def test_a_library_that_is_only_read_says_why_and_offers_a_copy(
    qtbot: QtBot, path: Path, ask: FakeAsk, tmp_path: Path
) -> None:
    library = Library.open(path, read_only=True)
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), ask))
    hand = Hand(window, window.is_busy)
    assert (said(hand)[0][:30], said(hand)[1]) == ("This library can only be read:", ["Save a Copy…"])
    pane = window.pane
    enabled = [each.isEnabled() for each in (pane.header.star, pane.header.status, pane.header.tags)]
    assert (enabled, pane.note.source.isReadOnly()) == ([False] * 3, True)
    commands = window.complete().actions.by_id()
    assert [commands[each].isEnabled() for each in ("paper.new", "file.import", "file.export")] == [
        False,
        False,
        True,
    ]
    ask.answers["save_file"] = tmp_path / "copy.paperdesk"
    window.notice_bar.press("Save a Copy…")
    hand.settle()
    assert (said(hand), window.desk.session.writable, pane.header.star.isEnabled()) == (("", []), True, True)
    add = window.desk.session.work(add_sample)
    assert add.recorded
    window.close()
    window.desk.session.close()
    window.deleteLater()
    assert (ask.errors, titles(path)) == ([], {f"Paper {n}" for n in range(5)})


def test_a_window_in_a_protected_folder_reads_refuses_nothing_aloud_and_saves_a_copy(
    path: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        told = powerless(WINDOW, path, tmp_path / "copy.paperdesk", tmp_path / "s.ini").splitlines()
        assert [each.name for each in path.parent.iterdir()] == [path.name]
    finally:
        path.parent.chmod(0o755)
    why = "This library can only be read: its folder or disk is protected. Save a copy to change it."
    assert told == [f"1 {why} [] []", "True False []"]
    assert path.read_bytes() == before
    assert titles(tmp_path / "copy.paperdesk") == {f"Paper {n}" for n in range(5)}
