import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.writing import BibtexOptions
from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import AddPapers, AddTag, AddToCollection, CreateCollection, SetNote, SetStarred
from paperdesk.library.library import Library
from paperdesk.library.sample import sample_page
from paperdesk.library.whole_files import Written
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.ui.commands import collections, details, files
from paperdesk.ui.commands.actions import Actions
from paperdesk.ui.commands.command import met, run
from paperdesk.ui.commands.export_texts import Made
from paperdesk.ui.commands.exporting import _tell, request
from paperdesk.ui.commands.importing import tell
from paperdesk.ui.commands.menus import CONTEXT_MENUS, MENUS, flat
from paperdesk.ui.commands.palette import find
from paperdesk.ui.commands.table import BY_ID, COMMANDS
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.questions import (
    BatchAnswer,
    BatchRequest,
    ExportChoice,
    ExportRequest,
    NewPaperAnswer,
    PreviewChoice,
    TagChoice,
)
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

ALAN = Name(family="Turing", given="Alan")
PAPERS = (
    Paper(title="First steps", key="turing1950first", authors=(ALAN,), year=1950, status=Status.INBOX),
    Paper(title="Second thoughts", key="turing1951second", authors=(ALAN,), year=1951, status=Status.INBOX),
    Paper(title="Third time", key="third", year=1952, status=Status.INBOX),
)


@dataclass
class Bench:
    """A desk without a window: what is selected is said by the test."""

    desk: Desk
    ask: FakeAsk
    selected: tuple[int, ...] = ()
    toasts: list[str] = field(default_factory=list)
    undoable: list[bool] = field(default_factory=list)  # for each toast
    places: list[str] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def run(self, command: str, **answers: Any) -> None:
        self.ask.answers.update(answers)
        run(BY_ID[command], self.desk)

    def paper(self, key: str) -> Paper:
        return self.library.paper(self.library.paper_id(key) or 0)

    def select(self, *keys: str) -> None:
        self.selected = tuple(self.library.paper_id(key) or 0 for key in keys)


@pytest.fixture
def bench(qapp: object, library: Library, tmp_path: Path) -> Iterator[Bench]:
    library.apply(AddPapers(PAPERS, "test"))
    ask = FakeAsk()
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    bench = Bench(desk, ask)
    desk.watch(lambda: bench.selected, lambda: bench.selected[0] if bench.selected else None)
    desk.toasted.connect(lambda text, undo: bench.toasts.append(text))
    desk.toasted.connect(lambda text, undo: bench.undoable.append(undo))
    desk.place_wanted.connect(bench.places.append)
    bench.select("turing1950first")
    yield bench
    desk.stop()
    desk.session.close()


def test_ids_are_unique_and_every_menu_entry_is_a_command() -> None:
    assert len(BY_ID) == len(COMMANDS)
    entries = [flat(menu) for _, menu in MENUS] + [flat(menu) for menu in CONTEXT_MENUS.values()]
    assert {each for ids in entries for each in ids} <= BY_ID.keys()


def test_every_command_stands_in_the_menus() -> None:
    assert {each for _, menu in MENUS for each in flat(menu)} == BY_ID.keys()


def test_no_key_stands_for_two_commands() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert sorted(set(keys)) == sorted(keys)


def test_every_key_is_one_that_qt_knows() -> None:
    unknown = [key for command in COMMANDS for key in command.keys if QKeySequence(key).toString() != key]
    assert unknown == []


def test_star_makes_all_favourites_and_then_takes_it_back(bench: Bench) -> None:
    bench.desk.session.do(SetStarred(frozenset(bench.selected), True))
    bench.select("turing1950first", "third")
    bench.run("paper.star")
    assert (bench.paper("turing1950first").starred, bench.paper("third").starred) == (True, True)
    bench.run("paper.star")
    assert (bench.paper("turing1950first").starred, bench.paper("third").starred) == (False, False)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("paper.keep", Status.KEPT),
        ("paper.later", Status.TO_READ),
        ("paper.reading", Status.READING),
        ("paper.skimmed", Status.SKIMMED),
        ("paper.read", Status.READ),
        ("paper.dismiss", Status.DISMISSED),
        ("paper.inbox", Status.INBOX),
    ],
)
def test_status_commands_set_their_status(bench: Bench, command: str, status: Status) -> None:
    bench.run(command)
    assert bench.paper("turing1950first").status is status


