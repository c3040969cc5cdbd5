"""Learning what interests from a library's decisions, and lists in that order."""

from pathlib import Path

import pytest

from paperdesk.formats.records import StringText
from paperdesk.library import interest
from paperdesk.library.edits import (
    AddPapers,
    CreateWordList,
    ForgetInterest,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper, Status
from tests.leave_out import leave_out, topics

LIKED = tuple(
    Paper(title=f"Denoising diffusion {n}", abstract="attention here", status=Status.INBOX) for n in range(16)
)
OTHERS = tuple(
    Paper(title=f"Quantised hardware {n}", abstract="attention here", status=Status.INBOX) for n in range(16)
)
KEPT = Paper(title="Diffusion from a reference file", abstract="attention")


@pytest.fixture
def inbox(library: Library) -> Library:
    """Thirty-two papers waiting, of two kinds, and one from a reference file."""
    library.apply(AddPapers((*LIKED, *OTHERS, KEPT), "test"))
    return library


def ids(library: Library, query: str, number: int) -> frozenset[int]:
    return frozenset(library.find(query).ids()[:number])


def decide(library: Library, each: int = 12) -> None:
    library.apply(SetStatus(ids(library, "status:inbox diffusion", each), Status.KEPT))
    library.apply(SetStatus(ids(library, "status:inbox hardware", each), Status.DISMISSED))


def test_nothing_is_learned_below_twenty_decisions(inbox: Library) -> None:
    decide(inbox, 9)
    assert (interest.decisions(inbox), interest.is_stale(inbox), interest.learn(inbox)) == (18, False, None)
    decide(inbox, 1)
    assert (interest.decisions(inbox), interest.is_stale(inbox)) == (20, True)
    assert interest.learn(inbox) is not None
    assert inbox.interest() is None


def test_favourites_and_highlights_are_decisions_and_trash_and_references_are_not(library: Library) -> None:
    marked = Paper(title="Marked", abstract="Word", highlights=(Highlight(0, 4, "Word"),))
    library.apply(AddPapers((*LIKED[:3], marked, KEPT, Paper(title="Read", status=Status.READ)), "test"))
    library.apply(SetStarred(ids(library, "denoising", 1), True))
    assert interest.decisions(library) == 3
    library.apply(TrashPapers(ids(library, "is:starred", 1)))
    assert interest.decisions(library) == 2


def test_what_was_learned_scores_papers_and_says_why(inbox: Library) -> None:
    decide(inbox)
    interest.keep(inbox, interest.learn(inbox))
    found = inbox.interest()
    assert found is not None
    (liked, *_), (other, *_) = (
        inbox.find(f"status:inbox {word}").ids() for word in ("diffusion", "hardware")
    )
    scores = found.score([liked, other, 999])
    assert scores.keys() == {liked, other}
    assert (scores[liked] > 0.8, scores[other] < 0.2) == (True, True)
    assert tuple(map(set, found.reasons(liked))) == ({"Denoising", "diffusion"}, set())
    assert tuple(map(set, found.reasons(other))) == (set(), {"Quantised", "hardware"})
    assert found.reasons(999) == ((), ())
    assert not interest.is_stale(inbox)


def test_inbox_comes_in_the_order_of_interest(inbox: Library) -> None:
    assert inbox.find("status:inbox", "-interest").ids() == inbox.find("status:inbox").ids()
    decide(inbox)
    interest.keep(inbox, interest.learn(inbox))
    found = inbox.find("status:inbox", "-interest")
    titles = [row.title.split()[0] for row in inbox.rows(found.ids())]
    assert titles == ["Denoising"] * 4 + ["Quantised"] * 4
    assert (found.count(), found.page(2, 3), list(found.order())) == (8, found.ids()[2:5], found.ids())
    assert found.first(3).ids == found.ids()[:3]
    upwards = inbox.rows(inbox.find("status:inbox", "interest").ids())
    assert [row.title.split()[0] for row in upwards] == ["Quantised"] * 4 + ["Denoising"] * 4


def test_papers_come_in_the_order_of_a_list(library: Library) -> None:
    texts = {"none": "x", "twice": "joint and joint", "once": "joint"}
    library.apply(
        AddPapers(tuple(Paper(title=key, key=key, abstract=of) for key, of in texts.items()), "test")
    )
    library.apply(CreateWordList("wanted", words=("joint",)))
    rows = library.rows(library.find("", "-list:wanted").ids())
    assert [row.key for row in rows] == ["twice", "once", "none"]
    assert library.find("", "-list:gone").ids() == library.find().ids()


def test_forgetting_starts_afresh_and_can_be_taken_back(inbox: Library) -> None:
    decide(inbox)
    interest.keep(inbox, interest.learn(inbox))
    inbox.apply(ForgetInterest())
    assert (inbox.interest(), interest.decisions(inbox)) == (None, 0)
    inbox.undo()
    assert (interest.decisions(inbox), interest.is_stale(inbox)) == (24, True)


def test_what_was_learned_goes_when_decisions_are_taken_back(inbox: Library) -> None:
    decide(inbox)
    interest.keep(inbox, interest.learn(inbox))
    inbox.undo()
    assert interest.is_stale(inbox)
    interest.keep(inbox, interest.learn(inbox))
    assert (inbox.interest(), interest.is_stale(inbox)) == (None, False)


def test_papers_left_out_are_ranked_better_than_the_page_orders_them(library: Library, shared: Path) -> None:
    page = (shared / "seed" / "trending-papers.txt").read_text("utf-8")
    import_text(library, StringText("page.txt", page))
    texts = [(paper.title, paper.abstract) for paper in library.papers(library.find().ids())]
    figures = [leave_out(texts, word) for word in topics(texts)]
    learned, in_order = (sum(column) / len(figures) for column in zip(*figures, strict=True))
    assert len(figures) >= 20
    assert learned > in_order + 0.08
    assert sum(ours > theirs for ours, theirs in figures) > 0.6 * len(figures)
