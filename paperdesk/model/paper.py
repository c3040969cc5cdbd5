"""A paper as every layer sees it: bibliographic facts, text, and what the reader made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as data_field
from enum import StrEnum


class Status(StrEnum):
    """How far a reader has come with a paper; exactly one at a time."""

    INBOX = "inbox"
    KEPT = "kept"
    TO_READ = "to-read"
    READING = "reading"
    SKIMMED = "skimmed"
    READ = "read"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Name:
    """A person in the parts CSL and BibTeX know, or an organisation as `literal` alone."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A mark on a text of a paper: code points `start` to `end` (exclusive) and the quote they held.

    `field` is "abstract" or "title", `prefix` and `suffix` are what stood around the quote, `text_hash` is
    the version of the text that the place is meant in. An orphan has lost its place; one that `moved` was
    found again without certainty and wants a look. `id` is its row in a library. Times as in Paper.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    colour: int = 1
    comment: str = ""
    orphan: bool = False
    field: str = "abstract"
    tags: tuple[str, ...] = ()
    moved: bool = False
    created: str = ""
    modified: str = ""
    uuid: str = ""
    text_hash: str = ""
    id: int = data_field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one import brought in: where it came from and when (ISO 8601, UTC)."""

    id: int
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything known of one paper.

    Readers of files fill the first part and leave `id` at 0; a library fills the rest. `type` is an
    entry type of BibTeX or BibLaTeX, `year` the sortable year, `date` the date as written, `venue` the
    journal or proceedings, `collections` are paths with "/" between the levels, `fields` holds every
    other field under its BibLaTeX name, `remark` is one line that lists show. `source_text` is the entry
    as it stood in the file of `source_format` that it came from, `source_current` whether that still says
    what the paper says.
    Times are ISO 8601 in UTC. A paper to be read hides until the day `snoozed_until` of the reader's
    calendar; `queue` is its place in the reading queue, 0 for none.
    """

    title: str = ""
    type: str = "misc"
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    year: int | None = None
    date: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    abstract: str = ""
    fields: Mapping[str, str] = data_field(default_factory=dict)
    key: str = ""
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    status: Status = Status.KEPT
    starred: bool = False
    rating: int = 0
    note: str = ""
    remark: str = ""
    highlights: tuple[Highlight, ...] = ()
    source_text: str = ""
    source_format: str = ""
    source_current: bool = False

    id: int = 0
    uuid: str = ""
    aliases: tuple[str, ...] = ()
    added: str = ""
    modified: str = ""
    opened: str | None = None
    trashed: str | None = None
    status_since: str = ""
    snoozed_until: str = ""
    queue: int = 0
    batch: Batch | None = None
