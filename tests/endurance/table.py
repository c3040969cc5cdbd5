"""Every trial there is."""

from typing import Final

from tests.endurance import searching
from tests.endurance.trial import Trial

TRIALS: Final[tuple[Trial, ...]] = (*searching.TRIALS,)
