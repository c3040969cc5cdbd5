"""What a list does that is too long to be read at once; lists are long here from 64 papers on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, AddTag, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

COUNT = 1000


@pytest.fixture
def hand(
    qtbot: QtBot, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hand[MainWindow]]:
    monkeypatch.setattr("paperdesk.ui.models.listing.NEAR", 64)
    monkeypatch.setattr("paperdesk.ui.presenters.listing.NEAR", 64)
    monkeypatch.setattr("paperdesk.ui.presenters.listing.SMALL", 64)
    papers = tuple(Paper(title=f"Paper {COUNT - n:04}") for n in range(COUNT))
    library.apply(AddPapers(papers, "test"))
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), FakeAsk())
    window = MainWindow(desk)
    yield Hand(window, window.is_busy)
    window.close()
    desk.session.close()
    window.deleteLater()


def ids(hand: Hand[MainWindow]) -> list[int]:
    shown = hand.window.desk.shown
    return hand.window.desk.session.library.find(shown.full_query, shown.sort).ids()


def resets(hand: Hand[MainWindow]) -> list[int]:
    seen: list[int] = []
    hand.window.papers.modelReset.connect(lambda: seen.append(hand.window.papers.count()))
    return seen


def bar_value(hand: Hand[MainWindow]) -> int:
    return hand.window.list_view.verticalScrollBar().value()


def test_end_goes_to_the_last_paper_once_its_place_is_known(hand: Hand[MainWindow]) -> None:
    hand.press("End")
    assert hand.window.list_view.current_id() == ids(hand)[-1]
    assert hand.window.list_view.selected_ranges() == [(COUNT - 1, COUNT - 1)]
    assert hand.window.pane.paper() == hand.window.desk.session.library.paper(ids(hand)[-1])


def test_far_rows_are_painted_as_coming_and_filled_when_their_papers_are_known(
    hand: Hand[MainWindow],
) -> None:
    view, papers = hand.window.list_view, hand.window.papers
    view.verticalScrollBar().setValue(500 * view.row_height())
    view.grab()
    assert (papers.is_coming(500), papers.row(500), hand.window.listing.settled) == (True, None, False)
    hand.settle()
    assert not papers.is_coming(500)
    assert papers.row_at_hand(500) == papers.row(500)
    assert papers.id_at(500) == ids(hand)[500]


def test_all_is_selected_as_one_range_whose_papers_are_those_of_the_list(hand: Hand[MainWindow]) -> None:
    hand.press("Ctrl+A")
    view = hand.window.list_view
    assert (view.selected_ranges(), hand.window.desk.count()) == ([(0, COUNT - 1)], COUNT)
    assert list(view.selected_ids()) == ids(hand)


def test_nothing_is_reset_by_an_edit_that_moves_nothing(hand: Hand[MainWindow]) -> None:
    hand.press("Ctrl+A")
    seen = resets(hand)
    hand.window.desk.session.do(AddTag(frozenset(ids(hand)[:2]), "vision"))
    hand.settle()
    row = hand.window.papers.row(0)
    assert row is not None
    assert ([tag.name for tag in row.tags], seen, hand.window.desk.count()) == (["vision"], [], COUNT)


def test_a_star_is_shown_before_the_list_is_made_anew(hand: Hand[MainWindow]) -> None:
    hand.press("J")
    hand.window.desk.session.do(SetStarred(frozenset(ids(hand)[:1]), True))
    row = hand.window.papers.row_at_hand(0)
    assert row is not None
    assert row.starred


def test_a_selection_of_all_lasts_when_papers_leave_the_list(hand: Hand[MainWindow]) -> None:
    hand.press("Ctrl+A")
    gone = ids(hand)[400:403]
    hand.window.desk.session.do(TrashPapers(frozenset(gone)))
    hand.settle()
    view = hand.window.list_view
    assert view.selected_ranges() == [(0, COUNT - 4)]
    assert list(view.selected_ids()) == ids(hand)


def test_a_list_stays_where_it_was_scrolled_to_when_papers_above_leave_it(hand: Hand[MainWindow]) -> None:
    view = hand.window.list_view
    view.verticalScrollBar().setValue(500 * view.row_height() + 7)
    hand.settle()
    top = hand.window.papers.id_at(500)
    hand.window.desk.session.do(TrashPapers(frozenset(ids(hand)[10:12])))
    hand.settle()
    assert (hand.window.papers.id_at(498), bar_value(hand)) == (top, 498 * view.row_height() + 7)


def test_what_is_selected_out_of_sight_does_not_pull_the_list_back(hand: Hand[MainWindow]) -> None:
    hand.press("J")
    view = hand.window.list_view
    view.verticalScrollBar().setValue(500 * view.row_height())
    hand.settle()
    hand.window.desk.session.do(TrashPapers(frozenset(ids(hand)[700:701])))
    hand.settle()
    assert (bar_value(hand), view.selected_ranges()) == (500 * view.row_height(), [(0, 0)])


def test_the_next_paper_is_selected_when_one_leaves_far_down(hand: Hand[MainWindow]) -> None:
    hand.press("End", "K", "K")
    expected = ids(hand)[-2]
    hand.press("X")
    assert hand.window.list_view.current_id() == expected


def test_the_current_paper_is_followed_into_another_order(hand: Hand[MainWindow]) -> None:
    hand.press("J")
    paper = hand.window.list_view.current_id()
    hand.window.desk.sort_wanted.emit("added")
    hand.settle()
    view = hand.window.list_view
    assert (view.current_id(), view.selected_ranges()) == (paper, [(COUNT - 1, COUNT - 1)])
    assert COUNT - 1 in view.rows_in_sight()


def test_a_search_in_a_long_list_begins_at_the_top(hand: Hand[MainWindow]) -> None:
    hand.press("End", "Ctrl+F")
    hand.type("paper")
    assert (hand.window.papers.count(), bar_value(hand)) == (COUNT, 0)


def test_selecting_by_ids_reaches_papers_anywhere_in_a_known_order(hand: Hand[MainWindow]) -> None:
    hand.press("End")
    wanted = [ids(hand)[at] for at in (3, 500, 900)]
    hand.window.list_view.select_ids(wanted)
    assert list(hand.window.list_view.selected_ids()) == wanted


def test_a_jump_goes_to_the_title_that_begins_like_that(hand: Hand[MainWindow]) -> None:
    hand.window.desk.sort_wanted.emit("title")
    ask = hand.window.desk.ask
    assert isinstance(ask, FakeAsk)
    ask.answers["text"] = "paper 07"
    hand.press("G")
    row = hand.window.papers.row(699)
    assert row is not None
    assert (row.title, hand.window.list_view.selected_ranges()) == ("Paper 0700", [(699, 699)])


def test_a_jump_to_no_number_says_so_and_goes_nowhere(hand: Hand[MainWindow]) -> None:
    ask = hand.window.desk.ask
    assert isinstance(ask, FakeAsk)
    ask.answers["text"] = "nowhere"
    hand.press("G")
    assert ask.errors == [
        "“nowhere” is not the number of a row, which the list in this order can be searched for."
    ]


def test_a_paper_that_is_wanted_is_found_far_down_in_the_list(hand: Hand[MainWindow]) -> None:
    paper = ids(hand)[800]
    hand.window.desk.paper_wanted.emit(paper)
    hand.settle()
    assert hand.window.list_view.selected_ranges() == [(800, 800)]


def test_a_paper_that_is_not_in_a_long_list_is_shown_among_all(hand: Hand[MainWindow]) -> None:
    other = ids(hand)[900]
    hand.window.desk.session.do(AddTag(frozenset(ids(hand)[:500]), "vision"))
    hand.window.desk.place_wanted.emit("tag:vision")
    hand.settle()
    hand.window.desk.paper_wanted.emit(other)
    hand.settle()
    assert (hand.window.desk.shown.place, hand.window.list_view.current_id()) == ("all", other)
