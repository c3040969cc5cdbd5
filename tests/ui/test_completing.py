"""Completing papers in the window: asked for, shown, taken, or waiting."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.completing.waiting import waiting_count
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes, read_wishes
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands.command import Needs, met, run
from paperdesk.ui.commands.network import AGREED
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest, Taken
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
from tests.online.services import AllServices, Fault, all_services

ABSTRACT = (
    "We show how words in abstracts are marked by readers, and count what they mark in a thousand papers."
)
KNOWN = Paper(
    title="Marking words in abstracts of papers",
    authors=(Name("Roe", "Ann"), Name("Doe", "Jo")),
    year=2021,
    date="2021-09-08",
    arxiv="2109.03814",
    abstract=ABSTRACT,
)
MINE = Paper(title="Marking words in abstracts of papers", abstract=ABSTRACT, key="mine")
UNKNOWN = Paper(title="Nobody has ever heard of this one", key="unknown")


@dataclass
class Bench:
    """A desk without a window, whose network is this computer."""

    desk: Desk
    ask: FakeAsk
    server: AllServices
    qtbot: QtBot
    toasts: list[str] = field(default_factory=list)
    fault: "Fault | None" = None

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def run(self, command: str, *keys: str, **answers: Any) -> None:
        """Run a command on papers, and wait until nothing goes on any more."""
        self.ask.answers.update(answers)
        chosen = tuple(self.library.paper_id(key) or 0 for key in keys)
        self.desk.watch(lambda: chosen, lambda: chosen[0] if chosen else None)
        run(BY_ID[command], self.desk)
        self.qtbot.waitUntil(lambda: self.desk.task is None and self.desk.lookup_task is None)
        self.qtbot.wait(1)

    def paper(self, key: str) -> Paper:
        return self.library.paper(self.library.paper_id(key) or 0)

    def request(self) -> CompletionRequest:
        """What was shown last."""
        request: CompletionRequest = [asked[0] for name, asked in self.ask.asked if name == "completion"][-1]
        return request


@pytest.fixture
def bench(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    library.apply(AddPapers((MINE, UNKNOWN), "test"))
    ask = FakeAsk(confirm=True)
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), ask)
    made: list[Bench] = []
    with all_services((KNOWN,), lambda name, count: made[0].fault) as server:
        keep_wishes(NetworkWishes(addresses=server.addresses()))
        made.append(Bench(desk, ask, server, qtbot))
        desk.toasted.connect(lambda text, undo: made[0].toasts.append(text))
        yield made[0]
        desk.stop()
        desk.session.close()


def take_all(request: CompletionRequest) -> CompletionAnswer:
    """What the sheet answers when nobody changes anything in it."""
    return CompletionAnswer(
        {
            paper.paper: Taken(0, frozenset(each.field for each in paper.matches[0].offers if each.taken))
            for paper in request.papers
            if paper.sure
        }
    )


def test_what_services_know_is_taken_as_one_step(bench: Bench) -> None:
    bench.run("paper.complete", "mine", completion=take_all)
    paper = bench.paper("mine")
    assert (paper.authors, paper.year, paper.arxiv) == (KNOWN.authors, 2021, "2109.03814")
    assert (bench.toasts, bench.ask.errors) == (["1 paper completed."], [])
    bench.run("edit.undo")
    assert (bench.paper("mine").authors, bench.paper("mine").year) == ((), None)


def test_what_was_found_is_shown_before_it_is_taken(bench: Bench) -> None:
    bench.run("paper.complete", "mine", "unknown", completion=None)
    known, unknown = bench.request().papers
    assert (known.kind, known.sure, known.matches[0].title) == ("certain", True, KNOWN.title)
    shown = {each.field: (each.present, each.offered, each.source) for each in known.matches[0].offers}
    assert shown["authors"] == ("", "Ann Roe; Jo Doe", "arXiv")
    assert (unknown.kind, unknown.told) == ("rest", "No service that was asked knows this paper.")
    assert bench.paper("mine").authors == ()


def test_the_first_time_it_is_said_what_is_sent(bench: Bench) -> None:
    bench.run("paper.complete", "mine", confirm=False)
    assert bench.server.requests == []
    ((_, sentence, _),) = [asked for name, asked in bench.ask.asked if name == "confirm"]
    assert "Title, first author, year and identifiers" in sentence
    assert "arXiv, Crossref" in sentence
    bench.run("paper.complete", "mine", confirm=True)
    bench.run("paper.complete", "mine")
    assert bench.ask.names().count("confirm") == 2
    assert bench.desk.settings.flag(AGREED)


def test_all_papers_that_lack_something_are_looked_up_together(bench: Bench) -> None:
    bench.run("attention.complete", completion=take_all)
    assert {paper.title for paper in bench.request().papers} == {MINE.title, UNKNOWN.title}
    assert bench.paper("mine").year == 2021


def test_offline_papers_wait_and_nothing_is_sent(bench: Bench) -> None:
    keep_wishes(NetworkWishes(offline=True, addresses=bench.server.addresses()))
    bench.run("paper.complete", "mine", "unknown", choose="later")
    assert (bench.server.requests, waiting_count(bench.library)) == ([], 2)
    assert bench.toasts == ["2 papers wait to be looked up."]


def test_one_may_go_online_there_and_then(bench: Bench) -> None:
    keep_wishes(NetworkWishes(offline=True, addresses=bench.server.addresses()))
    bench.run("paper.complete", "mine", choose="now", completion=take_all)
    assert (read_wishes().offline, bench.paper("mine").year) == (False, 2021)
    assert bench.ask.names().count("confirm") == 1


def test_giving_up_offline_changes_nothing(bench: Bench) -> None:
    keep_wishes(NetworkWishes(offline=True))
    bench.run("paper.complete", "mine", choose="")
    assert (bench.server.requests, waiting_count(bench.library), bench.toasts) == ([], 0, [])


def test_services_that_fail_leave_papers_waiting_and_say_why(bench: Bench) -> None:
    off = tuple(name for name in bench.server.addresses() if name != "arxiv")
    keep_wishes(NetworkWishes(addresses=bench.server.addresses(), off=off))
    bench.fault = "html"
    bench.run("paper.complete", "mine")
    (error,) = bench.ask.errors
    assert "sent a web page instead of data" in error


def test_too_many_are_not_begun(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.ui.commands.completing.MOST", 1)
    bench.run("paper.complete", "mine", "unknown")
    assert bench.ask.errors == ["2 papers are too many to look up together; select at most 1 paper."]


def test_papers_are_looked_up_beside_everything_else(bench: Bench, qtbot: QtBot) -> None:
    bench.ask.answers["completion"] = None
    gate = threading.Event()
    bench.desk.look_up("Waiting", lambda progress: gate.wait(60), lambda _: None)
    assert (bench.desk.task, met(bench.desk) & Needs.IDLE) == (None, Needs.IDLE)
    gate.set()
    qtbot.waitUntil(lambda: bench.desk.lookup_task is None)


def test_what_was_chosen_waits_for_an_edit_of_many_papers(bench: Bench, qtbot: QtBot) -> None:
    gate = threading.Event()

    def answer(request: CompletionRequest) -> CompletionAnswer:
        bench.desk.run_edit("Changing papers", lambda progress: gate.wait(60), lambda _: None)
        return take_all(request)

    bench.ask.answers["completion"] = answer
    chosen = (bench.library.paper_id("mine") or 0,)
    bench.desk.watch(lambda: chosen, lambda: chosen[0])
    run(BY_ID["paper.complete"], bench.desk)
    qtbot.waitUntil(lambda: bench.desk.edit_task is not None)
    assert bench.paper("mine").year is None
    gate.set()
    qtbot.waitUntil(lambda: bench.desk.task is None)
    assert (bench.paper("mine").year, bench.toasts) == (2021, ["1 paper completed."])


def test_a_lookup_that_is_cancelled_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.fault = "slow"
    chosen = (bench.library.paper_id("mine") or 0,)
    bench.desk.watch(lambda: chosen, lambda: chosen[0])
    run(BY_ID["paper.complete"], bench.desk)
    qtbot.waitUntil(lambda: bool(bench.server.requests))
    task = bench.desk.lookup_task
    assert task is not None
    task.cancel()
    qtbot.waitUntil(lambda: bench.desk.lookup_task is None)
    assert (bench.toasts, bench.paper("mine").year) == (["Cancelled. Nothing was changed."], None)


def test_another_library_hears_nothing_of_it(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = (bench.library.paper_id("mine") or 0,)
    bench.desk.watch(lambda: chosen, lambda: chosen[0])
    run(BY_ID["paper.complete"], bench.desk)
    bench.desk.session.replace(Library.open(tmp_path / "other.paperdesk", create=True))
    qtbot.waitUntil(lambda: bench.desk.lookup_task is None)
    qtbot.wait(1)
    assert "completion" not in bench.ask.names()
