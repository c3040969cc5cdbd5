from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.details import Details
from tests.ui.shown import opened, shown_window

PAPER = Paper(
    title="Attention",
    type="article",
    authors=(Name("Beethoven", "Ludwig", "van"), Name("Li", "Zhi")),
    year=2017,
    date="2017-06",
    venue="NeurIPS",
    arxiv="1706.03762",
    abstract="One.\n\nTwo.",
    fields={"pages": "1--12", "publisher": "ACM"},
    key="beethoven2017attention",
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def named(details: Details, name: str) -> QWidget:
    kinds = (QPlainTextEdit, QLineEdit)
    return next(
        field
        for kind in kinds
        for field in details.findChildren(kind)
        if field.accessibleName().startswith(name)
    )


def fill(details: Details, name: str, text: str) -> None:
    field = named(details, name)
    assert isinstance(field, QPlainTextEdit | QLineEdit)
    field.setPlainText(text) if isinstance(field, QPlainTextEdit) else field.setText(text)


def test_nothing_touched_means_nothing_changed(window: QMainWindow) -> None:
    assert opened(Details(window, PAPER)).values() == {}


def test_only_what_was_changed_is_told(window: QMainWindow) -> None:
    details = opened(Details(window, PAPER))
    fill(details, "Title", "Attention is\nall you need")
    fill(details, "Authors", "van Beethoven, Ludwig\nShazeer, Noam\n\n")
    fill(details, "Year", "")
    fill(details, "DOI", "https://doi.org/10.1000/X")
    fill(details, "arXiv", "")
    fill(details, "Citation key", "vaswani2017")
    assert details.values() == {
        "title": "Attention is all you need",
        "authors": (Name("Beethoven", "Ludwig", "van"), Name("Shazeer", "Noam")),
        "year": None,
        "doi": "10.1000/x",
        "arxiv": "",
        "key": "vaswani2017",
    }


def test_other_fields_can_be_added_changed_and_removed(window: QMainWindow) -> None:
    details = opened(Details(window, PAPER))
    table = details.findChild(QTableWidget)
    assert table is not None
    table.setItem(0, 1, QTableWidgetItem("1--13"))
    table.removeRow(1)
    table.insertRow(1)
    table.setItem(1, 0, QTableWidgetItem("Series"))
    table.setItem(1, 1, QTableWidgetItem("LNCS"))
    assert details.values() == {"pages": "1--13", "publisher": "", "series": "LNCS"}


@pytest.mark.parametrize(
    ("field", "text"),
    [("Year", "about 2017"), ("Year", "²"), ("DOI", "none"), ("URL", "javascript:1"), ("Citation key", " ")],
)
def test_what_makes_no_sense_cannot_be_saved(window: QMainWindow, field: str, text: str) -> None:
    details = opened(Details(window, PAPER))
    fill(details, field, text)
    QTest.keyClick(named(details, field), Qt.Key.Key_Return)
    assert details.isVisible()


def test_enter_stays_in_the_abstract_and_ctrl_enter_saves(window: QMainWindow) -> None:
    details = opened(Details(window, PAPER))
    abstract = named(details, "Abstract")
    QTest.keyClick(abstract, Qt.Key.Key_Return)
    assert details.isVisible()
    QTest.keyClick(abstract, Qt.Key.Key_Return, CONTROL)
    assert details.result() == Details.DialogCode.Accepted


def test_tab_leaves_a_text_field(window: QMainWindow) -> None:
    details = opened(Details(window, PAPER))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is named(details, "Authors")


ODD = replace(
    PAPER,
    authors=(Name(literal="CERN and Friends"), Name("Li", "Zhi")),
    abstract="One. ",
    fields={"Foo": "1", "My Field": "2"},
)


def test_odd_values_that_were_not_touched_are_not_changed(window: QMainWindow) -> None:
    assert opened(Details(window, ODD)).values() == {}


def test_organisations_survive_a_change_of_another_author(window: QMainWindow) -> None:
    details = opened(Details(window, ODD))
    fill(details, "Authors", "{CERN and Friends}\nLi, Zhiqi")
    assert details.values() == {"authors": (Name(literal="CERN and Friends"), Name("Li", "Zhiqi"))}


def test_other_fields_keep_their_names(window: QMainWindow) -> None:
    details = opened(Details(window, ODD))
    table = details.findChild(QTableWidget)
    assert table is not None
    table.setItem(0, 1, QTableWidgetItem("3"))
    assert details.values() == {"Foo": "3"}


def test_date_that_is_cleared_leaves_the_year(window: QMainWindow) -> None:
    details = opened(Details(window, PAPER))
    fill(details, "Date", "")
    assert details.values() == {"date": ""}
