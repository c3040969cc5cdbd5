"""How alike two papers are, and why."""

from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.paper import Name, Paper
from paperdesk.model.similarity import Likeness, compare, likeness

LI, BERG = Name("Li", "Zhiqi"), Name("Berg", "Jan", "van den")
PAPER = Paper(
    title="Deformable attention for panoptic segmentation",
    type="article",
    authors=(LI, BERG),
    year=2021,
    venue="Letters",
    fields={"volume": "3", "pages": "12-15"},
)


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, Likeness(0.98, "Title and authors are the same.", True)),
        ({"year": 2022}, Likeness(0.94, "Title and authors are the same.", False)),
        (
            {"title": "{Deformable} Attention for Panoptic Segmentation."},
            Likeness(0.98, "Title and authors are the same.", True),
        ),
        ({"authors": (), "fields": {"volume": "9"}}, None),
        (
            {"authors": (), "fields": {}, "type": "misc"},
            Likeness(0.9, "The title is the same; one of the two names no authors."),
        ),
        (
            {"authors": (), "fields": {}, "type": "misc", "venue": "Elsewhere"},
            Likeness(
                0.6, "The title is the same, but one of the two names no authors, and the venues differ."
            ),
        ),
        ({"authors": (Name("Wu"),)}, None),
        ({"year": 2001}, Likeness(0.7, "Title and authors are the same, but the years are 2021 and 2001.")),
        (
            {"type": "inproceedings", "fields": {}},
            Likeness(0.7, "Title and authors are the same, but one is an article and one an inproceedings."),
        ),
        (
            {"fields": {"volume": "4"}},
            Likeness(0.7, "Title and authors are the same, but the volumes differ."),
        ),
        ({"fields": {"volume": "4", "pages": "99"}}, None),
        ({"title": "Deformable atention for panoptic segmentation", "fields": {"volume": "4"}}, None),
        (
            {"title": "Deformable atention for panoptic segmentation"},
            Likeness(0.94, "The titles are 99% alike and the authors are the same."),
        ),
        ({"title": "Deformable attention for panoptic segmentation 2"}, None),
        ({"title": "Something else altogether"}, None),
        (
            {"title": "Deformable attention for panoptic segmentation: a study"},
            Likeness(0.85, "One title is the other without its subtitle."),
        ),
        ({"title": ""}, None),
    ],
)
def test_papers_are_compared(change: dict[str, object], answer: Likeness | None) -> None:
    other = replace(PAPER, **change)  # type: ignore[arg-type]
    assert compare(PAPER, other) == answer
    mirrored = compare(other, PAPER)
    assert (mirrored is None) == (answer is None)
    assert (
        mirrored is None or answer is None or (mirrored.score, mirrored.exact) == (answer.score, answer.exact)
    )


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("Deformable attention", Likeness(1.0, "The DOI is the same.", True)),
        ("Deformable attentions", Likeness(0.95, "The DOI is the same.")),
        ("A catalogue of stars", Likeness(0.5, "The DOI is the same, but the titles differ.")),
    ],
)
def test_one_doi_is_one_paper_unless_the_titles_differ(title: str, answer: Likeness) -> None:
    one = Paper(title="Deformable attention", doi="10.1000/X")
    assert compare(one, Paper(title=title, doi="https://doi.org/10.1000/x")) == answer


def test_arxiv_id_counts_with_or_without_version() -> None:
    one, other = (Paper(title="A method", arxiv=id) for id in ("2101.00001v2", "2101.00001"))
    assert compare(one, other) == Likeness(1.0, "The arXiv id is the same.", True)


def test_chapters_with_the_title_of_their_book_are_two_papers() -> None:
    one, other = (
        Paper(title="Statistical models", authors=(LI,), type="inbook", fields={"chapter": chapter})
        for chapter in ("Linear models", "Trees")
    )
    assert compare(one, other) is None


def test_editorials_of_two_issues_are_two_papers() -> None:
    one, other = (
        Paper(title="Editorial", authors=(LI,), type="article", venue="Letters", fields={"number": number})
        for number in "12"
    )
    assert compare(one, other) is None


@given(st.text("abcd ", max_size=30), st.text("abcd ", max_size=30))
def test_likeness_is_a_share_of_letters_in_order(one: str, other: str) -> None:
    alike = likeness(one, other)
    assert alike == likeness(other, one)
    assert (alike == 1) == (one == other)
    # difflib finds a common subsequence, not always the longest one.
    assert 1 >= alike >= SequenceMatcher(None, one, other, autojunk=False).ratio() - 1e-9


def test_introductions_without_authors_to_different_journals_are_hardly_alike() -> None:
    one, other = (Paper("Introduction", type="article", venue=venue) for venue in ("Nature", "Science"))
    assert compare(one, other) == Likeness(
        0.4, "The title is the same, but neither names authors, and the venues differ."
    )
    assert compare(one, Paper("Introduction")) == Likeness(
        0.8, "The title is the same; neither names authors."
    )
