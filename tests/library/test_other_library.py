"""The papers and marks of another library come in like those of any file, and it is only read."""

from hashlib import sha256
from pathlib import Path

import pytest

from paperdesk.library.edits import AddPapers, AddTag, AttachHighlights, SetNote, SetStarred, TrashPapers
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper, Status

SHARED = tuple(Paper(title=f"Shared {n}", abstract="Some words.", doi=f"10.1/{n}") for n in range(3))


@pytest.fixture
def other(library: Library, tmp_path: Path) -> Path:
    """A copy of the library that went its own way, as one in conflict does."""
    library.apply(AddPapers(SHARED, "page"))
    path = tmp_path / "t (conflicted copy 2026-11-23).paperdesk"
    library.copy(path)
    with Library.open(path) as copy:
        third, second, first = sorted(copy.find().ids())
        copy.apply(AddPapers((Paper(title="Theirs"), Paper(title="No", status=Status.DISMISSED)), "page"))
        copy.apply(SetNote(first, "their note"))
        copy.apply(AddTag(frozenset({second}), "theirs"))
        copy.apply(SetStarred(frozenset({second}), True))
        copy.apply(AttachHighlights(((first, Highlight(0, 4, "Some", "", " words")),)))
        copy.apply(TrashPapers(frozenset({third})))
    return path


def test_what_another_library_has_comes_in_as_one_step(library: Library, other: Path) -> None:
    before = sha256(other.read_bytes()).hexdigest()
    (report,) = import_files(library, [other])
    assert (report.file, report.format, report.added, report.merged, report.failed) == (
        other.name,
        "json",
        2,
        2,
        (),
    )
    papers = {paper.title: paper for paper in library.papers(library.find().ids())}
    first, second = papers["Shared 0"], papers["Shared 1"]
    assert (first.note, [mark.exact for mark in first.highlights]) == ("their note", ["Some"])
    assert (second.tags, "Theirs" in papers, "Shared 2" in papers) == (("theirs",), True, True)
    library.undo()
    assert (library.find().count(), library.find("has:note").count()) == (3, 0)
    assert sha256(other.read_bytes()).hexdigest() == before


def test_a_library_that_is_in_use_is_read_as_it_is(library: Library, other: Path) -> None:
    with Library.open(other) as in_use:
        in_use.apply(AddPapers((Paper(title="Newest"),), "page"))
        import_files(library, [other])
        in_use.apply(AddPapers((Paper(title="Later"),), "page"))
    assert [library.find(f"title:{title}").count() for title in ("newest", "later")] == [1, 0]


def test_the_same_library_brings_nothing_new(library: Library, other: Path) -> None:
    (report,) = import_files(library, [library.path])
    assert (report.added, report.merged, report.failed) == (0, 0, ())


def test_what_is_no_library_is_told(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.paperdesk"
    path.write_text("hello" * 1000)
    (report,) = import_files(library, [path])
    assert (report.added, "not a PaperDesk library" in report.failed[0].reason) == (0, True)
