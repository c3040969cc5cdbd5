"""The word lists of a library, in the order that their reader gave them."""

import json
from collections.abc import Sequence

from paperdesk.model.word_lists import WordList
from paperdesk.store.connection import Connection

ALL = "select id, name, colour, words from word_lists order by position, id"
ONE = "select id, name, colour, words from word_lists where id = ?"
NAMED = "select id, name, colour, words from word_lists where name = ?"
PUT = """
insert into word_lists (id, name, colour, words, position) values (?, ?, ?, ?, -1)
on conflict (id) do update set name = excluded.name, colour = excluded.colour, words = excluded.words
"""


class WordLists:
    """The table `word_lists`; names compare without case."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def all(self) -> list[WordList]:
        """Every list in order."""
        rows = self._db.all(ALL)
        with self._db.understood():
            return [_list(*row) for row in rows]

    def get(self, id: int) -> WordList | None:
        """One list, or None when it is gone."""
        row = self._db.first(ONE, (id,))
        return _list(*row) if row else None

    def named(self, name: str) -> WordList | None:
        """The list of a name, or None."""
        row = self._db.first(NAMED, (name,))
        return _list(*row) if row else None

    def put(self, one: WordList) -> int:
        """Write a list, a new one at the end; gives its id, which is a new one for 0."""
        values = (one.id or None, one.name, one.colour, json.dumps(one.words, ensure_ascii=False))
        new = self.get(one.id) is None
        id = self._db.insert(PUT, values) if new else one.id
        if new:
            last = "select ifnull(max(position), -1) + 1 from word_lists"
            self._db.execute(f"update word_lists set position = ({last}) where id = ?", (id,))
        else:
            self._db.execute(PUT, values)
        return id

    def order(self) -> tuple[int, ...]:
        """The ids in order."""
        return tuple(one.id for one in self.all())

    def put_in_order(self, ids: Sequence[int]) -> None:
        """Give the lists this order."""
        rows = [(position, id) for position, id in enumerate(ids)]
        self._db.executemany("update word_lists set position = ? where id = ?", rows)

    def delete(self, id: int) -> None:
        """Forget a list; those behind it move up."""
        self._db.execute("delete from word_lists where id = ?", (id,))
        self.put_in_order(self.order())


def _list(id: int, name: str, colour: str, words: str) -> WordList:
    return WordList(id, name, colour, tuple(json.loads(words)))
