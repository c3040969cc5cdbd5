"""Names as rows or as one line: nothing is lost between the two, and everything works by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name
from paperdesk.ui.widgets.names_editor import MANY, MOST_ROWS, NamesEditor

LI, GOGH, CERN = Name("Li", "Wei"), Name("Gogh", "Vincent", "Van", "Jr."), Name(literal="CERN and Friends")
THREE = (LI, GOGH, CERN)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    QVBoxLayout(window)
    window.resize(600, 500)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def shown(window: QWidget, names: tuple[Name, ...], *, folded: bool = False) -> NamesEditor:
    editor = NamesEditor("Authors", names, folded=folded)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(editor)
    editor.show()
    QApplication.processEvents()
    return editor


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_names_that_were_not_touched_are_as_they_were(window: QWidget) -> None:
    assert shown(window, (*THREE, OTHERS)).names() == (*THREE, OTHERS)


def test_line_and_rows_hold_the_same_names(window: QWidget) -> None:
    editor = shown(window, (*THREE, OTHERS))
    editor.swap()
    assert editor.text_field().text() == (
        "Li, Wei and Van Gogh, Jr., Vincent and {CERN and Friends} and others"
    )
    assert editor.names() == (*THREE, OTHERS)
    editor.swap()
    assert (editor.names(), len(editor.rows())) == ((*THREE, OTHERS), 3)


def test_a_name_changed_in_the_line_leaves_the_others_alone(window: QWidget) -> None:
    editor = shown(window, THREE)
    editor.swap()
    editor.text_field().set_text(editor.text_field().text().replace("Wei", "Xi"))
    editor.swap()
    assert editor.names() == (Name("Li", "Xi"), GOGH, CERN)


def test_a_part_of_a_name_is_changed(window: QWidget, qtbot: QtBot) -> None:
    editor = shown(window, THREE)
    with qtbot.waitSignal(editor.edited):
        editor.rows()[1].line("particle").setText("van")
    assert editor.names() == (LI, Name("Gogh", "Vincent", "van", "Jr."), CERN)


def test_enter_makes_a_row_and_backspace_takes_an_empty_one_away(window: QWidget) -> None:
    editor = shown(window, (LI, CERN))
    editor.rows()[0].line("given").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "Roe, Ann")
    assert editor.names() == (LI, Name("Roe", "Ann"), CERN)
    focused().selectAll()  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert (editor.names(), len(editor.rows()), focused()) == ((LI, CERN), 2, editor.rows()[0].line("given"))


def test_alt_and_arrows_move_a_name_and_the_caret_goes_along(window: QWidget) -> None:
    editor = shown(window, THREE)
    editor.rows()[0].line("family").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert editor.names() == (GOGH, CERN, LI)
    QTest.keyClick(focused(), Qt.Key.Key_Up, ALT)
    assert editor.names() == (GOGH, LI, CERN)
    assert focused() is editor.rows()[1].line("family")


def test_a_row_is_dragged_to_another_place(window: QWidget) -> None:
    editor = shown(window, THREE)
    first, last = editor.rows()[0], editor.rows()[2]
    first.dragged.emit(last.mapToGlobal(QPoint(2, last.height() - 2)))
    assert editor.names() == (GOGH, CERN, LI)


def test_many_pasted_names_are_many_rows(window: QWidget) -> None:
    editor = shown(window, (LI,))
    QTest.mouseClick(editor.tabs()[-3], Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().setText("Jan de Wit\nRoe, Ann; {Smith and Sons} and others")
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.names() == (
        LI,
        Name("Wit", "Jan", "de"),
        Name("Roe", "Ann"),
        Name(literal="Smith and Sons"),
        OTHERS,
    )


def test_one_pasted_name_stays_in_its_field(window: QWidget) -> None:
    editor = shown(window, ())
    editor.rows()[0].line("family").setFocus()
    QGuiApplication.clipboard().setText("Wit")
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.names() == (Name("Wit"),)


def test_a_person_becomes_an_organisation_and_back(window: QWidget) -> None:
    editor = shown(window, (Name("Beethoven", "Ludwig", "van"),))
    row = editor.rows()[0]
    row.menu().actions()[0].trigger()
    assert editor.names() == (Name(literal="Ludwig van Beethoven"),)
    row.menu().actions()[0].trigger()
    assert editor.names() == (Name("Beethoven", "Ludwig", "van"),)


def test_particle_and_suffix_come_on_wish(window: QWidget) -> None:
    row = shown(window, (LI,)).rows()[0]
    assert [line.placeholderText() for line in row.lines()] == ["Family name", "Given names"]
    row.menu().actions()[1].trigger()
    assert [line.placeholderText() for line in row.lines()] == ["von", "Family name", "Given names", "Jr."]
    assert row.line("particle").hasFocus()
    visited = [focused()]
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        visited.append(focused())
    assert visited == list(row.tabs()[:5])


def test_others_are_ticked(window: QWidget) -> None:
    editor = shown(window, (LI,))
    others = next(stop for stop in editor.tabs() if isinstance(stop, QCheckBox))
    others.setChecked(True)
    assert editor.names() == (LI, OTHERS)


def test_very_many_names_are_text(window: QWidget) -> None:
    few = tuple(Name(f"F{number}", "A") for number in range(MANY + 1))
    editor = shown(window, few)
    assert (editor.is_text(), editor.names()) == (True, few)
    many = tuple(Name(f"F{number}", "A") for number in range(MOST_ROWS + 1))
    editor.set_names(many)
    assert (editor.tabs()[-1].isEnabled(), editor.names()) == (False, many)


def test_no_names_may_be_folded_away(window: QWidget) -> None:
    editor = shown(window, (), folded=True)
    assert (editor.rows(), editor.names()) == ((), ())
    QTest.mouseClick(editor.tabs()[-3], Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "Roe")
    assert editor.names() == (Name("Roe"),)


def test_tab_goes_through_the_rows(window: QWidget) -> None:
    editor = shown(window, (LI, CERN))
    editor.rows()[0].line("family").setFocus()
    visited = [focused()]
    for _ in range(6):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        visited.append(focused())
    assert visited == list(editor.tabs()[:7])
