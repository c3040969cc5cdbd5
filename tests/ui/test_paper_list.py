import gc
import sys
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Status
from paperdesk.model.rows import Row, Tag
from paperdesk.ui.models.listing import PAGE, PAGES_KEPT, Listing
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.widgets.paper_lines import STAR_ZONE
from paperdesk.ui.widgets.paper_list_view import PaperListView


def paper(ident: int, **changes: object) -> Row:
    """A row of the list with nothing special about it."""
    usual: dict[str, object] = {
        "id": ident,
        "key": f"key{ident}",
        "title": f"Paper {ident}",
        "authors": "Lovelace, Babbage",
        "year": 1843,
        "venue": "Memoirs",
        "status": Status.KEPT,
        "starred": False,
        "unread": False,
        "tags": (),
        "highlights": 0,
        "noted": False,
        "added": "1843-01-01T00:00:00Z",
        "arxiv": False,
    }
    return Row(**(usual | changes))  # type: ignore[arg-type]


def listing(ids: Iterable[int]) -> Listing:
    """A listing of these ids, as a search answers."""
    found = list(ids)
    return Listing(tuple(found[:PAGE]), len(found), lambda offset, limit: found[offset : offset + limit])


class Shelf:
    """Rows by id that count how often they are read."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.reads = 0

    def read(self, ids: Iterable[int]) -> list[Row]:
        self.reads += 1
        return [self.rows.get(ident) or paper(ident) for ident in ids if ident < 1_000_000]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def papers(qapp: object, shelf: Shelf) -> PaperList:
    return PaperList(shelf.read)


@pytest.fixture
def view(papers: PaperList, qtbot: QtBot) -> PaperListView:
    made = PaperListView(papers)
    qtbot.addWidget(made)
    made.resize(388, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_model_keeps_the_rules_of_qt(papers: PaperList, qtmodeltester: ModelTester) -> None:
    papers.show(listing(range(1, 301)))
    qtmodeltester.check(papers, force_py=True)


def test_row_is_read_by_page_and_kept(papers: PaperList, shelf: Shelf) -> None:
    papers.show(listing(range(1, 1001)))
    assert [papers.row(at) for at in (0, PAGE - 1, PAGE)] == [paper(1), paper(PAGE), paper(PAGE + 1)]
    assert shelf.reads == 2


def test_page_cache_is_bounded(papers: PaperList, shelf: Shelf) -> None:
    papers.show(listing(range(1, PAGE * (PAGES_KEPT + 2))))
    for number in range(PAGES_KEPT + 2):
        papers.row(number * PAGE)
    assert len(papers._pages) == PAGES_KEPT


def test_row_outside_the_list_is_none(papers: PaperList) -> None:
    papers.show(listing([7]))
    assert [papers.row(-1), papers.row(1), papers.id_at(1)] == [None, None, None]


def test_row_of_a_gone_paper_is_none(papers: PaperList) -> None:
    papers.show(listing([1, 2_000_000]))
    assert papers.row(1) is None
    assert papers.id_at(1) == 2_000_000
    assert papers.data(papers.index(1, 0)) is None


def test_row_of_finds_papers_beyond_the_first_page(papers: PaperList) -> None:
    papers.show(listing(range(1, 20_001)))
    assert [papers.row_of(ident) for ident in (1, 5000, 20_000, 20_001)] == [0, 4999, 19_999, None]


def test_refresh_reads_only_what_is_cached_and_says_so(papers: PaperList, shelf: Shelf, qtbot: QtBot) -> None:
    papers.show(listing(range(1, 1001)))
    papers.row(0)
    shelf.rows[2] = paper(2, starred=True)
    with qtbot.waitSignal(papers.dataChanged) as signal:
        papers.refresh(frozenset({2, 900}))
    assert signal.args is not None
    assert signal.args[0].row() == 1
    assert papers.row(1) == paper(2, starred=True)
    assert papers.row(899) == paper(900)


def test_a_count_that_follows_adds_rows_without_a_reset(papers: PaperList, qtbot: QtBot) -> None:
    everything = listing(range(1, 1001))
    papers.show(Listing(everything.first, PAGE, everything.page))
    with qtbot.assertNotEmitted(papers.modelReset), qtbot.waitSignal(papers.rowsInserted):
        papers.show(everything)
    assert papers.rowCount() == 1000


def test_accessible_text_is_a_sentence(papers: PaperList, shelf: Shelf) -> None:
    shelf.rows[1] = paper(1, unread=True, starred=True, tags=(Tag("vision"),), highlights=2, noted=True)
    papers.show(listing([1]))
    assert papers.data(papers.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "Paper 1, by Lovelace, Babbage, 1843, Memoirs, Kept, unread, favourite, "
        "tags: vision, 2 highlights, has a note."
    )


def test_display_text_is_the_title(papers: PaperList) -> None:
    papers.show(listing([1]))
    assert papers.data(papers.index(0, 0)) == "Paper 1"
    assert papers.data(QModelIndex()) is None


def test_rows_are_82_high_with_text_of_13(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing(range(1, 11)))
    assert view.row_height() == view._delegate.row_height()


def test_go_to_selects_one_paper_and_tells(view: PaperListView, papers: PaperList, qtbot: QtBot) -> None:
    papers.show(listing(range(1, 301)))
    with qtbot.waitSignals([view.current_changed, view.selection_changed]):
        assert view.go_to(200)
    assert (view.current_id(), view.selected_ids()) == (200, (200,))
    assert not view.go_to(999)


def test_step_moves_and_stops_at_the_ends(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing([5, 6]))
    assert [view.step(1), view.step(1), view.step(1), view.step(-1)] == [True, True, False, True]
    assert view.selected_ids() == (5,)


def test_selection_of_all_gives_ids_without_reading_rows(
    view: PaperListView, papers: PaperList, shelf: Shelf
) -> None:
    papers.show(listing(range(1, 50_001)))
    view.selectAll()
    before = shelf.reads
    assert view.selected_ids() == tuple(range(1, 50_001))
    assert shelf.reads == before


def test_select_ids_keeps_the_order_of_the_list(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing([9, 8, 7, 6]))
    view.select_ids([6, 9, 1234])
    assert view.selected_ids() == (9, 6)


def test_a_new_listing_keeps_the_selected_papers(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing([1, 2, 3, 4]))
    view.select_ids([2, 3])
    papers.show(listing([9, 3, 8, 2]))
    assert view.selected_ids() == (3, 2)
    assert view.current_id() == 2


def test_the_next_paper_is_selected_when_one_left(
    view: PaperListView, papers: PaperList, qtbot: QtBot
) -> None:
    papers.show(listing([1, 2, 3, 4]))
    view.go_to(2)
    qtbot.waitUntil(lambda: view._told[0] == 2)
    with qtbot.waitSignal(view.current_changed) as signal:
        papers.show(listing([1, 3, 4]))
    assert signal.args == [3]


def test_the_last_paper_is_selected_when_the_last_left(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing([1, 2, 3]))
    view.go_to(3)
    papers.show(listing([1, 2]))
    assert view.selected_ids() == (2,)


def test_nothing_is_selected_in_an_unrelated_listing(view: PaperListView, papers: PaperList) -> None:
    papers.show(listing([1, 2, 3, 4]))
    view.go_to(2)
    papers.show(listing([7, 8, 9]))
    assert (view.current_id(), view.selected_ids()) == (None, ())


def test_a_selection_too_long_to_remember_lasts_while_the_listing_does(
    view: PaperListView, papers: PaperList
) -> None:
    papers.show(listing(range(1, 5001)))
    view.selectAll()
    papers.show(listing(range(1, 5001)))
    assert view.selected_ids() == tuple(range(1, 5001))
    papers.show(listing(range(2, 5001)))
    assert view.selected_ids() == ()


def test_tooltip_shows_a_long_title_as_plain_text(
    view: PaperListView, papers: PaperList, shelf: Shelf
) -> None:
    title = "<img src='x'> & <b>bold</b> " * 20
    shelf.rows[1] = paper(1, title=title)
    papers.show(listing([1]))
    point = view.visualRect(papers.index(0, 0)).topLeft() + QPoint(40, 20)
    assert view._tip(point) == title


def test_click_on_the_star_does_not_select(view: PaperListView, papers: PaperList, qtbot: QtBot) -> None:
    papers.show(listing([1, 2, 3]))
    area = view.visualRect(papers.index(1, 0))
    point = area.topRight()
    point += type(point)(-STAR_ZONE // 2, 20)
    with qtbot.waitSignal(view.star_clicked) as signal:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert signal.args == [2]
    assert view.selected_ids() == ()


def test_letters_are_not_a_search(view: PaperListView, papers: PaperList, qtbot: QtBot) -> None:
    papers.show(listing([1, 2, 3]))
    view.go_to(1)
    qtbot.keyClicks(view, "Paper 3")
    assert view.selected_ids() == (1,)


def test_menu_is_asked_for_at_a_global_point(view: PaperListView, papers: PaperList, qtbot: QtBot) -> None:
    papers.show(listing([1]))
    with qtbot.waitSignal(view.menu_requested):
        view.customContextMenuRequested.emit(view.rect().center())


@pytest.mark.parametrize(
    "change",
    [
        {"title": "", "authors": "", "year": None, "venue": ""},
        {"unread": True, "starred": True, "highlights": 1, "noted": True},
        {"tags": tuple(Tag(f"a rather long tag {number}") for number in range(12)), "highlights": 3},
        {"title": "Wörter 🎓 " * 40, "authors": ", ".join(f"Name{number}" for number in range(30))},
        {"title": "العربية from right to left", "arxiv": True, "venue": ""},
    ],
)
def test_every_kind_of_row_can_be_painted(
    view: PaperListView, papers: PaperList, shelf: Shelf, change: dict[str, object]
) -> None:
    shelf.rows[1] = paper(1, **change)
    papers.show(listing([1, 2_000_000]))
    view.set_terms(("paper*", "worter", "tag"))
    for width in (80, 300, 560):
        view.resize(width, 300)
        assert not view.grab().isNull()


def test_painting_many_rows_keeps_the_references_to_none(
    view: PaperListView, papers: PaperList, shelf: Shelf
) -> None:
    for ident in range(1, 301):
        shelf.rows[ident] = paper(ident, tags=(Tag("vision"), Tag("pose")), highlights=1, noted=True)
    papers.show(listing(range(1, 301)))
    view.set_terms(("paper",))
    view.resize(388, 82 * 200)
    view.grab()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(100):
        view.grab()
    # 20,000 rows at four calls each: a binding that takes a reference with every call takes 80,000.
    assert sys.getrefcount(None) >= before - 40_000
