"""The sheet of possible duplicates."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.duplicates import Pair
from paperdesk.library.merging import aspects
from paperdesk.model.paper import Batch, Highlight, Name, Paper
from paperdesk.ui.dialogs.comparison import Choice
from paperdesk.ui.dialogs.duplicates import Duplicates
from paperdesk.ui.questions import DuplicatesRequest
from tests.ui.shown import opened, shown_window

ONE = Paper(
    title="Sparse <b>attention</b>",
    id=1,
    key="one",
    authors=(Name("Li", "Zhiqi"),),
    year=2020,
    note="n",
    tags=("vision",),
    added="2020-05-06T10:00:00Z",
    batch=Batch(1, "x.bib", ""),
    highlights=(Highlight(0, 1, "a"),),
)
TWO = Paper(
    title="Sparse attention", id=2, key="two", authors=(Name("Li", "Zhiqi"),), year=2021, venue="Letters"
)
PAIRS = (
    Pair(1, 2, 1.0, "The DOI is the same.", True),
    Pair(3, 4, 0.98, "Title and authors are the same.", True),
    Pair(5, 6, 0.9, "The titles are 95% alike.", False),
)


class Done:
    """Remembers what was decided."""

    def __init__(self) -> None:
        self.merged: list[tuple[Pair, Mapping[str, int]]] = []
        self.kept: list[Pair] = []
        self.gone: set[int] = set()

    def merge(self, pair: Pair, chosen: Mapping[str, int], pairs: Sequence[Pair]) -> list[Pair]:
        self.merged.append((pair, chosen))
        return [each for each in pairs if each != pair]

    def keep(self, pair: Pair) -> bool:
        self.kept.append(pair)
        return True

    def papers(self, pair: Pair) -> list[Paper]:
        return [ONE] if pair.one in self.gone else [ONE, TWO]


@pytest.fixture
def done() -> Done:
    return Done()


@pytest.fixture
def show(qtbot: QtBot, done: Done) -> Callable[..., Duplicates]:
    window: QMainWindow = shown_window(qtbot)

    def make(*pairs: Pair) -> Duplicates:
        titles = {pair.one: f"Paper {pair.one}" for pair in PAIRS}
        request = DuplicatesRequest(pairs or PAIRS, titles, done.papers, aspects, done.merge, done.keep)
        return opened(Duplicates(window, request))

    return make


def press(sheet: Duplicates, text: str) -> None:
    found = next(each for each in sheet.findChildren(QAbstractButton) if each.text() == text)
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def rows(sheet: Duplicates) -> list[str]:
    view = sheet.findChild(QListView)
    assert view is not None
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choices(sheet: Duplicates) -> list[tuple[str, bool]]:
    return [(each.text(), each.is_on()) for each in sheet.findChildren(Choice) if each.isVisible()]


def test_sheet_shows_pairs_and_what_differs(show: Callable[..., Duplicates]) -> None:
    sheet = show()
    assert rows(sheet) == ["Paper 1", "Paper 3", "Paper 5"]
    assert sheet._under.accessibleName() == "3 pairs · 2 certain · 1 to look at"
    assert choices(sheet) == [
        ("one", True),
        ("two", False),
        ("Sparse <b>attention</b>", True),
        ("Sparse attention", False),
        ("2020", True),
        ("2021", False),
        ("—", False),
        ("Letters", True),
    ]


def test_chosen_values_go_into_the_merge(show: Callable[..., Duplicates], done: Done) -> None:
    sheet = show()
    title, key = (
        next(each for each in sheet.findChildren(Choice) if each.text() == text)
        for text in ("Sparse attention", "two")
    )
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Space)
    press(sheet, "Merge")
    assert done.merged == [(PAIRS[0], {"key": 1, "title": 1, "date": 0, "venue": 1})]
    assert rows(sheet) == ["Paper 3", "Paper 5"]


def test_whole_side_can_be_taken_but_for_what_it_lacks(show: Callable[..., Duplicates]) -> None:
    sheet = show()
    sheet._comparison.choose_all(0)
    assert sheet._comparison.chosen() == {"key": 0, "title": 0, "date": 0, "venue": 1}
    sheet._comparison.choose_all(1)
    assert sheet._comparison.chosen() == {"key": 1, "title": 1, "date": 1, "venue": 1}


def test_pairs_are_kept_or_skipped_to_the_end(show: Callable[..., Duplicates], done: Done) -> None:
    sheet = show()
    press(sheet, "Keep both")
    press(sheet, "Skip")
    press(sheet, "Skip")
    assert (done.kept, rows(sheet)) == ([PAIRS[0]], [])
    assert sheet._nothing.isVisible()
    press(sheet, "Close")
    assert not sheet.isVisible()


def test_certain_ones_are_left_to_the_caller(show: Callable[..., Duplicates]) -> None:
    sheet = show()
    press(sheet, "Merge 2 certain ones")
    assert (sheet.wants_exact, sheet.isVisible()) == (True, False)


def test_one_certain_pair_needs_no_button_of_its_own(show: Callable[..., Duplicates]) -> None:
    assert not show(PAIRS[0], PAIRS[2])._exact.isVisible()


def test_pair_whose_paper_has_gone_is_left_out(show: Callable[..., Duplicates], done: Done) -> None:
    done.gone = {1}
    assert rows(show()) == ["Paper 3", "Paper 5"]
