"""The form of a paper's details: it tells what was changed, and says beside a field what is wrong there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.entry_types import ENTRY_TYPES
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.widgets.details_form import DetailsForm
from paperdesk.ui.widgets.field_words import type_words
from paperdesk.ui.widgets.growing_text import GrowingText

PAPER = Paper(
    id=3,
    title="Attention",
    type="article",
    authors=(Name("Beethoven", "Ludwig", "van"), Name("Li", "Zhi")),
    year=2017,
    date="2017-06",
    venue="NeurIPS",
    arxiv="1706.03762",
    abstract="One.\n\nTwo. ",
    fields={"pages": "1--12", "Odd Name": "kept", "type": "Letter", "note": "in press"},
    key="beethoven2017attention",
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    QVBoxLayout(window)
    window.resize(640, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def opened(window: QWidget, paper: Paper = PAPER) -> DetailsForm:
    form = DetailsForm(paper, {"taken"}.__contains__)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(form)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(area)
    area.show()
    QApplication.processEvents()
    return form


def fill(form: DetailsForm, name: str, text: str) -> None:
    editor = form.field(name).editor
    if isinstance(editor, GrowingText):
        editor.set_text(text)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(text)


def test_nothing_touched_means_nothing_changed(window: QWidget) -> None:
    form = opened(window)
    assert (form.values(), form.is_touched(), form.wrong()) == ({}, False, "")


def test_only_what_was_changed_is_told(window: QWidget) -> None:
    form = opened(window)
    fill(form, "title", "Attention is\nall you need")
    fill(form, "date", "May 3, 2018")
    fill(form, "doi", "https://doi.org/10.1000/X")
    fill(form, "arxiv", "")
    fill(form, "key", "vaswani2017")
    fill(form, "fields/type", "Preprint")
    fill(form, "fields/Odd Name", "")
    form.type_box.choose("inproceedings")
    form.authors.rows()[1].line("given").setText("Zhiqi")
    assert form.values() == {
        "title": "Attention is all you need",
        "date": "2018-05-03",
        "year": 2018,
        "doi": "10.1000/x",
        "arxiv": "",
        "key": "vaswani2017",
        "fields/type": "Preprint",
        "fields/Odd Name": "",
        "type": "inproceedings",
        "authors": (Name("Beethoven", "Ludwig", "van"), Name("Li", "Zhiqi")),
    }


def test_a_value_typed_back_is_no_change(window: QWidget) -> None:
    form = opened(window)
    fill(form, "venue", "Science")
    fill(form, "venue", "NeurIPS")
    assert (form.is_touched(), form.values()) == (False, {})


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("doi", "none", "no DOI"),
        ("arxiv", "x", "no arXiv id"),
        ("url", "javascript:1", "no web address"),
        ("isbn", "978-3-16-148410-1", "no ISBN"),
        ("key", "a b", "no citation key"),
        ("key", "", "always has a citation key"),
        ("key", "taken", "belongs to another paper"),
    ],
)
def test_what_makes_no_sense_is_said_beside_the_field(
    window: QWidget, name: str, text: str, says: str
) -> None:
    form = opened(window, replace(PAPER, type="book"))
    fill(form, name, text)
    assert says in form.field(name).said()
    assert form.wrong() == form.field(name).said()
    with pytest.raises(UsageError):
        form.values()
    fill(form, name, "")
    fill(form, name, PAPER.key if name == "key" else "")
    assert (form.wrong(), form.field(name).said()) == ("", "")


def test_wrong_values_that_came_so_do_not_stand_in_the_way(window: QWidget) -> None:
    form = opened(window, replace(PAPER, doi="see there", key="schlüssel", url="www.a.b"))
    fill(form, "title", "New")
    assert (form.wrong(), form.values()) == ("", {"title": "New"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2020-05", "May 2020"),
        ("May 3, 2020", "3 May 2020, kept as 2020-05-03"),
        ("2019/2021", "from 2019 to 2021"),
        ("2019/", "since 2019"),
        ("../2019", "until 2019"),
        ("1999~", "about 1999"),
        ("2020-22", "Summer 2020"),
        ("199X", "the 1990s"),
        ("-0044", "45 BC"),
        ("2020-13", "Kept as it is; only the year 2020 was understood."),
        ("in press", "Kept as it is; no year was understood."),
        ("", ""),
    ],
)
def test_date_is_told_as_it_was_understood(window: QWidget, text: str, says: str) -> None:
    form = opened(window)
    fill(form, "date", text)
    assert form.field("date").said() == says


def test_a_date_that_is_cleared_clears_the_year(window: QWidget) -> None:
    form = opened(window)
    fill(form, "date", "")
    assert form.values() == {"date": "", "year": None}


def test_a_year_that_the_date_does_not_name_has_a_field_of_its_own(window: QWidget) -> None:
    form = opened(window, replace(PAPER, date="in press"))
    assert "year" in form.shown()
    fill(form, "year", "2018")
    assert form.values() == {"year": 2018}
    assert "year" not in opened(window).shown()


def test_fields_follow_the_type_and_keep_what_is_filled(window: QWidget) -> None:
    form = opened(window)
    assert {"volume", "number", "issn"} < set(form.shown())
    assert "editors" not in form.shown()
    form.type_box.choose("inproceedings")
    assert {"pages", "publisher", "isbn", "editors", "fields/Odd Name", "fields/note"} < set(form.shown())
    assert not {"volume", "issn"} & set(form.shown())
    assert form.field("venue").words() == "Book or proceedings"


def test_what_a_citation_lacks_is_marked(window: QWidget) -> None:
    form = opened(window, Paper(type="article", title="One"))
    needed = {name for name in form.shown() if form.field(name).is_needed()}
    assert needed == {"authors", "venue", "date"}
    fill(form, "date", "2020")
    form.authors.set_names((Name("Li"),))
    assert {name for name in form.shown() if form.field(name).is_needed()} == {"venue"}


def test_every_type_has_a_name_of_its_own_and_an_unknown_one_is_kept(window: QWidget) -> None:
    names = [type_words(row.name) for row in ENTRY_TYPES]
    assert len(set(names)) == len(names)
    assert not {row.name for row in ENTRY_TYPES} & set(names)
    form = opened(window, replace(PAPER, type="hologram"))
    assert (form.type_box.type(), form.values()) == ("hologram", {})
    assert opened(window, replace(PAPER, type="conference")).values() == {}


def test_a_field_is_added_by_its_name(window: QWidget) -> None:
    form = opened(window)
    line = form.field("add").editor
    line.setFocus()
    QTest.keyClicks(line, "Series")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form.field("series").editor
    QTest.keyClicks(form.field("series").editor, "LNCS")
    assert form.values() == {"series": "LNCS"}
    QTest.keyClicks(line, "a b")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "no name of a field" in form.field("add").said()


def test_what_was_typed_can_be_brought_back(window: QWidget) -> None:
    form = opened(window)
    fill(form, "title", "New")
    fill(form, "doi", "wrong")
    form.editors.set_names((Name("Roe"),))
    form.type_box.choose("book")
    again = opened(window)
    again.type_in(form.typed())
    assert (again.typed(), again.wrong()) == (form.typed(), form.wrong())
    assert "editors" in again.shown()


def test_tab_goes_from_the_type_to_the_abstract_in_order(window: QWidget) -> None:
    form = opened(window)
    form.type_box.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(60):
        visited.append(QApplication.focusWidget())
        if visited[-1] is form.field("abstract").editor:
            break
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    stops = [stop for name in form.shown() for stop in form.field(name).tabs]
    assert visited == stops


def test_every_field_has_a_name_for_screen_readers(window: QWidget) -> None:
    form = opened(window)
    stops = [stop for name in form.shown() for stop in form.field(name).tabs]
    assert [stop for stop in stops if not stop.accessibleName() and not stop.property("text")] == []


def test_keys_of_the_form_save_and_give_up(window: QWidget, qtbot: QtBot) -> None:
    form = opened(window)
    with qtbot.waitSignal(form.saved):
        QTest.keyClick(form.field("abstract").editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(form.given_up):
        QTest.keyClick(form.field("title").editor, Qt.Key.Key_Escape)
    QTest.keyClick(form.field("abstract").editor, Qt.Key.Key_Return)
    assert form.values() == {}


@pytest.mark.parametrize("width", [1000, 430, 340])
def test_fields_fit_into_any_width(window: QWidget, width: int) -> None:
    window.resize(width, 700)
    form = opened(window)
    QApplication.processEvents()
    right = {form.field(name).geometry().right() for name in form.shown()}
    assert max(right) <= form.width()
    assert min(form.field(name).width() for name in form.shown()) >= 90


def test_where_values_came_from_is_told_as_long_as_they_stand(window: QWidget) -> None:
    form = opened(window)
    form.tell_origins({"year": "arXiv, 3 May", "pages": "Crossref, 3 May", "isbn": "DBLP"})
    origins = {name: form.field(name).origin() for name in ("date", "pages", "title")}
    assert origins == {"date": "arXiv, 3 May", "pages": "Crossref, 3 May", "title": ""}
    fill(form, "pages", "1--13")
    assert form.field("pages").origin() == ""
    fill(form, "pages", "1--12")
    assert form.field("pages").origin() == "Crossref, 3 May"
