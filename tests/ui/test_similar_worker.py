"""Similar papers are found in a thread of their own, and only for the paper asked about last."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.similar import Similar, similar
from paperdesk.model.paper import Paper
from paperdesk.ui.similar_worker import SimilarWorker

PAIRS = 20
MOST = 6


@pytest.fixture
def worker(qapp: object, library: Library) -> Iterator[SimilarWorker]:
    papers = tuple(Paper(title=f"Subject{n // 2} by view{n}") for n in range(2 * PAIRS))
    library.apply(AddPapers(papers, "test"))
    worker = SimilarWorker(library.path)
    worker.start()
    yield worker
    worker.stop()


def answers(worker: SimilarWorker) -> list[list[Similar]]:
    seen: list[list[Similar]] = []
    worker.found.connect(seen.append)
    return seen


def test_what_is_found_is_what_the_library_says(
    qtbot: QtBot, worker: SimilarWorker, library: Library
) -> None:
    paper = library.find("subject3").ids()[0]
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask(paper, MOST)
    assert signal.args == [similar(library, paper, MOST)]
    assert len(signal.args[0]) == 1


def test_only_the_paper_asked_about_last_is_answered(
    qtbot: QtBot, worker: SimilarWorker, library: Library
) -> None:
    seen = answers(worker)
    ids = library.find().ids()
    for paper in ids:
        worker.ask(paper, MOST)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [similar(library, ids[-1], MOST)]


def test_a_paper_that_is_forgotten_is_not_answered(
    qtbot: QtBot, worker: SimilarWorker, library: Library
) -> None:
    seen = answers(worker)
    first, second = library.find("subject3 OR subject4").ids()[1:3]
    worker.ask(first, MOST)
    worker.forget()
    worker.ask(second, MOST)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [similar(library, second, MOST)]


def test_a_file_that_is_no_library_fails_with_a_sentence(qtbot: QtBot, library: Library) -> None:
    path = library.path.with_name("other.paperdesk")
    path.write_bytes(b"no library" * 100)
    worker = SimilarWorker(path)
    with qtbot.waitSignal(worker.failed) as signal:
        worker.start()
    worker.stop()
    assert "other.paperdesk is not a PaperDesk library" in str(signal.args[0])
