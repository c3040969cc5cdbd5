"""Saved searches: queries kept under a name."""

from collections.abc import Iterable

from paperdesk.model.rows import SavedSearch
from paperdesk.store.connection import Connection

KNOWN = """
select id, name, query, ifnull(papers, 0) from saved_searches order by position, name collate nocase, id
"""
UNCOUNTED = "select id, name, query, ifnull(papers, 0) from saved_searches where counted <> ? order by id"
KEEP = "update saved_searches set papers = ?, counted = ? where id = ? and query = ?"
UPDATE = """
update saved_searches set name = ?1, query = ?2, counted = iif(query = ?2, counted, '') where id = ?3
"""


class SavedSearches:
    """The table `saved_searches`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def all(self) -> list[SavedSearch]:
        """Every saved search by name; their counts are left at 0."""
        rows = self._db.all(
            "select id, name, query from saved_searches order by position, name collate nocase, id"
        )
        return [SavedSearch(*row) for row in rows]

    def known(self) -> list[SavedSearch]:
        """Every saved search with the number that was counted last; 0 for one that never was."""
        return [SavedSearch(*row) for row in self._db.all(KNOWN)]

    def uncounted(self, state: str) -> list[SavedSearch]:
        """Those that were not counted in this state of the library."""
        return [SavedSearch(*row) for row in self._db.all(UNCOUNTED, (state,))]

    def keep(self, counted: Iterable[SavedSearch], state: str) -> None:
        """Remember what was counted in a state of the library, unless a search asks otherwise by now."""
        self._db.executemany(KEEP, [(each.count, state, each.id, each.query) for each in counted])

    def get(self, id: int) -> SavedSearch | None:
        """One saved search, or None when it is gone."""
        row = self._db.first("select id, name, query from saved_searches where id = ?", (id,))
        return SavedSearch(*row) if row else None

    def insert(self, name: str, query: str, id: int | None = None) -> int:
        """Keep a search; `id` brings a deleted one back under its old id."""
        return self._db.insert(
            "insert into saved_searches (id, name, query) values (?, ?, ?)", (id, name, query)
        )

    def update(self, id: int, name: str, query: str) -> None:
        """Change name and query."""
        self._db.execute(UPDATE, (name, query, id))

    def delete(self, id: int) -> None:
        """Forget a search."""
        self._db.execute("delete from saved_searches where id = ?", (id,))
