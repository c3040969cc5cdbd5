"""Drawn formulas in an abstract: what is shown, selected, copied and marked, and what is done without."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.formats.latex import maths_drawing
from paperdesk.formats.latex.maths_drawing import Drawing
from paperdesk.model.paper import Highlight
from paperdesk.model.shown_text import OBJECT, Formula
from paperdesk.ui.theme import DARK, LIGHT, Theme
from paperdesk.ui.widgets import formula_artist, formula_object
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.highlight_painting import EDGE

BAR = r"\frac{1}{\sqrt{n}}"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -36 48 48">'
    '<rect x="0" y="-36" width="48" height="48" fill="#000000"/></svg>'
)
DRAWN = rf"🧪 A rate of ${BAR}$ is shown, so that $$a = \sum_{{i=1}}^n x_i,$$ holds."
SHOWN = f"🧪 A rate of {OBJECT} is shown, so that\n{OBJECT}\nholds."

LETTERS = "🧪 A rate of 1/(√n) is shown, so that a = ∑i=1ⁿ xi, holds."


def drawn_as(ascent: float, descent: float, width: float = 2.0) -> Drawing:
    return Drawing(SVG, width, ascent, descent)


@pytest.fixture
def shapes() -> dict[str, Drawing]:
    """What formulas are drawn as; every other one is a square."""
    return {}


@pytest.fixture
def _fast(monkeypatch: pytest.MonkeyPatch, shapes: dict[str, Drawing]) -> None:
    def drawing(formula: Formula) -> Drawing | None:
        return shapes.get(formula.latex, drawn_as(0.75, 0.25))

    monkeypatch.setattr(maths_drawing, "drawing", drawing)
    monkeypatch.setattr(maths_drawing, "can_draw", lambda: True)
    monkeypatch.setattr(formula_artist, "PATIENCE", 10)


@pytest.fixture
def view(_fast: None, qtbot: QtBot) -> Iterator[AbstractView]:
    made = AbstractView()
    qtbot.addWidget(made)
    made.resize(made.measure(), 400)
    with qtbot.waitExposed(made):
        made.show()
    yield made


def line_tops(view: AbstractView) -> list[float]:
    layout = view.document().begin().layout()
    return [
        layout.lineAt(number).y() + layout.lineAt(number).ascent() for number in range(layout.lineCount())
    ]


def colours(view: AbstractView) -> set[str]:
    picture = view.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_formulas_are_objects_and_displayed_ones_have_a_line_of_their_own(view: AbstractView) -> None:
    view.set_text(DRAWN)
    assert view.toPlainText() == SHOWN
    block = view.document().begin().next()
    assert block.blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter
    assert block.next().blockFormat().alignment() != Qt.AlignmentFlag.AlignHCenter
    assert view.text() == DRAWN


def test_a_formula_is_selected_and_copied_as_its_source(view: AbstractView) -> None:
    view.set_text(DRAWN)
    at = SHOWN.index(OBJECT)
    view.setTextCursor(view.shown_cursor(at, at + 1))
    view.copy()
    start = DRAWN.index("$")
    assert view.selected_span() == (start, start + len(BAR) + 2)
    assert QApplication.clipboard().text() == f"${BAR}$"


def test_a_selection_from_within_a_formula_has_the_whole_of_it(view: AbstractView) -> None:
    view.set_text(DRAWN)
    view.select(DRAWN.index("sqrt"), DRAWN.index(" is shown"))
    assert view.textCursor().selectedText() == OBJECT
    assert view.selected_span() == (DRAWN.index("$"), DRAWN.index(" is shown"))


def test_a_word_that_is_looked_for_marks_the_formula_it_is_in(view: AbstractView) -> None:
    view.set_text(DRAWN)
    view.set_terms(("sum", "holds"))
    assert [each.cursor.selectedText() for each in view.extraSelections()] == [OBJECT, "holds"]


def test_a_highlight_is_as_high_as_the_formula_in_it(view: AbstractView, shapes: dict[str, Drawing]) -> None:
    shapes[BAR] = drawn_as(3, 2)
    view.set_text(DRAWN)
    start = DRAWN.index("sqrt")
    view.set_highlights([Highlight(start=start, end=start + 4, exact="sqrt", colour=1, id=1)])
    em = formula_object.type_size(view.shown_cursor(13, 14).charFormat().font())
    (box,) = view.mark_boxes(1)
    assert box.height() == pytest.approx(5 * em + 2 * EDGE, abs=1)
    assert box.width() == pytest.approx(2 * em, abs=1)


@pytest.mark.parametrize(("ascent", "is_moved"), [(0.9, False), (3.0, True)])
def test_lines_are_moved_only_by_what_has_no_room(
    view: AbstractView, shapes: dict[str, Drawing], ascent: float, is_moved: bool
) -> None:
    text = "some words " * 8 + f"${BAR}$ " + "more words " * 40
    view.set_text(text.replace(f"${BAR}$", "x"))
    before = line_tops(view)
    shapes[BAR] = drawn_as(ascent, 0.4)
    view.set_text(text)
    assert (line_tops(view)[: len(before) - 1] != before[:-1]) is is_moved


def test_a_formula_never_goes_beyond_the_line(view: AbstractView, shapes: dict[str, Drawing]) -> None:
    shapes[BAR] = drawn_as(0.75, 0.25, 60)
    view.set_text(DRAWN)
    for width in (300, 200, 400):
        view.resize(width, 600)
        assert view.heightForWidth(width) > 0
        assert view.document().idealWidth() <= width + 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_formula_has_the_colour_of_the_text(
    view: AbstractView, monkeypatch: pytest.MonkeyPatch, theme: Theme
) -> None:
    monkeypatch.setattr(formula_object, "theme_of", lambda: theme)
    view.set_text(DRAWN)
    assert QColor(theme.ink).name() in colours(view)


def test_screen_readers_are_told_the_source(view: AbstractView) -> None:
    view.set_text(DRAWN)
    assert BAR in view.accessibleDescription()
    view.set_text("No formula.")
    assert not view.accessibleDescription()


def test_larger_type_has_larger_formulas(view: AbstractView) -> None:
    view.set_text(DRAWN)
    start = DRAWN.index("$")
    before = view.span_rect(start, start + 5).width()
    view.set_reading_size(32)
    assert view.span_rect(start, start + 5).width() == pytest.approx(2 * before, abs=3)


def test_wider_lines_keep_formulas(view: AbstractView) -> None:
    view.set_text(DRAWN)
    view.set_lines(200, justified=True)
    assert view.toPlainText() == SHOWN
    kinds = QTextBlockFormat.LineHeightTypes
    assert view.document().begin().blockFormat().lineHeightType() in {kinds.FixedHeight.value}


def test_a_character_that_looks_like_an_object_is_none(view: AbstractView) -> None:
    view.set_text(f"a {OBJECT} b")
    assert view.toPlainText() == "a \ufffd b"


def test_without_the_extra_formulas_are_shown_in_letters(
    view: AbstractView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maths_drawing, "can_draw", lambda: False)
    view.set_text(DRAWN)
    assert view.toPlainText() == LETTERS


def test_what_cannot_be_drawn_is_shown_in_letters(
    view: AbstractView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maths_drawing, "drawing", lambda formula: None)
    view.set_text(DRAWN)
    assert OBJECT not in view.toPlainText()


def test_late_drawings_come_in_later_and_leave_the_selection(
    view: AbstractView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    ready = Event()

    def late(formula: Formula) -> Drawing:
        ready.wait(10)
        return drawn_as(0.75, 0.25)

    monkeypatch.setattr(maths_drawing, "drawing", late)
    monkeypatch.setattr(formula_artist, "PATIENCE", 0)
    view.set_text(DRAWN)
    view.select(DRAWN.index("holds"), len(DRAWN))
    first = (view.toPlainText(), view.settled)
    ready.set()
    qtbot.waitUntil(lambda: view.settled)
    assert first == (LETTERS, False)
    assert view.toPlainText() == SHOWN
    assert view.textCursor().selectedText() == "holds."


def test_late_drawings_of_a_text_that_is_gone_change_nothing(
    view: AbstractView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    ready, asked = Event(), []

    def late(formula: Formula) -> Drawing:
        asked.append(formula)
        ready.wait(10)
        return drawn_as(0.75, 0.25)

    monkeypatch.setattr(maths_drawing, "drawing", late)
    monkeypatch.setattr(formula_artist, "PATIENCE", 0)
    view.set_text(DRAWN)
    qtbot.waitUntil(lambda: len(asked) == 1)
    view.set_text("Another text.")
    ready.set()
    qtbot.wait(100)
    assert view.toPlainText() == "Another text."
    assert len(asked) <= 2


def test_only_so_many_formulas_of_a_text_are_drawn(view: AbstractView) -> None:
    view.set_text(" ".join(rf"$\vec{{x}}_{{{number}}}$" for number in range(formula_artist.MOST + 20)))
    assert view.toPlainText().count(OBJECT) == formula_artist.MOST


def test_a_text_of_heavy_formulas_is_given_up(view: AbstractView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formula_artist, "BUDGET", -1.0)
    view.set_text(DRAWN)
    assert (view.toPlainText(), view.settled) == (LETTERS, True)
