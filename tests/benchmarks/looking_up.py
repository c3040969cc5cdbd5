"""What the library alone takes: first pages, stopping a search, papers like another one."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time, sleep

from paperdesk.library.library import Library
from paperdesk.library.similar import similar
from paperdesk.model.errors import Interrupted
from tests.benchmarks.context import LARGE, Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.recorded_keys import strokes
from tests.benchmarks.row import Row

LONG, RARE = "tran", "xina"
PAGE = 128
TIMES = 30
STALE = ("t", "tran", "a e", "s t r", "transformer", "in the of", "image model", "re co")
FRAME = 16  # ms
SOON = 0.005  # seconds before a search is stopped


def measure_first_page(context: Context) -> list[Row]:
    """The first page for a prefix that most papers have against that for one which few have."""
    size = context.largest
    with Library.open(context.library(size), read_only=True) as library:
        turns = [(_first(library, LONG), _first(library, RARE)) for _ in range(TIMES)]
    many, few = (median(times) for times in zip(*turns, strict=True))
    figures = {f"“{LONG}”_ms": many, f"“{RARE}”_ms": few}
    return [Row(f"first page for “{LONG}” / for “{RARE}”, {short(size)}", many / few, 10, 4, figures)]


def measure_counts(context: Context) -> list[Row]:
    """What counting takes for what is in the search box after each recorded key, in processor time."""
    size = context.largest
    with Library.open(context.library(size), read_only=True) as library:
        library.find(LONG).count()  # whatever is imported and opened first
        texts = [before + key for before, key in strokes(context.keys)]
        times = [_timed(library.find(text).quick_count, process_time) for text in texts]
    slowest = max(range(len(times)), key=times.__getitem__)
    figures = {"p50_ms": median(times), f"slowest_“{texts[slowest]}”_ms": times[slowest]}
    name = f"count of a search, or that it takes long, CPU, p95, {short(size)}"
    return [Row(name, quantile(times, 0.95), None, 65 if size == LARGE else None, figures, "ms")]


def measure_stale(context: Context) -> list[Row]:
    """How long long searches go on after they were interrupted, the worst of them."""
    size = context.largest
    times = [_stop(context.library(size), query) for query in STALE]
    figures = {"worst_ms": max(times), "median_ms": median(times)}
    return [
        Row(
            f"stale query: stops after / a frame, worst of 8, {short(size)}",
            max(times) / FRAME,
            1,
            0.25,
            figures,
        )
    ]


def measure_similar(context: Context) -> list[Row]:
    """Papers like another one, all over the library."""
    return [_similar(context, size) for size in sorted({context.middle, context.largest})]


def _similar(context: Context, size: int) -> Row:
    with Library.open(context.library(size), read_only=True) as library:
        ids = library.find().page(0, -1)[:: max(1, size // TIMES)]
        times = [_timed(partial(similar, library, paper)) for paper in ids]
    figures = {"p50_ms": median(times), "max_ms": max(times)}
    name = f"similar papers, p95, {short(size)}"
    return Row(name, quantile(times, 0.95), 100 if size == context.middle else None, None, figures, "ms")


def _first(library: Library, query: str) -> float:
    return _timed(lambda: library.find(query).first(PAGE))


def _stop(path: Path, query: str) -> float:
    """Milliseconds until counting and ordering end after they are interrupted."""
    ready, over = threading.Event(), threading.Event()
    ended: list[float] = []
    libraries: list[Library] = []

    def search() -> None:
        with Library.open(path, read_only=True) as library:
            library.find(query).first(1)  # whatever is imported and opened first
            libraries.append(library)
            ready.set()
            try:
                while not ended:
                    found = library.find(query, "relevance")
                    found.first(PAGE)
                    found.count()
                    found.order()
            except Interrupted:
                ended.append(perf_counter())
            over.wait()  # nobody interrupts what is closed

    thread = threading.Thread(target=search)
    thread.start()
    ready.wait()
    sleep(SOON)
    begun = perf_counter()
    while not ended:  # between two statements there is nothing to stop
        libraries[0].interrupt()
        sleep(0.0005)
    over.set()
    thread.join()
    return (ended[0] - begun) * 1000


def _timed(act: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    begun = clock()
    act()
    return (clock() - begun) * 1000
