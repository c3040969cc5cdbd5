"""Highlighting what is read: popup, keys and clicks become edits that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddHighlight, AddPapers, SetFields
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper
from paperdesk.ui.commands import marking as commands
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.marking import ABSTRACT, TITLE, MarkingPresenter
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.highlight_popup import HighlightPopup
from paperdesk.ui.widgets.highlight_title import TitleText
from paperdesk.ui.widgets.type_size import interface_type
from tests.fakes import FakeAsk

TEXT = "One sentence of words. Another $x^2$ sentence here. A third one."


class Reading:
    """A title and an abstract in a window, with a paper of a real library."""

    def __init__(self, qtbot: QtBot, library: Library, folder: Path) -> None:
        self.ask = FakeAsk()
        self.desk = Desk(Session(library, poll=0), Settings(folder / "s.ini"), self.ask)
        self.toasts: list[tuple[str, bool]] = []
        self.desk.toasted.connect(lambda text, undo: self.toasts.append((text, undo)))
        self.window = QWidget()
        self.title, self.abstract = TitleText("Title"), AbstractView()
        column = QVBoxLayout(self.window)
        column.addWidget(self.title)
        column.addWidget(self.abstract)
        self.window.resize(700, 420)
        qtbot.addWidget(self.window)
        self.desk.session.do(AddPapers((Paper(title="A title of things", abstract=TEXT),), "x"))
        self.paper = library.find().page(0, 1)[0]
        self.marking = MarkingPresenter(self.desk, {TITLE: self.title, ABSTRACT: self.abstract})
        self.desk.session.changed.connect(self.refresh)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.refresh()

    def refresh(self) -> None:
        paper = self.desk.session.library.paper(self.paper)
        self.title.show_title(paper.title, interface_type(10), "")
        self.abstract.set_text(paper.abstract)
        self.marking.show(paper)

    def marks(self) -> list[Highlight]:
        return list(self.desk.session.library.paper(self.paper).highlights)

    def told(self) -> list[tuple[str, int, str, str]]:
        return [(mark.field, mark.colour, mark.exact, mark.comment) for mark in self.marks()]

    def popup(self) -> HighlightPopup:
        popup = self.window.findChild(HighlightPopup)
        assert isinstance(popup, HighlightPopup)
        return popup

    def add(self, quote: str, colour: int = 1, comment: str = "") -> int:
        start = TEXT.index(quote)
        edit = AddHighlight(self.paper, ABSTRACT, start, start + len(quote), colour, comment)
        result = self.desk.session.do(edit).result
        assert isinstance(result, int)
        return result

    def select(self, quote: str) -> None:
        self.abstract.setFocus()
        self.abstract.select(TEXT.index(quote), TEXT.index(quote) + len(quote))

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)


@pytest.fixture
def reading(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Reading]:
    made = Reading(qtbot, library, tmp_path)
    yield made
    made.marking.close()
    made.desk.session.close()


def test_selection_opens_the_popup_beside_it_and_a_digit_marks(reading: Reading) -> None:
    reading.select("words")
    popup = reading.popup()
    assert (popup.isVisible(), reading.abstract.hasFocus()) == (True, True)
    assert not popup.geometry().intersects(
        reading.abstract.span_rect(16, 21).translated(reading.abstract.pos())
    )
    reading.press(Qt.Key.Key_3)
    assert reading.told() == [(ABSTRACT, 3, "words", "")]
    assert (popup.isVisible(), reading.toasts) == (False, [("Highlighted.", True)])


def test_selection_is_commented_by_its_key_while_the_text_has_the_keyboard(reading: Reading) -> None:
    reading.select("words")
    reading.press(Qt.Key.Key_C)
    reading.type("exact")
    reading.press(Qt.Key.Key_Escape)
    assert reading.told() == [(ABSTRACT, 1, "words", "exact")]
    assert reading.abstract.hasFocus()


def test_clicked_mark_has_the_keys_that_its_popup_names(reading: Reading) -> None:
    mark = reading.add("words")
    reading.abstract.setFocus()
    reading.marking.open(mark)
    reading.press(Qt.Key.Key_T)
    reading.type("exact")
    reading.press(Qt.Key.Key_Return)
    assert [found.tags for found in reading.marks()] == [("exact",)]
    reading.marking.open(mark)
    assert reading.abstract.hasFocus()
    reading.press(Qt.Key.Key_Delete)
    assert reading.marks() == []


def test_keys_that_lead_elsewhere_are_no_colours(reading: Reading) -> None:
    reading.select("words")
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.keyClick(reading.abstract, Qt.Key.Key_1, modifier)
    assert reading.told() == []


def test_h_marks_in_the_last_colour_and_digits_then_change_it(reading: Reading) -> None:
    reading.add("third", 4)
    reading.select("words")
    commands.highlight(reading.desk)
    before = reading.told()[0]
    reading.press(Qt.Key.Key_4)
    reading.select("Another")
    commands.highlight(reading.desk)
    assert before == (ABSTRACT, 1, "words", "")
    assert [mark[1] for mark in reading.told()] == [4, 4, 4]


def test_keys_alone_select_sentences_and_words(reading: Reading) -> None:
    reading.abstract.setFocus()
    commands.highlight(reading.desk)
    first = reading.abstract.selected_span()
    reading.press(Qt.Key.Key_Down)
    second = reading.abstract.selected_span()
    reading.press(Qt.Key.Key_2)
    reading.press(Qt.Key.Key_H)
    assert first is not None and TEXT[slice(*first)] == "One sentence of words."
    assert second is not None and TEXT[slice(*second)] == "Another $x^2$ sentence here."
    assert reading.told() == [(ABSTRACT, 2, "Another $x^2$ sentence here.", "")]


def test_keys_lead_from_the_abstract_into_the_title(reading: Reading) -> None:
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_Up, Qt.Key.Key_5)
    assert reading.told() == [(TITLE, 5, "A title of things", "")]


def test_title_is_marked_by_keys_where_there_is_no_abstract(reading: Reading) -> None:
    reading.abstract.hide()
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_1)
    assert reading.told() == [(TITLE, 1, "A title of things", "")]


def test_selection_grows_and_shrinks_word_by_word(reading: Reading) -> None:
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_Right)
    popup = QApplication.focusWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    span = reading.abstract.selected_span()
    assert span is not None and TEXT[slice(*span)] == "sentence of"


def test_escape_closes_the_popup_and_gives_the_keyboard_back(reading: Reading) -> None:
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_Escape)
    assert (reading.popup().isVisible(), reading.abstract.hasFocus(), reading.marks()) == (False, True, [])


def test_click_on_a_mark_opens_its_popup_and_removes_it(reading: Reading, qtbot: QtBot) -> None:
    mark = reading.add("words", 2)
    at = reading.abstract.mark_rect(mark).center()
    QTest.mouseClick(reading.abstract.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: reading.popup().isVisible())
    assert [swatch.colour for swatch in reading.popup().swatches if swatch.isChecked()] == [2]
    reading.popup().remove.click()
    assert (reading.marks(), reading.toasts) == ([], [("Highlight removed.", True)])
    reading.desk.session.undo()
    assert [each.id for each in reading.marks()] == [mark]


def test_mark_that_was_gone_to_is_opened_by_h(reading: Reading) -> None:
    mark = reading.add("words", 2)
    reading.abstract.setFocus()
    reading.marking.go_to(mark)
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_5)
    recoloured = reading.told()
    reading.marking.go_to(mark)
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_Delete)
    assert (recoloured, reading.told()) == ([(ABSTRACT, 5, "words", "")], [])


def test_comment_and_tags_are_typed_in_the_popup_where_there_is_no_margin(reading: Reading) -> None:
    mark = reading.add("words")
    reading.marking.open(mark, focus=True)
    reading.press(Qt.Key.Key_C)
    QTest.keyClicks(reading.popup().words, "why?")
    reading.press(Qt.Key.Key_Escape)
    reading.marking.open(mark, focus=True)
    reading.press(Qt.Key.Key_T)
    QTest.keyClicks(reading.popup().tags, "method, to check,method")
    reading.press(Qt.Key.Key_Return)
    [found] = reading.marks()
    assert (found.comment, found.tags) == ("why?", ("method", "to check"))


def test_comment_on_a_selection_marks_it_first(reading: Reading) -> None:
    reading.select("words")
    reading.popup().comment.click()
    QTest.keyClicks(reading.popup().words, "new")
    reading.press(Qt.Key.Key_Escape)
    assert reading.told() == [(ABSTRACT, 1, "words", "new")]


def test_tags_on_a_selection_mark_it_in_one_go(reading: Reading) -> None:
    commands.highlight(reading.desk)
    reading.press(Qt.Key.Key_T)
    QTest.keyClicks(reading.popup().tags, "method")
    reading.press(Qt.Key.Key_Return)
    [found] = reading.marks()
    assert (found.exact, found.tags, reading.popup().isVisible()) == (
        "One sentence of words.",
        ("method",),
        False,
    )


def test_another_paper_closes_the_popup_and_keeps_the_comment(reading: Reading) -> None:
    mark = reading.add("words")
    reading.marking.open_comment(mark)
    QTest.keyClicks(reading.popup().words, "kept")
    reading.marking.show(None)
    assert (reading.popup().isVisible(), reading.told()) == (False, [(ABSTRACT, 1, "words", "kept")])


def test_comment_that_cannot_be_written_is_on_the_clipboard(reading: Reading) -> None:
    mark = reading.add("words")
    reading.marking.open_comment(mark)
    QTest.keyClicks(reading.popup().words, "a thought")
    reading.desk.session.library.writable = False
    reading.press(Qt.Key.Key_Escape)
    assert (len(reading.ask.errors), QApplication.clipboard().text()) == (1, "a thought")
    assert reading.toasts == [("The comment was not saved; its text is on the clipboard.", False)]


def test_popup_copies_the_words_as_they_are_stored(reading: Reading) -> None:
    reading.select("Another $x^2$")
    reading.popup().copy.click()
    selected = QApplication.clipboard().text()
    mark = reading.add("$x^2$ sentence")
    reading.marking.open(mark)
    reading.popup().copy.click()
    by_button = QApplication.clipboard().text()
    reading.abstract.give_up_selection()
    commands.highlight(reading.desk)
    swatch = QApplication.focusWidget()
    assert swatch is not None
    QTest.keyClick(swatch, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (selected, by_button) == ("Another $x^2$", "$x^2$ sentence")
    assert QApplication.clipboard().text() == "A third one."


def test_lost_mark_is_placed_on_the_selection(reading: Reading) -> None:
    mark = reading.add("words")
    reading.desk.session.do(SetFields(reading.paper, {"abstract": "Something else altogether."}))
    assert [each.orphan for each in reading.marks()] == [True]
    reading.marking.place_again(mark)
    reading.abstract.select(0, 9)
    reading.marking.place_again(mark)
    [found] = reading.marks()
    assert (found.orphan, found.start, found.end, found.id) == (False, 0, 9, mark)
    assert reading.toasts[0][0].startswith("Select the words")


def test_nothing_is_marked_without_a_paper(reading: Reading) -> None:
    reading.marking.show(None)
    commands.highlight(reading.desk)
    assert reading.window.findChild(HighlightPopup) is None


def test_every_part_of_the_popup_has_a_name(reading: Reading) -> None:
    reading.select("words")
    popup = reading.popup()
    parts = [*popup.swatches, popup.comment, popup.tag, popup.copy, popup.accept, popup.remove]
    assert [part.accessibleName() for part in (*parts, popup.words, popup.tags, popup)].count("") == 0
