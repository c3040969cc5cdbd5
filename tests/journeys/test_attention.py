"""Papers that are there twice are merged, and what is wrong in them is mended, as a user does it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import PATIENCE, Hand

Start = Callable[[], Hand[MainWindow]]
LI = (Name("Li", "Zhiqi"),)
PAPERS = (
    Paper(title="Random walks on groups", authors=LI, year=2021, key="one", note="mine"),
    Paper(title="Random walk on groups", authors=LI, year=2021, key="two", doi="https://doi.org/10.1000/1"),
)


@contextmanager
def when_a_sheet_is_open(hand: Hand[MainWindow], act: Callable[[], None]) -> Iterator[None]:
    """Do something in the next sheet, whenever its task brings it, and wait for that."""
    done: list[bool] = []

    def look() -> None:
        if hand.dialog() is None:
            QTimer.singleShot(5, hand.window, look)
            return
        act()
        hand.close_dialogs()
        done.append(True)

    QTimer.singleShot(5, hand.window, look)
    yield
    end = time.monotonic() + PATIENCE
    while not done:
        assert time.monotonic() < end, "no sheet was opened"
        QApplication.processEvents()
    hand.settle()


def click_door(hand: Hand[MainWindow], name: str) -> None:
    view = hand.window.sidebar._view
    area = view.visualRect(hand.window.sidebar._tree.find(f"door:{name}"))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, area.center().y()))


def test_duplicates_are_merged_and_findings_mended(start: Start, tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.paperdesk", create=True) as library:
        library.apply(AddPapers(PAPERS, "test"))
    hand = start()

    with when_a_sheet_is_open(hand, lambda: hand.press("Ctrl+Return")):
        click_door(hand, "duplicates")
    (paper,) = papers(tmp_path)
    assert (paper.key, paper.aliases, paper.note, paper.doi) == ("one", ("two",), "mine", PAPERS[1].doi)
    assert hand.window.papers.count() == 1

    with when_a_sheet_is_open(hand, lambda: hand.press("Ctrl+Return")):
        click_door(hand, "quality")
    assert papers(tmp_path)[0].doi == "10.1000/1"

    hand.press("Ctrl+Z", "Ctrl+Z")
    assert [each.key for each in papers(tmp_path)] == ["one", "two"]


def papers(tmp_path: Path) -> list[Paper]:
    """The papers in the file, read by another connection."""
    with Library.open(tmp_path / "desk.paperdesk", read_only=True) as library:
        return list(library.papers(library.find().ids()))
