"""Filters in the search box: taken away as a whole by key and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.query_edit import QueryEdit


@pytest.fixture
def edit(qtbot: QtBot) -> QueryEdit:
    made = QueryEdit()
    qtbot.addWidget(made)
    made.resize(500, 34)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("tag:vision ", ""),
        ("pose tag:vision ", "pose "),
        ("tag:vision", "tag:visio"),
        ("pose ", "pose"),
        ("colour:red ", "colour:red"),
    ],
)
def test_backspace_behind_a_block_removes_it(edit: QueryEdit, text: str, left: str) -> None:
    edit.setText(text)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == left


def test_undo_brings_a_block_back(edit: QueryEdit) -> None:
    QTest.keyClicks(edit, "tag:vision ")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    edit.undo()
    assert edit.text() == "tag:vision "


def test_click_on_the_cross_of_a_block_removes_it(edit: QueryEdit) -> None:
    edit.setText("tag:vision year:2021 pose")
    cross = edit._cross(11, 20).center().toPoint()
    before = edit.grab().toImage()
    QTest.mouseMove(edit, cross)
    assert edit.grab().toImage() != before
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=cross)
    assert edit.text() == "tag:vision pose"


def test_click_on_the_text_of_a_block_leaves_it(edit: QueryEdit) -> None:
    edit.setText("tag:vision pose")
    inside = edit._box(0, 10).center().toPoint() - QPoint(8, 0)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=inside)
    assert edit.text() == "tag:vision pose"
