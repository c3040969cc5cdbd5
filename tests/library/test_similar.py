"""Which papers are found to be like one, why, and in which order."""

from collections.abc import Sequence

import pytest

from paperdesk.library.edits import AddPapers, MergePapers, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.similar import similar
from paperdesk.model.paper import Name, Paper, Status

SEGMENTATION = Paper(
    title="Panoptic Segmentation with Mask Decoders",
    abstract="Panoptic segmentation unites stuff and things. A mask decoder with few queries does it.",
)
CLOSE = Paper(title="Panoptic segmentation at speed", abstract="A mask decoder made faster.")
DISTANT = Paper(title="Speech from lips", abstract="A decoder turns video into sound.")
STRANGE = Paper(title="Proteins fold", abstract="Chains of amino acids and their shapes.")
FILLING = tuple(
    Paper(title=f"Notes on subject{n}", abstract="Nothing to see: https://github.com/x.") for n in range(24)
)


def filled(library: Library, *papers: Paper) -> list[int]:
    """Add papers, with others around them; gives their ids in order."""
    library.apply(AddPapers((*papers, *FILLING), "test"))
    titles = {row.title: row.id for row in library.rows(library.find().ids())}
    return [titles[paper.title] for paper in papers]


def told(library: Library, paper: int) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.row.title, each.terms) for each in similar(library, paper)]


def test_similar_papers_come_with_the_words_they_share(library: Library) -> None:
    asked, *_ = filled(library, SEGMENTATION, CLOSE, DISTANT, STRANGE)
    assert told(library, asked) == [(CLOSE.title, ("Panoptic", "Segmentation", "Mask", "decoder"))]


def test_the_more_two_papers_share_the_likelier_they_are(library: Library) -> None:
    half = Paper(title="Panoptic quality", abstract="A mask measured anew.")
    asked, *_ = filled(library, SEGMENTATION, half, CLOSE)
    found = similar(library, asked)
    assert [each.row.title for each in found] == [CLOSE.title, half.title]
    assert 1 >= found[0].score > found[1].score > 0


def test_the_same_text_twice_is_wholly_alike(library: Library) -> None:
    library.apply(AddPapers((SEGMENTATION, SEGMENTATION, *FILLING), "test"))
    one, other = (row.id for row in library.rows(library.find("panoptic").ids()))
    assert [(each.row.id, each.score) for each in similar(library, one)] == [(other, 1.0)]


def test_words_are_told_as_the_paper_writes_them(library: Library) -> None:
    asked, _ = filled(
        library,
        Paper(title="Détection by DETR", abstract="Détection with DETR, once more."),
        Paper(title="detr and detection", abstract=""),
    )
    assert told(library, asked) == [("detr and detection", ("Détection", "DETR"))]


@pytest.mark.parametrize("asked", [0, 1])
def test_title_alone_is_enough(library: Library, asked: int) -> None:
    pair = (Paper(title="Quantised kernels"), Paper(title="Kernels, quantised"))
    ids = filled(library, *pair)
    assert [each.row.id for each in similar(library, ids[asked])] == [ids[1 - asked]]


@pytest.mark.parametrize(
    "paper",
    [
        Paper(title=""),
        Paper(title="The and of it", abstract="How is it that we do so?"),
        Paper(title="1 2 3 2024", abstract="5 % of 100"),
        Paper(title="Addressed", abstract="https://github.com/a/code"),
        Paper(title="Unheard word", abstract="Nobody else says so."),
        Paper(title='"*" AND (x:y) -z NEAR', abstract="^ \0 {a b} 'c' -- ;"),
    ],
    ids=["empty", "function words", "numbers", "addresses", "nothing shared", "signs of the search language"],
)
def test_where_nothing_tells_nothing_is_found(library: Library, paper: Paper) -> None:
    library.apply(AddPapers((paper, *FILLING), "test"))
    newest = max(library.find().ids())
    odd = next(row.id for row in library.rows(library.find().ids()) if row.title == paper.title)
    assert (similar(library, odd), similar(library, newest + 1)) == ([], [])


def test_words_of_most_papers_tell_nothing(library: Library) -> None:
    everywhere = tuple(Paper(title=f"Transformer number{n}", abstract="Attention.") for n in range(20))
    library.apply(AddPapers(everywhere, "test"))
    assert similar(library, library.find().ids()[0]) == []


def test_a_name_or_a_tag_is_no_shared_word(library: Library) -> None:
    asked, _ = filled(
        library,
        Paper(title="Newton and the apple", abstract="Of newton."),
        Paper(title="Falling", authors=(Name("Newton", "Isaac"),), tags=("apple",), note="newton, apple"),
    )
    assert similar(library, asked) == []


def test_what_is_not_on_the_desk_is_not_similar(library: Library) -> None:
    near = [
        Paper(title=f"Panoptic mask segmentation {name}") for name in ("gone", "dismissed", "merged", "into")
    ]
    asked, gone, dismissed, merged, into = filled(library, SEGMENTATION, *near)
    library.apply(TrashPapers(frozenset({gone})))
    library.apply(SetStatus(frozenset({dismissed}), Status.DISMISSED))
    library.apply(MergePapers(into, (merged,), {}))
    assert [each.row.id for each in similar(library, asked)] == [into]


def test_an_import_taken_back_leaves_nothing_similar(library: Library) -> None:
    asked, _ = filled(library, SEGMENTATION, STRANGE)
    library.apply(AddPapers((CLOSE,), "test"))
    before = told(library, asked)
    library.undo()
    assert ([title for title, _ in before], similar(library, asked)) == ([CLOSE.title], [])


def test_no_more_are_given_than_asked_for(library: Library) -> None:
    many = [Paper(title=f"Panoptic mask number{n}") for n in range(3)]
    asked, *_ = filled(library, SEGMENTATION, *many)
    assert [len(similar(library, asked, limit)) for limit in (1, 2, 8)] == [1, 2, 3]


def titles(papers: Sequence[tuple[str, object]]) -> set[str]:
    return {title for title, _ in papers}


def test_sample_papers_find_their_kin(library: Library) -> None:
    from paperdesk.library.sample import sample_papers

    library.apply(AddPapers(tuple(sample_papers()), "sample"))
    asked = library.find("title:KTPFormer").ids()[0]
    assert {title.partition(":")[0] for title in titles(told(library, asked))} == {
        "EgoPoseFormer",
        "ConvFormer",
    }


def test_a_reader_may_be_told_to_keep_little_in_memory(library: Library) -> None:
    library.keep_in_memory(512)
    assert library.tables().db.value("pragma cache_size") == -512
