import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.interest import from_json
from paperdesk.model.kept_json import kept_json, kept_table

DEEP = 100_000
NOTHING = ["", "{", "[" * DEEP, '{"a":' * DEEP, "9" * 5000, '{"a": ' + "9" * 5000 + "}", "nul", "'a'", "\0"]


@pytest.mark.parametrize("text", NOTHING, ids=range(len(NOTHING)))
def test_what_is_no_json_says_nothing(text: str) -> None:
    assert (kept_json(text), kept_table(text), from_json(text)) == (None, {}, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1, "a": 2}', {"a": 2}),
        ("[1]", {}),
        ("null", {}),
        ('"a"', {}),
        ('{"a": "\\ud800"}', {"a": "\ud800"}),
    ],
)
def test_only_an_object_is_a_table(text: str, expected: dict[str, object]) -> None:
    assert kept_table(text) == expected


@pytest.mark.parametrize("numbers", ["Infinity", "NaN", "1e999", "[]", "null", '"x"', "-Infinity"])
def test_no_number_makes_sense_of_what_is_of_interest(numbers: str) -> None:
    text = f'{{"middle": 0, "slope": 0, "wanted": {numbers}, "unwanted": 1, "words": {{}}}}'
    assert from_json(text) is None


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(kept_table(text), dict)
