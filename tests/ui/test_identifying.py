"""Adding papers by identifiers in the window: pasted or typed, looked up or not."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.completing.waiting import waiting_count
from paperdesk.library.edits import TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from paperdesk.model.identifiers import Identifier, find_identifiers
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands import files
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.identifying import names_papers, request
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.lookups import AddByIdAnswer, AddByIdRequest
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
from tests.online.services import AllServices, all_services

KNOWN = Paper(
    title="Marking words in abstracts",
    authors=(Name("Roe", "Ann"),),
    year=2021,
    date="2021-09-08",
    arxiv="2109.03814",
    abstract="We show how words in abstracts are marked.",
)
ARXIV = Identifier("arxiv", "2109.03814")
UNKNOWN = Identifier("arxiv", "2109.00001")


@dataclass
class Bench:
    """A desk without a window, whose network is this computer."""

    desk: Desk
    ask: FakeAsk
    server: AllServices
    qtbot: QtBot
    toasts: list[str] = field(default_factory=list)
    wanted: list[int] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def add(self, *identifiers: Identifier, look_up: bool = True, **answers: Any) -> None:
        """Answer the sheet so, and wait until nothing goes on any more."""
        self.ask.answers.update(answers)
        self.ask.answers["add_by_id"] = AddByIdAnswer(identifiers, look_up)
        run(BY_ID["paper.identify"], self.desk)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.task is None and self.desk.lookup_task is None)
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.desk.task is None and self.desk.lookup_task is None)

    def papers(self) -> list[Paper]:
        return list(self.library.papers(self.library.find().ids()))

    def asked(self) -> AddByIdRequest:
        asked: AddByIdRequest = [given[0] for name, given in self.ask.asked if name == "add_by_id"][-1]
        return asked


@pytest.fixture
def bench(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    ask = FakeAsk()
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), ask)
    QGuiApplication.clipboard().clear()
    with all_services((KNOWN,)) as server:
        keep_wishes(NetworkWishes(addresses=server.addresses()))
        made = Bench(desk, ask, server, qtbot)
        desk.toasted.connect(lambda text, undo: made.toasts.append(text))
        desk.paper_wanted.connect(made.wanted.append)
        yield made
        desk.stop()
        desk.session.close()


def test_a_paper_is_looked_up_added_and_shown(bench: Bench) -> None:
    bench.add(ARXIV)
    (paper,) = bench.papers()
    assert (paper.title, paper.authors, paper.year) == (KNOWN.title, KNOWN.authors, 2021)
    assert (bench.toasts, bench.wanted) == (["1 paper added."], [paper.id])
    run(BY_ID["edit.undo"], bench.desk)
    assert bench.papers() == []


def test_nothing_is_sent_for_papers_that_are_only_added(bench: Bench) -> None:
    bench.add(ARXIV, look_up=False)
    assert (bench.server.requests, bench.papers()[0].arxiv) == ([], "2109.03814")
    assert (bench.toasts, waiting_count(bench.library)) == (
        ["1 paper added. 1 paper waits to be looked up."],
        1,
    )


def test_what_nobody_knows_is_told_and_added_only_when_that_is_wanted(bench: Bench) -> None:
    bench.add(UNKNOWN, choose="")
    assert (bench.papers(), bench.toasts) == ([], ["Nothing was added."])
    title, sentence, _ = next(given for name, given in bench.ask.asked if name == "choose")
    assert (title, "arXiv:2109.00001" in sentence) == ("1 identifier is not known", True)
    bench.add(UNKNOWN, choose="add")
    assert [paper.arxiv for paper in bench.papers()] == ["2109.00001"]


def test_a_paper_that_is_there_is_shown(bench: Bench) -> None:
    bench.add(ARXIV)
    bench.add(ARXIV)
    assert (bench.toasts[-1], len(bench.papers())) == ("1 paper was here already.", 1)
    assert bench.wanted == [bench.papers()[0].id] * 2


def test_a_paper_in_the_trash_comes_back(bench: Bench) -> None:
    bench.add(ARXIV)
    bench.desk.session.do(TrashPapers(frozenset(bench.library.find().ids())))
    bench.add(ARXIV, look_up=False)
    assert len(bench.papers()) == 1


def test_the_sheet_knows_what_is_there(bench: Bench) -> None:
    bench.add(ARXIV)
    asked = request(bench.desk, "text")
    twin = asked.twin(ARXIV)
    assert (asked.text, asked.offline, asked.twin(UNKNOWN)) == ("text", False, None)
    assert twin is not None and twin.title == KNOWN.title
    assert asked.find("arXiv:2109.03814v2") == find_identifiers("2109.03814")


def test_the_command_begins_with_identifiers_on_the_clipboard(bench: Bench) -> None:
    bench.add()
    assert bench.asked().text == ""
    QGuiApplication.clipboard().setText("A text without any")
    bench.add()
    assert bench.asked().text == ""
    QGuiApplication.clipboard().setText("https://arxiv.org/abs/2109.03814")
    bench.add()
    assert bench.asked().text == "https://arxiv.org/abs/2109.03814"


def test_pasted_identifiers_open_the_sheet(bench: Bench) -> None:
    bench.ask.answers["add_by_id"] = AddByIdAnswer((ARXIV,))
    files.add_text(bench.desk, "see 2109.03814", "the clipboard")
    bench.settle()
    assert (bench.asked().text, len(bench.papers())) == ("see 2109.03814", 1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("10.1145/3292500.3330701", True),
        ("https://doi.org/10.1145/3292500.3330701\n\narXiv:2109.03814", True),
        ("Roe, A. (2021). Marking words. https://doi.org/10.1145/3292500.3330701", True),
        ("A title\n\nAn abstract with code at https://example.org and arXiv:2109.03814.", False),
        ("A title\n\nAn abstract.", False),
        (
            "1. Marking Words by Hand\nAnn Roe, Bo Lee\narXiv:2109.03814\n"
            "2. Reading Words Aloud\nCy Ray, Di Fox\narXiv:2109.03815",
            False,
        ),
        ("1. Ann Roe, Bo Lee. Marking Words. arXiv:2109.03814\n2. Ann Roe, Di Fox. 10.1145/3292500", True),
        ("", False),
        ("2109.03814\n" * 3_000, False),
    ],
)
def test_a_text_names_papers_when_most_of_its_lines_do(text: str, names: bool) -> None:
    assert names_papers(text) is names
