"""Notes that name papers: by keys and former keys, through imports, undo, merges and old libraries."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from paperdesk.formats.paperdesk_json import read_papers, write_json
from paperdesk.formats.records import Record, StringText
from paperdesk.library.edits import (
    AddPapers,
    AppendNote,
    MergePapers,
    PurgePapers,
    SetKey,
    SetNote,
    SetRemark,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.library.notes import Offer, known_keys, mentions, offers
from paperdesk.model.paper import Paper
from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID

PAPERS = (
    Paper(title="Attention Is All You Need", key="vaswani2017", note="Read [[devlin2019]] first."),
    Paper(
        title="Pre-training of Transformers", key="devlin2019", note="Against [[Vaswani2017]] and [[none]]"
    ),
    Paper(title="Panoptic Attention", key="li2021"),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "a.paperdesk", create=True)
    library.apply(AddPapers(PAPERS, "x"))
    return library


def naming(library: Library, key: str) -> list[str]:
    paper = library.paper_id(key)
    assert paper is not None
    return [row.key for row in mentions(library, paper, 10)]


def id_of(library: Library, key: str) -> int:
    paper = library.paper_id(key)
    assert paper is not None
    return paper


def test_imported_notes_are_known_whatever_the_case_of_keys(library: Library) -> None:
    assert naming(library, "vaswani2017") == ["devlin2019"]
    assert naming(library, "devlin2019") == ["vaswani2017"]


def test_links_follow_what_is_written_and_undone(library: Library) -> None:
    li = id_of(library, "li2021")
    library.apply(SetNote(li, "[[vaswani2017]]"))
    library.apply(AppendNote(li, "[[devlin2019]]"))
    assert (naming(library, "vaswani2017"), naming(library, "devlin2019")) == (
        ["devlin2019", "li2021"],
        ["vaswani2017", "li2021"],
    )
    library.undo()
    library.undo()
    assert (naming(library, "vaswani2017"), naming(library, "devlin2019")) == (
        ["devlin2019"],
        ["vaswani2017"],
    )


def test_paper_is_named_by_the_key_it_had(library: Library) -> None:
    library.apply(SetKey(id_of(library, "vaswani2017"), "attention"))
    assert naming(library, "attention") == ["devlin2019"]
    assert known_keys(library, ["Vaswani2017", "ATTENTION", "nobody"]) == {
        "Vaswani2017": id_of(library, "attention"),
        "ATTENTION": id_of(library, "attention"),
    }


def test_papers_in_the_trash_name_nobody_until_they_are_back(library: Library) -> None:
    library.apply(TrashPapers(frozenset({id_of(library, "devlin2019")})))
    assert naming(library, "vaswani2017") == []
    library.apply(PurgePapers(frozenset({id_of(library, "devlin2019")})))
    assert naming(library, "vaswani2017") == []
    library.undo()
    library.undo()
    assert naming(library, "vaswani2017") == ["devlin2019"]


def test_merged_paper_is_named_by_what_named_the_others(library: Library) -> None:
    library.apply(SetRemark(id_of(library, "devlin2019"), "the one to cite"))
    survivor = id_of(library, "li2021")
    library.apply(MergePapers(survivor, (id_of(library, "devlin2019"),), {}))
    assert naming(library, "li2021") == ["vaswani2017"]
    assert naming(library, "vaswani2017") == ["li2021"]
    assert library.paper(survivor).remark == "the one to cite"


def test_offers_are_keys_then_titles(library: Library) -> None:
    assert offers(library, "VAS", 5) == [Offer("vaswani2017", "Attention Is All You Need")]
    assert [offer.key for offer in offers(library, "attent", 5)] == ["vaswani2017", "li2021"]
    assert [offer.key for offer in offers(library, "", 2)] == ["devlin2019", "li2021"]
    assert offers(library, 'xyz" OR (', 5) == []


def test_remark_is_one_line_and_is_found_like_a_note(library: Library) -> None:
    li = id_of(library, "li2021")
    library.apply(SetNote(li, "long words"))
    library.apply(SetRemark(li, " baseline\n for   us "))
    assert (library.paper(li).remark, library.rows([li])[0].remark) == ("baseline for us", "baseline for us")
    assert [library.find(query).ids() for query in ("basel", "note:baseline", "baseline long")] == [[li]] * 3
    library.undo()
    assert (library.find("baseline").ids(), library.find("long").ids(), library.check()) == ([], [li], [])


def test_remark_goes_out_and_comes_in_again(tmp_path: Path) -> None:
    paper = Paper(title="A", key="a", remark="just this", note="n")
    (item,) = read_papers(StringText("x", write_json([paper])))
    assert isinstance(item, Record)
    assert item.paper == paper
    with Library.open(tmp_path / "b.paperdesk", create=True) as library:
        library.apply(AddPapers((item.paper,), "x"))
        assert (library.find("just").ids(), library.check()) == ([1], [])
        library.apply(SetRemark(1, ""))
        assert (library.find("just").ids(), library.find("n").ids(), library.check()) == ([], [1], [])


def test_notes_of_earlier_versions_are_known(tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="reading")
    raw.execute("pragma user_version = 3")
    raw.execute("insert into batches (id, source, at) values (1, 'x', '2026-05-06T12:00:00Z')")
    for id, key in ((7, "one"), (8, "two")):
        raw.execute(
            "insert into papers (id, uuid, batch, key, added, modified) values (?, ?, 1, ?, '2026', '2026')",
            (id, key, key),
        )
    raw.execute("insert into notes (paper, text) values (8, 'as in [[One]] and [[One]]')")
    for table in ("fts_all", "fts_head"):
        raw.execute(f"insert into {table} ({table}) values ('rebuild')")
    raw.close()
    with Library.open(path) as library:
        assert [row.key for row in mentions(library, 7, 5)] == ["two"]
        assert library.check() == []
