"""Papers added by identifiers: complete where services answer, as stubs that wait where they cannot."""

from __future__ import annotations

import pytest

from paperdesk.library.completing import (
    Fate,
    adding_edit,
    completion_edit,
    look_up,
    origins_of,
    plan_completion,
    settled,
    stub,
    to_resume,
    wait_for,
    wait_no_longer,
    waiting,
    waiting_count,
)
from paperdesk.library.completing.waiting import MOST_TRIES
from paperdesk.library.edits import AddPapers, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.identifiers import Identifier, Scheme, identifiers_of
from paperdesk.model.paper import Paper, Status
from tests.library.said import DOWN, OFFLINE, Said, says

ARXIV = Identifier("arxiv", "2103.00001")
DOI = Identifier("doi", "10.1000/graphs.7")
PREPRINT = says(
    *("arxiv", "preprint", DOI), title="Sparse Attention for Long Graphs", arxiv=ARXIV.value, year=2021
)
PUBLISHED = says(
    *("crossref", "published"),
    title="Sparse Attention for Long Graphs",
    type="article",
    venue="Graphs",
    doi=DOI.value,
    year=2022,
)


@pytest.mark.parametrize(
    ("scheme", "value", "key"),
    [
        ("doi", "10.1000/a(b)<1>", "doi10.1000-a-b-1"),
        ("arxiv", "math/0309136", "arxivmath-0309136"),
        ("pmid", "12", "pmid12"),
        ("isbn", "9783161484100", "isbn9783161484100"),
    ],
)
def test_stub_is_known_by_its_identifier_and_has_a_key(scheme: Scheme, value: str, key: str) -> None:
    paper = stub(Identifier(scheme, value))
    assert (identifiers_of(paper), paper.key) == ((Identifier(scheme, value),), key)


def test_paper_is_added_with_where_its_facts_came_from(library: Library) -> None:
    found = look_up(library, [ARXIV], Said(known=[PREPRINT, PUBLISHED]))
    edit = adding_edit(found)

    assert edit is not None
    assert [(each.fate, each.paper.title) for each in found] == [(Fate.NEW, PREPRINT.paper.title)]
    assert library.apply(edit).label == "Add 1 paper"
    (paper,) = library.papers(library.find().ids())
    assert (paper.arxiv, paper.year, paper.key) == (ARXIV.value, 2021, "2021sparseattentionlong")
    assert paper.batch is not None
    assert paper.batch.source == "arXiv:2103.00001"
    assert {name: origin.source for name, origin in origins_of(library, paper).items()} == {
        "title": "arxiv",
        "year": "arxiv",
    }
    assert ("venue", "Graphs", "crossref") in library.proposals()[paper.id]
    library.undo()
    assert library.find().ids() == []
    library.redo()
    assert [paper.arxiv for paper in library.papers(library.find().ids())] == [ARXIV.value]


def test_several_names_of_one_paper_add_it_once(library: Library) -> None:
    both = says("openalex", title="One", doi=DOI.value, arxiv=ARXIV.value)
    found = look_up(library, [DOI, ARXIV, DOI], Said(known=[both]))

    assert [each.fate for each in found] == [Fate.NEW, Fate.TWICE]
    edit = adding_edit(found)
    assert edit is not None
    library.apply(edit)
    assert library.find().count() == 1


def test_paper_that_is_there_is_completed_and_brought_back(library: Library) -> None:
    library.apply(
        AddPapers((Paper(title="Sparse Attention for Long Graphs", doi=DOI.value, key="mine"),), "x")
    )
    (paper,) = library.find().ids()
    library.apply(SetStatus(frozenset({paper}), Status.DISMISSED))
    library.apply(TrashPapers(frozenset({paper})))

    services = Said(known=[PUBLISHED])
    found = look_up(library, [DOI], services)
    edit = adding_edit(found)

    assert edit is not None
    library.apply(edit)
    assert ([each.fate for each in found], services.looked_up) == ([Fate.THERE], [])
    back = library.paper(paper)
    assert (back.status, back.trashed, back.key) == (Status.KEPT, None, "mine")


def test_paper_that_is_there_under_another_name_gains_what_is_new(library: Library) -> None:
    library.apply(
        AddPapers((Paper(title="Sparse Attention for Long Graphs", doi=DOI.value, key="mine"),), "x")
    )
    both = says("openalex", title="Sparse Attention for Long Graphs", doi=DOI.value, arxiv=ARXIV.value)

    found = look_up(library, [ARXIV], Said(known=[both]))
    edit = adding_edit(found)

    assert edit is not None
    library.apply(edit)
    assert [each.fate for each in found] == [Fate.THERE]
    assert [paper.arxiv for paper in library.papers(library.find().ids())] == [ARXIV.value]


def test_unknown_identifier_adds_nothing(library: Library) -> None:
    found = look_up(library, [DOI], Said())
    assert [each.fate for each in found] == [Fate.UNKNOWN]
    assert adding_edit(found) is None


def test_stub_waits_is_completed_later_and_keeps_its_key(library: Library) -> None:
    found = look_up(library, [ARXIV, DOI], Said(down={"arxiv": DOWN, "crossref": DOWN}))
    edit = adding_edit(found)
    assert edit is not None
    assert library.apply(edit).label == "Add 2 papers"
    assert [(each.tries, each.told) for each in waiting(library)] == [(0, str(DOWN))] * 2

    plan = plan_completion(library, to_resume(library), Said(known=[PREPRINT]))
    library.apply(completion_edit(plan, plan.proposed()))
    library.apply(settled(library, plan))

    papers = {paper.key: paper.title for paper in library.papers(library.find().ids())}
    assert papers == {"arxiv2103.00001": "Sparse Attention for Long Graphs", "doi10.1000-graphs.7": ""}
    assert waiting_count(library) == 0
    library.undo()
    assert waiting_count(library) == 0


def test_what_could_not_be_asked_goes_on_waiting(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"), Paper(title="B")), "x"))
    ids = library.find().ids()
    library.apply(wait_for(ids))
    first = waiting(library)

    for down, tries in ((OFFLINE, 0), (DOWN, 1), (DOWN, 2)):
        plan = plan_completion(library, ids, Said(down={"arxiv": down}))
        library.apply(settled(library, plan))
        assert [(each.tries, each.told) for each in waiting(library)] == [(tries, str(down))] * 2
        assert [each.wanted for each in waiting(library)] == [each.wanted for each in first]

    library.apply(wait_no_longer(ids[:1]))
    assert [each.paper for each in waiting(library)] == ids[1:]
    assert library.undo_label() == "Add 2 papers"


def test_paper_that_was_tried_too_often_waits_for_someone_to_ask(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"),), "x"))
    ids = library.find().ids()
    for _ in range(MOST_TRIES):
        library.apply(settled(library, plan_completion(library, ids, Said(down={"arxiv": DOWN}))))

    assert (to_resume(library), waiting_count(library)) == ([], 1)
    library.apply(wait_for(ids))
    assert to_resume(library) == ids


def test_papers_in_the_trash_do_not_wait(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"),), "x"))
    ids = library.find().ids()
    library.apply(wait_for(ids))
    library.apply(TrashPapers(frozenset(ids)))
    assert (waiting(library), waiting_count(library)) == ((), 0)
    library.undo()
    assert waiting_count(library) == 1
