"""The paper list as a table: columns, their header, and what the rows show and do there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.feed import Popularity
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.model.rows import Fed, Row, Tag
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.models.listing import Listing
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.theme import LIGHT
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.table_columns import COLUMNS
from paperdesk.ui.widgets.table_delegate import TableDelegate
from paperdesk.ui.widgets.table_header import MARKS_WIDTH, PADDING, TableHeader
from tests.fakes import FakeAsk

SHOWN = ["title", "authors", "year", "venue", "added"]
MILLION = 1_000_000


def paper(ident: int) -> Row:
    """A row with something in every column."""
    return Row(
        ident, f"key{ident}", f"Engines and notes {ident}", "Lovelace, Babbage", 1843, "Memoirs",
        Status.READ, ident % 2 == 0, False, (Tag("maths"), Tag("history")), 12, True,
        "1843-03-01T12:00:00Z", False, "first program", 4, "1843-04-02T12:00:00Z",
    )  # fmt: skip


def numbers(count: int) -> Listing:
    """A listing of the papers 1 to `count`."""
    return Listing(
        tuple(range(1, 65)), count, lambda at, limit: list(range(at + 1, min(at + limit, count) + 1))
    )


@pytest.fixture
def header(qtbot: QtBot) -> TableHeader:
    made = TableHeader()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def reads() -> list[int]:
    return []


@pytest.fixture
def view(qtbot: QtBot, reads: list[int]) -> PaperListView:
    def read(ids: object) -> list[Row]:
        wanted = list(ids)  # type: ignore[call-overload]
        reads.extend(wanted)
        return [paper(each) for each in wanted]

    papers = PaperList(read)
    view = PaperListView(papers)
    papers.setParent(view)
    qtbot.addWidget(view)
    view.resize(760, 400)
    view.show_table(TableHeader(view))
    view.show()
    papers.show(numbers(MILLION))
    qtbot.waitExposed(view)
    return view


def shown(header: TableHeader) -> list[str]:
    """The names of the columns in their order."""
    return [column.name for column, _ in header.columns()]


def header_of(view: PaperListView) -> TableHeader:
    """The header above the rows."""
    found = view.findChild(TableHeader)
    assert isinstance(found, TableHeader)
    return found


def click(header: TableHeader, name: str) -> None:
    """Click on the heading of a column."""
    left, width = next(header.area(at) for column, at in header.columns() if column.name == name)
    at = QPoint(left + width // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_columns_tell_what_a_paper_is() -> None:
    row = replace(paper(2), fed=Fed(popularity=Popularity(upvotes=132, rank=3)))
    told = {column.name: column.text(row) for column in COLUMNS}
    assert told == {
        "title": "Engines and notes 2",
        "authors": "Lovelace, Babbage",
        "year": "1843",
        "venue": "Memoirs",
        "key": "key2",
        "status": "Read",
        "added": "1 Mar 1843",
        "read": "2 Apr 1843",
        "rating": "★★★★☆",
        "tags": "maths, history",
        "remark": "first program",
        "popularity": "▲ 132",
        "highlights": "12",
        "note": "✓",
    }


def test_columns_sort_by_what_the_library_sorts_by(library: Library) -> None:
    for column in COLUMNS:
        if column.sort:
            assert library.find("", column.sort).count() == 0


def test_header_comes_with_the_usual_columns(header: TableHeader) -> None:
    assert shown(header) == SHOWN


def test_arrangement_is_kept(header: TableHeader, qtbot: QtBot) -> None:
    header.show_column("venue", False)
    header.show_column("key", True)
    header.moveSection(header.visualIndex(3), 1)
    header.resizeSection(1, 333)
    other = TableHeader()
    qtbot.addWidget(other)
    other.restore(header.arrangement())
    assert shown(other) == ["year", "title", "authors", "key", "added"]
    assert (other.sectionSize(1), other.arrangement()) == (333, header.arrangement())


@pytest.mark.parametrize(
    "kept", ["no json", "7", '[["year"], ["size", 5, true], 3, ["year", "x", true]]', '[["title", 300, 1]]']
)
def test_arrangement_that_makes_no_sense_is_as_it_comes(header: TableHeader, kept: str) -> None:
    header.restore(kept)
    assert shown(header) == SHOWN


def test_arrangement_cannot_lose_the_title_nor_the_window(header: TableHeader) -> None:
    header.restore(json.dumps([["title", 10**9, False], ["year", -5, True]]))
    assert shown(header) == ["title", "year", "authors", "venue", "added"]
    assert (header.sectionSize(1), header.sectionSize(3)) == (2000, 36)


def test_menu_of_the_header_shows_and_hides_columns(header: TableHeader) -> None:
    actions = {action.text(): action for action in header.menu().actions()}
    actions["Citation key"].trigger()
    actions["Authors"].trigger()
    assert shown(header) == ["title", "year", "venue", "key", "added"]
    assert not actions["Title"].isEnabled()
    actions["Columns as They Came"].trigger()
    assert shown(header) == SHOWN


def test_click_on_a_heading_sorts_and_a_second_click_turns_it_round(view: PaperListView) -> None:
    header = header_of(view)
    chosen: list[str] = []
    header.sort_chosen.connect(chosen.append)
    header.sort_chosen.connect(header.show_sort)
    for name in ("year", "year", "title", "year"):
        click(header, name)
    assert chosen == ["-year", "year", "title", "-year"]


def test_click_on_what_cannot_be_sorted_by_does_nothing(view: PaperListView) -> None:
    header = header_of(view)
    header.show_column("tags", True)
    chosen: list[str] = []
    header.sort_chosen.connect(chosen.append)
    click(header, "tags")
    assert chosen == []


def test_rows_are_one_line_and_only_those_in_sight_are_read(view: PaperListView, reads: list[int]) -> None:
    view.verticalScrollBar().setValue(28 * 500_000)
    view.viewport().grab()
    assert view.row_height() == 28
    assert view.rows_in_sight().start == 500_000
    assert len(reads) <= 6 * 64


def test_header_stands_above_the_rows_and_moves_with_them(view: PaperListView) -> None:
    header = header_of(view)
    header.resizeSection(1, 1500)
    view.horizontalScrollBar().setValue(200)
    assert header.geometry().bottom() < view.viewport().geometry().top()
    assert header.area(1)[0] == MARKS_WIDTH - 200
    view.show_lines()
    assert header.isHidden()
    assert view.viewport().geometry() == view.contentsRect()


def test_keys_and_ranges_work_as_in_lines(view: PaperListView) -> None:
    view.select_rows([3])
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == (4, 5, 6)
    view.selectAll()
    assert view.selected_ranges() == [(0, MILLION - 1)]


def test_click_on_the_star_is_no_selection(view: PaperListView) -> None:
    clicked: list[int] = []
    view.star_clicked.connect(clicked.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(32, 28 + 14))
    assert (clicked, view.selected_count()) == ([2], 0)


def test_what_is_cut_is_told_whole(view: PaperListView) -> None:
    header = header_of(view)
    header.resizeSection(1, 60)
    assert view._tip(QPoint(MARKS_WIDTH + 10, 14)) == "Engines and notes 1"
    header.resizeSection(1, 300)
    assert view._tip(QPoint(MARKS_WIDTH + 10, 14)) == ""


def test_words_of_the_search_are_marked_in_titles(view: PaperListView) -> None:
    plain = view.viewport().grab(QRect(0, 0, 300, 28)).toImage()
    view.set_terms(("engines",))
    assert view.viewport().grab(QRect(0, 0, 300, 28)).toImage() != plain


def test_texts_stand_at_the_side_where_their_language_begins(view: PaperListView) -> None:
    header = header_of(view)
    year = next(section for column, section in header.columns() if column.name == "year")
    delegate = view.itemDelegate()
    assert isinstance(delegate, TableDelegate)
    indents = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        header.setLayoutDirection(direction)
        delegate.dress(LIGHT, view.font())
        indents.append({cell.section: cell.indent > PADDING for cell in delegate._cells_of(paper(1))})
    assert [(each[1], each[year]) for each in indents] == [(False, True), (True, False)]


def test_dense_lines_are_lower(view: PaperListView) -> None:
    view.show_lines()
    height = view.row_height()
    view.show_lines(dense=True)
    assert view.row_height() == height - 16


@pytest.fixture
def window(library: Library, tmp_path: Path) -> Iterator[MainWindow]:
    papers = tuple(
        Paper(key=key, title=title, year=year, authors=(Name(family=key),))
        for key, title, year in (("b", "Beta", 2001), ("c", "Gamma", 2003), ("a", "Alpha", 2002))
    )
    library.apply(AddPapers(papers, "test"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), FakeAsk()))
    window.resize(1440, 900)
    yield window
    window.close()
    window.desk.session.close()
    window.deleteLater()


def titles(window: MainWindow) -> list[str]:
    """The titles in the order of the list."""
    rows = (window.papers.row(at) for at in range(window.papers.count()))
    return [row.title for row in rows if row is not None]


def test_command_goes_to_the_table_and_back_with_the_widths_of_each(window: MainWindow) -> None:
    hand = Hand(window, window.is_busy)
    lines, height = window.list_column.width(), window.list_view.row_height()
    hand.press("Ctrl+T")
    table = window.list_column.width()
    assert (window.list_view.row_height(), table > 560) == (28, True)
    hand.press("Ctrl+T")
    assert (window.list_view.row_height(), window.list_column.width()) == (height, lines)
    window.desk.settings.set("list/density", "dense")
    assert window.list_view.row_height() == height - 16


def test_heading_sorts_the_list_and_the_order_is_kept(window: MainWindow) -> None:
    hand = Hand(window, window.is_busy)
    run(BY_ID["view.table"], window.desk)
    hand.settle()
    header = header_of(window.list_view)
    click(header, "title")
    hand.settle()
    assert titles(window) == ["Alpha", "Beta", "Gamma"]
    click(header, "title")
    hand.settle()
    assert titles(window) == ["Gamma", "Beta", "Alpha"]
    assert window.header._sort.text() == "Title, from the end"


def test_columns_are_remembered_for_the_next_start(window: MainWindow) -> None:
    hand = Hand(window, window.is_busy)
    run(BY_ID["view.table"], window.desk)
    hand.settle()
    header_of(window.list_view).show_column("key", True)
    window.shape.save()
    again = TableHeader()
    again.restore(window.desk.settings.text("window/columns"))
    assert shown(again) == ["title", "authors", "year", "venue", "key", "added"]


def test_a_snoozed_paper_says_beside_its_title_when_it_is_back(view: PaperListView) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, TableDelegate)
    header_of(view).resizeSection(1, 400)
    row = replace(paper(1), status=Status.TO_READ, snoozed_until="2999-12-30")
    titles = [(cell.text, cell.aside) for cell in delegate._cells_of(row) if cell.section == 1]
    assert titles == [("Engines and notes 1", False), ("back on Mon 30 Dec 2999", True)]
    header_of(view).resizeSection(1, 180)
    assert [cell.text for cell in delegate._cells_of(row) if cell.section == 1] == ["Engines and notes 1"]
