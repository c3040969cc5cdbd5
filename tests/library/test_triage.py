"""Going through papers one by one: a sitting outlasts the program and asks for nothing twice."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library import triage
from paperdesk.library.edits import AddPapers, BeginSitting, Decide, LeaveSitting, SetStarred, SetStatus
from paperdesk.library.library import Library
from paperdesk.library.triage import Pace, Sitting, Tally
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Highlight, Paper, Status
from paperdesk.store.triage import MOST_KEPT, as_runs, from_runs

INBOX = "status:inbox"
SORT = "-added"


def add(library: Library, number: int, status: Status = Status.INBOX) -> tuple[int, ...]:
    """So many papers more; gives all ids of the Inbox in the order of the list."""
    before = library.find().count()
    papers = tuple(Paper(title=f"Paper {before + at}", status=status) for at in range(number))
    library.apply(AddPapers(papers, "page.txt"))
    return tuple(library.find(INBOX).ids())


def begun(library: Library, query: str = INBOX, sort: str = SORT) -> Sitting:
    """A new sitting that is remembered, as it stands in the file."""
    library.apply(triage.begin(triage.propose(library, query, sort)))
    return triage.propose(library, query, sort)


def decide(library: Library, sitting: Sitting, paper: int, status: Status = Status.KEPT) -> None:
    library.apply(triage.decision(sitting, paper, status))


@given(st.lists(st.integers(1, 60)))
def test_runs_give_back_the_ids_in_their_order(ids: list[int]) -> None:
    assert from_runs(as_runs(ids)) == ids


def test_runs_of_neighbours_are_short() -> None:
    assert as_runs([*range(100_000, 0, -1), 7, 8]) == "100000-1,7-8"


def test_a_sitting_begins_with_what_the_query_finds(library: Library) -> None:
    papers = add(library, 3)
    assert triage.propose(library, INBOX, SORT) == Sitting(INBOX, SORT, papers)


def test_an_unknown_order_is_a_sentence(library: Library) -> None:
    with pytest.raises(UsageError):
        triage.propose(library, INBOX, "colour")


def test_decided_papers_leave_the_inbox_but_not_the_sitting(library: Library) -> None:
    papers = add(library, 4)
    sitting = begun(library)
    decide(library, sitting, papers[0])
    decide(library, sitting, papers[1], Status.DISMISSED)
    resumed = triage.propose(library, INBOX, SORT)
    assert (resumed.id, resumed.papers, resumed.place) == (sitting.id, papers, 2)
    assert resumed.decided == {papers[0]: Status.KEPT, papers[1]: Status.DISMISSED}
    assert library.find(INBOX).ids() == list(papers[2:])


def test_a_sitting_goes_on_where_it_was_left_in_another_program(library: Library, tmp_path: Path) -> None:
    papers = add(library, 5)
    sitting = begun(library)
    decide(library, sitting, papers[0])
    library.apply(LeaveSitting(sitting.id, SORT, papers, 3, 42))
    with Library.open(tmp_path / "t.paperdesk") as other:
        resumed = triage.propose(other, INBOX, SORT)
    assert (resumed.papers, resumed.place, resumed.seconds) == (papers, 3, 42)


def test_undo_takes_a_decision_back_with_the_status(library: Library) -> None:
    papers = add(library, 2)
    sitting = begun(library)
    decide(library, sitting, papers[0], Status.DISMISSED)
    undone = library.undo()
    assert undone is not None
    assert (undone.label, undone.change.papers) == ("Dismiss", frozenset({papers[0]}))
    assert triage.decided(library, sitting.id) == {}
    assert library.find(INBOX).ids() == list(papers)
    library.redo()
    assert triage.decided(library, sitting.id) == {papers[0]: Status.DISMISSED}


def test_keeping_what_is_kept_is_a_decision_too(library: Library) -> None:
    add(library, 2, Status.KEPT)
    sitting = begun(library, "")
    decide(library, sitting, sitting.papers[0])
    assert triage.decided(library, sitting.id) == {sitting.papers[0]: Status.KEPT}
    assert library.undo_label() == "Keep"
    library.undo()
    assert triage.decided(library, sitting.id) == {}


def test_what_was_decided_elsewhere_is_not_asked_again(library: Library) -> None:
    papers = add(library, 4)
    sitting = begun(library)
    decide(library, sitting, papers[0])
    library.apply(SetStatus(frozenset({papers[2]}), Status.KEPT))
    assert triage.propose(library, INBOX, SORT).papers == (papers[0], papers[1], papers[3])


def test_what_is_put_back_into_the_inbox_is_asked_again(library: Library) -> None:
    papers = add(library, 2)
    sitting = begun(library)
    decide(library, sitting, papers[0], Status.DISMISSED)
    library.apply(SetStatus(frozenset({papers[0]}), Status.INBOX))
    resumed = triage.propose(library, INBOX, SORT)
    assert (resumed.papers, dict(resumed.decided), resumed.place) == (papers, {}, 0)


def test_what_came_in_meanwhile_stands_at_the_end(library: Library) -> None:
    papers = add(library, 3)
    sitting = begun(library)
    decide(library, sitting, papers[0])
    now = add(library, 2)
    resumed = triage.propose(library, INBOX, SORT)
    assert resumed.papers == (*papers, *now[:2])


def test_in_another_order_only_what_is_decided_keeps_its_place(library: Library) -> None:
    papers = add(library, 4)
    sitting = begun(library)
    decide(library, sitting, papers[2])
    resumed = triage.propose(library, INBOX, "added")
    assert resumed.papers == (papers[2], papers[3], papers[1], papers[0])
    assert (resumed.sort, resumed.place) == ("added", 1)


def test_a_finished_sitting_is_followed_by_a_new_one(library: Library) -> None:
    papers = add(library, 2)
    sitting = begun(library)
    for paper in papers:
        decide(library, sitting, paper)
    later = add(library, 1)
    assert triage.propose(library, INBOX, SORT) == Sitting(INBOX, SORT, later)


def test_each_query_has_a_sitting_of_its_own(library: Library) -> None:
    papers = add(library, 3)
    inbox, everything = begun(library), begun(library, "")
    decide(library, inbox, papers[0])
    assert triage.propose(library, "", SORT) == Sitting("", SORT, papers, everything.id, step=everything.step)


def test_only_the_newest_sittings_are_remembered(library: Library) -> None:
    papers = add(library, 1)
    first = begun(library)
    decide(library, first, papers[0])
    for number in range(MOST_KEPT):
        library.apply(BeginSitting(f"paper {number}", SORT, papers))
    assert triage.decided(library, first.id) == {}
    # Its step can be undone all the same.
    library.undo()
    assert library.find(INBOX).ids() == list(papers)


def test_a_paper_that_is_gone_for_good_leaves_its_sitting(library: Library) -> None:
    from paperdesk.library.edits import TrashPapers

    papers = add(library, 3)
    sitting = begun(library)
    library.apply(TrashPapers(frozenset({papers[1]})))
    assert triage.propose(library, INBOX, SORT).papers == (papers[0], papers[2])
    library.apply(Decide(sitting.id, 999, "kept"))
    assert triage.decided(library, sitting.id) == {}


def test_only_the_three_decisions_can_be_noted(library: Library) -> None:
    papers = add(library, 1)
    sitting = begun(library)
    with pytest.raises(UsageError, match="“read”"):
        library.apply(Decide(sitting.id, papers[0], "read"))


def test_tally_counts_decisions_and_what_the_papers_bear(library: Library) -> None:
    marked = Paper(title="Marked", abstract="A text", status=Status.INBOX, note="Good")
    noted = Paper(title="Noted", abstract="A text", status=Status.INBOX, highlights=(Highlight(0, 1, "A"),))
    library.apply(AddPapers((marked, noted, Paper(title="Plain", status=Status.INBOX)), "page.txt"))
    sitting = begun(library)
    one, two, three = sitting.papers
    library.apply(SetStarred(frozenset({one, three}), True))
    assert triage.tally(library, sitting.id) == Tally()
    decide(library, sitting, one)
    decide(library, sitting, two, Status.TO_READ)
    assert triage.tally(library, sitting.id) == Tally(1, 1, 0, 1, 1, 1)
    decide(library, sitting, three, Status.DISMISSED)
    assert triage.tally(library, sitting.id) == Tally(1, 1, 1, 2, 1, 1)
    assert triage.tally(library, sitting.id).decided == 3


def test_the_first_undecided_paper_may_stand_before_the_place() -> None:
    sitting = Sitting(INBOX, SORT, (1, 2, 3), decided={2: Status.KEPT, 3: Status.KEPT})
    assert sitting.first_open(1) == 0
    assert Sitting(INBOX, SORT, (2,), decided={2: Status.KEPT}).first_open() is None
    assert Sitting(INBOX, SORT, ()).first_open() is None


def test_pace_is_told_after_some_papers_and_leaves_out_pauses() -> None:
    pace = Pace().after(10).after(20)
    assert pace.left(5) is None
    assert pace.after(30).left(5) == 100
    assert Pace().after(3600) == Pace(triage.LONGEST, 1)
