"""`paperdesk check`."""

import os
import sqlite3
from pathlib import Path

import pytest

from paperdesk.library.backup_names import BY_HAND
from paperdesk.library.backups import Backups
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from tests.cli.conftest import Run

SOUND = {"problems": [], "search_index_checked": True, "findings": [], "duplicates": []}
LI = (Name("Li", "Zhiqi"),)
BROKEN = (
    Paper(title="Salt &amp; pepper", authors=LI, year=2020, key="salt", doi="https://doi.org/10.1000/1"),
    Paper(title="CAPITAL LETTERS ONLY", key="loud"),
    Paper(title="Twice the same", authors=LI, year=2020, key="one", type="article"),
    Paper(title="Twice the Same", authors=LI, year=2020, key="two", venue="Letters", type="article"),
)


@pytest.fixture
def broken(shelf: Path) -> Path:
    """The library with three papers and four more that should be looked at."""
    with Library.open(shelf) as library:
        library.apply(AddPapers(BROKEN, source="test"))
    return shelf


def test_check_of_a_sound_library(on: Run) -> None:
    assert on("check").out == "The library is sound.\n"
    assert on("check", "--json").json == SOUND


def test_check_of_what_is_no_library(call: Run, tmp_path: Path) -> None:
    (tmp_path / "x.paperdesk").write_text("no library", encoding="utf-8")
    answer = call("check", "--library", tmp_path / "x.paperdesk")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)


def test_check_lists_what_is_wrong(on: Run, shelf: Path) -> None:
    damaged = sqlite3.connect(shelf)
    damaged.executescript("pragma foreign_keys = off; delete from papers where key = 'paper'")
    damaged.close()
    answer = on("check")
    assert (answer.status, answer.out != "") == (1, True)
    assert "found; the library was not changed." in answer.err
    assert answer.err.endswith("There is no backup; paperdesk restore --salvage saves what can be read.\n")


def test_check_finds_a_search_index_that_lacks_a_paper(on: Run, shelf: Path) -> None:
    damaged = sqlite3.connect(shelf)
    damaged.executescript("insert into fts_all (fts_all) values ('delete-all')")
    damaged.close()
    answer = on("check")
    assert (answer.status, answer.out) == (1, "The search index fts_all does not agree with the papers.\n")
    assert answer.err == (
        "paperdesk: 1 problem found; the library was not changed. "
        "paperdesk check --fix builds search indexes and numbers anew.\n"
    )
    assert "built anew" in on("check", "--fix").out
    assert on("check").out == "The library is sound.\n"


def test_check_changes_nothing(on: Run, shelf: Path) -> None:
    before = shelf.read_bytes()
    on("check")
    assert shelf.read_bytes() == before


def test_check_of_a_library_that_can_only_be_read_says_what_it_left_out(
    on: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert on("check").out.splitlines() == [
        "The library is sound.",
        "Its search index was not checked, because the library can only be read here.",
    ]
    assert on("check", "--json").json == SOUND | {"search_index_checked": False}


def test_check_while_another_program_writes_finds_no_damage(on: Run, shelf: Path) -> None:
    writer = sqlite3.connect(shelf, isolation_level=None)
    writer.execute("begin immediate")
    answer = on("check")
    writer.close()
    assert (answer.status, answer.out) == (4, "")
    assert "is in use by another program" in answer.err


def test_check_lists_findings_and_duplicates(on: Run, broken: Path) -> None:
    answer = on("check")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "The library is sound.",
        "",
        "Missing details: 1",
        "  one  It names no journal.",
        "",
        "DOIs: 1",
        "  salt  The DOI has more around it than a DOI. → 10.1000/1",
        "",
        "HTML left in texts: 1",
        "  salt  There is HTML left in the title. → Salt & pepper",
        "",
        "Capital letters only: 1",
        "  loud  The title is written in capital letters only. → Capital Letters Only",
        "",
        "Possible duplicates: 1",
        "  two, one  98%  Title and authors are the same.",
        "",
        "paperdesk check --fix mends 2 findings that need no look.",
    ]


