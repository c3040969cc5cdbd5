"""Papers that wait to be looked up: told in the status line, and gone on with when that is wanted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.library.completing.waiting import wait_for, waiting_count
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes, read_wishes
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest
from paperdesk.ui.presenters.waiting_papers import WaitingPapers
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.status_line import StatusLine
from tests.fakes import FakeAsk
from tests.online.services import AllServices, all_services
from tests.ui.test_completing import KNOWN, MINE, take_all

STUB = Paper(arxiv="2109.03814", key="stub")
OTHER = Paper(title="Nobody has ever heard of this one", authors=(Name("Roe", "Ann"),), key="other")


@dataclass
class Bench:
    """A status line, and what it tells of."""

    desk: Desk
    ask: FakeAsk
    server: AllServices
    line: StatusLine
    waiting: WaitingPapers
    qtbot: QtBot
    toasts: list[str] = field(default_factory=list)
    chosen: list[tuple[int, ...]] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def let_wait(self, *papers: Paper) -> tuple[int, ...]:
        applied = self.desk.session.do(AddPapers(papers, "test"))
        assert isinstance(applied.result, tuple)
        self.desk.session.do(wait_for(applied.result))
        self.qtbot.waitUntil(lambda: bool(self.note()))
        return applied.result

    def note(self) -> str:
        made = self.line.findChild(QPushButton, "note")
        return made.text() if made is not None and not made.isHidden() else ""

    def click(self, answer: str) -> None:
        self.ask.answers["choose"] = answer
        self.line.note_clicked.emit()
        self.settle()

    def go_on(self) -> None:
        self.waiting.go_on()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.lookup_task is None and self.desk.task is None)
        self.qtbot.wait(1)
        self.waiting.look()

    def wish(self, *, resume: bool = True, offline: bool = False) -> None:
        keep_wishes(NetworkWishes(offline, addresses=self.server.addresses(), resume=resume))


@pytest.fixture
def bench(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    ask = FakeAsk(confirm=True)
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), ask)
    line = StatusLine()
    qtbot.addWidget(line)
    with all_services((KNOWN,)) as server:
        made = Bench(desk, ask, server, line, WaitingPapers(desk, line, desk), qtbot)
        made.wish()
        desk.toasted.connect(lambda text, undo: made.toasts.append(text))
        desk.papers_wanted.connect(made.chosen.append)
        yield made
        made.waiting.stop()
        desk.stop()
        desk.session.close()


def test_nothing_is_told_while_nothing_waits(bench: Bench) -> None:
    assert bench.note() == ""


def test_the_status_line_tells_how_many_wait(bench: Bench) -> None:
    bench.let_wait(MINE, OTHER)
    assert bench.note() == "2 papers to be looked up"


def test_papers_that_wait_are_forgotten_when_that_is_wanted(bench: Bench) -> None:
    bench.let_wait(MINE, OTHER)
    bench.click("never")
    assert (bench.note(), waiting_count(bench.library), bench.server.requests) == ("", 0, [])
    assert bench.toasts == ["2 papers no longer waiting."]


def test_papers_that_wait_are_shown(bench: Bench) -> None:
    papers = bench.let_wait(MINE, OTHER)
    bench.click("show")
    assert [sorted(chosen) for chosen in bench.chosen] == [sorted(papers)]


def test_they_are_looked_up_now_when_that_is_wanted(bench: Bench) -> None:
    bench.ask.answers["completion"] = take_all
    (paper,) = bench.let_wait(MINE)
    bench.click("now")
    assert (bench.library.paper(paper).year, bench.note()) == (2021, "")


def test_nothing_goes_on_by_itself_unless_it_is_wished(bench: Bench) -> None:
    bench.wish(resume=False)
    bench.let_wait(MINE)
    bench.go_on()
    bench.wish(offline=True)
    bench.go_on()
    assert (bench.server.requests, bench.note()) == ([], "1 paper to be looked up")


def test_going_on_by_itself_can_be_wished_there(bench: Bench) -> None:
    bench.wish(resume=False)
    bench.let_wait(MINE)
    bench.click("by itself")
    assert read_wishes().resume
    bench.click("by hand")
    assert not read_wishes().resume


def test_what_was_found_by_itself_waits_to_be_shown(bench: Bench) -> None:
    (paper,) = bench.let_wait(MINE)
    bench.go_on()
    assert bench.toasts == ["Details were found for 1 paper."]
    assert (bench.note(), bench.library.paper(paper).year) == ("Details found for 1 paper", None)
    shown: list[CompletionRequest] = []

    def answer(request: CompletionRequest) -> CompletionAnswer:
        shown.append(request)
        return take_all(request)

    bench.ask.answers["completion"] = answer
    bench.click("")
    assert (len(shown), bench.library.paper(paper).year, bench.note()) == (1, 2021, "")


def test_a_paper_that_says_nothing_yet_is_filled_in_by_itself(bench: Bench) -> None:
    (paper,) = bench.let_wait(STUB)
    bench.go_on()
    found = bench.library.paper(paper)
    assert (found.title, found.year, found.key) == (KNOWN.title, 2021, "stub")
    assert (bench.toasts, bench.note()) == (["1 paper completed."], "")


def test_what_nobody_knows_waits_no_longer(bench: Bench) -> None:
    bench.let_wait(OTHER)
    bench.go_on()
    assert (bench.note(), bench.ask.names()) == ("", [])


def test_another_library_has_its_own(bench: Bench, tmp_path: Path) -> None:
    bench.let_wait(MINE)
    bench.desk.session.replace(Library.open(tmp_path / "other.paperdesk", create=True))
    assert bench.note() == ""
