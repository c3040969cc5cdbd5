"""Arguments that argparse alone would get wrong."""

import pytest

from paperdesk.cli.arguments import protect
from paperdesk.cli.deciding import sort_tags
from paperdesk.cli.pictures import parse_size
from paperdesk.cli.writing import split_pairs
from paperdesk.model.errors import UsageError


def test_dashed_words_are_protected_and_options_are_not() -> None:
    words = ["list", "-vision", "--json", "-o", "-", "--sort", "-year", "-other"]
    assert protect(words) == ["list", "\0-vision", "--json", "-o", "-", "--sort", "\0-year", "\0-other"]


def test_tags_are_sorted_by_sign() -> None:
    assert sort_tags(["a", "+b", "is:starred", "-c", "+d e"]) == (["a", "is:starred"], ["b", "d e"], ["c"])


@pytest.mark.parametrize("word", ["+", "-", "+ "])
def test_bare_sign_is_a_usage_error(word: str) -> None:
    with pytest.raises(UsageError):
        sort_tags(["a", word])


def test_pairs_keep_equals_signs_in_values() -> None:
    assert split_pairs(["Title=a = b", "year="]) == {"title": "a = b", "year": ""}


@pytest.mark.parametrize("text", ["title", "=x"])
def test_what_is_no_field_is_a_usage_error(text: str) -> None:
    with pytest.raises(UsageError):
        split_pairs([text])


@pytest.mark.parametrize(("text", "size"), [("1440x900", (1440, 900)), (" 1024X700", (1024, 700))])
def test_size_is_width_by_height(text: str, size: tuple[int, int]) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "1440", "0x0", "9x9", "1440x900x2", "99999x900"])
def test_other_sizes_are_usage_errors(text: str) -> None:
    with pytest.raises(UsageError):
        parse_size(text)
