"""What can be read of a damaged library comes back; what cannot is told; the damaged file stays."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library.edits import AddHighlight, SetNote
from paperdesk.library.library import Library
from paperdesk.library.salvage import begin_anew, salvage, salvage_into
from paperdesk.library.sample import add_sample
from paperdesk.library.unclean import was_left_open
from paperdesk.model.errors import Cancelled, LibraryDamaged, LibraryInUse, PaperDeskError
from paperdesk.store.integrity import require_whole
from paperdesk.store.known_tables import empty_library
from paperdesk.store.schema import APPLICATION_ID
from tests.dumps import dump_tables

PAGE = 4096


def nothing(done: int, total: int) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        for paper in library.find().ids()[:10]:
            library.apply(SetNote(paper, f"note on {paper}"))
            library.apply(AddHighlight(paper, "title", 0, 5, comment=f"comment on {paper}"))
        library.settle()
    return path


def pages_of(path: Path, name: str) -> list[int]:
    """The pages of a table or an index, the root first."""
    with closing(sqlite3.connect(path)) as raw:
        sql = "select pageno from dbstat where name = ? and pagetype <> 'overflow' order by path"
        return [row[0] for row in raw.execute(sql, (name,))]


def zero(path: Path, *pages: int) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def dumped(path: Path) -> dict[str, list[tuple[object, ...]]]:
    found = dump_tables(path)
    return {name: rows for name, rows in found.items() if name not in ("vocab", "settings")}


def test_a_sound_library_comes_back_whole_with_its_history(sample: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.paperdesk"
    done = salvage_into(sample, saved, nothing)
    assert dumped(saved) == dumped(sample)
    assert (done.saved.hurt, done.saved.mended, done.saved.history) == ((), 0, True)
    assert (done.facts.papers, done.saved.expected) == (40, 40)
    with Library.open(saved) as library:
        assert library.undo_label() == "Highlight"
        assert library.undo() is not None
        assert library.check() == []


@pytest.mark.parametrize("lost", ["first page", "list of tables", "search index", "an index", "counts"])
def test_everything_comes_back_where_no_row_of_a_paper_is_hurt(
    sample: Path, tmp_path: Path, lost: str
) -> None:
    before = dumped(sample)
    names = {"search index": "fts_all_data", "an index": "papers_by_title", "counts": "tallies"}
    if lost == "first page":
        zero(sample, 1)
    elif lost == "list of tables":
        zero(sample, *pages_of(sample, "sqlite_schema")[1:3])
    else:
        zero(sample, *pages_of(sample, names[lost]))
    saved = tmp_path / "saved.paperdesk"
    salvage_into(sample, saved, nothing)
    assert dumped(saved) == before
    with Library.open(saved) as library:
        assert library.check() == []
        assert library.find("note").count() == 10


def test_papers_whose_page_is_lost_are_put_together_from_the_indexes(sample: Path, tmp_path: Path) -> None:
    with Library.open(sample) as library:
        before = {paper.id: paper for paper in library.papers(library.find().ids())}
    pages = pages_of(sample, "papers")
    zero(sample, pages[1])
    saved = tmp_path / "saved.paperdesk"
    done = salvage_into(sample, saved, nothing)
    assert "papers" in done.saved.hurt
    assert done.saved.rebuilt > 0
    assert done.facts.papers == 40
    with Library.open(saved) as library:
        after = {paper.id: paper for paper in library.papers(library.find().ids())}
        assert library.check() == []
        assert library.undo_label() is None
    for paper in before.values():
        same = after[paper.id]
        for name in ("key", "title", "authors", "year", "venue", "note", "abstract", "tags", "highlights"):
            assert getattr(same, name) == getattr(paper, name), name


def test_notes_of_papers_of_which_nothing_is_left_keep_a_paper(sample: Path, tmp_path: Path) -> None:
    before = dumped(sample)
    with closing(sqlite3.connect(sample)) as raw:
        indexes = [row[1] for row in raw.execute("pragma index_list(papers)")]
    zero(sample, *{page for name in ("papers", *indexes) for page in pages_of(sample, name)})
    saved = tmp_path / "saved.paperdesk"
    done = salvage_into(sample, saved, nothing)
    assert done.saved.begun_anew == 40
    assert (done.facts.notes, done.facts.highlights) == (len(before["notes"]), 10)
    with Library.open(saved) as library:
        assert library.check() == []
        assert library.find("has:note").count() >= 10


def test_tags_whose_names_are_lost_keep_their_papers(sample: Path, tmp_path: Path) -> None:
    zero(sample, *pages_of(sample, "tags"), *pages_of(sample, "sqlite_autoindex_tags_1"))
    saved = tmp_path / "saved.paperdesk"
    salvage_into(sample, saved, nothing)
    with Library.open(saved) as library:
        assert library.check() == []
        assert {tag.name.partition("-")[0] for tag in library.tags()} == {"saved"}


def test_a_log_of_another_library_is_left_out(sample: Path, tmp_path: Path) -> None:
    before = dumped(sample)
    other = tmp_path / "other.paperdesk"
    with Library.open(other, create=True) as library:
        add_sample(library)
        log = other.with_name("other.paperdesk-wal").read_bytes()
    sample.with_name("t.paperdesk-wal").write_bytes(log)
    saved = tmp_path / "saved.paperdesk"
    salvage_into(sample, saved, nothing)
    assert dumped(saved)["notes"] == before["notes"]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_library_is_saved_and_brought_up_to_date(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"pragma application_id = {APPLICATION_ID}")
        empty_library(raw, version)
        raw.execute(f"pragma user_version = {version}")
        raw.execute("insert into batches (id, source, at) values (1, 'a.bib', '2020-01-01')")
        raw.execute(
            "insert into papers (id, uuid, batch, key, title, added, modified)"
            " values (7, 'u', 1, 'k', 'Old paper', '2020-01-01', '2020-01-01')"
        )
        raw.execute("insert into notes (paper, text) values (7, 'see [[k]]')")
    saved = tmp_path / "saved.paperdesk"
    done = salvage_into(path, saved, nothing)
    assert done.saved.version == version
    with Library.open(saved) as library:
        assert [paper.note for paper in library.papers(library.find("old").ids())] == ["see [[k]]"]
        assert library.check() == []


def test_in_place_the_damaged_file_is_kept_as_it_was(sample: Path) -> None:
    zero(sample, 1)
    before = sample.read_bytes()
    done = salvage(sample, nothing)
    assert done.kept is not None
    assert done.kept.name.startswith("t.paperdesk.corrupt-")
    assert done.kept.read_bytes() == before
    assert sorted(path.name for path in sample.parent.glob("*t.paperdesk*")) == sorted(
        [sample.name, done.kept.name]
    )
    with Library.open(sample) as library:
        assert library.check() == []


@pytest.mark.parametrize("content", [b"", b"nothing" * 1000, bytes(PAGE * 3)])
def test_where_nothing_can_be_read_nothing_is_changed_and_one_may_begin_anew(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "t.paperdesk"
    path.write_bytes(content)
    with pytest.raises(PaperDeskError, match="Nothing in"):
        salvage(path, nothing)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir() if "t.paperdesk" in each.name] == ["t.paperdesk"]
    kept = begin_anew(path)
    assert kept is not None
    assert kept.read_bytes() == content
    with Library.open(path) as library:
        assert library.find().count() == 0


def test_cancelled_it_leaves_everything_as_it_was(sample: Path) -> None:
    zero(sample, 1)
    before = sample.read_bytes()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        salvage(sample, cancel)
    assert sample.read_bytes() == before
    assert [path.name for path in sample.parent.glob("*t.paperdesk*")] == [sample.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody rename what is open")
def test_a_library_that_another_program_has_open_is_not_replaced(sample: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from paperdesk.library.library import Library\n"
        "with Library.open(Path(sys.argv[1])): print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(sample)]
    root = Path(__file__).parent.parent.parent
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        before = sample.read_bytes()
        replace: Callable[[Path], object]
        for replace in (begin_anew, lambda path: salvage(path, nothing)):
            with pytest.raises(LibraryInUse):
                replace(sample)
        assert sample.read_bytes() == before
        other.communicate("")


def test_a_library_that_was_not_closed_in_order_is_known_and_looked_at(sample: Path) -> None:
    assert not was_left_open(sample)
    with Library.open(sample) as library:
        library.apply(SetNote(1, "new"))
        assert was_left_open(sample)
    require_whole(sample, lambda: None)
    zero(sample, *pages_of(sample, "abstracts"))
    with pytest.raises(LibraryDamaged) as told:
        require_whole(sample, lambda: None)
    assert told.value.path == sample


def hurt_schema(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new))


def test_a_table_that_is_lost_is_damage_and_no_mistake(sample: Path) -> None:
    hurt_schema(sample, b"TABLE tags", b"TABLE tagz")
    with pytest.raises(LibraryDamaged), Library.open(sample) as library:
        library.tags()


def test_a_text_that_is_none_any_more_is_damage(sample: Path) -> None:
    hurt_schema(sample, b"note on 3", b"note o\xff 3")
    with pytest.raises(LibraryDamaged), Library.open(sample) as library:
        list(library.papers(library.find().ids()))


def test_a_text_that_is_none_any_more_is_damage_to_searches_too(sample: Path) -> None:
    hurt_schema(sample, b"note on 3", b"note o\xff 3")
    with Library.open(sample) as library, pytest.raises(LibraryDamaged):
        library.find('note:"note on"').ids()


def test_what_sqlite_says_of_names_that_are_no_text_is_damage(sample: Path) -> None:
    hurt_schema(sample, b"CREATE TABLE tags", b"CREATE TABL\xe8 \xffags")
    with pytest.raises(LibraryDamaged):
        Library.open(sample)
    with pytest.raises(LibraryDamaged):
        require_whole(sample, lambda: None)


def test_an_own_mark_that_is_lost_is_damage(sample: Path) -> None:
    hurt_schema(sample, APPLICATION_ID.to_bytes(4, "big"), b"XXXX")
    with pytest.raises(LibraryDamaged):
        Library.open(sample)


def test_a_step_that_cannot_be_read_is_told_and_in_nobodys_way(sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as raw:
        raw.execute("update history set edit = substr(edit, 1, 9)")
        raw.commit()
    with Library.open(sample) as library:
        with pytest.raises(PaperDeskError, match="cannot be read from the history"):
            library.undo()
        library.apply(SetNote(1, "new"))
        assert library.undo() is not None
