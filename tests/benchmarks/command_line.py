"""How long the command line takes to list a few papers, and programs like it where they are installed."""

import shutil
import subprocess
import sys
from time import perf_counter

from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median
from tests.benchmarks.processes import ROOT, surroundings
from tests.benchmarks.row import Row

LIMIT = 20
ASKED = 500  # ms
OTHERS = (("papis", ("papis", "list", "--all")), ("cobib", ("cobib", "list")))


def measure(context: Context) -> list[Row]:
    """Milliseconds of `list --limit 20` at each size, and of bare Python."""
    bare = median(_run(context, "-c", "pass") for _ in range(context.rounds))
    return [_listed(context, size, bare) for size in (context.smallest, context.largest)]


def _listed(context: Context, size: int, bare: float) -> Row:
    library = str(context.library(size))
    command = ("-m", "paperdesk", "list", "--limit", str(LIMIT), "--library", library)
    plain = median(_run(context, *command) for _ in range(context.rounds))
    found = median(_run(context, *command, "transformer") for _ in range(context.rounds))
    figures = {"search_ms": found, "bare_python_ms": bare, **_others(context)}
    return Row(
        f"`list --limit {LIMIT}` on the command line, {short(size)}", plain, ASKED, None, figures, "ms"
    )


def _run(context: Context, *arguments: str) -> float:
    begun = perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=surroundings(context.folder),
        capture_output=True,
        check=True,
    )
    return (perf_counter() - begun) * 1000


def _others(context: Context) -> dict[str, float]:
    """What other programs take to list nothing at all, which is what they take to start."""
    times = {}
    for name, command in OTHERS:
        if shutil.which(name):
            begun = perf_counter()
            subprocess.run(command, env=surroundings(context.folder), capture_output=True, check=False)
            times[f"{name}_starts_ms"] = (perf_counter() - begun) * 1000
    return times
