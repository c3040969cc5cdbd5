"""A backup comes before what changes much, and only then."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.library.backup_names import BEFORE_EDIT, BEFORE_IMPORT, DAILY, WORKING, Backup
from paperdesk.library.backups import Backups
from paperdesk.library.edits import Group, SetNote, SetStarred, TrashPapers
from paperdesk.library.guard import LARGE, Guard, Pending, is_due
from paperdesk.library.importing import add_papers, import_files
from paperdesk.library.key_plan import plan_keys
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.model.paper import Paper
from tests.dumps import dump_tables

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def guarded(library: Library) -> Iterator[Library]:
    """A library whose guard makes backups at once."""
    add_sample(library)
    guard = Guard(lambda: Backups.of(library.path), lambda pending: pending.make(lambda done, total: None))
    library.guard = lambda: guard
    yield library


def reasons(library: Library) -> list[str]:
    return [backup.reason for backup in Backups.of(library.path).list()]


def some(library: Library, count: int) -> frozenset[int]:
    return frozenset(library.find().ids()[:count])


def entries(path: Path, count: int) -> Path:
    path.write_text("\n".join(f"@misc{{new{n}, title = {{Paper number {n} of many}}}}" for n in range(count)))
    return path


def test_a_backup_comes_before_an_edit_of_many_papers(guarded: Library) -> None:
    before = dump_tables(guarded.path)
    guarded.apply(TrashPapers(some(guarded, 21)))

    (backup,) = Backups.of(guarded.path).list()
    assert backup.reason == BEFORE_EDIT
    assert dump_tables(backup.path) == before


def test_no_backup_comes_before_an_edit_of_few_papers(guarded: Library) -> None:
    guarded.apply(TrashPapers(some(guarded, 20)))

    assert reasons(guarded) == []


def test_a_group_counts_all_its_parts(guarded: Library) -> None:
    edits = tuple(SetNote(paper, "new") for paper in some(guarded, 21))
    guarded.apply(Group("Many notes", edits))

    assert reasons(guarded) == [BEFORE_EDIT]


def test_a_backup_comes_before_many_keys_are_made_anew(guarded: Library) -> None:
    few = plan_keys(guarded, sorted(some(guarded, 20)), "x[title1]").edit()
    assert few is not None
    guarded.apply(few)
    assert reasons(guarded) == []
    many = plan_keys(guarded, sorted(some(guarded, 21)), "y[title1]").edit()
    assert many is not None
    guarded.apply(many)
    assert reasons(guarded) == [BEFORE_EDIT]


def test_a_backup_comes_before_an_import_of_many_entries(guarded: Library, tmp_path: Path) -> None:
    before = dump_tables(guarded.path)
    import_files(guarded, [entries(tmp_path / "many.bib", 101)])

    (backup,) = Backups.of(guarded.path).list()
    assert backup.reason == BEFORE_IMPORT
    assert dump_tables(backup.path) == before


def test_an_empty_library_needs_no_backup(library: Library, tmp_path: Path) -> None:
    backups = Backups.of(library.path)
    guard = Guard(lambda: backups, lambda pending: pending.make(lambda done, total: None))
    library.guard = lambda: guard
    import_files(library, [entries(tmp_path / "many.bib", 101)])

    assert reasons(library) == []


def test_files_of_one_import_count_together(guarded: Library, tmp_path: Path) -> None:
    import_files(guarded, [entries(tmp_path / "a.bib", 60), entries(tmp_path / "b.bib", 60)])

    assert reasons(guarded) == [BEFORE_IMPORT]


def test_no_backup_comes_before_an_import_of_few_entries(guarded: Library, tmp_path: Path) -> None:
    import_files(guarded, [entries(tmp_path / "few.bib", 100)])

    assert reasons(guarded) == []


@pytest.mark.parametrize("count, made", [(100, []), (101, [BEFORE_IMPORT])])
def test_papers_of_a_page_count_as_an_import(guarded: Library, count: int, made: list[str]) -> None:
    add_papers(guarded, [Paper(title=f"Number {n} of a page") for n in range(count)], source="a page")

    assert reasons(guarded) == made


def test_what_cannot_be_held_does_not_stop_an_edit(guarded: Library, tmp_path: Path) -> None:
    nowhere = Backups.of(tmp_path / "none.paperdesk")
    nowhere = Backups.of(tmp_path / "none.paperdesk")
    guard = Guard(lambda: nowhere, lambda pending: pytest.fail("held nothing"))
    guarded.guard = lambda: guard
    guarded.apply(SetStarred(some(guarded, 30), True))

    assert len(guarded.find("is:starred").ids()) >= 30


def test_a_second_backup_is_not_made_when_none_is_due(guarded: Library) -> None:
    backups = Backups.of(guarded.path)
    tell = lambda done, total: None  # noqa: E731
    made = Pending.of(backups, DAILY).make(tell)

    assert made is not None
    assert made.new
    assert Pending.of(backups, DAILY).make(tell) is None


def aged(hours: float) -> Backup:
    return Backup(Path("a"), NOW - timedelta(hours=hours), DAILY)


@pytest.mark.parametrize(
    "reason, hours, size, due",
    [
        (DAILY, 23.9, 1, False),
        (DAILY, 24.0, 1, True),
        (WORKING, 0.49, 1, False),
        (WORKING, 0.5, 1, True),
        (BEFORE_EDIT, 0.01, LARGE - 1, True),
        (BEFORE_EDIT, 0.01, LARGE, False),
        (BEFORE_IMPORT, 0.01, LARGE, False),
        (BEFORE_EDIT, 0.5, LARGE, True),
        (DAILY, -1, 1, True),
    ],
)
def test_a_backup_is_due_by_its_reason(reason: str, hours: float, size: int, due: bool) -> None:
    assert is_due(reason, aged(hours), size, NOW) == due


@pytest.mark.parametrize("reason", [DAILY, WORKING, BEFORE_EDIT, BEFORE_IMPORT])
def test_the_first_backup_is_always_due(reason: str) -> None:
    assert is_due(reason, None, LARGE, NOW)
