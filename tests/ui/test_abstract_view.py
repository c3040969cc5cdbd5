"""The abstract: plain text in a comfortable measure, with links and marks in the right places."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.theme import LIGHT, reading_font
from paperdesk.ui.widgets.abstract_view import LINE_HEIGHT, MOST, AbstractView

LINKED = "🧪 See https://example.org/code for it"


@pytest.fixture
def view(qtbot: QtBot) -> AbstractView:
    made = AbstractView()
    qtbot.addWidget(made)
    made.resize(made.measure(), 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def marked(view: AbstractView) -> list[str]:
    return [selection.cursor.selectedText() for selection in view.extraSelections()]


def link_point(view: AbstractView) -> QPoint:
    cursor = QTextCursor(view.document())
    cursor.setPosition(len("🧪🧪 See http"))
    return view.cursorRect(cursor).center()


def test_abstract_shows_markup_as_text(view: AbstractView) -> None:
    text = "if a < b & <b>x</b> then <img src='file:///x.png'> &amp;"
    view.set_text(text)
    assert view.toPlainText() == text


def test_abstract_measure_holds_sixty_to_seventy_five_characters(view: AbstractView) -> None:
    sentence = "We show that the method works on many tasks and explain in which cases it does not do so."
    width = QFontMetricsF(reading_font(16)).horizontalAdvance(sentence) / len(sentence)
    assert 60 <= view.measure() / width <= 75


def test_abstract_is_as_high_as_its_lines(view: AbstractView) -> None:
    view.set_text("word " * 200)
    lines = view.document().begin().layout().lineCount()
    assert view.heightForWidth(view.width()) == lines * round(16 * LINE_HEIGHT / 100)


def test_abstract_in_larger_type_is_wider_and_higher(view: AbstractView) -> None:
    view.set_text("word " * 200)
    before = (view.measure(), view.heightForWidth(400))
    view.set_reading_size(18)
    assert view.measure() > before[0]
    assert view.heightForWidth(400) > before[1]


def test_abstract_marks_words_behind_letters_of_two_units(view: AbstractView) -> None:
    view.set_text("🧪🧪 Deformable attention, deformation and 🧪attention")
    view.set_terms(("deform*", "attention"))
    assert marked(view) == ["Deformable", "attention", "deformation", "attention"]
    assert view.extraSelections()[0].format.background().color() == QColor(LIGHT.hl1)


def test_abstract_marks_follow_terms_and_text(view: AbstractView) -> None:
    view.set_terms(("one",))
    view.set_text("one two")
    first = marked(view)
    view.set_terms(())
    assert (first, marked(view)) == (["one"], [])


def test_abstract_link_is_emitted_on_a_click(view: AbstractView, qtbot: QtBot) -> None:
    view.set_text(LINKED)
    with qtbot.waitSignal(view.link_activated) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=link_point(view))
    assert caught.args == ["https://example.org/code"]


def test_abstract_link_is_emitted_by_keys(view: AbstractView, qtbot: QtBot) -> None:
    view.set_text(LINKED)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_activated) as caught:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == ["https://example.org/code"]


def test_abstract_link_tells_its_host(view: AbstractView) -> None:
    view.set_text(LINKED)
    at = link_point(view)
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "example.org"
    QToolTip.hideText()


def test_abstract_shows_a_hand_over_a_link(view: AbstractView, qtbot: QtBot) -> None:
    view.set_text(LINKED)
    QTest.mouseMove(view.viewport(), link_point(view))
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)


def test_abstract_set_again_keeps_the_selection(view: AbstractView) -> None:
    view.set_text("one two")
    view.selectAll()
    view.set_text("one two")
    assert view.textCursor().selectedText() == "one two"


def test_abstract_copies_only_when_something_is_selected(qtbot: QtBot) -> None:
    window = QWidget()
    view = AbstractView()
    QVBoxLayout(window).addWidget(view)
    view.set_text("one two")
    used: list[str] = []
    for key in ("Ctrl+C", "J"):
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.activated.connect(lambda key=key: used.append(key))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_J)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert used == ["J", "Ctrl+C"]
    assert QApplication.clipboard().text() == "one two"


def test_abstract_of_a_megabyte_is_cut_and_goes_on_when_asked(view: AbstractView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.shortened_by) as caught:
        view.set_text("x" * 1_000_000)
    first = len(view.toPlainText())
    view.show_more()
    assert caught.args == [1_000_000 - MOST]
    assert (first, len(view.toPlainText())) == (MOST, 2 * MOST)


MATHS = r"It takes $\mathcal{O}(n_k)$ steps of https://example.org/a_1^2 each."


def test_abstract_shows_maths_as_people_read_it(view: AbstractView) -> None:
    view.set_text(MATHS)
    assert view.toPlainText() == "It takes 𝒪(nk) steps of https://example.org/a_1^2 each."
    assert view.text() == MATHS


def test_abstract_copies_the_source_of_maths(view: AbstractView) -> None:
    view.set_text(MATHS)
    view.setTextCursor(view.document().find("𝒪(nk) steps"))
    view.copy()
    assert QApplication.clipboard().text() == r"$\mathcal{O}(n_k)$ steps"
    assert view.selected_span() == (9, 9 + len(r"$\mathcal{O}(n_k)$ steps"))


def test_abstract_marks_words_behind_maths_and_links_lead_where_they_say(view: AbstractView) -> None:
    view.set_text(MATHS)
    view.set_terms(("steps", "mathcal"))
    assert marked(view) == ["𝒪", "steps"]


def test_abstract_lowers_letters_that_unicode_has_no_small_ones_of(view: AbstractView) -> None:
    view.set_text(MATHS)
    script = view.shown_text().scripts[0]
    lowered = view.shown_cursor(script.start, script.end)
    assert lowered.selectedText() == "k"
    assert lowered.charFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSubScript


def test_abstract_lines_can_be_wider_apart_and_end_at_one_edge(view: AbstractView) -> None:
    view.set_text("word " * 200)
    lines = view.document().begin().layout().lineCount()
    view.set_lines(200, justified=True)
    assert view.heightForWidth(view.width()) == lines * 32
    assert view.textCursor().blockFormat().alignment() == Qt.AlignmentFlag.AlignJustify