def test_read_twice_takes_the_mark_off(bench: Bench) -> None:
    bench.run("paper.read")
    bench.run("paper.read")
    assert bench.paper("turing1950first").status is Status.KEPT


def test_tags_are_added_and_removed_as_one_step(bench: Bench) -> None:
    bench.select("turing1950first", "third")
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "old"))
    bench.run("paper.tag", tags=TagChoice(("vision", "pose"), ("old",)))
    assert bench.paper("third").tags == ("pose", "vision")
    bench.run("edit.undo")
    assert (bench.paper("turing1950first").tags, bench.paper("third").tags) == (("old",), ("old",))


def test_tag_dialog_hears_which_tags_all_have_and_which_some(bench: Bench) -> None:
    bench.desk.session.do(AddTag(frozenset(bench.selected), "one"))
    bench.select("turing1950first", "third")
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "both"))
    present: list[object] = []
    bench.run("paper.tag", tags=lambda known, shared, papers: present.append((shared, papers)))
    assert present == [(frozenset({"both"}), 2)]


def test_untag_offers_the_tags_of_the_selection(bench: Bench) -> None:
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "pose"))
    bench.run("paper.untag", palette=lambda search: search("")[0])
    assert bench.paper("turing1950first").tags == ()


def test_details_and_key_change_as_one_step(bench: Bench) -> None:
    details.write(bench.desk, bench.selected[0], {"title": "First step", "key": "turing1950step"})
    assert bench.paper("turing1950step").title == "First step"
    bench.run("edit.undo")
    assert bench.paper("turing1950first").title == "First steps"


def test_details_of_one_paper_are_edited_in_the_pane(bench: Bench) -> None:
    wanted: list[str] = []
    bench.desk.focus_wanted.connect(wanted.append)
    bench.run("paper.details")
    assert (wanted, bench.ask.names()) == (["details"], [])


def test_details_cannot_be_edited_in_a_library_that_is_only_read(bench: Bench) -> None:
    bench.library.writable = False
    bench.run("paper.details")
    bench.library.writable = True
    assert len(bench.ask.errors) == 1


def test_key_of_another_paper_is_taken_and_the_own_one_is_not(bench: Bench) -> None:
    paper = bench.selected[0]
    keys = ("turing1950first", "third", "free")
    assert [details.is_taken(bench.desk, paper, key) for key in keys] == [False, True, False]


BATCH = BatchAnswer(
    {"venue": "Mind", "year": 1950}, Status.READ, 4, True, ("logic",), ("old",), "Thesis/Turing"
)


def check_batch(bench: Bench) -> None:
    papers = [bench.paper(key) for key in ("turing1950first", "turing1951second", "third")]
    assert [(paper.venue, paper.year, paper.status, paper.rating, paper.starred) for paper in papers] == [
        ("Mind", 1950, Status.READ, 4, True)
    ] * 3
    assert [(paper.tags, paper.collections) for paper in papers] == [(("logic",), ("Thesis/Turing",))] * 3
    bench.run("edit.undo")
    assert [bench.paper(key).year for key in ("turing1950first", "turing1951second")] == [1950, 1951]
    assert (bench.paper("third").tags, bench.library.collections()) == (("old",), [])


def test_details_of_many_papers_are_written_as_one_step(bench: Bench) -> None:
    bench.select("turing1950first", "turing1951second", "third")
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "old"))
    shown: list[BatchRequest] = []
    bench.run("paper.details", batch=lambda request: shown.append(request) or BATCH)  # type: ignore[func-returns-value]
    assert (shown[0].shared.papers, shown[0].tags) == (frozenset(bench.desk.selection()), ("old",))
    assert (bench.toasts, bench.undoable) == (["3 papers changed."], [True])
    check_batch(bench)


def test_details_of_very_many_papers_are_written_off_the_interface_thread(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details, "AT_ONCE", 2)
    bench.select("turing1950first", "turing1951second", "third")
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "old"))
    bench.run("paper.details", batch=BATCH)
    assert (bench.desk.task is not None, bench.ask.names()) == (True, [])
    qtbot.waitUntil(lambda: bench.toasts == ["3 papers changed."])
    qtbot.waitUntil(lambda: bench.desk.task is None)
    check_batch(bench)


