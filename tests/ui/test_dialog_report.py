import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library.report import Failure, FileReport, Leftover, Warning
from paperdesk.ui.dialogs.report import Report
from tests.ui.shown import opened, shown_window

REPORT = FileReport(
    "page.txt",
    "pagetext",
    4,
    2,
    1,
    0,
    (Failure(12, "smith2020", "A brace is missing.", "@article{smith2020,\n  title = {<b>"),),
    (Warning(70, "li2020", "The key was there twice."),),
    (Leftover(1, "new"),),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def test_a_report_tells_counts_failures_and_what_was_left_over(window: QMainWindow) -> None:
    assert opened(Report(window, REPORT)).text() == (
        "page.txt: 4 found, 2 added, 1 completed papers you have, 1 not read\n\n"
        "Not read\nLine 12 · smith2020 · A brace is missing.\n@article{smith2020,\n  title = {<b>\n"
        "Read with a remark\nLine 70 · li2020 · The key was there twice.\n"
        "Left over, not imported\nLine 1 · new\n"
    )


def test_a_long_report_counts_what_it_does_not_show(window: QMainWindow) -> None:
    many = tuple(Leftover(line, "x" * 500) for line in range(1, 5001))
    report = opened(Report(window, FileReport("page.txt", "pagetext", leftover=many)))
    assert report.text().endswith("\n… and 4700 more\n")


def test_the_report_can_be_copied_and_closed_by_keys(window: QMainWindow) -> None:
    report = opened(Report(window, REPORT))
    copy = next(button for button in report.findChildren(QPushButton) if button.text() == "Copy")
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == report.text()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not report.isVisible()
