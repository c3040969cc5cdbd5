"""Every error of SQLite is either told in a sentence or known for a mistake of PaperDesk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.model.errors import Interrupted, LibraryInUse, PaperDeskError
from paperdesk.store.connection import Connection
from paperdesk.store.integrity import require_whole
from paperdesk.store.library_file import open_library
from paperdesk.store.sqlite_errors import MISTAKES, SURROUNDINGS, sentence

# Neither of these is ever an error: fine, a row, the end, and what only logs are told.
NONE = {
    sqlite3.SQLITE_OK,
    sqlite3.SQLITE_ROW,
    sqlite3.SQLITE_DONE,
    sqlite3.SQLITE_NOTICE,
    sqlite3.SQLITE_WARNING,
}
PAGE = 4096
SCHEMA_FORMAT = 44  # https://sqlite.org/fileformat.html, section 1.3


def error(code: int) -> sqlite3.Error:
    made = sqlite3.OperationalError("near “a title”: an error")
    made.sqlite_errorcode = code
    return made


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened, _ = open_library(tmp_path / "t.paperdesk", create=True)
    with closing(opened):
        yield opened


def test_every_code_is_sorted() -> None:
    assert {*SURROUNDINGS} | MISTAKES == {*range(1, 27)}
    assert not {*SURROUNDINGS} & MISTAKES
    assert not ({*SURROUNDINGS} | MISTAKES) & NONE


@pytest.mark.parametrize("code", sorted(SURROUNDINGS))
@pytest.mark.parametrize("extended", [0, 2 << 8])
def test_surroundings_are_told_in_a_sentence(code: int, extended: int, tmp_path: Path) -> None:
    told = sentence(error(code | extended), tmp_path / "my.paperdesk")
    if code == sqlite3.SQLITE_INTERRUPT:
        assert isinstance(told, Interrupted)
        return
    assert isinstance(told, PaperDeskError)
    assert "my.paperdesk" in str(told)
    assert str(told).endswith(".")
    assert "a title" not in str(told)


@pytest.mark.parametrize("code", sorted(MISTAKES))
def test_mistakes_stay_what_they_are(code: int, tmp_path: Path) -> None:
    met = error(code)
    assert sentence(met, tmp_path) is met


def test_a_full_disk_is_named_with_what_is_free(connection: Connection) -> None:
    pages = connection.value("pragma page_count")
    connection.execute(f"pragma max_page_count = {pages + 1}")
    with pytest.raises(PaperDeskError, match=r"t\.paperdesk is full \(\d+\.\d MB are free\)"):
        connection.execute("insert into settings values ('a', ?)", ("x" * 9 * PAGE,))


def test_another_writer_is_named(connection: Connection) -> None:
    connection.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(connection.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(LibraryInUse, match="in use by another program"):
            connection.execute("begin immediate")


def test_a_library_that_may_only_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    open_library(path, create=True)[0].close()
    with (
        closing(open_library(path, read_only=True)[0]) as reader,
        pytest.raises(LibraryInUse, match="only be read"),
    ):
        reader.execute("delete from papers")


def test_a_damaged_page_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    open_library(path, create=True)[0].close()
    data = bytearray(path.read_bytes())
    data[PAGE:] = b"\xff" * (len(data) - PAGE)
    path.write_bytes(data)
    with pytest.raises(PaperDeskError, match="is damaged"):
        Connection(path, mode="rw")


def test_a_header_that_no_version_writes_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    open_library(path, create=True)[0].close()
    data = bytearray(path.read_bytes())
    data[SCHEMA_FORMAT : SCHEMA_FORMAT + 4] = b"\0\0\0\x63"
    path.write_bytes(data)
    with pytest.raises(PaperDeskError, match="is damaged"):
        require_whole(path, lambda: None)


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    path.write_text("A letter to my aunt. " * 500)
    with pytest.raises(PaperDeskError, match="not a PaperDesk library"):
        open_library(path)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="cannot be opened"):
        Connection(tmp_path / "no folder" / "t.paperdesk", mode="rw")


def test_a_text_beyond_all_measure_is_told(connection: Connection) -> None:
    connection.raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100_000)
    with pytest.raises(PaperDeskError, match="too long"):
        connection.execute("insert into settings values ('a', ?)", ("x" * 200_000,))


def test_what_was_stopped_on_purpose_is_no_error(connection: Connection) -> None:
    connection.raw.set_progress_handler(lambda: 1, 1)
    with pytest.raises(Interrupted):
        connection.all("with recursive n (i) as (select 1 union all select i + 1 from n) select * from n")


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("select * from no_such_table", sqlite3.SQLITE_ERROR),
        ("insert into settings values (null, null)", sqlite3.SQLITE_CONSTRAINT),
        ("insert into papers (rowid) values ('x')", sqlite3.SQLITE_MISMATCH),
    ],
)
def test_mistakes_are_raised_as_they_are(connection: Connection, statement: str, code: int) -> None:
    with pytest.raises(sqlite3.Error) as met:
        connection.execute(statement)
    assert met.value.sqlite_errorcode & 0xFF == code
