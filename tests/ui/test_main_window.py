from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    AddToCollection,
    CreateCollection,
    MoveCollection,
    RenameCollection,
    SaveSearch,
    SetStarred,
)
from paperdesk.library.library import Found, Library
from paperdesk.library.sample import add_sample
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.naming import give
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.row_name import RowName
from tests.fakes import FakeAsk

MANY = 300


@dataclass
class Sight:
    """What is on the screen."""

    hand: Hand[MainWindow]
    ask: FakeAsk

    @property
    def window(self) -> MainWindow:
        return self.hand.window

    @property
    def library(self) -> Library:
        return self.window.desk.session.library

    def titles(self) -> list[str]:
        rows = (self.window.papers.row(at) for at in range(self.window.papers.count()))
        return [row.title for row in rows if row is not None]

    def current(self) -> str:
        paper = self.window.pane.paper()
        return paper.title if paper else ""


Open = Callable[[Library], Sight]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def show(library: Library) -> Sight:
        ask = FakeAsk()
        desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
        window = MainWindow(desk)
        windows.append(window)
        return Sight(Hand(window, window.is_busy), ask)

    yield show
    for window in windows:
        window.close()
        window.desk.session.close()
        window.deleteLater()


@pytest.fixture
def sight(open_window: Open, library: Library) -> Sight:
    papers = [Paper(title=f"Paper {n}", abstract=f"About {n}.", status=Status.INBOX) for n in range(5)]
    library.apply(AddPapers(tuple(papers), "test"))
    return open_window(library)


@pytest.fixture
def many(open_window: Open, library: Library) -> Sight:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}") for n in range(MANY)), "test"))
    return open_window(library)


def test_an_empty_library_offers_ways_to_begin(open_window: Open, library: Library) -> None:
    sight = open_window(library)
    assert (sight.window.welcome.isVisible(), sight.window.list_view.isVisible()) == (True, False)
    add_sample(library)
    sight.window.desk.session.look()
    sight.window.desk.session.changed.emit(library.undo().change)  # type: ignore[union-attr]
    sight.window.desk.session.changed.emit(library.redo().change)  # type: ignore[union-attr]
    sight.hand.settle()
    assert (sight.window.welcome.isVisible(), sight.window.list_view.isVisible()) == (False, True)


def test_j_and_k_go_through_the_list_and_open_papers(sight: Sight) -> None:
    sight.hand.press("J", "J", "J", "K")
    assert sight.current() == "Paper 1"
    unread = [row.unread for row in sight.library.rows(sight.library.find().ids())]
    assert unread == [False, False, False, True, True]


def test_a_paper_that_was_opened_before_fills_the_pane_once(sight: Sight) -> None:
    sight.hand.press("J", "J")
    shown: list[str] = []
    sight.window.pane.paper_shown.connect(lambda paper: shown.append(paper.title))
    sight.hand.press("K")
    assert shown == ["Paper 0"]


def test_letters_in_the_search_box_are_text(sight: Sight) -> None:
    sight.hand.press("J", "Ctrl+F")
    sight.hand.type("sex")
    assert sight.window.search_bar.text() == "sex"
    assert sight.library.undo_label() == "Add 5 papers"


def test_search_filters_the_list_while_typing(sight: Sight) -> None:
    sight.hand.press("/")
    sight.hand.type("Paper 3")
    assert sight.titles() == ["Paper 3"]
    sight.hand.press("Return")
    assert sight.current() == "Paper 3"
    sight.hand.press("Ctrl+F")
    sight.hand.type("nothing like it")
    assert sight.window.nothing.isVisible()


