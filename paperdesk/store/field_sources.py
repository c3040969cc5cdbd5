"""Where values of fields came from: said once when one is taken over, true as long as the paper says it."""

from collections.abc import Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

Origin = tuple[int, str, str, str, str]
"""Paper, field, value as text, the service it came from, and when."""
Place = tuple[int, str]
"""Paper and field."""


class FieldSources:
    """The table `field_sources`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def of(self, papers: Iterable[int]) -> list[Origin]:
        """All that was noted of these papers, whether they still say those values or not."""
        sql = f"""
            select paper, name, value, source, at from field_sources where paper {IN_IDS} order by paper, name
        """
        return [(row[0], row[1], row[2], row[3], row[4]) for row in self._db.all(sql, (as_json(papers),))]

    def at(self, places: Iterable[Place]) -> list[Origin]:
        """What was noted of these fields."""
        wanted = set(places)
        return [origin for origin in self.of({paper for paper, _ in wanted}) if origin[:2] in wanted]

    def put(self, origins: Iterable[Origin]) -> None:
        """Note where values came from, in place of what was noted of these fields."""
        sql = "insert or replace into field_sources (paper, name, value, source, at) values (?, ?, ?, ?, ?)"
        self._db.executemany(sql, list(origins))

    def remove(self, places: Iterable[Place]) -> None:
        """Forget what was noted of these fields."""
        self._db.executemany("delete from field_sources where paper = ? and name = ?", list(places))
