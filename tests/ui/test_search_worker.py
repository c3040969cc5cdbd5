import gc
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.store import branches
from paperdesk.ui import search_worker
from paperdesk.ui.search_worker import FIRST_PAGE, Answer, Question, SearchWorker

MANY = 3 * FIRST_PAGE


@pytest.fixture
def worker(qapp: object, library: Library) -> Iterator[SearchWorker]:
    papers = tuple(Paper(title=f"Paper number{n}", abstract="A paper.") for n in range(MANY))
    library.apply(AddPapers(papers, "test"))
    worker = SearchWorker(library.path)
    worker.start()
    yield worker
    worker.stop()


def answers(worker: SearchWorker) -> list[tuple[str, Answer]]:
    seen: list[tuple[str, Answer]] = []
    worker.found.connect(lambda answer: seen.append(("found", answer)))
    worker.counted.connect(lambda answer: seen.append(("counted", answer)))
    return seen


def test_the_first_page_comes_before_the_count(qtbot: QtBot, worker: SearchWorker) -> None:
    seen = answers(worker)
    with qtbot.waitSignal(worker.counted):
        worker.ask("paper", "-added")
    assert [(kind, len(answer.ids), answer.count) for kind, answer in seen] == [
        ("found", FIRST_PAGE, None),
        ("counted", FIRST_PAGE, MANY),
    ]


def test_what_takes_long_to_count_is_told_in_steps(
    qtbot: QtBot, worker: SearchWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_worker, "SOME", 2 * FIRST_PAGE)
    monkeypatch.setattr(branches, "ASKED", 10)
    seen = answers(worker)
    with qtbot.waitSignal(worker.counted):
        worker.ask("abstract:paper", "-added")
    assert [(kind, len(answer.ids), answer.count) for kind, answer in seen] == [
        ("found", FIRST_PAGE, None),
        ("found", 2 * FIRST_PAGE, None),
        ("counted", FIRST_PAGE, MANY),
    ]


def test_a_short_answer_comes_once_with_its_count(
    qtbot: QtBot, worker: SearchWorker, library: Library
) -> None:
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask("number17", "-added")
    answer = signal.args[0]
    assert answer.ids == tuple(library.find("number17").ids())
    assert answer.count == len(answer.ids)
    assert answer.terms == library.find("number17").terms


def test_only_the_newest_question_is_answered(qtbot: QtBot, worker: SearchWorker) -> None:
    seen = answers(worker)
    for n in range(100):
        worker.ask(f"number{n}", "-added")
    last = worker.ask("number333", "-added")
    qtbot.waitUntil(lambda: any(answer.question.generation == last for _, answer in seen))
    assert [answer.question.generation for _, answer in seen] == [last]


def test_questions_from_the_first_moment_on_are_answered(qtbot: QtBot, library: Library) -> None:
    library.apply(AddPapers((Paper(title="Paper number1"),), "test"))
    for _ in range(30):  # the connection is new each time: an interrupt may hit while it opens the index
        worker = SearchWorker(library.path)
        seen = answers(worker)
        worker.start()
        for n in range(20):
            worker.ask("number1" if n % 2 else "n", "-added")
        qtbot.waitUntil(lambda seen=seen: bool(seen))  # type: ignore[misc]
        worker.stop()


def test_what_cannot_be_answered_fails_with_a_sentence(qtbot: QtBot, worker: SearchWorker) -> None:
    with qtbot.waitSignal(worker.failed) as signal:
        worker.ask("paper", "by colour")
    assert "colour" in str(signal.args[0])
    with qtbot.waitSignal(worker.found):
        worker.ask("paper", "-added")


def test_stop_ends_a_thread_that_waits(worker: SearchWorker) -> None:
    worker.stop()
    assert worker.isFinished()


ENDLESS = (
    "with recursive n (i) as (select 1 union all select i + 1 from n) select max(i) from n where running(i)"
)


class Endless(SearchWorker):
    """Searches for "endless" without end, unless that is interrupted."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.running = threading.Event()

    def _run_on(self, _: int) -> bool:
        self.running.set()
        return True

    @override
    def _search(self, library: Library, question: Question) -> None:
        if question.query == "endless":
            # Said from inside of the statement: an interrupt before its beginning would not reach it.
            library._store.db.define("running", 1, self._run_on)
            library._store.db.value(ENDLESS)
        super()._search(library, question)


def test_a_new_question_interrupts_the_search_that_runs(qtbot: QtBot, library: Library) -> None:
    library.apply(AddPapers((Paper(title="Paper number1"),), "test"))
    worker = Endless(library.path)
    seen = answers(worker)
    worker.start()
    try:
        worker.ask("endless", "-added")
        assert worker.running.wait(60)
        with qtbot.waitSignal(worker.found):
            last = worker.ask("number1", "-added")
    finally:
        worker.stop()
    assert [answer.question.generation for _, answer in seen] == [last]


def test_the_order_follows_the_count_when_it_is_wanted(qtbot: QtBot, library: Library) -> None:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {at}") for at in range(200)), "test"))
    worker = SearchWorker(library.path)
    worker.want_order()  # of nothing yet
    seen = answers(worker)
    orders: list[Answer] = []
    worker.ordered.connect(orders.append)
    try:
        with qtbot.waitSignal(worker.ordered):
            worker.ask("", "added")
            worker.want_order()
            worker.start()
        with qtbot.waitSignal(worker.ordered):
            worker.want_order()
    finally:
        worker.stop()
    ids = library.find("", "added").ids()
    assert [kind for kind, _ in seen] == ["found", "counted"]
    assert [(answer.count, list(answer.order or ())) for answer in orders] == [(200, ids), (200, ids)]


def test_a_worker_that_was_stopped_is_gone(qapp: object, library: Library) -> None:
    parent = QObject()
    worker = SearchWorker(library.path, parent)
    worker.start()
    gone = weakref.ref(worker)
    worker.stop()
    del worker
    gc.collect()
    assert (gone(), parent.children()) == (None, [])
