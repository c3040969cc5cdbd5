"""Highlights in the reading pane of the real window: comments in the margin, what to check, the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddHighlight, AddPapers, SetFields
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]
TEXT = "One sentence of words. Another sentence follows here."


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    library.apply(AddPapers((Paper(title="Bare"), Paper(title="First", abstract=TEXT)), "x"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk()))
    window.resize(1440, 900)
    hand = Hand(window, window.is_busy, window.is_late)
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def show(hand: Sight, title: str) -> int:
    paper = hand.window.desk.session.library.find(f"title:{title}").page(0, 1)[0]
    hand.window.desk.paper_wanted.emit(paper)
    hand.settle()
    return paper


def marks(hand: Sight) -> list[Highlight]:
    paper = hand.window.pane.paper()
    assert paper is not None
    return list(paper.highlights)


def check_buttons(hand: Sight) -> dict[str, QPushButton]:
    return {each.text(): each for each in hand.window.pane.body.check.findChildren(QPushButton)}


def test_comment_is_typed_in_the_margin_and_taken_back_as_one_step(hand: Sight) -> None:
    show(hand, "first")
    hand.press("H", "C")
    hand.type("what is")
    hand.type(" this?")
    hand.press("Esc")
    margin = hand.window.pane.margin
    assert [card.text for card in margin.comments()] == ["what is this?"]
    assert [mark.comment for mark in marks(hand)] == ["what is this?"]
    assert hand.window.pane.abstract.hasFocus()
    hand.press("Ctrl+Z")
    assert [mark.comment for mark in marks(hand)] == [""]
    hand.press("Ctrl+Z")
    assert marks(hand) == []


def test_comment_on_the_title_is_edited_in_the_margin_and_leads_to_it(hand: Sight) -> None:
    paper = show(hand, "first")
    mark = hand.window.desk.session.do(AddHighlight(paper, "title", 0, 5, comment="why first?")).result
    hand.settle()
    margin = hand.window.pane.margin
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(40, margin.comments()[0].top + 6))
    hand.type(" Indeed")
    hand.press("Esc")
    assert [each.comment for each in marks(hand)] == ["why first? Indeed"]
    assert hand.window.pane.header.title.chosen() == mark


def test_lost_mark_is_put_on_other_words(hand: Sight) -> None:
    paper = show(hand, "first")
    hand.window.desk.session.do(AddHighlight(paper, "abstract", 0, 3, comment="kept"))
    hand.window.desk.session.do(SetFields(paper, {"abstract": "Nothing of that is left."}))
    hand.settle()
    assert [mark.orphan for mark in marks(hand)] == [True]
    hand.window.pane.abstract.select(0, 7)
    check_buttons(hand)["put on the selection"].click()
    hand.settle()
    [found] = marks(hand)
    assert (found.orphan, found.start, found.end, found.comment) == (False, 0, 7, "kept")
    assert not hand.window.pane.body.check.isVisible()


def test_missing_abstract_is_pasted_and_undone(hand: Sight) -> None:
    paper = show(hand, "bare")
    pane = hand.window.pane
    pane.body.paste.click()
    field = pane.body.editor.field()
    assert field is not None
    QTest.keyClicks(field, "Typed by hand.")
    hand.press("Ctrl+Return")
    library = hand.window.desk.session.library
    after = (library.paper(paper).abstract, pane.abstract.isVisible(), pane.abstract.toPlainText())
    hand.press("Ctrl+Z")
    assert after == ("Typed by hand.", True, "Typed by hand.")
    assert (library.paper(paper).abstract, pane.body.paste.isVisible()) == ("", True)


def test_settings_set_the_lines_of_abstracts(hand: Sight) -> None:
    show(hand, "first")
    settings = hand.window.desk.settings
    settings.set("reading/size", 20)
    settings.set("reading/spacing", 200)
    settings.set("reading/justified", True)
    form = hand.window.pane.abstract.document().begin().blockFormat()
    assert (form.lineHeight(), form.alignment().name) == (40.0, "AlignJustify")
