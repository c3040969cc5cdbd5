"""What a trial is, and how one run of it is done."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
HANGS: Final = 300
"""Seconds after which a run that is still going on has failed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to put a promise to the test, with chance in it.

    `once(random, folder)` is one run in an empty folder of its own; it raises AssertionError with what was
    lost. The same seed gives the same chances. `runs` are wanted in full, `short` of them with every check.
    """

    promise: str
    name: str
    once: Callable[[Random, Path], None]
    runs: int
    short: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run ended: "" or what went wrong, and how many seconds it took."""

    trial: str
    seed: int
    fault: str
    seconds: float


def run(trial: Trial, seed: int) -> str:
    """Do one run in a folder that is removed afterwards; gives what went wrong, "" for nothing."""
    folder = Path(mkdtemp(prefix="paperdesk-endurance-"))
    try:
        trial.once(Random(f"{trial.name} {seed}"), folder)
    except Exception:
        return traceback.format_exc()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return ""


def run_apart(name: str, seed: int) -> Outcome:
    """Do one run in a process of its own, so that one that crashes or hangs is a fault like any other."""
    begin = time.perf_counter()
    command = [sys.executable, "-m", "tests.endurance", "--only", name, "--seed", str(seed)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=HANGS, check=False)
        fault = f"status {done.returncode}\n{done.stderr}" if done.returncode else ""
    except subprocess.TimeoutExpired:
        fault = f"still going on after {HANGS} seconds"
    return Outcome(name, seed, fault, time.perf_counter() - begin)
