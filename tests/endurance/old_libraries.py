"""Libraries of earlier versions with many papers in them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Final

from sqlite_utils import Database

from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION
from paperdesk.store.schema_notes import find_links
from tests.endurance.entries import WORDS

_NOW: Final = "2026-05-06T12:00:00.000Z"
_COUNTED: Final = ("papers", "abstracts", "notes", "creators", "fields", "highlights", "tags", "paper_tags")


def empty_library(path: Path, version: int) -> None:
    """Make a library without papers as an earlier version made it."""
    steps = [migration.name for migration in migrations().pending(Database(memory=True))]
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("pragma journal_mode = wal")
        raw.execute(f"pragma application_id = {APPLICATION_ID}")
        raw.execute("begin")
        stop = steps[version] if version < SCHEMA_VERSION else None
        migrations().apply(Database(raw), stop_before=stop)
        raw.execute(f"pragma user_version = {version}")
        raw.execute("commit")


def old_library(path: Path, version: int, papers: int, random: Random) -> None:
    """Make a library of an earlier version with so many papers that have something of everything."""
    empty_library(path, version)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("begin")
        raw.execute("insert into batches (id, source, at) values (1, 'old.bib', ?)", (_NOW,))
        raw.executemany("insert into tags (id, name) values (?, ?)", [(n, f"tag {n}") for n in range(1, 10)])
        for paper in range(1, papers + 1):
            _add_paper(raw, paper, random)
        for name in ("fts_all", "fts_head"):
            raw.execute(f"insert into {name} ({name}) values ('rebuild')")
        if version >= 3:
            raw.execute("insert into fts_tags (fts_tags) values ('rebuild')")
        if version >= 4:
            raw.execute("insert into fts_highlights (fts_highlights) values ('rebuild')")
            find_links(Database(raw))
        raw.execute("commit")


def _add_paper(raw: sqlite3.Connection, paper: int, random: Random) -> None:
    title = f"{' '.join(random.choices(WORDS, k=6))} {paper}"
    raw.execute(
        "insert into papers (id, uuid, batch, key, title, authors, year, added, modified) "
        "values (?, ?, 1, ?, ?, 'Berg', 1999, ?, ?)",
        (paper, f"uuid-{paper}", f"key{paper}", title, _NOW, _NOW),
    )
    text = " ".join(random.choices(WORDS, k=60))
    for statement, *values in (
        ("insert into abstracts values (?, ?)", paper, text),
        ("insert into notes values (?, ?)", paper, f"See [[key{random.randrange(1, paper + 1)}]]."),
        (
            "insert into sources (paper, text) values (?, ?)",
            paper,
            f"@misc{{key{paper}, title = {{{title}}}}}",
        ),
        ("insert into creators (paper, role, position, family) values (?, 'author', 0, 'Berg')", paper),
        ("insert into fields values (?, 'pmid', ?)", paper, str(paper)),
        ("insert into identifiers values (?, 'doi', ?, ?)", paper, f"10.1/{paper}", f"10.1/{paper}"),
        ("insert into paper_tags values (?, ?)", random.randrange(1, 10), paper),
        (
            "insert into highlights (uuid, paper, start, end, exact, created, modified) "
            "values (?, ?, 0, 6, ?, ?, ?)",
            *(f"mark-{paper}", paper, text[:6], _NOW, _NOW),
        ),
    ):
        raw.execute(statement, values)


def version_of(path: Path) -> int:
    """Of which version a library says that it is."""
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("pragma user_version").fetchone()[0])


def counts_of(path: Path) -> dict[str, int]:
    """How many rows there are of what no version may lose."""
    with closing(sqlite3.connect(path)) as raw:
        return {name: raw.execute(f"select count(*) from {name}").fetchone()[0] for name in _COUNTED}
