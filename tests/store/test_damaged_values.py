"""Values that PaperDesk never writes are told as damage."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library.edits import AddHighlight, AddPapers, CreateWordList, SetStatus
from paperdesk.library.library import Library
from paperdesk.model.errors import LibraryDamaged
from paperdesk.model.paper import Paper, Status

READS: dict[str, tuple[str, Callable[[Library], object]]] = {
    "rows": ("update papers set status = 'to)read'", lambda library: library.rows([1])),
    "a paper": ("update papers set status = 'to)read'", lambda library: library.paper(1)),
    "an edit": (
        "update papers set status = 'to)read'",
        lambda library: library.apply(SetStatus(frozenset({1}), Status.READ)),
    ),
    "highlights": ("update highlights set tags = '[q'", lambda library: library.highlights()),
    "a marked paper": ("update highlights set tags = '[q'", lambda library: library.paper(1)),
    "word lists": ("update word_lists set words = '[q'", lambda library: library.word_lists()),
}


@pytest.mark.parametrize("name", READS)
def test_a_value_that_makes_no_sense_is_damage(name: str, tmp_path: Path) -> None:
    hurt, read = READS[name]
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title="A", key="a", abstract="Something long."),), "a", "json"))
        library.apply(AddHighlight(1, "abstract", 0, 4))
        library.apply(CreateWordList("wanted", words=("long",)))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("pragma ignore_check_constraints = on")
        raw.execute(hurt)
        raw.commit()
    with Library.open(path) as library, pytest.raises(LibraryDamaged, match="is damaged"):
        read(library)


def test_a_search_index_of_another_kind_than_ours_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title="A", key="a"),), "a", "json"))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("pragma writable_schema = on")
        raw.execute("update sqlite_master set sql = replace(sql, 'unicode61', 'Enicode61')")
        raw.commit()
    with Library.open(path) as library, pytest.raises(LibraryDamaged, match="is damaged"):
        library.find("a").ids()
