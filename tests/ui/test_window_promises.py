"""What the window promises: Undo takes back what it stands beside, and nothing typed is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.library.edits import AddPapers, AppendNote, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.store.connection import Connection
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.presenters.layout import Left, save_left
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hand(qtbot: QtBot, library: Library, ask: FakeAsk, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    papers = [Paper(title=f"Paper {n}", status=Status.INBOX) for n in range(5)]
    library.apply(AddPapers(tuple(papers), "test"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    yield Hand(window, window.is_busy)
    ask.answers["confirm"] = True
    window.close()
    window.desk.session.close()
    window.deleteLater()


def library_of(hand: Hand[MainWindow]) -> Library:
    return hand.window.desk.session.library


def undo_of_toast(hand: Hand[MainWindow]) -> QPushButton:
    button = hand.window.toast.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


@contextmanager
def locked(session: Session) -> Iterator[None]:
    """Another program writes, and `session` has no patience."""
    with Library.open(session.library.path) as other, other._store.transaction():
        session.patience = 0.0
        yield


@pytest.mark.parametrize("keys", [("S",), ("Ctrl+Z",), ("T",)])
def test_a_toast_goes_when_its_undo_would_take_back_something_else(
    hand: Hand[MainWindow], ask: FakeAsk, keys: tuple[str, ...]
) -> None:
    from paperdesk.ui.questions import TagChoice

    ask.answers["tags"] = TagChoice(("pose",), ())
    hand.press("Alt+2", "J", "X")
    assert undo_of_toast(hand).isVisible()
    hand.press(*keys)
    assert not undo_of_toast(hand).isVisible()


def test_a_toast_without_undo_stays(hand: Hand[MainWindow]) -> None:
    hand.press("J", "Ctrl+C", "S")
    assert hand.window.toast.isVisible()


def test_a_toast_stays_while_papers_are_merely_looked_at(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J", "X", "J", "J")
    assert undo_of_toast(hand).isVisible()


def test_undo_of_a_toast_leaves_a_half_typed_note_alone(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J", "X", "N")
    hand.type("seen")
    undo_of_toast(hand).click()
    hand.settle()
    library = library_of(hand)
    assert (library.find("status:dismissed").count(), hand.window.pane.note.unsaved()) == (0, "seen")
    hand.window.desk.flush_wanted.emit()
    assert library.find("has:note").count() == 1


def test_undo_of_a_toast_does_not_take_back_what_another_program_did(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J", "X")
    with Library.open(library_of(hand).path) as other:
        other.apply(SetStarred(frozenset(other.find().ids()), True))
    undo_of_toast(hand).click()
    hand.settle()
    found = [library_of(hand).find(query).count() for query in ("status:dismissed", "is:starred")]
    assert found == [1, 4]


def test_an_edit_of_many_takes_the_undo_from_a_toast_and_leaves_its_words(
    qtbot: QtBot, hand: Hand[MainWindow]
) -> None:
    hand.press("Alt+2", "J", "X")
    desk = hand.window.desk
    desk.run_edit("Nothing", lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: desk.task is None)
    assert (hand.window.toast.isVisible(), undo_of_toast(hand).isVisible()) == (True, False)


def test_closing_does_not_lose_a_note_that_cannot_be_saved(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    hand.press("J", "N")
    hand.type("seen")
    with locked(hand.window.desk.session):
        assert not hand.window.close()
        assert (hand.window.isVisible(), hand.window.pane.note.unsaved()) == (True, "seen")
        assert ask.names()[-1] == "confirm"
    assert hand.window.close()
    assert library_of(hand).find("has:note").count() == 1


def test_a_note_that_cannot_be_saved_may_be_given_up(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    hand.press("J", "N")
    hand.type("seen")
    ask.answers["confirm"] = True
    with locked(hand.window.desk.session):
        assert hand.window.close()


def test_another_library_does_not_take_the_place_of_an_unsaved_note(
    hand: Hand[MainWindow], ask: FakeAsk, tmp_path: Path
) -> None:
    hand.press("J", "N")
    hand.type("seen")
    before = library_of(hand)
    ask.answers["open_files"] = [tmp_path / "other.paperdesk"]
    Library.open(tmp_path / "other.paperdesk", create=True).close()
    with locked(hand.window.desk.session):
        hand.window.desk.focus_wanted.emit("list")
        hand.press("Ctrl+O")
    assert library_of(hand) is before


def test_looking_at_a_paper_waits_for_no_other_program(
    hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    begin = Connection._begin

    def watched(connection: Connection, patience: int) -> None:
        asked.append(patience)
        begin(connection, patience)

    with Library.open(library_of(hand).path) as other, other._store.transaction():
        monkeypatch.setattr(Connection, "_begin", watched)
        hand.press("J", "J", "J")
    assert asked == [50, 50, 50]
    paper = hand.window.pane.paper()
    assert (paper.title if paper else "", ask.errors) == ("Paper 2", [])


def test_looking_at_papers_again_counts_nothing(hand: Hand[MainWindow]) -> None:
    hand.press("J", "J", "K")
    asked: list[str] = []
    library_of(hand)._store.db.raw.set_trace_callback(asked.append)
    hand.press("J", "K", "J", "J")  # the last one is opened for the first time
    library_of(hand)._store.db.raw.set_trace_callback(None)
    assert asked != []
    assert [sql for sql in asked if "group by" in sql] == []


def test_two_keys_at_once_decide_on_two_papers(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J")
    for _ in range(2):
        QTest.keyClick(hand.focus(), Qt.Key.Key_X)
    assert [row.title for row in library_of(hand).rows(library_of(hand).find("status:dismissed").ids())] == [
        "Paper 0",
        "Paper 1",
    ]


def test_an_edit_of_a_short_list_is_in_it_at_once(hand: Hand[MainWindow]) -> None:
    first = frozenset(library_of(hand).find().ids()[:1])
    hand.window.desk.session.do(TrashPapers(first))
    assert (hand.window.papers.count(), hand.window.is_busy()) == (4, False)


class OwnEnter(QDragEnterEvent):
    """Text dragged from inside the program."""

    @override
    def source(self) -> QObject:
        return QObject()


class OwnDrop(QDropEvent):
    """Text dropped that was dragged from inside the program."""

    @override
    def source(self) -> QObject:
        return QObject()


def test_text_that_is_dragged_inside_the_window_is_no_page(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    from paperdesk.library.sample import sample_page

    mime = QMimeData()
    mime.setText(sample_page())
    enter = OwnEnter(QPoint(1, 1), COPY, mime, LEFT, NO_KEYS)
    enter.ignore()
    hand.window.dragEnterEvent(enter)
    drop = OwnDrop(QPointF(1, 1), COPY, mime, LEFT, NO_KEYS)
    hand.window.dropEvent(drop)
    assert (enter.isAccepted(), drop.isAccepted(), ask.asked) == (False, False, [])


def test_esc_leads_from_a_note_that_was_clicked_to_the_list(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J")
    view = hand.window.pane.note.view
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, QPoint(20, 10))
    hand.type("seen")
    hand.press("Esc")
    assert hand.window.list_view.hasFocus()


def test_a_search_keeps_the_paper_that_it_finds_again(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J", "J", "J")
    paper = hand.window.desk.current()
    hand.press("/")
    hand.type("paper")
    assert (hand.window.papers.count(), hand.window.desk.current()) == (5, paper)
    hand.type(" 4")
    assert hand.window.papers.count() == 1


def test_a_note_that_another_program_wrote_meanwhile_is_kept(hand: Hand[MainWindow]) -> None:
    hand.press("Alt+2", "J")
    paper = hand.window.desk.current()
    assert paper is not None
    hand.press("N")
    hand.type("half")
    with Library.open(library_of(hand).path) as other:
        other.apply(AppendNote(paper, "from elsewhere"))
    hand.window.pane.flush()
    assert library_of(hand).paper(paper).note == "half\n\nfrom elsewhere"
    hand.type(" more")
    hand.window.pane.flush()
    note = library_of(hand).paper(paper).note
    assert note.count("from elsewhere") == 1
    assert " more" in note


def test_export_can_be_asked_for_from_the_search_box(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    ask.answers["export"] = None
    hand.press("/")
    hand.type("paper")
    hand.press("Ctrl+E")
    assert "export" in [name for name, *_ in ask.asked]


def test_a_search_that_is_restored_is_marked_in_the_abstract(
    qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    library.apply(AddPapers((Paper(title="One", abstract="a word about birds"),), "test"))
    settings = Settings(tmp_path / "settings.ini")
    save_left(settings, str(library.path), Left(search="birds", paper=1))
    window = MainWindow(Desk(Session(library, poll=0), settings, FakeAsk()))
    hand = Hand(window, window.is_busy)
    marks = window.pane.abstract.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["birds"]
    hand.window.close()
    window.deleteLater()
