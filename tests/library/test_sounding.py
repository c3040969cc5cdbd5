"""Whatever is written into a library can be given out, and comes back as it is there."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.annotations.web_reading import read_web_annotations
from paperdesk.formats.paperdesk_json import read_papers, write_json
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.library.annotations import annotations_by
from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    AddTag,
    AppendNote,
    CreateCollection,
    CreateWordList,
    Edit,
    Group,
    Many,
    SaveSearch,
    SetFields,
    SetHighlight,
    SetNote,
    SetRemark,
)
from paperdesk.library.exporting import export_pieces
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.model.word_lists import WordList

FORMATS = ("bibtex", "biblatex", "ris", "csl-json", "csv", "markdown", "annotations-html", "readwise")
BAD = st.text(st.sampled_from("ab é\0\ud83d\ude00\udfff\u202e\u0301<&\n"), max_size=8).map("x{}y".format)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("sound") / "a.paperdesk", create=True) as opened:
        opened.apply(AddPapers((Paper(title="One", key="one", abstract="Some words."),), "test"))
        opened.apply(AddHighlight(1, "abstract", 0, 4))
        yield opened


def test_texts_are_written_without_what_no_file_takes(library: Library) -> None:
    nul, half = "a\0b", "a\ud800b"
    edits: list[Edit] = [
        SetNote(1, nul),
        AppendNote(1, half),
        SetRemark(1, nul),
        SetFields(1, {"title": half, "publis\0her": nul}),
        SetHighlight(1, comment=nul, tags=(half,)),
        AddTag(frozenset({1}), half),
        Many((1,), lambda ids: AddTag(ids, "c\0d")),
        CreateCollection(nul),
        CreateWordList(half, words=(nul,)),
        SaveSearch(half, nul),
    ]
    library.apply(Group("All", tuple(edits)))
    paper = library.paper(1)
    assert (paper.note, paper.remark, paper.title) == ("ab\n\nab", "ab", "ab")
    assert dict(paper.fields) == {"publisher": "ab"}
    assert [(mark.comment, mark.tags) for mark in paper.highlights] == [("ab", ("ab",))]
    assert paper.tags == ("ab", "cd")
    assert [one.name for one in library.collections()] == ["ab"]
    assert library.word_lists() == [WordList(1, "ab", "yellow", ("ab",))]
    assert [(one.name, one.query) for one in library.known_searches()] == [("ab", "ab")]


def test_a_paper_that_is_added_is_sound(library: Library) -> None:
    library.apply(AddPapers((Paper(title="T\0\ud800wo", note="a\0"),), "te\0st"))
    paper = library.paper(max(library.find().ids()))
    assert (paper.title, paper.note, paper.batch and paper.batch.source) == ("Two", "a", "test")


def test_a_note_that_holds_nul_from_before_is_not_doubled_when_it_is_edited(library: Library) -> None:
    db = library.tables().db
    with library.tables().transaction(), library.tables().index.reindexed([1]):
        db.execute(
            "insert into notes (paper, text) values (1, ?) on conflict do update set text = ?", ["a\0b"] * 2
        )
    library.apply(SetNote(1, "abc", base="a\0b"))
    assert library.paper(1).note == "abc"


@settings(max_examples=40, deadline=None)
@given(note=BAD, more=BAD, remark=BAD, comment=BAD, title=BAD, field=BAD)
def test_everything_written_can_be_exported_and_read_back(
    library: Library, note: str, more: str, remark: str, comment: str, title: str, field: str
) -> None:
    library.apply(SetNote(1, note))
    library.apply(AppendNote(1, more))
    library.apply(SetRemark(1, remark))
    library.apply(SetHighlight(1, comment=comment))
    library.apply(SetFields(1, {"title": title, "publisher": field}))
    paper = library.paper(1)
    (back,) = _papers(read_papers(StringText("x", write_json([paper]))))
    assert (back.title, back.note, back.remark) == (paper.title, paper.note, paper.remark)
    assert back.fields == paper.fields
    assert back.highlights == paper.highlights
    web = "".join(export_pieces(library, [1], "web-annotation"))
    (marked,) = _papers(read_web_annotations(StringText("x", web)))
    assert [mark.comment for mark in marked.highlights] == [mark.comment for mark in paper.highlights]
    for format in FORMATS:
        "".join(export_pieces(library, [1], format)).encode()
    annotations_by(library, [1], "{title} {note}").encode()


def _papers(items: Iterable[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, Record)]
