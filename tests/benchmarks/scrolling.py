"""How long frames take while the list is scrolled, by default and by title."""

from itertools import chain
from typing import Any

from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.processes import run_probe
from tests.benchmarks.row import Row

FRAMES = 150


def measure(context: Context) -> list[Row]:
    """Frames at the largest size against those at the smallest, all turns together."""
    frames = min(FRAMES, context.keys)
    turns = [
        {size: _scroll(context, size, frames) for size in (context.smallest, context.largest)}
        for _ in range(max(1, context.rounds // 2))
    ]
    return [_frames(context, turns, kind, name) for kind, name in KINDS] + [_memory(context, turns)]


KINDS = (
    ("thumb", "thumb-drag frame, p95"),
    ("whole", "thumb-drag until all rows are there, p95"),
    ("wheel", "wheel frame, p95"),
)


def _scroll(context: Context, size: int, frames: int) -> Any:
    return run_probe("scroll", context.library(size), context.folder, frames, home=context.folder)


def _frames(context: Context, turns: list[dict[int, Any]], kind: str, name: str) -> Row:
    times = {size: list(chain.from_iterable(turn[size][kind] for turn in turns)) for size in turns[0]}
    p95 = {size: quantile(some, 0.95) for size, some in times.items()}
    figures = {
        f"{short(size)}_{what}_ms": value
        for size, some in times.items()
        for what, value in (("p50", median(some)), ("p95", p95[size]), ("max", max(some)))
    }
    ratio = p95[context.largest] / p95[context.smallest]
    floor, stretch = (1.5, 1.2) if kind == "thumb" else (None, None)
    return Row(f"{name}, {context.named}", ratio, floor, stretch, figures)


def _memory(context: Context, turns: list[dict[int, Any]]) -> Row:
    after = {size: median(turn[size]["after_mb"] for turn in turns) for size in turns[0]}
    figures = {f"{short(size)}_after_mb": value for size, value in after.items()}
    grown = after[context.largest] - after[context.smallest]
    name = f"memory after dragging through two orders, {context.named.replace('/', '-')}"
    return Row(name, grown, 60, 15, figures, "MB")
