"""What two texts have in common, whatever was done to one of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.diffing import Stretch, common_end, common_start, stretches

TEXT = st.text("ab \u00e9\U0001f600\u4e2d\u6587.", max_size=30) | st.lists(
    st.sampled_from(["deep", "net", "data", "a", "model.", "\u6df1\u5ea6\u5b66\u4e60"]), max_size=20
).map(" ".join)


@given(TEXT, TEXT)
def test_stretches_are_equal_in_order_and_as_long_as_can_be(one: str, other: str) -> None:
    found = stretches(one, other)
    for part in found:
        assert part.size > 0
        assert one[part.start : part.end] == other[part.other : part.other_end]
    for before, behind in pairwise(found):
        assert before.end <= behind.start
        assert before.other_end <= behind.other
        assert (before.end, before.other_end) != (behind.start, behind.other)
    head = common_start(one, other)
    tail = common_end(one, other, min(len(one), len(other)) - head)
    assert sum(part.size for part in found) >= head + tail


@given(TEXT, TEXT, TEXT, TEXT)
def test_one_edit_leaves_all_around_it(before: str, old: str, new: str, behind: str) -> None:
    found = stretches(before + old + behind, before + new + behind)
    assert sum(part.size for part in found) >= len(before) + len(behind)


@given(TEXT)
def test_same_text_is_one_stretch(text: str) -> None:
    assert stretches(text, text) == [Stretch(0, 0, len(text))] * bool(text)


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("", "", []),
        ("abc", "", []),
        ("We use deep nets here", "We use very deep nets", ["We use ", "deep nets"]),
        ("Sparse nets", "All sparse things", ["parse ", "s"]),
        (
            "\u6df1\u5ea6\u5b66\u4e60\u6a21\u578b\u7684",
            "\u6df1\u5165\u5b66\u4e60\u7684",
            ["\u6df1", "\u5b66\u4e60", "\u7684"],
        ),
    ],
)
def test_words_and_letters_of_writing_without_spaces_are_found(
    one: str, other: str, common: list[str]
) -> None:
    assert [one[part.start : part.end] for part in stretches(one, other)] == common


def test_long_texts_are_compared_by_their_phrases() -> None:
    words = [f"word{number % 700} of the {number}" for number in range(6000)]
    one = " ".join(words)
    other = " ".join(word.upper() if at % 50 == 0 else word for at, word in enumerate(words))
    same = sum(part.size for part in stretches(one, other))
    assert same > 0.95 * len(one)


def test_long_text_of_one_word_has_its_ends_in_common() -> None:
    one = "ab " * 50_000
    other = one[:60_000] + "x" + one[60_000:90_000] + "y" + one[90_000:]
    found = stretches(one, other)
    assert (found[0], found[-1]) == (Stretch(0, 0, 60_000), Stretch(90_000, 90_002, 60_000))
