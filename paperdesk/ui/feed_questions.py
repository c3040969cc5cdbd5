"""What the dialogs of feeds are asked and answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paperdesk.model.feed import Feed, FeedItem
    from paperdesk.model.progress import Progress


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found where a feed is wanted: what it calls itself, its first papers, and remarks.

    `offers` are feeds (title and address) that a page names which is none itself.
    """

    title: str = ""
    items: tuple[FeedItem, ...] = ()
    told: tuple[str, ...] = ()
    offers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FeedRequest:
    """A feed to begin with, and how to look at one before it is wanted.

    `look` takes a while and is for another thread; it raises PaperDeskError. `names` are those of the other
    feeds. `offline` is a sentence on why nothing of the web can be looked at, "" when it can.
    """

    feed: Feed
    look: Callable[[Feed, Progress], Looked]
    folder: Callable[[], Path | None]
    file: Callable[[], Path | None]
    names: frozenset[str] = frozenset()
    new: bool = True
    offline: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """What filters would do: how many of the last papers of a feed pass, of how many."""

    passing: int
    of: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paper that did not pass the filters of a feed: what that knows it by, and what is told of it."""

    feed: int
    guid: str
    title: str
    told: str


@dataclass(frozen=True, slots=True)
class FiltersRequest:
    """The filters of one feed, or of all ("" is its name).

    `dry_run` tells what queries would do and is for another thread. `left_out` gives what did not pass so
    far; `take` takes one of them after all and gives whether it did. `words` are examples, such as the lists
    of the library.
    """

    name: str
    include: str
    exclude: str
    dry_run: Callable[[str, str, Progress], Passing]
    left_out: Callable[[], Sequence[LeftOut]]
    take: Callable[[LeftOut], bool]
    words: tuple[str, ...] = ()
    keep_unread: int | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Queries that new papers have to match, and must not match; see `Feed`.

    `keep_unread` is in days, 0 for ever; None where that is not asked.
    """

    include: str
    exclude: str
    keep_unread: int | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """One time that a feed was fetched: when (ISO 8601, UTC), of which feed, and what came of it."""

    at: str
    feed: str
    told: str
    wrong: bool = False
