"""What a note names: keys, tags, boxes, words."""

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.note_text import MOST_COUNTED, TAG, boxes, linked_keys, ticked, word_count

NOTE = "- [ ] one\n  - [x] two\n```\n- [ ] code\n```\n3. [X] three\n- [ ]none\n"


def test_linked_keys_come_once_as_they_are_written() -> None:
    assert linked_keys("see [[Li2021]], [[b]], [[Li2021]] and [[li2021]]") == ("Li2021", "b", "li2021")


def test_linked_keys_are_no_other_brackets() -> None:
    assert linked_keys("[one] [[two three]] [[]] [[a,b]] [x](y) [[a\nb]]") == ()


def test_tags_are_words_behind_a_sign_and_no_headings() -> None:
    text = "# heading #vision/pose, #1 a#b http://x.org/#part ##no #ml-ops."
    assert TAG.findall(text) == ["vision/pose", "ml-ops"]


def test_boxes_in_code_are_not_counted() -> None:
    assert [NOTE[at] for at in boxes(NOTE)] == [" ", "x", "X"]


def test_ticked_turns_one_box() -> None:
    assert ticked(NOTE, 0) == NOTE.replace("[ ] one", "[x] one")
    assert ticked(NOTE, 2) == NOTE.replace("[X]", "[ ]")


@given(st.lists(st.sampled_from(["- [ ] a", "* [x] b", "```", "~~~~", "text", "1) [ ] c", "    - [ ] d"])))
def test_ticked_twice_is_the_note_again(lines: list[str]) -> None:
    text = "\n".join(lines)
    for number in range(len(boxes(text))):
        assert ticked(ticked(text, number), number) == text


def test_word_count_joins_what_hyphens_join() -> None:
    assert word_count("# It's state-of-the-art\n\n- two words") == 4


def test_word_count_is_not_given_for_a_huge_note() -> None:
    assert word_count("a" * (MOST_COUNTED + 1)) is None
