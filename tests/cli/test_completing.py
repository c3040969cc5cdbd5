"""`paperdesk complete` and `paperdesk add` with services on this computer, and without any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library.completing import origins_of, waiting
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper
from tests.cli.conftest import PAPERS, Run
from tests.online.services import AllServices, all_services

ATTENTION = Paper(
    title="Attention Is All You Need",
    authors=parse_names("Ashish Vaswani and Noam Shazeer"),
    year=2017,
    date="2017-06-12",
    arxiv="1706.03762",
    abstract=PAPERS[1].abstract,
)
PATIENCE = Paper(
    title="A Replication in Ten Languages and Two Years",
    type="inproceedings",
    authors=parse_names("van Beethoven, Ludwig and Lovelace, Ada"),
    year=2023,
    date="2023-06-01",
    venue="Proceedings of the Conference on Patience",
    doi="10.1000/patience.17",
    fields={"pages": "17-29"},
)
OFFLINE = "paperdesk: PaperDesk is set to work offline, so nothing was sent.\n"


@pytest.fixture
def services() -> Iterator[AllServices]:
    """All services, for which the user has typed addresses on this computer."""
    with all_services([ATTENTION, PATIENCE]) as server:
        keep_wishes(NetworkWishes(addresses=server.addresses()))
        yield server


@pytest.fixture
def offline() -> None:
    """The user wants that nothing is sent."""
    keep_wishes(NetworkWishes(offline=True))


def test_complete_shows_what_it_would_take(call: Run, shelf: Path, services: AllServices) -> None:
    answer = call("complete", "--library", shelf, "vaswani2017attention")

    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "vaswani2017attention  Attention Is All You Need\n"
        "  date: 2017-06-12\n"
        "  arxiv: 1706.03762\n"
        "  url: https://arxiv.org/abs/1706.03762\n"
        "  eprintclass: cs.LG\n"
        "  subjects: cs.LG cs.AI\n"
        "  from arXiv, OpenAlex, Semantic Scholar: Title and authors are the same.\n"
        "1 paper could be completed; nothing was changed; --yes takes what is certain.\n"
    )
    assert call("history", "--library", shelf).out.count("\n") == 1


def test_complete_takes_what_is_certain_and_undo_takes_it_back(
    call: Run, shelf: Path, services: AllServices
) -> None:
    assert call("complete", "--library", shelf, "vaswani2017attention", "--yes").out.endswith(
        "1 paper completed; paperdesk undo takes that back.\n"
    )
    with Library.open(shelf) as library:
        paper = library.paper(library.paper_id("vaswani2017attention") or 0)
        assert (paper.arxiv, paper.date, paper.authors) == ("1706.03762", "2017-06-12", PAPERS[1].authors)
        assert {name: origin.source for name, origin in origins_of(library, paper).items()} == dict.fromkeys(
            ("arxiv", "date", "url", "eprintclass", "subjects"), "arxiv"
        )
    shown = call("show", "--library", shelf, "vaswani2017attention").out
    assert re.search(r"From arXiv, [0-9-]{10}: arxiv, date, eprintclass, subjects, url\n", shown)
    assert call("undo", "--library", shelf).status == 0
    assert call("show", "--library", shelf, "vaswani2017attention", "--json").json[0]["arxiv"] == ""


def test_complete_tells_programs_everything_and_changes_nothing(
    call: Run, shelf: Path, services: AllServices
) -> None:
    answer = call("complete", "--library", shelf, "vaswani2017attention", "--json").json
    paper = answer["papers"][0]

    assert (answer["completed"], paper["key"], paper["outcome"], paper["failed"]) == (
        *(0, "vaswani2017attention", "certain", []),
    )
    choices = paper["candidates"][0]["fields"]
    fields = {each["field"]: (each["present"], each["offered"], each["taken"]) for each in choices}
    assert fields["authors"] == ("Vaswani, Ashish", "Vaswani, Ashish and Shazeer, Noam", False)
    assert fields["arxiv"] == ("", "1706.03762", True)


def test_complete_without_query_looks_at_what_lacks_something(
    call: Run, shelf: Path, services: AllServices
) -> None:
    answer = call("complete", "--library", shelf, "--dry-run")
    assert (answer.status, answer.out) == (0, "1 paper known to no service.\n")


def test_complete_offline_lets_papers_wait(call: Run, shelf: Path, offline: None) -> None:
    answer = call("complete", "--library", shelf, "--yes")

    assert (answer.status, answer.out) == (3, "1 paper waiting until services can be asked.\n")
    assert answer.err == OFFLINE
    with Library.open(shelf) as library:
        assert [(each.tries, each.told) for each in waiting(library)] == [
            (0, "PaperDesk is set to work offline, so nothing was sent.")
        ]
    assert call("complete", "--library", shelf, "--dry-run").status == 3


def test_nothing_to_complete_is_said(call: Run, tmp_path: Path, offline: None) -> None:
    Library.open(tmp_path / "empty.paperdesk", create=True).close()
    answer = call("complete", "--library", tmp_path / "empty.paperdesk")
    assert (answer.status, answer.out, answer.err) == (0, "Nothing is missing.\n", "")


def test_add_finds_papers_by_any_identifier(call: Run, shelf: Path, services: AllServices) -> None:
    answer = call("add", "--library", shelf, "see https://doi.org/10.1000/PATIENCE.17, arXiv:2304.02643v2")

    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "DOI 10.1000/patience.17 added as vanbeethoven2023replicationtenlanguages: "
        "A Replication in Ten Languages and Two Years\n"
        "arXiv:2304.02643 is there as kirillov2023segmenting: Segmenting Anything\n"
    )
    paper = call("show", "--library", shelf, "vanbeethoven2023replicationtenlanguages", "--json").json[0]
    assert (paper["type"], paper["year"], paper["venue"]) == ("inproceedings", 2023, PATIENCE.venue)
    assert paper["batch"]["source"] == "DOI 10.1000/patience.17"
    call("undo", "--library", shelf)
    assert call("list", "--library", shelf, "--json").json["total"] == 3


def test_add_makes_a_library_where_there_is_none(call: Run, tmp_path: Path, services: AllServices) -> None:
    assert call("add", "--library", tmp_path / "new.paperdesk", "10.1000/patience.17").status == 0
    assert call("list", "--library", tmp_path / "new.paperdesk", "--json").json["total"] == 1


def test_add_completes_what_is_there_by_another_name(call: Run, shelf: Path, services: AllServices) -> None:
    answer = call("add", "--library", shelf, "arXiv:1706.03762", "--json")

    assert answer.json["papers"] == [
        {
            "identifier": "1706.03762",
            "scheme": "arxiv",
            "outcome": "there",
            "key": "vaswani2017attention",
            "title": "Attention Is All You Need",
            "completed": ["date", "arxiv", "url", "eprintclass", "subjects"],
            "told": "",
        }
    ]


def test_add_says_what_nobody_knows(call: Run, shelf: Path, services: AllServices) -> None:
    answer = call("add", "--library", shelf, "10.1000/nothing")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "paperdesk: No service knows DOI 10.1000/nothing; nothing was added for it.\n"
    assert call("add", "--library", shelf, "10.1000/nothing", PATIENCE.doi).status == 3


def test_stub_is_completed_later_and_keeps_its_key(call: Run, shelf: Path, services: AllServices) -> None:
    answer = call("add", "--library", shelf, "--offline", PATIENCE.doi, "PMID: 77")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "DOI 10.1000/patience.17 added as doi10.1000-patience.17; its details wait for paperdesk complete.",
        "PMID 77 added as pmid77; its details wait for paperdesk complete.",
    ]
    assert services.requests == []

    answer = call("complete", "--library", shelf, "--yes")
    assert answer.out.splitlines()[-2:] == [
        "1 paper completed; paperdesk undo takes that back.",
        "2 papers known to no service.",
    ]
    paper = call("show", "--library", shelf, "doi10.1000-patience.17", "--json").json[0]
    assert (paper["title"], paper["fields"]["pages"]) == (PATIENCE.title, "17-29")
    with Library.open(shelf) as library:
        assert waiting(library) == ()


def test_add_offline_makes_stubs(call: Run, shelf: Path, offline: None) -> None:
    answer = call("add", "--library", shelf, PATIENCE.doi)
    assert (answer.status, answer.err) == (3, OFFLINE)
    assert call("add", "--library", shelf, PATIENCE.doi).out == (
        "DOI 10.1000/patience.17 is there as doi10.1000-patience.17\n"
    )


@pytest.mark.parametrize("text", ["", "nothing here", "12345678", "10.1000", "978-3-16-148410-1"])
def test_add_without_identifier_is_wrong_usage(call: Run, shelf: Path, text: str) -> None:
    answer = call("add", "--library", shelf, text)
    assert (answer.status, answer.out) == (2, "")
    assert "A PubMed id is written PMID:123." in answer.err
