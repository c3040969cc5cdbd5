"""Sentences and words of a text, and the way from one to the next."""

import pytest

from paperdesk.model.sentences import sentences, stepped, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n ", []),
        ("One.", ["One."]),
        ("One two. Three? “Four!” Five", ["One two.", "Three?", "“Four!”", "Five"]),
        ("See Fig. 2 of Li et al. They won.", ["See Fig. 2 of Li et al. They won."]),
        (
            "By J. Doe, e.g. Two at 3.5 points. Next.",
            ["By J. Doe, e.g. Two at 3.5 points.", "Next."],
        ),
        ("Title\n\nText here", ["Title", "Text here"]),
        ("It ends. $x$ begins. 3 more.", ["It ends.", "$x$ begins.", "3 more."]),
    ],
)
def test_sentences_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found


def test_words_keep_their_hyphens() -> None:
    text = "state-of-the-art, don’t 3.5%"
    assert [text[start:end] for start, end in words(text)] == ["state-of-the-art", "don’t", "3", "5"]


SPANS = [(0, 3), (4, 8), (10, 12)]


@pytest.mark.parametrize(
    ("selected", "step", "extend", "found"),
    [
        (None, 1, False, (0, 3)),
        (None, -1, False, (10, 12)),
        ((0, 3), 1, False, (4, 8)),
        ((10, 12), 1, False, None),
        ((4, 8), -1, False, (0, 3)),
        ((5, 7), -1, False, (4, 8)),
        ((0, 3), -1, False, None),
        ((0, 3), 1, True, (0, 8)),
        ((0, 8), -1, True, (0, 3)),
        ((0, 3), -1, True, None),
        ((4, 12), 1, True, None),
    ],
)
def test_selection_steps_over_spans(
    selected: tuple[int, int] | None, step: int, extend: bool, found: tuple[int, int] | None
) -> None:
    assert stepped(SPANS, selected, step, extend=extend) == found


def test_nothing_steps_to_nothing() -> None:
    assert stepped([], None, 1) is None