def test_a_search_that_fails_says_so_in_the_place_of_the_last_list(
    sight: Sight, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = "The library cannot be read at the moment; try again."

    def fail(found: Found, limit: int) -> None:
        raise PaperDeskError(reason)

    nothing = sight.window.nothing
    with monkeypatch.context() as broken:
        broken.setattr(Found, "first", fail)
        sight.hand.press("/")
        sight.hand.type("paper")
    assert (sight.titles(), nothing.isVisible(), nothing._text.text()) == ([], True, reason)
    assert sight.ask.errors == []
    sight.hand.type(" 3")
    assert (sight.titles(), nothing.isVisible()) == (["Paper 3"], False)


def test_deciding_moves_on_to_the_next_paper(sight: Sight) -> None:
    sight.hand.press("Alt+2", "J", "X", "E", "Del")
    assert (sight.titles(), sight.current()) == (["Paper 3", "Paper 4"], "Paper 3")
    assert [sight.library.find(query).count() for query in ("status:dismissed", "is:trashed")] == [1, 1]


def test_deciding_the_last_paper_goes_back_to_the_one_before(sight: Sight) -> None:
    sight.hand.press("Alt+2", "J", "J", "J", "J", "J", "X")
    assert sight.current() == "Paper 3"


def test_an_edit_far_down_a_long_list_keeps_the_place(many: Sight) -> None:
    many.window.list_view.select_rows([250])
    many.hand.settle()
    many.hand.press("Del")
    assert many.window.list_view.currentIndex().row() == 250
    assert many.current() == f"Paper {251}"


def test_a_paper_far_down_is_found_by_its_id(many: Sight) -> None:
    ids = many.library.find().ids()
    many.window.desk.paper_wanted.emit(ids[280])
    many.hand.settle()
    assert (many.current(), many.window.list_view.currentIndex().row()) == ("Paper 280", 280)


def test_a_paper_outside_of_the_place_is_shown_among_all(sight: Sight) -> None:
    sight.hand.press("Alt+3")
    assert sight.titles() == []
    sight.window.desk.paper_wanted.emit(sight.library.find().ids()[2])
    sight.hand.settle()
    assert (sight.window.desk.shown.place, sight.current()) == ("all", "Paper 2")


def test_a_star_is_seen_at_once_and_its_numbers_in_the_next_moment(sight: Sight, qtbot: QtBot) -> None:
    paper = sight.window.papers.id_at(0)
    assert paper is not None
    sight.window.desk.session.do(SetStarred(frozenset({paper}), True))
    row = sight.window.papers.row(0)
    assert row is not None and row.starred
    qtbot.waitUntil(lambda: not sight.window.is_late())
    tree = sight.window.sidebar._tree
    node = tree.node(tree.find("favourites"))
    assert node is not None and node.count == 1


def test_undo_brings_the_screen_back(sight: Sight) -> None:
    sight.hand.press("J", "Del")
    assert len(sight.titles()) == 4
    sight.hand.press("Ctrl+Z")
    assert len(sight.titles()) == 5
    sight.hand.press("Ctrl+Shift+Z")
    assert len(sight.titles()) == 4


def test_a_note_is_saved_before_undo_and_before_another_paper(sight: Sight) -> None:
    sight.hand.press("J", "N")
    sight.hand.type("seen")
    sight.window.desk.step_wanted.emit(1)
    sight.hand.settle()
    assert sight.library.paper(sight.library.find().ids()[0]).note == "seen"


def test_selecting_several_tells_their_number_and_acts_on_all(sight: Sight) -> None:
    sight.hand.press("J", "Shift+Down", "Shift+Down", "S")
    assert sight.library.find("is:starred").count() == 3
    sight.hand.press("Ctrl+A", "S")
    assert sight.library.find("is:starred").count() == 5


def test_the_pane_acts_on_no_paper_while_several_are_selected(sight: Sight) -> None:
    sight.hand.press("J", "Shift+Down", "Shift+Down", "S")
    assert (sight.window.pane.paper(), sight.library.find("is:starred").count()) == (None, 3)
    with Library.open(sight.library.path) as other:
        other.apply(SetStarred(frozenset(other.find().ids()), False))
    sight.window.desk.session.look()
    sight.hand.settle()
    sight.window.pane.star_toggled.emit(True)
    assert (sight.window.pane.paper(), sight.library.find("is:starred").count()) == (None, 0)


def test_moving_the_focus_among_several_selected_papers_shows_none_of_them(sight: Sight) -> None:
    sight.hand.press("J", "Ctrl+A", "Ctrl+Down")
    assert sight.window.pane.paper() is None


def test_the_pane_shows_the_paper_that_stays_selected(sight: Sight) -> None:
    sight.hand.press("J", "Shift+Down")
    view = sight.window.list_view
    chosen = view.selectionModel()
    chosen.select(sight.window.papers.index(1, 0), chosen.SelectionFlag.Deselect)
    sight.hand.settle()
    assert (view.selected_ids(), sight.current()) == ((sight.library.find().ids()[0],), "Paper 0")


def test_text_keys_without_selected_text_are_about_papers(sight: Sight) -> None:
    sight.hand.press("J")
    sight.window.pane.abstract.setFocus()
    QGuiApplication.clipboard().setText("before")
    sight.hand.press("Ctrl+C")
    assert QGuiApplication.clipboard().text().startswith("@misc{")
    sight.window.pane.abstract.selectAll()
    sight.hand.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "About 0."


def test_paste_in_a_field_is_text(sight: Sight) -> None:
    QGuiApplication.clipboard().setText("word")
    sight.hand.press("Ctrl+F", "Ctrl+V")
    assert (sight.window.search_bar.text(), sight.ask.asked) == ("word", [])


def test_edits_of_another_program_appear(sight: Sight) -> None:
    with Library.open(sight.library.path) as other:
        other.apply(AddPapers((Paper(title="From elsewhere"),), "other"))
    sight.window.desk.session.look()
    sight.hand.settle()
    assert sight.titles()[0] == "From elsewhere"


def test_a_paper_that_another_program_purged_leaves_the_pane(sight: Sight) -> None:
    from paperdesk.library.edits import PurgePapers, TrashPapers

    sight.hand.press("J")
    first = frozenset(sight.library.find().ids()[:1])
    with Library.open(sight.library.path) as other:
        other.apply(TrashPapers(first))
        other.apply(PurgePapers(first))
    sight.window.desk.session.look()
    sight.hand.settle()
    assert sight.current() == "Paper 1"


def test_the_star_in_the_list_acts_on_its_paper_only(sight: Sight) -> None:
    sight.hand.press("J")
    last = sight.library.find().ids()[-1]
    sight.window.list_view.star_clicked.emit(last)
    assert sight.library.find("is:starred").ids() == [last]


def test_papers_dropped_on_a_collection_are_filed(sight: Sight) -> None:
    collection = sight.window.desk.session.do(CreateCollection("Thesis", None)).result
    place = sight.window.sidebar
    assert place.choose(f"collection:{collection}")
    sight.hand.settle()
    ids = tuple(sight.library.find().ids()[:2])
    place.papers_dropped.emit(place.current(), ids)
    sight.hand.settle()
    assert sight.titles() == ["Paper 0", "Paper 1"]


def test_a_shown_collection_is_followed_when_it_is_renamed_or_moved(sight: Sight) -> None:
    desk = sight.window.desk
    thesis, group = (desk.session.do(CreateCollection(name, None)).result for name in ("Thesis", "Group"))
    assert isinstance(thesis, int)
    assert isinstance(group, int)
    desk.session.do(AddToCollection(frozenset(sight.library.find().ids()[:3]), thesis))
    desk.place_wanted.emit(f"collection:{thesis}")
    sight.hand.settle()
    sight.hand.press("J", "J")
    filed = ["Paper 0", "Paper 1", "Paper 2"]
    for edit in (
        RenameCollection(thesis, "PhD"),
        MoveCollection(thesis, group),
        RenameCollection(group, "Lab"),
    ):
        desk.session.do(edit)
        sight.hand.settle()
        assert (sight.titles(), sight.current()) == (filed, "Paper 1")
    assert (desk.shown.title, desk.shown.query) == ("PhD", 'collection:"/Lab/PhD"')
    sight.hand.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert (sight.titles(), sight.current(), desk.shown.title) == (filed, "Paper 1", "Thesis")


def test_another_program_renames_the_shown_collection(sight: Sight) -> None:
    desk = sight.window.desk
    thesis = desk.session.do(CreateCollection("Thesis", None)).result
    assert isinstance(thesis, int)
    desk.session.do(AddToCollection(frozenset(sight.library.find().ids()), thesis))
    desk.place_wanted.emit(f"collection:{thesis}")
    sight.hand.settle()
    with Library.open(sight.library.path) as other:
        other.apply(RenameCollection(thesis, "PhD"))
    desk.session.look()
    sight.hand.settle()
    assert (len(sight.titles()), desk.shown.title) == (5, "PhD")


@pytest.mark.parametrize(
    ("shown", "name", "followed"),
    [
        ("vision", "seeing", "seeing"),
        ("vision/pose", "seeing", "seeing/pose"),
        ("vision/pose", " arts / seeing ", "arts/seeing/pose"),
        ("vision/pose", "Audio", "audio/pose"),
        ("audio", "seeing", "audio"),
    ],
)
def test_a_shown_tag_is_followed_when_it_or_its_parent_is_renamed(
    sight: Sight, shown: str, name: str, followed: str
) -> None:
    papers = frozenset(sight.library.find().ids()[:2])
    for tag in ("vision", "vision/pose", "audio", "audio/pose"):
        sight.library.apply(AddTag(papers, tag))
    sight.window.desk.session.changed.emit(Change(everything=True))
    sight.window.desk.place_wanted.emit(f"tag:{shown}")
    sight.hand.settle()
    sight.hand.press("J", "J")
    give(sight.window.desk, "tag:vision", name, sure=True)
    sight.hand.settle()
    assert sight.window.desk.shown.place == f"tag:{followed}" == sight.window.sidebar.current().id
    assert (sight.titles(), sight.current()) == (["Paper 0", "Paper 1"], "Paper 1")


@pytest.fixture
def wide(sight: Sight) -> Sight:
    """A window with room for its sidebar."""
    sight.window.resize(1280, 700)
    sight.hand.settle()
    return sight


def typed_over_the_row(sight: Sight) -> RowName:
    field = sight.window.focusWidget()
    assert isinstance(field, RowName)
    return field


def give_name(sight: Sight, qtbot: QtBot, place: str, name: str) -> None:
    """Go to a place of the sidebar and type another name for it there."""
    sight.window.sidebar.choose(place)
    sight.window.sidebar._view.setFocus()
    sight.hand.settle()
    sight.hand.press("F2")
    qtbot.keyClicks(typed_over_the_row(sight), name)
    qtbot.keyClick(typed_over_the_row(sight), Qt.Key.Key_Return)
    sight.hand.settle()


def test_f2_in_the_sidebar_renames_a_tag_and_enter_twice_joins_two(wide: Sight, qtbot: QtBot) -> None:
    papers = wide.library.find().ids()
    for edit in (AddTag(frozenset(papers[:2]), "vision"), AddTag(frozenset(papers[2:]), "audio")):
        wide.window.desk.session.do(edit)
    give_name(wide, qtbot, "tag:vision", "seeing")
    assert [tag.name for tag in wide.library.tags()] == ["audio", "seeing"]
    assert wide.window.sidebar.current().id == "tag:seeing"
    give_name(wide, qtbot, "tag:seeing", "Audio")
    field = typed_over_the_row(wide)
    told = "There is a tag “audio” already. Press Enter once more to make one tag of the two."
    assert (field.text(), field.told) == ("Audio", told)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [(tag.name, tag.count) for tag in wide.library.tags()] == [("audio", 5)]
    wide.window.desk.session.undo()
    assert [(tag.name, tag.count) for tag in wide.library.tags()] == [("audio", 3), ("seeing", 2)]


def test_a_name_that_a_place_cannot_have_stays_typed_with_the_reason(wide: Sight, qtbot: QtBot) -> None:
    thesis = wide.window.desk.session.do(CreateCollection("Thesis", None)).result
    wide.window.desk.session.do(CreateCollection("Group", None))
    for name in ("Old", "New"):
        last = wide.window.desk.session.do(SaveSearch(name, "is:starred")).result
    wide.hand.settle()
    steps = len(wide.library.history())
    for place, name, told in (
        (f"collection:{thesis}", "Group", "There is already a collection “Group” here; choose another name."),
        (f"collection:{thesis}", " ", "A collection needs a name."),
        (f"search:{last}", "old", "There is a saved search “Old” already; choose another name."),
    ):
        give_name(wide, qtbot, place, name)
        field = typed_over_the_row(wide)
        assert (field.text(), field.told) == (name, told)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(wide.library.history()) == steps


def test_the_menu_renames_in_the_row_or_asks_where_there_is_none(wide: Sight) -> None:
    wide.window.desk.session.do(CreateCollection("Thesis", None))
    wide.hand.settle()
    wide.window.sidebar.choose("collection:1")
    wide.hand.settle()
    command = BY_ID["collection.rename"]
    run(command, wide.window.desk)
    assert typed_over_the_row(wide).selectedText() == "Thesis"
    wide.window.sidebar.hide()
    wide.ask.answers["text"] = "PhD"
    run(command, wide.window.desk)
    assert [each.name for each in wide.library.collections()] == ["PhD"]


def test_text_dropped_on_the_window_is_read(sight: Sight) -> None:
    mime = QMimeData()
    mime.setText("no papers in here")
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(1, 1), actions, mime, buttons, Qt.KeyboardModifier.NoModifier)
    said: list[str] = []
    sight.window.desk.toasted.connect(lambda text, undo: said.append(text))
    sight.window.dropEvent(event)
    assert said == ["No papers were found in what was dropped; nothing was added."]


