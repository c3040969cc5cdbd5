"""Which papers the notes name, by the citation keys they have or once had."""

from collections.abc import Iterable

from paperdesk.model.note_text import linked_keys
from paperdesk.store.connection import Connection
from paperdesk.store.ids import as_json
from paperdesk.store.visible import ON_DESK, PRESENT

PUT = "insert into note_links (paper, key) values (?, ?) on conflict (paper, key) do nothing"
KEYS = "select key from papers where id = ?1 union all select alias from key_aliases where paper = ?1"
# Key by key, because the index gives the papers of each in this order.
MENTIONS = f"""
select p.id from note_links l cross join papers p on p.id = l.paper
where l.key = ? and p.id <> ? and {ON_DESK} order by l.paper desc limit ?
"""
KNOWN = f"""
select j.value, p.id from json_each(?1) j cross join papers p on p.key = j.value where {PRESENT}
union all
select j.value, p.id from json_each(?1) j cross join key_aliases k on k.alias = j.value
join papers p on p.id = k.paper where {PRESENT}
"""
BEGINNING = f"""
select p.key, p.title from papers p where p.key >= ? and p.key < ? and {ON_DESK} order by p.key limit ?
"""
LAST = "\U0010ffff"


def link_rows(notes: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """The rows of `note_links` for notes of papers that have none yet."""
    return [(paper, key) for paper, text in notes for key in linked_keys(text)]


class NoteLinks:
    """The table `note_links`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def put(self, paper: int, text: str) -> None:
        """Follow the note of a paper."""
        self._db.execute("delete from note_links where paper = ?", (paper,))
        self._db.executemany(PUT, link_rows([(paper, text)]))

    def mentions(self, paper: int, limit: int) -> list[int]:
        """The papers on the desk whose notes name this one, newest first."""
        keys = self._db.column(KEYS, (paper,))
        found = {id for key in keys for id in self._db.column(MENTIONS, (key, paper, limit))}
        return sorted(found, reverse=True)[:limit]

    def known(self, keys: Iterable[str]) -> dict[str, int]:
        """Those of the keys that a visible paper has or had, as they are written here, with its row id."""
        found = self._db.all(KNOWN, (as_json(keys),))
        return dict(reversed(found))

    def beginning(self, prefix: str, limit: int) -> list[tuple[str, str]]:
        """Citation keys of papers on the desk that begin so, in any case, with their titles."""
        return self._db.all(BEGINNING, (prefix, prefix + LAST, limit))
