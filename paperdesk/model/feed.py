"""A feed that is subscribed to, what it says of papers, and what came of fetching it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from paperdesk.model.paper import Paper

MOST_ITEMS: Final = 2_000
"""How many papers of one reply are taken; the rest is told of."""


class FeedKind(StrEnum):
    """What is asked, and so how `Feed.address` is read."""

    HUGGINGFACE_DAILY = "huggingface-daily"
    """Daily papers; the address is "", "day", "week" or "month"."""
    HUGGINGFACE_TRENDING = "huggingface-trending"
    """Papers by what is read most now; the address is ""."""
    ARXIV_DAILY = "arxiv-daily"
    """What arXiv announces in categories; the address is "cs.CL+cs.LG"."""
    ARXIV_SEARCH = "arxiv-search"
    """A search of the arXiv API, newest first; the address is its `search_query`."""
    WEB = "web"
    """RSS, Atom or JSON Feed at an address."""
    CROSSREF = "crossref"
    """Newest works; the address is "issn:1234-5679" or words to search for."""
    OPENALEX = "openalex"
    """Newest works; the address is "issn:1234-5679" or words to search for."""
    FOLDER = "folder"
    """Files of a folder: pages saved as text, and files of any format that is imported."""
    FILE = "file"
    """One file of any format that is imported."""


LOCAL: Final = frozenset({FeedKind.FOLDER, FeedKind.FILE})
"""What is read from this computer, and never passes the network gate."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription of a library.

    `include` and `exclude` are queries of the search language: a new paper is taken when it matches the
    first (or that is "") and not the second. `keep_unread` is after how many days a paper that nobody
    touched is let go, 0 for never. `id` is its row in a library, 0 for none yet; `position` its place among
    the others.
    """

    name: str
    kind: FeedKind
    address: str = ""
    include: str = ""
    exclude: str = ""
    paused: bool = False
    keep_unread: int = 0
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between two times it is fetched; times are ISO 8601 in UTC, "" for never.

    `error` is a sentence of what went wrong the last time, "" when all went well; `failures` how often that
    was so in a row; `not_before` when it may be asked again. `moved` is an address that the server says is
    the feed's for good. `digest` is the SHA-256 of the last body, by which an unchanged one is known;
    of a folder or file it is a mark for each file that was read.
    """

    etag: str = ""
    modified: str = ""
    digest: str = ""
    fetched: str = ""
    tried: str = ""
    visited: str = ""
    error: str = ""
    failures: int = 0
    not_before: str = ""
    moved: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Popularity:
    """How much a paper was read on a day; None is what a source does not say. The best `rank` is 1."""

    upvotes: int | None = None
    rank: int | None = None
    comments: int | None = None
    stars: int | None = None

    def __bool__(self) -> bool:
        return any(each is not None for each in (self.upvotes, self.rank, self.comments, self.stars))


@dataclass(frozen=True, slots=True)
class FeedItem:
    """What a feed says of one paper; `paper.key` is "".

    `guid` is what the feed itself knows it by, made from the paper when it says nothing. `published` is when
    the feed had it (ISO 8601 day or time, "" when it does not say or says nonsense). `replaces` marks a new
    version of a paper that was announced before.
    """

    guid: str
    paper: Paper
    published: str = ""
    submitted_by: str = ""
    popularity: Popularity = field(default_factory=Popularity)
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a feed said: its items in their order, none when it is `unchanged`.

    `told` are sentences about what could not be read. `title` is what the feed calls itself. `state` is what
    is to be remembered of this time.
    """

    items: tuple[FeedItem, ...] = ()
    state: FeedState = field(default_factory=FeedState)
    unchanged: bool = False
    title: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What came of fetching one feed.

    `new` papers were not in the library; `seen` came by a feed before; `dismissed` were dismissed before and
    stay so; `yours` were in the library without a feed; `filtered` did not pass the filters and are kept
    aside. They add up to the items. `error` says in a sentence why nothing could be fetched.
    """

    feed: Feed
    new: int = 0
    seen: int = 0
    dismissed: int = 0
    yours: int = 0
    filtered: int = 0
    unchanged: bool = False
    error: str = ""
    told: tuple[str, ...] = ()
    batch: int = 0

    @property
    def found(self) -> int:
        """How many papers the feed had."""
        return self.new + self.seen + self.dismissed + self.yours + self.filtered
