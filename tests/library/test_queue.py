from datetime import datetime, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.paperdesk_json import write_json
from paperdesk.library.edits import AddPapers, MoveInQueue, SetStatus, Snooze, TrashPapers
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status

ALL = frozenset(range(1, 7))
AWAKE = "status:to-read -is:snoozed"
NEVER = "9999-12-31"
PAST = "2020-01-01"


@pytest.fixture
def waiting(library: Library) -> Library:
    """Six papers to be read: ids 6 to 1, as a page brings them."""
    library.apply(AddPapers(tuple(Paper(title=f"Paper {number}") for number in range(6)), "x"))
    library.apply(SetStatus(ALL, Status.TO_READ))
    return library


def queue(library: Library, query: str = "status:to-read") -> list[int]:
    return library.find(query, "queue").ids()


def titles(library: Library, query: str) -> list[str]:
    return [paper.title for paper in library.papers(queue(library, query))]


def test_queue_begins_with_the_newest(waiting: Library) -> None:
    assert queue(waiting) == [6, 5, 4, 3, 2, 1]


def test_papers_are_moved_before_one_and_to_the_end(waiting: Library) -> None:
    waiting.apply(MoveInQueue((2, 5), 6))
    assert queue(waiting) == [2, 5, 6, 4, 3, 1]
    waiting.apply(MoveInQueue((6,), None))
    assert queue(waiting) == [2, 5, 4, 3, 1, 6]
    waiting.undo()
    waiting.undo()
    assert queue(waiting) == [6, 5, 4, 3, 2, 1]


@given(
    moves=st.lists(
        st.tuples(st.lists(st.integers(1, 7), max_size=3, unique=True), st.none() | st.integers(1, 7)),
        max_size=5,
    )
)
def test_any_moves_give_the_order_that_a_list_would_have(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[list[int], int | None]]
) -> None:
    with Library.open(tmp_path_factory.mktemp("queue") / "x.paperdesk", create=True) as library:
        library.apply(AddPapers(tuple(Paper(title=f"Paper {number}") for number in range(6)), "x"))
        library.apply(SetStatus(ALL, Status.TO_READ))
        expected = [6, 5, 4, 3, 2, 1]
        for papers, before in moves:
            moved = [paper for paper in papers if paper in expected]
            rest = [paper for paper in expected if paper not in moved]
            at = rest.index(before) if before in rest else len(rest)
            expected = rest[:at] + moved + rest[at:]
            library.apply(MoveInQueue(tuple(papers), before))
            assert queue(library) == expected


def test_what_comes_later_stands_at_the_end_of_a_queue_in_order(waiting: Library) -> None:
    waiting.apply(MoveInQueue((1,), 6))
    waiting.apply(AddPapers((Paper(title="Fresh", status=Status.TO_READ),), "y"))
    assert queue(waiting) == [1, 6, 5, 4, 3, 2, 7]


def test_a_snoozed_paper_is_hidden_until_its_day(waiting: Library) -> None:
    waiting.apply(Snooze(frozenset({2, 4}), NEVER))
    waiting.apply(Snooze(frozenset({5}), PAST))
    assert queue(waiting, AWAKE) == [6, 5, 3, 1]
    assert queue(waiting, "is:snoozed") == [4, 2]
    assert waiting.find(AWAKE).count() == 4
    assert waiting.counts().to_read == 4


def test_snoozing_puts_a_paper_on_the_list(library: Library) -> None:
    library.apply(AddPapers((Paper(title="One", status=Status.INBOX),), "x"))
    library.apply(Snooze(frozenset({1}), NEVER))
    assert library.paper(1).status is Status.TO_READ
    assert library.counts().to_read == 0
    library.undo()
    assert library.paper(1).status is Status.INBOX
    assert queue(library, "is:snoozed") == []


@pytest.mark.parametrize("status", [Status.TO_READ, Status.READ])
def test_deciding_again_wakes_a_paper(waiting: Library, status: Status) -> None:
    waiting.apply(Snooze(frozenset({3}), NEVER))
    waiting.apply(SetStatus(frozenset({3}), status))
    assert queue(waiting, "is:snoozed") == []
    waiting.undo()
    assert queue(waiting, "is:snoozed") == [3]


def test_a_place_in_the_queue_ends_with_being_in_it(waiting: Library) -> None:
    waiting.apply(MoveInQueue((1,), 6))
    waiting.apply(SetStatus(frozenset({1}), Status.READ))
    waiting.apply(SetStatus(frozenset({1}), Status.TO_READ))
    assert queue(waiting) == [6, 5, 4, 3, 2, 1]


def test_a_snoozed_paper_in_the_trash_is_counted_nowhere(waiting: Library) -> None:
    waiting.apply(Snooze(frozenset({3}), NEVER))
    waiting.apply(TrashPapers(frozenset({3, 4})))
    assert waiting.counts().to_read == 4


def test_queue_and_snoozes_go_with_the_papers_behind_those_that_are_there(
    waiting: Library, tmp_path: Path
) -> None:
    waiting.apply(MoveInQueue((1, 2), 6))
    waiting.apply(Snooze(frozenset({4}), NEVER))
    file = tmp_path / "x.json"
    file.write_text(write_json(waiting.papers(waiting.find().ids())), encoding="utf-8")
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        import_files(other, [file])
        assert titles(other, "status:to-read") == titles(waiting, "status:to-read")
        assert titles(other, "is:snoozed") == titles(waiting, "is:snoozed")
        other.apply(AddPapers((Paper(title="Mine", status=Status.TO_READ, queue=3),), "y"))
        assert titles(other, "status:to-read") == [*titles(waiting, "status:to-read"), "Mine"]


def test_the_day_is_that_of_the_reader(tmp_path: Path) -> None:
    with Library.open(tmp_path / "x.paperdesk", create=True) as library:
        library.apply(AddPapers((Paper(title="One"),), "x"))
        today = datetime.now(timezone.utc).astimezone().date().isoformat()  # noqa: UP017
        library.apply(Snooze(frozenset({1}), today))
        assert queue(library, AWAKE) == [1]


def test_rows_tell_until_when_a_paper_is_snoozed(waiting: Library) -> None:
    waiting.apply(Snooze(frozenset({2}), NEVER))
    assert [row.snoozed_until for row in waiting.rows([1, 2])] == ["", NEVER]
