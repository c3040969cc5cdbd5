"""What needs attention: duplicates and findings are looked for, decided on, and looked for again."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddProposals, TrashPapers
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import DuplicatesRequest, QualityAnswer, QualityRequest
from tests.fakes import FakeAsk

LI = (Name("Li", "Zhiqi"),)
# Ids are given out in reverse: the first of six is 6.
Press = Callable[..., None]
PAPERS = (
    Paper(title="Sparse attention", authors=LI, year=2020, key="a"),
    Paper(title="Sparse Attention", authors=LI, year=2020, key="b", url="www.example.org"),
    Paper(title="Sparse attention", authors=LI, year=2020, key="c"),
    Paper(title="Random walks on finite groups", authors=LI, year=2021, key="d"),
    Paper(title="Random walk on finite groups", authors=LI, year=2021, key="e", doi="doi:10.1000/1"),
    Paper(title="Black &amp; white", key="f", url="www.example.com"),
)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


def keys(desk: Desk) -> list[str]:
    library = desk.session.library
    return sorted(paper.key for paper in library.papers(library.find().ids()))


def test_pair_is_merged_with_what_was_chosen(desk: Desk, press: Press) -> None:
    def decide(request: DuplicatesRequest) -> bool:
        pair = request.pairs[-1]
        assert (request.titles[pair.one], request.titles[pair.other]) == (PAPERS[4].title, PAPERS[3].title)
        papers = request.papers(pair)
        assert [paper.key for paper in papers] == ["e", "d"]
        assert [each.name for each in request.aspects(papers) if each.differs] == ["key", "title", "doi"]
        left = request.merge(pair, {"title": 1, "key": 1}, request.pairs)
        assert list(left) == list(request.pairs[:-1])
        return False

    press("attention.duplicates", duplicates=decide)
    assert keys(desk) == ["a", "b", "c", "d", "f"]
    paper = desk.session.library.paper(desk.session.library.paper_id("d") or 0)
    assert (paper.title, paper.doi, paper.aliases) == (PAPERS[3].title, "doi:10.1000/1", ("e",))


def test_survivor_takes_the_place_of_the_other_in_the_pairs_left(desk: Desk, press: Press) -> None:
    def decide(request: DuplicatesRequest) -> bool:
        pairs = [pair for pair in request.pairs if pair.exact]
        assert len(pairs) == 3
        left = request.merge(pairs[0], {}, pairs)
        assert len(left) == 1
        (last,) = left
        assert len(request.papers(last)) == 2
        assert request.merge(last, {}, left) == []
        return False

    press("attention.duplicates", duplicates=decide)
    assert keys(desk) == ["b", "d", "e", "f"]


def test_pair_that_is_two_papers_is_not_offered_again(desk: Desk, press: Press) -> None:
    offered: list[int] = []

    def decide(request: DuplicatesRequest) -> bool:
        offered.append(len(request.pairs))
        return not request.keep_both(request.pairs[0])

    press("attention.duplicates", duplicates=decide)
    press("attention.duplicates")
    assert offered == [4, 3]


def test_certain_ones_are_merged_together_and_the_rest_is_offered(
    desk: Desk, press: Press, toasts: list[str]
) -> None:
    offered: list[int] = []

    def decide(request: DuplicatesRequest) -> bool:
        offered.append(len(request.pairs))
        return len(offered) == 1

    press("attention.duplicates", duplicates=decide)
    assert (offered, toasts) == ([4, 1], ["Done: Merge 2 duplicates."])
    assert keys(desk) == ["b", "d", "e", "f"]
    desk.session.undo()
    assert keys(desk) == ["a", "b", "c", "d", "e", "f"]


def test_library_without_duplicates_says_so(
    desk: Desk, press: Press, ask: FakeAsk, toasts: list[str]
) -> None:
    desk.session.do(TrashPapers(frozenset({6, 5, 4, 3})))
    press("attention.duplicates")
    assert (ask.names(), toasts) == ([], ["No duplicates were found."])


def test_two_selected_papers_are_merged_by_hand(desk: Desk, press: Press, toasts: list[str]) -> None:
    selected: list[int] = [6]
    desk.watch(lambda: tuple(selected), lambda: selected[0])
    press("paper.merge")
    assert toasts == ["Select two papers to make one of them."]
    selected.append(1)
    press("paper.merge", duplicates=lambda request: bool(request.merge(request.pairs[0], {}, request.pairs)))
    assert keys(desk) == ["a", "b", "c", "d", "e"]


def test_paper_that_went_away_meanwhile_is_not_merged(desk: Desk, press: Press, ask: FakeAsk) -> None:
    def decide(request: DuplicatesRequest) -> bool:
        pair = request.pairs[-1]
        left = request.merge(pair, {}, request.pairs)
        assert len(request.papers(pair)) == 1
        assert request.merge(pair, {}, left) == left
        return False

    press("attention.duplicates", duplicates=decide)
    assert ask.errors == []


def test_finding_is_mended_and_what_is_left_is_told(desk: Desk, press: Press) -> None:
    def look(request: QualityRequest) -> QualityAnswer:
        assert [(each.key, each.check) for each in request.findings] == [
            ("e", "doi"),
            ("b", "url"),
            ("f", "url"),
            ("f", "html"),
        ]
        assert dict(request.titles)["html"] == "HTML left in texts"
        assert request.check == ""
        left = request.fix(request.findings[-1])
        assert left is not None
        assert [(each.key, each.check) for each in left] == [("f", "url")]
        return QualityAnswer()

    press("attention.quality", quality=look)
    assert desk.session.library.paper(1).title == "Black & white"
    assert desk.session.library.undo_label() == "Fix 1 finding"


def test_all_of_a_kind_are_mended_and_the_rest_is_shown(desk: Desk, press: Press, toasts: list[str]) -> None:
    asked: list[tuple[str, int]] = []

    def look(request: QualityRequest) -> QualityAnswer:
        asked.append((request.check, len(request.findings)))
        wrong = tuple(each for each in request.findings if each.check == "url")
        return QualityAnswer(fix=wrong, check="url")

    press("attention.quality", quality=look)
    assert (asked, toasts) == ([("", 4), ("url", 2)], ["Done: Fix 2 findings."])
    assert desk.session.library.paper(1).url == "https://www.example.com"


def test_paper_of_a_finding_is_shown(desk: Desk, press: Press, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.paper_wanted) as signal:
        press("attention.quality", quality=QualityAnswer(paper=3))
    assert signal.args == [3]


def test_what_an_import_said_can_be_dropped(desk: Desk, press: Press) -> None:
    desk.session.do(AddProposals(((1, "year", "1999", "x.bib", ""), (1, "year", "1998", "y.bib", ""))))

    def look(request: QualityRequest) -> QualityAnswer:
        first = request.findings[0]
        assert (first.check, first.message) == ("conflict", "y.bib has another year.")
        left = request.drop(first)
        assert left is not None
        assert [each.message for each in left if each.check == "conflict"] == ["x.bib has another year."]
        return QualityAnswer()

    press("attention.quality", quality=look)
    assert desk.session.library.proposals() == {1: (("year", "1999", "x.bib"),)}


def test_sound_papers_are_told(desk: Desk, press: Press, toasts: list[str]) -> None:
    desk.session.do(TrashPapers(frozenset({5, 2, 1})))
    press("attention.quality")
    assert toasts == ["Nothing was found that should be looked at."]
