"""Lists of papers: what to select and in which order, and any page of it asked for alone.

All papers, the list that a window opens with, needs nothing of the search language.
"""

from dataclasses import dataclass

from paperdesk.model.errors import UsageError
from paperdesk.store.connection import Connection
from paperdesk.store.visible import ON_DESK

STATUS_ORDER = """case p.status
    when 'inbox' then 0 when 'to-read' then 1 when 'reading' then 2 when 'skimmed' then 3 when 'read' then 4
    when 'kept' then 5 else 6 end"""
SORTS = {
    "added": "",
    "title": "p.title collate nocase",
    "author": "p.authors collate nocase",
    "year": "p.year",
    "key": "p.key",
    "venue": "p.venue collate nocase",
    "status": STATUS_ORDER,
    "read": "p.last_opened",
    "relevance": "",
}
# What has no value comes last in both directions.
EMPTY_LAST = {
    "author": "p.authors = ''",
    "venue": "p.venue = ''",
    "year": "p.year is null",
    "read": "p.last_opened is null",
}


@dataclass(frozen=True, slots=True)
class Selection:
    """A query as the middle of a statement: `from ... where ...` with its values, and an order."""

    source: str
    values: tuple[str | int, ...]
    order: str


def all_papers(sort: str) -> Selection:
    """Every paper on the desk; `sort` is a key of SORTS, "-" before it reverses.

    Raises UsageError for a sort key that does not exist.
    """
    return Selection(f"papers p where {ON_DESK}", (), order_of(sort, by_words=False))


def order_of(sort: str, *, by_words: bool) -> str:
    """The order by clause for a sort key; `by_words` when the search walks an index of words."""
    name = sort.removeprefix("-")
    if name not in SORTS:
        raise UsageError(f"There is no sort key “{name}”; choose from {', '.join(SORTS)}.")
    down = sort.startswith("-")
    newest = "f.rowid desc" if by_words else "p.id desc"
    if name == "added":
        return newest if down else newest.replace("desc", "asc")
    if name == "relevance":
        return f"f.rank {'asc' if not down else 'desc'}, {newest}" if by_words else newest
    empty = f"{EMPTY_LAST[name]}, " if name in EMPTY_LAST else ""
    return f"{empty}{SORTS[name]} {'desc' if down else 'asc'}, {newest}"


class Search:
    """Answers selections on one connection."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def count(self, selection: Selection) -> int:
        """How many papers it finds."""
        return int(self._db.value(f"select count(*) from {selection.source}", selection.values))

    def page(self, selection: Selection, offset: int, limit: int) -> list[int]:
        """Ids `offset` to `offset + limit`; a limit of -1 means all that follow."""
        sql = f"select p.id from {selection.source} order by {selection.order} limit ? offset ?"
        return self._db.column(sql, (*selection.values, limit, offset))
