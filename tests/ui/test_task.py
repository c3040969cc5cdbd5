import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.ui.task import Task, seconds_left


def endings(task: Task) -> list[object]:
    """What comes out of a task, in order."""
    seen: list[object] = []
    task.succeeded.connect(lambda result: seen.append(("succeeded", result)))
    task.failed.connect(lambda error: seen.append(("failed", str(error))))
    task.cancelled.connect(lambda: seen.append("cancelled"))
    task.finished.connect(lambda: seen.append("finished"))
    return seen


def test_time_left_is_told_once_the_pace_is_known() -> None:
    assert [seconds_left(*each) for each in ((4.0, 10, 100), (60.0, 0, 0), (60.0, 25, 100))] == [0, 0, 180]


def test_work_succeeds_with_its_result(qtbot: QtBot) -> None:
    task = Task("Counting", lambda progress: 42)
    seen = endings(task)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert seen == [("succeeded", 42), "finished"]


def test_work_fails_with_its_error(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise PaperDeskError("The page is gone.")

    task = Task("Reading", work)
    seen = endings(task)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert seen == [("failed", "The page is gone."), "finished"]


def test_cancelled_work_stops_at_its_next_step(qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        go_on.wait()
        progress(1, 2)
        raise AssertionError("went on after it was cancelled")

    task = Task("Waiting", work)
    seen = endings(task)
    with qtbot.waitSignal(task.finished):
        task.start()
        started.wait()
        task.cancel()
        go_on.set()
    assert seen == ["cancelled", "finished"]


def test_work_runs_beside_the_interface_and_ends_in_it(qtbot: QtBot) -> None:
    here = threading.get_ident()
    task = Task("Asking", lambda progress: threading.get_ident())
    threads: list[object] = []
    task.succeeded.connect(lambda result: threads.extend((result, threading.get_ident())))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert threads[0] != here
    assert threads[1] == here


def test_progress_is_told_at_most_every_tenth_of_a_second(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for done in range(1000):
            progress(done, 1000)

    task = Task("Counting", work)
    told: list[tuple[int, int]] = []
    task.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert told[0] == (0, 1000)
    assert len(told) < 100


def test_work_whose_asker_is_gone_ends_in_silence(qtbot: QtBot) -> None:
    begun, gone, heard = threading.Event(), threading.Event(), list[type[BaseException]]()

    def work(progress: Progress) -> None:
        begun.set()
        gone.wait()
        try:
            progress(1, 2)
        except Cancelled as stopped:
            heard.append(type(stopped))
            raise

    asker = QObject()
    task = Task("Counting", work, asker)
    task.start()
    begun.wait()
    delete(asker)
    gone.set()
    task.wait()
    assert heard == [Cancelled]