def test_the_window_opens_where_it_was_left(open_window: Open, library: Library) -> None:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n}") for n in range(5)), "test"))
    sight = open_window(library)
    sight.hand.press("Ctrl+F")
    sight.hand.type("paper")
    sight.window.desk.sort_wanted.emit("title")
    sight.hand.settle()
    sight.hand.press("Ctrl+L", "J", "J")
    left = sight.current()
    sight.window.resize(780, 600)  # within the offscreen platform's screen
    sight.window.splitter.handle(2).moveSplitter(340)
    widths = sight.window.splitter.sizes()
    sight.window.close()
    again = open_window(Library.open(library.path))
    shown = again.window.desk.shown
    assert (again.current(), shown.search, shown.sort) == (left, "paper", "title")
    assert again.window.splitter.sizes()[:2] == widths[:2]


def test_what_is_restored_is_not_counted_as_opened(open_window: Open, library: Library) -> None:
    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "test"))
    sight = open_window(library)
    sight.hand.press("J")
    sight.window.close()
    opened = sight.library.paper(sight.library.find().ids()[0]).opened
    again = open_window(Library.open(library.path))
    assert again.current() == "One"
    assert again.library.paper(again.library.find().ids()[0]).opened == opened


def test_another_library_takes_the_place_of_the_open_one(
    open_window: Open, library: Library, tmp_path: Path
) -> None:
    library.apply(AddPapers((Paper(title="Old"),), "test"))
    sight = open_window(library)
    other = tmp_path / "other.paperdesk"
    with Library.open(other, create=True) as made:
        made.apply(AddPapers((Paper(title="New one"), Paper(title="New two")), "test"))
    sight.ask.answers["open_files"] = [other]
    sight.hand.press("Ctrl+O")
    assert sight.titles() == ["New one", "New two"]
    sight.hand.press("/")
    sight.hand.type("two")
    assert sight.titles() == ["New two"]


