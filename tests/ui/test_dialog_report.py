from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.report import Failure, FileReport, Leftover, Warning
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.report import Report
from tests.ui.shown import opened, shown_window

BROKEN = Failure(12, "smith2020", "A brace is missing.", "@article{smith2020,\n  title = {<b>")
NAMELESS = Failure(40, "", "It ends in the middle.", "@book{")
REPORT = FileReport(
    "references.bib",
    "bibtex",
    5,
    2,
    1,
    0,
    (BROKEN, NAMELESS),
    (Warning(70, "li2020", "The key was there twice."),),
)
PAGE = FileReport("page.txt", "pagetext", 2, 2, leftover=(Leftover(1, "new"),))
MENDED = "@article{smith2020, title = {<b>}}"


class Bench:
    """Mends what is closed by a brace."""

    def __init__(self) -> None:
        self.tried: list[tuple[int, str]] = []

    def mend(self, report: FileReport, number: int, text: str) -> FileReport:
        self.tried.append((number, text))
        if not text.endswith("}"):
            raise PaperDeskError("A brace is still missing.")
        failed = report.failed[:number] + report.failed[number + 1 :]
        return replace(report, added=report.added + 1, failed=failed)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def button(report: Report, beginning: str) -> QAbstractButton:
    buttons = report.findChildren(QAbstractButton)
    return next(each for each in buttons if each.isVisible() and each.text().startswith(beginning))


def shown(report: Report) -> list[str]:
    return [label.text() for label in report.findChildren(QLabel) if label.isVisible()]


def rows(report: Report) -> list[tuple[str, str, str]]:
    found = (report.rows.entry(row) for row in range(report.rows.rowCount()))
    return [(each.head, each.mended or each.text, each.place) for each in found if each is not None]


def test_a_report_tells_counts_failures_and_remarks(window: QMainWindow) -> None:
    assert opened(Report(window, [REPORT])).text() == (
        "references.bib: 5 found, 2 added, 1 completed papers you have, 2 not read\n\n"
        "Not read\nLine 12 · smith2020 · A brace is missing.\n@article{smith2020,\n  title = {<b>\n"
        "Line 40 · @book{ · It ends in the middle.\n@book{\n\n"
        "Read with a remark\nLine 70 · li2020 · The key was there twice.\n"
    )


def test_several_files_are_added_up_and_listed(window: QMainWindow) -> None:
    report = opened(Report(window, [REPORT, PAGE], when="22 Nov, 14:03"))
    assert {"4 papers added", "From 2 files, 22 Nov, 14:03", "7"} <= set(shown(report))
    assert rows(report)[0] == ("smith2020", "A brace is missing.", "references.bib · Line 12")
    button(report, "Files  2").click()
    assert rows(report)[1] == ("page.txt", "2 found · 2 added", "Page of papers")


def test_kinds_of_lines_are_behind_their_buttons(window: QMainWindow) -> None:
    report = opened(Report(window, [REPORT]))
    assert report.mending.isVisible()
    button(report, "Read with a remark  1").click()
    assert rows(report) == [("li2020", "The key was there twice.", "Line 70")]
    assert not report.mending.isVisible()


def test_what_is_left_over_of_a_page_is_listed(window: QMainWindow) -> None:
    report = opened(Report(window, [PAGE]))
    assert rows(report) == [("", "new", "Line 1")]
    assert report.text() == "page.txt: 2 found, 2 added\n\nLeft over, not imported\nLine 1 · new\n"


def test_a_long_report_counts_what_its_text_leaves_out(window: QMainWindow) -> None:
    many = tuple(Leftover(line, "x" * 500) for line in range(1, 5001))
    report = opened(Report(window, [FileReport("page.txt", "pagetext", leftover=many)]))
    assert report.text().endswith("\n… and 3000 more\n")
    assert report.rows.rowCount() == 5000


def test_a_mended_entry_is_added_and_counted(window: QMainWindow) -> None:
    bench = Bench()
    report = opened(Report(window, [REPORT], bench.mend))
    report.mending.source.setPlainText(MENDED)
    report.mending.source.setFocus()
    QTest.keyClick(report.mending.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.tried == [(0, MENDED)]
    assert rows(report)[0] == ("smith2020", "Added to the library", "Line 12")
    assert {"3 papers added", "Added to the library"} <= set(shown(report))
    assert button(report, "Not read  1")
    assert report.isVisible()


def test_the_next_entry_keeps_its_number_once_one_before_it_is_mended(window: QMainWindow) -> None:
    bench = Bench()
    report = opened(Report(window, [REPORT], bench.mend))
    for row, text in ((0, MENDED), (1, "@book{a}")):
        report.list.setCurrentIndex(report.rows.index(row, 0))
        report.mending.source.setPlainText(text)
        button(report, "Try again").click()
    assert bench.tried == [(0, MENDED), (0, "@book{a}")]
    assert report.reports == [replace(REPORT, added=4, failed=())]


def test_an_entry_that_still_cannot_be_read_says_why_and_keeps_its_text(window: QMainWindow) -> None:
    report = opened(Report(window, [REPORT], Bench().mend))
    report.mending.source.setPlainText("@article{smith2020,")
    button(report, "Try again").click()
    assert "A brace is still missing." in shown(report)
    report.list.setCurrentIndex(report.rows.index(1, 0))
    report.list.setCurrentIndex(report.rows.index(0, 0))
    assert report.mending.text() == "@article{smith2020,"
    button(report, "Original text").click()
    assert report.mending.text() == BROKEN.raw


def test_a_report_without_mending_shows_the_entry_to_be_read(window: QMainWindow) -> None:
    report = opened(Report(window, [REPORT]))
    assert (report.mending.text(), report.mending.source.isReadOnly()) == (BROKEN.raw, True)
    assert not [
        each
        for each in report.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == "Try again"
    ]


def test_a_file_that_could_not_be_read_has_nothing_to_mend(window: QMainWindow) -> None:
    unread = FileReport("/tmp/x.bin", "", 1, failed=(Failure(0, "", "It is no text.", ""),))
    report = opened(Report(window, [unread, REPORT], Bench().mend))
    assert rows(report)[0] == ("/tmp/x.bin", "It is no text.", "")
    assert not report.mending.source.isVisible()
    report.list.setCurrentIndex(report.rows.index(1, 0))
    assert report.mending.source.isVisible()


def test_an_entry_too_long_for_the_editor_is_shown_cut_and_not_mended(window: QMainWindow) -> None:
    long = replace(REPORT, failed=(Failure(1, "a", "Too long.", "x" * 300_000),))
    report = opened(Report(window, [long], Bench().mend))
    assert report.mending.source.isReadOnly()
    assert len(report.mending.text()) == 200_000
    assert not button(report, "Try again").isEnabled()


def test_the_report_can_be_copied_and_closed_by_keys(window: QMainWindow) -> None:
    report = opened(Report(window, [REPORT]))
    copy = next(each for each in report.findChildren(QAbstractButton) if each.text() == "Copy")
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == report.text()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not report.isVisible()


def test_the_tooltip_of_a_line_shows_markup_as_text(window: QMainWindow) -> None:
    image = "<img src='/etc/x.png'>"
    report = opened(Report(window, [FileReport("page.txt", "pagetext", leftover=(Leftover(1, image),))]))
    index = report.rows.index(0, 0)
    assert (
        index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>Line 1. &lt;img src=&#x27;/etc/x.png&#x27;&gt;</qt>"
    )
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Line 1. {image}"
