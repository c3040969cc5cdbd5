"""`python -m tests.endurance`: every trial in full, within a time, and a table of what came of it.

It uses temporary files and this computer's own loopback, nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice

from tests.endurance.table import TRIALS
from tests.endurance.trial import Outcome, Trial, run, run_apart


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for; status 1 when anything failed or was not run."""
    asked = _parse(arguments)
    chosen = [trial for trial in TRIALS if not asked.only or {trial.promise, trial.name} & {*asked.only}]
    if asked.seed is not None:
        return _again(chosen, asked.seed)
    wanted = {trial.name: asked.runs or trial.runs for trial in chosen}
    outcomes = list(_run(_in_turn(wanted), asked.workers, time.monotonic() + 60 * asked.minutes))
    return _report(chosen, outcomes, wanted)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.endurance", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="PROMISE", help="promises (P1) or names of trials")
    parser.add_argument("--runs", type=int, help="so many runs of each instead of its own number")
    parser.add_argument("--minutes", type=float, default=120, help="begin no run after so long (120)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="so many runs at once")
    parser.add_argument("--seed", type=int, help="do this one run again")
    return parser.parse_args(arguments)


def _again(trials: Sequence[Trial], seed: int) -> int:
    faults = [fault for trial in trials if (fault := run(trial, seed))]
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


def _in_turn(wanted: dict[str, int]) -> Iterator[tuple[str, int]]:
    """Names and seeds, each trial as often as its number asks, so that too little time thins all alike."""
    steps = sorted((seed / runs, name, seed) for name, runs in wanted.items() for seed in range(runs))
    return ((name, seed) for _, name, seed in steps)


def _run(todo: Iterator[tuple[str, int]], workers: int, end: float) -> Iterator[Outcome]:
    with ThreadPoolExecutor(workers) as pool:
        running: set[Future[Outcome]] = set()
        while True:
            free = workers - len(running) if time.monotonic() < end else 0
            running |= {pool.submit(run_apart, name, seed) for name, seed in islice(todo, free)}
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (_told(future.result()) for future in done)


def _told(outcome: Outcome) -> Outcome:
    if outcome.fault:
        print(f"{outcome.trial}, --seed {outcome.seed}:\n{outcome.fault}", file=sys.stderr, flush=True)
    return outcome


def _report(trials: Sequence[Trial], outcomes: Sequence[Outcome], wanted: dict[str, int]) -> int:
    print("| promise | trial | runs | passed | seconds a run |\n|---|---|---|---|---|")
    whole = True
    for trial in trials:
        mine = [outcome for outcome in outcomes if outcome.trial == trial.name]
        passed, runs = sum(not outcome.fault for outcome in mine), wanted[trial.name]
        seconds = sum(outcome.seconds for outcome in mine) / max(1, len(mine))
        whole &= passed == runs
        print(f"| {trial.promise} | {trial.name} | {len(mine)} of {runs} | {passed} | {seconds:.2f} |")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
