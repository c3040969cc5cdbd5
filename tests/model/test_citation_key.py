"""Citation keys: readable, typeable, unique, and free of what the paper lacks."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.citation_key import is_foreign_key, is_key, kept_key, make_key
from paperdesk.model.errors import UsageError
from paperdesk.model.key_words import significant_words
from paperdesk.model.paper import Name, Paper


@pytest.mark.parametrize(
    ("paper", "key"),
    [
        (
            Paper("EcoFormer: Energy-Saving Attention", authors=(Name("Liu"),), year=2022),
            "liu2022ecoformerenergysavingattention",
        ),
        (Paper("LaVin-DiT: Large Vision Diffusion"), "lavinditlargevision"),
        (Paper("A Survey of the Art"), "surveyart"),
        (Paper("On the Way", authors=(Name("Gogh", particle="van"),)), "vangoghway"),
        (Paper("Is It?"), "it"),
        (Paper("Of the"), "ofthe"),
        (Paper("Größe", authors=(Name("Łukasiewicz"),)), "lukasiewiczgrosse"),
        (Paper("Æ", authors=(Name("Ørsted-Þór"),)), "orstedthorae"),
        (Paper("", authors=(Name("Иванов"),), year=1999), "ivanov1999"),
        (Paper("", authors=(Name(literal="World Health Organization"),)), "worldhealthorganization"),
        (Paper("β-VAE"), "bvae"),
        (Paper("Let's go"), "letsgo"),
        (Paper("深度学习"), "paper"),
        (Paper("深度学习", year=2020), "paper2020"),
        (Paper(""), "paper"),
    ],
)
def test_default_key_is_words(paper: Paper, key: str) -> None:
    assert make_key(paper) == key


@pytest.mark.parametrize(
    ("formula", "key"),
    [
        ("[auth]:[year]_[title1]", "roe:joint"),
        ("[auth]-[title2]", "roe-jointvideo"),
        ("[title]", "jointvideogeneration"),
        ("[Year", None),
        ("[year]", "paper"),
        ("x y{[auth]}", "xyroe"),
        ("", "paper"),
        ("[]", None),
        ("[auth]]", None),
    ],
)
def test_formula_is_followed(formula: str, key: str | None) -> None:
    paper = Paper("Joint Video Generation", authors=(Name("Roe"),))
    if key is None:
        with pytest.raises(UsageError, match="unknown part"):
            make_key(paper, formula)
    else:
        assert make_key(paper, formula) == key


def test_suffixes_tell_equal_keys_apart() -> None:
    made: list[str] = []
    for _ in range(30):
        made.append(make_key(Paper("Editorial"), taken=made.__contains__))
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert made == [
        "editorial",
        *(f"editorial{c}" for c in letters),
        "editorialaa",
        "editorialab",
        "editorialac",
    ]


def test_ten_thousand_equal_titles_stay_quick() -> None:
    made: set[str] = set()
    for _ in range(10_000):
        made.add(make_key(Paper("Editorial"), taken=made.__contains__))
    assert len(made) == 10_000


def test_seed_titles_have_different_keys(shared: Path) -> None:
    papers = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    keys = [make_key(Paper(paper["title"])) for paper in papers]
    assert len(set(keys)) == len(papers) == 100
    assert all(key.isalnum() and is_key(key) for key in keys)


def test_significant_words_skip_small_ones() -> None:
    title = "SkyReels-A2: Compose Anything in Video Diffusion_Transformers"
    assert significant_words(title) == [
        "skyreelsa2",
        "compose",
        "anything",
        "video",
        "diffusion",
        "transformers",
    ]


@given(st.text(), st.lists(st.text(max_size=10)), st.none() | st.integers(-5000, 99_999))
def test_any_paper_has_a_key(title: str, families: list[str], year: int | None) -> None:
    paper = Paper(title, authors=tuple(Name(family) for family in families), year=year)
    first = make_key(paper)
    assert is_key(first)
    assert make_key(paper, taken=lambda key: key == first) == first + "a"


@pytest.mark.parametrize(
    ("key", "kept"),
    [("smith's", "smith's"), ("Müller2001", "Müller2001"), ("a b,c", "abc"), ("a{b}", "ab")],
)
def test_foreign_key_stays_as_far_as_every_program_takes_it(key: str, kept: str) -> None:
    assert (kept_key(key), is_foreign_key(key)) == (kept, key == kept)
