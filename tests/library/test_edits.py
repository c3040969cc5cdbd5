"""Every edit, taken back, leaves the library as it was; done again, as it had become."""

import sqlite3
from collections.abc import Callable
from dataclasses import fields, is_dataclass

import pytest

from paperdesk.library import edit_json, edits
from paperdesk.library.edits import (
    AddAliases,
    AddFeed,
    AddHighlight,
    AddIdentified,
    AddLiveFile,
    AddPapers,
    AddProposals,
    AddTag,
    AddToCollection,
    AppendNote,
    AttachHighlights,
    BeginSitting,
    ChangeFeed,
    CreateCollection,
    CreateWordList,
    Decide,
    DeleteCollection,
    DeleteSearch,
    DeleteTag,
    DeleteWordList,
    DropAliases,
    DropProposals,
    Edit,
    FileUnder,
    FillFields,
    ForgetInterest,
    ForgetReply,
    Group,
    HideBatch,
    LeaveSitting,
    LetGo,
    Many,
    MarkOpened,
    MarkSeen,
    MergePapers,
    MoveCollection,
    MoveInQueue,
    MoveTag,
    MoveWordList,
    Pieces,
    PlaceHighlight,
    PlaceHighlights,
    PurgePapers,
    PutAside,
    PutCollection,
    PutFields,
    PutHighlights,
    PutKey,
    PutKeys,
    PutMerged,
    PutOrigins,
    PutQueue,
    PutRatings,
    PutSeen,
    PutStatuses,
    RemoveFeed,
    RemoveFromCollection,
    RemoveHighlights,
    RemoveLiveFile,
    RemoveTag,
    RenameCollection,
    RenameSearch,
    RenameTag,
    RestoreFeed,
    RestorePapers,
    SaveSearch,
    SetDistinct,
    SetFeedFilters,
    SetFields,
    SetFieldsOfAll,
    SetHighlight,
    SetKey,
    SetKeyFormula,
    SetKeys,
    SetLiveFile,
    SetNote,
    SetRating,
    SetRemark,
    SetStarred,
    SetStatus,
    SetTagColour,
    SetWordList,
    ShowBatch,
    Snooze,
    TakeFacts,
    TrashPapers,
    UnpurgePapers,
    VisitFeed,
    WaitForDetails,
)
from paperdesk.library.library import Library
from paperdesk.model.errors import LibraryInUse, PaperDeskError, UsageError
from paperdesk.model.paper import Highlight, Name, Paper, Status
from paperdesk.store.feed_items import Came, StoredItem
from tests.dumps import dump_tables, dump_visible

ONE, TWO, THREE, TRASHED = 4, 3, 2, 1
ALL = frozenset({ONE, TWO, THREE})
THESIS, WORK, GROUP = 1, 2, 3


@pytest.fixture
def filled(library: Library) -> Library:
    """Four papers (ids 4 to 1, the last in the Trash), tags, collections, searches."""
    papers = (
        Paper(
            title="Deformable attention",
            key="one",
            authors=(Name("Li", "Zhiqi"), Name(literal="CERN")),
            year=2021,
            abstract="Code at https://github.com/a/b for all.",
            tags=("vision", "vision/pose"),
            collections=("Thesis/Work",),
            status=Status.INBOX,
            note="first",
            highlights=(Highlight(0, 4, "Code", comment="look"),),
            fields={"volume": "3"},
            source_text="@misc{one}",
        ),
        Paper(title="Two towers", key="two", doi="10.1000/2", tags=("audio",), starred=True, rating=3),
        Paper(title="Third time", key="three", aliases=("drei",), arxiv="2101.00003", collections=("Group",)),
        Paper(title="Thrown away", key="four", status=Status.READ),
    )
    library.apply(AddPapers(papers, "test"))
    library.apply(TrashPapers(frozenset({TRASHED})))
    library.apply(AddProposals(((THREE, "volume", "9", "y.bib", "2020-01-01T00:00:00Z"),)))
    library.apply(PutOrigins(((TWO, "doi", "10.1000/2", "crossref", "a"),)))
    library.apply(SetTagColour("audio", "#112233"))
    library.apply(SaveSearch("Vision", "tag:vision"))
    library.apply(CreateWordList("wanted", words=("unified", "joint")))
    library.apply(CreateWordList("avoid", "red", ("survey*",)))
    library.apply(AddLiveFile("/home/me/thesis.bib", "biblatex", THESIS, options=("keywords",)))
    library.apply(AddFeed("Language", "arxiv-daily", "cs.CL"))
    tables = library.tables()
    with tables.transaction():
        tables.feed_items.put([StoredItem(1, "a", ONE, Came.NEW), StoredItem(1, "b", TWO, Came.NEW)])
    library.apply(SetStatus(frozenset({TWO}), Status.READING))
    library.apply(BeginSitting("", "-added", (ONE, TWO, THREE)))
    return library


