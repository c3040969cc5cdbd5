"""How long a favourite takes as the window sees it, against the bare commit of a row."""

from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.processes import run_probe
from tests.benchmarks.row import Row

TIMES = 200


def measure(context: Context) -> list[Row]:
    """Stars and bare commits, turn by turn, in the largest library."""
    library = context.library(context.largest)
    seen = run_probe("stars", library, context.folder, min(TIMES, context.keys), home=context.folder)
    star, bare = quantile(seen["star"], 0.95), quantile(seen["bare"], 0.95)
    figures = {
        "p95_ms": star,
        "p50_ms": median(seen["star"]),
        "bare_p95_ms": bare,
        "bare_p50_ms": median(seen["bare"]),
        "painted_p95_ms": quantile(seen["painted"], 0.95),
        "max_ms": max(seen["star"]),
    }
    at = short(context.largest)
    middle = Row(
        f"a star, done and told / bare commit, median, {at}", figures["p50_ms"] / figures["bare_p50_ms"]
    )
    return [Row(f"a star, done and told / bare commit, p95, {at}", star / bare, 3, 1.5, figures), middle]
