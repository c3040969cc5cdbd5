"""Who shares words with a paper, and how many papers have a word."""

from itertools import chain

import pytest

from paperdesk.library.edits import AddPapers, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.store import similar as store


@pytest.fixture
def three(library: Library) -> Library:
    papers = (
        Paper(title="apple pear"),
        Paper(title="pear plum"),
        Paper(title="plum apple apple", abstract="x"),
    )
    library.apply(AddPapers(papers, "test"))
    return library


def ids(library: Library) -> dict[str, int]:
    return {row.title: row.id for row in library.rows(library.find().ids())}


def test_words_are_counted_by_paper(three: Library) -> None:
    counts = three.resemblance().papers_with(("apple", "plum", "nothing"), 10)
    assert counts == {"apple": 2, "plum": 2, "nothing": 0}


def test_words_of_too_many_papers_are_left_out(three: Library) -> None:
    assert three.resemblance().papers_with(("apple", "nothing"), 1) == {"nothing": 0}


def test_words_of_too_many_papers_are_told_as_counted_last(three: Library) -> None:
    source = three.resemblance()
    counted = "insert into vocab (term, papers) values ('apple', 2), ('plum', 2), ('pear', 2)"
    three.tables().db.execute(counted)
    three.apply(AddPapers((Paper(title="apple pear"), Paper(title="new")), "test"))
    assert source.papers_with(("apple", "plum", "pear", "new"), 1) == {
        "apple": 2,
        "plum": 2,
        "pear": 2,
        "new": 1,
    }
    assert source.papers_with(("apple", "plum", "pear"), 2) == {"plum": 2}
    assert source.papers_with(("apple", "plum", "pear"), 3) == {"apple": 3, "plum": 2, "pear": 3}


def test_heavier_words_lead_and_of_equals_the_newest(three: Library) -> None:
    known = ids(three)
    found = list(three.resemblance().sharing({"apple": 2.0, "plum": 1.5, "pear": 1.0}, 0))
    assert found == [[known["plum apple apple"], known["apple pear"], known["pear plum"]]]
    same = list(three.resemblance().sharing({"apple": 1.0}, 0))
    assert same == [sorted((known["plum apple apple"], known["apple pear"]), reverse=True)]


def test_the_paper_itself_and_what_is_not_on_the_desk_are_left_out(three: Library) -> None:
    known = ids(three)
    three.apply(TrashPapers(frozenset({known["pear plum"]})))
    found = three.resemblance().sharing({"apple": 1.0, "pear": 1.0}, known["apple pear"])
    assert list(chain.from_iterable(found)) == [known["plum apple apple"]]


def test_no_words_lead_nowhere(three: Library) -> None:
    assert list(three.resemblance().sharing({}, 0)) == []


def test_more_sharers_than_are_read_at_once_come_in_order(library: Library) -> None:
    library.apply(AddPapers(tuple(Paper(title=f"apple {n}") for n in range(2 * store.AT_ONCE + 1)), "test"))
    heaps = list(library.resemblance().sharing({"apple": 1.0}, 0))
    assert [len(heap) for heap in heaps] == [store.AT_ONCE, store.AT_ONCE, 1]
    assert list(chain.from_iterable(heaps)) == sorted(ids(library).values(), reverse=True)


def test_the_size_is_counted_up_to_a_point(three: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = three.resemblance().size()
    monkeypatch.setattr(store, "EXACT", 2)
    assert (counted, three.resemblance().size()) == (3, max(ids(three).values()))


def test_texts_of_papers_that_are_gone_are_left_out(three: Library) -> None:
    known = ids(three)
    one = known["plum apple apple"]
    assert three.resemblance().texts((one, 99)) == {one: ("plum apple apple", "x")}
