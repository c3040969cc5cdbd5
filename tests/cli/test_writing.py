"""`paperdesk note` and `set`."""

import io
import sys
from typing import Any

import pytest

from tests.cli.conftest import Run


def paper(on: Run, key: str = "paper") -> dict[str, Any]:
    shown: list[dict[str, Any]] = on("show", key, "--json").json
    return shown[0]


def test_note_is_set_appended_and_printed(on: Run) -> None:
    on("note", "paper", "--set", "# One")
    on("note", "paper", "--append", "- two")
    assert on("note", "paper").out == "# One\n\n- two\n"


def test_note_may_begin_with_a_dash(on: Run) -> None:
    on("note", "paper", "--set", "- item")
    assert paper(on)["note"] == "- item"


def test_note_is_read_from_standard_input(on: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("über\n".encode())))
    assert on("note", "paper", "-").status == 0
    assert paper(on)["note"] == "über"


def test_note_that_is_not_text_is_refused(on: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x00")))
    assert on("note", "paper", "-").status == 2
    assert paper(on)["note"] == ""


def test_empty_note_takes_the_note_away(on: Run) -> None:
    on("note", "paper", "--set", "x")
    on("note", "paper", "--set", "")
    assert on("note", "paper").out == ""


def test_set_writes_several_fields_as_one_step(on: Run) -> None:
    answer = on(
        "set", "paper", "title=New", "year=2024", "authors=Ada Lovelace and van Beethoven, Ludwig", "volume=7"
    )
    assert answer.out == "title, year, authors, volume saved.\n"
    after = paper(on)
    assert (after["title"], after["year"], after["fields"]) == ("New", 2024, {"volume": "7"})
    assert [author["family"] for author in after["authors"]] == ["Lovelace", "Beethoven"]
    on("undo")
    assert paper(on)["title"] == "A Paper Without Authors"


def test_set_of_nothing_clears_a_field(on: Run) -> None:
    on("set", "kirillov2023segmenting", "year=", "arxiv=")
    after = paper(on, "kirillov2023segmenting")
    assert (after["year"], after["arxiv"]) == (None, "")


def test_set_key_keeps_the_old_one_as_another_name(on: Run) -> None:
    on("set", "paper", "key=better2024", "rating=4")
    assert (paper(on, "better2024")["rating"], paper(on, "paper")["key"]) == (4, "better2024")


@pytest.mark.parametrize(
    ("name", "meant"), [("titel", "title"), ("author", "authors"), ("vollume", "volume"), ("page", "pages")]
)
def test_set_of_a_misspelt_field_asks_for_the_right_one(on: Run, name: str, meant: str) -> None:
    answer = on("set", "paper", f"{name}=5")
    assert (answer.status, answer.err) == (
        2,
        f"paperdesk: “{name}” is no known field; did you mean “{meant}”? Nothing was changed.\n",
    )
    assert paper(on)["fields"] == {}


@pytest.mark.parametrize("name", ["eprinttype", "editorb", "shelf", "volumes", "pdf", "school"])
def test_set_of_a_field_of_another_name_is_taken(on: Run, name: str) -> None:
    assert on("set", "paper", f"{name}=5").status == 0
    assert paper(on)["fields"] == {name: "5"}


@pytest.mark.parametrize(
    "pair",
    [
        "status=read",
        "added=now",
        "year=soon",
        "doi=x",
        "rating=best",
        "rating=6",
        "rating=" + "9" * 5000,
        "a b=x",
    ],
)
def test_set_refuses_what_is_no_value_and_writes_nothing(on: Run, pair: str) -> None:
    assert on("set", "paper", "title=New", pair).status == 2
    assert paper(on)["title"] == "A Paper Without Authors"


@pytest.mark.parametrize(
    ("pairs", "date"),
    [
        (["year=2019"], ""),
        (["year="], ""),
        (["year=2020"], "2020-05"),
        (["year=2019", "date=2018-02"], "2018-02"),
        (["volume=3"], "2020-05"),
    ],
)
def test_date_of_another_year_goes_with_the_year(on: Run, pairs: list[str], date: str) -> None:
    on("set", "paper", "date=2020-05")
    assert on("set", "paper", *pairs).status == 0
    assert on("show", "paper", "--json").json[0]["date"] == date
