"""How long it takes from a key to the next paper painted while a library is gone through one by one."""

from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.processes import run_probe
from tests.benchmarks.row import Row

TIMES = 200


def measure(context: Context) -> list[Row]:
    """Decisions and looks ahead in a copy of the library of 100,000 papers, all of which are in the list."""
    library = context.copy(context.middle)
    seen = run_probe("triage", library, context.folder, min(TIMES, context.keys), home=context.folder)
    figures = {
        "p50_ms": median(seen["key"]),
        "max_ms": max(seen["key"]),
        "cpu_p95_ms": quantile(seen["cpu"], 0.95),
        "opened_ms": seen["opened"],
        "left_ms": seen["left"],
    }
    name = f"triage: key to the next paper painted, p95, {short(context.middle)}"
    return [Row(name, quantile(seen["key"], 0.95), 50, 25, figures, "ms")]