TABLE_EDITS: list[Edit] = [
    AddTag(ALL, "vision"),
    AddTag(ALL, "new / nested", "#abcdef"),
    AddTag(frozenset({TWO}), "VISION"),
    RemoveTag(ALL, "audio"),
    RemoveTag(ALL, "audio", forget=True),
    MoveTag("audio", "sound"),
    RenameTag("vision", "sight"),
    RenameTag("audio", "vision"),
    RenameTag("vision", "audio"),
    RenameTag("audio", "Audio"),
    DeleteTag("vision"),
    SetTagColour("vision", "#aabbcc"),
    SetStarred(ALL, True),
    SetStarred(ALL, False),
    SetRating(ALL, 5),
    PutRatings(((1, frozenset({ONE})), (2, frozenset({TWO, THREE})))),
    SetStatus(ALL, Status.READ),
    SetStatus(ALL | {TRASHED}, Status.INBOX),
    Snooze(ALL, "2030-01-31"),
    Group("queue", (SetStatus(ALL, Status.TO_READ), MoveInQueue((TWO, ONE), None))),
    Group("awake", (Snooze(ALL, "2030-01-31"), SetStatus(ALL, Status.READ))),
    PutQueue(((ONE, "2030-01-31", 2), (TWO, "", 1), (99, "", 3))),
    PutStatuses(((Status.KEPT, ALL),), Status.KEPT, (("2020-01-01T00:00:00Z", ALL),)),
    TrashPapers(ALL),
    RestorePapers(ALL | {TRASHED}),
    PurgePapers(ALL | {TRASHED}),
    SetFields(ONE, {"title": "New", "authors": (Name("Berg", "Jan", "van der"),), "year": None}),
    SetFields(ONE, {"volume": "", "isbn": "1"}),
    SetFields(TWO, {"doi": "", "abstract": "see https://github.com/x/y", "editors": (Name("A"),)}),
    SetFields(ONE, {"fields/type": "Preprint", "fields/note": "in press"}),
    SetFieldsOfAll(ALL, {"venue": "Science", "volume": "3", "fields/type": "Letter"}),
    SetFieldsOfAll(ALL | {TRASHED, 99}, {"authors": (Name("Berg"),), "year": 2020, "type": "misc"}),
    PutFields((("volume", "9", ALL), ("year", None, frozenset({ONE}))), (("2020-01-01T00:00:00Z", ALL),)),
    SetNote(ONE, ""),
    SetNote(THREE, "a *new* note"),
    SetNote(TWO, "see [[one]], [[ONE]] and [[nobody]]"),
    SetRemark(ONE, " one\nline "),
    AppendNote(ONE, "second"),
    AppendNote(TWO, "first"),
    SetKey(ONE, "uno"),
    SetKey(ONE, "ONE"),
    PutKey(ONE, "uno", ("eins", "one")),
    SetKeys(((ONE, "uno"), (TWO, "TWO"), (THREE, "drei"), (TRASHED, "four"), (99, "nobody"))),
    PutKeys(((ONE, "uno", ("eins", "one")), (THREE, "drei", ("three",)), (99, "nobody", ()))),
    SetKeyFormula("[auth:camel][year]"),
    AddAliases((("eins", ONE), ("Eins", TWO), ("zwei", TWO))),
    DropAliases((("drei", THREE), ("eins", ONE))),
    FillFields(
        (
            ("type", "article", frozenset({TWO})),
            ("title", "No", frozenset({TWO})),
            ("year", 2020, frozenset({TWO})),
            ("volume", "4", frozenset({TWO})),
        )
    ),
    Decide(1, ONE, "dismissed"),
    Group("twice", (Decide(1, TWO, "kept"), Decide(1, TWO, "to-read"))),
    CreateCollection("Later"),
    CreateCollection("Deep", WORK),
    PutCollection(9, THESIS, "Back", 3, ALL),
    RenameCollection(WORK, "Related work"),
    MoveCollection(WORK, None),
    MoveCollection(GROUP, WORK),
    DeleteCollection(THESIS),
    AddToCollection(ALL, GROUP),
    RemoveFromCollection(ALL, WORK),
    FileUnder(ALL, "Thesis/New/Deeper"),
    FileUnder(ALL, "Group"),
    SaveSearch("Code", "has:code"),
    RenameSearch(1, "Seeing"),
    DeleteSearch(1),
    CreateWordList("method", "blue", ("point cloud*", "point  cloud*", "***")),
    CreateWordList("first", id=9, place=0),
    SetWordList(1, name="Wanted"),
    SetWordList(1, colour="green"),
    SetWordList(2, words=("tutorial",)),
    SetWordList(2, "method", "violet", ()),
    MoveWordList(2, 0),
    DeleteWordList(1),
    ForgetInterest(),
    ForgetInterest("2026-01-01T00:00:00Z"),
    MergePapers(TWO, (ONE, THREE), {"title": "Both", "year": 2020, "key": "one"}),
    MergePapers(ONE, (TWO,), {"abstract": "The Code is elsewhere", "status": Status.READ, "rating": 1}),
    PutMerged(frozenset({TWO}), ONE),
    SetFields(ONE, {"title": "Attention", "abstract": "Source code at https://github.com/a/b"}),
    SetFields(ONE, {"abstract": "The words of it are gone."}),
    SetFieldsOfAll(ALL, {"abstract": "All Code at https://github.com/a/b for everyone."}),
    PlaceHighlights(((1, THREE, 2, 6, 1, "x"),)),
    PutHighlights(
        ((THREE, Highlight(0, 5, "Third", field="title", tags=("x",), uuid="u", created="c", id=7)),),
        frozenset({1}),
    ),
    AddHighlight(ONE, "abstract", 5, 30, 3, "here", (" a / b ", "a/b")),
    AddHighlight(THREE, "title", 0, 10),
    SetHighlight(1, colour=5),
    SetHighlight(1, comment="Look!"),
    SetHighlight(1, tags=("data",)),
    PlaceHighlight(1, 5, 7),
    RemoveHighlights(frozenset({1, 99})),
    AttachHighlights(((ONE, Highlight(9, 13, "Code", tags=("x",))), (TWO, Highlight(0, 4, "lost")))),
    AddProposals(((ONE, "volume", "4", "x.bib", ""), (ONE, "volume", "3", "x.bib", ""))),
    DropProposals(((THREE, "volume", "9", "", ""),)),
    SetDistinct(((TWO, ONE), (TWO, THREE))),
    AddLiveFile("/home/me/more.json", "csl-json", None, " tag:vision  ", ("abstract", "nonsense"), 1),
    SetLiveFile(1, "/home/me/paper.bib", "bibtex", None, "is:starred", ("ascii",), 1),
    RemoveLiveFile(1),
    ChangeFeed(1, "Language", "arxiv-daily", "cs.CL+cs.LG", "", "survey", 1, 7, 1),
    RemoveFeed(1),
    MarkSeen(1),
    MarkSeen(0, ALL),
    SetFeedFilters(" tag:vision ", "survey"),
    PutAside(1, (("a", None, "filtered", "{}"), ("gone", None, "new", ""))),
    PutSeen((("2026-05-02", frozenset({1})), ("", frozenset({2})))),
    TakeFacts(
        (
            (ONE, "volume", "3", "4", "crossref", "2026-05-03"),
            (ONE, "abstract", "not what it says", "New", "arxiv", "2026-05-03"),
            (THREE, "authors", (), (Name("Berg", "Jan", "van der"), Name(literal="CERN")), "arxiv", "b"),
            (THREE, "title", "Third time", "Third Time", "arxiv", "2026-05-03"),
            (TRASHED, "year", None, 2020, "arxiv", "2026-05-03"),
            (99, "year", None, 2020, "arxiv", "2026-05-03"),
        )
    ),
    TakeFacts(((TWO, "doi", "10.1000/2", "10.1000/3", "a", "b"), (TWO, "doi", "10.1000/2", "", "c", "d"))),
    PutOrigins(((THREE, "arxiv", "2101.00003", "a", "b"), (99, "x", "", "", "")), ((TWO, "doi"), (ONE, "x"))),
    Group("several", (AddTag(ALL, "x"), SetNote(TWO, "n"), TrashPapers(ALL), SetStarred(ALL, True))),
    Pieces("many", 3, tuple(map(edit_json.to_json, (AddTag(ALL, "x"), SetStarred(ALL, True))))),
]  # fmt: skip
VISIBLE_EDITS: list[Edit] = [
    AddPapers(
        (Paper(title="More", tags=("fresh",), collections=("New/One", "Thesis")), Paper(title="More")), "x"
    ),
    AddIdentified(
        (Paper(title="Found", doi="10.1000/7", key="found"), Paper(arxiv="2101.00001", key="stub")),
        ((("doi", "10.1000/7", "crossref", "2026-05-03"),), ()),
        ((("venue", "Science", "crossref", "2026-05-03"),), ()),
        "2 identifiers",
        (1,),
        "offline",
    ),
    HideBatch(1),
]


