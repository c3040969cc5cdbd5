"""Words of lists and interest on the screen: in the pane, in triage, and in the order of the Inbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library import interest
from paperdesk.library.edits import AddPapers, CreateWordList, SetStatus, SetWordList
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

KINDS = ("Diffusion", "Hardware")


@pytest.fixture
def hand(qtbot: QtBot, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    """A window on sixteen papers of each of two kinds, of which eleven were kept and eleven dismissed."""
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        papers = [
            Paper(title=f"{kind} {n}", abstract=f"A {kind.lower()} study.", status=Status.INBOX)
            for n in range(16)
            for kind in KINDS
        ]
        library.apply(AddPapers(tuple(papers), "page.txt"))
        for kind, status in zip(KINDS, (Status.KEPT, Status.DISMISSED), strict=True):
            library.apply(SetStatus(frozenset(library.find(f"title:{kind}").ids()[:11]), status))
        library.apply(CreateWordList("wanted", words=("diffusion",)))
        interest.keep(library, interest.learn(library))
    desk = Desk(Session(Library.open_to_look(path), poll=0), Settings(tmp_path / "settings.ini"), FakeAsk())
    window = MainWindow(desk)
    made = Hand(window, window.is_busy)
    made.press("Alt+2")
    yield made
    window.close()
    desk.session.close()
    window.deleteLater()


def listed(hand: Hand[MainWindow]) -> list[str]:
    papers = hand.window.papers
    rows = [papers.row(at) for at in range(papers.count())]
    return [row.title.split()[0] for row in rows if row is not None]


def sort(hand: Hand[MainWindow], key: str) -> None:
    hand.window.desk.sort_wanted.emit(key)
    hand.settle()


def test_pane_says_what_raised_the_paper_and_counts_words(hand: Hand[MainWindow]) -> None:
    sort(hand, "-interest")
    hand.press("J")
    pane = hand.window.pane
    assert pane.body.words.text() == "Raised by Diffusion; wanted 2"
    assert [colour for _, _, colour in pane.abstract._words] == ["hl1"]
    assert [colour for _, _, colour in pane.header.title._words] == ["hl1"]


def test_inbox_in_the_order_of_interest_stays_as_it_is_while_one_decides(hand: Hand[MainWindow]) -> None:
    sort(hand, "-interest")
    assert listed(hand) == ["Diffusion"] * 5 + ["Hardware"] * 5
    assert hand.window.header._sort.text() == "Likely to interest me"
    before = list(hand.window.papers.listing().order or ())
    hand.press("J", "E", "X")
    assert list(hand.window.papers.listing().order or ()) == before[2:]
    hand.press("Ctrl+Z")
    assert list(hand.window.papers.listing().order or ()) == before[1:]


def test_inbox_comes_in_the_order_of_a_list(hand: Hand[MainWindow]) -> None:
    sort(hand, "-list:wanted")
    assert listed(hand) == ["Diffusion"] * 5 + ["Hardware"] * 5
    assert hand.window.header._sort.text() == "Words of “wanted”"
    hand.window.desk.session.do(SetWordList(1, words=("hardware",)))
    hand.settle()
    assert listed(hand) == ["Hardware"] * 5 + ["Diffusion"] * 5


def test_triage_shows_words_and_how_likely_a_paper_is(hand: Hand[MainWindow]) -> None:
    sort(hand, "-interest")
    hand.press("Shift+Space")
    page = hand.window.complete().triage.page
    assert page.paper.words.text() == "Raised by Diffusion; wanted 2"
    assert page.bar.likely.text().startswith("likely for you 0.")
    page.bar.words.click()
    ask = hand.window.desk.ask
    assert isinstance(ask, FakeAsk)
    assert ask.names() == ["word_lists"]


def test_key_opens_the_word_lists(hand: Hand[MainWindow]) -> None:
    hand.press("W")
    ask = hand.window.desk.ask
    assert isinstance(ask, FakeAsk)
    assert ask.names() == ["word_lists"]


def test_marks_follow_the_lists(hand: Hand[MainWindow]) -> None:
    sort(hand, "-interest")
    hand.press("J")
    hand.window.desk.session.do(CreateWordList("method", "blue", ("study",)))
    hand.settle()
    assert [colour for _, _, colour in hand.window.pane.abstract._words] == ["hl1", "hl3"]
    hand.press("Ctrl+Z")
    assert [colour for _, _, colour in hand.window.pane.abstract._words] == ["hl1"]
