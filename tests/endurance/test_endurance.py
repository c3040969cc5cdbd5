"""Each trial a few times; `python -m tests.endurance` runs them all in full."""

import pytest

from tests.endurance.table import TRIALS
from tests.endurance.trial import Trial, run

RUNS = [(trial, seed) for trial in TRIALS for seed in range(trial.short)]


@pytest.mark.parametrize("trial, seed", RUNS, ids=[f"{trial.name}-{seed}" for trial, seed in RUNS])
def test_nothing_is_lost(trial: Trial, seed: int) -> None:
    assert run(trial, seed) == ""
