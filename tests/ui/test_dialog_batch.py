"""Editing many papers at once: only what is ticked is written, and how many that reaches is told."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library.shared_values import shared_values
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.ui.dialogs.batch import Batch
from paperdesk.ui.dialogs.batch_rows import FieldRow
from paperdesk.ui.questions import BatchAnswer, BatchRequest
from paperdesk.ui.widgets.type_box import TypeBox
from tests.ui.shown import opened, shown_window

GOGH = Name("Gogh", "V", "Van")
PAPERS = (
    Paper(id=1, type="article", venue="Science", year=2020, tags=("a", "b"), authors=(GOGH,)),
    Paper(id=2, type="article", venue="Nature", year=2020, tags=("a",), fields={"series": "LNCS"}),
    Paper(id=3, type="book", venue="Science", year=2020, starred=True, rating=4),
)  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def sheet(window: QMainWindow, papers: Sequence[Paper] = PAPERS) -> Batch:
    return opened(
        Batch(window, BatchRequest(shared_values(papers), ("a", "b", "c"), ("Thesis", "Thesis/Work")))
    )


def line(made: Batch, name: str) -> QLineEdit:
    row = made.row(name)
    found = row.line() if isinstance(row, FieldRow) else row.editor
    assert isinstance(found, QLineEdit)
    return found


def hint(made: Batch) -> str:
    return made._hint.text()


def test_common_values_are_shown_and_others_are_mixed(window: QMainWindow) -> None:
    made = sheet(window)
    shown = {
        name: (line(made, name).text(), line(made, name).placeholderText())
        for name in ("venue", "date", "series")
    }
    assert shown == {
        "venue": ("", "mixed (2 values)"),
        "date": ("2020", ""),
        "series": ("", "mixed (2 values)"),
    }
    box = made.row("type").editor
    assert isinstance(box, TypeBox)
    assert (box.currentText(), box.type()) == ("mixed (2 types)", "")


def test_nothing_touched_changes_nothing(window: QMainWindow) -> None:
    made = sheet(window)
    assert (made.answer(), made.reached()) == (BatchAnswer(), 0)
    save = next(each for each in made.findChildren(QPushButton) if each.text() == "Change papers")
    assert not save.isEnabled()


def test_only_what_was_touched_is_written(window: QMainWindow) -> None:
    made = sheet(window)
    line(made, "venue").setText("Science")
    assert (made.row("venue").is_on(), made.reached()) == (True, 1)
    line(made, "date").setText("May 2021")
    line(made, "add_tags").setText("c,  new one , c")
    made.row("type").editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert made.answer() == BatchAnswer(
        {"venue": "Science", "date": "2021-05", "year": 2021, "type": "article"}, add_tags=("c", "new one")
    )
    assert hint(made) == "Changes 3 of 3 papers, as one step."


def test_a_tick_alone_empties_a_field(window: QMainWindow) -> None:
    made = sheet(window)
    made.row("series").tick.setChecked(True)
    assert (made.answer(), made.reached()) == (BatchAnswer({"series": ""}), 1)
    assert made.row("series").below.text() == "Emptied in 1 paper."


def test_what_is_not_ticked_any_more_stays(window: QMainWindow) -> None:
    made = sheet(window)
    line(made, "venue").setText("Nature")
    made.row("venue").tick.setChecked(False)
    assert made.answer() == BatchAnswer()


def test_marks_tags_and_a_collection_are_written(window: QMainWindow) -> None:
    made = sheet(window)
    status, starred, folder = (made.row(name).editor for name in ("status", "starred", "collection"))
    assert isinstance(status, QComboBox) and isinstance(starred, QComboBox) and isinstance(folder, QComboBox)
    status.setCurrentIndex(status.findData("to-read"))
    starred.setCurrentIndex(starred.findData(False))
    folder.setCurrentText(" Thesis / New ")
    line(made, "remove_tags").setText("B")
    rating = made.row("rating").editor
    rating.setFocus()
    QTest.keyClick(rating, Qt.Key.Key_5)
    assert made.answer() == BatchAnswer({}, Status.TO_READ, 5, False, (), ("B",), "Thesis/New")
    assert made.reached() == 3


def test_number_of_papers_is_that_of_those_that_change(window: QMainWindow) -> None:
    made = sheet(window)
    line(made, "remove_tags").setText("b")
    assert made.reached() == 1
    line(made, "add_tags").setText("A")
    assert made.reached() == 2


def test_nonsense_is_said_beside_the_field_and_cannot_be_written(window: QMainWindow) -> None:
    made = sheet(window)
    made._add_field("isbn")
    line(made, "isbn").setText("12")
    assert "no ISBN" in made.row("isbn").below.text()
    with pytest.raises(UsageError):
        made.answer()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert made.isVisible()


def test_a_name_that_some_paper_has_is_taken_whole(window: QMainWindow) -> None:
    made = sheet(window)
    line(made, "authors").setText("Van Gogh, V")
    assert made.answer().values == {"authors": (GOGH,)}


def test_a_field_is_added_once(window: QMainWindow) -> None:
    made = sheet(window)
    made._add_field("langid")
    made._add_field("LangID")
    QTest.keyClicks(window.focusWidget(), "en")
    assert made.answer().values == {"langid": "en"}
    made._add_field("title")
    assert "Only one paper" in hint(made)


def test_unknown_type_that_all_have_is_kept(window: QMainWindow) -> None:
    made = sheet(window, [Paper(id=1, type="hologram"), Paper(id=2, type="hologram")])
    box = made.row("type").editor
    assert isinstance(box, TypeBox)
    assert (box.type(), made.answer()) == ("hologram", BatchAnswer())
