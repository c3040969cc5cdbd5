from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.formats.tables.columns import ColumnMapping
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.columns import Columns
from paperdesk.ui.questions import ColumnsRequest
from tests.ui.shown import opened, shown_window

ROWS = (("Name", "Year", "Colour"), ("First", "1990", "red"), ("Second", "1991", ""))


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def read(mapping: ColumnMapping) -> Sequence[Paper]:
    found = [dict(zip(mapping.targets, row, strict=True)) for row in ROWS[1 if mapping.header else 0 :]]
    return [Paper(title=row.get("title", ""), authors=(Name(literal="A"),)) for row in found]


def dialog(window: QMainWindow, *fields: str) -> Columns:
    return opened(Columns(window, ColumnsRequest("table.csv", ROWS, ColumnMapping(fields), read)))


def texts(columns: Columns) -> list[str]:
    return [label.text() for label in columns.findChildren(QLabel) if label.isVisible()]


def box(columns: Columns, column: str) -> QComboBox:
    return next(
        each
        for each in columns.findChildren(QComboBox)
        if each.accessibleName() == f"Meaning of the column {column}"
    )


def test_columns_begin_with_the_guess_and_show_examples(window: QMainWindow) -> None:
    columns = dialog(window, "title", "year", "colour")
    assert columns.mapping() == ColumnMapping(("title", "year", "colour"))
    assert box(columns, "Colour").currentText() == "Field “colour”"
    assert {"First · Second", "1990 · 1991", "First", "Second", "A"} <= set(texts(columns))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert columns.result() == Columns.DialogCode.Accepted


def test_another_meaning_is_shown_at_once(window: QMainWindow) -> None:
    columns = dialog(window, "title", "", "colour")
    assert "1 column left out" in texts(columns)
    box(columns, "Name").setCurrentText("Journal or proceedings")
    box(columns, "Colour").setCurrentText("Title")
    assert columns.mapping().targets == ("venue", "", "title")
    assert [paper.title for paper in columns.shown] == ["red", ""]
    QApplication.processEvents()
    assert "No title" in texts(columns)


def test_a_table_needs_a_column_of_titles(window: QMainWindow) -> None:
    columns = dialog(window, "title", "year", "")
    box(columns, "Name").setCurrentText("Leave out")
    assert "Choose the column with the titles." in texts(columns)
    press = next(each for each in columns.findChildren(QAbstractButton) if each.text() == "Import")
    assert not press.isEnabled()


def test_a_table_without_names_of_columns_begins_with_a_paper(window: QMainWindow) -> None:
    columns = dialog(window, "title", "year", "")
    first = next(each for each in columns.findChildren(QCheckBox))
    first.click()
    QApplication.processEvents()
    assert columns.mapping() == ColumnMapping(("title", "year", ""), header=False)
    assert [paper.title for paper in columns.shown] == ["Name", "First", "Second"]
    assert {"Column 1", "Name · First · Second"} <= set(texts(columns))
