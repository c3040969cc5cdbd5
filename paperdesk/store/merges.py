"""Papers that were merged into others: hidden rows, so that what they were known by finds the survivor."""

from collections import defaultdict
from collections.abc import Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

# No citation key has a space: a hidden paper's key is in nobody's way, and tells what it was.
HIDDEN_KEY = "{key} ({paper})"


class Merges:
    """The column `merged_into` of `papers`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def survivors(self, papers: Iterable[int]) -> dict[int, frozenset[int]]:
        """Papers by the one that each was merged into; 0 for none."""
        groups: dict[int, set[int]] = defaultdict(set)
        sql = f"select ifnull(merged_into, 0), id from papers where id {IN_IDS}"
        for survivor, paper in self._db.all(sql, (as_json(papers),)):
            groups[survivor].add(paper)
        return {survivor: frozenset(merged) for survivor, merged in groups.items()}

    def merged_into(self, papers: Iterable[int]) -> frozenset[int]:
        """The papers that were merged into any of these."""
        sql = f"select id from papers where merged_into {IN_IDS}"
        return frozenset(self._db.column(sql, (as_json(papers),)))

    def put(self, papers: Iterable[int], survivor: int) -> None:
        """Hide papers behind a survivor, or show them again with 0."""
        sql = f"update papers set merged_into = nullif(?, 0) where id {IN_IDS}"
        self._db.execute(sql, (survivor, as_json(papers)))
