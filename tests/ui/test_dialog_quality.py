"""The sheet of findings."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.findings import Finding, Fix
from paperdesk.ui.dialogs.quality import COUNT, Quality
from paperdesk.ui.questions import QualityAnswer, QualityRequest
from tests.ui.shown import opened, shown_window

MISSING = Finding(1, "a", "missing", "year", "It has no year.", None, "Paper <b>A</b>")
HTML = Finding(
    1, "a", "html", "title", "There is HTML left in the title.", Fix({"title": "A"}, "<b>A</b>", "A"), "A"
)
MORE = Finding(
    2, "b", "html", "title", "There is HTML left in the title.", Fix({"title": "B"}, "<i>B</i>", "B"), "B"
)
CONFLICT = Finding(2, "b", "conflict", "year", "x.bib has another year.", Fix({"year": 1}, "2", "1"), "B")
TITLES = (("missing", "Missing details"), ("conflict", "Imports that say otherwise"), ("html", "HTML left"))


class Done:
    """Remembers what was asked for, and gives what is then found."""

    def __init__(self) -> None:
        self.fixed: list[Finding] = []
        self.dropped: list[Finding] = []
        self.left: list[Finding] | None = []

    def fix(self, finding: Finding) -> list[Finding] | None:
        self.fixed.append(finding)
        return self.left

    def drop(self, finding: Finding) -> list[Finding] | None:
        self.dropped.append(finding)
        return self.left


@pytest.fixture
def done() -> Done:
    return Done()


@pytest.fixture
def show(qtbot: QtBot, done: Done) -> Callable[..., Quality]:
    window: QMainWindow = shown_window(qtbot)

    def make(*findings: Finding, check: str = "") -> Quality:
        request = QualityRequest(
            findings or (MISSING, CONFLICT, HTML, MORE), TITLES, done.fix, done.drop, check
        )
        return opened(Quality(window, request))

    return make


def press(sheet: Quality, text: str) -> None:
    found = next(each for each in sheet.findChildren(QAbstractButton) if each.text() == text)
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def kinds(sheet: Quality) -> list[str]:
    items = [sheet._kinds.item(row) for row in range(sheet._kinds.rowCount())]
    return [f"{item.text()} {item.data(COUNT)}" for item in items]


def rows(sheet: Quality) -> list[str]:
    model = sheet._list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def texts(sheet: Quality) -> tuple[str, str, str]:
    return sheet._message.text(), sheet._before.text(), sheet._after.text()


def test_findings_stand_under_their_kind(show: Callable[..., Quality]) -> None:
    sheet = show()
    assert kinds(sheet) == ["Missing details 1", "Imports that say otherwise 1", "HTML left 2"]
    assert rows(sheet) == ["Paper <b>A</b>"]
    assert sheet._under.accessibleName() == "4 findings in 2 papers"
    assert texts(sheet)[0] == "It has no year."
    assert not sheet._fix.isEnabled()


def test_sheet_begins_with_the_check_that_is_wanted(show: Callable[..., Quality]) -> None:
    sheet = show(check="html")
    assert rows(sheet) == ["A", "B"]
    assert texts(sheet) == ("There is HTML left in the title.", "<b>A</b>", "A")


def test_fix_leaves_what_is_found_then(show: Callable[..., Quality], done: Done) -> None:
    sheet = show(check="html")
    done.left = [MISSING]
    press(sheet, "Fix")
    assert (done.fixed, rows(sheet)) == ([HTML], ["B"])
    assert kinds(sheet) == ["Missing details 1", "Imports that say otherwise 1", "HTML left 1"]
    done.left = []
    press(sheet, "Fix")
    assert kinds(sheet) == ["Missing details 1"]


def test_fix_that_could_not_be_written_leaves_all_as_it_was(show: Callable[..., Quality], done: Done) -> None:
    sheet = show(check="html")
    done.left = None
    press(sheet, "Fix")
    assert rows(sheet) == ["A", "B"]


def test_last_fix_leaves_an_empty_sheet(show: Callable[..., Quality]) -> None:
    sheet = show(HTML)
    press(sheet, "Fix")
    assert (kinds(sheet), rows(sheet), texts(sheet)) == ([], [], ("", "", ""))
    assert sheet._under.accessibleName() == "Nothing was found that should be looked at."


def test_all_of_a_kind_are_left_to_the_caller(show: Callable[..., Quality]) -> None:
    sheet = show(check="html")
    press(sheet, "Fix all 2")
    assert (sheet.answer, sheet.isVisible()) == (QualityAnswer(fix=(HTML, MORE), check="html"), False)


def test_paper_is_shown_by_the_caller(show: Callable[..., Quality]) -> None:
    sheet = show()
    press(sheet, "Show paper")
    assert sheet.answer == QualityAnswer(paper=1)


def test_what_an_import_said_can_be_dropped(show: Callable[..., Quality], done: Done) -> None:
    sheet = show(check="conflict")
    assert not sheet._fix_all.isVisible()
    assert sheet._fix.text() == "Take theirs"
    press(sheet, "Keep mine")
    assert (done.dropped, done.fixed) == ([CONFLICT], [])


def test_only_what_imports_said_can_be_dropped(show: Callable[..., Quality]) -> None:
    assert not show()._keep.isVisible()
