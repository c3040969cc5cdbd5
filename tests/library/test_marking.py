"""Highlights of a library: made, changed, moved along with their text, found, listed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.formats.paperdesk_json import write_json
from paperdesk.formats.records import StringText
from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    FillFields,
    Group,
    PlaceHighlight,
    RemoveHighlights,
    SetFields,
    SetHighlight,
    SetStatus,
)
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.anchoring import text_hash
from paperdesk.model.paper import Highlight, Paper, Status
from tests.marks import bare

ABSTRACT = "We study sparse attention. It is fast, and the code is here."
FIRST, SECOND = 2, 1


@pytest.fixture
def shelf(library: Library) -> Library:
    library.apply(AddPapers((Paper(title="Sparse nets", abstract=ABSTRACT), Paper(title="Dense nets")), "x"))
    return library


def mark(library: Library, quote: str, comment: str = "", tags: tuple[str, ...] = ()) -> int:
    start = ABSTRACT.index(quote)
    edit = AddHighlight(FIRST, "abstract", start, start + len(quote), 2, comment, tags)
    id = library.apply(edit).result
    assert isinstance(id, int)
    return id


def marks(library: Library, paper: int = FIRST) -> tuple[Highlight, ...]:
    return library.paper(paper).highlights


def test_highlight_holds_quote_context_times_and_version(shelf: Library) -> None:
    id = mark(shelf, "sparse attention", "why?", ("method",))
    (made,) = marks(shelf)
    assert made == Highlight(
        9, 25, "sparse attention", "We study ", ". It is fast, and the code is he", 2, "why?",
        tags=("method",), created=made.created, modified=made.created, uuid=made.uuid,
        text_hash=text_hash(ABSTRACT),
    )  # fmt: skip
    assert (made.id, len(made.uuid), bool(made.created)) == (id, 36, True)


def test_title_is_highlighted_too(shelf: Library) -> None:
    mark(shelf, "code")
    shelf.apply(AddHighlight(FIRST, "title", 0, 6))
    assert [(one.field, one.exact) for one in marks(shelf)] == [("abstract", "code"), ("title", "Sparse")]


def test_highlights_may_overlap(shelf: Library) -> None:
    for quote in ("sparse attention", "attention. It is", "attention", "attention"):
        mark(shelf, quote)
    assert [one.exact for one in marks(shelf)] == [
        "sparse attention", "attention. It is", "attention", "attention",
    ]  # fmt: skip
    assert len({one.uuid for one in marks(shelf)}) == 4


def test_undo_and_redo_of_making_keep_id_uuid_and_times(ticking: Callable[[int], Library]) -> None:
    library = ticking(1)
    library.apply(AddPapers((Paper(title="A"), Paper(title="B", abstract=ABSTRACT)), "x"))
    library.apply(AddHighlight(1, "abstract", 0, 8))
    before = marks(library, 1)
    library.apply(SetHighlight(before[0].id, colour=3))
    changed = marks(library, 1)
    assert changed[0].modified > before[0].modified
    library.undo()
    library.undo()
    assert marks(library, 1) == ()
    library.redo()
    assert (marks(library, 1), marks(library, 1)[0].id) == (before, before[0].id)
    library.redo()
    assert marks(library, 1) == changed


def test_comment_saved_while_typing_is_one_step(shelf: Library) -> None:
    id = mark(shelf, "fast")
    for text in ("h", "ho", "how"):
        shelf.apply(SetHighlight(id, comment=text), coalesce=True)
    shelf.apply(SetHighlight(id, comment="how?", colour=4), coalesce=True)
    assert [step.label for step in shelf.history()][:3] == [
        "Colour highlight",
        "Comment highlight",
        "Highlight",
    ]
    shelf.undo()
    shelf.undo()
    assert [(one.comment, one.colour) for one in marks(shelf)] == [("", 2)]


def test_comments_of_two_highlights_are_two_steps(shelf: Library) -> None:
    for quote in ("fast", "code"):
        shelf.apply(SetHighlight(mark(shelf, quote), comment="x"), coalesce=True)
    shelf.undo()
    assert [one.comment for one in marks(shelf)] == ["x", ""]


def test_paper_is_found_by_what_is_on_it_and_no_longer_without(shelf: Library) -> None:
    id = mark(shelf, "fast", "remarkable", ("speed/claims",))
    words = ("remarkable", "speed claims", "has:highlight", "fast has:highlight")
    assert [shelf.find(word).ids() for word in words] == [[FIRST]] * 4
    assert shelf.counts().annotated == 1
    shelf.apply(RemoveHighlights(frozenset({id})))
    assert [shelf.find(word).ids() for word in words] == [[]] * 4
    assert (shelf.counts().annotated, shelf.check()) == (0, [])
    shelf.undo()
    assert [shelf.find(word).ids() for word in words] == [[FIRST]] * 4
    assert (shelf.counts().annotated, shelf.check()) == (1, [])


def test_edit_of_the_text_takes_highlights_along_and_undo_puts_them_back(shelf: Library) -> None:
    mark(shelf, "sparse attention")
    mark(shelf, "code is here")
    shelf.apply(AddHighlight(FIRST, "title", 0, 6))
    before = marks(shelf)
    edited = ABSTRACT.replace("We", "Here we").replace("is here", "is there")
    shelf.apply(SetFields(FIRST, {"abstract": edited, "title": "All sparse things"}))
    assert bare(marks(shelf)) == (
        Highlight(14, 30, "sparse attention", colour=2),
        Highlight(52, 65, "code is there", colour=2),
        Highlight(4, 10, "sparse", field="title"),
    )
    after = marks(shelf)
    shelf.undo()
    assert marks(shelf) == before
    shelf.redo()
    assert marks(shelf) == after
    assert shelf.check() == []


def test_highlights_outlive_their_text_as_orphans(shelf: Library) -> None:
    mark(shelf, "sparse attention", "keep me")
    (before,) = marks(shelf)
    shelf.apply(SetFields(FIRST, {"abstract": ""}))
    assert marks(shelf) == (replace(before, orphan=True, text_hash=text_hash("")),)
    assert [row.mark.exact for row in shelf.highlights(doubtful=True)] == ["sparse attention"]
    shelf.apply(FillFields((("abstract", f"Abstract: {ABSTRACT}", frozenset({FIRST})),)))
    assert bare(marks(shelf)) == bare([replace(before, start=19, end=35)])
    shelf.undo()
    shelf.undo()
    assert marks(shelf) == (before,)


def test_place_that_the_reader_gives_ends_all_doubt(shelf: Library) -> None:
    id = mark(shelf, "sparse attention", "keep me")
    shelf.apply(SetFields(FIRST, {"abstract": "Now about thin attention."}))
    shelf.apply(PlaceHighlight(id, 10, 24))
    (placed,) = marks(shelf)
    assert (placed.exact, placed.moved, placed.orphan, placed.comment) == (
        "thin attention", False, False, "keep me",
    )  # fmt: skip
    assert shelf.highlights(doubtful=True) == []
    shelf.undo()
    assert (marks(shelf)[0].exact, marks(shelf)[0].moved) == ("sparse attention", True)


def test_text_that_somebody_else_changed_does_not_carry_marks_on_other_words(shelf: Library) -> None:
    mark(shelf, "sparse attention")
    mark(shelf, "fast")
    changed = "Preface. " + ABSTRACT.replace(" It is fast,", "")
    store = shelf.tables()
    with store.transaction(), store.index.reindexed([FIRST]):
        store.facts.set(FIRST, "abstract", changed)
    found, lost = marks(shelf)
    assert (changed[found.start : found.end], found.orphan, found.moved) == ("sparse attention", False, False)
    assert (lost.exact, lost.orphan) == ("fast", True)


def test_imported_highlights_are_put_on_their_words(library: Library) -> None:
    off = Highlight(
        0, 16, "sparse attention", "We study ", ". It is fast", uuid="u-1", created="c", modified="m"
    )
    there = Highlight(0, 8, "We study")
    gone = Highlight(3, 9, "gone far away", comment="x")
    library.apply(AddPapers((Paper(abstract=ABSTRACT, highlights=(off, there, gone)),), "x"))
    found = {one.exact: one for one in marks(library, 1)}
    assert {quote: (one.start, one.moved, one.orphan) for quote, one in found.items()} == {
        "sparse attention": (9, False, False),
        "We study": (0, False, False),
        "gone far away": (3, False, True),
    }
    assert (found["sparse attention"].uuid, found["sparse attention"].created) == ("u-1", "c")
    library.apply(AddPapers((Paper(abstract=ABSTRACT, highlights=(off, off)),), "x"))
    assert "u-1" not in {one.uuid for one in marks(library, 2)}


def test_all_highlights_are_listed_by_paper_and_found_by_their_words(shelf: Library) -> None:
    mark(shelf, "code is here", "try it", ("todo",))
    mark(shelf, "sparse attention", "the \u00c4rger with it")
    shelf.apply(AddHighlight(SECOND, "title", 0, 5))
    rows = shelf.highlights()
    assert [(row.paper, row.title, row.mark.exact) for row in rows] == [
        (FIRST, "Sparse nets", "sparse attention"),
        (FIRST, "Sparse nets", "code is here"),
        (SECOND, "Dense nets", "Dense"),
    ]
    found = {
        query: [row.mark.exact for row in shelf.highlights(query)]
        for query in (
            "dens",
            "code todo",
            '"attention the"',
            '"try it"',
            "it -try",
            "arger",
            "nothing",
            " ! ",
            "-it",
        )
    }
    assert found == {
        "dens": ["Dense"],
        "code todo": ["code is here"],
        '"attention the"': [],
        '"try it"': ["code is here"],
        "it -try": ["sparse attention"],
        "arger": ["sparse attention"],
        "nothing": [],
        " ! ": [],
        "-it": [],
    }
    assert shelf.highlights(limit=1, offset=1) == rows[1:2]
    assert (shelf.highlight_count(), shelf.highlight_count("it")) == (3, 2)
    assert shelf.highlight_count(doubtful=True) == shelf.highlight_count("!") == 0


def test_highlights_of_dismissed_papers_are_not_listed(shelf: Library) -> None:
    mark(shelf, "fast")
    shelf.apply(SetStatus(frozenset({FIRST}), Status.DISMISSED))
    assert (shelf.highlights(), shelf.highlight_count("fast")) == ([], 0)


@pytest.mark.parametrize(
    "query", ['"', "a\0b", "NEAR(", "x AND", "*", "\U0001f600", "-", 'a"b', "^a", "{x}:y", "'; drop"]
)
def test_any_query_is_words_and_never_an_error(shelf: Library, query: str) -> None:
    mark(shelf, "fast")
    assert shelf.highlights(query) == []


def test_strange_text_is_marked_by_code_points(library: Library) -> None:
    text = "\U0001d4aa(n) e\u0301 a\x01b \u202eabc\u202c <b>&amp;</b>"
    library.apply(AddPapers((Paper(title="x", abstract=text),), "x"))
    edits = tuple(AddHighlight(1, "abstract", at, at + 1) for at in range(len(text)) if text[at].strip())
    library.apply(Group("all", edits))
    library.apply(AddHighlight(1, "abstract", 0, len(text)))
    assert sorted(one.exact for one in marks(library, 1)) == sorted((*text.replace(" ", ""), text))
    assert library.check() == []


def test_import_brings_highlights_to_a_paper_that_is_there_and_nothing_twice(shelf: Library) -> None:
    mark(shelf, "fast", "really?")
    (own,) = marks(shelf)
    theirs = Highlight(0, 4, "code", colour=5, comment="try", uuid="u-2", created="2020-01-01T00:00:00Z")
    again = replace(own, uuid="", start=0, end=4)
    paper = replace(Paper(title="Sparse nets", abstract=ABSTRACT), highlights=(own, again, theirs))
    text = StringText("x.json", write_json([paper]))
    report = import_text(shelf, text)
    assert (report.added, report.merged, report.skipped) == (0, 1, 0)
    assert [(one.exact, one.start, one.uuid) for one in marks(shelf)] == [
        ("fast", own.start, own.uuid),
        ("code", ABSTRACT.index("code"), "u-2"),
    ]
    assert import_text(shelf, text).skipped == 1
    shelf.undo()
    assert marks(shelf) == (own,)


def test_highlights_come_back_from_paperdesk_json_as_they_were(library: Library, tmp_path: Path) -> None:
    library.apply(AddPapers((Paper(title="Sparse nets", abstract=ABSTRACT),), "x"))
    library.apply(AddHighlight(1, "abstract", 9, 25, 4, "why?", ("a", "b/c")))
    library.apply(AddHighlight(1, "title", 0, 6))
    library.apply(SetFields(1, {"abstract": f"So. {ABSTRACT.replace('sparse attention', 'attention')}"}))
    assert marks(library, 1)[0].moved
    text = write_json(library.papers([1]))
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        import_text(other, StringText("x.json", text))
        assert marks(other, 1) == marks(library, 1)
