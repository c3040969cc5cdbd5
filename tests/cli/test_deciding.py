"""`paperdesk star`, `status`, `tag`, `trash`, and taking them back."""

from typing import Any

import pytest

from tests.cli.conftest import Run

KEYS = ["kirillov2023segmenting", "vaswani2017attention", "paper"]


def found(on: Run, query: str) -> list[str]:
    return [paper["key"] for paper in on("list", query, "--json").json["papers"]]


def papers(on: Run) -> list[dict[str, Any]]:
    """All papers, without the times that a step back does not turn back."""
    return [{**paper, "modified": ""} for paper in on("list", "--json").json["papers"]]


def test_star_makes_favourites_and_off_takes_them_back(on: Run) -> None:
    assert on("star", "transformer").out == "2 papers made a favourite.\n"
    assert found(on, "is:starred") == KEYS[:2]
    assert on("star", "--off", "transformer", "-vision").status == 0
    assert found(on, "is:starred") == KEYS[:1]


def test_star_twice_changes_nothing(on: Run) -> None:
    on("star", "transformer")
    assert on("star", "transformer").out == "Nothing to change.\n"


def test_status_is_the_last_argument(on: Run) -> None:
    assert on("status", "author:vaswani", "transformer", "to-read").out == "1 paper set to to-read.\n"
    assert found(on, "status:to-read") == ["vaswani2017attention"]


def test_tags_are_put_on_and_taken_off_as_one_step(on: Run) -> None:
    assert on("tag", "transformer", "+attention", "+two words", "-vision").status == 0
    assert [paper["tags"] for paper in papers(on)] == [["attention", "two words"]] * 2 + [[]]
    on("undo")
    assert [paper["tags"] for paper in papers(on)] == [["vision"], [], []]


def test_trash_hides_and_restore_brings_back(on: Run) -> None:
    on("trash", "transformer")
    assert (found(on, ""), found(on, "is:trashed")) == (KEYS[2:], KEYS[:2])
    on("trash", "--restore", "author:vaswani", "OR", "paper")
    assert found(on, "") == KEYS[1:]


def test_undo_to_the_start_leaves_the_library_as_it_was(on: Run) -> None:
    before = papers(on)
    for command in (
        ["star", "paper"],
        ["tag", "paper", "+x"],
        ["status", "paper", "read"],
        ["note", "paper", "--set", "n"],
    ):
        assert on(*command).status == 0
    after = papers(on)
    for _ in range(4):
        assert on("undo").status == 0
    assert papers(on) == before
    for _ in range(4):
        assert on("redo").status == 0
    assert papers(on) == after


@pytest.mark.parametrize(
    "command",
    [
        ["star", ""],
        ["star"],
        ["trash", " "],
        ["status", "read"],
        ["status", "paper", "finished"],
        ["tag", "+x"],
        ["tag", "paper"],
        ["tag", "paper", "+"],
        ["set", "paper", "year=soon"],
        ["set", "paper", "title"],
        ["note", "paper", "--set", "a", "--append", "b"],
        ["fly"],
    ],
)
def test_wrong_usage_is_told_in_one_line_and_changes_nothing(on: Run, command: list[str]) -> None:
    before = papers(on)
    answer = on(*command)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert papers(on) == before


@pytest.mark.parametrize(
    "command",
    [
        ["star", "nothinglikethis"],
        ["tag", "nothinglikethis", "+x"],
        ["tag", "paper", "-nosuchtag"],
        ["trash", "--restore", "transformer"],
        ["note", "nobody", "--set", "x"],
        ["set", "nobody", "year=2000"],
        ["set", "paper", "year=2000", "key=vaswani2017attention"],
        ["redo"],
    ],
)
def test_what_cannot_be_done_is_told_in_one_line_and_changes_nothing(on: Run, command: list[str]) -> None:
    before = papers(on)
    answer = on(*command)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert papers(on) == before


@pytest.mark.parametrize("query", ["*", '"', "-", "()", "...", '""', "-()", '" "', "*" * 5000])
@pytest.mark.parametrize(
    "command",
    [("star",), ("star", "--off"), ("trash",), ("trash", "--restore"), ("status", "read"), ("tag", "+x")],
)
def test_query_for_nothing_in_particular_is_refused(on: Run, query: str, command: tuple[str, ...]) -> None:
    on("trash", "author:vaswani")
    before = papers(on), found(on, "is:trashed")
    name, *rest = command
    answer = on(name, query, *rest)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert (papers(on), found(on, "is:trashed")) == before
