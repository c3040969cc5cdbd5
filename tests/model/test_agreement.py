"""Records from elsewhere: taken for the paper only when they surely are it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.agreement import Certainty, agreement, is_same_title, overlap
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper

ABSTRACT = (
    "Video highlight detection and moment retrieval are essential in video analysis. Recent joint prediction "
    "models often overlook their dynamics and the alignment of video and text. We propose a framework that "
    "addresses these limitations through feature refinement, and a network for query-aware clips."
)
OTHER_ABSTRACT = (
    "Speech separation has long been studied for meetings of several speakers. In this work gated attention "
    "with convolutions pushes the limit of monaural models further, at a small cost in time and memory."
)
PAPER = Paper(title="VideoLights: Feature Refinement for Joint Highlight Detection", abstract=ABSTRACT)
NAMED = Paper(
    title="Sparse Attention for Graphs of Papers",
    authors=parse_names("van der Berg, Jan and Li, Wei"),
    year=2021,
)

NONE, DOUBTFUL, CERTAIN = Certainty.NONE, Certainty.DOUBTFUL, Certainty.CERTAIN


@pytest.mark.parametrize(
    ("paper", "record", "certainty"),
    [
        # what a page gives: title and abstract
        (PAPER, PAPER, CERTAIN),
        (PAPER, replace(PAPER, authors=parse_names("Paul, Dhiman"), year=2024, arxiv="2412.01558"), CERTAIN),
        (
            PAPER,
            replace(PAPER, title=PAPER.title.upper(), abstract=ABSTRACT + " Code is available."),
            CERTAIN,
        ),
        (
            PAPER,
            replace(PAPER, title="VideoLights: Feature Refinement in Joint Highlight Detection"),
            CERTAIN,
        ),
        (PAPER, replace(PAPER, abstract=""), DOUBTFUL),
        (PAPER, replace(PAPER, abstract=OTHER_ABSTRACT), DOUBTFUL),
        (PAPER, replace(PAPER, title="Highlights Anywhere: Refining Clips by Language"), DOUBTFUL),
        (PAPER, replace(PAPER, title=PAPER.title.replace("VideoLights", "VideoLights++")), DOUBTFUL),
        (PAPER, replace(PAPER, title=PAPER.title.replace("VideoLights", "VideoLights 2")), DOUBTFUL),
        (PAPER, replace(PAPER, title="VideoLights: Speech Separation", abstract=OTHER_ABSTRACT), NONE),
        (PAPER, replace(PAPER, title="Correction to: " + PAPER.title), NONE),
        (PAPER, replace(PAPER, title="[Retracted] " + PAPER.title), NONE),
        (PAPER, replace(PAPER, title=PAPER.title + " (Supplementary Material)", abstract=""), NONE),
        # what a reference gives: title, people, year
        (NAMED, NAMED, CERTAIN),
        (NAMED, replace(NAMED, authors=parse_names("J. van der Berg and W. Li"), year=2022), CERTAIN),
        (NAMED, replace(NAMED, authors=parse_names("Wei, Li and van der Berg, Jan")), DOUBTFUL),
        (NAMED, replace(NAMED, authors=parse_names("van der Berg, Klaus and Sun, Xin")), NONE),
        (NAMED, replace(NAMED, authors=parse_names("van der Berg, Jan and Sun, Xin")), DOUBTFUL),
        (NAMED, replace(NAMED, year=2029), DOUBTFUL),
        (NAMED, replace(NAMED, authors=parse_names("García, Zoë")), NONE),
        (
            NAMED,
            replace(NAMED, authors=parse_names("van der Berg, J. and Li, W and C, D"), year=None),
            CERTAIN,
        ),
        (NAMED, replace(NAMED, title="Sparse Attention for Graphs"), DOUBTFUL),
        (NAMED, replace(NAMED, title="Dense Models of Citation Networks"), NONE),
        (NAMED, replace(NAMED, title="Sparse Attention for Graph of Papers"), DOUBTFUL),
        (NAMED, Paper(title=NAMED.title), DOUBTFUL),
        (NAMED, Paper(), NONE),
        (
            Paper(title="Editorial", authors=NAMED.authors),
            Paper(title="Editorial", authors=NAMED.authors),
            DOUBTFUL,
        ),
        # identifiers
        (Paper(arxiv="2412.01558"), replace(PAPER, arxiv="2412.01558v3"), CERTAIN),
        (Paper(doi="10.48550/arXiv.2412.01558"), replace(PAPER, arxiv="2412.01558"), CERTAIN),
        (replace(PAPER, arxiv="2412.01558"), replace(PAPER, arxiv="2412.01559"), NONE),
        (replace(PAPER, doi="10.1000/a"), replace(PAPER, doi="10.1000/b"), DOUBTFUL),
        (replace(NAMED, doi="10.1000/a"), Paper(title="Quite another paper", doi="10.1000/a"), DOUBTFUL),
        (
            replace(PAPER, doi="10.1000/a"),
            replace(PAPER, doi="10.1000/a", title="Renamed since then"),
            CERTAIN,
        ),
        (
            replace(PAPER, doi="10.1000/a", arxiv="2412.01558"),
            replace(PAPER, doi="10.1000/b", arxiv="2412.01558"),
            DOUBTFUL,
        ),
    ],
)
def test_agreement_is_as_sure_as_what_both_say(paper: Paper, record: Paper, certainty: Certainty) -> None:
    found = agreement(paper, record)

    assert found.certainty is certainty, found.reason
    assert found.reason.endswith(".")


def test_agreement_tells_why_it_doubts() -> None:
    record = replace(PAPER, doi="10.1000/b")
    found = agreement(replace(PAPER, doi="10.1000/a"), record)

    assert found.reason == "Title and abstract are the same, but there is another DOI."


def test_longer_abstract_holds_the_shorter_one() -> None:
    assert overlap(ABSTRACT, ABSTRACT + " " + OTHER_ABSTRACT) == 1
    assert overlap(ABSTRACT, OTHER_ABSTRACT) == 0
    assert overlap(ABSTRACT, "Too short to tell.") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Étude: on C", "etude -- on c", True),
        ("Learning C", "Learning C++", False),
        ("", "", False),
        ("Transformers", "Transformer", False),
    ],
)
def test_titles_are_the_same_but_for_case_and_punctuation(one: str, other: str, same: bool) -> None:
    assert is_same_title(one, other) is same


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=300), st.text(max_size=300))
def test_any_texts_can_be_compared(one: str, other: str, said: str, told: str) -> None:
    mine, theirs = Paper(title=one, abstract=said), Paper(title=other, abstract=told)

    there, back = agreement(mine, theirs), agreement(theirs, mine)

    assert 0 <= there.score <= 1
    assert there.certainty is back.certainty


def test_three_hundred_authors_are_compared_as_few_are() -> None:
    people = parse_names(" and ".join(f"Family{at}, Given{at}" for at in range(300)))
    record = replace(NAMED, authors=people)

    assert agreement(record, replace(record, authors=people[:3])).certainty is CERTAIN
