"""Saved searches: queries kept under a name."""

from paperdesk.model.rows import SavedSearch
from paperdesk.store.connection import Connection


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
        self._db.execute("update saved_searches set name = ?, query = ? where id = ?", (name, query, id))

    def delete(self, id: int) -> None:
        """Forget a search."""
        self._db.execute("delete from saved_searches where id = ?", (id,))