def test_a_paper_added_by_hand_is_shown_and_can_be_taken_back(bench: Bench) -> None:
    wanted: list[int] = []
    bench.desk.paper_wanted.connect(wanted.append)
    bench.run("paper.new", new_paper=NewPaperAnswer(Paper(title="On naming", authors=(ALAN,), year=1952)))
    paper = bench.paper("turing1952naming")
    assert wanted == [paper.id]
    assert (paper.status, paper.batch.source if paper.batch else "") == (Status.KEPT, "added by hand")
    assert bench.undoable == [True]
    bench.run("edit.undo")
    assert bench.library.paper_id("turing1952naming") is None


def test_sheet_for_a_new_paper_knows_the_library(bench: Bench) -> None:
    request = details.new_paper_request(bench.desk)
    assert (request.taken("third"), request.taken("free")) == (True, False)
    assert request.key(Paper(title="First steps", authors=(ALAN,), year=1950)) == "turing1950firststeps"
    assert request.key(Paper()) == ""
    twin = request.twin(Paper(title="First Steps.", authors=(ALAN,), year=1951))
    assert twin is not None
    assert twin.key == "turing1950first"
    assert request.twin(Paper(title="First Steps.", authors=(ALAN,), year=1960)) is None


@pytest.mark.parametrize(
    ("before", "places"), [(None, []), ("paper.trash", []), ("paper.dismiss", ["dismissed"])]
)
def test_a_paper_that_is_there_is_shown_wherever_it_is(
    bench: Bench, before: str | None, places: list[str]
) -> None:
    if before:
        bench.run(before)
    wanted: list[int] = []
    bench.desk.paper_wanted.connect(wanted.append)
    bench.run("paper.new", new_paper=NewPaperAnswer(twin=bench.paper("turing1950first")))
    assert (wanted, bench.places) == ([bench.selected[0]], places)
    assert bench.library.counts().trash == 0


def test_a_taken_key_is_told_and_changes_nothing(bench: Bench) -> None:
    bench.run("paper.key", text="third")
    assert len(bench.ask.errors) == 1
    assert bench.paper("turing1950first").title == "First steps"


def test_trash_restore_and_purge(bench: Bench) -> None:
    bench.run("paper.trash")
    assert bench.library.find("is:trashed").ids() == list(bench.selected)
    bench.run("paper.restore")
    assert bench.library.find("is:trashed").ids() == []
    bench.run("paper.trash")
    bench.desk.shown = Shown(place="trash", query="is:trashed")
    bench.run("paper.trash", confirm=False)
    assert bench.library.find("is:trashed").count() == 1
    bench.run("paper.trash", confirm=True)
    assert (bench.library.find("is:trashed").count(), bench.library.counts().all) == (0, 2)
    bench.run("edit.undo")
    assert bench.library.find("is:trashed").count() == 1


def test_empty_trash_asks_with_the_number(bench: Bench) -> None:
    bench.select("turing1950first", "third")
    bench.run("paper.trash")
    bench.run("trash.empty", confirm=True)
    assert [asked[2] for name, asked in bench.ask.asked if name == "confirm"] == ["Delete 2 papers"]
    assert bench.library.find("is:trashed").count() == 0


@pytest.mark.parametrize("command", ["paper.dismiss", "paper.trash", "paper.restore", "paper.keep"])
def test_undo_is_offered_only_for_what_was_done(bench: Bench, command: str) -> None:
    bench.select("turing1950first", "third")
    if command == "paper.restore":
        bench.run("paper.trash")
        bench.undoable.clear()
    bench.run(command)
    bench.run(command)
    assert bench.undoable == [True, False]


def test_undo_is_not_offered_for_papers_that_are_filed_there_already(bench: Bench) -> None:
    for _ in range(2):
        collections.drop(bench.desk, "favourites", Chosen.of(bench.selected))
    assert bench.undoable == [True, False]


def test_collections_are_made_renamed_and_deleted(bench: Bench) -> None:
    bench.run("collection.new", text="Thesis")
    place = bench.places[-1]
    bench.desk.shown = Shown(place=place, query='collection:"Thesis"')
    bench.run("collection.new-inside", text="Baselines")
    bench.run("collection.rename", text="PhD thesis")
    assert [each.path for each in bench.library.collections()] == ["PhD thesis", "PhD thesis/Baselines"]
    bench.run("collection.delete")
    assert bench.library.collections() == []
    assert bench.places[-1] == "all"


