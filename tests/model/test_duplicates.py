"""The same paper is known again, and gives only what was missing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.duplicates import (
    Gain,
    gain,
    normal_arxiv,
    normal_doi,
    normal_isbn,
    normal_pmid,
    normal_title,
)
from paperdesk.model.paper import Name, Paper
from paperdesk.model.sameness import same_paper
from paperdesk.model.sight import known_by
from tests.ending import ends


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ChAda-ViT : Channel Adaptive", "{ChAda-ViT}: channel adaptive"),
        ("Über   Größe", "uber grosse"),
        ("ﬁne – tuning", "fine-tuning"),
        ("H₂O", "H2O"),
    ],
)
def test_title_is_equal_but_for_its_look(one: str, other: str) -> None:
    assert normal_title(one) == normal_title(other)


def test_title_keeps_every_script() -> None:
    assert [normal_title(text) for text in ("深度学习!", "?!", "")] == ["深度学习", "", ""]


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1109/CVPR52734.2025.01868", "10.1109/cvpr52734.2025.01868"),
        ("https://doi.org/10.1109/ABC.", "10.1109/abc"),
        ("http://dx.doi.org/10.1002/%28SICI%291097", "10.1002/(sici)1097"),
        (" doi: 10.1000/x ", "10.1000/x"),
        ("11.1000/x", ""),
        ("", ""),
    ],
)
def test_doi_is_normal(text: str, doi: str) -> None:
    assert normal_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("2412.01558", "2412.01558"),
        ("arXiv:2412.01558v3", "2412.01558"),
        ("arXiv: 0704.0001", "0704.0001"),
        ("https://arxiv.org/abs/2412.01558v1", "2412.01558"),
        ("https://arxiv.org/pdf/2412.01558v2.pdf", "2412.01558"),
        ("10.48550/arXiv.2412.01558", "2412.01558"),
        ("https://doi.org/10.48550/ARXIV.2412.01558", "2412.01558"),
        ("hep-th/9901001v2", "hep-th/9901001"),
        ("https://arxiv.org/abs/math.GT/0309136", "math/0309136"),
        ("241.1", ""),
        ("10.1234/2412.01558", ""),
        ("", ""),
    ],
)
def test_arxiv_id_is_normal(text: str, arxiv: str) -> None:
    assert normal_arxiv(text) == arxiv


def test_arxiv_doi_counts_as_arxiv_id() -> None:
    assert known_by(Paper(doi="10.48550/arXiv.2412.01558")) == [("arxiv", "2412.01558")]


PAPER = Paper("On X", authors=(Name("Roe", "Ann"),), year=2020)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (PAPER, PAPER, True),
        (PAPER, Paper("on x"), False),
        (replace(PAPER, title="On many an X"), Paper("on many an x"), True),
        (PAPER, replace(PAPER, year=2021, title="On-X"), True),
        (PAPER, replace(PAPER, year=2022), False),
        (PAPER, replace(PAPER, authors=(Name("Doe", "Ann"),)), False),
        (PAPER, replace(PAPER, authors=(Name("RÖE", "A."),)), True),
        (PAPER, replace(PAPER, title="On Y"), False),
        (Paper("", doi="10.1000/X"), Paper("A", doi="https://doi.org/10.1000/x"), True),
        (replace(PAPER, doi="10.1000/x"), replace(PAPER, doi="10.1000/y"), False),
        (Paper("A", arxiv="2412.01558v1"), Paper("B", arxiv="2412.01558v2"), True),
        (Paper("A", arxiv="2412.01558"), Paper("B", doi="10.48550/arXiv.2412.01558"), True),
        (replace(PAPER, doi="10.1000/x"), replace(PAPER, doi="10.48550/arXiv.2412.01558"), True),
        (Paper("?"), Paper("!"), False),
    ],
)
def test_same_paper(one: Paper, other: Paper, same: bool) -> None:
    assert (same_paper(one, other), same_paper(other, one)) == (same, same)


def test_gain_fills_what_is_empty() -> None:
    new = Paper(
        "Title",
        type="article",
        authors=(Name("Roe"),),
        year=2020,
        date="2020-05",
        venue="Journal",
        doi="10.1000/x",
        abstract="Text.",
        fields={"volume": "3", "pages": ""},
        tags=("Vision", "pose", "POSE"),
        collections=("A/B",),
        note="mine",
    )
    assert gain(Paper("title", tags=("vision",)), new) == Gain(
        {
            "type": "article",
            "authors": (Name("Roe"),),
            "venue": "Journal",
            "doi": "10.1000/x",
            "abstract": "Text.",
            "year": 2020,
            "date": "2020-05",
            "volume": "3",
        },
        ("pose",),
        ("A/B",),
        "mine",
    )


def test_gain_leaves_conflicts_alone() -> None:
    old = Paper(
        "Title", year=2019, venue="A", doi="10.1/x", fields={"volume": "1"}, note="kept", abstract="B"
    )
    new = replace(
        old, title="T", type="article", year=2020, date="2020", venue="B", fields={"volume": "2"}, note="x"
    )
    assert not gain(old, new)


def test_gain_of_the_same_is_nothing() -> None:
    assert not gain(PAPER, PAPER)


@given(st.text())
def test_any_text_is_normal_once(text: str) -> None:
    for normal in (normal_title, normal_doi, normal_arxiv):
        assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize("worst", ["-", "a-", "10.1010.", "hep-th/", "978-"])
def test_huge_texts_come_to_an_end(worst: str) -> None:
    for normal in (normal_doi, normal_arxiv, normal_isbn, normal_pmid):
        with ends(normal.__name__):
            normal(worst * (200_000 // len(worst)))
