"""Dragging papers on collections, the Trash, saved searches, tags: by the widgets' own events."""

from collections.abc import Callable

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]


def library_of(hand: Hand[MainWindow]) -> Library:
    return hand.window.desk.session.library


def with_sample(start: Start) -> Hand[MainWindow]:
    hand = start()
    hand.window.desk.session.record(add_sample(library_of(hand)))
    hand.settle()
    return hand


def test_dragged_papers_land_in_the_collection(start: Start) -> None:
    hand = with_sample(start)
    library = library_of(hand)
    hand.press("J", "Shift+Down")
    chosen = hand.window.list_view.selected_ids()
    thesis = next(each for each in library.collections() if each.name == "Reading group")
    before = thesis.count
    inside = {each for each in chosen if thesis.path in library.paper(each).collections}
    hand.window.sidebar.choose(f"collection:{thesis.id}")
    place = hand.window.sidebar.current()
    hand.window.sidebar.papers_dropped.emit(place, chosen)
    hand.settle()
    after = next(each for each in library.collections() if each.id == thesis.id).count
    assert after == before + len(chosen) - len(inside)
    assert set(chosen) <= set(hand.window.papers.ids_between(0, 100))


def test_the_trash_by_keys(start: Start) -> None:
    hand = with_sample(start)
    library = library_of(hand)
    count = library.counts().all
    hand.press("J", "Del", "Del")
    assert (library.counts().all, library.counts().trash) == (count - 2, 2)
    hand.window.desk.place_wanted.emit("trash")
    hand.settle()
    assert hand.window.papers.count() == 2
    hand.press("J")
    hand.during(lambda: hand.press("Del"), lambda: hand.press("Return"))
    assert library.counts().trash == 1
    hand.press("Ctrl+Z")
    assert library.counts().trash == 2


def test_a_saved_search_stands_in_the_sidebar(start: Start) -> None:
    def name() -> None:
        hand.press("Ctrl+A")
        hand.type("Fresh")
        hand.press("Return")

    hand = with_sample(start)
    hand.press("Ctrl+F")
    hand.type("diffusion")
    found = hand.window.papers.count()
    hand.press("Return")
    hand.during(lambda: hand.press("Ctrl+S"), name)
    saved = next(each for each in library_of(hand).saved_searches() if each.name == "Fresh")
    assert (saved.query, saved.count) == ("diffusion", found)
    assert hand.window.sidebar.current().id == f"search:{saved.id}"
    assert (hand.window.search_bar.text(), hand.window.papers.count()) == ("", found)
