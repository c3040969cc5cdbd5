"""The light values that lists and sidebars show; nothing here needs the abstract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paperdesk.model.paper import Highlight, Status

if TYPE_CHECKING:
    from paperdesk.model.feed import Popularity


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its full name ("vision/pose"), a colour as #rrggbb or "", papers that show it."""

    name: str
    colour: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Fed:
    """How a paper stands that came by a feed; times are ISO 8601 in UTC, "" for never.

    `new`: nobody has visited a feed of it since it came, else it was `seen` then. It was `dismissed` then, if
    it still is; `yours`: it was in the library before any feed had it.
    """

    new: bool = False
    seen: str = ""
    dismissed: str = ""
    yours: bool = False
    popularity: Popularity | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One paper as a list shows it; `authors` holds the family names joined by ", ".

    `read` is when it was opened last (ISO 8601, UTC), "" when it never was; `rating` 0 is none. A paper to
    be read is snoozed until the day `snoozed_until`, if that is yet to come; "" for none. `fed` is there
    where that is shown.
    """

    id: int
    key: str
    title: str
    authors: str
    year: int | None
    venue: str
    status: Status
    starred: bool
    unread: bool
    tags: tuple[Tag, ...]
    highlights: int
    noted: bool
    added: str
    arxiv: bool
    remark: str = ""
    rating: int = 0
    read: str = ""
    snoozed_until: str = ""
    fed: Fed | None = None


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight in the list of all: the id and title of its paper, and itself."""

    paper: int
    title: str
    mark: Highlight


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection; `parent` is None at the top, `count` the papers in it and below it."""

    id: int
    parent: int | None
    name: str
    path: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name; `query` is in the search language."""

    id: int
    name: str
    query: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed as the sidebar shows it: how many papers are `new`, whether it rests, and what is wrong with it.

    `trouble` is a sentence, "" for none.
    """

    id: int
    name: str
    new: int = 0
    paused: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many papers each fixed row of the sidebar holds."""

    all: int = 0
    inbox: int = 0
    favourites: int = 0
    to_read: int = 0
    reading: int = 0
    read: int = 0
    annotated: int = 0
    missing_authors: int = 0
    dismissed: int = 0
    trash: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history: what was done, when (ISO 8601, UTC), and whether it is undone."""

    id: int
    at: str
    label: str
    undone: bool
