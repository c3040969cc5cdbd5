"""The sheet that shows old and new citation keys before they change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.key_plan import KeyPlan, NewKey
from paperdesk.ui.dialogs.new_keys import NewKeys
from tests.ui.shown import opened, shown_window

CHANGED = NewKey(1, "Joint <b>Video</b>", "uno", "roe2020", "roe2020")
LETTER = NewKey(2, "", "x" * 300, "roe2020a", "roe2020")
SAME = NewKey(3, "Deep Video", "roe2020b", "roe2020b", "roe2020")


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., NewKeys]:
    window: QMainWindow = shown_window(qtbot)
    return lambda *keys: opened(NewKeys(window, KeyPlan("[auth][year]", keys)))


def rows(sheet: NewKeys) -> list[str]:
    model = sheet.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def segments(sheet: NewKeys) -> list[str]:
    return [each.text() for each in sheet.segments.findChildren(QAbstractButton)]


def test_sheet_shows_what_changes_first(show: Callable[..., NewKeys]) -> None:
    sheet = show(CHANGED, LETTER, SAME)
    assert segments(sheet) == ["Changes 2", "With a letter 1", "Stay 1"]
    assert rows(sheet) == ["uno  →  roe2020", f"{'x' * 300}  →  roe2020a"]
    assert not sheet.grab().isNull()


def test_kinds_are_shown_one_at_a_time(show: Callable[..., NewKeys]) -> None:
    sheet = show(CHANGED, LETTER, SAME)
    seen = {}
    for number, name in enumerate(segments(sheet)):
        sheet.segments.findChildren(QAbstractButton)[number].click()
        seen[name] = rows(sheet)
    assert list(seen.values())[1:] == [[f"{'x' * 300}  →  roe2020a"], ["roe2020b"]]


def test_kind_that_is_empty_is_not_offered(show: Callable[..., NewKeys]) -> None:
    assert segments(show(CHANGED)) == ["Changes 1"]


def test_agreeing_is_the_last_button_and_escape_leaves_all_as_it_was(show: Callable[..., NewKeys]) -> None:
    sheet = show(CHANGED)
    change = next(each for each in sheet.findChildren(QAbstractButton) if each.text() == "Change 1 key")
    change.click()
    assert sheet.result() == 1
    sheet = show(CHANGED, LETTER)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.result() == 0
