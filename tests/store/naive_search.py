"""The search language as a scan through all papers in plain Python, to hold searches against."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from paperdesk.model.query import Added, And, Filter, Listed, Node, Not, OnDay, Or, Query, Text, YearRange

LISTS = {
    "sky": ("sun*", "moon star"),
    "wet": ("rain", "cloud rain", "of a", "of*"),
    "dry": ("x1",),
    "void": (),
}
FEEDS = ("Sun", "Sunday papers", "Moon")
STATUSES = ("inbox", "to-read", "reading", "skimmed", "read", "kept", "dismissed")


@dataclass
class Known:
    """Everything about a paper that can be searched for."""

    id: int
    title: str
    authors: str
    names: str
    key: str
    aliases: tuple[str, ...] = ()
    venue: str = ""
    abstract: str = ""
    note: str = ""
    remark: str = ""
    highlights: str = ""
    tags: list[str] = field(default_factory=list)
    collections: tuple[str, ...] = ()
    year: int | None = None
    type: str = "misc"
    status: str = "kept"
    starred: bool = False
    opened: str = ""
    queue: int | None = None
    snoozed: bool = False
    trashed: bool = False
    gone: bool = False
    doi: str = ""
    source: str = ""
    added: datetime = datetime.min
    fed: tuple[tuple[str, str, bool], ...] = ()
    """The feeds that had it, with the day, and whether that is new."""
    category: str = ""
    talked_of: bool = False


def found(papers: Iterable[Known], query: Query, now: datetime) -> set[int]:
    """The ids of the papers that a query finds."""
    return {
        paper.id
        for paper in papers
        if not paper.gone
        and (query.names_trash or not paper.trashed)
        and (query.names_trash or query.names_status or paper.status != "dismissed")
        and (query.node is None or _meets(paper, query.node, now))
    }


def in_order(papers: Iterable[Known], sort: str) -> list[int]:
    """Their ids in the order of a sort key."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    if name == "added":
        return [paper.id for paper in sorted(papers, key=lambda paper: paper.id, reverse=down)]
    newest = sorted(papers, key=lambda paper: -paper.id)
    full = [paper for paper in newest if _value(paper, name) not in (None, "")]
    full.sort(key=lambda paper: _value(paper, name), reverse=down)
    return [paper.id for paper in (*full, *(paper for paper in newest if paper not in full))]


def _value(paper: Known, name: str) -> Any:
    if name == "status":
        return str(STATUSES.index(paper.status))
    if name == "year":
        return paper.year
    if name == "read":
        return paper.opened
    if name == "queue":
        return paper.queue
    return str(getattr(paper, {"author": "names"}.get(name, name))).lower() or (
        "" if name != "title" else " "
    )


def _meets(paper: Known, node: Node, now: datetime) -> bool:
    if isinstance(node, And):
        return all(_meets(paper, one, now) for one in node.nodes)
    if isinstance(node, Or):
        return any(_meets(paper, one, now) for one in node.nodes)
    if isinstance(node, Not):
        return not _meets(paper, node.node, now)
    if isinstance(node, Text):
        return _stands(paper, node)
    if isinstance(node, YearRange):
        low, high = node.low or 0, node.high if node.high is not None else 9999
        return paper.year is not None and low <= paper.year <= high
    if isinstance(node, Added):
        return (node.since is None or paper.added >= _day(node.since, now)) and (
            node.until is None or paper.added < _day(node.until, now)
        )
    return _came_so(paper, node, now)


def _came_so(paper: Known, node: Filter | Listed | OnDay, now: datetime) -> bool:
    if isinstance(node, OnDay):
        ends = (node.since, node.until)
        since, until = (_day(day, now).date().isoformat() if day is not None else "" for day in ends)
        named = _feeds_named(node.feed) if node.feed else FEEDS
        return any(
            feed in named and since <= day and (not until or day < until) for feed, day, _ in paper.fed
        )
    if isinstance(node, Listed):
        return _times(paper, LISTS.get(node.name.lower(), ())) >= node.least
    return _has_property(paper, node)


