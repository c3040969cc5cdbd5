"""What notes name, in the real window: links, unknown keys, boxes, completion, who mentions a paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SetKey, SetNote
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.note_editor import NoteEditor
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]
NOTE = "See [[li2021]] 😀 and [[nobody]], #vision\n\n- [ ] one\n- [x] two\n\n`[[li2021]]`"
PAPERS = (
    Paper(title="Attention Is All You Need", key="vaswani2017", note=NOTE, tags=("vision",)),
    Paper(title="Panoptic SegFormer", key="li2021"),
    Paper(title="Quiet", key="quiet2020"),
)


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers(PAPERS, "x"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk()))
    window.resize(1440, 900)
    hand = Hand(window, window.is_busy, window.is_late)
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def show(hand: Sight, key: str) -> NoteEditor:
    paper = hand.window.desk.session.library.paper_id(key)
    assert paper is not None
    hand.window.desk.paper_wanted.emit(paper)
    hand.settle()
    return hand.window.pane.note


def shown_key(hand: Sight) -> str:
    paper = hand.window.pane.paper()
    return paper.key if paper else ""


def address(note: NoteEditor, text: str, number: int = 1) -> str:
    """Where the letters of the rendered note lead."""
    cursor = QTextCursor(note.view.document())
    for _ in range(number):
        cursor = note.view.document().find(text, cursor)
    return cursor.charFormat().anchorHref()


def press(key: Qt.Key) -> None:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, key)


def test_keys_of_papers_lead_to_them_and_others_lead_nowhere(hand: Sight) -> None:
    note = show(hand, "vaswani2017")
    li = hand.window.desk.session.library.paper_id("li2021")
    links = [address(note, "[[li2021]]"), address(note, "[[nobody]]"), address(note, "#vision")]
    assert links == [f"paper:{li}", "", "tag:vision"]
    assert address(note, "[[li2021]]", 2) == ""  # in code


def test_link_goes_to_the_paper(hand: Sight) -> None:
    note = show(hand, "vaswani2017")
    cursor = note.view.document().find("li2021")
    cursor.setPosition(cursor.position() - 2)
    at = note.view.cursorRect(cursor).center()
    QTest.mouseClick(note.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hand.settle()
    assert (shown_key(hand), note.editing()) == ("li2021", False)


def test_text_cannot_make_an_address_of_the_library(hand: Sight) -> None:
    session = hand.window.desk.session
    paper = session.library.paper_id("quiet2020")
    assert paper is not None
    session.do(SetNote(paper, "[x](paper:1) <tag:y>"))
    note = show(hand, "quiet2020")
    assert (address(note, "x"), address(note, "tag")) == ("", "")


def test_papers_that_mention_the_one_shown_stand_under_its_note(hand: Sight) -> None:
    note = show(hand, "li2021")
    assert [row.key for row in note.mentions.rows()] == ["vaswani2017"]
    session = hand.window.desk.session
    quiet, li = session.library.paper_id("quiet2020"), session.library.paper_id("li2021")
    assert quiet is not None
    assert li is not None
    session.do(SetKey(li, "segformer"))
    session.do(SetNote(quiet, "[[segformer]]"))
    assert [row.key for row in note.mentions.rows()] == ["vaswani2017", "quiet2020"]
    assert note.mentions.lines.toPlainText().splitlines() == ["Attention Is All You Need", "Quiet"]
    show(hand, "quiet2020")
    assert (note.mentions.rows(), note.mentions.isVisible()) == ((), False)


def test_box_is_ticked_by_a_click_and_saved(hand: Sight) -> None:
    note = show(hand, "vaswani2017")
    QTest.mouseClick(note.view.viewport(), Qt.MouseButton.LeftButton, pos=note.view.box_place(0))
    hand.settle()
    paper = hand.window.desk.current()
    assert paper is not None
    library = hand.window.desk.session.library
    assert library.paper(paper).note == NOTE.replace("[ ] one", "[x] one")
    assert (note.editing(), note.view.box_count()) == (False, 2)


def test_words_of_the_note_are_counted(hand: Sight) -> None:
    note = show(hand, "quiet2020")
    counts = [note.words()]
    note.edit()
    hand.type("one")
    note.flush()
    counts.append(note.words())
    hand.type(" and another")
    note.flush()
    assert [*counts, note.words()] == ["", "1 word", "3 words"]


def test_keys_are_offered_behind_brackets_and_written_whole(hand: Sight, qtbot: QtBot) -> None:
    note = show(hand, "quiet2020")
    note.edit()
    note.source.insertPlainText("as 😀 in ")
    QTest.keyClicks(note.source, "[[va")
    qtbot.waitUntil(lambda: note.completion.offered() == ["vaswani2017"])
    press(Qt.Key.Key_Return)
    assert note.source.text() == "as 😀 in [[vaswani2017]]"
    QTest.keyClicks(note.source, " x")
    assert note.source.text() == "as 😀 in [[vaswani2017]] x"


def test_titles_are_offered_by_their_words(hand: Sight, qtbot: QtBot) -> None:
    note = show(hand, "quiet2020")
    note.edit()
    QTest.keyClicks(note.source, "[[segf")
    qtbot.waitUntil(lambda: note.completion.offered() == ["li2021"])
    press(Qt.Key.Key_Escape)
    assert (note.completion.offered(), note.source.text(), note.editing()) == ([], "[[segf", True)


def test_tags_are_offered_and_taken_only_when_chosen(hand: Sight, qtbot: QtBot) -> None:
    note = show(hand, "quiet2020")
    note.edit()
    QTest.keyClicks(note.source, "#vi")
    qtbot.waitUntil(lambda: note.completion.offered() == ["vision"])
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert note.source.text() == "#vision "
