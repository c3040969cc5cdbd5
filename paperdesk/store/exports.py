"""What an export of BibTeX needs to know of papers, in few statements however many they are."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, starmap
from typing import NamedTuple

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
    (select group_concat(pt.tag) from paper_tags pt where pt.paper = p.id)
from papers p join sources s on s.paper = p.id where p.id {IN_IDS}
"""
TAGS = "select id, name from tags order by name"
COPIES = f"select paper, text from sources where paper {IN_IDS}"
OTHERS = f"select count(*) from (select 1 from papers p where p.batch = ? and {ON_DESK} limit ?)"
PARENTS = f"select distinct value from fields where name = 'crossref' and paper {IN_IDS}"
BY_KEY = """
select s.text from papers p join sources s on s.paper = p.id
where p.batch = ? and s.format = 'bibtex' and p.key = ?
"""

STAMPS = f"""
select p.id, p.key, p.modified, s.modified, p.status, p.starred, p.rating,
    (select group_concat(tag) from paper_tags where paper = p.id),
    (select group_concat(collection) from paper_collections where paper = p.id),
    (select group_concat(alias, ' ') from key_aliases where paper = p.id),
    (select text from notes where paper = p.id)
from papers p left join sources s on s.paper = p.id where p.id {IN_IDS}
"""
NAMES = """
select id, name, null from tags union all select id, name, parent from collections
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
    """The entry of a paper as it came, whether it still says what the paper says, and the paper's tags."""

    id: int
    key: str
    text: str
    current: bool
    tags: tuple[str, ...]


class Exports:
    """Reads for exports."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def places(self, ids: Sequence[int]) -> list[Place]:
        """Where papers stand, in no order."""
        found = (starmap(Place, self._db.all(PLACES, (as_json(chunk),))) for chunk in chunks(ids))
        return list(chain.from_iterable(found))

    def entries(self, ids: Sequence[int]) -> Iterator[list[Entry]]:
        """The entries of papers, in the order of `ids` and in chunks; only of those that have one."""
        names = _Names(self._db.all(TAGS))
        for chunk in chunks(ids):
            found = {
                id: Entry(id, key, text, bool(current) and names.are(came, tags), names.of(tags))
                for id, key, text, current, came, tags in self._db.all(TEXTS, (as_json(chunk),))
            }
            yield [found[id] for id in chunk if id in found]

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

    def stamps(self, ids: Sequence[int]) -> dict[int, tuple[object, ...]]:
        """For each paper what changes whenever something of it does that an entry may say.

        The names of tags and collections are apart from that: see `names`.
        """
        found = (self._db.all(STAMPS, (as_json(chunk),)) for chunk in chunks(ids))
        return {row[0]: row[1:] for row in chain.from_iterable(found)}

    def names(self) -> tuple[tuple[object, ...], ...]:
        """The names of all tags and collections."""
        return tuple(self._db.all(NAMES))

    def is_bibtex(self, batch: int) -> bool:
        """Whether an import was of a BibTeX file."""
        return bool(self._db.value("select format = 'bibtex' from batches where id = ?", (batch,)))

    def form(self, batch: int) -> str:
        """In what form the file of an import is, "" for the usual one."""
        return str(self._db.value("select form from batches where id = ?", (batch,)) or "")

    def name(self, batch: int) -> str:
        """What the file of an import is called."""
        return str(self._db.value("select source from batches where id = ?", (batch,)) or "")

    def has_forms(self) -> bool:
        """Whether any file is in another form than the usual one."""
        return self._db.value("select 1 from batches where form <> '' limit 1") is not None

    def are_all(self, batch: int, papers: int) -> bool:
        """Whether All papers shows no more than so many of an import; nobody counts very many for that."""
        return bool(self._db.value(OTHERS, (batch, papers + 1)) <= papers)

    def parents(self, ids: Sequence[int]) -> frozenset[str]:
        """The keys, in lower case, that papers refer to as `crossref`."""
        found = (self._db.column(PARENTS, (as_json(chunk),)) for chunk in chunks(ids))
        return frozenset(key.strip().lower() for keys in found for key in keys)

    def entry_of(self, batch: int, key: str) -> str:
        """The source text of the paper with this key of an import, "" when there is none."""
        return str(self._db.value(BY_KEY, (batch, key)) or "")


class _Names:
    """The names of all tags, with their ids, in the order in which papers have them."""

    def __init__(self, names: Sequence[tuple[int, str]]) -> None:
        self._names = dict(names)
        self._places = {id: at for at, (id, _) in enumerate(names)}
        self.of = lru_cache(maxsize=4096)(self._of)
        self.are = lru_cache(maxsize=4096)(self._are)

    def _of(self, ids: str | None) -> tuple[str, ...]:
        """The names of the tags whose ids are listed."""
        listed = map(int, ids.split(",")) if ids else ()
        return tuple(self._names[id] for id in sorted(listed, key=self._places.__getitem__))

    def _are(self, came: str, ids: str | None) -> bool:
        """Whether a JSON list holds the same names, in any case."""
        return {name.casefold() for name in json.loads(came)} == {name.casefold() for name in self.of(ids)}
