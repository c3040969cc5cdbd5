import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.model.rows import Step
from paperdesk.ui.dialogs.history import History, short_time
from tests.ui.shown import opened, shown_window


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


NOW = QDateTime.fromString("2026-05-06T12:00:00", Qt.DateFormat.ISODate)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2026-05-06T09:30:00", "09:30"),
        ("2026-04-02T09:30:00", "2 Apr, 09:30"),
        ("2019-04-02T09:30:00", "2 Apr 2019, 09:30"),
        ("yesterday", "yesterday"),
    ],
)
def test_times_are_as_short_as_they_can_be(at: str, shown: str) -> None:
    assert short_time(at, NOW) == shown


def test_steps_are_listed_newest_first_and_undone_ones_say_so(window: QMainWindow) -> None:
    steps = [
        Step(2, "2026-05-06T10:00:00Z", "Tag 2 papers", True),
        Step(1, "2026-05-06T09:00:00Z", "Star", False),
    ]
    history = opened(History(window, steps))
    view = history.findChild(QListView)
    assert view is not None
    assert [view.model().index(row, 0).data() for row in range(2)] == ["Tag 2 papers (undone)", "Star"]
    assert not history.grab().isNull()


def test_an_empty_history_says_so(window: QMainWindow) -> None:
    history = opened(History(window, []))
    assert "Nothing has been changed yet." in [label.text() for label in history.findChildren(QLabel)]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not history.isVisible()