def names(edits: list[Edit]) -> list[str]:
    return [f"{number}-{type(edit).__name__}" for number, edit in enumerate(edits)]


@pytest.mark.parametrize("edit", TABLE_EDITS, ids=names(TABLE_EDITS))
def test_edit_undone_leaves_every_table_as_before(filled: Library, edit: Edit) -> None:
    before = dump_tables(filled.path)
    assert filled.apply(edit).recorded
    after = dump_tables(filled.path)
    assert after != before

    filled.undo()
    assert dump_tables(filled.path) == before

    filled.redo()
    assert dump_tables(filled.path) == after
    assert filled.check() == []


@pytest.mark.parametrize("edit", VISIBLE_EDITS, ids=names(VISIBLE_EDITS))
def test_import_undone_leaves_everything_visible_as_before(filled: Library, edit: Edit) -> None:
    before = dump_visible(filled)
    filled.apply(edit)
    after = dump_visible(filled)
    assert after != before

    filled.undo()
    assert dump_visible(filled) == before

    filled.redo()
    assert dump_visible(filled) == after
    assert filled.check() == []


def test_a_renamed_tag_comes_back_though_an_undone_import_has_its_name(filled: Library) -> None:
    filled.apply(SetTagColour("vision/pose", "#112233"))
    before = dump_visible(filled)
    filled.apply(RenameTag("vision/pose", "pose"))
    filled.apply(AddPapers((Paper(title="More", tags=("vision/pose",)),), "x"))
    after = dump_visible(filled)
    for _ in range(2):
        filled.undo()
    assert dump_visible(filled) == before
    for _ in range(2):
        filled.redo()
    assert dump_visible(filled) == after
    assert filled.check() == []


