"""What completing proposes, what it takes, and what it never touches."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from paperdesk.library.completing import (
    Completion,
    CompletionPlan,
    FieldChoice,
    Outcome,
    completion_edit,
    lacking,
    origins_of,
    plan_completion,
    take,
)
from paperdesk.library.edits import AddPapers, SetFields, SetStatus
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled
from paperdesk.model.identifiers import Identifier
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.online.errors import CertificateError, DeniedError, OnlineError, WrongKindError
from paperdesk.online.request import Reply
from tests.dumps import dump_tables
from tests.library.said import DOWN, OFFLINE, Said, says

TITLE = "Sparse Attention for Long Graphs"
PEOPLE = parse_names("van der Berg, Jan and Li, Wei")
ABSTRACT = " ".join(f"word{at} of the abstract" for at in range(30))
PREPRINT: dict[str, Any] = {
    "title": TITLE,
    "authors": PEOPLE,
    "year": 2021,
    "date": "2021-03-04",
    "arxiv": "2103.00001",
    "url": "https://arxiv.org/abs/2103.00001",
    "abstract": ABSTRACT,
}
PUBLISHED: dict[str, Any] = {
    "title": TITLE,
    "type": "inproceedings",
    "authors": PEOPLE,
    "year": 2022,
    "date": "2022-06",
    "venue": "Proceedings of Graphs",
    "doi": "10.1000/graphs.7",
    "url": "https://doi.org/10.1000/graphs.7",
    "fields": {"pages": "1-12", "volume": "3"},
}
ARXIV = says("arxiv", "preprint", **PREPRINT)
CROSSREF = says("crossref", "published", **PUBLISHED)


def planned(library: Library, *services: Any, paper: Paper, **more: Any) -> Completion:
    """The plan for one paper that is added first."""
    library.apply(AddPapers((paper,), "test"))
    return again(library, *services, **more)


def again(library: Library, *answers: Any, **more: Any) -> Completion:
    plan = plan_completion(library, library.find().ids()[:1], Said(*answers, **more))
    return plan.papers[0]


def taken(completion: Completion) -> dict[str, Any]:
    return {choice.field: choice.offered for choice in completion.candidates[0].taken}


def carry_out(library: Library, completion: Completion, *more: FieldChoice) -> Paper:
    plan = CompletionPlan((completion,))
    chosen = (*plan.proposed().get(completion.paper, ()), *more)
    library.apply(completion_edit(plan, {completion.paper: chosen}))
    return library.paper(completion.paper)


def test_preprint_of_a_page_is_filled_in_and_its_publication_proposed(library: Library) -> None:
    found = planned(library, ARXIV, CROSSREF, paper=Paper(title=TITLE, abstract=ABSTRACT))

    best = found.candidates[0]
    assert (found.outcome, best.reason, best.sources) == (
        *(Outcome.CERTAIN, "Title and abstract are the same.", ("arxiv", "crossref")),
    )
    assert taken(found) == {name: PREPRINT[name] for name in ("authors", "year", "date", "arxiv", "url")}
    assert best.published is not None
    assert best.published.said == "Published as: Proceedings of Graphs, 2022."
    assert {each.field: each.offered for each in best.published.choices} == {
        **{name: PUBLISHED[name] for name in ("type", "year", "date", "venue", "doi")},
        **PUBLISHED["fields"],
    }
    assert not any(each.taken for each in best.published.choices)


def test_publication_that_is_not_taken_waits_as_a_proposal(library: Library) -> None:
    found = planned(library, ARXIV, CROSSREF, paper=Paper(title=TITLE, abstract=ABSTRACT, key="mine"))

    paper = carry_out(library, found)

    assert (paper.key, paper.year, paper.venue) == ("mine", 2021, "")
    assert {(name, value) for name, value, _ in library.proposals()[paper.id]} == {
        ("type", "inproceedings"),
        ("year", "2022"),
        ("date", "2022-06"),
        ("venue", "Proceedings of Graphs"),
        ("doi", "10.1000/graphs.7"),
        ("pages", "1-12"),
        ("volume", "3"),
    }


def test_publication_that_is_taken_wins_over_the_preprint(library: Library) -> None:
    found = planned(library, ARXIV, CROSSREF, paper=Paper(title=TITLE, abstract=ABSTRACT))
    published = found.candidates[0].published
    assert published is not None

    paper = carry_out(library, found, *take(published.choices))

    assert (paper.type, paper.year, paper.date, paper.venue) == (
        *("inproceedings", 2022, "2022-06", "Proceedings of Graphs"),
    )
    assert (paper.arxiv, paper.doi, paper.fields["pages"]) == ("2103.00001", "10.1000/graphs.7", "1-12")
    assert library.proposals() == {}


def test_year_that_is_taken_alone_leaves_no_date_that_contradicts_it(library: Library) -> None:
    paper = Paper(title=TITLE, authors=PEOPLE, year=2021, date="2021-03-04", arxiv="2103.00001")
    found = planned(library, CROSSREF, paper=paper)
    published = found.candidates[0].published
    assert published is not None
    year = [replace(each, taken=True) for each in published.choices if each.field == "year"]

    changed = carry_out(library, found, *year)

    assert (changed.year, changed.date) == (2022, "")


def test_published_paper_gets_what_was_published(library: Library) -> None:
    paper = Paper(title=TITLE, authors=PEOPLE, type="inproceedings", venue="Graphs", year=2022)
    found = planned(library, ARXIV, CROSSREF, paper=paper)

    assert taken(found) == {
        "date": "2022-06",
        "doi": "10.1000/graphs.7",
        "arxiv": "2103.00001",
        "abstract": ABSTRACT,
        "url": PUBLISHED["url"],
        **PUBLISHED["fields"],
    }
    assert found.candidates[0].published is None


def test_journal_that_a_preprint_names_is_proposed_as_its_publication(library: Library) -> None:
    answer = says(
        *("arxiv", "preprint", Identifier("doi", "10.1000/graphs.7")),
        **PREPRINT | {"type": "article", "venue": "J. Graphs 3 (2022) 1-12", "doi": "10.1000/graphs.7"},
    )
    found = planned(library, answer, paper=Paper(title=TITLE, abstract=ABSTRACT))

    assert taken(found).keys() == {"authors", "year", "date", "arxiv", "url"}
    published = found.candidates[0].published
    assert published is not None
    assert {each.field: each.offered for each in published.choices} == {
        "type": "article",
        "year": 2022,
        "venue": "J. Graphs 3 (2022) 1-12",
        "doi": "10.1000/graphs.7",
    }


def test_what_a_reader_wrote_is_never_proposed_to_be_overwritten(library: Library) -> None:
    paper = Paper(
        title=TITLE,
        authors=(Name("Berg", "Jan"),),
        year=1999,
        arxiv="2103.00001",
        url="https://mine.org",
        abstract="mine",
    )
    found = planned(library, ARXIV, paper=paper)

    assert taken(found) == {}
    offered = {choice.field: choice.present for choice in found.candidates[0].choices}
    assert offered == {
        "authors": paper.authors,
        "year": 1999,
        "date": "",
        "url": "https://mine.org",
        "abstract": "mine",
    }


def test_values_from_services_follow_what_the_service_says_now(library: Library) -> None:
    found = planned(library, ARXIV, paper=Paper(title=TITLE, abstract=ABSTRACT))
    carry_out(library, found)
    changed = {"authors": PEOPLE[:1], "year": 2020, "date": "2020-12-31"}

    assert taken(again(library, says("arxiv", "preprint", **PREPRINT | changed))) == changed
    less_trusted = says("dblp", "preprint", **PREPRINT | {"authors": PEOPLE[:1]})
    assert taken(again(library, less_trusted)) == {}


def test_value_that_a_reader_corrected_or_cleared_stays(library: Library) -> None:
    found = planned(library, ARXIV, paper=Paper(title=TITLE, abstract=ABSTRACT))
    paper = carry_out(library, found)
    assert {name: origin.source for name, origin in origins_of(library, paper).items()} == dict.fromkeys(
        ("authors", "year", "date", "arxiv", "url"), "arxiv"
    )
    library.apply(SetFields(paper.id, {"url": "", "authors": PEOPLE[:1]}))

    assert taken(again(library, ARXIV)) == {}
    assert set(origins_of(library, library.paper(paper.id))) == {"year", "date", "arxiv"}
    library.undo()
    assert set(origins_of(library, library.paper(paper.id))) == {"authors", "year", "date", "arxiv", "url"}


def test_completing_is_one_step_that_undo_takes_back_whole(library: Library) -> None:
    papers = tuple(Paper(title=TITLE, abstract=ABSTRACT, key=f"k{at}") for at in range(3))
    library.apply(AddPapers(papers, "test"))
    before = dump_tables(library.path)
    plan = plan_completion(library, library.find().ids(), Said(ARXIV, CROSSREF))

    applied = library.apply(completion_edit(plan, plan.proposed()))

    assert applied.label == "Complete 3 papers"
    assert [paper.key for paper in library.papers(library.find().ids())] == ["k0", "k1", "k2"]
    library.undo()
    assert dump_tables(library.path) == before


def test_field_that_changed_since_the_plan_is_left_alone(library: Library) -> None:
    found = planned(library, ARXIV, paper=Paper(title=TITLE, abstract=ABSTRACT))
    library.apply(SetFields(found.paper, {"year": 1987}))

    paper = carry_out(library, found)

    assert (paper.year, paper.arxiv) == (1987, "2103.00001")
    assert "year" not in origins_of(library, paper)


def test_nothing_new_is_complete(library: Library) -> None:
    found = planned(library, ARXIV, paper=Paper(**PREPRINT))
    assert (found.outcome, found.candidates[0].choices) == (Outcome.COMPLETE, ())


def test_two_works_that_may_both_be_it_are_both_doubtful(library: Library) -> None:
    other = says("dblp", "preprint", **PREPRINT | {"arxiv": "2103.00002"})
    found = planned(library, ARXIV, other, paper=Paper(title=TITLE, abstract=ABSTRACT))

    assert found.outcome is Outcome.DOUBTFUL
    assert [(each.certain, each.reason, each.paper.arxiv) for each in found.candidates] == [
        (False, "Several records may be meant by it.", "2103.00001"),
        (False, "Several records may be meant by it.", "2103.00002"),
    ]


def test_wrong_paper_for_an_identifier_is_doubtful(library: Library) -> None:
    wrong = says("crossref", "published", **PUBLISHED | {"title": "Quite another paper", "authors": ()})
    found = planned(library, wrong, paper=Paper(title=TITLE, doi="10.1000/graphs.7"))

    assert (found.outcome, found.candidates[0].reason) == (
        *(Outcome.DOUBTFUL, "The DOI is the same, but the titles differ."),
    )
    assert CompletionPlan((found,)).proposed() == {}


def test_publication_is_asked_for_by_the_identifier_that_a_preprint_names(library: Library) -> None:
    answer = says("arxiv", "preprint", Identifier("doi", "10.1000/graphs.7"), **PREPRINT)
    services = Said(answer, known=[CROSSREF])
    library.apply(AddPapers((Paper(title=TITLE, abstract=ABSTRACT),), "test"))

    plan = plan_completion(library, library.find().ids(), services)

    assert services.looked_up == [Identifier("doi", "10.1000/graphs.7"), Identifier("arxiv", "2103.00001")]
    assert plan.papers[0].candidates[0].sources == ("arxiv", "crossref")


def test_paper_waits_where_services_fail(library: Library) -> None:
    found = planned(library, CROSSREF, paper=Paper(title=TITLE, abstract=ABSTRACT), down={"crossref": DOWN})
    assert (found.outcome, found.told, found.is_open) == (Outcome.WAITING, str(DOWN), True)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (WrongKindError("A web page came."), Outcome.WAITING),
        (CertificateError("No proof."), Outcome.WAITING),
        (OFFLINE, Outcome.WAITING),
        (DeniedError("No way in.", Reply(403, (), b"", "", datetime.now(UTC))), Outcome.UNKNOWN),
    ],
)
def test_paper_waits_for_services_that_may_come_round(
    library: Library, error: OnlineError, outcome: Outcome
) -> None:
    found = planned(library, paper=Paper(title=TITLE), down={"arxiv": error})
    assert (found.outcome, found.told) == (outcome, str(error))


def test_publication_alone_is_doubtful_while_arxiv_cannot_be_asked(library: Library) -> None:
    published = says("crossref", "published", **PUBLISHED | {"abstract": ABSTRACT})
    found = planned(library, published, paper=Paper(title=TITLE, abstract=ABSTRACT), down={"arxiv": DOWN})

    assert (found.outcome, found.is_open) == (Outcome.DOUBTFUL, True)
    assert found.candidates[0].reason == "A service that may know better could not be asked."
    assert again(library, published, down={"dblp": DOWN}).outcome is Outcome.CERTAIN


def test_three_hundred_authors_are_taken_over(library: Library) -> None:
    people = tuple(Name(f"Family{at}", "A.") for at in range(300))
    found = planned(
        library, says("arxiv", **PREPRINT | {"authors": people}), paper=Paper(title=TITLE, abstract=ABSTRACT)
    )
    assert carry_out(library, found).authors == people


def test_planning_can_be_stopped(library: Library) -> None:
    library.apply(AddPapers((Paper(title=TITLE),), "test"))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        plan_completion(library, library.find().ids(), Said(ARXIV), progress=stop)


def test_papers_that_lack_people_year_or_place_are_lacking(library: Library) -> None:
    papers = (
        Paper(title="whole", authors=PEOPLE, year=2020),
        Paper(title="nobody", year=2020),
        Paper(title="timeless", authors=PEOPLE),
        Paper(title="nowhere", type="article", authors=PEOPLE, year=2020),
        Paper(title="edited", type="collection", editors=PEOPLE, date="2020"),
        Paper(title="dismissed"),
    )
    library.apply(AddPapers(papers, "test"))
    ids = {paper.title: paper.id for paper in library.papers(library.find().ids())}
    library.apply(SetStatus(frozenset({ids["dismissed"]}), Status.DISMISSED))

    found = {paper.title for paper in library.papers(lacking(library))}
    assert found == {"nobody", "timeless", "nowhere"}
