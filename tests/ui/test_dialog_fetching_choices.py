"""The section Feeds of the preferences."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.feeding.schedule import Schedule
from paperdesk.library.feeding.wishes import FeedWishes, keep_wishes, read_wishes
from paperdesk.library.locations import feed_wishes_file
from paperdesk.ui.dialogs.fetching_choices import FetchingChoices
from paperdesk.ui.dialogs.preferences import Preferences
from paperdesk.ui.settings import Settings
from tests.ui.shown import opened, shown_window


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def section(window: QMainWindow, folder: Path) -> FetchingChoices:
    return opened(Preferences(window, Settings(folder / "s.ini"))).fetching


def test_nothing_is_scheduled_as_paperdesk_comes(window: QMainWindow, tmp_path: Path) -> None:
    shown = section(window, tmp_path)
    boxes = (shown.at_start, shown.metered, shown.battery, shown.notify, shown.tray)
    assert [box.isChecked() for box in boxes] == [False, False, False, True, False]
    assert (shown.every.currentText(), shown.at.line.text()) == ("Only when I ask", "")
    assert not feed_wishes_file().exists()


def test_what_is_chosen_is_kept_at_once(window: QMainWindow, tmp_path: Path) -> None:
    shown = section(window, tmp_path)
    for box in (shown.at_start, shown.metered, shown.battery, shown.notify, shown.tray):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.keyClick(shown.every, Qt.Key.Key_Down)
    QTest.keyClicks(shown.at.line, "7:30")
    QTest.keyClick(shown.at.line, Qt.Key.Key_Return)
    schedule = Schedule(at_start=True, every=1, at=time(7, 30))
    assert read_wishes() == FeedWishes(schedule, metered=True, battery=True, notify=False, tray=True)


def test_wishes_are_shown_and_reset(window: QMainWindow, tmp_path: Path) -> None:
    keep_wishes(FeedWishes(Schedule(True, 5, time(18, 5)), metered=True, notify=False))
    shown = section(window, tmp_path)
    assert (shown.every.currentText(), shown.at.line.text()) == ("Every 5 hours", "18:05")
    assert (shown.at_start.isChecked(), shown.metered.isChecked(), shown.notify.isChecked()) == (
        True,
        True,
        False,
    )
    shown.reset()
    assert read_wishes() == FeedWishes()
    assert (shown.every.currentText(), shown.at.line.text()) == ("Only when I ask", "")


def test_what_is_no_time_is_said_and_not_kept(window: QMainWindow, tmp_path: Path) -> None:
    shown = section(window, tmp_path)
    QTest.keyClicks(shown.at.line, "25:00")
    QTest.keyClick(shown.at.line, Qt.Key.Key_Return)
    assert shown.at.below.text() == "“25:00” is no time of day; it looks like 07:30."
    assert read_wishes() == FeedWishes()


def test_wishes_that_cannot_be_kept_are_told(window: QMainWindow, tmp_path: Path) -> None:
    shown = section(window, tmp_path)
    feed_wishes_file().mkdir(parents=True)
    shown.metered.setChecked(True)
    assert str(feed_wishes_file()) in shown.trouble.text()
    assert shown.trouble.isVisibleTo(shown.trouble.window())
    assert not shown.wishes.metered


def test_every_control_is_named_and_explained(window: QMainWindow, tmp_path: Path) -> None:
    controls = section(window, tmp_path).controls()
    assert all(control.accessibleName() and control.toolTip() for control in controls)