def test_selection_goes_into_a_collection_made_on_the_way(bench: Bench) -> None:
    bench.run("paper.collect", palette=lambda search: search("Thesis")[-1])
    assert bench.paper("turing1950first").collections == ("Thesis",)


def test_a_collection_made_on_the_way_may_be_a_path_and_is_one_step(bench: Bench) -> None:
    bench.run("paper.collect", palette=lambda search: search(" Thesis / Related  work")[-1])
    assert bench.paper("turing1950first").collections == ("Thesis/Related work",)
    bench.run("edit.undo")
    assert bench.library.collections() == []


def test_a_collection_that_exists_is_not_offered_as_a_new_one(bench: Bench) -> None:
    bench.desk.session.do(CreateCollection("Thesis", None))
    offered: list[list[str]] = []
    bench.run(
        "paper.collect", palette=lambda search: offered.append([each.text for each in search("thesis ")])
    )
    assert offered == [["Thesis"]]


def test_papers_dropped_on_a_new_collection_are_one_step(bench: Bench) -> None:
    bench.ask.answers["text"] = "Thesis/Baselines"
    collections.create_with(bench.desk, Chosen.of(bench.selected))
    assert bench.paper("turing1950first").collections == ("Thesis/Baselines",)
    assert bench.toasts == ["1 paper: Add to collection “Thesis/Baselines”."]
    bench.run("edit.undo")
    assert bench.library.collections() == []


def test_papers_leave_the_collection_of_the_place(bench: Bench) -> None:
    collection = bench.desk.session.do(CreateCollection("Thesis", None)).result
    assert isinstance(collection, int)
    bench.desk.session.do(AddToCollection(frozenset(bench.desk.selection()), collection))
    bench.desk.shown = Shown(place=f"collection:{collection}")
    bench.run("paper.uncollect")
    assert bench.paper("turing1950first").collections == ()


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("favourites", lambda paper: paper.starred),
        ("to-read", lambda paper: paper.status is Status.TO_READ),
        ("tag:vision", lambda paper: paper.tags == ("vision",)),
        ("trash", lambda paper: paper.trashed is not None),
    ],
)
def test_dropping_on_a_place_files_papers(bench: Bench, place: str, seen: Callable[[Paper], bool]) -> None:
    collections.drop(bench.desk, place, Chosen.of(bench.selected))
    assert seen(bench.library.paper(bench.selected[0]))


def test_dropping_where_nothing_can_be_filed_does_nothing(bench: Bench) -> None:
    before = bench.library.history()
    collections.drop(bench.desk, "missing", Chosen.of(bench.selected))
    assert bench.library.history() == before


def test_tags_are_renamed_coloured_and_deleted_by_place(bench: Bench) -> None:
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "vison"))
    bench.desk.clicked_place = "tag:vison"
    bench.run("tag.rename", text="vision")
    bench.desk.clicked_place = "tag:vision"
    bench.run("tag.colour", colour="#2856c4")
    assert [(tag.name, tag.colour) for tag in bench.library.tags()] == [("vision", "#2856c4")]
    bench.run("tag.delete")
    assert bench.library.tags() == []


def test_a_search_is_saved_with_its_place_renamed_and_deleted(bench: Bench) -> None:
    bench.desk.shown = Shown(place="inbox", query="status:inbox", search="first OR third")
    bench.run("search.save", text="Odd ones")
    saved = bench.library.saved_searches()
    assert [(each.name, each.query, each.count) for each in saved] == [
        ("Odd ones", "status:inbox (first OR third)", 2)
    ]
    bench.desk.clicked_place = bench.places[-1]
    bench.run("search.rename", text="Odd papers")
    assert [each.name for each in bench.library.saved_searches()] == ["Odd papers"]
    bench.run("search.delete")
    assert bench.library.saved_searches() == []


@pytest.mark.parametrize("search", ["(a", 'a "b', "a) OR (b"])
def test_a_half_typed_search_is_not_put_in_brackets(search: str) -> None:
    assert Shown(query="is:starred", search=search).full_query == f"is:starred {search}"


