"""Word lists: what a line finds, how often, and lists as text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.word_lists import (
    COLOURS,
    Finder,
    WordList,
    counts,
    finder_of,
    packed,
    read,
    spans,
    tidied,
    tidied_name,
    written,
)

WANTED = WordList(1, "wanted", "yellow", ("unified", "joint"))
METHOD = WordList(2, "method", "blue", ("diffus*", "point cloud*"))


def marked(text: str, *lists: WordList) -> list[tuple[str, str]]:
    return [(text[mark.start : mark.end], mark.list.name) for mark in spans(text, lists)]


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("joint", "A Joint one, jointly; disjoint. JOINT", ["Joint", "JOINT"]),
        ("joint*", "A Joint one, jointly; disjoint.", ["Joint", "jointly"]),
        ("point cloud*", "point-cloud, Point\n Clouds; cloud point", ["point-cloud", "Point\n Clouds"]),
        ("large* model*", "larger models, large models", ["larger models", "large models"]),
        ("naive bayes", "Naïve Bayes", ["Naïve Bayes"]),
        ("C++", "in C++ or c", ["C", "c"]),
        ("深度", "深度 學習 深度學習", ["深度"]),
        ("***", "* and ***", []),
        ("", "anything", []),
    ],
)
def test_line_finds_what_it_says(line: str, text: str, found: list[str]) -> None:
    assert [part for part, _ in marked(text, WordList(1, "x", words=(line,)))] == found


def test_marks_of_several_lists_stand_in_order_and_the_first_list_wins() -> None:
    shared = WordList(3, "late", "red", ("unified diffusion", "a"))
    text = "A unified diffusion of joint point clouds"
    assert marked(text, WANTED, METHOD, shared) == [
        ("A", "late"),
        ("unified", "wanted"),
        ("diffusion", "method"),
        ("joint", "wanted"),
        ("point clouds", "method"),
    ]


def test_longest_line_counts_once_where_several_fit() -> None:
    models = WordList(1, "x", words=("diffusion", "diffusion model*", "model*"))
    assert counts(["Diffusion models, a diffusion, a model"], [models]) == {"x": 3}


def test_counts_go_over_all_texts_and_never_across_them() -> None:
    assert counts(["Joint point", "clouds, unified, joint"], [WANTED, METHOD]) == {"wanted": 3, "method": 0}


TEXTS = st.text("abc é-*\n", max_size=30)
LINES = st.lists(st.text("abc é*", max_size=6), max_size=4)


@given(TEXTS, LINES)
def test_counting_and_marking_agree_on_one_list(text: str, lines: list[str]) -> None:
    one = WordList(1, "x", words=tuple(lines))
    marks = spans(text, [one])
    assert Finder([one]).counts(text) == (len(marks),)
    assert all(a.end <= b.start for a, b in pairwise(marks))
    assert finder_of(packed(lines)).counts(text) == (len(marks),)


def test_tidied_leaves_out_what_looks_for_nothing_or_the_same() -> None:
    assert tidied([" Point  cloud ", "point-cloud", "--", "", "point cloud*"]) == (
        "Point cloud",
        "point cloud*",
    )


def test_names_are_without_signs_that_searches_need() -> None:
    assert tidied_name('  # "must have"  >= 2 [x] ') == "must have 2 x"


def test_lists_as_text_come_back() -> None:
    text = written([WANTED, METHOD])
    assert text == "# wanted [yellow]\nunified\njoint\n\n# method [blue]\ndiffus*\npoint cloud*\n"
    assert read(text, "file") == [
        WordList(0, "wanted", "yellow", ("unified", "joint")),
        WordList(0, "method", "blue", ("diffus*", "point cloud*")),
    ]


def test_text_of_other_hands_is_read_for_what_it_is() -> None:
    text = (
        "\ufefffirst\r\n\n#Must have\nsecond\n# [Green]\nthird\n# empty\n# MUST HAVE [violet]\nfourth\n***\n"
    )
    assert read(text, "file") == [
        WordList(0, "file", COLOURS[0], ("first", "third")),
        WordList(0, "Must have", COLOURS[1], ("second", "fourth")),
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_and_what_was_read_comes_back(text: str) -> None:
    lists = read(text, "file")
    assert read(written(lists), "file") == lists
