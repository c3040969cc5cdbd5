"""Highlights: marks on abstracts and titles, in code points, with the quote they held."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from paperdesk.model.paper import Highlight
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

COLUMNS = (
    "start, end, exact, prefix, suffix, colour, comment, orphan, field, tags, moved, created, modified, uuid,"
    " text_hash, id"
)
"""The columns of `highlights` in the order of `Highlight`."""

NAMES = COLUMNS.split(", ")
PUT = (
    f"insert into highlights (paper, {COLUMNS}) values ({', '.join('?' * (len(NAMES) + 1))})"
    f" on conflict (id) do update set paper = excluded.paper, "
    + ", ".join(f"{name} = excluded.{name}" for name in NAMES if name != "id")
)
GET = f"select paper, {COLUMNS} from highlights where id {IN_IDS} order by id"
ON = f"select paper, {COLUMNS} from highlights where paper {IN_IDS} order by paper, field, start, id"
WORDS = "exact, comment, tags"
LEARN = f"insert into fts_highlights (rowid, {WORDS}) select id, {WORDS} from highlights where id {IN_IDS}"
FORGET = f"""
insert into fts_highlights (fts_highlights, rowid, {WORDS}) select 'delete', id, {WORDS} from highlights
"""
FORGET_ONES = f"{FORGET} where id {IN_IDS}"
FORGET_ON = f"{FORGET} where paper {IN_IDS}"
REMOVE = f"delete from highlights where id {IN_IDS}"
TITLE = "select title from papers where id = ?"
ABSTRACT = "select text from abstracts where paper = ?"
TAKEN = f"select uuid from highlights where uuid {IN_IDS}"

Marked = tuple[int, Highlight]
"""A paper and a highlight that is on it."""


def highlight(row: Sequence[Any]) -> Highlight:
    """The highlight of a row of COLUMNS."""
    mark = Highlight(*row)
    tags = tuple(json.loads(str(mark.tags)))
    return replace(mark, orphan=bool(mark.orphan), moved=bool(mark.moved), tags=tags)


class Highlights:
    """The table `highlights`; whoever writes it reindexes the papers."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def get(self, highlights: Iterable[int]) -> list[Marked]:
        """Highlights by their ids, in the order of ids; those that are gone are left out."""
        rows = self._db.all(GET, (as_json(highlights),))
        with self._db.understood():
            return [(paper, highlight(row)) for paper, *row in rows]

    def on(self, papers: Iterable[int]) -> list[Marked]:
        """All highlights on papers, paper by paper in the order of their places."""
        rows = self._db.all(ON, (as_json(papers),))
        with self._db.understood():
            return [(paper, highlight(row)) for paper, *row in rows]

    def text(self, paper: int, field: str) -> str:
        """The text that highlights of a field are on."""
        return str(self._db.value(TITLE if field == "title" else ABSTRACT, (paper,)) or "")

    def attach(self, paper: int, highlights: Iterable[Highlight], now: str) -> list[int]:
        """Add marks that came with a paper, each where its quote is in the text that there is.

        They keep their uuids as far as nobody has them, and their times. Gives their ids.
        """
        from paperdesk.model.anchoring import placed

        marks = list(highlights)
        taken = set(self._db.column(TAKEN, (as_json(mark.uuid for mark in marks),)))
        ids: list[int] = []
        for field in dict.fromkeys(mark.field for mark in marks):
            own = [mark for mark in marks if mark.field == field]
            for mark in placed(own, self.text(paper, field)):
                ids.append(self.add(paper, replace(mark, uuid="" if mark.uuid in taken else mark.uuid), now))
                taken.add(mark.uuid)
        return ids

    def add(self, paper: int, mark: Highlight, now: str) -> int:
        """Add one mark as it is, with a uuid and times if it has none; gives its id."""
        from uuid import uuid4

        created = mark.created or now
        whole = replace(
            mark,
            uuid=mark.uuid or str(uuid4()),
            created=created,
            modified=mark.modified or created,
            id=0,
        )
        id = self._db.insert(PUT, _values(paper, whole))
        self._db.execute(LEARN, (as_json([id]),))
        return id

    def put(self, marks: Iterable[Marked]) -> None:
        """Write marks by their ids: those that are there are changed, those that were removed come back."""
        rows = list(marks)
        ids = as_json(mark.id for _, mark in rows)
        self._db.execute(FORGET_ONES, (ids,))
        self._db.executemany(PUT, [_values(paper, mark) for paper, mark in rows])
        self._db.execute(LEARN, (ids,))

    def remove(self, highlights: Collection[int]) -> None:
        """Delete marks."""
        ids = as_json(highlights)
        self._db.execute(FORGET_ONES, (ids,))
        self._db.execute(REMOVE, (ids,))

    def forget_on(self, papers: Iterable[int]) -> None:
        """Let marks no longer be found that are about to be deleted with their papers."""
        self._db.execute(FORGET_ON, (as_json(papers),))


def _values(paper: int, mark: Highlight) -> tuple[Any, ...]:
    values = {name: getattr(mark, name) for name in NAMES}
    tags = json.dumps(mark.tags, ensure_ascii=False)
    flags = {"orphan": int(mark.orphan), "moved": int(mark.moved)}
    return (paper, *(values | flags | {"tags": tags, "id": mark.id or None}).values())