def test_undo_and_redo_name_the_step(bench: Bench) -> None:
    bench.run("paper.star")
    label = bench.library.undo_label()
    assert BY_ID["edit.undo"].plain_title(bench.desk) == f"Undo {label}"
    bench.run("edit.undo")
    assert BY_ID["edit.redo"].plain_title(bench.desk) == f"Redo {label}"


def test_a_menu_shows_the_ampersand_of_a_label(bench: Bench) -> None:
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "A&B"))
    undo = BY_ID["edit.undo"]
    assert undo.title(bench.desk) == "&Undo Add tag “A&&B”"
    assert undo.plain_title(bench.desk) == "Undo Add tag “A&B”"
    bench.run("edit.undo")
    assert BY_ID["edit.redo"].title(bench.desk) == "&Redo Add tag “A&&B”"
    assert BY_ID["go.annotated"].plain_title(bench.desk) == "Highlights & Notes"


def test_paste_adds_the_chosen_papers_to_the_inbox(bench: Bench) -> None:
    from paperdesk.formats.page.reading import to_paper

    def choose(page: Any, plan: Any, source: str) -> PreviewChoice:
        papers = tuple(to_paper(each) for each in page.papers[:3])
        assert [each.outcome for each in plan(papers)] == ["new"] * 3
        return PreviewChoice(papers, page.leftover, ("fresh",), "Reading group")

    QGuiApplication.clipboard().setText(sample_page())
    bench.run("file.paste", preview_page=choose)
    assert bench.library.find('tag:fresh collection:"Reading group" status:inbox').count() == 3
    assert (bench.toasts, bench.places) == (["3 papers added"], ["inbox"])
    bench.run("edit.undo")
    assert bench.library.counts().all == 3


def test_paste_of_known_papers_says_so(bench: Bench) -> None:
    QGuiApplication.clipboard().setText(sample_page())
    everything = {"preview_page": take_all}
    bench.run("file.paste", **everything)
    bench.run("file.paste", **everything)
    assert bench.toasts == ["12 papers added", "Nothing new: 12 papers known already."]


def take_all(page: Any, plan: Any, source: str) -> PreviewChoice:
    from paperdesk.formats.page.reading import to_paper

    return PreviewChoice(tuple(to_paper(each) for each in page.papers), page.leftover)


def test_paste_of_nothing_and_of_no_papers_says_so(bench: Bench) -> None:
    QGuiApplication.clipboard().clear()
    bench.run("file.paste")
    QGuiApplication.clipboard().setText("hello")
    bench.run("file.paste")
    assert bench.toasts == [
        "There is no text here to read papers from.",
        "No papers were found in the clipboard; nothing was added.",
    ]
    assert bench.ask.asked == []


