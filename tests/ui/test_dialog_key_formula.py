"""The sheet for the citation key formula: what it shows of papers, and what it says of a wrong formula."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.key_plan import plan_of
from paperdesk.library.library import Library
from paperdesk.model.citation_key import DEFAULT
from paperdesk.model.key_modifiers import MODIFIERS
from paperdesk.model.key_tokens import TOKENS
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.key_formula import KeyFormula
from paperdesk.ui.dialogs.key_parts import ABOUT, PIECE, Typed, about, pieces
from paperdesk.ui.questions import KeyFormulaAnswer, KeyFormulaRequest
from tests.ui.shown import opened, shown_window

PAPERS = (
    Paper("Joint <b>Video</b>", authors=(Name("Roe"),), year=2020, key="uno", id=3),
    Paper("Deep Video", authors=(Name("Roe"),), year=2020, key="roe2020deepvideo", id=2),
    Paper("", key="empty", id=1),
)
Show = Callable[..., KeyFormula]


@pytest.fixture
def show(qtbot: QtBot, library: Library) -> Show:
    window: QMainWindow = shown_window(qtbot)

    def make(formula: str = DEFAULT, papers: Sequence[Paper] = PAPERS, examples: str = "") -> KeyFormula:
        def plan(text: str) -> object:
            return plan_of(library, papers, text)

        return opened(KeyFormula(window, KeyFormulaRequest(formula, DEFAULT, plan, examples)))  # type: ignore[arg-type]

    return make


def rows(sheet: KeyFormula) -> list[str]:
    model = sheet.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def type_in(sheet: KeyFormula, text: str, qtbot: QtBot) -> None:
    sheet.line.setFocus()
    sheet.line.clear()
    sheet.line.insert(text)
    qtbot.waitUntil(lambda: not sheet._later.isActive())


def button(sheet: KeyFormula, text: str) -> QAbstractButton:
    return next(each for each in sheet.findChildren(QAbstractButton) if each.text() == text)


def test_sheet_begins_with_what_the_formula_in_force_makes(show: Show) -> None:
    sheet = show()
    assert rows(sheet) == ["uno  →  roe2020jointbvideo", "roe2020deepvideo", "empty  →  paper"]
    assert sheet.said.text() == "These papers all have different keys."
    assert sheet.line.hasFocus()
    assert not sheet.grab().isNull()


def test_preview_follows_typing_with_clashes_in_front(show: Show, qtbot: QtBot) -> None:
    sheet = show()
    type_in(sheet, "[auth:camel][year]", qtbot)
    assert rows(sheet) == [
        "roe2020deepvideo  →  Roe2020a",
        "uno  →  Roe2020",
        "empty  →  paper",
    ]
    assert sheet.said.text() == "A letter behind the key tells 1 paper here apart from others."
    said = sheet.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "roe2020deepvideo  →  Roe2020a. Deep Video. another paper has Roe2020"


def test_wrong_formula_is_told_and_cannot_be_used(show: Show, qtbot: QtBot) -> None:
    sheet = show()
    type_in(sheet, "[auth][yeer]", qtbot)
    assert sheet.said.text() == (
        "The citation key formula has the unknown part “[yeer]” at letter 8; perhaps “[year]” is meant."
    )
    assert rows(sheet)[1] == "roe2020deepvideo"
    assert not button(sheet, "Use").isEnabled()
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheet.line.selectedText() == "yeer"


def test_letters_that_no_key_holds_are_told(show: Show, qtbot: QtBot) -> None:
    sheet = show()
    type_in(sheet, "[auth] é[year]", qtbot)
    assert sheet.said.text() == "No key can hold these letters, which are left out: ' ' é"
    assert button(sheet, "Use").isEnabled()


def test_enter_takes_the_formula_that_was_just_typed(show: Show) -> None:
    sheet = show()
    sheet.line.clear()
    QTest.keyClicks(sheet.line, " [title2] ")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert sheet.answer() == KeyFormulaAnswer("[title2]")


def test_nothing_typed_is_the_usual_formula(show: Show, qtbot: QtBot) -> None:
    sheet = show("[title1]")
    type_in(sheet, "", qtbot)
    assert rows(sheet)[1] == "roe2020deepvideo"
    button(sheet, "Use").click()
    assert sheet.answer() == KeyFormulaAnswer("")


def test_usual_one_comes_back(show: Show) -> None:
    sheet = show("[title1]")
    button(sheet, "Use the usual one").click()
    assert sheet.line.text() == DEFAULT


def test_all_keys_can_be_wanted_anew_at_once(show: Show) -> None:
    sheet = show("[title1]")
    button(sheet, "Use and Make All Anew…").click()
    assert sheet.answer() == KeyFormulaAnswer("[title1]", anew=True)


def test_examples_stand_for_the_papers_of_an_empty_library(show: Show) -> None:
    sheet = show(papers=[Paper("Example", id=-1)], examples="These are examples.")
    assert rows(sheet) == ["example"]
    assert not button(sheet, "Use and Make All Anew…").isEnabled()


def test_click_puts_a_part_in_once_and_enter_too(show: Show) -> None:
    sheet = show("[auth]")
    model, parts = sheet.parts.model(), sheet.parts
    year = next(row for row in range(model.rowCount()) if model.index(row, 0).data(PIECE) == "[year]")
    place = parts.visualRect(model.index(year, 0)).center()
    QTest.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (sheet.line.text(), sheet.line.hasFocus()) == ("[auth][year]", True)
    QTest.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.line.text() == "[auth][year][year]"
    parts.setFocus()
    QTest.keyClick(parts, Qt.Key.Key_Return)
    assert sheet.line.text() == "[auth][year][year][year]"
    QTest.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 4))  # a heading
    assert sheet.line.text() == "[auth][year][year][year]"


@pytest.mark.parametrize(
    ("text", "piece", "result"),
    [
        ("|", "[auth]", "[auth]|"),
        ("[auth]|[year]", "[title3]", "[auth][title3]|[year]"),
        ("[au|th]x", "[year]", "[auth][year]|x"),
        ("[auth|", "[year]", "[auth[year]|"),
        ("[auth]|", ":camel", "[auth:camel]|"),
        ("[auth]-|", ":camel", "[auth:camel]|-"),
        ("[au|th]", ":camel", "[auth:camel|]"),
        ("[auth][year]|x", "||", "[auth][year||]|x"),
        ("x|", ":camel", "x|"),
        ("|[auth]", ":camel", "|[auth]"),
    ],
)
def test_piece_is_put_in_where_it_means_something(text: str, piece: str, result: str) -> None:
    cursor = text.index("|") if text.count("|") != 2 else 0
    typed = Typed(text.replace("|", "", 1), cursor).with_piece(piece)
    assert typed == Typed(result[: (at := result.rindex("|"))] + result[at + 1 :], at)


def test_every_part_and_modifier_is_explained(show: Show) -> None:
    assert set(about()) >= {*TOKENS, *MODIFIERS}
    model = show().parts.model()
    shown = [
        (model.index(row, 0).data(PIECE), model.index(row, 0).data(ABOUT)) for row in range(model.rowCount())
    ]
    assert shown == pieces()
    assert all(words for _, words in shown)
