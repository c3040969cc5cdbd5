"""Similar papers in the window: when they are looked for, what they follow, and the way there and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SetFields, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters import similar
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.similar_worker import SimilarWorker
from paperdesk.ui.widgets.similar_papers import SimilarPapers
from tests.fakes import FakeAsk

SEGMENTATION = Paper(title="Panoptic Segmentation with Masks", abstract="Segmentation by masks.")
FASTER = Paper(title="Panoptic segmentation at speed", abstract="Masks, made faster.")
SPEECH = Paper(title="Speech from lips", abstract="Turning video into sound.")
BARE = Paper(title="Untold")
FILLING = tuple(Paper(title=f"Notes on subject{n}", abstract="Nothing to see.") for n in range(12))
NOTHING_LIKE_IT = "No other paper of the library is much like this one."

Sight = Hand[MainWindow]


def open_window(library: Library, folder: Path) -> Sight:
    desk = Desk(Session(library, poll=0), Settings(folder / "settings.ini"), FakeAsk())
    window = MainWindow(desk)
    return Hand(window, window.is_busy, window.is_late)


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sight]:
    monkeypatch.setattr(similar, "SETTLED", 10)
    library.apply(AddPapers((SEGMENTATION, FASTER, SPEECH, BARE, *FILLING), "test"))
    hand = open_window(library, tmp_path)
    yield hand
    hand.window.close()
    hand.window.desk.session.close()
    hand.window.deleteLater()


def section(hand: Sight) -> SimilarPapers:
    return hand.window.pane.similar


def found(hand: Sight) -> list[str]:
    return [each.row.title for each in section(hand).found()]


def paper(hand: Sight, title: str) -> int:
    return hand.window.desk.session.library.find(f'title:"{title}"').ids()[0]


def read(hand: Sight, title: str, qtbot: QtBot) -> int:
    """Show a paper and wait for what is like it."""
    known = paper(hand, title)
    hand.window.desk.paper_wanted.emit(known)
    hand.settle()
    settle(hand, qtbot)
    return known


def settle(hand: Sight, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hand.window.is_late())


def test_the_paper_being_read_gets_its_kin(hand: Sight, qtbot: QtBot) -> None:
    read(hand, SEGMENTATION.title, qtbot)
    one = found(hand)
    read(hand, FASTER.title, qtbot)
    assert (one, found(hand)) == ([FASTER.title], [SEGMENTATION.title])


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (SPEECH.title, NOTHING_LIKE_IT),
        (BARE.title, "There is no abstract to compare, and no other paper has the words of this title."),
    ],
)
def test_it_is_said_when_there_is_none(hand: Sight, qtbot: QtBot, title: str, sentence: str) -> None:
    read(hand, title, qtbot)
    assert (found(hand), section(hand)._hint.text()) == ([], sentence)


def test_leafing_through_the_list_asks_once(
    hand: Sight, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    ask = SimilarWorker.ask

    def count(worker: SimilarWorker, paper: int, most: int) -> int:
        asked.append(paper)
        return ask(worker, paper, most)

    monkeypatch.setattr(SimilarWorker, "ask", count)
    timer = hand.window.complete().similar._timer
    settle(hand, qtbot)
    asked.clear()
    timer.setInterval(1_000_000)  # the hand may be slow; the reader is slower
    hand.press("J", "J", "J")
    leafing = list(asked)
    timer.timeout.emit()
    settle(hand, qtbot)
    assert (leafing, asked) == ([], [hand.window.desk.current()])


def test_a_star_shows_and_what_is_trashed_goes(hand: Sight, qtbot: QtBot) -> None:
    desk = hand.window.desk
    read(hand, SEGMENTATION.title, qtbot)
    other = paper(hand, FASTER.title)
    desk.session.do(SetStarred(frozenset({other}), True))
    settle(hand, qtbot)
    starred = [each.row.starred for each in section(hand).found()]
    desk.session.do(TrashPapers(frozenset({other})))
    settle(hand, qtbot)
    assert (starred, found(hand)) == ([True], [])


def test_new_words_of_the_paper_being_read_are_followed(hand: Sight, qtbot: QtBot) -> None:
    known = read(hand, SPEECH.title, qtbot)
    hand.window.desk.session.do(SetFields(known, {"title": "Panoptic masks"}))
    settle(hand, qtbot)
    assert sorted(found(hand)) == sorted([SEGMENTATION.title, FASTER.title])


def test_edits_of_the_paper_being_read_ask_nothing(hand: Sight, qtbot: QtBot) -> None:
    known = read(hand, SEGMENTATION.title, qtbot)
    hand.window.desk.session.do(SetStarred(frozenset({known}), True))
    assert hand.window.complete().similar.settled is True


def test_several_selected_papers_have_no_kin(hand: Sight, qtbot: QtBot) -> None:
    read(hand, SEGMENTATION.title, qtbot)
    hand.press("Shift+Down")
    assert (hand.window.is_late(), found(hand)) == (False, [])


def test_a_closed_section_asks_nothing_and_stays_closed(
    hand: Sight, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    read(hand, SEGMENTATION.title, qtbot)
    section(hand).heading.click()
    hand.press("J", "K")
    closed = (section(hand).is_open(), hand.window.is_late(), found(hand))
    stored = Settings(tmp_path / "settings.ini").text(similar.CLOSED)
    section(hand).heading.click()
    settle(hand, qtbot)
    assert (closed, stored, found(hand)) == ((False, False, []), "closed", [FASTER.title])


def test_the_command_opens_the_section_and_takes_the_keyboard_there(hand: Sight, qtbot: QtBot) -> None:
    read(hand, SEGMENTATION.title, qtbot)
    section(hand).heading.click()
    hand.press("M")
    qtbot.waitUntil(lambda: bool(found(hand)))
    assert QApplication.focusWidget() is section(hand).rows[0]
    hand.press("Esc")
    assert QApplication.focusWidget() is hand.window.list_view


def test_enter_goes_to_a_paper_and_back_returns(hand: Sight, qtbot: QtBot) -> None:
    window = hand.window
    window.search_bar.set_text("title:masks")
    hand.settle()
    before = read(hand, SEGMENTATION.title, qtbot)
    hand.press("M", "Return")
    there = (window.desk.current(), window.desk.shown.search)
    hand.press("Alt+Left")
    back = (window.desk.current(), window.desk.shown.search, window.search_bar.text())
    assert there == (paper(hand, FASTER.title), "")
    assert back == (before, "title:masks", "title:masks")


def test_back_within_one_list_keeps_the_list(hand: Sight, qtbot: QtBot) -> None:
    before = read(hand, SEGMENTATION.title, qtbot)
    hand.press("M", "Return")
    there = hand.window.desk.current()
    hand.press("Alt+Left")
    assert (there, hand.window.desk.current()) == (paper(hand, FASTER.title), before)


def test_back_says_when_there_is_no_way_back(hand: Sight, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand.window.desk.toasted) as signal:
        hand.press("Alt+Left")
    assert signal.args == ["There is nothing to go back to.", False]


def test_another_library_ends_the_search_in_the_last_one(hand: Sight, qtbot: QtBot, tmp_path: Path) -> None:
    read(hand, SEGMENTATION.title, qtbot)
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        other.apply(AddPapers(FILLING[:1], "test"))
    hand.window.desk.session.replace(Library.open(tmp_path / "other.paperdesk"))
    hand.settle()
    hand.press("J")
    settle(hand, qtbot)
    assert found(hand) == []