def test_paste_of_too_much_is_refused_with_a_sentence(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("x" * 50_000_000)
    bench.run("file.paste")
    assert len(bench.ask.errors) == 1
    assert "20 MB" in bench.ask.errors[0]


def test_paste_of_what_cannot_be_read_is_refused_with_a_sentence(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("{\\rtf1 A page}")
    bench.run("file.paste")
    assert bench.ask.errors == [
        "The clipboard holds neither a page of papers nor references of a kind that can be read; "
        "nothing was added."
    ]


def test_a_long_page_is_read_and_added_in_the_background(qtbot: QtBot, bench: Bench) -> None:
    page = "\n\n".join(
        f"Paper number {n}: A Study of Things\n\nWe study thing number {n}. {'It is a thing of note. ' * 30}"
        for n in range(400)
    )
    with qtbot.waitSignal(bench.desk.place_wanted):
        bench.ask.answers["preview_page"] = take_all
        files.add_text(bench.desk, page, "a long page")
        assert bench.desk.task is not None
    assert bench.library.counts().inbox == 403


def test_dropped_files_are_read_one_by_one(bench: Bench, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(sample_page(), encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    bench.ask.answers["preview_page"] = take_all
    files.add_mime(bench.desk, mime, "what was dropped")
    assert bench.library.counts().all == 15


def records(path: Path, *titles: str) -> Path:
    path.write_text(
        json_of(tuple(Paper(title=title, key=title.lower()) for title in titles)), encoding="utf-8"
    )
    return path


def json_of(papers: tuple[Paper, ...]) -> str:
    from paperdesk.formats.paperdesk_json import to_json

    return json.dumps({"paperdesk": 1, "papers": [to_json(paper) for paper in papers]})


@contextmanager
def working(qtbot: QtBot, bench: Bench) -> Iterator[None]:
    """A task runs until the end of the block."""
    end = threading.Event()
    bench.desk.run("Reading a book", lambda _: end.wait(60), lambda _: None)
    try:
        yield
    finally:
        end.set()
        qtbot.waitUntil(lambda: bench.desk.task is None)


def test_another_library_is_not_opened_while_a_task_runs(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    other = tmp_path / "other.paperdesk"
    Library.open(other, create=True).close()
    before = bench.library
    with working(qtbot, bench):
        bench.run("file.open", open_files=[other])
        bench.run("file.new", save_file=tmp_path / "new.paperdesk")
    assert len(bench.ask.errors) == 2
    assert "“Reading a book” is not done yet" in bench.ask.errors[0]
    assert bench.library is before


def test_nothing_is_dropped_while_a_task_runs(qtbot: QtBot, bench: Bench) -> None:
    mime = QMimeData()
    mime.setText(sample_page())
    with working(qtbot, bench), pytest.raises(PaperDeskError, match="is not done yet"):
        files.drop(bench.desk, mime)
    assert bench.ask.asked == []


def test_nothing_is_dropped_into_a_library_that_is_only_read(bench: Bench) -> None:
    bench.desk.session.replace(Library.open(bench.library.path, read_only=True))
    mime = QMimeData()
    mime.setText(sample_page())
    with pytest.raises(PaperDeskError, match="can only be read here"):
        files.drop(bench.desk, mime)


def test_papers_that_are_chosen_while_a_task_runs_wait_for_its_end(qtbot: QtBot, bench: Bench) -> None:
    bench.ask.answers["preview_page"] = take_all
    with working(qtbot, bench):
        files.add_text(bench.desk, sample_page(), "a page")
        assert bench.library.counts().all == 3
    assert bench.library.counts().all == 15


def test_what_came_into_another_library_offers_no_undo(bench: Bench, tmp_path: Path) -> None:
    from paperdesk.library.importing import add_papers

    report, _ = add_papers(bench.library, (Paper(title="Late"),), source="test")
    elsewhere = bench.library.path
    bench.desk.session.replace(Library.open(tmp_path / "other.paperdesk", create=True))
    tell(bench.desk, elsewhere, [report])
    assert (bench.toasts, bench.undoable, bench.places) == (["In t: 1 paper added"], [False], [])


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    paths = [tmp_path / "gone.json", records(tmp_path / "here.json", "Here"), tmp_path / "lost.json"]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    files.drop(bench.desk, mime)
    qtbot.waitUntil(lambda: bench.desk.task is None)
    assert bench.library.paper_id("here") is not None
    assert [name for name in ("gone.json", "lost.json") for error in bench.ask.errors if name in error] == [
        "gone.json",
        "lost.json",
    ]


def test_missing_file_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.run("file.import", open_files=[tmp_path / "gone.txt"])
    assert len(bench.ask.errors) == 1
    assert "gone.txt" in bench.ask.errors[0]


def test_new_library_is_opened_and_an_existing_file_refused(bench: Bench, tmp_path: Path) -> None:
    bench.run("file.new", save_file=tmp_path / "thesis")
    assert bench.library.path == tmp_path / "thesis.paperdesk"
    bench.run("file.new", save_file=tmp_path / "thesis.paperdesk")
    assert "thesis.paperdesk exists already" in bench.ask.errors[0]


def test_damaged_library_is_told_and_the_open_one_stays(bench: Bench, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.paperdesk"
    damaged.write_bytes(b"no library at all" * 100)
    before = bench.library
    bench.run("file.open", open_files=[damaged])
    assert len(bench.ask.errors) == 1
    assert bench.library is before


def test_export_offers_scopes_and_writes_the_file(bench: Bench, tmp_path: Path) -> None:
    bench.run("paper.star")
    out = tmp_path / "out.bib"
    labels: list[str] = []

    def choose(request: ExportRequest) -> ExportChoice:
        labels.extend(scope.label for scope in request.scopes)
        favourites = request.scopes[0].papers
        assert request.preview(favourites, "bibtex", request.options).startswith("@misc{turing1950first,")
        assert request.missing_authors(request.scopes[-1].papers) == 1
        return ExportChoice(favourites, request.options, out)

    bench.run("file.export", export=choose)
    assert labels == ["1 favourite", "1 selected", "3 in the list", "All 3"]
    assert out.read_text(encoding="utf-8").count("@misc") == 1
    assert bench.toasts == ["1 citation exported to out.bib."]


def test_export_to_a_folder_is_refused_and_asked_again(bench: Bench, tmp_path: Path) -> None:
    paths = [tmp_path, tmp_path / "none" / "x.bib", tmp_path / "x.bib"]
    bench.run(
        "file.export",
        export=lambda asked: ExportChoice(Chosen.of(bench.selected), asked.options, paths.pop(0)),
    )
    assert ["is a folder" in bench.ask.errors[0], "There is no folder" in bench.ask.errors[1]] == [True, True]
    assert [entry.name for entry in tmp_path.glob("*.bib")] == ["x.bib"]


def test_export_offers_a_folder_that_is_there(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    bench.desk.settings.set("export/folder", str(tmp_path / "none"))
    path = request(bench.desk).path
    assert path is not None
    assert path.parent.is_dir()


def test_export_can_be_copied(bench: Bench) -> None:
    bench.run(
        "file.export",
        export=lambda request: ExportChoice(Chosen.of(bench.selected), request.options, None, True),
    )
    assert QGuiApplication.clipboard().text().startswith("@misc{turing1950first,")


def exporting_to(out: Path) -> Callable[[ExportRequest], ExportChoice]:
    return lambda request: ExportChoice(request.scopes[0].papers, request.options, out)


@pytest.mark.parametrize(
    ("way", "files", "asked"),
    [
        ("overwrite", {"out.bib": "@misc"}, 1),
        ("beside", {"out.bib": "mine", "out 2.bib": "@misc"}, 1),
        ("merge", {"out.bib": "mine"}, 1),
        ("", {"out.bib": "mine"}, 2),
    ],
)
def test_export_asks_before_it_replaces_what_another_program_wrote(
    bench: Bench, tmp_path: Path, way: str, files: dict[str, str], asked: int
) -> None:
    out = tmp_path / "out.bib"
    bench.run("file.export", export=exporting_to(out))
    bench.run("file.export", export=exporting_to(out))
    assert bench.ask.names() == ["export", "export"]
    out.write_text("mine", encoding="utf-8")
    choices: list[ExportChoice | None] = [None]
    bench.run(
        "file.export",
        export=lambda request: choices.pop() if len(choices) > 1 else exporting_to(out)(request),
        choose=lambda *_: way if way else bench.ask.answers.update(export=None),
    )
    assert bench.ask.names().count("export") == 2 + asked
    assert {path.name: path.read_text(encoding="utf-8")[:5] for path in tmp_path.glob("*.bib")} == files


def test_another_format_is_written_and_offered_again(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    bench.run(
        "file.export", export=lambda asked: ExportChoice(Chosen.of((1,)), asked.options, out, format="json")
    )
    assert json.loads(out.read_text(encoding="utf-8"))["papers"][0]["key"]
    assert (request(bench.desk).format, (request(bench.desk).path or out).suffix) == ("json", ".json")


def written_as(bench: Bench, out: Path, format: str, **chosen: bool) -> str:
    def choose(asked: ExportRequest) -> ExportChoice:
        options = replace(asked.others.get(format, asked.options), **chosen)  # type: ignore[arg-type]
        return ExportChoice(Chosen.of(bench.selected), options, out, format=format)

    bench.run("file.export", export=choose)
    return out.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "ris", "csl-json", "csv", "markdown", "json"])
def test_a_note_goes_out_only_when_that_was_chosen(bench: Bench, tmp_path: Path, format: str) -> None:
    bench.desk.session.do(SetNote(bench.selected[0], "for my eyes"))
    out = tmp_path / "out"
    told = "for my eyes" in written_as(bench, out, format, note=False)
    assert told == (format == "json")  # which is everything
    if format not in ("csl-json", "json"):  # the former has no place for it
        assert "for my eyes" in written_as(bench, out, format, note=True)
        assert request(bench.desk).others.get(format, request(bench.desk).options).note


def test_what_an_export_mended_is_told(bench: Bench, tmp_path: Path) -> None:
    remarks = (("turing1950first", "A bare & was escaped."),)
    made = Made("", remarks, written=Written(tmp_path / "out.bib"))
    choice = ExportChoice(Chosen.of(bench.selected), BibtexOptions(), tmp_path / "out.bib")
    _tell(bench.desk, choice, made)
    assert bench.toasts == ["1 citation exported to out.bib. 1 remark."]
    more = bench.desk.more
    assert more is not None
    more.show()
    assert bench.ask.asked[-1][1][2] == made.remarks


def test_palette_finds_commands_places_tags_and_papers(bench: Bench) -> None:
    bench.desk.session.do(AddTag(frozenset(bench.desk.selection()), "thoughtful"))
    entries = find(bench.desk, COMMANDS, "papers thoughtful")
    assert [(entry.kind, entry.text) for entry in entries] == [("tag", "Show papers tagged “thoughtful”")]
    entries = find(bench.desk, COMMANDS, "second")
    assert [(entry.kind, entry.text) for entry in entries] == [("paper", "Second thoughts")]
    assert find(bench.desk, COMMANDS, "undo")[0].id == "edit.undo"
    inbox = find(bench.desk, COMMANDS, "go inbox")[0]
    assert (inbox.id, inbox.key) == ("inbox", "Alt+2")


def test_palette_runs_what_was_chosen(bench: Bench) -> None:
    bench.run("app.palette", palette=lambda search: search("favourite")[0])
    assert bench.paper("turing1950first").starred
    bench.run("app.palette", palette=lambda search: search("go to trash")[0])
    assert bench.places == ["trash"]


def test_palette_leaves_out_what_cannot_be_done(bench: Bench) -> None:
    bench.selected = ()
    assert [entry.id for entry in find(bench.desk, COMMANDS, "tag…")] == []


def test_rebound_keys_are_kept_and_shown(bench: Bench) -> None:
    actions = Actions(bench.desk)
    bench.run("app.keyboard", keyboard={"paper.tag": "G", "paper.star": "S"})
    assert bench.desk.settings.keys() == {"paper.tag": "G"}
    actions.rebind()
    tag = actions.by_id()["paper.tag"]
    assert (tag.shortcut().toString(), tag.toolTip()) == ("G", "Tag (G)")


def test_actions_follow_what_can_be_done(bench: Bench) -> None:
    actions = Actions(bench.desk)
    enabled = {name for name, action in actions.by_id().items() if action.isEnabled()}
    assert {"paper.tag", "file.paste", "app.palette"} <= enabled
    assert not {"tag.rename", "paper.restore", "edit.redo"} & enabled
    bench.selected = ()
    actions.refresh()
    assert not actions.by_id()["paper.tag"].isEnabled()


def test_a_read_only_library_turns_edits_off(bench: Bench) -> None:
    bench.desk.session.replace(Library.open(bench.library.path, read_only=True))
    holding = met(bench.desk)
    usable = {command.id for command in COMMANDS if command.needs in holding}
    assert {"file.export", "paper.copy", "search.find", "file.open"} <= usable
    assert not {"paper.star", "paper.tag", "file.paste", "edit.undo", "trash.empty"} & usable


def test_zoom_and_theme_are_settings(bench: Bench) -> None:
    bench.run("view.zoom-in")
    bench.run("view.theme-dark")
    settings = bench.desk.settings
    assert (settings.number("reading/size"), settings.text("appearance/theme")) == (18, "dark")
    bench.run("view.zoom-reset")
    assert settings.number("reading/size") == 17


def test_dismissing_what_was_dismissed_says_so(bench: Bench) -> None:
    bench.run("paper.dismiss")
    bench.run("paper.dismiss")
    assert bench.toasts == ["1 paper dismissed.", "Dismissed before; nothing was changed."]


def test_file_of_which_nothing_can_be_read_is_reported(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"papers": [{"title": 3}]}', encoding="utf-8")
    bench.run("file.import", open_files=[path])
    qtbot.waitUntil(lambda: bench.ask.names()[-1] == "report")