def test_check_gives_findings_and_duplicates_as_json(on: Run, broken: Path) -> None:
    document = on("check", "--json").json
    assert document["findings"][0] == {
        "key": "one",
        "check": "missing",
        "field": "venue",
        "message": "It names no journal.",
        "fix": False,
    }
    assert [(each["key"], each["check"], each["fix"]) for each in document["findings"][1:]] == [
        ("salt", "doi", True),
        ("salt", "html", True),
        ("loud", "capitals", True),
    ]
    assert document["duplicates"] == [
        {"keys": ["two", "one"], "score": 0.98, "reason": "Title and authors are the same.", "exact": True}
    ]


def test_fix_mends_what_needs_no_look_and_can_be_undone(on: Run, broken: Path) -> None:
    lines = on("check", "--fix").out.splitlines()
    assert lines[:4] == [
        "The library is sound.",
        "Mended in one step, which paperdesk undo takes back: 2 findings.",
        "  salt  The DOI has more around it than a DOI.",
        "  salt  There is HTML left in the title.",
    ]
    assert on("show", "salt", "--json").json[0]["title"] == "Salt & pepper"
    assert "There was nothing to mend without a look." in on("check", "--fix").out
    assert on("undo").out == "Undone: Fix 2 findings\n"
    assert on("show", "salt", "--json").json[0]["title"] == "Salt &amp; pepper"


def test_fix_tells_programs_what_was_mended(on: Run, broken: Path) -> None:
    document = on("check", "--fix", "--json").json
    assert [each["check"] for each in document["fixed"]] == ["doi", "html"]
    assert [each["check"] for each in document["findings"]] == ["missing", "capitals"]


def test_fix_of_a_library_that_can_only_be_read_is_refused(
    on: Run, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    answer = on("check", "--fix")
    assert (answer.status, answer.out) == (4, "")


def test_many_findings_of_a_kind_are_counted(on: Run, shelf: Path) -> None:
    with Library.open(shelf) as library:
        library.apply(AddPapers(tuple(Paper(title="{x}", year=at) for at in range(1900, 1925)), "test"))
    lines = on("check").out.splitlines()
    assert lines[2] == "LaTeX left in texts: 25"
    assert lines[23] == "  and 5 more; --json lists all"


def test_numbers_that_have_drifted_are_counted_anew(on: Run, shelf: Path) -> None:
    raw = sqlite3.connect(shelf)
    raw.execute("update tallies set papers = papers + 1 where place = 'kept'")
    raw.commit()
    raw.close()
    assert on("check").status == 1
    document = on("check", "--fix", "--json").json
    assert (document["problems"], document["recounted"]) == ([], True)
    assert on("check").status == 0


def test_check_of_a_hurt_file_says_what_to_do_and_never_writes_to_it(on: Run, shelf: Path) -> None:
    made = Backups.of(shelf).make(BY_HAND).backup
    data = bytearray(shelf.read_bytes())
    data[4 * 4096 : 5 * 4096] = bytes(4096)
    shelf.write_bytes(data)
    for arguments in ((), ("--fix",), ("--json",)):
        answer = on("check", *arguments)
        assert (answer.status, answer.out) == (1, "")
        assert "is damaged" in answer.err
        assert "paperdesk restore brings back the backup of " in answer.err
        assert answer.err.count("\n") == 1
        assert shelf.read_bytes() == data
    assert on("restore").status == 0
    assert on("check").out == "The library is sound.\n"
    assert made.path.exists()


def test_check_fix_counts_anew_what_alone_is_wrong(on: Run, shelf: Path) -> None:
    wrong = sqlite3.connect(shelf)
    wrong.executescript("update tallies set papers = papers + 1")
    wrong.close()
    assert on("check").status == 1
    assert "built anew" in on("check", "--fix").out
    assert on("check").status == 0
