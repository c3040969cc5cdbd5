"""`paperdesk keys`: keys made anew by a formula, shown before they change, and found by their old names."""

import pytest

from tests.cli.conftest import Run


def keys(on: Run) -> list[str]:
    return [paper["key"] for paper in on("list", "--json").json["papers"]]


BEFORE = ["kirillov2023segmenting", "vaswani2017attention", "paper"]


def test_without_papers_nothing_is_changed(on: Run) -> None:
    answer = on("keys", "--formula", "[auth:camel||title1][year]")
    assert answer.status == 0
    assert answer.out == (
        "kirillov2023segmenting  →  Kirillov2023  Segmenting Anything\n"
        "vaswani2017attention    →  Vaswani2017   Attention Is All You Need\n"
        "2 keys would be changed; 1 key stays as it is.\n"
        "The formula is [auth:camel||title1][year]. Name papers, or --all, to change their keys.\n"
    )
    assert keys(on) == BEFORE


def test_keys_of_what_is_found_are_one_step(on: Run) -> None:
    answer = on("keys", "transformer", "--formula", "key[title1:abbr]")
    assert answer.out == (
        "kirillov2023segmenting  →  keys  Segmenting Anything\n"
        "vaswani2017attention    →  keya  Attention Is All You Need\n"
        "2 keys changed.\n"
        "The old keys still find their papers; paperdesk undo brings them back.\n"
    )
    assert keys(on) == ["keys", "keya", "paper"]
    assert "Keys of before: kirillov2023segmenting" in on("show", "Kirillov2023segmenting").out
    assert on("show", "keys", "--json").json[0]["aliases"] == ["kirillov2023segmenting"]
    assert on("undo").out == "Undone: Change citation keys\n"
    assert keys(on) == BEFORE


def test_equal_keys_are_told_apart_and_told(on: Run) -> None:
    answer = on("keys", "--all", "--formula", "[type]")
    assert answer.out.splitlines()[:4] == [
        "kirillov2023segmenting  →  misc   Segmenting Anything",
        "vaswani2017attention    →  misca  Attention Is All You Need (another paper has misc)",
        "paper                   →  miscb  A Paper Without Authors (another paper has misc)",
        "3 keys changed.",
    ]
    assert on("keys", "--all", "--formula", "[type]").out == "0 keys changed; 3 keys stay as they are.\n"


def test_formula_is_kept_for_new_papers(on: Run) -> None:
    answer = on("keys", "--formula", "[title1:upper]", "--save")
    assert answer.out.splitlines()[-1] == "New papers get their keys by [title1:upper] from now on."
    assert keys(on) == BEFORE
    assert on("keys", "--json").json["formula"] == "[title1:upper]"
    assert on("keys", "--formula", "", "--save", "--json").json["formula"] == "[auth][year][title3]"
    on("undo")
    assert on("keys", "--json").json["formula"] == "[title1:upper]"


def test_json_tells_what_changes(on: Run) -> None:
    asked = ("keys", "is:starred OR author:vaswani", "--formula", "[auth]", "--json")
    document = {
        "formula": "[auth]",
        "changed": False,
        "saved": False,
        "papers": 1,
        "keys": [
            {
                "old": "vaswani2017attention",
                "new": "vaswani",
                "wanted": "vaswani",
                "title": "Attention Is All You Need",
            }
        ],
    }
    assert on(*asked, "--dry-run", "--save").json == document
    assert on(*asked).json == document | {"changed": True}
    assert on("keys", "--json").json["formula"] == "[auth][year][title3]"


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["--formula", "[yeer]"], 2, "“[yeer]” at letter 2; perhaps “[year]” is meant"),
        (["--formula", "key", "--all"], 2, "needs a part of the paper in it"),
        (["--formula", "[auth", "--all"], 2, "“[” is only half of a pair of brackets"),
        (["--formula", "x" * 501, "--all"], 2, "has at most 500 letters"),
        (["--save"], 2, "Say which formula"),
        (["--all", "transformer"], 2, "either --all or which papers"),
        (["zebra"], 1, "No paper is found by “zebra”"),
        (["()"], 2, "names no papers in particular"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(on: Run, arguments: list[str], status: int, says: str) -> None:
    answer = on("keys", *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert says in answer.err
    assert answer.err.count("\n") == 1
    assert keys(on) == BEFORE