def _times(paper: Known, lines: Iterable[str]) -> int:
    """How often lines stand in title and abstract, from left to right, the longest of those that fit."""
    times = 0
    wanted = sorted((line.split() for line in lines), key=len, reverse=True)
    for text in (_split(paper.title), _split(paper.abstract)):
        at = 0
        while at < len(text):
            size = next((len(line) for line in wanted if _begins(text[at:], line)), 0)
            times, at = times + bool(size), at + max(1, size)
    return times


def _begins(text: list[str], line: list[str]) -> bool:
    return len(text) >= len(line) and all(
        there.startswith(word[:-1]) if word.endswith("*") else there == word
        for there, word in zip(text, line, strict=False)
    )


def _day(day: str | int, now: datetime) -> datetime:
    if isinstance(day, int):
        return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=day)
    return datetime.fromisoformat(day).replace(tzinfo=now.tzinfo)


def _split(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.findall("[a-z0-9]+", plain.lower())


def _stands(paper: Known, text: Text) -> bool:
    if text.field:
        return _holds([paper.authors if text.field == "author" else str(getattr(paper, text.field))], text)
    everything = [paper.title, paper.authors, paper.venue, " ".join((paper.key, *paper.aliases))]
    texts = [*everything, paper.abstract, paper.note, paper.highlights, *paper.tags]
    return _holds(texts, text) if text.phrase else _holds([" ".join(texts)], text)


def _holds(texts: list[str], text: Text) -> bool:
    return any(_in_one(_split(one), text) for one in texts)


def _in_one(there: list[str], text: Text) -> bool:
    *firsts, last = text.words

    def ends(word: str) -> bool:
        return word.startswith(last) if text.prefix else word == last

    if not text.phrase:
        return all(word in there for word in firsts) and any(ends(word) for word in there)
    size = len(text.words)
    return any(
        there[at : at + size - 1] == firsts and ends(there[at + size - 1])
        for at in range(len(there) - size + 1)
    )


def _has_property(paper: Known, node: Filter) -> bool:
    value = node.value.lower()
    if node.name == "tag":
        return any(tag.lower() == value or tag.lower().startswith(value + "/") for tag in paper.tags)
    if node.name == "collection":
        return any(_filed(path.lower(), value) for path in paper.collections)
    if node.name == "key" and node.exact:
        return value in {key.lower() for key in (paper.key, *paper.aliases)}
    if node.name == "key":
        return any(key.lower().startswith(value) for key in (paper.key, *paper.aliases))
    if node.name in ("feed", "category"):
        return _comes_from(paper, node)
    if node.name == "source":
        return value in paper.source.lower()
    if node.name in ("status", "type"):
        return bool(getattr(paper, node.name) == value)
    return _is(paper, value) if node.name == "is" else _has(paper, value)


def _comes_from(paper: Known, node: Filter) -> bool:
    if node.name == "feed":
        return any(feed in _feeds_named(node.value) for feed, _, _ in paper.fed)
    category = paper.category.lower()
    return category == node.value or category.startswith(node.value + ".")


def _feeds_named(name: str) -> set[str]:
    exact = {feed for feed in FEEDS if feed.lower() == name.lower()}
    return exact or {feed for feed in FEEDS if name.lower() in feed.lower()}


def _filed(path: str, value: str) -> bool:
    below = (path + "/").startswith(value.removeprefix("/") + "/")
    return below or (not value.startswith("/") and "/" not in value and value in path.split("/"))


def _is(paper: Known, value: str) -> bool:
    return {
        "starred": paper.starred,
        "unread": not paper.opened,
        "trashed": paper.trashed,
        "new": any(new for _, _, new in paper.fed),
        "trending": paper.talked_of,
        "snoozed": paper.snoozed and paper.status == "to-read",
    }[value]


def _has(paper: Known, value: str) -> bool:
    there = {
        "tag": paper.tags,
        "collection": paper.collections,
        "highlight": paper.highlights,
        "author": paper.names,
        "code": "github" in paper.abstract,
    }
    return bool(there.get(value, getattr(paper, value, "")))