def test_a_tag_that_is_gone_takes_no_other_with_it(filled: Library) -> None:
    assert not filled.apply(MoveTag("nothing", "vision")).recorded


def test_pairs_with_papers_that_are_gone_are_passed_over(filled: Library) -> None:
    filled.apply(SetDistinct(((ONE, 99), (TWO, ONE))))
    assert filled.pairs().distinct() == {(TWO, ONE)}


def test_every_edit_class_is_among_those_tested() -> None:
    only_as_inverse = {UnpurgePapers, ShowBatch, RestoreFeed, ForgetReply}
    in_a_group = {MoveInQueue}
    without_history = {MarkOpened, BeginSitting, LeaveSitting, WaitForDetails, VisitFeed}
    in_pieces = {Many}  # see test_many.py
    of_feeds = {AddFeed, LetGo}  # see feeding/test_subscriptions.py and test_keeping.py
    tested = {type(edit) for edit in (*TABLE_EDITS, *VISIBLE_EDITS)}
    every = {value for value in vars(edits).values() if isinstance(value, type) and issubclass(value, Edit)}
    assert every - {Edit} == tested | only_as_inverse | in_a_group | without_history | in_pieces | of_feeds


@pytest.mark.parametrize("edit", TABLE_EDITS, ids=names(TABLE_EDITS))
def test_edit_survives_being_written_down(edit: Edit) -> None:
    assert edit_json.from_json(edit_json.to_json(edit)) == edit


def test_ranges_keep_large_sets_short() -> None:
    ids = frozenset(range(1, 100_001)) - {500}
    assert edit_json.ranges(ids) == "1-499,501-100000"
    assert edit_json.from_ranges("1-499,501-100000") == ids
    assert edit_json.from_ranges("") == frozenset()


