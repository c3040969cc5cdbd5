"""Numbers that do not agree with the papers are found and counted anew; an older file is counted once."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from paperdesk.library.edits import AddPapers, HideBatch, ShowBatch
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.model.rows import Collection, Counts, Tag
from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID

SECOND_ROWS = (
    "insert into batches (id, source, at, hidden) values (1, 'a', 'now', 0), (2, 'b', 'now', 1)",
    """
    insert into papers (id, uuid, batch, key, authors, status, starred, trashed, added, modified) values
        (1, 'a', 1, 'a', '', 'kept', 1, null, 'now', 'now'),
        (2, 'b', 1, 'b', 'Li', 'inbox', 0, null, 'now', 'now'),
        (3, 'c', 1, 'c', 'Li', 'dismissed', 1, null, 'now', 'now'),
        (4, 'd', 1, 'd', 'Li', 'kept', 1, 'now', 'now', 'now'),
        (5, 'e', 2, 'e', '', 'kept', 1, null, 'now', 'now')
    """,
    "insert into notes (paper, text) values (1, 'x'), (3, 'x'), (5, 'x')",
    "insert into tags (id, name) values (1, 'v'), (2, 'V/p'), (3, 'w')",
    "insert into paper_tags (tag, paper) values (1, 1), (2, 1), (2, 2), (2, 3), (3, 4), (3, 5)",
    "insert into collections (id, parent, name) values (1, null, 'X'), (2, 1, 'Y')",
    "insert into paper_collections (collection, paper) values (1, 1), (2, 1), (2, 2), (2, 5)",
)
WRONG = (
    "The numbers of {} in the sidebar do not agree with the papers; paperdesk check --fix counts them anew."
)


def test_library_of_the_second_version_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="a_million_papers")
    raw.execute("pragma user_version = 2")
    for statement in SECOND_ROWS:
        raw.execute(statement)
    raw.close()
    with Library.open(path) as library:
        assert library.counts() == Counts(
            all=2, inbox=1, favourites=1, annotated=1, missing_authors=1, dismissed=1, trash=1
        )
        assert library.tags() == [Tag("v", "", 2), Tag("V/p", "", 2)]
        assert library.collections() == [Collection(1, None, "X", "X", 2), Collection(2, 1, "Y", "X/Y", 2)]


def test_wrong_numbers_are_told_and_counted_anew(library: Library) -> None:
    paper = Paper(title="A", tags=("v",), collections=("X",), status=Status.READING)
    library.apply(AddPapers((paper,), "x"))
    right = library.counts(), library.tags(), library.collections()
    raw = sqlite3.connect(library.path)
    for statement in (
        "delete from tallies where place = 'reading'",
        "update tags set papers = 7",
        "update collections set papers = 0",
    ):
        raw.execute(statement)
    raw.commit()
    raw.close()
    assert library.check() == [WRONG.format(what) for what in ("places", "tags", "collections")]
    library.recount()
    assert library.check() == []
    assert (library.counts(), library.tags(), library.collections()) == right


def test_batch_that_others_have_ids_inside_of_is_hidden_alone(library: Library) -> None:
    papers = tuple(Paper(title=name, tags=("v", "v/p"), collections=("X",), note="n") for name in "abcd")
    library.apply(AddPapers(papers, "first"))
    library.apply(AddPapers((Paper(title="e", tags=("v",)),), "second"))
    raw = sqlite3.connect(library.path)
    raw.execute("update papers set batch = 2 where id = 2")
    raw.commit()
    raw.close()
    library.apply(HideBatch(1))
    assert (library.counts().all, library.tags()) == (2, [Tag("v", "", 2), Tag("v/p", "", 1)])
    library.apply(ShowBatch(1))
    assert (library.counts().all, library.tags()) == (5, [Tag("v", "", 5), Tag("v/p", "", 4)])
    assert library.check() == []
