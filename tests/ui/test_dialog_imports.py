import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.imports import ImportedBatch
from paperdesk.library.report import Failure, FileReport
from paperdesk.ui.dialogs.imports import Imports
from tests.ui.shown import opened, shown_window

FINE = FileReport("a.ris", "ris", 3, 2, 0, 1)
BROKEN = FileReport("b.bib", "bibtex", 2, 1, failed=(Failure(1, "x", "A brace is missing.", "@x{"),))
BATCHES = (
    ImportedBatch(2, "b.bib", "bibtex", "2019-05-06T10:00:00Z", BROKEN),
    ImportedBatch(1, "a.ris", "ris", "2019-05-05T10:00:00Z", FINE),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def test_imports_are_listed_and_one_is_chosen_by_keys(window: QMainWindow) -> None:
    imports = opened(Imports(window, BATCHES))
    told = [imports.list.model().index(row, 0).data() for row in range(2)]
    assert told == ["b.bib", "a.ris"]
    assert imports.list.hasFocus()
    QTest.keyClick(imports.list, Qt.Key.Key_Down)
    QTest.keyClick(imports.list, Qt.Key.Key_Return)
    assert (imports.chosen, imports.isVisible()) == (BATCHES[1], False)


def test_escape_chooses_none(window: QMainWindow) -> None:
    imports = opened(Imports(window, BATCHES))
    QTest.keyClick(imports.list, Qt.Key.Key_Escape)
    assert imports.chosen is None


def test_a_library_without_imports_says_so(window: QMainWindow) -> None:
    imports = opened(Imports(window, ()))
    assert "Nothing was imported yet." in [label.text() for label in imports.findChildren(QLabel)]
    show = next(each for each in imports.findChildren(QAbstractButton) if each.text() == "Show report")
    assert not show.isEnabled()
