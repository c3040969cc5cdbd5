"""Papers are added by what they are known by and completed from services, by keys in the real window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from tests.journeys.test_attention import click_door, papers, when_a_sheet_is_open
from tests.online.services import all_services

Start = Callable[[], Hand[MainWindow]]
ABSTRACT = "We show how readers mark words in abstracts, and count what they mark in a thousand papers."
KNOWN = Paper(
    title="Marking words in abstracts",
    authors=(Name("Roe", "Ann"), Name("Doe", "Jo")),
    year=2021,
    date="2021-09-08",
    arxiv="2109.03814",
    abstract=ABSTRACT,
)
OTHER = Paper(
    title="Reading a thousand papers in a day", authors=(Name("Lee", "Kim"),), year=2020, arxiv="2001.00001"
)


def test_a_title_becomes_a_paper_that_can_be_cited(start: Start, tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.paperdesk", create=True) as library:
        library.apply(AddPapers((Paper(title=KNOWN.title, abstract=ABSTRACT, key="mine"),), "test"))
    with all_services((KNOWN, OTHER)) as server:
        keep_wishes(NetworkWishes(addresses=server.addresses()))
        hand = start()
        hand.window.desk.settings.set("network/agreed", True)

        with when_a_sheet_is_open(hand, lambda: hand.press("Ctrl+Return")):
            click_door(hand, "complete")
        (paper,) = papers(tmp_path)
        assert (paper.key, paper.authors, paper.year) == ("mine", KNOWN.authors, 2021)

        QGuiApplication.clipboard().setText("see https://arxiv.org/abs/2001.00001v2")
        with when_a_sheet_is_open(hand, lambda: hand.press("Ctrl+Return")):
            hand.press("Ctrl+V")
        assert {each.title for each in papers(tmp_path)} == {KNOWN.title, OTHER.title}

        hand.press("Ctrl+Z", "Ctrl+Z")
        (paper,) = papers(tmp_path)
        assert (paper.authors, paper.year) == ((), None)
