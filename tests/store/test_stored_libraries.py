"""A library of every version, as the PaperDesk of its time wrote it, says the same in the newest one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library.library import Library
from paperdesk.library.updating import bring_up_to_date
from paperdesk.store.schema import SCHEMA_VERSION
from tests.data.stored import content, expected, unpack, versions
from tests.dumps import dump_tables
from tests.endurance.old_libraries import empty_library, version_of

VERSIONS = range(1, SCHEMA_VERSION + 1)


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


@pytest.fixture
def stored(version: int, tmp_path: Path) -> Path:
    path = tmp_path / "stored.paperdesk"
    unpack(version, path)
    return path


def test_library_of_each_version_is_stored() -> None:
    """Who adds a step stores a library of the new version as well; tests/data/filling.py says how."""
    assert versions() == [*VERSIONS]


def test_stored_library_is_of_its_version_and_has_rows_in_every_table(stored: Path, version: int) -> None:
    assert version_of(stored) == version
    with closing(sqlite3.connect(stored)) as raw:
        names = [name for (name,) in raw.execute("select name from sqlite_schema where type = 'table'")]
        assert [name for name in names if not raw.execute(f"select 1 from {name}").fetchone()] == []


def test_steps_up_to_a_stored_version_are_as_they_were_then(
    stored: Path, version: int, tmp_path: Path
) -> None:
    today = tmp_path / "today.paperdesk"
    empty_library(today, version)
    assert dict(_schema(stored)) == dict(_schema(today))


def _schema(path: Path) -> Iterator[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as raw:
        for name, sql in raw.execute("select name, sql from sqlite_schema where sql <> ''"):
            if not name.startswith(("sqlite_", "_sqlite", "fts_")) or " fts5 " in sql:
                yield name, " ".join(sql.split())


def test_stored_library_says_what_it_said_in_the_newest_version(stored: Path, version: int) -> None:
    with Library.open(stored) as library:
        assert library.check() == []
    assert version_of(stored) == SCHEMA_VERSION
    assert content(stored) == expected(version)


def test_steps_of_a_stored_library_can_be_undone_and_done_again(stored: Path) -> None:
    with Library.open(stored) as library:
        assert library.redo()
        before = dump_tables(stored)
        steps = 0
        while library.undo():
            steps += 1
        assert (steps > 10, library.check(), library.find("is:trashed OR -is:trashed").ids()) == (
            True,
            [],
            [],
        )
        for _ in range(steps):
            library.redo()
        assert library.check() == []
    assert dump_tables(stored) == before


def test_stored_library_comes_out_the_same_when_it_is_brought_up_to_date_ahead(
    stored: Path, version: int, tmp_path: Path
) -> None:
    if version < SCHEMA_VERSION:
        bring_up_to_date(stored, lambda done, total: None)
    at_once = tmp_path / "at-once.paperdesk"
    unpack(version, at_once)
    Library.open(at_once).close()
    assert dump_tables(stored) == dump_tables(at_once)
