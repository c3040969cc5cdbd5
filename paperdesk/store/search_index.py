"""Keeps the full-text indexes equal to the view `search_text`.

The indexes hold no text of their own, so a paper's old words must leave before its text changes and
the new ones enter after it. Every write that touches searchable text happens inside `reindexed`.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Name, Paper
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json, chunks
from paperdesk.store.search_columns import HEAD_COLUMNS, SEARCH_COLUMNS

TABLES = (("fts_all", SEARCH_COLUMNS), ("fts_head", HEAD_COLUMNS))
ALL = ("fts_all", "fts_head", "fts_tags", "fts_highlights")
GATHERED = f"select id, {', '.join(SEARCH_COLUMNS)} from search_text where id {IN_IDS} order by id"
INSERTS = tuple(
    (
        f"insert into {table} (rowid, {', '.join(columns)}) values ({', '.join('?' * (len(columns) + 1))})",
        None if columns == SEARCH_COLUMNS else len(columns) + 1,
    )
    for table, columns in TABLES
)
"""How rows of GATHERED enter each index, and how many of their columns it takes (None for all)."""

TAG_IN = "insert into fts_tags (rowid, name) select id, name from tags"
TAG_OUT = "insert into fts_tags (fts_tags, rowid, name) select 'delete', id, name from tags where id = ?"


class SearchIndex:
    """The two full-text indexes of one library."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db
        self._pending: set[int] | None = None

    @contextmanager
    def reindexed(self, papers: Iterable[int]) -> Iterator[None]:
        """Change the text of these papers inside; afterwards they are found by their new words."""
        with self.together():
            pending = self._pending if self._pending is not None else set()
            if ids := set(papers) - pending:
                self._forget(as_json(ids))
                pending |= ids
            yield

    @contextmanager
    def together(self) -> Iterator[None]:
        """Inside, papers may be reindexed as often as one likes: their new words enter once, at the end."""
        if self._pending is not None:
            yield
            return
        self._pending = set()
        try:
            yield
            self._learn(self._pending)
        finally:
            self._pending = None

    def add(self, papers: Iterable[int]) -> None:
        """Index papers that were not there before."""
        self._learn(papers)

    def add_new(self, papers: Iterable[tuple[int, Paper]]) -> None:
        """Index papers as they were just written, in ascending order of ids."""
        rows: list[tuple[Any, ...]] = []
        others: list[int] = []
        for id, paper in papers:
            if paper.aliases or paper.highlights:
                others.append(id)
            else:
                rows.append(_row(id, paper))
        self._put(rows)
        self._learn(others)

    def forget(self, papers: Iterable[int]) -> None:
        """Take papers out that are about to be deleted."""
        ids, pending = set(papers), self._pending or set()
        self._forget(as_json(ids - pending))
        pending -= ids

    @contextmanager
    def tags_learned(self) -> Iterator[None]:
        """The tags that are made inside are found by the words of their names."""
        last = self._db.value("select max(id) from tags") or 0
        yield
        self._db.execute(f"{TAG_IN} where id > ?", (last,))

    def learn_tag(self, tag: int) -> None:
        """Let a tag be found by the words of its name."""
        self._db.execute(f"{TAG_IN} where id = ?", (tag,))

    def forget_tag(self, tag: int) -> None:
        """Take a tag out whose name is about to change or to go."""
        self._db.execute(TAG_OUT, (tag,))

    def problems(self) -> Iterator[str]:
        """A sentence for each index that does not agree with the text; needs a file that can be written."""
        for table in ALL:
            try:
                self._db.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 1)")
            except LibraryInUse:
                raise
            except PaperDeskError:
                yield f"The search index {table} does not agree with the papers."

    def rebuild(self) -> None:
        """Build all anew from the texts, inside a transaction."""
        for table in ALL:
            self._db.execute(f"insert into {table} ({table}) values ('rebuild')")

    def _forget(self, ids: str) -> None:
        for table, columns in TABLES:
            names = ", ".join(columns)
            self._db.execute(
                f"insert into {table} ({table}, rowid, {names}) "
                f"select 'delete', id, {names} from search_text where id {IN_IDS}",
                (ids,),
            )

    def _learn(self, papers: Iterable[int]) -> None:
        # In ascending order, which the indexes take in fastest.
        for some in chunks(sorted(papers)):
            # Gathered once for both indexes: putting the texts together costs as much as indexing names.
            self._put(self._db.all(GATHERED, (as_json(some),)))

    def _put(self, rows: Sequence[tuple[Any, ...]]) -> None:
        for sql, first in INSERTS:
            self._db.executemany(sql, rows if first is None else [row[:first] for row in rows])


def _row(id: int, paper: Paper) -> tuple[Any, ...]:
    """What the view `search_text` says of a new paper without aliases and highlights."""
    people = " ; ".join(map(_spoken, (*paper.authors, *paper.editors)))
    note = f"{paper.remark} {paper.note}" if paper.remark else paper.note
    return (id, paper.title, people, paper.venue, f"{paper.key} ", paper.abstract, note, "")


def _spoken(name: Name) -> str:
    return f"{name.given} {name.particle} {name.family} {name.suffix} {name.literal}"
