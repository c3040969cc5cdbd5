"""What stands in a digest, and the words that it says of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from paperdesk.model.feed import Popularity
from paperdesk.model.paper import Paper


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of a digest: how much it was read, who submitted it, and which feeds had it."""

    paper: Paper
    popularity: Popularity = field(default_factory=Popularity)
    submitted_by: str = ""
    feeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Papers under a heading, such as those of a day; the only section may have none ("")."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that a digest says, whatever it is written as.

    `about` is the line below the title; `more` counts papers that were left out because there are too many.
    Abstracts and the reader's own highlights are shown where they are wanted.
    """

    title: str
    about: str
    sections: tuple[Section, ...]
    more: int = 0
    abstracts: bool = True
    highlights: bool = True

    def __len__(self) -> int:
        """How many papers it shows."""
        return sum(len(section.entries) for section in self.sections)


@dataclass(frozen=True, slots=True)
class Words:
    """What a digest says of its own; `language` is that of these words, as HTML names it."""

    language: str = "en"
    untitled: str = "Untitled"
    others: str = "and {n} others"
    upvote: str = "1 upvote"
    upvotes: str = "{n} upvotes"
    rank: str = "rank {n}"
    comment: str = "1 comment"
    comments: str = "{n} comments"
    star: str = "1 star"
    stars: str = "{n} stars"
    submitted: str = "submitted by {name}"
    seen_in: str = "in {feeds}"
    highlights: str = "Highlights"
    more: str = "{n} more papers are in PaperDesk."
    one_more: str = "1 more paper is in PaperDesk."
    nothing: str = "No papers."
    thousands: str = ","


ENGLISH = Words()