def test_opened_is_remembered_without_a_step(filled: Library) -> None:
    steps = filled.history()
    applied = filled.apply(MarkOpened(ONE))
    assert not applied.recorded
    assert applied.change.papers == {ONE}
    assert filled.history() == steps
    assert filled.find("is:unread").ids() == [TWO, THREE]


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (AddTag(ALL, " / "), "needs a name"),
        (RenameTag("nothing", "x"), "no tag “nothing”"),
        (RenameTag("vision", "vision/x"), "into itself"),
        (SetRating(ALL, 6), "from 0 to 5"),
        (Snooze(ALL, "Monday"), "is no day"),
        (SetKey(ONE, "two"), "belongs to another paper"),
        (SetKey(ONE, "a b"), "no citation key"),
        (SetKeys(((ONE, "uno"), (TWO, "drei"))), "The citation key drei belongs to another paper by now"),
        (SetKeys(((ONE, "uno"), (TWO, "UNO"))), "The citation key UNO belongs to another paper by now"),
        (SetKeys(((ONE, "uno"), (TWO, ""))), "“” is no citation key"),
        (SetKeyFormula("[yeer]"), "unknown part “\\[yeer\\]” at letter 2"),
        (SetKeyFormula("key"), "needs a part of the paper in it"),
        (SetNote(99, "x"), "no longer in the library"),
        (SetFields(99, {"title": "x"}), "no longer in the library"),
        (CreateCollection("a/b"), "no slash"),
        (CreateCollection("thesis"), "already a collection"),
        (MoveCollection(THESIS, WORK), "into itself"),
        (MoveCollection(WORK, 99), "no longer there"),
        (DeleteCollection(99), "no longer there"),
        (SaveSearch(" ", "x"), "needs a name"),
        (RenameSearch(99, "x"), "no longer there"),
        (AddHighlight(99, "abstract", 0, 1), "no longer in the library"),
        (AddHighlight(TWO, "abstract", 0, 1), "has no abstract that could be highlighted"),
        (AddHighlight(ONE, "abstract", 0, 40), "39 characters, and 0 to 40 is no part of it"),
        (AddHighlight(ONE, "abstract", 5, 5), "is no part of it"),
        (AddHighlight(ONE, "abstract", -1, 5), "is no part of it"),
        (AddHighlight(ONE, "abstract", 4, 5), "only spaces"),
        (AddHighlight(ONE, "note", 0, 1), "Only an abstract or a title can be highlighted, not “note”"),
        (AddHighlight(ONE, "abstract", 0, 4, 6), "5 colours, 1 to 5; 6 is none"),
        (AddHighlight(ONE, "abstract", 0, 4, tags=("/",)), "A tag needs a name"),
        (SetHighlight(99, colour=1), "no longer there"),
        (SetHighlight(1, colour=0), "5 colours, 1 to 5; 0 is none"),
        (PlaceHighlight(1, 3, 99), "is no part of it"),
        (PlaceHighlight(99, 0, 1), "no longer there"),
        (CreateWordList(" <=> "), "needs a name"),
        (CreateWordList("WANTED"), "already a word list “wanted”"),
        (CreateWordList("x", "#ff0000"), "can be yellow"),
        (SetWordList(1, name="avoid"), "already a word list"),
        (SetWordList(99, words=("x",)), "no longer there"),
        (MoveWordList(99, 0), "no longer there"),
        (DeleteWordList(99), "no longer there"),
        (AddLiveFile("/home/me/thesis.bib", "bibtex"), "is kept up to date already"),
        (AddLiveFile("thesis.bib", "bibtex"), "needs the whole path"),
        (AddLiveFile("/home/me/x.bib", "bibtex", 99), "collection is no longer there"),
        (SetLiveFile(99, "/home/me/x.bib", "bibtex"), "no longer there"),
        (RemoveLiveFile(99), "no longer there"),
        (AddFeed("language", "web", "https://example.org"), "a feed called “Language” already"),
        (AddFeed("Other", "arxiv-daily", "cs.CL"), "subscribed to that already, as “Language”"),
        (AddFeed(" ", "web", "https://example.org"), "needs a name"),
        (AddFeed("Other", "nonsense"), "is no kind of feed"),
        (ChangeFeed(99, "Other", "web"), "no longer there"),
        (RemoveFeed(99), "no longer there"),
        (RestoreFeed(1), "no longer there"),
    ],
)
def test_edit_that_cannot_be_done_says_why_and_changes_nothing(
    filled: Library, edit: Edit, says: str
) -> None:
    before = dump_tables(filled.path)
    with pytest.raises(PaperDeskError, match=says):
        filled.apply(edit)
    assert dump_tables(filled.path) == before


