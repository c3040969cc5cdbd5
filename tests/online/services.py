"""A server on this computer that stands for all services: it answers for given papers, or plays tricks.

Each service has a host of its own (`arxiv.test`, in a `World`), so that distances must be kept from each, or
a folder of its own (`/arxiv/`, for programs that are started and reach this computer itself).
"""

from __future__ import annotations

import json
import random
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from typing_extensions import override

from paperdesk.model.identifiers import identifier
from paperdesk.model.paper import Paper
from paperdesk.online.places import BASES
from paperdesk.online.sources.titles import words_of
from tests.online import shapes
from tests.online.server import PUBLIC, Page, Server, World, answer, at_work, head

Fault = Literal["404", "429", "503", "html", "half", "garbage", "slow", "cut", "wrong", "empty"]
"""What may go wrong: statuses, a sign-in page, half a reply, rubbish, silence, a wrong paper, none."""
Faults = Callable[[str, int], "Fault | None"]
"""What goes wrong with a service's nth request (from 0)."""

JSON: Final = "Content-Type: application/json"
ATOM: Final = "Content-Type: application/atom+xml; charset=utf-8"
XML: Final = "Content-Type: text/xml; charset=utf-8"
CSL: Final = "Content-Type: application/vnd.citationstyles.csl+json"
PORTAL: Final = answer(
    b"<!DOCTYPE html><html><body>Sign in to the hotel</body></html>", "Content-Type: text/html"
)
WRONG: Final = Paper(
    title="Quite another paper",
    arxiv="0704.0001",
    doi="10.1000/wrong",
    year=1999,
    fields={"pmid": "1", "isbn": "9780804429573"},
)


def well(name: str, count: int) -> Fault | None:
    """Nothing goes wrong."""
    return None


def at_random(
    share: float, seed: int, faults: Sequence[Fault] = ("429", "503", "html", "half", "garbage", "cut")
) -> Faults:
    """Something goes wrong with that share of all requests."""

    def fault(name: str, count: int) -> Fault | None:
        chance = random.Random(f"{seed} {name} {count}")
        return chance.choice(faults) if chance.random() < share else None

    return fault


@dataclass(frozen=True)
class Asked:
    """One request: which service, when by the clock of the program, the path with its query, the body."""

    name: str
    at: float
    path: str
    body: bytes = b""


