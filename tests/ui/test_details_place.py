"""Details edited in the reading pane: in place, nothing lost on the way to another paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SetFields, SetStarred, TakeFacts
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.details_form import DetailsForm
from tests.fakes import FakeAsk

LONG = "A sentence of words. " * 200


@pytest.fixture
def hand(qtbot: QtBot, library: Library, ask: FakeAsk, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    papers = [
        Paper(title=f"Paper {n}", key=f"key{n}", authors=(Name("Li", "Wei"),), abstract=LONG, note="**n**")
        for n in range(3)
    ]
    library.apply(AddPapers(tuple(papers), "test"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    window.resize(1024, 700)
    made = Hand(window, window.is_busy)
    made.press("J")
    yield made
    ask.answers["confirm"] = True
    window.close()
    window.desk.session.close()
    window.deleteLater()


def form(hand: Hand[MainWindow]) -> DetailsForm:
    found = hand.window.pane.details.form
    assert found is not None
    return found


def put(hand: Hand[MainWindow], name: str, text: str) -> None:
    editor = form(hand).field(name).editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)


def paper(hand: Hand[MainWindow], key: str = "key0") -> Paper:
    library = hand.window.desk.session.library
    return library.paper(library.paper_id(key) or 0)


def test_details_are_edited_in_place_by_keys_alone(hand: Hand[MainWindow]) -> None:
    pane = hand.window.pane
    hand.press("F2")
    assert (pane.header.isVisible(), pane.abstract.isVisible()) == (False, False)
    assert (form(hand).isVisible(), pane.note.isVisible(), pane.details.bar.isVisible()) == (True, True, True)
    hand.press("Ctrl+A")
    hand.type("On naming")
    hand.press("Tab")
    hand.type("Roe")
    hand.press("Ctrl+Return")
    assert (paper(hand).title, paper(hand).authors) == ("On naming", (Name("Roe", "Wei"),))
    assert (pane.header.isVisible(), pane.abstract.isVisible(), pane.details.form) == (True, True, None)
    assert (pane.header.title.toPlainText(), pane.details.bar.isVisible()) == ("On naming", False)
    hand.press("Ctrl+Z")
    assert (paper(hand).title, paper(hand).authors) == ("Paper 0", (Name("Li", "Wei"),))


def test_letters_are_typed_and_do_nothing_else_while_the_form_is_open(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    form(hand).type_box.setFocus()
    hand.press("X", "S", "Del", "T")
    assert (paper(hand).status.value, paper(hand).starred, paper(hand).trashed) == ("kept", False, None)
    assert form(hand).isVisible()


def test_a_letter_with_alt_leads_to_its_field(hand: Hand[MainWindow], qtbot: QtBot) -> None:
    hand.press("F2", "Alt+T")
    assert QApplication.focusWidget() is form(hand).field("date").editor
    hand.press("Alt+S")
    qtbot.waitUntil(lambda: hand.window.pane.details.form is None)


def test_tab_leads_from_the_abstract_to_the_note_below_and_back_from_the_form_to_the_list(
    hand: Hand[MainWindow],
) -> None:
    hand.press("F2")
    form(hand).field("abstract").editor.setFocus()
    hand.press("Tab")
    assert QApplication.focusWidget() is hand.window.pane.note.view
    form(hand).type_box.setFocus()
    hand.press("Shift+Tab")
    assert QApplication.focusWidget() is hand.window.list_view


def test_escape_gives_up_and_what_was_typed_can_be_brought_back(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    put(hand, "venue", "Mind")
    hand.press("Esc")
    assert (hand.window.pane.details.form, paper(hand).venue) == (None, "")
    buttons = hand.window.toast.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Bring them back").click()
    hand.press("Ctrl+Return")
    assert paper(hand).venue == "Mind"


def test_nothing_is_written_when_nothing_was_changed(hand: Hand[MainWindow]) -> None:
    steps = hand.window.desk.session.library.history()
    hand.press("F2", "Ctrl+Return", "F2", "Esc")
    assert hand.window.desk.session.library.history() == steps
    assert QApplication.focusWidget() is hand.window.list_view


def test_wrong_values_keep_the_form_open(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    put(hand, "key", "key1")
    hand.press("Ctrl+Return")
    assert "belongs to another paper" in form(hand).field("key").said()
    assert not hand.window.pane.details.bar.save.isEnabled()
    put(hand, "key", "key0")
    assert hand.window.pane.details.bar.save.isEnabled()


def test_going_to_another_paper_saves(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    put(hand, "venue", "Mind")
    hand.press("Ctrl+L", "J")
    assert (paper(hand).venue, hand.window.pane.details.form) == ("Mind", None)
    shown = hand.window.pane.paper()
    assert shown is not None
    assert (shown.title, hand.window.pane.header.isVisible()) == ("Paper 1", True)
    undo = next(each for each in hand.window.toast.findChildren(QPushButton) if each.isVisible())
    undo.click()
    assert paper(hand).venue == ""


def test_what_cannot_be_saved_waits_for_its_paper(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    put(hand, "doi", "wrong")
    hand.press("Ctrl+L", "J")
    assert (hand.window.pane.details.form, paper(hand).doi) == (None, "")
    hand.press("K")
    assert form(hand).typed().texts["doi"] == "wrong"
    assert QApplication.focusWidget() is hand.window.list_view
    put(hand, "doi", "10.1000/1")
    hand.window.pane.details.save()
    assert paper(hand).doi == "10.1000/1"


def test_what_others_change_meanwhile_is_not_undone(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    put(hand, "venue", "Mind")
    session, id = hand.window.desk.session, paper(hand).id
    session.do(SetFields(id, {"doi": "10.1000/2"}))
    session.do(SetStarred(frozenset({id}), True))
    assert form(hand).typed().texts["venue"] == "Mind"
    hand.press("Ctrl+Return")
    assert (paper(hand).venue, paper(hand).doi, paper(hand).starred) == ("Mind", "10.1000/2", True)


def test_what_the_library_does_not_take_stays_typed(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    hand.press("F2")
    put(hand, "venue", "Mind")
    library = hand.window.desk.session.library
    with Library.open(library.path) as other, other._store.transaction():
        hand.window.desk.session.patience = 0.0
        hand.press("Ctrl+Return")
        assert (len(ask.errors), form(hand).typed().texts["venue"]) == (1, "Mind")
        hand.press("Ctrl+L", "J")
        assert hand.window.pane.details.form is None
        assert not hand.window.close()
    hand.press("K")
    form(hand).setFocus()
    hand.press("Ctrl+Return")
    assert paper(hand).venue == "Mind"


def test_closing_saves_what_can_be_saved_and_asks_about_the_rest(
    hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    hand.press("F2")
    put(hand, "doi", "wrong")
    assert not hand.window.close()
    assert (ask.names(), form(hand).isVisible()) == (["confirm"], True)
    put(hand, "doi", "10.1000/1")
    assert hand.window.close()
    assert paper(hand).doi == "10.1000/1"


def test_page_is_where_it_was_after_editing(hand: Hand[MainWindow], qtbot: QtBot) -> None:
    bar = hand.window.pane.scroll_bar()
    bar.setValue(200)
    hand.press("F2")
    assert bar.value() == 0
    hand.press("Esc")
    qtbot.waitUntil(lambda: bar.value() == 200)


def test_form_fits_into_the_smallest_window(hand: Hand[MainWindow]) -> None:
    hand.press("F2")
    pane = hand.window.pane
    assert form(hand).width() <= pane.width()
    right = [field.mapTo(pane, field.rect().topRight()).x() for field in form(hand).grid.fields()]
    assert max(right) <= pane.width()


def test_rating_is_written_as_a_step(hand: Hand[MainWindow]) -> None:
    QTest.keyClick(hand.window.pane.header.meta.rating, Qt.Key.Key_3)
    assert (paper(hand).rating, hand.window.pane.header.meta.rating.rating()) == (3, 3)
    hand.window.desk.focus_wanted.emit("list")
    hand.press("Ctrl+Z")
    assert (paper(hand).rating, hand.window.pane.header.meta.rating.rating()) == (0, 0)


def test_the_form_tells_where_values_came_from(hand: Hand[MainWindow]) -> None:
    paper = hand.window.desk.current() or 0
    fact = (paper, "venue", "", "Journal of Things", "crossref", "2019-05-03T10:00:00Z")
    hand.window.desk.session.do(TakeFacts((fact,)))
    hand.press("F2")
    assert form(hand).field("venue").origin() == "Crossref, 3 May 2019"
    assert form(hand).field("title").origin() == ""
