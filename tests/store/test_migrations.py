"""Libraries of every version that was ever released become libraries of the newest."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from paperdesk.formats.records import StringText
from paperdesk.library.edits import RenameTag, SetHighlight, SetNote
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.store.library_file import create_library
from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION

FIRST_ROWS = (
    "insert into batches (id, source, at) values (1, 'page.txt', '2026-05-06T12:00:00Z')",
    """
    insert into papers (id, uuid, batch, key, title, added, modified)
    values (7, 'u', 1, 'k', 'One', '2026-05-06T12:00:00Z', '2026-05-06T12:00:00Z')
    """,
    "insert into sources (paper, text) values (7, '@misc{k, title = {One}}')",
    "insert into fields (paper, name, value) values (7, 'pmid', 'PMID: 0012'), (7, 'isbn', '0-306-40615-2')",
    "insert into identifiers (paper, scheme, normal, value) values (7, 'doi', '10.1000/1', '10.1000/1')",
    "insert into fts_all (rowid, title, keys) values (7, 'One', 'k ')",
    "insert into fts_head (rowid, title) values (7, 'One')",
)

TAGGED_ROWS = (
    "insert into tags (id, name) values (3, 'Sun'), (4, 'X')",
    "insert into paper_tags (tag, paper) values (3, 7)",
    "insert into fts_all (rowid, title, keys, tags) values (7, 'One', 'k ', 'Sun')",
    "insert into fts_head (rowid, title) values (7, 'One')",
)


def first_version(path: Path) -> None:
    """A library as the first version of the schema left it."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("pragma journal_mode = wal")
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="where_papers_came_from")
    raw.execute("pragma user_version = 1")
    for statement in FIRST_ROWS:
        raw.execute(statement)
    raw.close()


def test_papers_of_the_first_version_are_known_when_they_come_again(tmp_path: Path) -> None:
    old = tmp_path / "old.paperdesk"
    first_version(old)
    with Library.open(old) as library:
        for entry in (
            "@misc{k, title = {One}}",
            "@misc{x, title = {Another}, pmid = {12}}",
        ):
            assert import_text(library, StringText("x.bib", entry)).added == 0
    raw = sqlite3.connect(old)
    rows = "select scheme, normal from identifiers where paper = 7 order by 1"
    assert raw.execute(rows).fetchall() == [("doi", "10.1000/1"), ("isbn", "9780306406157"), ("pmid", "12")]
    raw.close()


def schema(path: Path) -> set[tuple[str, str]]:
    raw = sqlite3.connect(path)
    try:
        rows = raw.execute("select name, sql from sqlite_master where sql <> '' and name not like 'fts%'")
        return {(name, " ".join(sql.split())) for name, sql in rows if not name.startswith(("sqlite", "_"))}
    finally:
        raw.close()


def test_library_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "old.paperdesk", tmp_path / "new.paperdesk"
    first_version(old)
    create_library(new)
    with Library.open(old) as library:
        paper = library.paper(7)
        assert (paper.title, paper.doi, paper.source_text, paper.source_current) == (
            "One",
            "10.1000/1",
            "@misc{k, title = {One}}",
            False,
        )
        assert library.find("one").ids() == [7]
        library.apply(SetNote(7, "noted"))
        assert library.find("noted").ids() == [7]
        assert library.check() == []
    assert schema(old) == schema(new)
    raw = sqlite3.connect(old)
    assert raw.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()


def test_library_of_the_first_version_opens_for_reading_first(tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    first_version(path)
    with Library.open(path, read_only=True) as library:
        assert (library.read_only, library.find("one").ids()) == (True, [7])


def test_papers_of_the_second_version_are_found_by_their_tags(tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="a_million_papers")
    raw.execute("pragma user_version = 2")
    for statement in (*FIRST_ROWS[:2], *TAGGED_ROWS):
        raw.execute(statement)
    raw.close()
    with Library.open(path) as library:
        assert [library.find(query).ids() for query in ("one", "sun", "tag:sun", "x")] == [[7], [7], [7], []]
        library.apply(RenameTag("Sun", "Moon"))
        assert [library.find(query).ids() for query in ("sun", "moon")] == [[], [7]]
        assert library.check() == []


MARKED_ROWS = (
    """
    insert into papers (id, uuid, batch, key, title, added, modified)
    values (8, 'v', 1, 'm', 'Two', '2026-05-06T12:00:00Z', '2026-05-06T12:00:00Z')
    """,
    "insert into abstracts (paper, text) values (8, 'Some sparse words.')",
    """
    insert into highlights (id, uuid, paper, start, end, exact, comment, created, modified)
    values (5, 'w', 8, 5, 17, 'sparse words', 'why', '2026-05-06T12:00:00Z', '2026-05-06T12:00:00Z')
    """,
    """
    insert into fts_all (rowid, title, keys, abstract, highlights)
    values (8, 'Two', 'm ', 'Some sparse words.', 'sparse words why')
    """,
    "insert into fts_head (rowid, title) values (8, 'Two')",
)


def test_highlights_of_earlier_versions_are_found_and_take_tags(tmp_path: Path) -> None:
    old = tmp_path / "old.paperdesk"
    first_version(old)
    raw = sqlite3.connect(old)
    for statement in MARKED_ROWS:
        raw.execute(statement)
    raw.commit()
    raw.close()
    with Library.open(old) as library:
        assert [row.mark.exact for row in library.highlights("why spar")] == ["sparse words"]
        assert (library.paper(8).highlights[0].moved, library.check()) == (False, [])
        library.apply(SetHighlight(5, tags=("method",)))
        assert library.find("method").ids() == [8]
        assert [row.mark.tags for row in library.highlights("method")] == [("method",)]
        assert library.check() == []
