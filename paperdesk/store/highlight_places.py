"""Which paper every highlight is on and where in its text, as plain values that can be put back."""

from collections.abc import Iterable, Sequence

from paperdesk.model.paper import Highlight
from paperdesk.store.connection import Connection
from paperdesk.store.highlights import COLUMNS, highlight
from paperdesk.store.ids import IN_IDS, as_json

Place = tuple[int, int, int, int, int, str]
"""Row id, paper, start, end, whether it is an orphan (0 or 1), hash of the text it was placed on."""

PLACES = f"""
select id, paper, start, end, orphan, text_hash from highlights where id {IN_IDS} order by id
"""
ON = f"""
select {COLUMNS} from highlights where field = 'abstract' and paper {IN_IDS} order by paper, start, id
"""
PUT = "update highlights set paper = ?, start = ?, end = ?, orphan = ?, text_hash = ? where id = ?"


class HighlightPlaces:
    """The columns of `highlights` that say where each is."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def on(self, papers: Iterable[int]) -> list[tuple[int, Highlight]]:
        """The highlights on the abstracts of papers, with their row ids."""
        marks = map(highlight, self._db.all(ON, (as_json(papers),)))
        return [(mark.id, mark) for mark in marks]

    def get(self, highlights: Iterable[int]) -> tuple[Place, ...]:
        """Where highlights are now."""
        return tuple(
            (row[0], row[1], row[2], row[3], row[4], row[5])
            for row in self._db.all(PLACES, (as_json(highlights),))
        )

    def put(self, places: Sequence[Place]) -> None:
        """Put highlights where they are said to be; their papers are being reindexed."""
        rows = [(paper, start, end, orphan, text, id) for id, paper, start, end, orphan, text in places]
        self._db.executemany(PUT, rows)
