"""Entries as they stood in their files, by the paper that each became."""

import hashlib
import json
from collections.abc import Iterable

from paperdesk.model.paper import Paper
from paperdesk.store.connection import Connection

INSERT = """
insert into sources (paper, text, format, faithful, hash, modified, tags, noted)
values (?, ?, ?, ?, ?, ?, ?, ?)
"""
FOLLOW = """
update sources set modified = ? where paper = ? and noted = 0
and modified = (select p.modified from papers p where p.id = sources.paper)
"""


def source_hash(paper: Paper) -> int:
    """A 64-bit number that an entry has in common with its copies, whatever white space is around it."""
    return entry_hash(paper.source_text, paper.title, paper.year, paper.venue)


def entry_hash(text: str, title: str, year: int | None, venue: str) -> int:
    """The same of an entry's text and of what it says.

    The text alone may say something else in another file: under another header, with other strings.
    """
    whole = "\0".join((text.strip(), title, str(year or ""), venue))
    digest = hashlib.blake2b(whole.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


# What takes any value makes an encoder anew for each, which takes longer than to write the few words.
_quoted = json.JSONEncoder(ensure_ascii=False).encode


class Sources:
    """The table `sources`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def insert(self, rows: Iterable[tuple[int, Paper, str, bool, int | None]]) -> None:
        """Keep source texts of new papers.

        Each with its paper's id, the paper, its time of change, whether the text says what the paper
        says, and its hash if that is known.
        """
        self._db.executemany(
            INSERT,
            [
                (
                    id,
                    paper.source_text,
                    paper.source_format,
                    int(current),
                    source_hash(paper) if hash is None else hash,
                    modified,
                    f"[{', '.join(map(_quoted, paper.tags))}]",
                    int(bool(paper.note)),
                )
                for id, paper, modified, current, hash in rows
            ],
        )

    def outdate(self, papers: Iterable[int]) -> None:
        """Note that papers say more than the entries they came from."""
        self._db.executemany("update sources set faithful = 0 where paper = ?", [(id,) for id in papers])

    def follow(self, paper: int, modified: str) -> None:
        """Let an entry that brought no note stay current while a note is written at a time."""
        self._db.execute(FOLLOW, (modified, paper))
