"""What a library and the reading in it look like from above: the numbers that charts are drawn from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Week:
    """What was done in the week that begins on the Monday `day` (ISO 8601), in papers.

    `read` were read or skimmed for the first time; the others were decided for the last time.
    """

    day: str
    read: int = 0
    kept: int = 0
    to_read: int = 0
    dismissed: int = 0


@dataclass(frozen=True, slots=True)
class TagCourse:
    """A tag, its colour ("" for none), the papers that have it, and how many of them came each month."""

    name: str
    colour: str
    papers: int
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A paper that has been waiting since a day (ISO 8601)."""

    id: int
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class Overview:
    """A library on one `day` (ISO 8601) of the reader's calendar.

    `opened`: days on which papers were read for the first time, with how many; `weeks` and `months`
    (their first days) are the last ones in a row, the newest at the end, `tags` the most used ones.
    `inbox_since` is the day on which the oldest paper of the Inbox came, "" for an empty one.
    """

    day: str
    papers: int
    read: int
    favourites: int
    highlights: int
    highlighted: int
    statuses: tuple[tuple[str, int], ...]
    weeks: tuple[Week, ...]
    opened: tuple[tuple[str, int], ...]
    months: tuple[str, ...]
    tags: tuple[TagCourse, ...]
    missing_authors: int
    inbox: int
    inbox_since: str
    oldest_unread: Waiting | None
