"""Which papers ten feeds show on which days: overlaps, revisions, cross-posts, a day without papers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from paperdesk.model.feed import Feed, FeedKind
from paperdesk.model.paper import Name, Paper

START: Final = date(2026, 11, 2)
"""A Monday."""
CLASSES: Final = ("cs.CL", "cs.CV", "cs.LG")
ISSN: Final = "1234-5679"


@dataclass(frozen=True)
class Channel:
    """One feed of the plan: its host, how many days it lists a paper, its share of all papers."""

    feed: Feed
    host: str
    lasts: int
    share: float
    newest: int = 2_000


@dataclass(frozen=True)
class Showing:
    """A paper as a feed shows it on a day: its place in the plan, its version, for how many days."""

    at: int
    paper: Paper
    day: date
    version: int = 1
    kind: str = "new"
    upvotes: int = 0


def channels(blogs: str = "http://{}.test") -> tuple[Channel, ...]:
    """Ten feeds; `blogs` is where those are that have an address of their own."""
    kind = FeedKind
    blog, herald, letter = (blogs.format(name) for name in ("blog", "herald", "letter"))
    return (
        Channel(Feed("Daily papers", kind.HUGGINGFACE_DAILY, "day"), "huggingface", 1, 0.3),
        Channel(Feed("Trending", kind.HUGGINGFACE_TRENDING), "huggingface", 7, 0.25, 100),
        Channel(Feed("Language", kind.ARXIV_DAILY, "cs.CL+cs.LG"), "arxiv-daily", 1, 0.1),
        Channel(Feed("Vision", kind.ARXIV_DAILY, "cs.CV"), "arxiv-daily", 1, 0.1),
        Channel(Feed("Search", kind.ARXIV_SEARCH, "cat:cs.CL"), "arxiv", 30, 0.0, 100),
        Channel(Feed("A blog", kind.WEB, f"{blog}/rss.xml"), "blog", 5, 0.2),
        Channel(Feed("A herald", kind.WEB, f"{herald}/atom.xml"), "herald", 3, 0.2),
        Channel(Feed("A letter", kind.WEB, f"{letter}/feed.json"), "letter", 7, 0.2),
        Channel(Feed("A journal", kind.CROSSREF, f"issn:{ISSN}"), "crossref", 30, 1.0, 100),
        Channel(Feed("Words", kind.OPENALEX, "patient transformers"), "openalex", 10, 0.3, 100),
    )


class Plan:
    """What is shown when, for given papers; the same for the same seed.

    Every paper arrives on one day, in one feed at least that lists it for some days. On the day `missing`
    nothing arrives. One paper of ten is revised three days after it came.
    """

    def __init__(
        self,
        papers: Sequence[Paper],
        days: int = 14,
        seed: int = 0,
        missing: int = 5,
        blogs: str = "http://{}.test",
    ) -> None:
        self.papers = tuple(papers)
        self.days, self.seed = days, seed
        self.channels = channels(blogs)
        given = [day for day in range(days) if day != missing]
        self.arrivals = [given[at * len(given) // max(1, len(papers))] for at in range(len(papers))]
        self.members = {each.feed.name: self._members(each) for each in self.channels}
        shown = set().union(*(self.members[name] for name in self.members if self._lasts(name) > 1))
        self.members["A blog"] |= set(range(len(papers))) - shown

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """What to subscribe to."""
        return tuple(each.feed for each in self.channels)

    def now(self, day: int) -> datetime:
        """The morning of a day of the plan."""
        return datetime(START.year, START.month, START.day, 6, tzinfo=UTC) + timedelta(days=day)

    def shown(self, name: str, day: int) -> list[Showing]:
        """What a feed lists on a day of the plan, newest first."""
        channel = next(each for each in self.channels if each.feed.name == name)
        recent = [
            self._showing(channel, at, day)
            for at in sorted(self.members[name])
            if 0 <= day - self.arrivals[at] < channel.lasts
        ]
        revised = [self._revision(at, day) for at in self._revised(channel, day)]
        return sorted(recent + revised, key=lambda each: (each.day, each.at), reverse=True)[: channel.newest]

    def _lasts(self, name: str) -> int:
        return next(each.lasts for each in self.channels if each.feed.name == name)

    def _members(self, channel: Channel) -> set[int]:
        return {at for at in range(len(self.papers)) if self._is_in(channel, at)}

    def _is_in(self, channel: Channel, at: int) -> bool:
        paper, kind = self.papers[at], channel.feed.kind
        if kind is FeedKind.CROSSREF:
            return bool(paper.doi)
        if kind is not FeedKind.WEB and kind is not FeedKind.OPENALEX and not paper.arxiv:
            return False
        if not (paper.arxiv or paper.doi):
            return kind is FeedKind.WEB
        own = kind in (FeedKind.ARXIV_DAILY, FeedKind.ARXIV_SEARCH) and self.own(channel, at)
        return own or random.Random(f"{self.seed} {channel.feed.name} {at}").random() < channel.share

    def own(self, channel: Channel, at: int) -> bool:
        """Whether a paper is first of all in a class of that feed."""
        return self.category(at) in channel.feed.address

    def category(self, at: int) -> str:
        """The first class of a paper at arXiv."""
        return self.papers[at].fields.get("eprintclass") or CLASSES[at % len(CLASSES)]

    def _showing(self, channel: Channel, at: int, day: int) -> Showing:
        came = self.arrivals[at]
        kind = "new" if self.own(channel, at) or channel.feed.kind is not FeedKind.ARXIV_DAILY else "cross"
        upvotes = random.Random(f"{self.seed} {at}").randrange(40) + 7 * (day - came)
        return Showing(at, self.papers[at], self.now(came).date(), 1, kind, upvotes)

    def _revised(self, channel: Channel, day: int) -> list[int]:
        if channel.feed.kind is not FeedKind.ARXIV_DAILY:
            return []
        return [at for at in self.members[channel.feed.name] if at % 10 == 3 and self.arrivals[at] + 3 == day]

    def _revision(self, at: int, day: int) -> Showing:
        return Showing(at, self.papers[at], self.now(day).date(), 2, "replace")


def made_papers(count: int, seed: int = 0) -> list[Paper]:
    """Papers that nobody has written: most are at arXiv, every fifth has a DOI, some have nothing else."""
    return [_made(at, random.Random(f"{seed} {at}")) for at in range(count)]


_WORDS: Final = (
    *("sparse", "patient", "joint", "spectral", "causal", "neural", "robust", "latent", "dense", "adaptive"),
    *("transformers", "retrieval", "grammars", "diffusion", "alignment", "benchmarks", "proofs", "agents"),
    *("vision", "speech", "graphs", "proteins", "kernels", "memory", "planning", "translation"),
)


def _made(at: int, chance: random.Random) -> Paper:
    words = " ".join(chance.sample(_WORDS, 5))
    abstract = " ".join(chance.choices(_WORDS, k=60))
    people = tuple(Name(chance.choice(_WORDS).title(), chance.choice(_WORDS).title()) for _ in range(3))
    return Paper(
        title=f"{words.capitalize()}: the case of number {at}",
        authors=people,
        year=2026,
        date=f"2026-10-{1 + at % 28:02}",
        arxiv="" if at % 20 == 19 else f"2610.{10000 + at}",
        doi=f"10.1000/made.{at}" if at % 5 == 4 else "",
        abstract=f"{abstract.capitalize()}.",
        fields={"eprintclass": CLASSES[at % len(CLASSES)]} if at % 20 != 19 else {},
    )
