"""Columns, widths and what a terminal must never be sent."""

import json
import sys

import pytest

from paperdesk.cli import output


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("日本", 4), ("e\u0301", 1), ("a\u200bb", 2), ("★", 1)]
)
def test_width_counts_cells(text: str, width: int) -> None:
    assert output.width_of(text) == width


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
    ],
)
def test_long_text_is_cut_with_an_ellipsis(text: str, width: int, short: str) -> None:
    assert output.shorten(text, width) == short


def test_columns_are_aligned_and_fit() -> None:
    rows = [("a", "日本", "a long title that does not fit"), ("bbb", "x", "short")]
    assert output.columns(rows, (2, 10), 22) == ["a   日本  a long titl…", "b…  x     short"]


def test_column_without_content_is_left_out() -> None:
    assert output.columns([("a", "", "x"), ("b", "", "y")], (5, 5), 80) == ["a  x", "b  y"]


def test_columns_without_a_terminal_keep_the_last_whole() -> None:
    assert output.columns([("a", "word " * 60)], (1,), None) == ["a  " + ("word " * 60).rstrip()]


def test_control_characters_become_spaces() -> None:
    assert output.plain("a\x1b[31mb\nc") == "a [31mb c"


@pytest.mark.parametrize("items", [[], [1], [{"a": "é"}, None, "x"]])
def test_json_list_is_one_document(items: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    output.print_json_list(items, '{"papers": ', "}")
    assert json.loads(capsys.readouterr().out) == {"papers": items}


def test_counted_knows_one_from_many() -> None:
    assert [output.counted(number, "paper") for number in (0, 1, 2)] == ["0 papers", "1 paper", "2 papers"]


def test_prose_is_wrapped_for_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "12")
    assert output.wrapped("one two three\nfour", "  ") == "  one two\n  three\n  four"


@pytest.mark.parametrize(
    ("variables", "painted"),
    [
        ({"TERM": "xterm"}, "\x1b[1mx\x1b[0m"),
        ({"TERM": "dumb"}, "x"),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "x"),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    variables: dict[str, str], painted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert output.painted("x", output.BOLD) == "x"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert output.painted("x", output.BOLD) == painted
