"""Whatever was done, undone, leaves the library as it was (promise P13)."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.library.undo_machine import UndoMachine


def test_whatever_was_done_can_be_undone_and_done_again() -> None:
    run_state_machine_as_test(UndoMachine, settings=settings(max_examples=20, stateful_step_count=15))
