"""Places: what a row of the sidebar stands for, as an id, a title and a query of the search language."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from paperdesk.model.quoting import quote_value
from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch

FIRST_DAY: Final = "1991-01-01"
"""No feed had anything before that."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place papers can be listed from; `query` says which ones, "" is all that are not put away."""

    id: str
    title: str
    query: str

    @property
    def kind(self) -> str:
        """The part of the id before the colon: "tag", "collection", "search", "feed", or the whole of it."""
        return self.id.partition(":")[0]

    @property
    def name(self) -> str:
        """The part of the id after the colon: a tag's name, a collection's, a search's or a feed's number."""
        return self.id.partition(":")[2]


_FIXED = (
    ("all", QT_TRANSLATE_NOOP("Places", "All papers"), ""),
    ("inbox", QT_TRANSLATE_NOOP("Places", "Inbox"), "status:inbox"),
    ("favourites", QT_TRANSLATE_NOOP("Places", "Favourites"), "is:starred"),
    ("to-read", QT_TRANSLATE_NOOP("Places", "To read"), "status:to-read -is:snoozed"),
    ("reading", QT_TRANSLATE_NOOP("Places", "Reading"), "status:reading"),
    ("read", QT_TRANSLATE_NOOP("Places", "Read"), "status:read"),
    ("annotated", QT_TRANSLATE_NOOP("Places", "Highlights & notes"), "(has:note OR has:highlight)"),
    ("missing", QT_TRANSLATE_NOOP("Places", "Missing authors"), "no:author"),
    ("dismissed", QT_TRANSLATE_NOOP("Places", "Dismissed"), "status:dismissed"),
    ("trash", QT_TRANSLATE_NOOP("Places", "Trash"), "is:trashed"),
)


_DOORS = (
    ("complete", QT_TRANSLATE_NOOP("Places", "Details to complete…")),
    ("duplicates", QT_TRANSLATE_NOOP("Places", "Possible duplicates…")),
    ("quality", QT_TRANSLATE_NOOP("Places", "Papers to check…")),
)


def doors() -> dict[str, str]:
    """Titles of the rows that open a sheet instead of a list, by the second part of the command's id."""
    return {name: QCoreApplication.translate("Places", str(title)) for name, title in _DOORS}


def fixed_places() -> dict[str, Place]:
    """The places every library has, by id, in the order of the sidebar."""
    return {
        place: Place(place, QCoreApplication.translate("Places", str(title)), query)
        for place, title, query in _FIXED
    }


def fixed_counts(counts: Counts) -> dict[str, int]:
    """How many papers each fixed place holds, by place id."""
    return {
        "all": counts.all,
        "inbox": counts.inbox,
        "favourites": counts.favourites,
        "to-read": counts.to_read,
        "reading": counts.reading,
        "read": counts.read,
        "annotated": counts.annotated,
        "missing": counts.missing_authors,
        "dismissed": counts.dismissed,
        "trash": counts.trash,
    }


def tag_id(name: str) -> str:
    """The id of a tag's place."""
    return f"tag:{name}"


def collection_id(number: int) -> str:
    """The id of a collection's place."""
    return f"collection:{number}"


def search_id(number: int) -> str:
    """The id of a saved search's place."""
    return f"search:{number}"


def feed_id(number: int) -> str:
    """The id of a feed's place."""
    return f"feed:{number}"


def tag_place(name: str) -> Place:
    """The papers that show a tag or one nested below it."""
    return Place(tag_id(name), name, f"tag:{quote_value(name)}")


def collection_place(collection: Collection) -> Place:
    """The papers in a collection and in those below it; the slash in front means the path from the top."""
    query = f"collection:{quote_value(f'/{collection.path}')}"
    return Place(collection_id(collection.id), collection.name, query)


def search_place(search: SavedSearch) -> Place:
    """What a saved search finds; in brackets, so that more words can follow."""
    return Place(search_id(search.id), search.name, f"({search.query})" if search.query.strip() else "")


def feed_place(feed: FeedRow) -> Place:
    """The papers that a feed brought."""
    return Place(feed_id(feed.id), feed.name, f"feed:{quote_value(feed.name)}")


def all_feeds_place() -> Place:
    """The papers that came by any feed."""
    return Place("feeds", QCoreApplication.translate("Places", "All feeds"), f"day:{FIRST_DAY}..")


def is_of_feeds(place: str) -> bool:
    """Whether a place, by its id, lists what feeds brought."""
    return place.partition(":")[0] in {"feed", "feeds"}