@pytest.mark.parametrize(
    "edit",
    [
        AddTag(frozenset(), "x"),
        RemoveTag(ALL, "nothing"),
        SetStarred(frozenset({TWO}), True),
        SetStatus(frozenset({TWO}), Status.READING),
        SetNote(ONE, "first"),
        SetKey(ONE, "one"),
        SetKeys(((ONE, "one"), (99, "uno"))),
        PutKeys(((99, "uno", ()),)),
        SetKeyFormula(" [auth][year][title3]"),
        SetFields(ONE, {"year": 2021}),
        TrashPapers(frozenset({TRASHED})),
        RestorePapers(ALL),
        SetTagColour("audio", "#112233"),
        MoveInQueue((ONE,), None),
        PutQueue(((ONE, "", 0),)),
        Decide(1, ONE, ""),
        Decide(9, ONE, "kept"),
        RenameCollection(WORK, "Work"),
        SetWordList(1, "wanted", words=(" unified", "joint", "UNIFIED")),
        MoveWordList(2, 5),
        ForgetInterest(""),
        SetHighlight(1, colour=1, comment="look", tags=()),
        PlaceHighlight(1, 0, 4),
        RemoveHighlights(frozenset({99})),
        SetLiveFile(1, "/home/me/thesis.bib", "biblatex", THESIS, "ignored", ("keywords",)),
        ChangeFeed(1, "Language", "arxiv-daily", " cs.CL", position=1),
        MarkSeen(99, frozenset({99})),
        SetFeedFilters(" ", ""),
        PutAside(1, (("a", ONE, "new", ""), ("gone", None, "filtered", "{}"))),
        PutSeen((("2026-05-02", frozenset({99})),)),
        Group("nothing", ()),
    ],
)
def test_edit_with_nothing_to_do_makes_no_step_and_keeps_redo(filled: Library, edit: Edit) -> None:
    filled.apply(SetNote(THREE, "to be redone"))
    filled.undo()
    before = filled.history()

    assert not filled.apply(edit).recorded

    assert filled.history() == before
    assert filled.redo_label() == "Edit note"


def test_undo_to_the_start_and_redo_to_the_end(filled: Library) -> None:
    end = dump_visible(filled)
    labels: list[str] = []
    while applied := filled.undo():
        labels.append(applied.label)
    assert labels == [
        "Mark as reading",
        "Subscribe to “Language”",
        "Keep “thesis.bib” up to date",
        "Create word list “avoid”",
        "Create word list “wanted”",
        "Save search “Vision”",
        "Colour tag “audio”",
        "Complete details",
        "Keep proposals",
        "Move to Trash",
        "Add 4 papers",
    ]
    assert dump_visible(filled)["papers"] == []
    assert filled.undo_label() is None

    while filled.redo():
        pass
    assert dump_visible(filled) == end


