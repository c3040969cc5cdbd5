"""The conditions a search is made of: a tree of frozen values, the same for equal searches."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

TextField = Literal["", "title", "author", "abstract", "note", "venue"]
FilterName = Literal["is", "has", "status", "tag", "key", "collection", "source", "type", "feed", "category"]
Day: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class And:
    """All of `nodes` hold; two or more."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of `nodes` holds; two or more."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`node` does not hold; never itself a Not."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class Text:
    """Folded words to find in one field, or ("") in any text, the key and the tags.

    `prefix`: the last word may go on. `phrase`: the words stand side by side in this order;
    otherwise all of them stand somewhere in the field.
    """

    words: tuple[str, ...]
    prefix: bool = False
    phrase: bool = False
    field: TextField = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A property with a checked value.

    `is`: starred, unread, trashed, snoozed, new, trending. `has`: one of HAS in query_filters.
    `status`: a Status. `tag` and
    `collection`: a path as written, standing for what is nested below it too; a collection's may be
    any part of one unless a "/" stands in front. `key`: the beginning
    of a citation key, or the whole of it when `exact`. `source`: words of a batch's source, as
    written. `type`: an entry type, lower-case. `feed`: the name of a feed, or words of it, as written.
    `category`: one of arXiv's, or the beginning of it before a dot, lower-case.
    """

    name: FilterName
    value: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class YearRange:
    """The year lies between `low` and `high`, both included; None leaves that end open."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Added:
    """Added on or after the start of day `since` and before the start of day `until`.

    A day is an ISO date or a number of days before today (0 is today, -1 tomorrow), in the
    reader's time zone; None leaves that end open.
    """

    since: Day | None
    until: Day | None


@dataclass(frozen=True, slots=True)
class OnDay:
    """A feed (the one of that name, if there is a `feed`) had it on a day from `since` to before `until`.

    Days as in Added, but those that the feeds themselves tell.
    """

    since: Day | None
    until: Day | None
    feed: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """The words of the word list `name` stand at least `least` times (1 or more) in title and abstract."""

    name: str
    least: int = 1


Node: TypeAlias = And | Or | Not | Text | Filter | YearRange | Added | OnDay | Listed
