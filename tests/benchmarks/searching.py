"""How soon the rows for each key typed into the search box are painted, and what memory that takes."""

from typing import Any

from tests.benchmarks.context import LARGE, Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.processes import run_probe
from tests.benchmarks.recorded_keys import COMMONEST, LETTERS
from tests.benchmarks.row import Row


def measure(context: Context) -> list[Row]:
    """Keys at the largest size against those at the smallest, turn by turn; the middle one of the turns."""
    turns = [
        {size: _keys(context, size) for size in context.sizes} for _ in range(max(1, context.rounds // 2))
    ]
    each = [_rows(context, turn) for turn in turns]
    return [sorted(same, key=lambda row: row.seen)[len(same) // 2] for same in zip(*each, strict=True)]


def _keys(context: Context, size: int) -> Any:
    return run_probe("keys", context.library(size), context.folder, context.keys, home=context.folder)


def _rows(context: Context, turn: dict[int, Any]) -> list[Row]:
    few, many = turn[context.smallest], turn[context.largest]
    painted = {size: [key["painted"] for key in seen["keys"]] for size, seen in turn.items()}
    p95 = {size: quantile(times, 0.95) for size, times in painted.items()}
    worst = [key for key in many["keys"] if COMMONEST.startswith(key["text"]) or key["text"] in LETTERS]
    middle = median(painted[context.largest])
    slowest = max(worst, key=lambda key: key["painted"])
    counted = [key["counted"] for key in many["keys"]]
    bare = quantile(many["bare"], 0.95)
    grown = many["after_mb"] - few["after_mb"]
    at = short(context.largest)
    return [
        Row(
            f"search: key to painted rows, p95, {context.named}",
            p95[context.largest] / p95[context.smallest],
            2.2,
            1.3,
            {
                f"{short(size)}_{name}_ms": value
                for size, times in painted.items()
                for name, value in (("p50", median(times)), ("p95", p95[size]), ("max", max(times)))
            },
        ),
        Row(
            f"search p95 / bare page, reset and repaint, {at}",
            p95[context.largest] / bare,
            7,
            3,
            {"p95_ms": p95[context.largest], "bare_p95_ms": bare, "bare_p50_ms": median(many["bare"])},
        ),
        Row(
            f"worst of the letters, the commonest word and its prefixes / median key, {at}",
            slowest["painted"] / middle,
            5,
            2.5,
            {f"worst_“{slowest['text']}”_ms": slowest["painted"], "median_ms": middle},
        ),
        Row(
            f"count shown after a key, p95, {at}",
            quantile(counted, 0.95),
            None,
            65 if context.largest == LARGE else None,
            {"p50_ms": median(counted), "max_ms": max(counted)},
            "ms",
        ),
        Row(
            f"memory after {len(many['keys'])} keys, {context.named.replace('/', '-')}",
            grown,
            60,
            15,
            {
                f"{short(size)}_{name}_mb": seen[f"{name}_mb"]
                for size, seen in turn.items()
                for name in ("begin", "after")
            },
            "MB",
        ),
    ]
