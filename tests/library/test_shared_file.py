"""One file in several threads: who writes first, and which steps are the program's own."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.edits import AddPapers, SetStarred
from paperdesk.library.library import Library
from paperdesk.library.shared_file import OwnSteps, SharedFile
from paperdesk.model.errors import LibraryInUse
from paperdesk.model.paper import Paper

STAR = SetStarred(frozenset({1}), True)
UNSTAR = SetStarred(frozenset({1}), False)


@pytest.fixture
def path(library: Library) -> Path:
    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "test"))
    return library.path


@pytest.fixture
def file(path: Path) -> SharedFile:
    return SharedFile(path)


@pytest.fixture
def edits(file: SharedFile) -> Iterator[Library]:
    with closing(file.open_for_edits()) as opened:
        yield opened


def test_own_edits_are_known_and_those_of_others_are_not(
    file: SharedFile, edits: Library, library: Library
) -> None:
    start = library.state()
    edits.apply(STAR)
    edits.undo()
    edits.redo()
    edits.apply(SetStarred(frozenset({2}), True))
    middle = library.state()
    with file.open_for_import() as other:
        other.apply(UNSTAR)
    late = library.state()
    edits.undo()
    end = library.state()
    lead = file.own.lead
    assert (lead(start, middle), lead(middle, late), lead(late, end)) == (True, False, True)
    assert (lead(start, end), lead(start, late)) == (False, False)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.integers(0, 9), st.integers(0, 9))
def test_only_a_chain_of_own_steps_leads_from_one_state_to_another(
    steps: list[tuple[int, int]], start: int, end: int
) -> None:
    own = OwnSteps()
    for before, after in steps:
        own.note((before,), (after,))
    following = {before: after for before, after in steps if before != after}
    reached, at = {start}, start
    for _ in following:
        at = following.get(at, at)
        reached.add(at)
    assert own.lead((start,), (end,)) == (end in reached)


def test_an_edit_waits_for_a_chunk_of_an_import_and_no_longer(
    file: SharedFile, path: Path, edits: Library
) -> None:
    with file.open_for_import() as importing:
        with importing._store.transaction(), pytest.raises(LibraryInUse, match="itself is writing"):
            edits.apply(STAR, patience=0.01)
        waiting = threading.Thread(target=_star, args=(file,))
        with importing._store.transaction():
            waiting.start()
        waiting.join()
    with Library.open(path) as after:
        assert after.paper(1).starred


def _star(file: SharedFile) -> None:
    with file.open_for_edits() as own:
        own.apply(STAR)
