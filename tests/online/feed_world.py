"""A server on this computer that plays days of ten feeds, and counts what it is asked.

Each feed has a host of its own (`http://blog.test`, in a `World`), or a folder of its own for programs that
are started and reach this computer itself. A test sets `day` to go on from day to day.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from typing_extensions import override

from paperdesk.model.feed import Feed
from paperdesk.model.paper import Paper
from paperdesk.online.places import BASES, FEED_BASES
from tests.online import feed_shapes, shapes
from tests.online.feed_plan import ISSN, START, Plan, Showing
from tests.online.server import PUBLIC, Page, Server, World, answer, at_work
from tests.online.services import ATOM, JSON, Asked, Faults, broken, page_of_fault, well

HOSTS: Final = (*BASES, *FEED_BASES, "blog", "herald", "letter")
ADDRESSES: Final[Mapping[str, str]] = {name: f"http://{name}.test" for name in (*BASES, *FEED_BASES)}
"""Where the services are in a world that `feed_world` made: the `addresses` of a Fetcher."""
RSS: Final = "Content-Type: application/rss+xml; charset=utf-8"
_Query = Mapping[str, str]


class FeedServer(Server):
    """Answers as all ten feeds would on the `day` of a plan."""

    def __init__(self, plan: Plan, faults: Faults = well) -> None:
        super().__init__({}, None)
        self.plan = plan
        self.faults = faults
        self.day = 0
        self.requests: list[Asked] = []
        self.unchanged: Counter[str] = Counter()
        """How often each host could say that nothing had changed."""
        self.failed: Counter[str] = Counter()
        """How often each host was made to fail."""
        self.instead: dict[str, Page | list[Page]] = {}
        """What hosts answer instead of what the plan has."""
        self.searched: list[Paper] = []
        """What the search of arXiv finds instead of what the plan has."""
        self.damage: Callable[[bytes], bytes] = bytes
        """What is done to the body of each reply."""
        self._counting = threading.Lock()

    @property
    def now(self) -> datetime:
        """The time on that day."""
        return self.plan.now(self.day)

    def counts(self) -> Counter[str]:
        """How many requests each host has got."""
        return Counter(each.name for each in self.requests)

    def feed(self, name: str) -> Feed:
        """The feed of that name, as it is subscribed to."""
        return next(each for each in self.plan.feeds if each.name == name)

    def addresses(self) -> dict[str, str]:
        """Where the services are for a program that reaches this computer: nothing is waited for there."""
        return {name: f"http://127.0.0.1:{self.port}/{name}" for name in (*BASES, *FEED_BASES)}

    def blogs(self) -> str:
        """Where feeds with an address of their own are for such a program: the `blogs` of a plan."""
        return f"http://127.0.0.1:{self.port}/{{}}"

    @override
    def play(self, asked: bytes) -> Page:
        top = asked.partition(b"\r\n\r\n")[0].decode("latin-1")
        path, name = _named(top)
        with self._counting:
            count = self.counts()[name]
            self.requests.append(Asked(name, float(self.day), path))
            fault = self.faults(name, count)
            self.failed[name] += fault is not None
        page = page_of_fault(fault) or self._instead(name)
        if page is not None:
            return page
        parts = urlsplit(path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        whole = _PAGES[name](self, parts.path, query)
        return broken(whole, fault) if fault else self._conditional(name, top, whole)

    def _instead(self, name: str) -> Page | None:
        page = self.instead.get(name)
        if isinstance(page, list):
            return page.pop(0) if len(page) > 1 else page[0]
        return page

    def _conditional(self, name: str, top: str, whole: bytes) -> bytes:
        """Nothing but its head when the client has that already."""
        head, _, body = whole.partition(b"\r\n\r\n")
        if self.damage is not bytes:
            kind = next(each for each in head.decode().split("\r\n") if each.startswith("Content-Type"))
            return answer(self.damage(body), kind)
        mark = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if f"If-None-Match: {mark}" in top:
            self.unchanged[name] += 1
            return answer(b"", f"ETag: {mark}", status="304 Not Modified")
        return head + f"\r\nETag: {mark}\r\n\r\n".encode() + body


def _huggingface(server: FeedServer, path: str, query: _Query) -> bytes:
    if query.get("sort") == "trending":
        trending = server.plan.shown("Trending", server.day)
        found = sorted(trending, key=lambda each: -each.upvotes)
    else:
        found = server.plan.shown("Daily papers", _wanted(server, query))
    size, page = int(query.get("limit", "50")), int(query.get("p", "0"))
    return answer(feed_shapes.huggingface_list(found[page * size : (page + 1) * size]), JSON)


def _wanted(server: FeedServer, query: _Query) -> int:
    """The day of the plan that is asked for: the latest one with papers unless it is named."""
    if "date" in query:
        return (datetime.fromisoformat(query["date"]).date() - START).days
    days = range(server.day, -1, -1)
    return next((day for day in days if server.plan.shown("Daily papers", day)), server.day)


def _arxiv_daily(server: FeedServer, path: str, query: _Query) -> bytes:
    category = path.rpartition("/")[2]
    channel = next(each for each in server.plan.channels if each.feed.address == category)
    found = [
        (each, server.plan.category(each.at)) for each in server.plan.shown(channel.feed.name, server.day)
    ]
    return answer(feed_shapes.arxiv_rss(category, server.now.date(), found), RSS)


def _arxiv(server: FeedServer, path: str, query: _Query) -> bytes:
    asked = query.get("search_query", "")
    found = _submitted(server, asked) if "submittedDate" in asked else server.plan.shown("Search", server.day)
    papers = [replace(each.paper, date=each.day.isoformat()) for each in found]
    papers = server.searched or papers
    start, size = int(query.get("start", "0")), int(query.get("max_results", "10"))
    return answer(shapes.arxiv_feed(papers[start : start + size], len(papers)), ATOM)


def _submitted(server: FeedServer, asked: str) -> list[Showing]:
    """All that was announced so far in the categories that are asked for, the newest first."""
    address = "+".join(re.findall(r"cat:([\w.-]+)", asked))
    name = next(each.feed.name for each in server.plan.channels if each.feed.address == address)
    return [
        each
        for day in range(server.day, -1, -1)
        for each in server.plan.shown(name, day)
        if each.kind != "replace"
    ]


def _blog(server: FeedServer, path: str, query: _Query) -> bytes:
    return answer(feed_shapes.blog_rss(server.plan.shown("A blog", server.day)), RSS)


def _herald(server: FeedServer, path: str, query: _Query) -> bytes:
    return answer(feed_shapes.herald_atom(server.plan.shown("A herald", server.day)), ATOM)


def _letter(server: FeedServer, path: str, query: _Query) -> bytes:
    found = server.plan.shown("A letter", server.day)
    return answer(feed_shapes.letter_json(found, server.day), "Content-Type: application/feed+json")


def _crossref(server: FeedServer, path: str, query: _Query) -> bytes:
    shown = server.plan.shown("A journal", server.day) if f"issn:{ISSN}" in query.get("filter", "") else []
    works = [shapes.crossref_work(each.paper) for each in shown]
    size = int(query.get("rows", "20"))
    return answer(shapes.crossref_list(works[:size], query.get("select", "").split(",")), JSON)


def _openalex(server: FeedServer, path: str, query: _Query) -> bytes:
    works = [shapes.openalex_work(each.paper) for each in server.plan.shown("Words", server.day)]
    size, page = int(query.get("per-page", "25")), int(query.get("page", "1"))
    body = {"meta": {"count": len(works)}, "results": works[(page - 1) * size : page * size], "group_by": []}
    return answer(json.dumps(body).encode(), JSON)


_PAGES: Final[Mapping[str, Callable[[FeedServer, str, _Query], bytes]]] = {
    "huggingface": _huggingface,
    "arxiv-daily": _arxiv_daily,
    "arxiv": _arxiv,
    "blog": _blog,
    "herald": _herald,
    "letter": _letter,
    "crossref": _crossref,
    "openalex": _openalex,
}


@contextmanager
def feed_server(plan: Plan, faults: Faults = well) -> Iterator[FeedServer]:
    """The server at work."""
    with at_work(FeedServer(plan, faults)) as server:
        yield server


@contextmanager
def feed_world(folder: Path, plan: Plan, faults: Faults = well) -> Iterator[tuple[World, FeedServer]]:
    """A world in which the feeds are at `ADDRESSES`, and its clock, which no waiting takes real time of."""
    world = World(folder, names={f"{name}.test": (PUBLIC,) for name in HOSTS})
    with feed_server(plan, faults) as server:
        world.places[PUBLIC, 80] = server
        yield world, server


def later(server: FeedServer, hours: float) -> datetime:
    """A time of the day that the server plays."""
    return server.now + timedelta(hours=hours)


def _named(top: str) -> tuple[str, str]:
    """The path (without the folder) and the host that a request is meant for."""
    path = top.split(" ")[1]
    host = re.search(r"^Host: ([\w-]+)\.test", top, re.MULTILINE)
    if host:
        return path, host[1]
    _, name, rest = path.split("/", 2)
    return f"/{rest}", name
