"""Services asked for many papers: few requests, in order of trust, and one that fails stops no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from paperdesk.model.errors import Cancelled
from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer, Answers
from paperdesk.online.errors import NotAskedError, OfflineError, RefusedError
from paperdesk.online.places import BASES, NAMES
from paperdesk.online.request import Permission
from paperdesk.online.services import Services
from paperdesk.online.sources.table import LOOKED_UP, SEARCHED
from tests.online.papers import (
    ALL,
    ARXIV,
    BOOK,
    DOI,
    ISBN,
    MEDICAL,
    PMID,
    PREPRINT,
    PUBLISHED,
    UNKNOWN,
)
from tests.online.server import MOMENT, World
from tests.online.services import HOSTS, AllServices, Fault, at_random, services_world

ASKED = Permission.ASKED
ARXIV_PAPERS = tuple(
    Paper(
        title=f"Patient {word} of Sparse Experts in Documents",
        authors=PREPRINT.authors,
        year=2024,
        date="2024-12-03",
        arxiv=f"2412.{at:05}",
        abstract=f"About {word}.",
    )
    for at, word in enumerate(f"{first}{second}ology" for first in "BCDFGHJKLM" for second in "aeiouwyhlr")
)


class Stage:
    """A world, the server in it, and the services as the program sees them."""

    def __init__(self, world: World, server: AllServices) -> None:
        self.world, self.server = world, server
        self.services = Services(world.gate(), HOSTS)

    def fail(self, faults: dict[str, Sequence[Fault | None]], rest: Fault | None = None) -> None:
        """What goes wrong with the first requests to some services, and with the later ones to these."""

        def fault(name: str, count: int) -> Fault | None:
            listed = faults.get(name)
            return None if listed is None else listed[count] if count < len(listed) else rest

        self.server.faults = fault


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with services_world(tmp_path, (*ALL, *ARXIV_PAPERS)) as (world, server):
        yield Stage(world, server)


def sources(answers: Answers) -> list[str]:
    return [answer.source for answer in answers.found]


def failures(answers: Answers) -> list[tuple[str, str]]:
    return [(failed.source, str(failed.error)) for failed in answers.failed]


def test_every_service_has_a_name_and_a_place() -> None:
    known = {service.name for service in (*LOOKED_UP, *SEARCHED)}
    assert known == set(NAMES) == set(BASES) == set(HOSTS)


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        (ARXIV, ["arxiv", "openalex", "semanticscholar"]),
        (DOI, ["crossref", "openalex", "semanticscholar"]),
        (PMID, ["europepmc", "openalex", "semanticscholar"]),
        (ISBN, ["openlibrary"]),
        (UNKNOWN, []),
    ],
)
def test_services_that_know_the_kind_are_asked_in_order(
    stage: Stage, identifier: Identifier, expected: list[str]
) -> None:
    answers = stage.services.look_up(identifier, ASKED)
    assert (sources(answers), answers.failed, answers.later) == (expected, (), False)
    assert all(answer.asked == identifier and identifier in answer.identifiers for answer in answers.found)
    assert all(answer.at.endswith("+00:00") for answer in answers.found)


def test_last_resorts_are_asked_for_what_nobody_knows(stage: Stage) -> None:
    stage.fail({name: ["empty"] for name in ("arxiv", "europepmc", "openalex", "semanticscholar")}, "empty")
    assert sources(stage.services.look_up(ARXIV, ASKED)) == ["doi", "huggingface"]
    stage.fail({name: ["empty"] for name in ("doi", "arxiv", "openalex", "semanticscholar")}, "empty")
    other = Identifier("arxiv", ARXIV_PAPERS[0].arxiv)
    assert sources(stage.services.look_up(other, ASKED)) == ["huggingface"]
    stage.fail({name: ["empty"] for name in ("europepmc", "openalex", "semanticscholar")}, "empty")
    assert sources(stage.services.look_up(PMID, ASKED)) == ["pubmed"]


def test_many_are_asked_for_together(stage: Stage) -> None:
    identifiers = [Identifier("arxiv", paper.arxiv) for paper in ARXIV_PAPERS]
    done: list[int] = []
    answers = stage.services.look_up_all([*identifiers, DOI, ISBN], ASKED, told=done.append)
    assert stage.server.counts() == {
        "arxiv": 1,
        "crossref": 2,
        "europepmc": 1,
        "openalex": 3,
        "openlibrary": 1,
        "semanticscholar": 2,
    }
    assert [answers[each].found[0].paper.title for each in identifiers] == [
        each.title for each in ARXIV_PAPERS
    ]
    assert all(len(answers[each].found) == 3 for each in identifiers)
    assert (done[-1], done == sorted(done)) == (102, True)


def test_separating_characters_are_asked_for_alone(stage: Stage) -> None:
    odd = [Identifier("doi", "10.1000/a,b"), Identifier("doi", "10.1000/c|d"), DOI]
    stage.services.look_up_all(odd, ASKED)
    asked = [each.path for each in stage.server.requests if each.name == "crossref"]
    assert asked == ["/works/10.1000%2Fpatience.17", "/works/10.1000%2Fa%2Cb", "/works/10.1000%2Fc%7Cd"]


def test_one_that_is_malformed_spoils_no_other(stage: Stage) -> None:
    identifiers = [
        Identifier("arxiv", value) for value in ("2412.00001", "2412.00002", "no!id", "2412.00003")
    ]
    answers = stage.services.look_up_all(identifiers, ASKED)
    assert [sources(answers[each])[:1] for each in identifiers] == [["arxiv"], ["arxiv"], [], ["arxiv"]]
    assert failures(answers[identifiers[2]])[0] == (
        "arxiv",
        "arxiv.test did not understand the request (status 400).",
    )
    assert not answers[identifiers[2]].later


@pytest.mark.parametrize("fault", ["429", "503", "html", "half", "garbage", "cut"])
def test_fault_that_passes_is_not_seen(stage: Stage, fault: Fault) -> None:
    stage.fail({name: [fault, fault] for name in BASES})
    assert sources(stage.services.look_up(DOI, ASKED)) == ["crossref", "openalex", "semanticscholar"]
    assert stage.server.count("crossref") == 3


@pytest.mark.parametrize(
    ("fault", "sentence", "later"),
    [
        ("404", "", False),
        ("429", "arxiv.test is busy and wants to be left alone for 2 seconds.", True),
        ("503", "arxiv.test is busy and wants to be left alone for", True),
        ("html", "arxiv.test sent a web page instead of data, so nothing could be read.", True),
        ("half", "The reply of arXiv makes no sense; it was thrown away.", True),
        ("garbage", "The reply of arXiv makes no sense; it was thrown away.", True),
        ("cut", "The reply of arxiv.test breaks off or makes no sense; it was thrown away.", True),
        ("slow", "arxiv.test took too long to answer; try again later.", True),
    ],
)
def test_fault_that_stays_is_told_and_the_others_are_asked(
    stage: Stage, fault: Fault, sentence: str, later: bool
) -> None:
    stage.world.limits = replace(stage.world.limits, total=0.05 if fault == "slow" else 20)
    stage.services = Services(stage.world.gate(), HOSTS)
    stage.fail({"arxiv": []}, fault)
    answers = stage.services.look_up(ARXIV, ASKED)
    assert sources(answers) == ["openalex", "semanticscholar"]
    assert [name for name, _ in failures(answers)] == (["arxiv"] if sentence else [])
    assert all(said.startswith(sentence) for _, said in failures(answers))
    assert answers.later is later


def test_answer_about_another_paper_is_left_out(stage: Stage) -> None:
    stage.fail({name: [] for name in BASES}, "wrong")
    answers = stage.services.look_up_all((ARXIV, DOI, PMID), ASKED)
    assert [answers[each] for each in (ARXIV, DOI, PMID)] == [Answers()] * 3


def test_requests_are_no_longer_than_addresses_may_be(stage: Stage) -> None:
    identifiers = [Identifier("doi", f"10.1000/{at}{'(x)' * 90}") for at in range(20)]
    papers = [Paper(title=f"{word} {'Ж' * 60} " * 12) for word in ("ясные", "тихие", "долгие", "умные")]
    assert stage.services.look_up_all(identifiers, ASKED).keys() == {*identifiers}
    answers = stage.services.search_all([*papers, Paper(title="学" * 2_000)], ASKED)
    assert [each.failed for each in answers] == [()] * 5
    assert max(len(each.path) for each in stage.server.requests) < 8_000


def test_many_that_are_not_found_are_asked_for_one_by_one(stage: Stage) -> None:
    stage.fail({"arxiv": ["404"]})
    identifiers = [Identifier("arxiv", paper.arxiv) for paper in ARXIV_PAPERS[:4]]
    answers = stage.services.look_up_all(identifiers, ASKED)
    assert [sources(answers[each])[0] for each in identifiers] == ["arxiv"] * 4
    assert stage.server.count("arxiv") == 3


def test_service_that_is_down_is_given_up_after_a_while(stage: Stage) -> None:
    stage.fail({"crossref": []}, "cut")
    identifiers = [Identifier("doi", f"10.1000/{at}") for at in range(100)]
    answers = stage.services.look_up_all(identifiers, ASKED)
    assert {failures(each)[0][0] for each in answers.values()} == {"crossref"}
    batches = {each.path for each in stage.server.requests if each.name == "crossref"}
    assert len(batches) == 2


def test_faults_at_random_change_nothing(stage: Stage, tmp_path: Path) -> None:
    identifiers = [Identifier("arxiv", paper.arxiv) for paper in ARXIV_PAPERS] + [DOI, PMID, ISBN]
    expected = stage.services.look_up_all(identifiers, ASKED)
    for seed in range(4):
        with services_world(tmp_path / str(seed), stage.server.papers, at_random(0.3, seed)) as (world, _):
            world.folder.mkdir()
            services = Services(world.gate(), HOSTS)
            found: dict[Identifier, Answers] = {}
            for _ in range(4):
                left = [each for each in identifiers if each not in found or found[each].later]
                found |= services.look_up_all(left, ASKED)
            assert _said(found) == _said(expected)


def _said(found: dict[Identifier, Answers]) -> dict[Identifier, list[Answer]]:
    return {each: [replace(answer, at="") for answer in answers.found] for each, answers in found.items()}


def test_distances_are_kept_from_each_host(stage: Stage) -> None:
    stage.server.faults = at_random(0.3, 7)
    identifiers = [Identifier("doi", f"10.1000/{at}") for at in range(60)]
    stage.services.look_up_all(identifiers, ASKED)
    stage.services.search_all(ARXIV_PAPERS[:30], ASKED, enough=lambda paper, found: bool(found))
    assert stage.server.shortest_gap("arxiv") >= 3.0
    assert stage.server.shortest_gap("crossref") >= 0.1
    assert stage.server.shortest_gap("openalex") >= 1.0


def test_distance_is_what_a_service_says_of_itself(stage: Stage) -> None:
    papers = [Paper(title=f"Coffee and {at} reviews") for at in range(4)]
    services = Services(stage.world.gate(), HOSTS, off=set(BASES) - {"crossref"})
    services.search_all(papers, ASKED)
    times = [each.at for each in stage.server.requests]
    gaps = [after - before for before, after in pairwise(times)]
    assert gaps[0] >= 1.0
    assert all(0.1 <= gap < 1.0 for gap in gaps[1:])


def test_own_server_is_not_waited_for(tmp_path: Path, stage: Stage) -> None:
    services = Services(stage.world.gate(), stage.server.addresses())
    services.look_up_all([ARXIV, DOI, PMID, ISBN], ASKED)
    assert {*stage.world.slept} <= {MOMENT}  # for each other, but for no pause


def test_titles_are_searched_for_together(stage: Stage) -> None:
    papers = [Paper(title=paper.title) for paper in ARXIV_PAPERS]
    done: list[int] = []
    answers = stage.services.search_all(
        papers, ASKED, enough=lambda paper, found: bool(found), told=done.append
    )
    assert stage.server.counts() == {"arxiv": 10}
    assert [each.found[0].paper.arxiv for each in answers] == [each.arxiv for each in ARXIV_PAPERS]
    assert all(each.found[0].asked is None for each in answers)
    assert (done[-1], done == sorted(done)) == (100, True)


def test_titles_of_few_words_are_searched_for_alone(stage: Stage) -> None:
    papers = [
        Paper(title=title)
        for title in ("Coffee", "", "Attention and documents", PREPRINT.title, PUBLISHED.title)
    ]
    services = Services(stage.world.gate(), HOSTS, off=set(BASES) - {"arxiv"})
    found = services.search_all(papers, ASKED)
    assert stage.server.counts() == {"arxiv": 3}
    assert [len(each.found) for each in found] == [0, 0, 0, 1, 1]


def test_later_services_are_searched_for_what_the_first_do_not_know(stage: Stage) -> None:
    papers = [Paper(title=each.title) for each in (PUBLISHED, BOOK)]
    found = stage.services.search_all(papers, ASKED)
    assert sources(found[0]) == ["arxiv", "crossref"]
    assert [name for name in sources(found[1]) if name not in {"crossref"}] == ["semanticscholar"]
    assert stage.server.count("semanticscholar") == 1


def test_search_that_has_found_enough_ends(stage: Stage) -> None:
    asked: list[str] = []

    def enough(paper: Paper, found: Sequence[Answer]) -> bool:
        asked.append(paper.title)
        return any(answer.paper.title == paper.title for answer in found)

    answers = stage.services.search(Paper(title=PUBLISHED.title), ASKED, enough=enough)
    assert sources(answers) == ["arxiv"]
    assert set(asked) == {PUBLISHED.title}
    assert stage.server.counts() == {"arxiv": 1}


def test_search_fails_for_one_service_and_goes_on_with_the_others(stage: Stage) -> None:
    stage.fail({"arxiv": []}, "cut")
    answers = stage.services.search(Paper(title=MEDICAL.title), ASKED)
    assert (sources(answers), [name for name, _ in failures(answers)]) == (["crossref"], ["arxiv"])


def test_services_that_are_off_are_not_asked(stage: Stage) -> None:
    services = Services(stage.world.gate(), HOSTS, off=("crossref", "openalex"))
    assert sources(services.look_up(DOI, ASKED)) == ["semanticscholar"]
    assert stage.server.counts() == {"europepmc": 1, "semanticscholar": 1}


def test_nothing_is_asked_without_permission(stage: Stage) -> None:
    answers = stage.services.look_up(DOI, Permission.NONE)
    assert (answers.found, {type(failed.error) for failed in answers.failed}) == ((), {NotAskedError})
    assert stage.services.search(PUBLISHED, Permission.NONE).found == ()
    assert (stage.server.requests, stage.world.reached) == ([], [])


def test_what_was_said_before_is_known_offline(stage: Stage) -> None:
    before = stage.services.look_up(DOI, ASKED)
    stage.world.is_open = False
    stage.server.requests.clear()
    services = Services(stage.world.gate(), HOSTS)
    assert services.look_up(DOI, ASKED) == before
    unknown = services.look_up(PMID, ASKED)
    assert (unknown.found, unknown.later) == ((), True)
    assert {type(failed.error) for failed in unknown.failed} == {OfflineError}
    assert stage.server.requests == []


def test_same_question_is_not_asked_twice_a_day(stage: Stage) -> None:
    first = stage.services.look_up(DOI, ASKED)
    count = len(stage.server.requests)
    assert Services(stage.world.gate(), HOSTS).look_up(DOI, ASKED) == first
    assert len(stage.server.requests) == count


def test_reply_that_makes_no_sense_is_not_kept(stage: Stage) -> None:
    stage.fail({name: [] for name in BASES}, "garbage")
    assert stage.services.look_up(DOI, ASKED).found == ()
    stage.fail({})
    assert sources(Services(stage.world.gate(), HOSTS).look_up(DOI, ASKED))[0] == "crossref"


def test_run_can_be_stopped(stage: Stage) -> None:
    identifiers = [Identifier("doi", f"10.1000/{at}") for at in range(100)]

    def stop() -> bool:
        return len(stage.server.requests) >= 3

    with pytest.raises(Cancelled):
        stage.services.look_up_all(identifiers, ASKED, stop)
    with pytest.raises(Cancelled):
        stage.services.search_all(ARXIV_PAPERS, ASKED, stop)
    assert "doi" not in stage.server.counts()
    assert stage.server.count("arxiv") <= 1


def test_address_that_is_none_is_told(stage: Stage) -> None:
    services = Services(stage.world.gate(), {**HOSTS, "crossref": "ftp://example.org"})
    answers = services.look_up(DOI, ASKED)
    assert sources(answers) == ["openalex", "semanticscholar"]
    assert isinstance(answers.failed[0].error, RefusedError)


def test_contact_is_named_to_services(stage: Stage) -> None:
    stage.world.contact = "me@example.org"
    Services(stage.world.gate(), HOSTS).look_up(DOI, ASKED)
    assert all(b"(mailto:me@example.org)" in asked for asked in stage.server.asked)
    assert len(stage.server.asked) == len(stage.server.requests)


def test_log_tells_nothing_of_what_was_searched_for(stage: Stage) -> None:
    stage.services.search(Paper(title=PUBLISHED.title), ASKED)
    text = stage.world.log().path.read_text()
    assert "Attention" not in text
    assert "arxiv.test/api/query" in text
