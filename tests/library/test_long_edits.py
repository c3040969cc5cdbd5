"""Edits of many papers tell how far they are, and are taken back whole when they are cancelled."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from typing_extensions import override

from paperdesk.library import edit_json
from paperdesk.library.edits import AddPapers, Edit, Group, Outcome, SetStarred
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled
from paperdesk.model.paper import Paper
from paperdesk.store.store import Store
from tests.dumps import dump_tables

COUNT = 6


@dataclass(frozen=True, slots=True)
class StarSlowly(Edit):
    """Stars papers one by one, and tells of each."""

    papers: tuple[int, ...]

    @property
    @override
    def label(self) -> str:
        return "Star slowly"

    @override
    def apply(self, store: Store) -> Outcome:
        outcomes = []
        for done, paper in enumerate(self.papers):
            store.step(done, len(self.papers))
            outcomes.append(SetStarred(frozenset({paper}), True).apply(store))
        inverse = Group(self.label, tuple(each.inverse for each in outcomes if each.inverse))
        return Outcome(outcomes[0].change, inverse)


class Telling:
    """Remembers what it is told, and cancels after some times."""

    def __init__(self, times: int) -> None:
        self.told: list[tuple[int, int]] = []
        self._times = times

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) > self._times:
            raise Cancelled


@pytest.fixture
def slow(library: Library) -> StarSlowly:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}") for n in range(COUNT)), "test"))
    return StarSlowly(tuple(sorted(library.find().ids())))


def test_a_long_edit_tells_how_far_it_is(library: Library, slow: StarSlowly) -> None:
    telling = Telling(100)
    applied = library.apply(slow, progress=telling)
    assert telling.told == [(0, 1), *((done, COUNT) for done in range(COUNT))]
    assert (applied.recorded, library.find("is:starred").count()) == (True, COUNT)
    library.apply(SetStarred(frozenset({1}), False))
    assert len(telling.told) == COUNT + 1


@pytest.mark.parametrize("times", range(COUNT + 1))
def test_a_cancelled_edit_leaves_no_trace(library: Library, slow: StarSlowly, times: int) -> None:
    before = dump_tables(library.path), library.history()
    with pytest.raises(Cancelled):
        library.apply(slow, progress=Telling(times))
    assert (dump_tables(library.path), library.history()) == before


@pytest.mark.parametrize("turn", [Library.undo, Library.redo])
def test_taking_back_can_be_cancelled_too(
    library: Library, slow: StarSlowly, turn: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    library.apply(slow)
    if turn is Library.redo:
        library.undo()
    monkeypatch.setattr(edit_json, "from_json", lambda text: slow)
    before = dump_tables(library.path), library.history()
    with pytest.raises(Cancelled):
        turn(library, progress=Telling(2))
    assert (dump_tables(library.path), library.history()) == before


def test_a_step_of_many_papers_is_long(library: Library, slow: StarSlowly) -> None:
    library.apply(slow)
    assert not library.turning_is_long(undone=True)
    library.apply(AddPapers(tuple(Paper(title=f"More {n}") for n in range(3000)), "test"))
    everything = frozenset(library.find().ids())
    library.apply(Group("Star all", tuple(SetStarred(frozenset({id}), True) for id in everything)))
    assert (library.turning_is_long(undone=True), library.turning_is_long(undone=False)) == (True, False)
    library.undo()
    assert (library.turning_is_long(undone=True), library.turning_is_long(undone=False)) == (False, True)
