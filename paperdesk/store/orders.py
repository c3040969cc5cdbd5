"""The orders a list can have: how to sort by them, and which indexes hold them ready."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.model.errors import UsageError

STATUSES = ("inbox", "to-read", "reading", "skimmed", "read", "kept")
STATUS_ORDER = " ".join(
    ["case p.status", *(f"when '{status}' then {at}" for at, status in enumerate(STATUSES)), "else 6 end"]
)


@dataclass(frozen=True, slots=True)
class Walk:
    """A part of the papers in order: an index, what it is narrowed to, how it is read.

    `whole`: the index holds all papers, else those on the desk alone (or in the library, of one status).
    """

    index: str
    condition: str
    order: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Key:
    """A sort key: its value, the index that holds it (and one to read it backwards), and what is empty.

    What has no value comes last in both directions; of equals the newest comes first.
    """

    value: str
    index: str
    down: str = ""
    filled: str = ""
    empty: str = ""
    empty_index: str = ""


KEYS: Final = "sqlite_autoindex_papers_2"
"""The index that keeps citation keys unique."""

BY_ID: Final = frozenset({"added", "relevance"})
_KEYS: Final[Mapping[str, _Key]] = MappingProxyType(
    {
        "title": _Key("p.title collate nocase", "papers_by_title"),
        "author": _Key(
            "p.authors collate nocase",
            "papers_by_author",
            filled="p.authors collate nocase > ''",
            empty="p.authors collate nocase = ''",
        ),
        "year": _Key(
            "p.year", "papers_by_year", "papers_by_year_down", "p.year is not null", "p.year is null"
        ),
        "key": _Key("p.key", KEYS),
        "venue": _Key(
            "p.venue collate nocase",
            "papers_by_venue",
            "papers_by_venue_down",
            "p.venue collate nocase > ''",
            "p.venue collate nocase = ''",
        ),
        "status": _Key(STATUS_ORDER, "papers_by_status"),
        "read": _Key(
            "p.last_opened",
            "papers_by_reading",
            filled="p.last_opened is not null",
            empty="p.last_opened is null",
            empty_index="papers_desk",
        ),
        "queue": _Key(
            "p.queue",
            "papers_by_queue",
            filled="p.queue is not null",
            empty="p.queue is null",
            empty_index="papers_desk",
        ),
    }
)
SORTS: Final = ("added", *_KEYS, "relevance")


@dataclass(frozen=True, slots=True)
class Order:
    """One of SORTS, forwards or backwards."""

    name: str
    down: bool

    @property
    def by_id(self) -> bool:
        """Whether row ids alone make the order, apart from relevance to words."""
        return self.name in BY_ID

    @property
    def everywhere(self) -> bool:
        """Whether the indexes hold all papers in this order."""
        return all(walk.whole for walk in self.walks())

    @property
    def direction(self) -> str:
        """Which way row ids go where they alone make the order: "asc" or "desc"."""
        return "asc" if self.name == "added" and not self.down else "desc"

    @property
    def clause(self) -> str:
        """What follows `order by` for papers `p` that come in no order."""
        if self.by_id:
            return f"p.id {self.direction}"
        key = _KEYS[self.name]
        empty = f"{key.empty}, " if key.empty else ""
        return f"{empty}{key.value} {'desc' if self.down else 'asc'}, p.id desc"

    def walks(self) -> Iterator[Walk]:
        """The indexes that hold the papers in this order, one after the other."""
        if self.by_id:
            yield Walk("papers_desk", "", f"p.id {self.direction}")
            return
        key = _KEYS[self.name]
        if self.name == "status":
            for status in STATUSES[:: -1 if self.down else 1]:
                yield Walk(key.index, f"p.status = '{status}'", "p.id desc")
            return
        index, whole = key.down if self.down and key.down else key.index, not key.empty_index
        yield Walk(index, key.filled, f"{key.value} {'desc' if self.down else 'asc'}, p.id desc", whole)
        if key.empty:
            yield Walk(key.empty_index or key.index, key.empty, "p.id desc", whole)


def order_of(sort: str) -> Order:
    """The order for a sort key; "-" before it reverses. Raises UsageError for one that does not exist."""
    name = sort.removeprefix("-")
    if name not in SORTS:
        raise UsageError(f"There is no sort key “{name}”; choose from {', '.join(SORTS)}.")
    return Order(name, sort.startswith("-"))
