"""An edit of a great many papers is the edit of all of them at once, in pieces, and is taken back whole."""

from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library import edit_json
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    AddToCollection,
    Edit,
    FileUnder,
    Group,
    Many,
    Pieces,
    PurgePapers,
    RemoveFromCollection,
    RemoveTag,
    RestorePapers,
    SetFieldsOfAll,
    SetRating,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled, UsageError
from paperdesk.model.paper import Paper, Status
from paperdesk.store.ids import rising
from tests.dumps import dump_tables

NOW = "2026-05-06T12:00:00.000Z"
COUNT = 12
MOST = 3  # papers in a piece
EVERYTHING = range(1, COUNT + 1)


def _tag_and_star(papers: frozenset[int]) -> Edit:
    return Group("Tag and star", (AddTag(papers, "both"), SetStarred(papers, True)))


MAKES: list[Callable[[frozenset[int]], Edit]] = [
    partial(AddTag, name="old"),
    partial(AddTag, name="new/nested", colour="#abcdef"),
    partial(RemoveTag, name="old"),
    partial(RemoveTag, name="old", forget=True),
    partial(SetStarred, on=True),
    partial(SetStarred, on=False),
    partial(SetStatus, status=Status.READ),
    partial(SetRating, rating=4),
    partial(SetFieldsOfAll, values={"venue": "Science", "volume": "3"}),
    partial(AddToCollection, collection=1),
    partial(RemoveFromCollection, collection=1),
    partial(FileUnder, path="Group/Deep"),
    TrashPapers,
    RestorePapers,
    PurgePapers,
    _tag_and_star,
]


@contextmanager
def filled() -> Iterator[Library]:
    """Twelve papers that differ in all that is edited, in a library whose clock stands still."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "many.paperdesk"
        with Library.open(path, create=True, clock=lambda: NOW) as library:
            library.apply(AddPapers(tuple(map(_paper, EVERYTHING)), "test"))
            library.apply(TrashPapers(frozenset({2, 5, 11})))
            yield library


def _paper(number: int) -> Paper:
    return Paper(
        title=f"Paper {number}",
        tags=("old",) * (number % 2),
        collections=("Group",) * (number % 3 == 0),
        starred=number % 4 == 0,
        rating=number % 6,
        status=(Status.INBOX, Status.READ, Status.KEPT)[number % 3],
        venue="Science" if number < 5 else "Nature",
    )


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.library.edits.many.PIECE", MOST)
    monkeypatch.setattr("paperdesk.store.ids.WINDOW", 2)


@pytest.mark.parametrize("make", MAKES)
@given(papers=st.sets(st.sampled_from((*EVERYTHING, 99)), min_size=1))
@settings(max_examples=12)
def test_many_papers_are_edited_as_a_set_of_them_is(
    make: Callable[[frozenset[int]], Edit], papers: set[int]
) -> None:
    with filled() as library:
        before = dump_tables(library.path)
        whole = library.apply(make(frozenset(papers)))
        after = dump_tables(library.path)
        if whole.recorded:
            library.undo()

        many = library.apply(Many(array("I", sorted(papers, reverse=True)), make))
        assert (many.label, many.recorded) == (make(frozenset()).label, whole.recorded)
        assert dump_tables(library.path) == after
        if whole.recorded:
            assert many.result == len(whole.change.papers)
            library.undo()
            assert dump_tables(library.path) == before
            library.redo()
            assert dump_tables(library.path) == after
        assert library.check() == []


def test_all_of_it_is_one_step_of_one_moment(ticking: Callable[[int], Library]) -> None:
    library = ticking(1)
    library.apply(AddPapers(tuple(map(_paper, EVERYTHING)), "test"))
    library.apply(Many(EVERYTHING, TrashPapers))
    assert [step.label for step in library.history()] == ["Move to Trash", f"Add {COUNT} papers"]
    assert len({paper.trashed for paper in library.papers(EVERYTHING)}) == 1


class Telling:
    """Remembers what it is told, and cancels after some times."""

    def __init__(self, times: int) -> None:
        self.told: list[tuple[int, int]] = []
        self._times = times

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) > self._times:
            raise Cancelled


def test_it_tells_how_far_it_is_in_papers() -> None:
    with filled() as library:
        telling = Telling(100)
        library.apply(Many(EVERYTHING, TrashPapers), progress=telling)
        assert telling.told[1:] == sorted(telling.told[1:])
        assert {total for _, total in telling.told[1:]} == {COUNT}
        assert telling.told[-1][0] > COUNT / 2


@pytest.mark.parametrize("times", range(5))
@pytest.mark.parametrize("turn", [None, Library.undo, Library.redo])
def test_it_leaves_nothing_when_it_is_cancelled(times: int, turn: Callable[..., object] | None) -> None:
    edit = Many(EVERYTHING, _tag_and_star)
    with filled() as library:
        if turn is not None:
            library.apply(edit)
        if turn is Library.redo:
            library.undo()
        before = dump_tables(library.path), library.history()
        with pytest.raises(Cancelled):
            if turn is None:
                library.apply(edit, progress=Telling(times))
            else:
                turn(library, progress=Telling(times - 1))
        assert (dump_tables(library.path), library.history()) == before
        assert library.check() == []


def test_what_cannot_be_done_leaves_nothing() -> None:
    with filled() as library:
        before = dump_tables(library.path)
        with pytest.raises(UsageError, match="needs a name"):
            library.apply(Many(EVERYTHING, partial(AddTag, name=" / ")))
        assert dump_tables(library.path) == before


def test_to_take_it_back_is_long_though_it_is_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.library.steps.MANY_PAPERS", COUNT - 4)
    with filled() as library:
        library.apply(SetStarred(frozenset({1}), True))
        assert not library.turning_is_long(undone=True)
        library.apply(Many(EVERYTHING, TrashPapers))
        assert library.turning_is_long(undone=True)


@pytest.mark.parametrize(
    "edit",
    [
        AddTag(frozenset({3, 4, 5, 9}), "ids"),
        Group("several", (TrashPapers(frozenset({1, 2})), SetStarred(frozenset({7, 9}), True))),
        Pieces("many", 4, (edit_json.to_json(AddTag(frozenset({1, 2, 3, 8}), "x")),)),
        Pieces("none", 0, ()),
    ],
)
def test_papers_of_a_step_are_counted_as_it_is_written(edit: Edit) -> None:
    written = edit_json.to_json(edit)
    assert edit_json.mentioned(written) == (0 if edit.label == "none" else 4)


@given(st.sets(st.integers(0, 5000)), st.integers(1, 50))
def test_rising_pieces_are_all_ids_in_order(ids: set[int], size: int) -> None:
    pieces = list(rising(array("I", sorted(ids, key=str)), size))
    assert [id for piece in pieces for id in piece] == sorted(ids)
    assert all(len(piece) >= size for piece in pieces[:-1])


def test_ids_far_apart_take_no_room_for_those_between() -> None:
    assert list(rising([2**40, 7, 2**50], 2)) == [[7, 2**40], [2**50]]
