"""`paperdesk list` and `show`."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def keys(document: dict[str, Any]) -> list[str]:
    return [paper["key"] for paper in document["papers"]]


def test_list_gives_all_in_page_order(on: Run) -> None:
    answer = on("list", "--json")
    assert answer.json["total"] == 3
    assert keys(answer.json) == ["kirillov2023segmenting", "vaswani2017attention", "paper"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (["transformer"], ["kirillov2023segmenting", "vaswani2017attention"]),
        (["transformer -vision"], ["vaswani2017attention"]),
        (["transformer", "-vision"], ["vaswani2017attention"]),
        (["-transformer"], ["paper"]),
        (["-other", "author:vaswani"], ["vaswani2017attention"]),
        (["tag:vision", 'author:"kirillov"'], ["kirillov2023segmenting"]),
        (["is:trashed"], []),
        (['"unbalanced'], []),
    ],
)
def test_list_joins_its_words_to_one_query(on: Run, query: list[str], found: list[str]) -> None:
    answer = on("list", *query, "--json")
    assert (answer.status, keys(answer.json)) == (0, found)


def test_limit_and_offset_bound_papers_and_not_the_total(on: Run) -> None:
    answer = on("list", "--json", "--limit", 1, "--offset", 1)
    assert (answer.json["total"], keys(answer.json)) == (3, ["vaswani2017attention"])


def test_sort_key_may_be_reversed(on: Run) -> None:
    assert keys(on("list", "--json", "--sort", "-year").json)[:2] == [
        "kirillov2023segmenting",
        "vaswani2017attention",
    ]
    assert keys(on("list", "--json", "--sort", "year").json)[:2] == [
        "vaswani2017attention",
        "kirillov2023segmenting",
    ]


@pytest.mark.parametrize(
    "options", [("--sort", "colour"), ("--limit", "-1"), ("--limit", "x"), ("--colour",)]
)
def test_wrong_options_are_usage_errors_in_one_line(on: Run, options: tuple[str, ...]) -> None:
    answer = on("list", *options)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_list_as_text_is_one_line_a_paper(on: Run) -> None:
    lines = on("list", "author:vaswani").out.splitlines()
    assert lines == ["   vaswani2017attention  2017  inbox  Vaswani  Attention Is All You Need"]


def test_list_as_text_says_what_it_leaves_out(on: Run) -> None:
    answer = on("list", "--limit", 2)
    assert len(answer.out.splitlines()) == 2
    assert answer.err == "2 of 3 papers; --limit and --offset show others.\n"


def test_show_gives_papers_in_the_order_asked(on: Run) -> None:
    answer = on("show", "paper", "Kirillov2023Segmenting", "--json")
    assert [paper["key"] for paper in answer.json] == ["paper", "kirillov2023segmenting"]


def test_show_as_text_holds_the_facts_and_the_abstract(on: Run) -> None:
    text = on("show", "kirillov2023segmenting").out
    assert text.startswith(
        "Segmenting Anything\nAlexander Kirillov, Eric Mintun\n2023 · misc · kirillov2023segmenting · kept\n"
    )
    assert "\narXiv: 2304.02643\nTags: vision\n" in text
    assert "\n\nAbstract\n  A promptable transformer for vision.\n" in text


def test_show_of_an_unknown_key_shows_nothing(on: Run) -> None:
    answer = on("show", "paper", "nobody")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "paperdesk: No paper has the citation key “nobody”; paperdesk list shows the keys.\n"


def test_missing_library_is_a_sentence(call: Run, tmp_path: Path) -> None:
    answer = call("list", "--library", tmp_path / "none.db")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "none.db").exists()
