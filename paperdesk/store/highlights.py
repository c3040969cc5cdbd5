"""Highlights: marks on the abstract, in code points, with the quote they held."""

import hashlib
from collections.abc import Iterable
from uuid import uuid4

from paperdesk.model.paper import Highlight
from paperdesk.store.connection import Connection

INSERT = """
insert into highlights (
    uuid, paper, start, end, exact, prefix, suffix, colour, comment, orphan, text_hash, created, modified
) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class Highlights:
    """The table `highlights`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def attach(self, paper: int, highlights: Iterable[Highlight], now: str) -> None:
        """Add marks to a paper that is not indexed yet, or is being reindexed."""
        text = self._db.value("select text from abstracts where paper = ?", (paper,)) or ""
        version = hashlib.blake2b(str(text).encode(), digest_size=16).hexdigest()
        self._db.executemany(
            INSERT,
            [
                (
                    str(uuid4()), paper, mark.start, mark.end, mark.exact, mark.prefix, mark.suffix,
                    mark.colour, mark.comment, int(mark.orphan), version, now, now,
                )
                for mark in highlights
            ],
        )  # fmt: skip