def test_import_taken_back_frees_its_keys_for_the_next(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"), Paper(title="B", key="b")), "x"))
    keys = [paper.key for paper in library.papers(library.find().ids())]
    library.undo()
    library.apply(AddPapers((Paper(title="A"), Paper(title="B", key="b")), "x"))
    assert [paper.key for paper in library.papers(library.find().ids())] == keys


def test_note_saved_while_typing_is_one_step(filled: Library) -> None:
    for text in ("f", "fi", "fin"):
        filled.apply(SetNote(ONE, text), coalesce=True)
    assert [step.label for step in filled.history()][:2] == ["Edit note", "Mark as reading"]
    filled.undo()
    assert filled.paper(ONE).note == "first"


def test_note_saved_while_typing_does_not_join_what_another_program_wrote(filled: Library) -> None:
    filled.apply(SetNote(ONE, "f", base="first"), coalesce=True)
    with Library.open(filled.path) as other:
        other.apply(SetNote(ONE, "theirs"))
    filled.apply(SetNote(ONE, "fi", base="f"), coalesce=True)
    filled.apply(SetNote(ONE, "fin", base="fi"), coalesce=True)
    left = []
    for _ in range(3):
        left.append(filled.paper(ONE).note)
        filled.undo()
    assert [*left, filled.paper(ONE).note] == ["fin\n\ntheirs", "theirs", "f", "first"]


@pytest.mark.parametrize(
    ("base", "typed", "result"),
    [
        ("first", "first half", "first half"),
        ("firs", "firs half", "firs half\n\nt"),
        ("", "half", "half\n\nfirst"),
        ("other", "other half", "other half\n\nfirst"),
        (None, "half", "half"),
    ],
)
def test_note_written_meanwhile_is_put_behind(
    filled: Library, base: str | None, typed: str, result: str
) -> None:
    filled.apply(SetNote(ONE, typed, base=base))
    assert filled.paper(ONE).note == result
    filled.undo()
    assert filled.paper(ONE).note == "first"


def test_note_saved_again_later_is_a_step_of_its_own(ticking: Callable[[int], Library]) -> None:
    library = ticking(61)
    library.apply(AddPapers((Paper(title="A"),), "x"))
    library.apply(SetNote(1, "one"), coalesce=True)
    library.apply(SetNote(1, "two"), coalesce=True)
    library.undo()
    assert library.paper(1).note == "one"


def test_usage_error_is_told_from_what_could_not_be_done() -> None:
    assert (UsageError("x").exit_status, PaperDeskError("x").exit_status) == (2, 1)


def test_stored_names_of_edits_are_what_libraries_hold() -> None:
    # A name that changes here would leave the history of every library unreadable.
    stored = {
        name: [field.name for field in fields(value)]
        for name, value in vars(edits).items()
        if isinstance(value, type) and issubclass(value, Edit) and is_dataclass(value)
    }
    assert stored == {
        "AddAliases": ["aliases"],
        "AddFeed": [*("name", "kind", "address", "include", "exclude", "paused", "keep_unread", "position")],
        "AddHighlight": ["paper", "field", "start", "end", "colour", "comment", "tags"],
        "AddIdentified": ["papers", "noted", "proposed", "source", "waiting", "told"],
        "AddLiveFile": [
            *("path", "format", "collection", "query", "options", "paused", "gone", "id", "digest")
        ],
        "AddPapers": ["papers", "source", "format"],
        "AddProposals": ["proposals"],
        "AddTag": ["papers", "name", "colour"],
        "AddToCollection": ["papers", "collection"],
        "AppendNote": ["paper", "text"],
        "AttachHighlights": ["marks"],
        "BeginSitting": ["query", "sort", "papers"],
        "ChangeFeed": [
            *("id", "name", "kind", "address", "include", "exclude", "paused", "keep_unread", "position")
        ],
        "CreateCollection": ["name", "parent"],
        "CreateWordList": ["name", "colour", "words", "id", "place"],
        "Decide": ["sitting", "paper", "status"],
        "DeleteCollection": ["id"],
        "DeleteSearch": ["id"],
        "DeleteTag": ["name"],
        "DeleteWordList": ["id"],
        "DropAliases": ["aliases"],
        "DropProposals": ["proposals"],
        "FileUnder": ["papers", "path"],
        "ForgetInterest": ["since"],
        "FillFields": ["values"],
        "ForgetReply": ["id", "fetched"],
        "Group": ["name", "edits"],
        "HideBatch": ["batch"],
        "LeaveSitting": ["sitting", "sort", "papers", "place", "seconds"],
        "LetGo": ["papers"],
        "MarkOpened": ["paper"],
        "MarkSeen": ["feed", "papers"],
        "MergePapers": ["survivor", "others", "values"],
        "MoveCollection": ["id", "parent"],
        "MoveInQueue": ["papers", "before"],
        "MoveTag": ["old", "new"],
        "MoveWordList": ["id", "place"],
        "Many": ["papers", "make"],
        "Pieces": ["name", "papers", "pieces"],
        "PlaceHighlight": ["highlight", "start", "end"],
        "PlaceHighlights": ["places"],
        "PurgePapers": ["papers"],
        "PutAside": ["feed", "fates"],
        "PutCollection": ["id", "parent", "name", "position", "papers"],
        "PutFields": ["values", "modified", "marks"],
        "PutHighlights": ["marks", "absent", "name"],
        "PutKey": ["paper", "key", "aliases"],
        "PutKeys": ["names"],
        "PutMerged": ["papers", "survivor"],
        "PutOrigins": ["origins", "absent"],
        "PutQueue": ["rows"],
        "PutRatings": ["groups"],
        "PutSeen": ["groups"],
        "PutStatuses": ["groups", "reached", "dates"],
        "RemoveFeed": ["id"],
        "RestoreFeed": ["id"],
        "VisitFeed": ["feed"],
        "RemoveFromCollection": ["papers", "collection"],
        "RemoveHighlights": ["highlights"],
        "RemoveLiveFile": ["id"],
        "RemoveTag": ["papers", "name", "forget"],
        "RenameCollection": ["id", "name"],
        "RenameSearch": ["id", "name"],
        "RenameTag": ["old", "new"],
        "RestorePapers": ["papers"],
        "SaveSearch": ["name", "query", "id"],
        "SetDistinct": ["pairs", "on", "at"],
        "SetFeedFilters": ["include", "exclude"],
        "SetFields": ["paper", "values", "modified", "marks"],
        "SetFieldsOfAll": ["papers", "values"],
        "SetHighlight": ["highlight", "colour", "comment", "tags"],
        "SetKey": ["paper", "key"],
        "SetKeyFormula": ["formula"],
        "SetKeys": ["keys"],
        "SetLiveFile": [*("id", "path", "format", "collection", "query", "options", "paused", "gone")],
        "SetNote": ["paper", "text", "modified", "base"],
        "SetRating": ["papers", "rating"],
        "SetRemark": ["paper", "text", "modified"],
        "SetStarred": ["papers", "on"],
        "SetStatus": ["papers", "status"],
        "SetTagColour": ["name", "colour"],
        "SetWordList": ["id", "name", "colour", "words"],
        "ShowBatch": ["batch"],
        "Snooze": ["papers", "until"],
        "TakeFacts": ["facts"],
        "TrashPapers": ["papers", "at"],
        "UnpurgePapers": ["papers"],
        "WaitForDetails": ["lookups", "done"],
    }


def test_keys_of_imports_are_made_fit_and_stay_different(library: Library) -> None:
    given = (
        Paper(title="A", key="a b"),
        Paper(title="B", key="ab"),
        Paper(title="C", key="{}", aliases=("x y", "ok")),
    )
    library.apply(AddPapers(given, "x"))
    papers = list(library.papers(library.find().ids()))
    assert [(paper.key, paper.aliases) for paper in papers] == [("ab", ()), ("aba", ()), ("c", ("ok",))]


def test_ids_of_an_import_taken_back_are_never_used_again(library: Library) -> None:
    first = library.apply(AddPapers((Paper(title="A"),), "x")).result
    library.undo()
    second = library.apply(AddPapers((Paper(title="A"),), "x")).result
    assert (first, second) == ((1,), (2,))


def test_tags_of_an_import_taken_back_leave_with_it(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A", tags=("Vision",)),), "x"))
    library.undo()
    library.apply(AddPapers((Paper(title="A"),), "x"))
    library.apply(AddTag(frozenset({2}), "vision"))
    assert [tag.name for tag in library.tags()] == ["vision"]


def test_tags_count_what_is_nested_in_them_once(library: Library) -> None:
    papers = (Paper(title="A", tags=("vision", "vision/pose")), Paper(title="B", tags=("Vision/pose/hand",)))
    library.apply(AddPapers(papers, "x"))
    assert [(tag.name, tag.count) for tag in library.tags()] == [
        ("vision", 2),
        ("vision/pose", 2),
        ("Vision/pose/hand", 1),
    ]


def test_tag_renamed_onto_one_that_differs_in_case_only_joins_it(library: Library) -> None:
    library.apply(
        AddPapers((Paper(title="A", tags=("\u00c4rger",)), Paper(title="B", tags=("\u00e4rger",))), "x")
    )
    library.apply(RenameTag("\u00c4rger", "\u00e4rger"))
    assert [(tag.name, tag.count) for tag in library.tags()] == [("\u00e4rger", 2)]
    library.undo()
    assert {tag.name for tag in library.tags()} == {"\u00c4rger", "\u00e4rger"}


def test_impatient_edit_gives_up_soon(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"),), "x"))
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(LibraryInUse):
        library.apply(MarkOpened(1), patience=0.01)
    other.close()
    assert library.apply(MarkOpened(1)).change.papers == {1}
