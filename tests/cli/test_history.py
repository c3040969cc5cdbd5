"""`paperdesk undo`, `redo`, `history` and `check`."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_undo_and_redo_name_the_step(on: Run) -> None:
    on("star", "paper")
    assert on("undo").out == "Undone: Add to favourites\n"
    assert on("redo").out == "Redone: Add to favourites\n"


def test_history_lists_the_newest_first(on: Run) -> None:
    on("star", "paper")
    on("tag", "paper", "+x")
    on("undo")
    steps = on("history", "--json").json
    assert [(step["label"], step["undone"]) for step in steps][:2] == [
        ("Add tag “x”", True),
        ("Add to favourites", False),
    ]
    assert on("history", "--limit", 1).out.endswith("  undone  Add tag “x”\n")


def test_undo_past_the_start_is_a_sentence(on: Run) -> None:
    assert on("undo").status == 0
    answer = on("undo")
    assert (answer.status, answer.out, answer.err) == (1, "", "paperdesk: There is nothing to undo.\n")


def test_check_of_a_sound_library(on: Run) -> None:
    assert on("check").out == "The library is sound.\n"
    assert on("check", "--json").json == {"problems": [], "search_index_checked": True}


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
    assert answer.err.endswith("found; the library was not changed.\n")


def test_check_finds_a_search_index_that_lacks_a_paper(on: Run, shelf: Path) -> None:
    damaged = sqlite3.connect(shelf)
    damaged.executescript("insert into fts_all (fts_all) values ('delete-all')")
    damaged.close()
    answer = on("check")
    assert (answer.status, answer.out) == (1, "The search index fts_all does not agree with the papers.\n")
    assert answer.err == "paperdesk: 1 problem found; the library was not changed.\n"


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
    assert on("check", "--json").json == {"problems": [], "search_index_checked": False}


def test_check_while_another_program_writes_finds_no_damage(on: Run, shelf: Path) -> None:
    writer = sqlite3.connect(shelf, isolation_level=None)
    writer.execute("begin immediate")
    answer = on("check")
    writer.close()
    assert (answer.status, answer.out) == (4, "")
    assert "is in use by another program" in answer.err
