"""What is learned from decisions: which papers score high, and by which words."""

from itertools import cycle, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.interest import Decision, Taste, from_json, learn, to_json

FILLER = ("Transformers attend to tokens", "A study of attention layers", "Efficient training at scale")


def papers(words: str, number: int) -> list[tuple[str, str]]:
    return [(f"{words} number {n}", text) for n, text in enumerate(islice(cycle(FILLER), number))]


def decided(wanted: int = 12, unwanted: int = 12) -> list[Decision]:
    liked = [Decision(text, True) for text in papers("Denoising diffusion", wanted)]
    return [*liked, *(Decision(text, False) for text in papers("Quantised hardware", unwanted))]


@pytest.fixture(scope="module")
def taste() -> Taste:
    learned = learn(decided())
    assert learned is not None
    return learned


def test_what_is_like_wanted_papers_scores_above_what_is_like_unwanted_ones(taste: Taste) -> None:
    liked, neutral, disliked = (
        taste.score((title, "A study of attention"))
        for title in ("Latent diffusion", "Something else", "Hardware for tokens")
    )
    assert liked > 0.7 > neutral > 0.3 > disliked


def test_words_that_raise_and_lower_are_told_as_the_paper_spells_them(taste: Taste) -> None:
    assert taste.reasons(("DIFFUSION on Hardware", "A hardware study")) == (("DIFFUSION",), ("Hardware",))
    assert taste.reasons(("", "")) == ((), ())


def test_words_that_begin_alike_are_named_once() -> None:
    texts = [("Layers of layer", ""), ("Layer and layers", "")] * 6
    decisions = [
        *(Decision(text, True) for text in texts),
        *(Decision(t, False) for t in papers("Chips", 12)),
    ]
    learned = learn(decisions)
    assert learned is not None
    assert len(learned.reasons(("Layers over a layer", ""))[0]) == 1


def test_paper_without_known_words_says_nothing(taste: Taste) -> None:
    assert taste.score(("Zebra", "gnu")) == 0.5


def test_favourite_weighs_like_several_papers() -> None:
    mixed = [Decision(("Graphs", ""), True), Decision(("Graphs", ""), False)] * 6
    plain = learn([*decided(), *mixed])
    loved = learn([*decided(), *(Decision(one.text, one.wanted, 1 + 2 * one.wanted) for one in mixed)])
    assert plain is not None
    assert loved is not None
    assert loved.weights["graphs"] > plain.weights["graphs"]


@pytest.mark.parametrize("sides", [(24, 0), (0, 24), (24, 1)])
def test_nothing_is_learned_from_one_kind_alone(sides: tuple[int, int]) -> None:
    assert learn(decided(*sides)) is None


def test_decisions_without_a_pattern_move_no_paper_far() -> None:
    same = [(f"Paper {n}", FILLER[n % 3]) for n in range(40)]
    learned = learn([Decision(text, n % 2 == 0) for n, text in enumerate(same)])
    assert learned is not None
    assert all(0.2 < learned.score(text) < 0.8 for text in same)


def test_taste_comes_back_from_its_text(taste: Taste) -> None:
    text = ("Latent diffusion", "A study of hardware")
    back = from_json(to_json(taste))
    assert back is not None
    assert (back.wanted, back.unwanted, back.reasons(text)) == (12, 12, taste.reasons(text))
    assert back.score(text) == pytest.approx(taste.score(text), abs=0.01)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"words": 3}', '{"words": {"a": "b"}}'])
def test_text_of_something_else_is_no_taste(text: str) -> None:
    assert from_json(text) is None


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=60), st.booleans()), max_size=12))
def test_any_texts_can_be_learned_from(made: list[tuple[str, str, bool]]) -> None:
    learned = learn([Decision((title, text), wanted) for title, text, wanted in made])
    if learned is not None:
        assert all(0 <= learned.score((title, text)) <= 1 for title, text, _ in made)
