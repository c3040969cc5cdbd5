"""The words of a library with how many papers hold each, as they were when they were last counted."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from paperdesk.store.connection import Connection

SIZE = "vocabulary"
"""The setting that says how many papers there had ever been when the words were counted."""

GROWTH = 1.1
ROWS = 5000
LAST_ID = "select ifnull(max(seq), 0) from sqlite_sequence where name = 'papers'"
COUNTED = "select term, doc from temp.words where term > ? order by term limit ?"
PUT = "insert or replace into vocab (term, papers) values (?, ?)"
"""A search index that is damaged may say a word twice, which is nobody's mistake here."""
WITH_PREFIX = """
select term, papers from vocab where term >= ?1 and term < ?1 || char(1114111)
order by papers desc, term limit ?2
"""


class Vocabulary:
    """The table `vocab`; what was added to the library since is not in it yet."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def papers_with(self, terms: Iterable[str]) -> dict[str, int]:
        """How many papers hold each of the folded words; those that none holds are left out."""
        sql = "select v.term, v.papers from json_each(?) j join vocab v on v.term = j.value"
        return dict(self._db.all(sql, (json.dumps(list(terms)),)))

    def expand(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """The commonest words that begin so, at most `limit`, with how many papers hold each."""
        return [(term, papers) for term, papers in self._db.all(WITH_PREFIX, (prefix, limit))]

    def is_stale(self, least: int = 0) -> bool:
        """Whether the library has grown by more than a tenth since the words were counted.

        One that has never had `least` papers is not said to have.
        """
        counted = self._db.value("select value from settings where name = ?", (SIZE,))
        size = int(self._db.value(LAST_ID))
        return size >= least and size > GROWTH * int(counted or 0)

    def rebuild(self, turn: Callable[[], AbstractContextManager[None]] | None = None) -> None:
        """Count the words anew: seconds for a million papers, of which writing them is a small part.

        They are written in short transactions, before each of which this may be stopped; what stands there
        then is sound, but still stale. `turn` gives a transaction to write in, by default one of the
        connection's own, and may raise to stop it.
        """
        size = int(self._db.value(LAST_ID))
        begin = turn or self._db.transaction
        self._db.execute("create virtual table temp.words using fts5vocab (main, fts_all, row)")
        try:
            end = ""
            while words := self._db.all(COUNTED, (end, ROWS)):
                begun, end = end, words[-1][0]
                with begin():
                    self._db.execute("delete from vocab where term > ? and term <= ?", (begun, end))
                    self._db.executemany(PUT, words)
            with begin():
                self._db.execute("delete from vocab where term > ?", (end,))
                sql = "insert or replace into settings (name, value) values (?, ?)"
                self._db.execute(sql, (SIZE, str(size)))
        finally:
            self._db.execute("drop table temp.words")
