"""Writers of one program take turns, and a person's edit goes before an import."""

import threading
from collections.abc import Callable

import pytest

from paperdesk.model.errors import Cancelled
from paperdesk.store.turns import Lane, Turns

LONG = 60.0  # seconds


class Writers:
    """Threads that wait for their turn, and the order in which they got it."""

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.order: list[str] = []
        self._threads: list[threading.Thread] = []

    def start(self, name: str, lane: Lane) -> None:
        def write() -> None:
            with lane.turn(LONG) as mine:
                assert mine
                self.order.append(name)

        self._threads.append(threading.Thread(target=write))
        self._threads[-1].start()

    def join(self) -> list[str]:
        for thread in self._threads:
            thread.join()
        return self.order


def until(condition: Callable[[], bool]) -> None:
    while not condition():
        threading.Event().wait(0.001)


def test_an_edit_goes_before_an_import_that_waits_longer() -> None:
    turns = Turns()
    writers = Writers(turns)
    with turns.imports.turn(LONG) as mine:
        assert mine
        writers.start("import", turns.imports)
        writers.start("edit", turns.edits)
        until(lambda: turns._hurried == 1)
    assert writers.join() == ["edit", "import"]


@pytest.mark.parametrize("first", [True, False])
def test_a_turn_that_does_not_come_in_time_is_none(first: bool) -> None:
    turns = Turns()
    with turns.edits.turn(LONG), Lane(turns, first).turn(0.01) as mine:
        assert not mine
    with turns.imports.turn(0.0) as mine:
        assert mine


def test_who_fails_lets_others_write() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns.edits.turn(LONG):
        raise ValueError("no")
    with turns.imports.turn(0.0) as mine:
        assert mine


def test_who_waits_as_long_as_it_takes_is_asked_meanwhile() -> None:
    turns = Turns()
    asked: list[None] = []
    with turns.edits.turn(LONG):
        writers = Writers(turns)
        writers.start("import", turns.patient_imports(lambda: asked.append(None)))
        until(lambda: len(asked) == 2)
    assert writers.join() == ["import"]


def test_who_waits_can_be_cancelled() -> None:
    turns = Turns()

    def cancel() -> None:
        raise Cancelled

    with turns.edits.turn(LONG), pytest.raises(Cancelled), turns.patient_imports(cancel).turn(LONG):
        pass
    with turns.edits.turn(LONG), turns.patient_imports(cancel).turn(0.0) as mine:
        assert not mine
