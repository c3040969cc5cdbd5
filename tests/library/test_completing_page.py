"""A real page completed from services that know papers much like those as well, and from ones that fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from paperdesk.library.completing import CompletionPlan, Outcome, completion_edit, plan_completion
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.names import display
from paperdesk.model.paper import Paper
from paperdesk.online.request import Permission
from paperdesk.online.services import Services
from tests.library import real_page
from tests.online.services import HOSTS, AllServices, Faults, at_random, services_world, well

pytestmark = pytest.mark.skipif(
    not real_page.SEED.exists(), reason="the page with its facts lies in ../shared, which is not here"
)
LEAST_SECONDS = {"arxiv": 3.0, "crossref": 0.02}


def completed(
    folder: Path, papers: tuple[Paper, ...], known: list[Paper], faults: Faults
) -> tuple[Library, CompletionPlan, AllServices]:
    """A library with the page's papers, after one run that took all that is certain."""
    library = Library.open(folder / "page.paperdesk", create=True)
    library.apply(AddPapers(papers, "page"))
    with services_world(folder, known, faults) as (world, server):
        services = Services(world.gate(), HOSTS)
        plan = plan_completion(library, library.find().ids(), services, Permission.ASKED)
    library.apply(completion_edit(plan, plan.proposed()))
    return library, plan, server


def said(library: Library) -> list[tuple[str, tuple[str, ...], int | None]]:
    papers = library.papers(library.find().ids())
    return [(paper.arxiv, tuple(map(display, paper.authors)), paper.year) for paper in papers]


def true() -> list[tuple[str, tuple[str, ...], int | None]]:
    return [(paper.arxiv, tuple(map(display, paper.authors)), paper.year) for paper in real_page.preprints()]


def keep_distances(server: AllServices) -> None:
    for name, seconds in LEAST_SECONDS.items():
        assert server.shortest_gap(name) >= seconds - 1e-6, name


def everything() -> list[Paper]:
    return [*real_page.decoys(), *real_page.preprints(), *real_page.published()]


def published_are_proposed(plan: CompletionPlan) -> bool:
    """All but one, whose title a search for words finds too often."""
    found = {each.present.title for each in plan.published}
    return found == {paper.title for paper in real_page.published()} - {"Transformer in Transformer"}


def test_all_papers_of_a_page_are_completed_among_decoys(tmp_path: Path) -> None:
    library, plan, server = completed(tmp_path, real_page.shown(), everything(), well)
    with library:
        assert len(plan.certain) == len(plan.papers) == 100
        assert said(library) == true()
        assert published_are_proposed(plan)
        keep_distances(server)
        assert server.count("arxiv") < 20


@pytest.mark.parametrize("seed", [1, 2])
def test_services_that_fail_now_and_then_change_nothing_in_the_end(tmp_path: Path, seed: int) -> None:
    library, plan, server = completed(tmp_path, real_page.shown(), everything(), at_random(0.3, seed))
    with library:
        assert len(plan.certain) == 100
        assert said(library) == true()
        assert published_are_proposed(plan)
        keep_distances(server)


def test_papers_that_were_renamed_are_asked_about(tmp_path: Path) -> None:
    known = [*real_page.decoys(), *real_page.renamed(real_page.preprints())]
    library, plan, _ = completed(tmp_path, real_page.shown(), known, well)
    with library:
        renamed = set(range(3, 100, 10))
        doubtful = {at for at, each in enumerate(plan.papers) if each.outcome is Outcome.DOUBTFUL}
        assert doubtful == renamed
        assert all(
            any(found.paper.arxiv == true()[at][0] for found in plan.papers[at].candidates) for at in renamed
        )
        wanted = [("", (), None) if at in renamed else each for at, each in enumerate(true())]
        assert said(library) == wanted


def test_nothing_is_taken_where_services_know_only_decoys(tmp_path: Path) -> None:
    library, plan, _ = completed(tmp_path, real_page.shown(), real_page.decoys(), well)
    with library:
        assert plan.certain == ()
        assert set(said(library)) == {("", (), None)}


def test_wrong_papers_are_not_taken(tmp_path: Path) -> None:
    papers = tuple(Paper(title=paper.title, arxiv=paper.arxiv) for paper in real_page.preprints()[:20])
    library, plan, _ = completed(tmp_path, papers, [], lambda name, count: "wrong")
    with library:
        assert {each.outcome for each in plan.papers} == {Outcome.UNKNOWN}
