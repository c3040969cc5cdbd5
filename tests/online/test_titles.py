"""Words of titles: which are searched for, and which answers were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.round import together
from paperdesk.online.sources.titles import (
    is_called,
    is_telling,
    meant_by,
    plain_words,
    telling_words,
    words_of,
)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Élan vital: a Naïve re-reading", ["elan", "vital", "a", "naive", "re", "reading"]),
        ("What's $\\ell_1$ good for? \\alpha-stable ﬁts", ["what's", "good", "for", "stable", "fits"]),
        ("深度学习 2.0", ["深度学习", "2", "0"]),
        ("$x$", []),
    ],
)
def test_title_has_words(title: str, words: list[str]) -> None:
    assert words_of(title) == words


def test_long_words_tell_most() -> None:
    title = "Don't Look: On the Unreasonable Effectiveness of Data in the Wild"
    assert telling_words(title, 3) == ["look", "unreasonable", "effectiveness"]
    assert plain_words("What’s in a Name: What's not?") == "in a name not"
    assert telling_words("On the Of", 8) == ["on", "the", "of"]
    assert (is_telling(title), is_telling("Attention")) == (True, False)


def test_titles_are_grouped_by_how_much_they_tell() -> None:
    papers = [
        (at, Paper(title=title))
        for at, title in enumerate(
            ("Attention", "Patient sparse experts for documents", "", "$x$", "Deep red blue green")
        )
    ]
    assert [[at for at, _ in group] for group in together(papers, 2)] == [[1, 4], [0]]
    assert [[at for at, _ in group] for group in together(papers, 1)] == [[0], [1], [4]]


def test_answers_are_given_to_the_title_that_meant_them() -> None:
    titles = (
        "Sparse experts for long documents",
        "Long documents",
        "Sparse experts for short documents",
        "Cats",
    )
    answers = [Answer("arxiv", Paper(title=title), "") for title in titles]
    wanted = Paper(title="Sparse Experts for Long Documents: a Study")
    assert [each.paper.title for each in meant_by(wanted, answers)] == [titles[0], titles[2]]
    assert is_called(Paper(title="SPARSE experts, for long documents"), titles[0])
    assert not is_called(Paper(title=titles[2]), titles[0])
    assert not is_called(Paper(), "")


@given(st.text(max_size=60), st.integers(1, 10))
def test_telling_words_are_words_of_the_title(title: str, most: int) -> None:
    telling = telling_words(title, most)
    assert len(telling) <= most
    assert {*telling} <= {*words_of(title)}
