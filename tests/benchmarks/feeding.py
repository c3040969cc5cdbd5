"""What feeds cost: a morning's papers fetched by the window, and papers of feeds kept for years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import process_time

from typing_extensions import override

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.feed_rows import feed_rows
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedKind, Popularity
from paperdesk.store.feed_items import Came, StoredItem
from paperdesk.store.popularity import Measured
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median
from tests.benchmarks.processes import run_probe
from tests.benchmarks.row import Row
from tests.benchmarks.startup import FULL, moments
from tests.online import feed_shapes
from tests.online.feed_plan import Showing, made_papers
from tests.online.server import at_work

FEEDS, ITEMS = 50, 20
LONGEST = 100  # ms
FIRST_DAY = date(2025, 1, 1)
QUERIES = ("transformer", "image", "graph ne", "tra", "tag:vision image", "author:a year:2024")
OF_FEEDS = ("is:new", 'feed:"Feed 7"', "transformer feed:7", "day:2025-03-01")
PIECE = 5_000
PAGE = 128
TIMES = 9


def measure(context: Context) -> list[Row]:
    """A thousand papers of fifty feeds, and what the papers of all feeds cost."""
    return [*_fetching(context), *_kept(context)]


def _fetching(context: Context) -> list[Row]:
    """Fetched from a server on this computer, read in a process of its own, merged and shown."""
    path = context.copy(context.smallest)
    with _served() as base:
        with Library.open(path) as library:
            for number in range(FEEDS):
                library.apply(adding(Feed(f"Feed {number}", FeedKind.WEB, f"{base}/{number}")))
        seen = run_probe("fetching", path, context.folder, home=context.folder)
    assert seen["papers"] == FEEDS * ITEMS, seen
    name = f"{FEEDS * ITEMS:,} papers of {FEEDS} feeds fetched, merged and shown, CPU"
    figures = {"wall_s": seen["wall_s"], "ms_a_paper": seen["cpu_s"] * 1000 / seen["papers"]}
    return [
        Row(name, seen["cpu_s"], 10, 5, figures, "s"),
        Row("longest wait for the window meanwhile, feeds", seen["longest_ms"], LONGEST, None, {}, "ms"),
    ]


def _kept(context: Context) -> list[Row]:
    """The same library with all its papers from feeds, and with none."""
    size = context.middle
    plain, fed = context.library(size), context.copy(size)
    _fill(fed)
    start = _start(context, plain, fed)
    with Library.open(plain, read_only=True) as without, Library.open(fed, read_only=True) as library:
        pairs = [(_searched(without, query), _searched(library, query)) for query in QUERIES]
        of_feeds = {f"“{query}”_ms": _searched(library, query) for query in OF_FEEDS}
        rows = _least(lambda: feed_rows(library))
    at = short(size)
    few, many = (sum(times) for times in zip(*pairs, strict=True))
    return [
        start,
        Row(
            f"searches, CPU, {at} papers of feeds / without", many / few, 1.2, 1.05, {"ms": many, **of_feeds}
        ),
        Row(f"what is new of {FEEDS} feeds for the sidebar, CPU, {at}", rows, 10, None, {}, "ms"),
    ]


def _start(context: Context, plain: Path, fed: Path) -> Row:
    turns = [
        (moments(FULL, plain, context), moments(FULL, fed, context)) for _ in range(max(1, context.rounds))
    ]
    without, with_feeds = (median(turn[which][0] for turn in turns) for which in (0, 1))
    figures = {"without_ms": without, "with_ms": with_feeds}
    name = f"start to first paint, {short(context.middle)} papers of feeds / without"
    return Row(name, with_feeds / without, 1.2, 1.05, figures)


def _searched(library: Library, query: str) -> float:
    """Milliseconds of processor time for the first page and the count."""

    def search() -> None:
        found = library.find(query)
        found.first(PAGE)
        found.quick_count()

    return _least(search)


def _least(act: Callable[[], object]) -> float:
    return min(_timed(act) for _ in range(TIMES))


def _timed(act: Callable[[], object]) -> float:
    begun = process_time()
    act()
    return (process_time() - begun) * 1000


def _fill(path: Path) -> None:
    """Let every paper of a library have come by a feed, each third by two; the last thousand are new."""
    with Library.open(path) as library:
        for number in range(FEEDS):
            library.apply(adding(Feed(f"Feed {number}", FeedKind.WEB, f"https://example.org/{number}")))
        ids = [feed.id for feed in feeds(library)]
        papers = sorted(library.find().ids())
        store = library.tables()
        for start in range(0, len(papers), PIECE):
            part = papers[start : start + PIECE]
            with store.transaction():
                store.feed_items.put(_items(part, ids, papers[-1] - 1_000))
                store.popularity.put(_popularity(part))


def _items(papers: Sequence[int], ids: Sequence[int], last_seen: int) -> Iterator[StoredItem]:
    for paper in papers:
        day = (FIRST_DAY + timedelta(days=paper % 600)).isoformat()
        seen = f"{day}T08:00:00.000Z" if paper <= last_seen else ""
        for turn in range(2 if paper % 3 == 0 else 1):
            yield StoredItem(
                *(ids[(paper + turn) % len(ids)], f"guid-{paper}", paper, Came.NEW),
                trace=f"trace-{paper}",
                day=day,
                first=f"{day}T06:00:00.000Z",
                last=f"{day}T06:00:00.000Z",
                seen=seen,
                place=paper % ITEMS,
            )


def _popularity(papers: Sequence[int]) -> Iterator[tuple[int, Measured]]:
    for paper in papers:
        if paper % 4 == 0:
            day = FIRST_DAY + timedelta(days=paper % 600)
            for turn in range(3):
                told = Popularity(upvotes=paper % 97 + turn, rank=paper % 50 + 1)
                yield paper, Measured("huggingface", (day + timedelta(days=turn)).isoformat(), told)


@contextmanager
def _served() -> Iterator[str]:
    """A server of feeds in three formats on this computer; gives its address."""
    papers = made_papers(FEEDS * ITEMS)
    shown = [Showing(at, paper, FIRST_DAY) for at, paper in enumerate(papers)]
    pages = [_page(number, shown[number * ITEMS : (number + 1) * ITEMS]) for number in range(FEEDS)]
    with at_work(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, pages))) as server:
        yield f"http://127.0.0.1:{server.server_port}"


def _page(number: int, shown: Sequence[Showing]) -> tuple[str, bytes]:
    if number % 3 == 0:
        return "application/rss+xml", feed_shapes.blog_rss(shown)
    if number % 3 == 1:
        return "application/atom+xml", feed_shapes.herald_atom(shown)
    return "application/feed+json", feed_shapes.letter_json(shown, 0)


class _Handler(BaseHTTPRequestHandler):
    """Answers with a page."""

    def __init__(self, pages: Sequence[tuple[str, bytes]], *arguments: object) -> None:
        self._pages = pages
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        kind, body = self._pages[int(self.path.strip("/"))]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""
