"""What a restore would change is told before it does."""

import pytest

from paperdesk.library.backup_names import BY_HAND
from paperdesk.library.backups import Backups
from paperdesk.library.differences import Compared, Difference, difference
from paperdesk.library.edits import AddPapers, SetNote, SetStarred, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled
from paperdesk.model.paper import Paper


def unwatched(done: int, total: int) -> None:
    """Nobody looks."""


@pytest.fixture
def papers(library: Library) -> list[int]:
    library.apply(
        AddPapers(tuple(Paper(title=f"Paper {n}", abstract="Text.") for n in range(5)), source="test")
    )
    return library.find("", "title").ids()


def test_what_differs_is_counted_with_its_titles(library: Library, papers: list[int]) -> None:
    backup = Backups.of(library.path).make(BY_HAND).backup
    library.apply(AddPapers((Paper(title="New"),), source="test"))
    library.apply(TrashPapers(frozenset(papers[:2])))
    library.apply(SetNote(papers[2], "noted"))

    found = difference(library.path, backup.path, unwatched)

    assert (found.back.count, sorted(found.back.titles)) == (2, ["Paper 0", "Paper 1"])
    assert found.gone == Compared(1, ("New",))
    assert found.notes == Compared(1, ("Paper 2",))
    assert found.highlights == 0


def test_nothing_differs_from_a_backup_just_made(library: Library, papers: list[int]) -> None:
    library.apply(SetStarred(frozenset(papers), True))
    backup = Backups.of(library.path).make(BY_HAND).backup
    none = Compared(0)

    found = difference(library.path, backup.path, unwatched)

    assert found == Difference(none, none, none, none, 0)
    assert found.is_nothing


def test_it_can_be_cancelled(library: Library, papers: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    backup = Backups.of(library.path).make(BY_HAND).backup
    monkeypatch.setattr("paperdesk.store.watching.OFTEN", 0.0)
    monkeypatch.setattr(
        "paperdesk.store.comparing.Comparison.highlights",
        lambda self: self._raw.execute(
            "with recursive n (i) as (select 1 union all select i + 1 from n) select sum(i) from n"
        ).fetchone()[0],
    )

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        difference(library.path, backup.path, cancel)
