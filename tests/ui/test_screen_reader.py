"""What screen readers say: of each row of a list all that it shows, of charts and tasks their numbers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.formats.page.reading import Page, PagePaper
from paperdesk.library.planning import Planned
from paperdesk.model.paper import Highlight, Status
from paperdesk.model.rows import Collection, Counts, HighlightRow, Row, SavedSearch, Step, Tag
from paperdesk.ui.dialogs.history import History
from paperdesk.ui.dialogs.palette import Entries, Palette
from paperdesk.ui.dialogs.preview_rows import PreviewRows
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import ReportRows
from paperdesk.ui.models.highlight_rows import HighlightRows
from paperdesk.ui.models.listing import Listing
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.models.sidebar_tree import SidebarTree
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.widgets import announcing
from paperdesk.ui.widgets.bar_chart import BarChart, Column
from paperdesk.ui.widgets.day_map import DayMap
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.table_header import TableHeader
from paperdesk.ui.widgets.task_gauge import TaskGauge
from paperdesk.ui.widgets.toast import Toast
from paperdesk.ui.widgets.triage_bar import TriageBar
from paperdesk.ui.widgets.triage_summary import Figure, TriageSummary
from tests.ui.shown import shown_window

SAID = Qt.ItemDataRole.AccessibleTextRole
ROW = Row(
    1,
    "key",
    "On Engines",
    "Lovelace",
    1843,
    "Memoirs",
    Status.TO_READ,
    starred=True,
    unread=True,
    tags=(Tag("vision"), Tag("audio")),
    highlights=1,
    noted=True,
    added="2026-05-06T08:00:00Z",
    arxiv=False,
    remark="look again",
    rating=4,
    snoozed_until="2999-05-06",
)


def said(model: QAbstractItemModel, row: int = 0) -> object:
    return model.index(row, 0).data(SAID)


def papers(*rows: Row) -> PaperList:
    by_id = {row.id: row for row in rows}
    made = PaperList(lambda ids: [by_id[each] for each in ids])
    made.show(Listing(tuple(by_id), len(by_id), lambda _offset, _limit: []))
    return made


class Reader:
    """A screen reader that hears what is announced."""

    Event = QAccessible.Event

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.heard.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(announcing, "QAccessible", made)
    return made


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made


def test_a_row_of_the_list_says_all_that_it_shows(qapp: object) -> None:
    assert said(papers(ROW)) == (
        "On Engines, by Lovelace, 1843, Memoirs, To read, unread, favourite, tags: vision, audio, "
        "1 highlight, has a note, back on Mon 6 May 2999."
    )


def test_a_row_of_the_table_says_its_cells_with_their_headings(qtbot: QtBot) -> None:
    model = papers(ROW)
    view = PaperListView(model)
    qtbot.addWidget(view)
    header = TableHeader()
    for name in ("status", "rating", "note", "tags"):
        header.show_column(name, on=True)
    view.show_table(header)
    assert said(model) == (
        "On Engines, Authors: Lovelace, Year: 1843, Venue: Memoirs, Status: To read, Added: 6 May, "
        "Rating: 4 of 5, Tags: vision, audio, Note: yes, unread, favourite, back on Mon 6 May 2999."
    )
    view.show_lines()
    assert str(said(model)).startswith("On Engines, by Lovelace, 1843,")


def test_the_header_of_the_table_says_its_columns_and_what_the_list_is_sorted_by(qtbot: QtBot) -> None:
    header = TableHeader()
    qtbot.addWidget(header)
    header.show_sort("-year")
    header.show_column("venue", on=False)
    by_year = header.accessibleDescription()
    header.show_sort("title")
    assert by_year == "Title; Authors; Year, the list is sorted by it; Added"
    assert header.accessibleDescription() == "Title, the list is sorted by it; Authors; Year; Added"


def test_a_row_of_the_sidebar_says_what_it_is_and_how_many_papers_it_holds(qapp: object) -> None:
    tree = SidebarTree()
    tree.fill(
        Counts(all=12345, trash=1),
        (Tag("vision", "", 97), Tag("vision/{count}", "", 3)),
        (Collection(1, None, "Thesis", "Thesis", 42),),
        (SavedSearch(1, "Surveys", "survey", 1),),
    )
    told = {each: tree.find(each).data(SAID) for each in ("all", "trash", "tag:vision", "tag:vision/{count}")}
    assert told == {
        "all": "All papers, 12,345 papers",
        "trash": "Trash, 1 paper",
        "tag:vision": "Tag vision, 97 papers",
        "tag:vision/{count}": "Tag vision/{count}, 3 papers",
    }
    assert tree.find("collection:1").data(SAID) == "Collection Thesis, 42 papers"
    assert tree.find("search:1").data(SAID) == "Saved search Surveys, 1 paper"


def test_a_row_of_the_highlights_says_quote_comment_colour_and_paper(qapp: object) -> None:
    mark = Highlight(0, 1, "Words.", colour=2, comment="Why?", tags=("method",), moved=True)
    rows = HighlightRows(lambda *_: [HighlightRow(1, "On Engines", mark)])
    rows.show("")
    assert [said(rows, 0), said(rows, 1)] == [
        "On Engines",
        "Words. Comment: Why?. Highlighted in green. Tags: method. Moved, check. In the paper On Engines.",
    ]


def test_rows_of_dialogs_say_all_that_they_show(qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    preview = PreviewRows(lambda papers: [Planned(each, "new") for each in papers], window)
    preview.show(Page((PagePaper("One", "Text."), PagePaper("Two", "Text.", sure=False)), ()))
    preview.take([1], on=False)
    history = History(window, [Step(1, "2019-05-06T09:00:00", "Star", undone=True)])
    steps = history.findChild(QListView)
    assert steps is not None
    report = ReportRows(window)
    report.show([Entry("smith2020", "A brace is missing.", "line 12", 12)])
    entries = Entries(window)
    entries.show([PaletteEntry("paper.tag", "Add tags…", hint="Paper", key="Shift+T")])
    assert [said(preview, 0), said(preview, 1)] == [
        "One. Looks right, ticked",
        "Two. Check this pair, not ticked",
    ]
    assert said(steps.model()) == "Star (undone), 6 May 2019, 09:00"
    assert said(report) == "line 12. smith2020. A brace is missing."
    assert said(entries) == "Add tags…, Paper, Shift T"


def test_charts_say_their_numbers(qtbot: QtBot) -> None:
    bars, days = BarChart("Read each week", ("accent",), 100), DayMap("Reading days")
    for each in (bars, days):
        qtbot.addWidget(each)
    bars.show_columns([Column((2,), "Week of 4 May: 2 papers"), Column((0,), "none")], "2 papers in 2 weeks")
    days.show_days("2026-05-06", 10, {"2026-05-05": 3}, "Something was read on 1 day")
    assert bars.accessibleDescription() == "2 papers in 2 weeks. Week of 4 May: 2 papers"
    assert days.accessibleDescription() == "Something was read on 1 day. Tuesday, 5 May 2026: 3 papers"


def test_a_chart_left_by_the_keyboard_says_the_whole_again(qtbot: QtBot, reader: Reader) -> None:
    window = shown_window(qtbot)
    bars = BarChart("Read each week", ("accent",), 100, window)
    bars.show()
    bars.show_columns([Column((2,), "Week of 4 May: 2 papers")], "2 papers")
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    at = bars.accessibleDescription()
    bars.clearFocus()
    assert (at, reader.heard) == ("Week of 4 May: 2 papers", ["Week of 4 May: 2 papers"])
    assert bars.accessibleDescription() == "2 papers. Week of 4 May: 2 papers"


def test_a_task_says_how_far_it_is(parent: QWidget) -> None:
    gauge = TaskGauge(parent)
    gauge.set_progress("Importing", 1200, 2400)
    bar = gauge._bar
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Importing", "50%, 1,200 of 2,400")
    gauge.set_progress("Importing", 0, 0)
    assert bar.accessibleDescription() == ""


def test_triage_says_how_far_it_is_and_what_came_of_it(qtbot: QtBot, reader: Reader) -> None:
    bar, summary = TriageBar(), TriageSummary()
    for each in (bar, summary):
        qtbot.addWidget(each)
    bar.set_progress(4, 3, 1200, None)
    summary.show_result("Done", "2 minutes", [Figure(1200, "kept"), Figure(3, "dismissed")])
    assert bar.bar.accessibleDescription() == "3 of 1,200 decided"
    assert reader.heard == ["Done. 1,200 kept, 3 dismissed. 2 minutes"]


def test_a_toast_is_announced(parent: QWidget, reader: Reader) -> None:
    Toast(parent).show_text("2 papers tagged.", undo=True)
    assert reader.heard == ["2 papers tagged."]


def test_the_palette_announces_what_enter_would_take(qtbot: QtBot, reader: Reader) -> None:
    entries = [PaletteEntry("a", "Add tags…", key="T"), PaletteEntry("b", "Back")]

    def find(text: str) -> list[PaletteEntry]:
        return [each for each in entries if text in each.text]

    palette = Palette(shown_window(qtbot), find)
    palette._move(1)
    palette._search("nowhere")
    assert reader.heard == ["Add tags…, T", "Back", "Nothing is called that"]


def test_nothing_is_announced_where_nobody_hears(monkeypatch: pytest.MonkeyPatch, parent: QWidget) -> None:
    made = Reader()
    monkeypatch.setattr(made, "isActive", lambda: False)
    monkeypatch.setattr(announcing, "QAccessible", made)
    announcing.announce(parent, "text")
    assert made.heard == []
