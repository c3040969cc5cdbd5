"""Comments in the margin: beside their lines, never over each other, edited where they stand."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Highlight
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.margin import FOLDED, CommentMargin
from paperdesk.ui.widgets.margin_layout import GAP, Card, at, stacked

TEXT = "One sentence with words. " * 20
FIRST = Highlight(0, 3, "One", comment="first comment", id=1)
SECOND = Highlight(4, 12, "sentence", colour=2, comment="second comment", id=2)
LATER = Highlight(400, 410, "with words", colour=3, comment="later comment", id=3)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def text(page: QWidget) -> AbstractView:
    view = AbstractView(page)
    view.setGeometry(20, 30, view.measure(), 400)
    view.show()
    view.set_text(TEXT)
    view.set_highlights([FIRST, SECOND, LATER])
    return view


@pytest.fixture
def margin(page: QWidget, text: AbstractView) -> CommentMargin:
    made = CommentMargin(text, page)
    made.set_highlights(text.highlights())
    return made


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(10, 200)), max_size=20))
def test_cards_stand_in_order_and_never_over_each_other(places: list[tuple[int, int]]) -> None:
    cards = stacked(Card(n, "", "", 1, top, height) for n, (top, height) in enumerate(places))
    assert [card.beside for card in cards] == sorted(top for top, _ in places)
    assert all(card.top >= card.beside for card in cards)
    assert all(one.bottom + GAP <= other.top for one, other in pairwise(cards))
    assert all(at(cards, card.top) == card for card in cards)


def test_margin_shows_each_comment_beside_its_line(text: AbstractView, margin: CommentMargin) -> None:
    cards = margin.comments()
    assert [card.text for card in cards] == ["first comment", "second comment", "later comment"]
    assert cards[0].top == cards[0].beside
    assert text.mark_rect(1).contains(5, cards[0].top)
    assert cards[1].top == cards[0].bottom + GAP
    assert text.mark_rect(3).top() <= cards[2].beside < text.mark_rect(3).bottom()
    assert margin.geometry().left() > text.geometry().right()


def test_comment_on_the_title_stands_above_the_others(margin: CommentMargin) -> None:
    title = Highlight(0, 5, "Title", comment="on the title", id=9, field="title")
    margin.set_highlights([FIRST, title])
    assert [card.text for card in margin.comments()] == ["on the title", "first comment"]


def test_margin_without_comments_is_hidden(margin: CommentMargin) -> None:
    margin.set_highlights([replace(FIRST, comment=""), replace(SECOND, orphan=True)])
    assert (margin.comments(), margin.isHidden()) == ([], True)


def click(margin: CommentMargin, card: Card) -> None:
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(30, card.top + 5))


def test_click_goes_to_the_mark_and_edits_in_place(margin: CommentMargin, qtbot: QtBot) -> None:
    with qtbot.waitSignal(margin.chosen) as caught:
        click(margin, margin.comments()[2])
    assert caught.args == [3]
    assert (margin.edit.isVisible(), margin.edit.text()) == (True, "later comment")
    QTest.keyClicks(margin.edit, "!")
    with qtbot.waitSignal(margin.commented) as typed:
        QTest.keyClick(margin.edit, Qt.Key.Key_Escape)
    assert (typed.args, margin.edit.isVisible()) == ([3, "later comment!"], False)


def test_typing_is_saved_by_itself(margin: CommentMargin, qtbot: QtBot) -> None:
    margin.edit_comment(FIRST)
    with qtbot.waitSignal(margin.commented) as typed:
        QTest.keyClicks(margin.edit, "?")
    assert typed.args == [1, "first comment?"]


def test_first_comment_of_a_mark_is_written_beside_it(margin: CommentMargin, qtbot: QtBot) -> None:
    margin.set_highlights([])
    opened = margin.edit_comment(replace(FIRST, comment=""))
    QTest.keyClicks(margin.edit, "new")
    with qtbot.waitSignal(margin.commented) as typed:
        margin.flush()
    assert (opened, typed.args) == (True, [1, "new"])


def test_comments_that_grow_push_the_next_ones_down(margin: CommentMargin) -> None:
    before = margin.comments()[1].top
    margin.edit_comment(FIRST)
    QTest.keyClicks(margin.edit, " and so on" * 20)
    assert margin.comments()[1].top > before


def test_folded_margin_opens_comments_elsewhere(margin: CommentMargin, qtbot: QtBot) -> None:
    margin.set_folded(True)
    with qtbot.waitSignal(margin.opened) as caught:
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(8, margin.comments()[0].top + 5))
    assert (caught.args, margin.width(), margin.edit.isVisible()) == ([1], FOLDED, False)


def test_comments_of_a_library_that_is_only_read_are_not_edited(margin: CommentMargin, qtbot: QtBot) -> None:
    margin.set_writable(False)
    with qtbot.waitSignal(margin.opened):
        click(margin, margin.comments()[0])
    assert not margin.edit.isVisible()


def test_keys_lead_through_the_comments_and_back(margin: CommentMargin, qtbot: QtBot) -> None:
    went: list[int] = []
    margin.chosen.connect(went.append)
    margin.setFocus()
    QTest.keyClick(margin, Qt.Key.Key_Down)
    QTest.keyClick(margin, Qt.Key.Key_Down)
    QTest.keyClick(margin, Qt.Key.Key_Up)
    assert (went, margin.accessibleName()) == ([1, 2, 3, 2], "Comment on “sentence”: second comment")
    QTest.keyClick(margin, Qt.Key.Key_Return)
    assert margin.edit.hasFocus()
    with qtbot.waitSignal(margin.left):
        QTest.keyClick(margin.edit, Qt.Key.Key_Escape)


def test_refresh_keeps_what_is_being_typed(margin: CommentMargin) -> None:
    margin.edit_comment(FIRST)
    QTest.keyClicks(margin.edit, " typed")
    margin.set_highlights([FIRST, LATER])
    assert (margin.edit.text(), margin.edit.hasFocus()) == ("first comment typed", True)
