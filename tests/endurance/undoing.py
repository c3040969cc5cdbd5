"""Whatever was done can be undone (promise P13): ten sequences of steps in each run."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.endurance.trial import Trial
from tests.library.undo_machine import UndoMachine

SEQUENCES: Final = 10
STEPS: Final = 25
_AS_THEY_COME: Final = settings(
    max_examples=SEQUENCES,
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def undo_everything(random: Random, folder: Path) -> None:
    """Do, undo and redo anything on new libraries; at the end undo all, and do all again."""
    machine = seed(random.getrandbits(64))(type("Seeded", (UndoMachine,), {}))
    run_state_machine_as_test(machine, settings=_AS_THEY_COME)


TRIALS: Final = (Trial("P13", "undoing everything", undo_everything, runs=100, short=2),)
