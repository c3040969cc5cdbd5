"""The numbers of the sidebar are kept while the library changes, and never drift from its papers."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.records import StringText
from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    AddTag,
    AddToCollection,
    CreateCollection,
    DeleteCollection,
    DeleteTag,
    Edit,
    FileUnder,
    Group,
    MergePapers,
    MoveCollection,
    PurgePapers,
    RemoveFromCollection,
    RemoveHighlights,
    RemoveTag,
    RenameTag,
    RestorePapers,
    SetFields,
    SetHighlight,
    SetNote,
    SetStarred,
    SetStatus,
    TrashPapers,
    UnpurgePapers,
)
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Name, Paper, Status
from paperdesk.model.rows import Counts

TAGS = ("a", "a/b", "A/b/c", "a/b/d", "e", "e/f", "/", "ab", "é", "é/g")
FOLDERS = ("X", "X/Y", "X/Y/Z", "W")
PLACES = {
    "all": "",
    "inbox": "status:inbox",
    "favourites": "is:starred",
    "to_read": "status:to-read -is:snoozed",
    "reading": "status:reading",
    "read": "status:read",
    "annotated": "(has:note OR has:highlight)",
    "missing_authors": "no:author",
    "dismissed": "status:dismissed",
    "trash": "is:trashed",
}
LINED = "@misc{%s, title = {%s}, keywords = {a/b, e}, note = {n}, groups = {X/Y}}"

ids = st.frozensets(st.integers(1, 8), min_size=1, max_size=4)
one = st.integers(1, 7)
tag = st.sampled_from(TAGS)
folder = st.integers(1, 4)
status = st.sampled_from(list(Status))
paper = st.builds(
    Paper,
    title=st.sampled_from(("One", "Two", "Three")),
    abstract=st.just("Text to mark."),
    authors=st.sampled_from(((), (Name("Li"),))),
    status=status,
    starred=st.booleans(),
    note=st.sampled_from(("", "noted")),
    tags=st.lists(tag, max_size=3, unique=True).map(tuple),
    collections=st.lists(st.sampled_from(FOLDERS), max_size=2, unique=True).map(tuple),
    highlights=st.sampled_from(((), (Highlight(0, 4, "Text"),))),
)
edit: st.SearchStrategy[Edit] = st.one_of(
    st.builds(AddPapers, st.lists(paper, min_size=1, max_size=3).map(tuple), st.just("x")),
    st.builds(AddTag, ids, tag),
    st.builds(RemoveTag, ids, tag, st.booleans()),
    st.builds(RenameTag, tag, tag),
    st.builds(DeleteTag, tag),
    st.builds(SetStarred, ids, st.booleans()),
    st.builds(SetStatus, ids, status),
    st.builds(TrashPapers, ids),
    st.builds(RestorePapers, ids),
    st.builds(PurgePapers, ids),
    st.builds(UnpurgePapers, ids),
    st.builds(SetNote, one, st.sampled_from(("", "one", "two"))),
    st.builds(SetFields, one, st.sampled_from(({"authors": ()}, {"authors": (Name("Wu"),)}))),
    st.builds(SetFields, one, st.sampled_from(({"abstract": ""}, {"abstract": "Other text to mark."}))),
    st.builds(AddHighlight, one, st.just("title"), st.integers(0, 2), st.just(3)),
    st.builds(AddHighlight, one, st.just("abstract"), st.just(0), st.integers(1, 9), tags=st.just(("a",))),
    st.builds(SetHighlight, st.integers(1, 6), comment=st.sampled_from(("", "why"))),
    st.builds(RemoveHighlights, ids),
    st.builds(MergePapers, one, st.tuples(one), st.just({})),
    st.builds(FileUnder, ids, st.sampled_from(FOLDERS)),
    st.builds(CreateCollection, st.sampled_from(("X", "V")), st.none() | folder),
    st.builds(MoveCollection, folder, st.none() | folder),
    st.builds(DeleteCollection, folder),
    st.builds(AddToCollection, ids, folder),
    st.builds(RemoveFromCollection, ids, folder),
)
FIRST = (
    Paper(title="One", tags=("a", "a/b"), collections=("X",), note="n", status=Status.INBOX),
    Paper(title="Two", tags=("a/b", "e/f"), collections=("X/Y",), highlights=(Highlight(0, 4, "Text"),)),
    Paper(title="Three", tags=("A/b/c",), collections=("X/Y/Z", "W"), starred=True, authors=(Name("Li"),)),
    Paper(title="Four", tags=("e", "a/b"), note="n", highlights=(Highlight(0, 4, "Text"),)),
    Paper(title="Five", tags=("e/f", "a"), collections=("X/Y",), status=Status.DISMISSED, starred=True),
    Paper(title="Six", collections=("W",), status=Status.READ),
)
Step = Callable[[Library], object]
step: st.SearchStrategy[Step] = st.one_of(
    edit.map(lambda each: lambda library: library.apply(each)),
    st.lists(edit, min_size=2, max_size=3).map(
        lambda edits: lambda library: library.apply(Group("Both", tuple(edits)))
    ),
    st.sampled_from((Library.undo, Library.undo, Library.redo)),
    st.tuples(st.sampled_from("kl"), st.sampled_from(("One", "Four"))).map(
        lambda entry: lambda library: import_text(library, StringText("x.bib", LINED % entry))
    ),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has some of everything, which is quicker to copy than to make."""
    path = tmp_path_factory.mktemp("filled") / "filled.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(FIRST, "x"))
    return path


