"""A library that goes out as JSON comes back into an empty one as its reader had ordered it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.formats.records import StringText
from paperdesk.library.arranging import arrangement_of
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    CreateCollection,
    CreateWordList,
    DeleteWordList,
    Edit,
    FileUnder,
    Group,
    SaveSearch,
    SetTagColour,
    SetWordList,
)
from paperdesk.library.importing import import_files, import_text
from paperdesk.library.json_export import json_text
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.paper import Paper
from paperdesk.model.rows import SavedSearch, Tag
from paperdesk.model.word_lists import WordList


@pytest.fixture
def ordered(tmp_path: Path) -> Iterator[Library]:
    """A library with two papers, ordered in every way that there is."""
    edits: list[Edit] = [
        AddPapers((Paper(title="One", key="one"), Paper(title="Two", key="two")), "x"),
        AddTag(frozenset({1}), "vision/pose"),
        SetTagColour("vision/pose", "#1f6feb"),
        CreateCollection("Empty"),
        FileUnder(frozenset({2}), "Thesis/Related work"),
        SaveSearch("Recent", "year>=2024"),
        CreateWordList("Wanted", "green", ("transf*", "point cloud*")),
        CreateWordList("Avoid", "red"),
    ]
    with Library.open(tmp_path / "ordered.paperdesk", create=True) as library:
        library.apply(Group("All", tuple(edits)))
        yield library


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "other.paperdesk", create=True) as library:
        yield library


def whole(library: Library) -> str:
    return json_text(library, library.find().ids())


def read_in(library: Library, text: str) -> FileReport:
    return import_text(library, StringText("x.json", text), format="json")


def order(library: Library) -> Arrangement:
    """How a library is ordered, without ids and numbers."""
    found = arrangement_of(library)
    return Arrangement(
        tuple(Tag(one.name, one.colour) for one in found.colours),
        found.collections,
        tuple(SavedSearch(0, one.name, one.query) for one in found.searches),
        tuple(WordList(0, one.name, one.colour, one.words) for one in found.word_lists),
    )


def test_an_empty_library_is_ordered_as_the_other_was(ordered: Library, other: Library) -> None:
    report = read_in(other, whole(ordered))
    assert order(other) == order(ordered)
    assert order(other).word_lists == (
        WordList(0, "Wanted", "green", ("transf*", "point cloud*")),
        WordList(0, "Avoid", "red"),
    )
    assert report.arranged == {"colours": 1, "collections": 1, "searches": 1, "word_lists": 2}
    assert other.import_report(report.batch or 0).arranged == report.arranged
    assert json.loads(whole(other))["library"] == json.loads(whole(ordered))["library"]


def test_undo_takes_papers_and_order_back_and_redo_brings_both(ordered: Library, other: Library) -> None:
    read_in(other, whole(ordered))
    other.undo()
    assert (other.find().count(), order(other)) == (0, Arrangement())
    other.redo()
    assert (other.find().count(), order(other)) == (2, order(ordered))


def test_read_in_again_nothing_is_there_twice(ordered: Library, other: Library) -> None:
    read_in(other, whole(ordered))
    steps = len(other.history())
    report = read_in(other, whole(ordered))
    assert (report.skipped, report.arranged, order(other)) == (2, {}, order(ordered))
    assert len(other.history()) == steps


def test_what_is_there_stays_and_gets_what_it_lacks(ordered: Library, other: Library) -> None:
    text = whole(ordered)
    read_in(other, text)
    other.apply(SetTagColour("vision/pose", "#000000"))
    other.apply(SaveSearch("RECENT", "is:starred"))
    wanted, avoid = other.word_lists()
    other.apply(SetWordList(wanted.id, name="wanted", colour="blue", words=("mine", "transf*")))
    other.apply(DeleteWordList(avoid.id))
    document = json.loads(text)
    document["library"]["searches"].append({"name": "recent", "query": "tag:new"})
    report = read_in(other, json.dumps(document))
    assert report.arranged == {"searches": 1, "word_lists": 2}
    assert order(other) == Arrangement(
        (Tag("vision/pose", "#000000"),),
        order(ordered).collections,
        (
            SavedSearch(0, "Recent", "year>=2024"),
            SavedSearch(0, "RECENT", "is:starred"),
            SavedSearch(0, "recent 2", "tag:new"),
        ),
        (WordList(0, "wanted", "blue", ("mine", "transf*", "point cloud*")), WordList(0, "Avoid", "red")),
    )
    assert other.undo_label() == "Import lists and searches"


def test_lists_alone_come_from_a_file_without_papers(other: Library) -> None:
    beside = {"word_lists": [{"name": "W", "words": ["a", "a", "?"]}, {"name": "w", "words": ["b"]}]}
    report = read_in(other, json.dumps({"papers": [], "library": beside}))
    assert (report.found, report.arranged) == (0, {"word_lists": 1})
    assert order(other).word_lists == (WordList(0, "W", "yellow", ("a", "b")),)


def test_some_of_the_papers_go_out_without_the_order(ordered: Library) -> None:
    assert list(json.loads(json_text(ordered, [1]))) == ["papers"]


def test_two_files_of_one_import_bring_theirs_once(ordered: Library, other: Library, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(whole(ordered), encoding="utf-8")
    reports = import_files(other, [tmp_path / "a.json", tmp_path / "b.json"])
    assert [report.arranged for report in reports] == [
        {"colours": 1, "collections": 1, "searches": 1, "word_lists": 2},
        {},
    ]
    assert order(other) == order(ordered)


def test_a_trial_run_tells_and_changes_nothing(ordered: Library, other: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(whole(ordered), encoding="utf-8")
    (report,) = import_files(other, [path], dry_run=True)
    assert report.arranged == {"colours": 1, "collections": 1, "searches": 1, "word_lists": 2}
    assert order(other) == Arrangement()
