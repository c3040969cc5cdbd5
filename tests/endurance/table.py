"""Every trial there is."""

from typing import Final

from tests.endurance import (
    backups,
    damage,
    disk_full,
    exporting,
    feeds,
    fuzzing,
    garbage_settings,
    gate,
    killing,
    limits,
    migrating,
    patterns,
    payloads,
    power,
    searching,
    soak,
    two_programs,
    undoing,
    vanishing,
)
from tests.endurance.trial import Trial

TRIALS: Final[tuple[Trial, ...]] = (
    *searching.TRIALS,
    *killing.TRIALS,
    *power.TRIALS,
    *disk_full.TRIALS,
    *migrating.TRIALS,
    *backups.TRIALS,
    *damage.TRIALS,
    *two_programs.TRIALS,
    *vanishing.TRIALS,
    *exporting.TRIALS,
    *fuzzing.TRIALS,
    *limits.TRIALS,
    *soak.TRIALS,
    *undoing.TRIALS,
    *gate.TRIALS,
    *feeds.TRIALS,
    *payloads.TRIALS,
    *patterns.TRIALS,
    *garbage_settings.TRIALS,
)
