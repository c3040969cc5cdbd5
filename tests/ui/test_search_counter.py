"""Saved searches are counted off the interface thread, after changes, and only what may have changed."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SaveSearch, SetStarred
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.model.rows import SavedSearch
from paperdesk.ui.search_counter import SearchCounter
from paperdesk.ui.session import Session

PAPERS = tuple(Paper(title=title) for title in ("Graphs", "More graphs", "Trees"))


@pytest.fixture
def session(library: Library, qapp: object) -> Iterator[Session]:
    library.apply(AddPapers(PAPERS, "x"))
    library.apply(SaveSearch("Graphs", "graphs"))
    library.apply(SaveSearch("Starred", "is:starred"))
    made = Session(library, poll=0)
    yield made
    made.close()


@pytest.fixture
def counter(session: Session) -> Iterator[SearchCounter]:
    made = SearchCounter(session, rest=0)
    yield made
    made.stop()


def numbers(searches: list[SavedSearch]) -> dict[str, int]:
    return {each.name: each.count for each in searches}


def test_searches_are_counted_later_and_kept(counter: SearchCounter, session: Session, qtbot: QtBot) -> None:
    assert numbers(counter.searches()) == {"Graphs": 0, "Starred": 0}
    with qtbot.waitSignal(counter.counted):
        counter.look()
    assert numbers(counter.searches()) == {"Graphs": 2, "Starred": 0}
    assert numbers(session.library.known_searches()) == {"Graphs": 2, "Starred": 0}
    qtbot.waitUntil(lambda: counter.settled)
    counter.look()
    assert counter.settled  # nothing has changed


def test_changes_are_followed(counter: SearchCounter, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(counter.counted):
        session.do(SetStarred(frozenset({1}), True))
    assert numbers(counter.searches()) == {"Graphs": 2, "Starred": 1}


def test_numbers_that_cannot_be_kept_are_shown_all_the_same(
    counter: SearchCounter, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.search_counter._Counting._keep", lambda *_: False)
    with qtbot.waitSignal(counter.counted):
        counter.look()
    assert numbers(counter.searches()) == {"Graphs": 2, "Starred": 0}
    assert numbers(session.library.known_searches()) == {"Graphs": 0, "Starred": 0}


def test_counting_stops_at_once(counter: SearchCounter, session: Session, qtbot: QtBot) -> None:
    counter._begin()
    counter.stop()
    qtbot.waitUntil(lambda: counter.settled)


def test_a_search_that_asks_otherwise_is_counted_anew(library: Library) -> None:
    number = library.apply(SaveSearch("One", "graphs")).result
    library.keep_counted([SavedSearch(int(str(number)), "One", "graphs", 5)], library.counting_state())
    assert (numbers(library.known_searches()), library.uncounted_searches()) == ({"One": 5}, [])
    library.tables().searches.update(int(str(number)), "One", "trees")
    assert [each.name for each in library.uncounted_searches()] == ["One"]
