"""Edits of many papers beside an import: both go on, each can be cancelled, and nothing is lost."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddPapers, Edit, Outcome, SetNote, SetStarred
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.store.store import Store
from paperdesk.ui.commands import background, edit, importing
from paperdesk.ui.commands.command import attempt, run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.questions import TagChoice
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.writer import Job
from tests.fakes import FakeAsk

COUNT = 60
ENTRY = "@article{new%d, title={Something new, part %d}, author={Hopper, Grace}, year=1952}\n"


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk(confirm=True, tags=TagChoice(("both",)))


@pytest.fixture
def hand(
    qtbot: QtBot, library: Library, tmp_path: Path, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hand[MainWindow]]:
    monkeypatch.setattr("paperdesk.library.chosen.FEW", 50)
    monkeypatch.setattr("paperdesk.library.steps.MANY_PAPERS", 50)
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n:02}") for n in range(COUNT)), "test"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    yield Hand(window, window.is_busy)
    window.close()
    window.desk.session.close()
    window.deleteLater()


@dataclass
class Held:
    """Something that goes on until it is let go or cancelled."""

    begun: threading.Event = field(default_factory=threading.Event)
    go: threading.Event = field(default_factory=threading.Event)

    def wait(self, tell: Any) -> None:
        self.begun.set()
        while not self.go.wait(0.01):
            tell()


@dataclass(frozen=True)
class Long(Edit):
    """An edit that holds the library until it is let go, and then stars a paper."""

    held: Held

    @property
    @override
    def label(self) -> str:
        return "Long"

    @override
    def apply(self, store: Store) -> Outcome:
        self.held.wait(lambda: store.step(0, 10))
        return SetStarred(frozenset({1}), True).apply(store)


def begin_import(desk: Desk, papers: int = 200) -> Held:
    """An import that stops before its end until it is let go."""
    held = Held()

    def work(library: Library, progress: Progress) -> Sequence[FileReport]:
        def told(done: int, total: int) -> None:
            if done:
                held.wait(lambda: progress(done, total))
            progress(done, total)

        text = "".join(ENTRY % (n, n) for n in range(papers))
        return [import_text(library, StringText("new.bib", text), progress=told)]

    importing._run(desk, "new.bib", work, None)
    assert held.begun.wait(60)
    return held


def begin_edit(desk: Desk) -> Held:
    held = Held()
    background.write(desk, "Changing much", lambda _library, _progress: Long(held), lambda applied: None)
    assert held.begun.wait(60)
    return held


def count(hand: Hand[MainWindow], query: str) -> int:
    return hand.window.desk.session.library.find(query).count()


def is_tagged(hand: Hand[MainWindow], papers: int) -> bool:
    """Whether so many papers are tagged, and everyone has been told."""
    return hand.window.desk.edit_task is None and count(hand, "tag:both") == papers


def test_many_are_tagged_and_that_is_undone_while_an_import_runs(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    desk = hand.window.desk
    hand.press("Ctrl+A")
    held = begin_import(desk)
    actions = hand.window.complete().actions.by_id()
    for command, tagged in (("paper.tag", COUNT), ("edit.undo", 0), ("edit.redo", COUNT), ("edit.undo", 0)):
        qtbot.waitUntil(actions[command].isEnabled)
        actions[command].trigger()
        qtbot.waitUntil(partial(is_tagged, hand, tagged))
    assert (desk.import_task is not None, ask.errors) == (True, [])
    held.go.set()
    hand.settle()
    assert (count(hand, ""), count(hand, "tag:both")) == (COUNT + 200, 0)
    assert desk.session.library.undo_label() == "Import 200 papers"


@pytest.mark.parametrize("more", [0, 40])
def test_an_import_that_is_undone_while_the_same_papers_come_in_again_is_told(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk, more: int
) -> None:
    desk = hand.window.desk
    begin_import(desk).go.set()
    hand.settle()
    held = begin_import(desk, 200 + more)
    edit.undo(desk)
    qtbot.waitUntil(lambda: desk.edit_task is None)
    assert (count(hand, ""), desk.import_task is not None) == (COUNT, True)
    held.go.set()
    hand.settle()
    library = desk.session.library
    qtbot.waitUntil(lambda: "report" in ask.names())
    (report,) = next(asked for name, asked in ask.asked if name == "report")[0]
    assert (report.added + len(report.failed), ask.errors) == (200 + more, [])
    assert (count(hand, "") - COUNT, list(library.check())) == (report.added, [])


def test_the_undo_of_a_toast_works_while_an_import_runs(qtbot: QtBot, hand: Hand[MainWindow]) -> None:
    desk = hand.window.desk
    held = begin_import(desk)
    hand.window.list_view.select_rows(range(1))
    desk.session.do(SetStarred(frozenset({1}), True))
    desk.toast("Starred", undo=True)
    edit.take_back(desk)
    assert (count(hand, "is:starred"), desk.import_task is not None) == (0, True)
    held.go.set()
    hand.settle()


def test_each_task_has_its_place_and_its_end(qtbot: QtBot, hand: Hand[MainWindow]) -> None:
    desk = hand.window.desk
    read = begin_import(desk)
    written = begin_edit(desk)
    gauges = hand.window.status_line._tasks[:2]
    assert [gauge.label.text() for gauge in gauges] == ["Importing new.bib", "Changing much"]
    gauges[1].cancel.click()
    qtbot.waitUntil(lambda: desk.edit_task is None)
    assert [gauge.isHidden() for gauge in gauges] == [False, True]
    read.go.set()
    hand.settle()
    assert (count(hand, ""), count(hand, "is:starred"), written.go.is_set()) == (COUNT + 200, 0, False)


def test_a_small_edit_stands_in_line_behind_a_long_one(
    hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.press("J")
    held = begin_edit(hand.window.desk)
    told: list[str] = []
    hand.window.desk.toasted.connect(lambda text, _undo: told.append(text))
    monkeypatch.setattr(hand.window.desk.session._waiting, "wait", lambda *_: pytest.fail("it waited"))
    run(BY_ID["paper.star"], hand.window.desk)
    hand.window.pane.star_toggled.emit(True)
    assert (told, ask.errors) == (["This begins when “Changing much” is done."] * 2, [])
    monkeypatch.undo()
    held.go.set()
    hand.settle()
    assert (count(hand, "is:starred"), ask.errors) == (2, [])


def test_an_edit_that_cannot_stand_in_line_is_refused_at_once(
    hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = hand.window.desk
    held = begin_edit(desk)
    monkeypatch.setattr(desk.session._waiting, "wait", lambda *_: pytest.fail("it waited"))
    attempt(desk, lambda: desk.session.do(SetStarred(frozenset({2}), True)))
    sentence = "PaperDesk is at work on “Changing much”; nothing else was changed."
    assert ask.errors == [f"{sentence} Wait for its end or cancel it, then try again."]
    monkeypatch.undo()
    held.go.set()
    hand.settle()


def test_a_note_that_is_saved_while_a_long_edit_runs_is_kept_quietly_and_written_after_it(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    hand.press("J", "N")
    first = hand.window.pane.paper()
    held = begin_edit(hand.window.desk)
    for word in ("seen", " twice"):
        hand.window.pane.note.source.insertPlainText(word)
        hand.window.desk.flush_wanted.emit()
    hand.window.list_view.step(1)
    qtbot.waitUntil(lambda: hand.window.pane.paper() != first)
    held.go.set()
    hand.settle()
    library = hand.window.desk.session.library
    assert first is not None
    assert (library.paper(first.id).note, ask.errors) == ("seen twice", [])
    assert library.undo_label() == "Edit note"


def test_a_kept_note_is_written_before_the_window_closes(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    desk = hand.window.desk
    path = desk.session.library.path
    hand.press("J", "N")
    begin_edit(desk)
    first = hand.window.pane.paper()
    hand.window.pane.note.source.insertPlainText("seen")
    desk.flush_wanted.emit()
    hand.window.list_view.step(1)
    qtbot.waitUntil(lambda: hand.window.pane.paper() != first)
    assert hand.window.close()
    with Library.open(path) as library:
        assert (library.find("has:note").count(), ask.names()) == (1, [])


def test_a_kept_note_gives_way_to_one_that_was_written_meanwhile(hand: Hand[MainWindow]) -> None:
    session = hand.window.desk.session
    held = begin_edit(hand.window.desk)
    session.do_in_turn(SetNote(1, "old", base=""))
    held.go.set()
    hand.window.desk._edits.wait()
    session.do_in_turn(SetNote(1, "new", base=""))
    hand.settle()
    assert session.library.paper(1).note == "new"


def test_a_kept_note_is_not_written_while_a_later_one_is_waited_for(
    hand: Hand[MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = hand.window.desk
    held = begin_edit(desk)
    desk.session.do_in_turn(SetNote(1, "old", base=""))
    held.go.set()
    desk._edits.wait()
    waiting = desk.session._waiting
    wait = waiting.wait

    def wait_and_see(job: Job[Any], patience: float) -> bool:
        monkeypatch.undo()
        desk.session.write_kept()  # as the end of a task does that is heard of meanwhile
        return wait(job, patience)

    monkeypatch.setattr(waiting, "wait", wait_and_see)
    desk.session.do_in_turn(SetNote(1, "new", base=""))
    assert desk.session.library.paper(1).note == "new"


def test_a_kept_note_whose_paper_is_gone_is_told_once(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    session = hand.window.desk.session
    held = begin_edit(hand.window.desk)
    session.do_in_turn(SetNote(COUNT + 1, "lost"))
    assert session.keeps
    held.go.set()
    hand.settle()
    assert (session.keeps, ask.errors) == (
        False,
        ["This paper is no longer in the library; nothing was changed."],
    )


def test_an_import_waits_for_a_long_edit_without_losing_patience(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.loading.PATIENCE", 0.02)
    desk = hand.window.desk
    read = begin_import(desk)
    written = begin_edit(desk)
    read.go.set()
    qtbot.wait(300)
    assert (desk.import_task is not None, ask.errors) == (True, [])
    written.go.set()
    hand.settle()
    assert (count(hand, ""), count(hand, "is:starred"), ask.errors) == (COUNT + 200, 1, [])


def test_an_import_that_waits_for_a_long_edit_can_be_cancelled(
    qtbot: QtBot, hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    desk = hand.window.desk
    read = begin_import(desk)
    written = begin_edit(desk)
    read.go.set()
    qtbot.wait(150)
    assert desk.import_task is not None
    desk.import_task.cancel()
    qtbot.waitUntil(lambda: desk.import_task is None)
    assert desk.edit_task is not None
    written.go.set()
    hand.settle()
    qtbot.waitUntil(lambda: not desk.session.library.tables(to_read=True).has_unfinished())
    assert (count(hand, ""), count(hand, "is:starred"), ask.errors) == (COUNT, 1, [])


def test_closing_while_both_run_loses_nothing(hand: Hand[MainWindow], ask: FakeAsk, tmp_path: Path) -> None:
    path = hand.window.desk.session.library.path
    hand.press("J", "N")
    hand.type("seen")
    begin_import(hand.window.desk)
    begin_edit(hand.window.desk)
    assert hand.window.close()
    hand.window.desk.session.close()
    assert ask.names() == []
    with Library.open(path) as after:
        found = [after.find(query).count() for query in ("", "is:starred", "has:note")]
    assert (found, ask.errors) == ([COUNT, 0, 1], [])