class AllServices(Server):
    """Answers as every service would that knows these papers, and counts."""

    def __init__(
        self, papers: Sequence[Paper], faults: Faults = well, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__({}, None)
        self.papers = tuple(papers)
        self.faults = faults
        self.clock = clock
        self.requests: list[Asked] = []
        self.turns: Sequence[tuple[str, float]] = ()
        self._counting = threading.Lock()

    @override
    def play(self, asked: bytes) -> Page:
        top, _, body = asked.partition(b"\r\n\r\n")
        path, name = _named(top.decode("latin-1"))
        with self._counting:
            count = self.count(name)
            self.requests.append(Asked(name, self.clock(), path, body))
            fault = self.faults(name, count)
        page = page_of_fault(fault)
        if page is not None:
            return page
        papers = () if fault == "empty" else self.papers
        whole = _ANSWERS[name](_Question(path, body, papers, WRONG if fault == "wrong" else None))
        return broken(whole, fault)

    def count(self, name: str) -> int:
        """How many requests a service has got."""
        return sum(each.name == name for each in self.requests)

    def counts(self) -> dict[str, int]:
        """How many requests each service has got that has got any."""
        return {name: self.count(name) for name in sorted({each.name for each in self.requests})}

    def shortest_gap(self, name: str) -> float:
        """The shortest time between two requests to a service of a world; infinite without two."""
        times = sorted(at for place, at in self.turns if place == f"{name}.test")
        return min((round(after - before, 6) for before, after in pairwise(times)), default=float("inf"))

    def addresses(self) -> dict[str, str]:
        """Where the services are for a program that reaches this computer: nothing is waited for there."""
        return {name: f"http://127.0.0.1:{self.port}/{name}" for name in BASES}


HOSTS: Final[Mapping[str, str]] = {name: f"http://{name}.test" for name in BASES}
"""Where the services are in a world that `services_world` made."""


@contextmanager
def all_services(
    papers: Sequence[Paper], faults: Faults = well, clock: Callable[[], float] = time.monotonic
) -> Iterator[AllServices]:
    """The server at work."""
    with at_work(AllServices(papers, faults, clock)) as server:
        yield server


@contextmanager
def services_world(
    folder: Path, papers: Sequence[Paper], faults: Faults = well
) -> Iterator[tuple[World, AllServices]]:
    """A world in which the services are at `HOSTS`, and its clock, which no waiting takes real time of."""
    world = World(folder, names={f"{name}.test": (PUBLIC,) for name in BASES})
    with all_services(papers, faults, lambda: world.time) as server:
        world.places[PUBLIC, 80] = server
        server.turns = world.turns
        yield world, server


@dataclass
class _Question:
    path: str
    body: bytes
    papers: Sequence[Paper]
    wrong: Paper | None = None
    query: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    @property
    def place(self) -> str:
        return unquote(urlsplit(self.path).path)

    def by(self, scheme: str, value: str) -> Paper | None:
        if self.wrong is not None:
            return self.wrong
        return next((paper for paper in self.papers if _known_as(paper).get(scheme) == value.lower()), None)

    def named(self, name: str) -> Paper | None:
        """The paper of "DOI:10.1/a", "pmid:7"..."""
        scheme, _, value = name.partition(":")
        found = identifier("doi", value) if scheme.lower() == "doi" else None
        if found:
            return self.by(found.scheme, found.value)
        return self.by(scheme.lower(), value)

    def like(self, words: str, most: int, share: float = 0.0) -> list[Paper]:
        """The papers whose title, authors and year have most of the words, best first."""
        if self.wrong is not None:
            return [self.wrong]
        wanted = set(words_of(words))
        rated = [(len(wanted & _words(paper)) / max(1, len(wanted)), paper) for paper in self.papers]
        near = [each for each in rated if each[0] > share]
        return [paper for _, paper in sorted(near, key=lambda each: (-each[0], len(_words(each[1]))))][:most]


def _words(paper: Paper) -> set[str]:
    names = " ".join(f"{name.family} {name.literal}" for name in paper.authors[:3])
    return set(words_of(f"{paper.title} {names} {paper.year or ''}"))


def _known_as(paper: Paper) -> dict[str, str]:
    return {
        "doi": paper.doi.lower(),
        "arxiv": paper.arxiv,
        "pmid": paper.fields.get("pmid", ""),
        "isbn": paper.fields.get("isbn", ""),
    }


def _arxiv(question: _Question) -> bytes:
    papers = [paper for paper in question.papers if paper.arxiv]
    most = int(question.query.get("max_results", "10"))
    if "id_list" in question.query:
        ids = question.query["id_list"].split(",")
        if not all(re.fullmatch(r"[\d.]+|[a-z-]+/\d{7}", each) for each in ids):
            return answer(shapes.arxiv_error("incorrect id format"), ATOM, status="400 Bad Request")
        found = [paper for each in ids if (paper := question.by("arxiv", each))]
    else:
        groups = [group.split(" AND ") for group in question.query["search_query"].split(" OR ")]
        found = [paper for paper in papers if any(_has_all(paper.title, group) for group in groups)]
    return answer(shapes.arxiv_feed(found[:most], len(found)), ATOM)


def _has_all(title: str, wanted: Sequence[str]) -> bool:
    """Whether a title has all that is wanted: ti:word or ti:"a phrase"."""
    phrases = [each.strip("()").removeprefix("ti:").strip('"') for each in wanted]
    return all(f" {each} " in f" {' '.join(words_of(title))} " for each in phrases)


def _crossref(question: _Question) -> bytes:
    limits = ("X-Rate-Limit-Limit: 50", "X-Rate-Limit-Interval: 1s")
    known = replace(question, papers=[paper for paper in question.papers if paper.doi])
    place = known.place.removeprefix("/works").strip("/")
    if place:
        paper = known.by("doi", place)
        if paper is None:
            return answer(b"Resource not found.", "Content-Type: text/plain", status="404 Not Found")
        return answer(shapes.crossref_single(shapes.crossref_work(paper)), JSON, *limits)
    if "filter" in known.query:
        found = [paper for name in known.query["filter"].split(",") if (paper := known.named(name))]
    else:
        found = known.like(known.query["query.bibliographic"], int(known.query["rows"]))
    works = [shapes.crossref_work(paper) for paper in found]
    return answer(shapes.crossref_list(works, known.query.get("select", "").split(",")), JSON, *limits)


def _doi(question: _Question) -> bytes:
    found = identifier("doi", question.place.strip("/"))
    paper = question.by(found.scheme, found.value) if found else None
    if paper is None:
        return answer(b"<html>DOI Not Found</html>", "Content-Type: text/html", status="404 Not Found")
    return answer(shapes.csl_item(paper), CSL)


def _openalex(question: _Question) -> bytes:
    name = question.place.removeprefix("/works").strip("/")
    if name:
        paper = question.named(name)
        if paper is None:
            return answer(
                b"<!doctype html><title>404</title>", "Content-Type: text/html", status="404 Not Found"
            )
        return answer(json.dumps(shapes.openalex_work(paper)).encode(), JSON)
    wish, _, value = question.query["filter"].partition(":")
    if wish == "title.search":
        found = question.like(value, 5, 0.99)
    else:
        found = [paper for each in value.split("|") if (paper := question.named(f"{wish}:{each}"))]
    return answer(shapes.openalex_list([shapes.openalex_work(paper) for paper in found]), JSON)


def _semanticscholar(question: _Question) -> bytes:
    name = question.place.removeprefix("/graph/v1/paper/")
    if name == "batch":
        found = [question.named(each) for each in json.loads(question.body)["ids"]]
        listed = [paper and shapes.semantic_paper(paper) for paper in found]
        return answer(json.dumps(listed).encode(), JSON)
    if name == "search":
        hits = [shapes.semantic_paper(paper) for paper in question.like(question.query["query"], 5, 0.6)]
        return answer(json.dumps({"total": len(hits), "offset": 0, "data": hits}).encode(), JSON)
    paper = question.named(name)
    if paper is None:
        return answer(b'{"error":"Paper not found"}', JSON, status="404 Not Found")
    return answer(json.dumps(shapes.semantic_paper(paper)).encode(), JSON)


def _dblp(question: _Question) -> bytes:
    return answer(shapes.dblp_hits(question.like(question.query["q"], 10, 0.99)), JSON)


def _europepmc(question: _Question) -> bytes:
    asked = question.query["query"]
    medical = replace(question, papers=[paper for paper in question.papers if "pmid" in paper.fields])
    if asked.startswith("TITLE:"):
        return answer(shapes.europepmc_results(medical.like(asked[6:], 5, 0.99)), JSON)
    names = [("pmid", each) for each in re.findall(r"EXT_ID:(\d+)", asked)]
    names += [("doi", each) for each in re.findall(r'DOI:"([^"]+)"', asked)]
    found = [paper for name in names if (paper := medical.by(*name))]
    return answer(shapes.europepmc_results(found), JSON)


def _pubmed(question: _Question) -> bytes:
    ids = question.query["id"].split(",")
    return answer(shapes.pubmed_set([paper for each in ids if (paper := question.by("pmid", each))]), XML)


def _huggingface(question: _Question) -> bytes:
    name = question.place.removeprefix("/api/papers/")
    known = replace(question, papers=[paper for paper in question.papers if paper.arxiv])
    if name == "search":
        hits = [shapes.huggingface_paper(paper) for paper in known.like(known.query["q"], 5)]
        listed = [{"paper": hit, "title": hit["title"], "numComments": 0} for hit in hits]
        return answer(json.dumps(listed).encode(), JSON)
    paper = known.by("arxiv", name)
    if paper is None:
        return answer(b'{"error":"Paper not found"}', JSON, status="404 Not Found")
    return answer(json.dumps(shapes.huggingface_paper(paper)).encode(), JSON)


def _openlibrary(question: _Question) -> bytes:
    names = question.query["bibkeys"].split(",")
    found = {name: shapes.openlibrary_book(paper) for name in names if (paper := question.named(name))}
    return answer(json.dumps(found).encode(), JSON)


_ANSWERS: Final[Mapping[str, Callable[[_Question], bytes]]] = {
    "arxiv": _arxiv,
    "crossref": _crossref,
    "doi": _doi,
    "europepmc": _europepmc,
    "pubmed": _pubmed,
    "openalex": _openalex,
    "semanticscholar": _semanticscholar,
    "dblp": _dblp,
    "huggingface": _huggingface,
    "openlibrary": _openlibrary,
}


def _slow(connection: socket.socket) -> None:
    """Nothing comes until the other side has had enough of it."""
    connection.sendall(head("Content-Length: 10"))
    connection.recv(1)


_FAULTS: Final[Mapping[str | None, Page]] = {
    "404": answer(b"not here", status="404 Not Found"),
    "429": answer(b"slow down", "Retry-After: 2", status="429 Too Many Requests"),
    "503": answer(
        b"<html>Rate exceeded.</html>", "Content-Type: text/html", status="503 Service Unavailable"
    ),
    "html": PORTAL,
    "slow": _slow,
}


def page_of_fault(fault: Fault | None) -> Page | None:
    """What is sent for a fault whatever is asked for; None when that depends on what is asked for."""
    return _FAULTS.get(fault)


def broken(whole: bytes, fault: Fault | None) -> bytes:
    """A reply as it comes: whole, cut off in the middle, half but with a fitting length, or with rubbish."""
    top, _, body = whole.partition(b"\r\n\r\n")
    if fault == "cut":
        return whole[: len(top) + 4 + len(body) // 2]
    if fault in ("half", "garbage"):
        kind = next((line.decode() for line in top.split(b"\r\n") if line.startswith(b"Content-Type")), JSON)
        return answer(body[: len(body) // 2] if fault == "half" else b'{"status": "ok", ', kind)
    return whole


def _named(top: str) -> tuple[str, str]:
    """The path (without the folder) and the service that a request is meant for."""
    path = top.split(" ")[1]
    host = re.search(r"^Host: (\w+)\.test", top, re.MULTILINE)
    if host:
        name = host[1]
    else:
        _, name, rest = path.split("/", 2)
        path = f"/{rest}"
    return path, name
