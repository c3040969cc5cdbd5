"""What is read from the pages of a file without SQLite is what SQLite reads."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.edits import SetNote
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.store.connection import PAGE_BYTES
from paperdesk.store.known_tables import known_tables, version_of
from paperdesk.store.page_trees import Trees, schema_rows
from paperdesk.store.pages import Image
from paperdesk.store.schema import SCHEMA_VERSION

INTEGER = st.integers(-(1 << 63), (1 << 63) - 1)
TEXT = st.text(st.characters(codec="utf-8"), max_size=50)
VALUE = st.one_of(st.none(), INTEGER, st.floats(allow_nan=False), TEXT, st.binary(max_size=50))
LONG = st.builds(
    lambda value, times: value * times, st.one_of(TEXT, st.binary(max_size=50)), st.integers(1, 900)
)
ROWS = st.lists(st.tuples(VALUE, st.one_of(VALUE, LONG), VALUE), max_size=60)


def read_table(path: Path, name: str) -> list[tuple[object, ...]]:
    with Image(path) as image:
        trees = Trees(image, known_tables(SCHEMA_VERSION), {})
        root = schema_rows(image)[name]
        found: list[tuple[object, ...]] = []
        todo = [root]
        while todo:
            page = image.page(todo.pop(0))
            assert page is not None
            assert page.whole
            if page.inner:
                todo += [child for child, _ in page.children()]
            else:
                found += [(cell.rowid, *cell.record) for cell in image.cells(page) if cell]
        assert trees.hurt
        return found


@settings(max_examples=60)
@given(ROWS, st.sampled_from([512, 1024, 4096, 65536]))
def test_any_rows_are_read_as_they_are(rows: list[tuple[object, ...]], size: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "t.db")
        with closing(sqlite3.connect(path)) as raw:
            raw.execute(f"pragma page_size = {size}")
            raw.execute("create table t (a, b, c)")
            raw.executemany("insert into t values (?, ?, ?)", rows)
            raw.commit()
            expected = raw.execute("select rowid, a, b, c from t order by rowid").fetchall()
        assert read_table(path, "t") == expected


def test_every_row_of_a_library_is_read_and_nothing_of_it_is_hurt(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        # Some of it is still in the log alone.
        library.apply(SetNote(library.find().ids()[0], "long " * 5000))
        with Image(path) as image, closing(sqlite3.connect(path)) as raw:
            assert image.has_log
            listed = schema_rows(image)
            trees = Trees(image, known_tables(version_of(listed, SCHEMA_VERSION)), listed)
            assert trees.hurt == set()
            assert list(trees.strays()) == []
            for table in trees.known.content:
                found = [
                    tuple(table.row(cell.rowid, cell.record).values()) for cell in trees.cells(table) if cell
                ]
                expected = raw.execute(f"select {', '.join(table.names)} from {table.name}").fetchall()
                assert sorted(found, key=repr) == sorted(expected, key=repr), table.name


def test_a_log_of_which_a_byte_is_hurt_counts_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        paper = library.find().ids()[0]
        log = path.with_name("t.paperdesk-wal")
        library.apply(SetNote(paper, "first"))
        before = log.stat().st_size
        library.apply(SetNote(paper, "second"))
        copy = tmp_path / "copy.paperdesk"
        copy.write_bytes(path.read_bytes())
        hurt = bytearray(log.read_bytes())
    hurt[before + 2000] ^= 1
    copy.with_name("copy.paperdesk-wal").write_bytes(hurt)
    with Image(copy) as image:
        trees = Trees(image, known_tables(SCHEMA_VERSION), schema_rows(image))
        notes = {cell.rowid: cell.record[1] for cell in trees.cells(trees.known.tables["notes"]) if cell}
    assert notes[paper] == "first"


def test_what_is_appended_does_not_hide_how_large_a_page_is(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        library.settle()
    path.write_bytes(path.read_bytes() * 20)
    with Image(path) as image:
        assert image.size == PAGE_BYTES
