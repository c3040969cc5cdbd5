"""Highlights: marks on abstracts and titles, in code points, with the quote they held."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from paperdesk.model.anchoring import text_hash
from paperdesk.model.paper import Highlight
from paperdesk.store.connection import Connection
from paperdesk.store.ids import as_json

COLUMNS = (
    "start, end, exact, prefix, suffix, colour, comment, orphan, field, tags, moved, created, modified, uuid,"
    " text_hash, id"
)
"""The columns of `highlights` in the order of `Highlight`."""

INSERT = f"insert into highlights (paper, {COLUMNS}) values ({', '.join('?' * 17)})"
TITLE = "select title from papers where id = ?"
ABSTRACT = "select text from abstracts where paper = ?"
TAKEN = "select uuid from highlights where uuid in (select value from json_each(?))"


def highlight(row: Sequence[Any]) -> Highlight:
    """The highlight of a row of COLUMNS."""
    mark = Highlight(*row)
    tags = tuple(json.loads(str(mark.tags)))
    return replace(mark, orphan=bool(mark.orphan), moved=bool(mark.moved), tags=tags)


class Highlights:
    """The table `highlights`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def attach(self, paper: int, highlights: Iterable[Highlight], now: str) -> None:
        """Add marks to a paper that is not indexed yet, or is being reindexed.

        They keep their uuids as far as nobody has them, and their times.
        """
        marks = list(highlights)
        hashes = {field: text_hash(self.text(paper, field)) for field in {mark.field for mark in marks}}
        taken = set(self._db.column(TAKEN, (as_json(mark.uuid for mark in marks),)))
        for mark in marks:
            uuid = mark.uuid if mark.uuid and mark.uuid not in taken else str(uuid4())
            taken.add(uuid)
            created = mark.created or now
            whole = replace(mark, uuid=uuid, created=created, modified=mark.modified or created)
            self._insert(paper, replace(whole, text_hash=hashes[mark.field], id=0))

    def text(self, paper: int, field: str) -> str:
        """The text that highlights of a field are on."""
        return str(self._db.value(TITLE if field == "title" else ABSTRACT, (paper,)) or "")

    def _insert(self, paper: int, mark: Highlight) -> None:
        tags = json.dumps(mark.tags, ensure_ascii=False)
        self._db.execute(
            INSERT,
            (
                paper, mark.start, mark.end, mark.exact, mark.prefix, mark.suffix, mark.colour, mark.comment,
                int(mark.orphan), mark.field, tags, int(mark.moved), mark.created, mark.modified, mark.uuid,
                mark.text_hash, mark.id or None,
            ),
        )  # fmt: skip