@pytest.mark.usefixtures("_no_network")
@settings(max_examples=60)
@given(steps=st.lists(step, min_size=1, max_size=25))
def test_kept_numbers_are_those_that_counting_gives(filled: Path, steps: list[Step]) -> None:
    path = filled.with_name("copy.paperdesk")
    copyfile(filled, path)
    with Library.open(path) as library:
        for each in steps:
            # What cannot be done leaves all as it was; nobody moves a collection into one that is gone.
            with suppress(PaperDeskError, sqlite3.IntegrityError):
                each(library)
            assert_kept(library)
        assert library.check() == []


@pytest.mark.parametrize(
    "change",
    [
        AddPapers((*FIRST, Paper(title="G", abstract="Text", highlights=(Highlight(0, 4, "Text"),))), "y"),
        AddTag(frozenset({1, 2, 6}), "a/b/c/d"),
        RemoveTag(frozenset({5, 6}), "a/b", forget=True),
        RenameTag("a/b", "z"),
        RenameTag("a/b", "e"),
        RenameTag("a", "e/f/g"),
        DeleteTag("a"),
        SetStarred(frozenset({4, 5, 2}), True),
        SetStarred(frozenset({4, 2}), False),
        SetStatus(frozenset({1, 4, 6}), Status.DISMISSED),
        SetStatus(frozenset({2}), Status.READING),
        TrashPapers(frozenset({2, 4, 5, 6})),
        Group("Purge", (TrashPapers(frozenset({4, 5})), PurgePapers(frozenset({4, 5})))),
        SetNote(6, ""),
        SetNote(3, ""),
        SetNote(5, "new"),
        SetNote(1, "new"),
        SetFields(4, {"authors": ()}),
        SetFields(6, {"authors": (Name("Wu"),)}),
        MergePapers(1, (5,), {}),
        MergePapers(6, (5, 4, 3), {}),
        MergePapers(2, (4,), {}),
        FileUnder(frozenset({1, 6}), "X/New/Deep"),
        MoveCollection(2, None),
        MoveCollection(3, 4),
        MoveCollection(4, 3),
        DeleteCollection(2),
        RemoveFromCollection(frozenset({4, 5}), 2),
    ],
    ids=lambda change: type(change).__name__,
)
def test_kept_numbers_follow_each_edit_and_its_inverse(filled: Path, change: Edit) -> None:
    path = filled.with_name("copy.paperdesk")
    copyfile(filled, path)
    with Library.open(path) as library:
        for step in (lambda: library.apply(change), library.undo, library.redo, library.undo):
            assert step()
            assert_kept(library)


@pytest.mark.parametrize(
    "statement",
    [
        "delete from papers where id = 4",
        "delete from tags where name = 'a/b'",
        "delete from collections where name = 'Y'",
        "delete from highlights",
        "delete from notes",
        "update highlights set paper = 6 where paper = 5",
        "insert or replace into notes (paper, text) values (1, 'new'), (6, 'again')",
    ],
)
def test_kept_numbers_follow_what_sql_alone_can_do(filled: Path, statement: str) -> None:
    path = filled.with_name("copy.paperdesk")
    copyfile(filled, path)
    raw = sqlite3.connect(path)
    raw.execute("pragma foreign_keys = on")
    assert raw.execute(statement).rowcount
    raw.commit()
    raw.close()
    with Library.open(path) as library:
        assert_kept(library)


def assert_kept(library: Library) -> None:
    counted = Counts(**{name: library.find(query).count() for name, query in PLACES.items()})
    assert library.counts() == counted
    papers = list(library.papers(library.find().ids()))
    assert {tag.name: tag.count for tag in library.tags()} == {
        name: found
        for (name,) in rows(library, "select name from tags")
        if (found := sum(inside(paper.tags, name) for paper in papers))
    }
    assert {each.path: each.count for each in library.collections()} == {
        each.path: sum(inside(paper.collections, each.path) for paper in papers)
        for each in library.collections()
    }


def inside(names: tuple[str, ...], outer: str) -> bool:
    """Whether any is the outer one or nested in it; case is of no account where SQLite knows none."""
    return any(f"{name}/".lower().startswith(f"{outer}/".lower()) for name in names)


def rows(library: Library, sql: str) -> list[tuple[str]]:
    connection = sqlite3.connect(library.path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