def test_a_read_only_library_is_shown_and_not_written(open_window: Open, library: Library) -> None:
    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "test"))
    sight = open_window(Library.open(library.path, read_only=True))
    sight.hand.press("J", "S", "X", "T")
    assert (sight.current(), sight.ask.asked, sight.ask.errors) == ("One", [], [])
    assert library.rows(library.find().ids()[:1])[0].unread


def test_errors_are_told_and_nothing_changes(sight: Sight) -> None:
    sight.hand.press("J")
    papers = frozenset(sight.library.find().ids()[:1])
    with Library.open(sight.library.path) as other:
        thesis = other.apply(CreateCollection("Thesis", None)).result
        assert isinstance(thesis, int)
        other.apply(AddToCollection(papers, thesis))
        other.apply(SetStarred(papers, True))
    sight.ask.answers["text"] = "Thesis"
    sight.hand.press("Ctrl+Shift+N")
    assert len(sight.ask.errors) == 1
    assert len(sight.library.collections()) == 1


def test_rebound_keys_act_at_once(sight: Sight) -> None:
    sight.window.desk.settings.set_keys({"paper.star": "F"})
    sight.hand.press("J", "S")
    assert sight.library.find("is:starred").count() == 0
    sight.hand.press("F")
    assert sight.library.find("is:starred").count() == 1
