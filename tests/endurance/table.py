"""Every trial there is."""

from typing import Final

from tests.endurance import backups, exporting, gate, killing, searching, undoing
from tests.endurance.trial import Trial

TRIALS: Final[tuple[Trial, ...]] = (
    *searching.TRIALS,
    *killing.TRIALS,
    *backups.TRIALS,
    *exporting.TRIALS,
    *undoing.TRIALS,
    *gate.TRIALS,
)
