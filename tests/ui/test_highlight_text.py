"""Marks on a text: where they are painted, what a click on them says, and which span a selection is."""

from dataclasses import replace
from itertools import combinations_with_replacement

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Highlight
from paperdesk.ui.theme import DARK, LIGHT, TAG_COLOURS, Theme, contrast
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.highlight_painting import Mark, Stretch, colour_of, mean, stretches

TEXT = "🧪 One sentence with words. Another sentence with more words."


def mark(quote: str, id: int, colour: int = 1) -> Highlight:
    start = TEXT.index(quote)
    return Highlight(start, start + len(quote), quote, colour=colour, id=id)


@pytest.fixture
def view(qtbot: QtBot) -> AbstractView:
    made = AbstractView()
    qtbot.addWidget(made)
    made.resize(made.measure(), 200)
    with qtbot.waitExposed(made):
        made.show()
    made.set_text(TEXT)
    return made


def colours(view: AbstractView) -> set[str]:
    """The colours of the five highlights that can be seen."""
    picture = view.grab().toImage()
    known = {QColor(LIGHT.highlight(number)).name() for number in range(1, 6)}
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    return seen & known


def test_highlights_are_painted_in_their_colours_and_orphans_are_not(view: AbstractView) -> None:
    view.set_highlights([mark("One", 1, 2), mark("words", 2, 4), replace(mark("more", 3, 5), orphan=True)])
    assert colours(view) == {LIGHT.hl2, LIGHT.hl4}


def test_word_marks_are_painted_beside_highlights(view: AbstractView) -> None:
    view.set_highlights([mark("One", 1, 2)])
    view.set_word_marks([(TEXT.index("more"), TEXT.index("more") + 4, "hl3")])
    assert colours(view) == {LIGHT.hl2, LIGHT.hl3}


def test_highlights_of_another_length_than_the_text_are_not_painted(view: AbstractView) -> None:
    view.set_highlights([Highlight(5, 5000, "x", colour=2, id=1), Highlight(9, 9, "", colour=3, id=2)])
    assert colours(view) == set()


def test_stretches_mix_the_colours_that_lie_on_each_other() -> None:
    marks = [Mark(0, 10, "#000000", 1), Mark(4, 6, "#ffffff", 2), Mark(20, 22, "#102030", 3)]
    assert stretches(marks) == [
        Stretch(0, 4, "#000000"),
        Stretch(4, 6, mean(["#000000", "#ffffff"]), deep=True),
        Stretch(6, 10, "#000000"),
        Stretch(20, 22, "#102030"),
    ]


def test_five_hundred_highlights_on_one_text_are_painted(view: AbstractView) -> None:
    view.set_text("word " * 600)
    view.set_highlights([Highlight(n * 5, n * 5 + 9, "", colour=n % 5 + 1, id=n) for n in range(1, 500)])
    assert colours(view) != set()


def test_selected_span_counts_code_points(view: AbstractView) -> None:
    none = view.selected_span()
    start = TEXT.index("sentence")
    view.select(start, start + 8)
    assert (none, view.selected_span(), view.textCursor().selectedText()) == (
        None,
        (start, start + 8),
        "sentence",
    )


def test_selection_inside_a_letter_of_two_units_is_the_whole_letter(view: AbstractView) -> None:
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(1, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() in {(0, 1), None}


def test_selection_is_told_when_it_settles_and_when_it_goes(view: AbstractView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_settled):
        view.select(2, 5)
    with qtbot.waitSignal(view.selection_settled):
        view.give_up_selection()
    assert view.selected_span() is None


def click(view: AbstractView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_click_on_overlapping_highlights_is_one_on_the_shortest(view: AbstractView, qtbot: QtBot) -> None:
    view.set_highlights([mark("One sentence with words", 1), mark("sentence", 2, 2)])
    with qtbot.waitSignal(view.highlight_clicked) as caught:
        click(view, view.mark_rect(2).center())
    assert caught.args == [2]


def test_click_beside_highlights_says_nothing(view: AbstractView, qtbot: QtBot) -> None:
    view.set_highlights([mark("One", 1)])
    clicked: list[int] = []
    view.highlight_clicked.connect(clicked.append)
    click(view, view.span_rect(TEXT.index("more"), TEXT.index("more") + 4).center())
    qtbot.wait(0)
    assert clicked == []


def test_going_to_a_highlight_asks_the_page_to_show_it(view: AbstractView, qtbot: QtBot) -> None:
    view.set_highlights([mark("more", 7)])
    with qtbot.waitSignal(view.spot_wanted) as caught:
        view.go_to(7)
    assert (caught.args, view.chosen()) == ([view.mark_rect(7)], 7)


def test_copying_gives_what_is_stored(view: AbstractView) -> None:
    view.select(0, 5)
    view.copy()
    assert QApplication.clipboard().text() == "🧪 One"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_can_be_read_where_any_highlights_lie_on_each_other(theme: Theme) -> None:
    colours = [theme.highlight(number) for number in range(1, 6)]
    mixed = [mean(each) for count in (1, 2, 3) for each in combinations_with_replacement(colours, count)]
    assert min(contrast(theme.ink, colour) for colour in mixed) >= 7


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_can_be_read_on_words_of_any_tag_colour(theme: Theme) -> None:
    assert min(contrast(theme.ink, colour_of(theme, colour)) for colour in TAG_COLOURS) >= 4.5
