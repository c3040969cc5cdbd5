"""What an export of BibTeX needs to know of papers, in few statements however many they are."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json, chunks
from paperdesk.store.visible import ON_DESK

PLACES = f"""
select p.id, p.key, case s.format when 'bibtex' then ifnull(b.part_of, b.id) else 0 end, p.batch
from papers p join batches b on b.id = p.batch left join sources s on s.paper = p.id
where p.id {IN_IDS}
"""
TEXTS = f"""
select p.id, p.key, s.text, s.faithful and s.modified = p.modified, s.tags,
    (select json_group_array(t.name) from paper_tags pt join tags t on t.id = pt.tag where pt.paper = p.id)
from papers p join sources s on s.paper = p.id where p.id {IN_IDS}
"""
COPIES = f"select paper, text from sources where paper {IN_IDS}"
OTHERS = f"select count(*) from papers p where p.batch = ? and {ON_DESK}"
PARENTS = f"select distinct value from fields where name = 'crossref' and paper {IN_IDS}"
BY_KEY = """
select s.text from papers p join sources s on s.paper = p.id
where p.batch = ? and s.format = 'bibtex' and p.key = ?
"""

BLOCKS = "select position, kind, text from blocks where batch = ? order by number"

Block = tuple[int, str, str]


class Place(NamedTuple):
    """Where a paper stands: the import whose BibTeX file it came from (0 for no such file), and its own."""

    id: int
    key: str
    file: int
    batch: int


class Entry(NamedTuple):
    """The entry of a paper as it came, and whether it still says what the paper says."""

    id: int
    key: str
    text: str
    current: bool


class Exports:
    """Reads for exports."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def places(self, ids: Sequence[int]) -> list[Place]:
        """Where papers stand, in no order."""
        return [Place._make(row) for chunk in chunks(ids) for row in self._db.all(PLACES, (as_json(chunk),))]

    def entries(self, ids: Sequence[int]) -> Iterator[list[Entry]]:
        """The entries of papers, in the order of `ids` and in chunks; only of those that have one."""
        for chunk in chunks(ids):
            found = {row[0]: row for row in self._db.all(TEXTS, (as_json(chunk),))}
            yield [_entry(found[id]) for id in chunk if id in found]

    def blocks(self, batch: int) -> list[Block]:
        """What stood between the entries of a file, in its order: position, kind, text.

        A block stands behind the papers whose id is at least its position.
        """
        return [(position, kind, text) for position, kind, text in self._db.all(BLOCKS, (batch,))]

    def texts(self, ids: Sequence[int]) -> Iterator[list[tuple[int, str]]]:
        """The source texts of papers with their ids, in the order of `ids` and in chunks."""
        for chunk in chunks(ids):
            found = dict(self._db.all(COPIES, (as_json(chunk),)))
            yield [(id, found[id]) for id in chunk if id in found]

    def is_bibtex(self, batch: int) -> bool:
        """Whether an import was of a BibTeX file."""
        return bool(self._db.value("select format = 'bibtex' from batches where id = ?", (batch,)))

    def on_desk(self, batch: int) -> int:
        """How many papers of an import All papers shows."""
        return int(self._db.value(OTHERS, (batch,)))

    def parents(self, ids: Sequence[int]) -> frozenset[str]:
        """The keys, in lower case, that papers refer to as `crossref`."""
        found = (self._db.column(PARENTS, (as_json(chunk),)) for chunk in chunks(ids))
        return frozenset(key.strip().lower() for keys in found for key in keys)

    def entry_of(self, batch: int, key: str) -> str:
        """The source text of the paper with this key of an import, "" when there is none."""
        return str(self._db.value(BY_KEY, (batch, key)) or "")


def _entry(row: tuple[Any, ...]) -> Entry:
    id, key, text, current, came, tags = row
    return Entry(id, key, text, bool(current) and _same_names(came, tags))


def _same_names(came: str, now: str) -> bool:
    """Whether two JSON lists, one written by Python and one by SQLite, hold the same names."""
    if frozenset(came[2:-2].split('", "')) == frozenset(now[2:-2].split('","')):
        return True
    return _folded(came) == _folded(now)


def _folded(names: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in json.loads(names))
