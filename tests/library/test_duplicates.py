"""Papers that are there twice are found, and what is known to be two is left alone."""

import pytest

from paperdesk.library.duplicates import Pair, find_duplicates
from paperdesk.library.edits import AddPapers, MergePapers, SetDistinct, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled
from paperdesk.model.paper import Name, Paper, Status

LI = (Name("Li", "Zhiqi"),)
SAME = "Title and authors are the same."
# Ids are given out in reverse: the first of seven is 7.
SHELF = (
    Paper(title="Sparse attention for graphs", authors=LI, year=2020, doi="10.1000/1"),
    Paper(title="Sparse attention for graphs", authors=LI, year=2020, doi="10.1000/1"),
    Paper(title="Black holes in nearby galaxies", authors=LI, year=2021),
    Paper(title="Black Holes in Nearby Galaxies", authors=LI, year=2021),
    Paper(title="Random walks on finite groups", authors=LI, year=2021),
    Paper(title="Random walk on finite groups", authors=LI, year=2021),
    Paper(title="Untouched", authors=LI, year=2021),
)
PAIRS = [
    Pair(6, 7, 1.0, "The DOI is the same.", True),
    Pair(4, 5, 0.98, SAME, True),
    Pair(2, 3, 0.93, "The titles are 98% alike and the authors are the same.", False),
]


@pytest.fixture
def shelf(library: Library) -> Library:
    library.apply(AddPapers(SHELF, "test"))
    return library


def test_duplicates_are_found_the_surest_first(shelf: Library) -> None:
    assert find_duplicates(shelf) == PAIRS


def test_two_papers_said_to_be_two_are_not_offered_again(shelf: Library) -> None:
    shelf.apply(SetDistinct(((7, 6), (5, 4))))
    assert find_duplicates(shelf) == PAIRS[2:]
    shelf.undo()
    assert find_duplicates(shelf) == PAIRS


def test_papers_off_the_desk_are_no_duplicates(shelf: Library) -> None:
    shelf.apply(TrashPapers(frozenset({7})))
    shelf.apply(SetStatus(frozenset({5}), Status.DISMISSED))
    shelf.apply(MergePapers(2, (3,), {}))
    assert find_duplicates(shelf) == []


def test_finding_can_be_stopped(shelf: Library) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_duplicates(shelf, stop)


def test_progress_goes_on_to_its_end(shelf: Library) -> None:
    told: list[tuple[int, int]] = []
    find_duplicates(shelf, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert {total for _, total in told} == {100}


def test_hundreds_of_papers_with_one_title_do_not_take_forever(library: Library) -> None:
    papers = tuple(
        Paper(title="Editorial", type="article", authors=LI, year=2000 + at % 20, fields={"volume": str(at)})
        for at in range(400)
    )
    library.apply(AddPapers(papers, "test"))
    assert find_duplicates(library) == []
