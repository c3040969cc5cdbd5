"""A long day at one window leaves nothing behind (promise P19): no memory, no file, no thread, no object.

    python -m tests.endurance.soak --papers 50000 --minutes 480

drives the real window and tells after each round what the process holds; it fails when that has grown. The
trial is the same on a small library for some rounds.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from tests.endurance.trial import Trial

WARM: Final = 0.1
"""The part of the time, and at least so many rounds, in which everything comes up for the first time."""
FEWEST: Final = 3


def soak_briefly(random: Random, folder: Path) -> None:
    """Some rounds with a small library."""
    _without_screen()
    # Other trials do without the window.
    from tests.endurance.day import soak

    soak(random, folder, 100, lambda rounds: rounds < FEWEST, lambda rounds: rounds == FEWEST - 1)


def _without_screen() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(arguments: Sequence[str]) -> int:
    """Use the window for so many minutes; status 1 when something has grown."""
    parser = argparse.ArgumentParser(prog="python -m tests.endurance.soak", description=__doc__)
    parser.add_argument("--papers", type=int, default=50_000)
    parser.add_argument("--minutes", type=float, default=480)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(arguments)
    seconds = 60 * asked.minutes
    _without_screen()
    from tests.endurance.day import soak

    with TemporaryDirectory() as folder:
        begin = time.monotonic()
        try:
            soak(
                Random(asked.seed),
                Path(folder),
                asked.papers,
                lambda rounds: time.monotonic() - begin < seconds,
                lambda rounds: rounds >= FEWEST and time.monotonic() - begin > WARM * seconds,
                lambda line: print(f"{(time.monotonic() - begin) / 60:.1f} min, round {line}", flush=True),
            )
        except AssertionError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


TRIALS: Final = (Trial("P19", "a long day at the window", soak_briefly, runs=3, short=1),)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
