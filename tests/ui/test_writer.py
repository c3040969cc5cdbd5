"""The writer: jobs in order, errors where they are waited for, and a rest that every job ends."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library.edits import AddPapers, SetNote, SetStarred
from paperdesk.library.library import Library
from paperdesk.library.shared_file import SharedFile
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui import writer as writer_module
from paperdesk.ui.writer import Job, Writer

PAPERS = (Paper(title="One"),)


class Bell:
    """Counts how often it was rung."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        self.rung += 1


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def failed() -> list[Exception]:
    return []


@pytest.fixture
def writer(library: Library, bell: Bell, failed: list[Exception]) -> Iterator[Writer]:
    library.apply(AddPapers(PAPERS, "test"))
    made = Writer(SharedFile(library.path).open_for_edits, bell, failed.append)
    yield made
    made.close()


def done(writer: Writer, work: Callable[[Library], Any]) -> Any:
    return writer.submit(Job(work)).result()


def noting(number: int) -> Job[object]:
    return Job(lambda library: library.apply(SetNote(1, f"note {number}")))


def held(writer: Writer) -> tuple[Job[None], threading.Event]:
    """A job that is under way until the event is set."""
    begun, go = threading.Event(), threading.Event()

    def wait(library: Library) -> None:
        begun.set()
        go.wait()

    job = writer.submit(Job(wait, "Waiting"))
    begun.wait()
    return job, go


def test_jobs_are_done_one_after_the_other_in_one_thread(writer: Writer) -> None:
    order: list[int] = []
    threads: set[int] = set()

    def job(number: int) -> Job[None]:
        def work(library: Library) -> None:
            order.append(number)
            threads.add(threading.get_ident())

        return Job(work)

    for one in [writer.submit(job(number)) for number in range(20)]:
        one.result()
    assert (order, len(threads), threading.get_ident() in threads) == (list(range(20)), 1, False)


def test_what_a_job_raises_is_raised_where_it_is_waited_for(writer: Writer) -> None:
    with pytest.raises(PaperDeskError, match="no longer"):
        done(writer, lambda library: library.paper(99))
    assert done(writer, lambda library: library.paper(1).title) == "One"


def test_a_job_that_was_withdrawn_is_never_begun(writer: Writer) -> None:
    job, go = held(writer)
    assert (job.withdraw(), job.wait(0)) == (False, False)
    second = writer.submit(Job(lambda library: library.apply(SetNote(1, "too late"))))
    assert second.withdraw()
    go.set()
    assert done(writer, lambda library: library.paper(1).note) == ""
    assert not second.wait(0)


def test_only_a_watched_job_rings(writer: Writer, bell: Bell) -> None:
    done(writer, lambda library: None)
    watched: Job[None] = Job(lambda library: None)
    watched.watched = True
    writer.submit(watched).result()
    done(writer, lambda library: None)
    assert bell.rung == 1


def test_closing_does_what_is_left_and_leaves_one_file(library: Library, tmp_path: Path) -> None:
    library.apply(AddPapers(PAPERS, "test"))
    library.close()
    writer = Writer(SharedFile(library.path).open_for_edits, Bell(), print)
    _, go = held(writer)
    jobs = [writer.submit(noting(number)) for number in range(5)]
    go.set()
    writer.close()
    assert all(job.wait(0) for job in jobs)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [library.path.name]
    with Library.open(library.path) as after:
        assert after.paper(1).note == "note 4"
    writer.close()


def test_a_job_after_the_end_is_done_with_a_library_of_its_own(writer: Writer, library: Library) -> None:
    for number in (1, 2):
        writer.submit(noting(number)).result()
        writer.close()
        assert library.paper(1).note == f"note {number}"


def test_a_library_that_cannot_be_opened_is_tried_again(library: Library) -> None:
    library.apply(AddPapers(PAPERS, "test"))
    opened: list[Path] = []

    def open_library() -> Library:
        opened.append(library.path)
        if len(opened) == 1:
            raise PaperDeskError("not now")
        return Library.open(library.path)

    writer = Writer(open_library, Bell(), print)
    with pytest.raises(PaperDeskError, match="not now"):
        done(writer, lambda own: own.paper(1))
    assert done(writer, lambda own: own.paper(1).title) == "One"
    writer.close()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "REST", 0.01)


@pytest.mark.usefixtures("hasty")
def test_the_log_is_carried_over_when_nobody_waits(writer: Writer, library: Library, tmp_path: Path) -> None:
    rested = threading.Event()

    def keep_up(go_on: Callable[[], bool], work: Callable[..., None]) -> None:
        work(go_on)
        rested.set()

    def watch(own: Library) -> None:
        work = own.keep_up
        own.keep_up = lambda go_on: keep_up(go_on, work)  # type: ignore[method-assign]

    done(writer, watch)
    done(writer, lambda own: own.apply(SetStarred(frozenset({1}), True)))
    rested.clear()
    done(writer, lambda own: None)
    rested.wait()
    # The file by itself, without its log.
    alone = Path(shutil.copy(library.path, tmp_path / "alone.paperdesk"))
    with Library.open(alone) as copied:
        assert copied.find("is:starred").count() == 1


@pytest.mark.usefixtures("hasty")
def test_a_job_ends_the_rest(writer: Writer) -> None:
    resting = threading.Event()

    def endless(go_on: Callable[[], bool], library: Library) -> None:
        def tell() -> int:
            resting.set()
            return 1

        library._store.db.define("tell", 0, tell)
        library._store.db.value(
            "with recursive c(n) as (select tell() union all select n + 1 from c) select max(n) from c"
        )

    def begin(library: Library) -> None:
        library.keep_up = lambda go_on: endless(go_on, library)  # type: ignore[method-assign]

    def end(library: Library) -> str:
        del library.keep_up
        return library.paper(1).title

    done(writer, begin)
    resting.wait()
    assert done(writer, end) == "One"


@pytest.mark.usefixtures("hasty")
def test_a_bug_at_rest_is_told_and_the_writer_goes_on(writer: Writer, failed: list[Exception]) -> None:
    resting = threading.Event()

    def broken(go_on: Callable[[], bool]) -> None:
        resting.set()
        raise ValueError("a bug")

    def begin(library: Library) -> None:
        library.keep_up = broken  # type: ignore[method-assign]

    done(writer, begin)
    resting.wait()
    assert done(writer, lambda library: library.paper(1).title) == "One"
    assert [str(error) for error in failed][:1] == ["a bug"]
